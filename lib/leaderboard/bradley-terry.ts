// The most likely strengths of names under the model of Bradley and Terry, by Newton's method, and how sure they are.
import { add, cholesky, type Square, sandwich, solve, zeros } from './matrix';
import type { Tally } from './tally';

/** Strengths in nats of log-odds; their mean is 0. */
export interface Fit {
  strengths: Float64Array;
  /** Their covariance, nats², where the mean is held at 0. */
  covariance: Square;
}

/** Newton's steps are few, since the likelihood is concave; the limit is for what should never happen. */
const MOST_STEPS = 100;
/** A step this small changes no digit that is shown or compared, nats. */
const SMALLEST_STEP = 1e-12;

/**
 * A win counts for the winner, a tie or both bad half for each: the same maximum as FastChat's weights of 2 and 1 + 1. The
 * tally must hold only names that are `comparable`, at least two. No penalty, no intercept. Null when no maximum is found,
 * which such a tally never gives.
 */
export function fitTally(tally: Tally, start?: Float64Array): Fit | null {
  const n = tally.names.length;
  let strengths: Float64Array = start ? Float64Array.from(start) : new Float64Array(n);
  for (let step = 0; step < MOST_STEPS; step++) {
    const factor = cholesky(curvature(tally, strengths));
    if (!factor) return null;
    const change = solve(factor, slope(tally, strengths));
    strengths = stepTo(tally, strengths, change);
    if (change.every((x) => Math.abs(x) < SMALLEST_STEP)) break;
    if (step === MOST_STEPS - 1 && change.some((x) => Math.abs(x) > 1e-9)) return null;
  }
  const factor = cholesky(curvature(tally, strengths));
  if (!factor) return null;
  return { strengths: centred(strengths), covariance: sandwich(factor, scatter(tally, strengths)) };
}

/** Newton's whole step, or as much of it as does not make the battles less likely. */
function stepTo(tally: Tally, from: Float64Array, change: Float64Array): Float64Array {
  const before = likelihood(tally, from);
  for (let share = 1; share > 1e-6; share /= 2) {
    const to = from.map((x, i) => x + share * (change[i] ?? 0));
    // Near the top both are alike but for rounding.
    if (likelihood(tally, to) >= before - Math.abs(before) * 1e-13) return to;
  }
  return from;
}

/** The logistic function, for any argument. */
export function logistic(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}

/** ln(1 + eˣ), for any argument. */
export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

function likelihood({ pairs }: Tally, strengths: Float64Array): number {
  let sum = 0;
  for (const { first, second, wins, losses, ties } of pairs) {
    const x = (strengths[first] ?? 0) - (strengths[second] ?? 0);
    sum -= (wins + ties / 2) * softplus(-x) + (losses + ties / 2) * softplus(x);
  }
  return sum;
}

function slope({ names, pairs }: Tally, strengths: Float64Array): Float64Array {
  const out = new Float64Array(names.length);
  for (const { first, second, wins, losses, ties } of pairs) {
    const p = logistic((strengths[first] ?? 0) - (strengths[second] ?? 0));
    const more = wins + ties / 2 - (wins + losses + ties) * p;
    out[first] = (out[first] ?? 0) + more;
    out[second] = (out[second] ?? 0) - more;
  }
  return out;
}

/** Negative second derivatives; what holds the mean at 0 makes it definite and changes nothing across it. */
function curvature({ names, pairs }: Tally, strengths: Float64Array): Square {
  const n = names.length;
  const out = zeros(n);
  let total = 0;
  for (const { first, second, wins, losses, ties } of pairs) {
    const p = logistic((strengths[first] ?? 0) - (strengths[second] ?? 0));
    const weight = (wins + losses + ties) * p * (1 - p);
    addPair(out, first, second, weight);
    total += weight;
  }
  const hold = total / (n * n);
  for (let i = 0; i < n * n; i++) out.cells[i] = (out.cells[i] ?? 0) + hold;
  return out;
}

/** Sum over battles of the squared slope of each: the middle of the sandwich. */
function scatter({ names, pairs }: Tally, strengths: Float64Array): Square {
  const out = zeros(names.length);
  for (const { first, second, wins, losses, ties } of pairs) {
    const p = logistic((strengths[first] ?? 0) - (strengths[second] ?? 0));
    addPair(out, first, second, wins * (1 - p) ** 2 + losses * p ** 2 + ties * (0.5 - p) ** 2);
  }
  return out;
}

/** Adds what a pair brings to a matrix over names: alike on the diagonal, against each other beside it. */
export function addPair(out: Square, first: number, second: number, value: number): void {
  add(out, first, first, value);
  add(out, second, second, value);
  add(out, first, second, -value);
  add(out, second, first, -value);
}

function centred(strengths: Float64Array): Float64Array {
  const mean = strengths.reduce((sum, x) => sum + x, 0) / strengths.length;
  return strengths.map((x) => x - mean);
}
