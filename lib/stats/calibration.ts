// Whether sealed guesses are as often right as they say: reliability, its error, and coverage against precision.
import { type Proportion, wilson } from './intervals';
import type { Tally } from './tally';

/** Bins of equal width, as is usual. */
const BINS = 10;

/** Guesses of like probability. */
export interface Bin {
  /** Mean probability of the likeliest maker, 0..1. */
  said: number;
  /** How often it was the maker. */
  happened: Proportion;
  count: number;
}

export interface Calibration {
  /** Those that hold any guess, in the order of probability. */
  bins: Bin[];
  /** Expected calibration error: mean distance of `said` and `happened`, weighted by guesses, 0..1; null for no guess. */
  ece: number | null;
  /** All sealed guesses, those that named no maker among them. */
  count: number;
}

/** Over all sealed guesses of named sides, by the probability of the likeliest maker, whether or not it was named. */
export function calibrationOf({ right, wrong }: Tally['sure']): Calibration {
  const sums = Array.from({ length: BINS }, () => ({ right: 0, count: 0, p: 0 }));
  for (let p = 0; p <= 1000; p++) {
    const hits = right[p] ?? 0;
    const all = hits + (wrong[p] ?? 0);
    const bin = sums[Math.min(BINS - 1, Math.floor((p * BINS) / 1000))];
    if (!bin || all === 0) continue;
    bin.right += hits;
    bin.count += all;
    bin.p += (p / 1000) * all;
  }
  const bins = sums.flatMap(({ right: hits, count, p }) => {
    const happened = wilson(hits, count);
    return happened ? [{ said: p / count, happened, count }] : [];
  });
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  const far = bins.reduce(
    (sum, bin) => sum + bin.count * Math.abs(bin.happened.share - bin.said),
    0,
  );
  return { bins, ece: count > 0 ? far / count : null, count };
}

/** What would be if only guesses of at least some probability were said. */
export interface CoveragePoint {
  /** The least probability, 0..1. */
  least: number;
  /** Share of guesses that have it. */
  coverage: number;
  /** How often they were right. */
  precision: Proportion;
}

/** Steps of coverage that are shown. */
const STEP = 0.02;

/** From the surest guesses to all of them; a point where coverage has grown by two hundredths, and one for all. */
export function coverageOf({ right, wrong }: Tally['sure']): CoveragePoint[] {
  const sum = (counts: readonly number[]) => counts.reduce((x, y) => x + y, 0);
  const all = sum(right) + sum(wrong);
  const points: CoveragePoint[] = [];
  let [hits, count, shown] = [0, 0, 0];
  for (let p = 1000; p >= 0 && count < all; p--) {
    const added = (right[p] ?? 0) + (wrong[p] ?? 0);
    if (added === 0) continue;
    hits += right[p] ?? 0;
    count += added;
    const coverage = count / all;
    const precision = wilson(hits, count);
    if (!precision || (coverage - shown < STEP && count < all)) continue;
    points.push({ least: p / 1000, coverage, precision });
    shown = coverage;
  }
  return points;
}
