// Which battles are asked for: filters that combine, each a kind of fact and the values wanted of it.
import * as z from 'zod/mini';
import type { Line } from './line';

/** Kinds of facts that can be filtered by, in the order in which they are offered. */
export const FACETS = [
  'model',
  'maker',
  'pair',
  'makerPair',
  'winner',
  'vote',
  'guess',
  'own',
  'tag',
  'language',
  'mode',
  'modality',
  'site',
  'peeked',
  'manual',
  'tainted',
  'rating',
  'star',
  'note',
] as const;
export type Facet = (typeof FACETS)[number];

const Values = z.optional(z.array(z.string()));
const chosen = Object.fromEntries(FACETS.map((facet) => [facet, Values])) as Record<
  Facet,
  typeof Values
>;
/** A day of the user's calendar, `2026-08-01`. */
const Day = z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));

/** A battle is shown when it has one of the values of each facet that has any, and lies within the days. */
export const LineFilterSchema = z.object({
  chosen: z.object(chosen),
  /** First and last day, both included; null for no bound. */
  from: Day,
  to: Day,
  /** Words to be found in prompts, answers and notes; empty for none. */
  words: z.string(),
});
export type LineFilter = z.infer<typeof LineFilterSchema>;

export const NO_FILTER: LineFilter = { chosen: {}, from: null, to: null, words: '' };

/** The value that stands for "none of it": no tag, no vote, names not out. */
export const NONE = '';

const VALUES: Record<Facet, (line: Line) => readonly string[]> = {
  model: ({ models }) => orNone(models),
  maker: ({ makers }) => orNone(makers),
  pair: ({ models }) => [pairValue(models)],
  makerPair: ({ makers }) => [pairValue(makers)],
  winner: (line) => [winnerOf(line) ?? NONE],
  vote: ({ vote }) => [vote ?? NONE],
  guess: ({ machine }) => orNone(machine),
  own: ({ user }) => orNone(user),
  tag: ({ tags }) => (tags.length > 0 ? tags : [NONE]),
  language: ({ language }) => [language],
  mode: ({ mode }) => [mode],
  modality: ({ modality }) => [modality],
  site: ({ site }) => [site],
  peeked: ({ isPeeked }) => yesNo(isPeeked),
  manual: ({ isManual }) => yesNo(isManual),
  tainted: ({ taints }) => (taints.length > 0 ? taints : [NONE]),
  rating: ({ ratings = [null, null] }) =>
    orNone([
      ratings[0] === null ? null : String(ratings[0]),
      ratings[1] === null ? null : String(ratings[1]),
    ]),
  star: ({ isStarred }) => yesNo(isStarred ?? false),
  note: ({ hasNote }) => yesNo(hasNote),
};

/** What a battle has of a facet: at least one value, `NONE` when it has nothing of the kind. */
export function valuesOf(line: Line, facet: Facet): readonly string[] {
  return VALUES[facet](line);
}

/** Name of the model that the vote was for; null where there is none, as in a tie. */
export function winnerOf({ vote, models }: Line): string | null {
  if (vote === 'a') return models[0];
  return vote === 'b' ? models[1] : null;
}

/** The value of a pair of names, whichever of them is on side a; `NONE` where one is not known. */
export function pairValue([a, b]: Line['models']): string {
  if (a === null || b === null) return NONE;
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}

/** The two names that a value stands for; null for one that stands for none. */
export function namesOfPair(value: string): [string, string] | null {
  try {
    const names: unknown = JSON.parse(value);
    if (!Array.isArray(names) || names.length !== 2) return null;
    return [String(names[0]), String(names[1])];
  } catch {
    return null;
  }
}

const YES = ['yes'];
const NO = ['no'];
const yesNo = (is: boolean) => (is ? YES : NO);

function orNone([a, b]: Line['models']): readonly string[] {
  if (a === null && b === null) return [NONE];
  return a === null || b === null || a === b ? [a ?? b ?? NONE] : [a, b];
}

/** A test of lines; words are not looked at, since a line holds none. */
export function matcher(filter: LineFilter): (line: Line) => boolean {
  const tests: ((line: Line) => boolean)[] = [];
  for (const facet of FACETS) {
    const wanted = filter.chosen[facet];
    if (wanted === undefined || wanted.length === 0) continue;
    const set = new Set(wanted);
    tests.push((line) => valuesOf(line, facet).some((value) => set.has(value)));
  }
  const from = startOf(filter.from, 0);
  const to = startOf(filter.to, 1);
  if (from !== null) tests.push(({ startedAt }) => startedAt >= from);
  if (to !== null) tests.push(({ startedAt }) => startedAt < to);
  return (line) => tests.every((test) => test(line));
}

/** Midnight, by the clock of this computer, at the start of the day that is `later` days after one; ms since the epoch. */
function startOf(day: string | null, later: number): number | null {
  if (day === null) return null;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).getTime();
}

/** True when every battle is shown. */
export function isNoFilter({ chosen, from, to, words }: LineFilter): boolean {
  const isChosen = FACETS.some((facet) => (chosen[facet]?.length ?? 0) > 0);
  return !isChosen && from === null && to === null && words.trim() === '';
}

/** The filter with one value added to a facet. */
export function withValue(filter: LineFilter, facet: Facet, value: string): LineFilter {
  const values = filter.chosen[facet] ?? [];
  if (values.includes(value)) return filter;
  return { ...filter, chosen: { ...filter.chosen, [facet]: [...values, value] } };
}

/** The filter with one value of a facet taken away. */
export function withoutValue(filter: LineFilter, facet: Facet, value: string): LineFilter {
  const { [facet]: values = [], ...others } = filter.chosen;
  const left = values.filter((one) => one !== value);
  return { ...filter, chosen: left.length === 0 ? others : { ...others, [facet]: left } };
}
