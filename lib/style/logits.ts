// From logits of classes to calibrated probabilities of makers.
import { MAKERS, type MakerOrNone } from '../models/makers';

/** The makers of a reading, in order. */
export const STYLE_MAKERS: readonly MakerOrNone[] = [...MAKERS, 'none'];
/** Part of every calibrated probability that is spread evenly: style alone never rules a maker out. */
const EVEN = 0.01;

/** Natural logarithm of a sum of exponentials; -30 where there is nothing to sum. */
export function logSum(values: readonly number[]): number {
  if (values.length === 0) return -30;
  const top = Math.max(...values);
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
}

/** Logarithms of probabilities from logits sharpened by a factor, with a part spread evenly. */
export function calibrated(logits: readonly number[], factor: number): number[] {
  const scaled = logits.map((logit) => logit * factor);
  const all = logSum(scaled);
  return scaled.map((logit) => Math.log((1 - EVEN) * Math.exp(logit - all) + EVEN / logits.length));
}

/** Logits of the makers in the order of `STYLE_MAKERS`, less their mean, from those of the classes. */
export function makerLogits(classes: readonly number[], makers: readonly MakerOrNone[]): number[] {
  const sums = STYLE_MAKERS.map((maker) => logSum(classes.filter((_, at) => makers[at] === maker)));
  const mean = sums.reduce((sum, value) => sum + value, 0) / sums.length;
  return sums.map((sum) => sum - mean);
}
