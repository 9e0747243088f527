// Joins two lists of which each may hold what the other lacks, without losing the order of either where that can be.
import { canonicalJson, compareRanks, type Rank } from './canonical';

/** How entries of a list are told apart, joined and ordered. */
export interface ListRules<T> {
  /** Equal for entries that are the same thing. */
  key(entry: T): string;
  /** One of two entries with the same key; commutative, associative and idempotent. */
  pick(x: T, y: T): T;
  /** Orders entries where neither list tells; depends on nothing but what the key stands for. */
  rank(entry: T): Rank;
  /** Most entries that are kept; those of the highest rank. */
  max: number;
}

/**
 * All entries of both. They stand as in the list that has all of them; where none has, or both do in orders of their
 * own, a fixed rule decides. So joining is commutative, associative and, for lists without doubles, idempotent.
 */
export function joinLists<T>(x: readonly T[], y: readonly T[], rules: ListRules<T>): T[] {
  const entries = new Map<string, T>();
  for (const entry of [...x, ...y]) {
    const key = rules.key(entry);
    const known = entries.get(key);
    entries.set(key, known === undefined ? entry : rules.pick(known, entry));
  }
  const ranked = [...entries].sort(([keyX, entryX], [keyY, entryY]) => {
    const order = compareRanks(rules.rank(entryX), rules.rank(entryY));
    return order !== 0 ? order : keyX < keyY ? -1 : 1;
  });
  const byRank = ranked.slice(-rules.max).map(([key]) => key);
  const order = orderOf(byRank, keysOf(x, rules), keysOf(y, rules));
  return order.flatMap((key) => entries.get(key) ?? []);
}

function keysOf<T>(list: readonly T[], rules: ListRules<T>): string[] {
  return [...new Set(list.map((entry) => rules.key(entry)))];
}

/** The order of a list that has just these keys; one that is not by rank goes before, since only a page gave it. */
function orderOf(byRank: string[], x: string[], y: string[]): string[] {
  const all = new Set(byRank);
  const own = [x, y].filter(
    (keys) =>
      keys.length === all.size &&
      keys.every((key) => all.has(key)) &&
      keys.some((key, i) => key !== byRank[i]),
  );
  const [first, second] = own;
  if (!first) return byRank;
  return second && canonicalJson(second) > canonicalJson(first) ? second : first;
}
