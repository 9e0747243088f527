// Asks whether the answers of two names could be by one model: a permutation test on their habits of layout and typography.
import shipped from './calibration.json';
import { drawsFrom, shuffled } from './random';

/** One answer as the test sees it: its habits (see `habitsOf`, in `BASIS`) and where it was met. */
export interface TestItem {
  place: string;
  vector: readonly number[];
}

/** `few`: too few answers; `alike`: not told apart; `relative`: told apart, but near; `unrelated`: far. */
export type Kinship = 'few' | 'alike' | 'relative' | 'unrelated';

export interface TwoSample {
  kinship: Kinship;
  /** Share of relabellings that lie as far apart, 0..1; null for too few. */
  p: number | null;
  /** Squared distance of the means in each direction, less what chance makes of it; about 0 for one model. Null for too few. */
  distance: number | null;
  /** Answers that it rests on: ours and theirs. */
  n: readonly [ours: number, theirs: number];
}

/** Answers of each that are needed at least. */
export const FEWEST = 5;
/** Answers of each that are read at most, the newest. */
const MOST = 60;
const ROUNDS = 399;
/** Told apart when fewer relabellings than this lie as far apart. */
export const LEVEL = 0.05;
/** Nearer than this is a relative: see `npm run fit:dossier`. */
export const RELATIVE_WITHIN: number = shipped.relativeWithin;

type Vector = readonly number[];

/** Vectors less the mean of their place, ours first; answers in places where only one of the two was met are left out. */
function centred(ours: readonly TestItem[], theirs: readonly TestItem[]) {
  const places = [...new Set(ours.map(({ place }) => place))].filter((place) =>
    theirs.some((one) => one.place === place),
  );
  return places.map((place) => {
    const [x, y] = [ours, theirs].map((all) =>
      all.filter((one) => one.place === place).map(({ vector }) => vector),
    ) as [Vector[], Vector[]];
    const both = [...x, ...y];
    const mean = (both[0] ?? []).map(
      (_, k) => both.reduce((sum, vector) => sum + (vector[k] ?? 0), 0) / both.length,
    );
    return { n: x.length, all: both.map((vector) => vector.map((v, k) => v - (mean[k] ?? 0))) };
  });
}

type Stratum = ReturnType<typeof centred>[number];

/** Squared distance of the means, per direction. */
function distanceOf(strata: readonly Stratum[]): number {
  const size = strata[0]?.all[0]?.length ?? 0;
  const sums = [new Float64Array(size), new Float64Array(size)] as const;
  const counts = [0, 0];
  for (const { n, all } of strata) {
    for (const [i, vector] of all.entries()) {
      const side = i < n ? 0 : 1;
      counts[side] = (counts[side] ?? 0) + 1;
      const sum = sums[side];
      for (let k = 0; k < size; k++) sum[k] = (sum[k] ?? 0) + (vector[k] ?? 0);
    }
  }
  let total = 0;
  for (let k = 0; k < size; k++) {
    const gap = (sums[0][k] ?? 0) / (counts[0] ?? 1) - (sums[1][k] ?? 0) / (counts[1] ?? 1);
    total += gap * gap;
  }
  return total / Math.max(1, size);
}

/**
 * Compares two names. Labels are shuffled within each place, so that a place's own habits do not count. The same answers
 * always give the same result.
 */
export function twoSample(ours: readonly TestItem[], theirs: readonly TestItem[]): TwoSample {
  const strata = centred(ours.slice(-MOST), theirs.slice(-MOST));
  const n = strata.reduce((sum, one) => sum + one.n, 0);
  const of = strata.reduce((sum, one) => sum + one.all.length, 0) - n;
  if (Math.min(n, of) < FEWEST) return { kinship: 'few', p: null, distance: null, n: [n, of] };
  const seen = distanceOf(strata);
  const draw = drawsFrom(1_000 * n + of);
  let [asFar, chance] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const one = distanceOf(strata.map((own) => ({ ...own, all: shuffled(own.all, draw) })));
    if (one >= seen) asFar += 1;
    chance += one / ROUNDS;
  }
  const p = (asFar + 1) / (ROUNDS + 1);
  const distance = seen - chance;
  const apart = distance < RELATIVE_WITHIN ? 'relative' : 'unrelated';
  return { kinship: p >= LEVEL ? 'alike' : apart, p, distance, n: [n, of] };
}
