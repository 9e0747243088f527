// Ratings with style held equal: the model of Bradley and Terry with differences of style as further terms.
import { addPair, type Fit, logistic } from './bradley-terry';
import { BASE, STYLE_RIDGE } from './constants';
import { add, cholesky, type Square, sandwich, solve, zeros } from './matrix';

/** One battle with its differences of style, from `styleDifferences`. */
export interface StyledBout {
  /** Places of the names. */
  a: number;
  b: number;
  outcome: 0 | 0.5 | 1;
  style: Float64Array;
}

/** What style is worth: nats of log-odds for a difference of one standard deviation, and its standard error. */
export interface StyleWorth {
  worth: number;
  error: number;
}

export interface StyledFit extends Fit {
  style: StyleWorth[];
}

const MOST_STEPS = 50;
const SMALLEST_STEP = 1e-12;
/** The published ridge is on ratings in powers of ten. */
const RATING_RIDGE = STYLE_RIDGE / Math.log(BASE) ** 2;

/**
 * The fit of FastChat's `compute_style_control`, its ridge included, which exists for any battles. At least one battle; all
 * rows of style have the same length. Null when no maximum is found.
 */
export function fitStyled(bouts: readonly StyledBout[], names: number): StyledFit | null {
  const marks = bouts[0]?.style.length ?? 0;
  let at: Float64Array = new Float64Array(names + marks);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { slope, curvature } = derivatives(bouts, at, names);
    const factor = cholesky(curvature);
    if (!factor) return null;
    const change = solve(factor, slope);
    // The ridge keeps steps within reason: nothing less than the whole step was ever needed.
    at = at.map((x, i) => x + (change[i] ?? 0));
    if (!at.every(Number.isFinite)) return null;
    if (change.every((x) => Math.abs(x) < SMALLEST_STEP)) break;
  }
  const { curvature, scatter } = derivatives(bouts, at, names);
  const factor = cholesky(curvature);
  if (!factor) return null;
  const covariance = sandwich(factor, scatter);
  const style = Array.from({ length: marks }, (_, k) => ({
    worth: at[names + k] ?? 0,
    error: Math.sqrt(Math.max(0, covariance.cells[(names + k) * (names + marks + 1)] ?? 0)),
  }));
  return { strengths: at.slice(0, names), covariance, style };
}

interface Derivatives {
  slope: Float64Array;
  curvature: Square;
  scatter: Square;
}

function derivatives(bouts: readonly StyledBout[], at: Float64Array, names: number): Derivatives {
  const size = at.length;
  const slope = at.map((x, i) => -(i < names ? RATING_RIDGE : STYLE_RIDGE) * x);
  const curvature = zeros(size);
  const scatter = zeros(size);
  for (let i = 0; i < size; i++) add(curvature, i, i, i < names ? RATING_RIDGE : STYLE_RIDGE);
  for (const { a, b, outcome, style } of bouts) {
    let x = (at[a] ?? 0) - (at[b] ?? 0);
    for (let k = 0; k < style.length; k++) x += (at[names + k] ?? 0) * (style[k] ?? 0);
    const p = logistic(x);
    const more = outcome - p;
    slope[a] = (slope[a] ?? 0) + more;
    slope[b] = (slope[b] ?? 0) - more;
    for (let k = 0; k < style.length; k++) {
      slope[names + k] = (slope[names + k] ?? 0) + more * (style[k] ?? 0);
    }
    addBout(curvature, names, { a, b, style }, p * (1 - p));
    addBout(scatter, names, { a, b, style }, more * more);
  }
  return { slope, curvature, scatter };
}

/** Adds `weight` times the outer product of a battle's row with itself. */
function addBout(
  out: Square,
  names: number,
  { a, b, style }: Pick<StyledBout, 'a' | 'b' | 'style'>,
  weight: number,
): void {
  addPair(out, a, b, weight);
  for (let k = 0; k < style.length; k++) {
    const value = weight * (style[k] ?? 0);
    add(out, a, names + k, value);
    add(out, names + k, a, value);
    add(out, b, names + k, -value);
    add(out, names + k, b, -value);
    for (let m = 0; m < style.length; m++) add(out, names + k, names + m, value * (style[m] ?? 0));
  }
}
