// Looks for words in all battles: first what the index knows, then text by text what it cannot say; found ones come as they are found.
import type { TelltaleDatabase } from '../db/database';
import { textsFor } from '../db/words';
import { isFoundIn } from './match';
import type { Known } from './plan';
import { isAnsweredByIndex, type Query } from './query';
import { type Snippet, snippetOf } from './snippet';
import type { WordIndex } from './word-index';

/** Battles whose texts are read at a time. */
const READ = 64;

/** More of what was found, and how far the search is. */
export interface Found {
  /** Battles that hold what is asked for and were not named before. */
  ids: readonly string[];
  /** Battles whose texts were read, of how many that have to be. */
  checked: number;
  toCheck: number;
}

/** Ends when all battles were looked at, or when `signal` says so; in the order of `known`. */
export async function* search(
  db: TelltaleDatabase,
  index: WordIndex,
  query: Query,
  known: Known,
  signal: AbortSignal,
): AsyncGenerator<Found> {
  const { found, unknown } = await index.candidates(query, known);
  const isSure = isAnsweredByIndex(query);
  const doubtful = isSure ? new Set(unknown) : new Set([...found, ...unknown]);
  const toCheck = [...known.keys()].filter((id) => doubtful.has(id));
  yield { ids: isSure ? [...found] : [], checked: 0, toCheck: toCheck.length };
  for (let at = 0; at < toCheck.length && !signal.aborted; at += READ) {
    const page = toCheck.slice(at, at + READ);
    const read = await textsFor(db, page);
    const ids = page.filter((_, i) => {
      const texts = read[i]?.map(({ text }) => text) ?? [];
      return isFoundIn(texts, query);
    });
    yield { ids, checked: at + page.length, toCheck: toCheck.length };
  }
}

/** A few words around what was found in each battle, in the order of the ids. */
export async function snippets(
  db: TelltaleDatabase,
  ids: readonly string[],
  query: Query,
): Promise<(Snippet | null)[]> {
  const read = await textsFor(db, ids);
  return read.map((texts) => texts && snippetOf(texts, query));
}
