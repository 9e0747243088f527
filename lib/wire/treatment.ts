// Tells what was done to an answer's pieces on their way: passed on as cut, smoothed at words, cut by a timer, merged.
import type { Pieces } from './pieces';

export const TREATMENTS = ['as-cut', 'words', 'timer', 'merged', 'unknown'] as const;
/**
 * `as-cut`: passed on as the provider cut them. `words`: cut anew at words. `timer`: cut anew by time or by a number of
 * characters. `merged`: several of the provider's pieces in one. `unknown`: too little to tell.
 */
export type TreatmentKind = (typeof TREATMENTS)[number];

/** What was done to the pieces of one answer. */
export interface Treatment {
  kind: TreatmentKind;
  /** Log odds of each kind against all others, nats. */
  logOdds: Record<TreatmentKind, number>;
  /** True when cuts may still lie between the provider's tokens. */
  readable: boolean;
}

export type ReadTreatment = (pieces: Pieces) => Treatment;
