// Fits the linear model over the ranks of features: weighted, drawn to small weights, always the same for the same rows.
import { type LinearData, rankOf, softmax } from '../lib/wire/cadence-linear';

/** Rows to learn from, in three lists of one length. */
export interface LinearSet {
  values: readonly (readonly number[])[];
  truths: readonly number[];
  weights: readonly number[];
  classes: number;
}

/** Steps of rank that are kept of each feature. */
const QUANTILES = 33;
/** Pull of each squared weight, in rows, for features of spread 1. */
const PULL = 100;
const ROUNDS = 120;

const round = (value: number): number => Number(value.toPrecision(4));

function quantilesOf(rows: readonly (readonly number[])[]): number[][] {
  return (rows[0] ?? []).map((_, feature) => {
    const sorted = Float64Array.from(rows, (row) => row[feature] ?? 0).sort();
    return Array.from({ length: QUANTILES }, (_unused, i) =>
      round(sorted[Math.round(((sorted.length - 1) * i) / (QUANTILES - 1))] ?? 0),
    );
  });
}

/** Rows of ranks at mean 0 and spread 1, with a 1 before them. */
interface Inputs {
  rows: Float64Array[];
  means: number[];
  spreads: number[];
}

function inputsOf(set: LinearSet, quantiles: readonly (readonly number[])[]): Inputs {
  const ranks = set.values.map((row) => row.map((of, i) => rankOf(quantiles[i] ?? [], of)));
  const count = Math.max(1, ranks.length);
  const means = quantiles.map((_, i) => ranks.reduce((sum, row) => sum + (row[i] ?? 0), 0) / count);
  const spreads = means.map((mean, i) => {
    const square = ranks.reduce((sum, row) => sum + ((row[i] ?? 0) - mean) ** 2, 0) / count;
    return square > 1e-12 ? Math.sqrt(square) : 1;
  });
  const rows = ranks.map((row) =>
    Float64Array.from([1, ...row.map((of, i) => (of - (means[i] ?? 0)) / (spreads[i] ?? 1))]),
  );
  return { rows, means, spreads };
}

/** Largest weighted sum of squares in any direction: how fast a slope can change. */
function steepest({ rows }: Inputs, weights: readonly number[]): number {
  const size = rows[0]?.length ?? 0;
  let way = new Float64Array(size).fill(1 / Math.sqrt(Math.max(1, size)));
  let length = 0;
  for (let round = 0; round < 12; round += 1) {
    const next = new Float64Array(size);
    for (const [r, row] of rows.entries()) {
      const along = (weights[r] ?? 0) * dot(row, way);
      for (let i = 0; i < size; i += 1) next[i] = (next[i] ?? 0) + along * (row[i] ?? 0);
    }
    length = Math.sqrt(dot(next, next));
    way = next.map((one) => one / Math.max(length, 1e-12));
  }
  return length;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Slope of the loss, one list a class. */
function slopeOf(set: LinearSet, rows: readonly Float64Array[], at: readonly Float64Array[]) {
  const slope = at.map((own) => own.map((weight, i) => (i === 0 ? 0 : PULL * weight)));
  for (const [r, row] of rows.entries()) {
    const shares = softmax(at.map((own) => dot(own, row)));
    for (const [k, own] of slope.entries()) {
      const miss = (set.weights[r] ?? 0) * ((shares[k] ?? 0) - (set.truths[r] === k ? 1 : 0));
      for (let i = 0; i < own.length; i += 1) own[i] = (own[i] ?? 0) + miss * (row[i] ?? 0);
    }
  }
  return slope;
}

/** Least loss by Nesterov's steps from zero. */
function descend(set: LinearSet, inputs: Inputs): Float64Array[] {
  const size = inputs.rows[0]?.length ?? 0;
  const step = 1 / (PULL + 0.5 * steepest(inputs, set.weights));
  let now = Array.from({ length: set.classes }, () => new Float64Array(size));
  let ahead = now;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = slopeOf(set, inputs.rows, ahead);
    const before = now;
    now = ahead.map((own, k) => own.map((weight, i) => weight - step * (slope[k]?.[i] ?? 0)));
    const pace = (round - 1) / (round + 2);
    ahead = now.map((own, k) =>
      own.map((weight, i) => weight + pace * (weight - (before[k]?.[i] ?? 0))),
    );
  }
  return now;
}

/** The fitted model, its weights for plain ranks. */
export function fitLinear(set: LinearSet): LinearData {
  const quantiles = quantilesOf(set.values);
  const inputs = inputsOf(set, quantiles);
  const weights = descend(set, inputs).map(([start = 0, ...own]) => {
    const plain = own.map((weight, i) => weight / (inputs.spreads[i] ?? 1));
    const moved = plain.reduce((sum, weight, i) => sum + weight * (inputs.means[i] ?? 0), 0);
    return [start - moved, ...plain].map(round);
  });
  return { quantiles, weights };
}
