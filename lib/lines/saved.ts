// Filters that the user gave a name: reading what is stored, adding, taking away.
import * as z from 'zod/mini';
import { type LineFilter, LineFilterSchema } from './filter';
import { SORTS, type Sort } from './line-store';

/** Longest name, UTF-16 units. */
export const MAX_NAME = 60;
const MAX_SAVED = 50;

export const SavedFilterSchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(MAX_NAME)),
  filter: LineFilterSchema,
  sort: z.enum(SORTS),
});
/** A filter and an order under a name. */
export type SavedFilter = z.infer<typeof SavedFilterSchema>;

/** What is stored, without entries that are none; never throws. */
export function parseSaved(stored: unknown): SavedFilter[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry: unknown) => {
    const read = SavedFilterSchema.safeParse(entry);
    return read.success ? [read.data] : [];
  });
}

/** The list with one more at its end; one of the same name goes. At most 50, the oldest go first. */
export function withSaved(saved: readonly SavedFilter[], one: SavedFilter): SavedFilter[] {
  return [...saved.filter(({ name }) => name !== one.name), one].slice(-MAX_SAVED);
}

/** The saved filter that shows just this, if there is one. */
export function savedAs(
  saved: readonly SavedFilter[],
  filter: LineFilter,
  sort: Sort,
): SavedFilter | null {
  const wanted = keyOf(filter, sort);
  return saved.find((one) => keyOf(one.filter, one.sort) === wanted) ?? null;
}

/** The same for filters that show the same, in whatever order they were put together. */
function keyOf({ chosen, from, to, words }: LineFilter, sort: Sort): string {
  const facets = Object.entries(chosen)
    .map(([facet, values]) => [facet, values?.toSorted()])
    .sort(([x], [y]) => (String(x) < String(y) ? -1 : 1));
  return JSON.stringify([facets, from, to, words.trim(), sort]);
}
