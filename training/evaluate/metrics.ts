// Scores of a list of answers: how often right, how sure, how honest about it; each against one truth.

/** One scored answer at one level (makers, or models). */
export interface Scored {
  /** What was put first. */
  first: string;
  truth: string;
  /** Probability of what was put first, 0..1. */
  p: number;
  /** Probability given to the truth, 0..1. */
  pTruth: number;
  /** Place of the truth, from 1; Infinity when it is not among the candidates. */
  rank: number;
}

/** Scores at one level. All are null where there is no answer. */
export interface LevelScores {
  /** Shares of answers, 0..1. */
  top1: number | null;
  top3: number | null;
  /** Mean of the F1 of each class that occurs as a truth, 0..1. */
  macroF1: number | null;
  /** Mean of minus the natural logarithm of `pTruth`, which counts as 1e-9 at least; nats. */
  logLoss: number | null;
  /** Mean gap between `p` and how often it is right over 15 bins of equal width, 0..1. */
  ece: number | null;
  /** Largest share of answers, surest first, of which 90 or 95 in a hundred are right, 0..1. */
  coverage90: number | null;
  coverage95: number | null;
}

export const BINS = 15;
const LEAST_P = 1e-9;

const isRight = ({ first, truth }: Scored): boolean => first === truth;

function mean(rows: readonly Scored[], value: (row: Scored) => number): number | null {
  if (rows.length === 0) return null;
  return rows.reduce((sum, row) => sum + value(row), 0) / rows.length;
}

/** Expected calibration error over `BINS` bins, each open below and closed above, as is usual. */
export function expectedCalibrationError(rows: readonly Scored[]): number | null {
  if (rows.length === 0) return null;
  const bins = Array.from({ length: BINS }, () => ({ n: 0, p: 0, right: 0 }));
  for (const row of rows) {
    const bin = bins[Math.min(BINS - 1, Math.max(0, Math.ceil(row.p * BINS) - 1))];
    if (!bin) continue;
    bin.n += 1;
    bin.p += row.p;
    bin.right += Number(isRight(row));
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.p - bin.right), 0) / rows.length;
}

/** Mean F1 over the classes that occur as truths; a class that is never named right has 0. */
export function macroF1(rows: readonly Scored[]): number | null {
  const counts = new Map<string, { hit: number; said: number; true: number }>();
  const of = (id: string) => {
    const found = counts.get(id) ?? { hit: 0, said: 0, true: 0 };
    counts.set(id, found);
    return found;
  };
  for (const row of rows) {
    of(row.first).said += 1;
    of(row.truth).true += 1;
    if (isRight(row)) of(row.truth).hit += 1;
  }
  const occurring = [...counts.values()].filter((count) => count.true > 0);
  if (occurring.length === 0) return null;
  const f1 = occurring.map((count) => (2 * count.hit) / (count.said + count.true));
  return f1.reduce((sum, value) => sum + value, 0) / f1.length;
}

/**
 * Largest share of answers that one threshold on `p` lets through with at least this share of them right; 0 when no
 * threshold does. Answers with equal `p` go through together.
 */
export function coverageAt(rows: readonly Scored[], precision: number): number | null {
  if (rows.length === 0) return null;
  const sorted = [...rows].sort((x, y) => y.p - x.p);
  let right = 0;
  let best = 0;
  for (const [i, row] of sorted.entries()) {
    right += Number(isRight(row));
    const isLastOfItsKind = sorted[i + 1]?.p !== row.p;
    if (isLastOfItsKind && right / (i + 1) >= precision) best = i + 1;
  }
  return best / rows.length;
}

/** All scores of one level. */
export function levelScores(rows: readonly Scored[]): LevelScores {
  return {
    top1: mean(rows, (row) => Number(isRight(row))),
    top3: mean(rows, (row) => Number(row.rank <= 3)),
    macroF1: macroF1(rows),
    logLoss: mean(rows, (row) => -Math.log(Math.max(row.pTruth, LEAST_P))),
    ece: expectedCalibrationError(rows),
    coverage90: coverageAt(rows, 0.9),
    coverage95: coverageAt(rows, 0.95),
  };
}

/** Chance that a known answer scores above an unknown one (area under the ROC curve); null where one kind is absent. */
export function auroc(known: readonly number[], unknown: readonly number[]): number | null {
  if (known.length === 0 || unknown.length === 0) return null;
  const all = [...known.map((p) => ({ p, k: 1 })), ...unknown.map((p) => ({ p, k: 0 }))];
  all.sort((x, y) => x.p - y.p);
  let sum = 0;
  for (let i = 0; i < all.length; ) {
    let j = i;
    while (j < all.length && all[j]?.p === all[i]?.p) j += 1;
    // Equal scores share the mean of their ranks.
    const rank = (i + 1 + j) / 2;
    for (let k = i; k < j; k += 1) sum += (all[k]?.k ?? 0) * rank;
    i = j;
  }
  const n = known.length;
  return (sum - (n * (n + 1)) / 2) / (n * unknown.length);
}
