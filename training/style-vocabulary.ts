// Chooses the marks that a style model knows: those that stand in the most answers, of two sources at least.
import { SOURCES } from './corpus';
import type { StyleDoc } from './style-docs';

/** Marks that a model knows: their keys, how strong each is, and the way from key to number. */
export interface Vocabulary {
  keys: Uint32Array;
  /** In 64ths. */
  gains: Uint8Array;
  slots: Map<number, number>;
}

type Docs = readonly Pick<StyleDoc, 'source' | 'keys'>[];

/** A mark in fewer answers teaches nothing. */
const LEAST_ANSWERS = 10;
const BUCKETS = 1 << 25;
const bucketOf = (key: number): number =>
  (Math.imul(key, 0x9e3779b1) ^ (key >>> 11)) & (BUCKETS - 1);

/** How many answers have any key of each bucket, counted by key: never less than what one key has. */
function bucketCounts(docs: Docs): Uint32Array {
  const counts = new Uint32Array(BUCKETS);
  for (const { keys } of docs) {
    for (const key of keys) {
      const bucket = bucketOf(key);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
  }
  return counts;
}

/** The highest count that so many buckets reach. */
function reachedBy(counts: Uint32Array, buckets: number, most: number): number {
  const sizes = new Uint32Array(most + 1);
  for (const count of counts) {
    const capped = Math.min(count, most);
    sizes[capped] = (sizes[capped] ?? 0) + 1;
  }
  let reached = 0;
  for (let count = most; count > LEAST_ANSWERS; count--) {
    reached += sizes[count] ?? 0;
    if (reached >= buckets) return count;
  }
  return LEAST_ANSWERS;
}

interface Tally {
  answers: number;
  /** One bit for each source. */
  sources: number;
}

/** Exact counts of every key that stands in so many answers, and of some that do not. */
function tallies(docs: Docs, buckets: Uint32Array, least: number): Map<number, Tally> {
  const out = new Map<number, Tally>();
  for (const { source, keys } of docs) {
    const bit = 1 << SOURCES.indexOf(source as (typeof SOURCES)[number]);
    for (const key of keys) {
      if ((buckets[bucketOf(key)] ?? 0) < least) continue;
      const known = out.get(key);
      if (known === undefined) out.set(key, { answers: 1, sources: bit });
      else {
        known.answers += 1;
        known.sources |= bit;
      }
    }
  }
  return out;
}

/**
 * At most `size` marks. All marks that stand in more answers than the rarest kept one are kept, so that with each mark the
 * shorter ones it goes on from are known too: readers rely on that (see `Visit`).
 */
export function makeVocabulary(docs: Docs, size: number): Vocabulary {
  const buckets = bucketCounts(docs);
  // Some more than wanted: marks of one source fall away.
  const least = reachedBy(buckets, Math.ceil(size * 1.2), docs.length);
  const found = [...tallies(docs, buckets, least)]
    .filter(([, { sources }]) => (sources & (sources - 1)) !== 0)
    .map(([key, { answers }]) => [key, answers] as const)
    .sort((x, y) => y[1] - x[1]);
  const tie = found[size]?.[1] ?? 0;
  const kept = found.filter(([, answers]) => answers >= least && answers > tie);
  kept.sort((x, y) => x[0] - y[0]);
  return {
    keys: Uint32Array.from(kept, ([key]) => key),
    gains: Uint8Array.from(
      kept,
      ([, answers]) => 64 * Math.sqrt(Math.log(docs.length / answers) + 0.5),
    ),
    slots: new Map(kept.map(([key], slot) => [key, slot])),
  };
}
