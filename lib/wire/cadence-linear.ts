// A linear model over the ranks of the cadence's numbers among those that training saw: the forest's second voice.

/** Fitted numbers, as they are shipped. */
export interface LinearData {
  /** For each feature values at even steps of rank, rising; equal ones where many rows have one value. */
  quantiles: readonly (readonly number[])[];
  /** For each class what it starts from, then the weight of each feature's rank. */
  weights: readonly (readonly number[])[];
}

/** First place in a rising list whose value is not below `of`, or with `isAfter` above it. */
function placeOf(list: readonly number[], of: number, isAfter: boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = list[middle] ?? 0;
    if (at < of || (isAfter && at === of)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rank of a value, 0..1; the middle of its ranks where many rows had it. */
export function rankOf(quantiles: readonly number[], of: number): number {
  const last = quantiles.length - 1;
  const from = placeOf(quantiles, of, false);
  const to = placeOf(quantiles, of, true);
  if (last < 1 || to === 0) return 0;
  if (from > last) return 1;
  if (to > from) return (from + to - 1) / 2 / last;
  const below = quantiles[from - 1] ?? 0;
  return (from - 1 + (of - below) / ((quantiles[from] ?? 0) - below)) / last;
}

/** Share of each class, from its scores; sums to 1. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const all = scores.map((score) => Math.exp(score - most));
  const sum = all.reduce((total, one) => total + one, 0);
  return all.map((one) => one / sum);
}

/** Share of each class for a row of features; sums to 1. */
export function askLinear({ quantiles, weights }: LinearData, values: readonly number[]): number[] {
  const ranks = values.map((of, i) => rankOf(quantiles[i] ?? [], of));
  return softmax(
    weights.map(([start = 0, ...own]) =>
      own.reduce((sum, weight, i) => sum + weight * (ranks[i] ?? 0), start),
    ),
  );
}
