// Intervals by drawing the battles again: the arena's older way, here to check the other one.
import { fitTally } from './bradley-terry';
import { comparable } from './connected';
import { type Rating, ratingsOf } from './ratings';
import type { PairTally, Tally } from './tally';

/** A small generator of numbers in 0..1 from a seed (mulberry32): the same seed gives the same intervals. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const KINDS = ['wins', 'losses', 'ties'] as const;

/** As many battles as there are, drawn with repetition. */
function redrawn({ names, pairs }: Tally, random: () => number): Tally {
  const ends: number[] = [];
  let total = 0;
  for (const pair of pairs) {
    for (const kind of KINDS) {
      total += pair[kind];
      ends.push(total);
    }
  }
  const drawn: PairTally[] = pairs.map((pair) => ({ ...pair, wins: 0, losses: 0, ties: 0 }));
  for (let i = 0; i < total; i++) {
    const cell = firstAbove(ends, random() * total);
    const pair = drawn[Math.floor(cell / 3)];
    const kind = KINDS[cell % 3];
    if (pair && kind) pair[kind] += 1;
  }
  return { names, pairs: drawn };
}

function firstAbove(ends: readonly number[], value: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Middle and 95 % interval of each name's rating over `rounds` draws, in the order of the names. Draws in which not all
 * names can be compared are left out; null when fewer than half are left.
 */
export function bootstrap(tally: Tally, rounds: number, seed: number): Rating[] | null {
  const random = seeded(seed);
  const start = fitTally(tally)?.strengths;
  const draws: number[][] = [];
  for (let round = 0; round < rounds; round++) {
    const again = redrawn(tally, random);
    const fit = comparable(again).length === tally.names.length ? fitTally(again, start) : null;
    if (fit) draws.push(ratingsOf(tally.names, fit).map(({ rating }) => rating));
  }
  if (draws.length < rounds / 2) return null;
  return tally.names.map((name, i) => {
    const own = draws.map((draw) => draw[i] ?? 0).sort((x, y) => x - y);
    const ends = { low: quantile(own, 0.025), high: quantile(own, 0.975) };
    return { name, rating: quantile(own, 0.5), ...ends };
  });
}

/** Between the two nearest of sorted values, as NumPy and pandas do. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
