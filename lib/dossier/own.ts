// What the user says of a name: notes, a verdict, and hypotheses; how it is kept and checked.
import * as z from 'zod/mini';

/** Most of everything; lengths in UTF-16 units. */
export const OWN_LIMITS = {
  names: 2_000,
  name: 200,
  note: 20_000,
  verdict: 300,
  hypotheses: 12,
  model: 100,
} as const;

const text = (most: number) => z.string().check(z.maxLength(most));

export const HypothesisSchema = z.object({
  /** Tells it from the others of the name. */
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  /** A maker's id, or `none`. */
  maker: z.string().check(z.minLength(1), z.maxLength(40)),
  /** A model's name, or empty for any of the maker's. */
  model: text(OWN_LIMITS.model),
  /** When it was put up, ms since 1970-01-01 UTC. */
  at: z.number().check(z.nonnegative()),
});
export type Hypothesis = z.infer<typeof HypothesisSchema>;

export const OwnWordsSchema = z.object({
  note: text(OWN_LIMITS.note),
  /** What the user takes it for; empty while open. */
  verdict: text(OWN_LIMITS.verdict),
  hypotheses: z.array(HypothesisSchema).check(z.maxLength(OWN_LIMITS.hypotheses)),
  changedAt: z.number().check(z.nonnegative()),
});
/** What the user says of one name. */
export type OwnWords = z.infer<typeof OwnWordsSchema>;

export const NO_WORDS: OwnWords = { note: '', verdict: '', hypotheses: [], changedAt: 0 };

/** What is said of every name, by name. */
export type AllWords = ReadonlyMap<string, OwnWords>;

/** What was stored, as far as it is sound: pairs of a name and words. Never throws. */
export function parseWords(stored: unknown): AllWords {
  const words = new Map<string, OwnWords>();
  if (!Array.isArray(stored)) return words;
  for (const pair of stored.slice(0, OWN_LIMITS.names)) {
    if (!Array.isArray(pair) || typeof pair[0] !== 'string') continue;
    const name = pair[0].slice(0, OWN_LIMITS.name);
    const own = OwnWordsSchema.safeParse(pair[1]);
    if (own.success && name !== '') words.set(name, own.data);
  }
  return words;
}

/** The form in which words are stored: pairs, as no record can hold every name. */
export function storedWords(words: AllWords): [string, OwnWords][] {
  return [...words];
}

/** The words with those of one name changed; a name of which nothing is said any more is left out. */
export function withWords(
  words: AllWords,
  name: string,
  change: Partial<OwnWords>,
  now: number,
): AllWords {
  const key = name.slice(0, OWN_LIMITS.name);
  const before = words.get(key) ?? NO_WORDS;
  const next: OwnWords = {
    note: (change.note ?? before.note).slice(0, OWN_LIMITS.note),
    verdict: (change.verdict ?? before.verdict).slice(0, OWN_LIMITS.verdict),
    hypotheses: (change.hypotheses ?? before.hypotheses).slice(0, OWN_LIMITS.hypotheses),
    changedAt: now,
  };
  const all = new Map(words);
  if (next.note === '' && next.verdict === '' && next.hypotheses.length === 0) all.delete(key);
  else all.set(key, next);
  return all;
}

/** What is said of a name. */
export function wordsOf(words: AllWords, name: string): OwnWords {
  return words.get(name.slice(0, OWN_LIMITS.name)) ?? NO_WORDS;
}
