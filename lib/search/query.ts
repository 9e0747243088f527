// What is asked for in the field for words: every word by its start, and phrases in quotes as they are.
import { keysOfRun, MAX_WORD, type Token, tokensOf } from './tokens';

/** Longest question, UTF-16 units; the rest of a longer one is not read. */
export const MAX_QUERY = 500;
/** Most terms of a question. */
const MAX_TERMS = 20;

/** Tokens that must follow each other. */
export interface Term {
  parts: readonly Pick<Token, 'folded' | 'isRun'>[];
  /** True when the last word may go on. */
  isOpen: boolean;
}

/** All terms must be found in a battle, in whatever of its texts. */
export type Query = readonly Term[];

/** Reads a question; empty when there is nothing to look for in it. An open quote ends with the question. */
export function parseQuery(words: string): Query {
  const terms: Term[] = [];
  for (const [, quoted, plain] of words.slice(0, MAX_QUERY).matchAll(CHUNK)) {
    const parts = tokensOf(quoted ?? plain ?? '').map(({ folded, isRun }) => ({ folded, isRun }));
    if (parts.length > 0) terms.push({ parts, isOpen: quoted === undefined });
  }
  return terms.slice(0, MAX_TERMS);
}

const CHUNK = /["“”„«»「」]([^"“”„«»「」]*)["“”„«»「」]?|([^\s"“”„«»「」]+)/g;

/** What the index is asked for; all of it must be there. */
export interface Lookup {
  key: string;
  /** True when every key that begins so will do. */
  isPrefix: boolean;
}

/** The keys without which a term cannot be in a battle. */
export function lookupsOf({ parts, isOpen }: Term): Lookup[] {
  return parts.flatMap(({ folded, isRun }, i) => {
    if (!isRun) return wordLookups(folded, isOpen && i === parts.length - 1, i === 0);
    const keys = keysOfRun(folded);
    // The last letter alone stands in the index only where a run ends.
    if (keys.length > 1) return keys.slice(0, -1).map((key) => ({ key, isPrefix: false }));
    return keys.map((key) => ({ key, isPrefix: true }));
  });
}

/** The index cannot say what begins with a single letter: alone it stands for itself, and in a term the rest must do. */
function wordLookups(folded: string, isOpen: boolean, isFirst: boolean): Lookup[] {
  if (isOpen && folded.length === 1 && !isFirst) return [];
  return [{ key: folded.slice(0, MAX_WORD), isPrefix: isOpen && folded.length > 1 }];
}

/** True when the index alone can say whether a battle has all of it. */
export function isAnsweredByIndex(query: Query): boolean {
  return query.every(({ parts }) => {
    const [first] = parts;
    if (parts.length !== 1 || !first) return false;
    return first.isRun ? [...first.folded].length <= 2 : first.folded.length <= MAX_WORD;
  });
}
