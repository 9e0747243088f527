// Logistic regression of one yes-or-no on one number, from counts.

/** Cases of one value of x. */
export interface LogisticCase {
  x: number;
  yes: number;
  no: number;
}

export interface LogisticFit {
  intercept: number;
  /** Change of the log-odds for each unit of x. */
  slope: number;
  /** Standard error of the slope, by the information at the maximum. */
  slopeError: number;
}

const MOST_STEPS = 50;
const CLOSE = 1e-10;
/** Past this the cases are separated and there is no maximum. */
const FAR = 30;

/**
 * Maximum likelihood by Newton's method. Null where there is none: fewer than two values of x, only one answer, or the
 * answers fall apart at a value of x.
 */
export function fitLogistic(cases: readonly LogisticCase[]): LogisticFit | null {
  let [intercept, slope] = [0, 0];
  for (let step = 0; step < MOST_STEPS; step++) {
    const { g0, g1, h00, h01, h11 } = derivatives(cases, intercept, slope);
    const det = h00 * h11 - h01 * h01;
    if (!(det > 1e-12)) return null;
    const d0 = (h11 * g0 - h01 * g1) / det;
    const d1 = (h00 * g1 - h01 * g0) / det;
    intercept += d0;
    slope += d1;
    if (Math.abs(intercept) > FAR || Math.abs(slope) > FAR) return null;
    if (Math.abs(d0) < CLOSE && Math.abs(d1) < CLOSE) {
      return { intercept, slope, slopeError: Math.sqrt(h00 / det) };
    }
  }
  return null;
}

/** Gradient and information of the likelihood. */
function derivatives(cases: readonly LogisticCase[], intercept: number, slope: number) {
  const sums = { g0: 0, g1: 0, h00: 0, h01: 0, h11: 0 };
  for (const { x, yes, no } of cases) {
    const n = yes + no;
    const p = 1 / (1 + Math.exp(-(intercept + slope * x)));
    const weight = n * p * (1 - p);
    sums.g0 += yes - n * p;
    sums.g1 += (yes - n * p) * x;
    sums.h00 += weight;
    sums.h01 += weight * x;
    sums.h11 += weight * x * x;
  }
  return sums;
}
