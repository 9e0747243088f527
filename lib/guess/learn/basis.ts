// The directions in which models differ from one another more than from themselves, as fitted by `npm run fit:learnt`.

import shipped from './basis.json';
import { LEARNT_HABITS } from './habits';

/** A way to see habits: after it, the answers of one model vary by 1 in every direction. */
export interface Basis {
  /** The habits that it was fitted for, in order. */
  habits: readonly string[];
  /** One row of weights on habits for each direction. */
  rows: readonly (readonly number[])[];
  /** Variance between models in each direction, largest first. */
  between: readonly number[];
  /** Mean of all models in each direction. */
  mean: readonly number[];
}

export const BASIS: Basis = shipped;

/** A vector of habits seen in the basis. */
export function seenIn({ rows }: Pick<Basis, 'rows'>, habits: readonly number[]): number[] {
  return rows.map((row) => row.reduce((sum, weight, at) => sum + weight * (habits[at] ?? 0), 0));
}

/** True when the basis is for the habits of this build. */
export const isFitted = ({ habits }: Basis): boolean => habits.join() === LEARNT_HABITS.join();
