// What may be claimed of probabilities: a maker, strongly or not, and a set that holds the truth nine times in ten.
import type { SideGuess } from '../db/schema';
import type { Calibration, Ranked } from './fuse';

/** A set of more makers than this says nothing. */
const MOST_IN_SET = 10;

/** The verdict for probabilities, highest first. "None of these" is no maker to name. */
export function verdictOf(
  [first]: readonly Ranked[],
  isEnough: boolean,
  { threshold, strong }: Calibration,
): SideGuess['verdict'] {
  if (!first || !isEnough || first.maker === 'none' || first.p < threshold) return 'flat';
  return first.p >= Math.max(strong, threshold) ? 'strong' : 'maker';
}

/** The likeliest makers that together reach the calibrated sum, highest first; empty where that takes too many. */
export function setOf(makers: readonly Ranked[], isEnough: boolean, least: number): string[] {
  const set: string[] = [];
  let sum = 0;
  for (const { maker, p } of isEnough ? makers : []) {
    if (sum >= least) break;
    set.push(maker);
    sum += p;
  }
  return set.length > MOST_IN_SET ? [] : set;
}
