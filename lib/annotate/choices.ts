// What the user chose for annotating: criteria, reasons of their own, keys. Whatever is stored, a whole choice comes out.
import * as z from 'zod/mini';
import { MAX_CRITERION, MAX_REASON } from '../db/annotation-schema';
import { ACTIONS, type Action, DEFAULT_KEYS, isKey } from './shortcuts';
import { DEFAULT_CRITERIA } from './vocabulary';

/** Most criteria that are asked for, and most reasons of the user's own. */
export const MOST_CRITERIA = 6;
export const MOST_REASONS = 8;

export interface Choices {
  /** Ids of lib/annotate/vocabulary.ts or the user's own words. */
  criteria: readonly string[];
  /** Reasons that the user added. */
  reasons: readonly string[];
  /** The key of each action; an empty one switches the shortcut off. */
  keys: Readonly<Record<Action, string>>;
  /** True when the keys also work while nothing on the page has the keyboard. */
  onPage: boolean;
}

export const DEFAULT_CHOICES: Choices = {
  criteria: DEFAULT_CRITERIA,
  reasons: [],
  keys: DEFAULT_KEYS,
  onPage: false,
};

const words = (most: number, longest: number) =>
  z.catch(
    z
      .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(longest)))
      .check(z.maxLength(most)),
    () => [],
  );
const ChoicesSchema = z.object({
  criteria: z.catch(z.nullable(words(MOST_CRITERIA, MAX_CRITERION)), null),
  reasons: words(MOST_REASONS, MAX_REASON),
  keys: z.catch(z.record(z.string(), z.string()), {}),
  onPage: z.catch(z.boolean(), false),
});

/** Never throws; what does not hold is left at its default. */
export function parseChoices(stored: unknown): Choices {
  const result = ChoicesSchema.safeParse(stored ?? {});
  if (!result.success) return DEFAULT_CHOICES;
  const { criteria, reasons, keys, onPage } = result.data;
  const chosen = Object.fromEntries(
    ACTIONS.map((action) => {
      const key = Object.hasOwn(keys, action) ? (keys[action] ?? '') : DEFAULT_KEYS[action];
      return [action, key === '' || isKey(key) ? key : DEFAULT_KEYS[action]];
    }),
  ) as Record<Action, string>;
  return {
    criteria: criteria === null || criteria.length === 0 ? DEFAULT_CRITERIA : unique(criteria),
    reasons: unique(reasons),
    keys: chosen,
    onPage,
  };
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)].filter((word) => word !== '__proto__');
}
