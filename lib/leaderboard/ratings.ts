// Strengths as ratings on the arena's scale, with their intervals and ranks.
import type { Fit } from './bradley-terry';
import { ANCHOR, INIT_RATING, POINTS, Z95 } from './constants';
import { at } from './matrix';

/** A rating in points; `low` and `high` are the ends of its 95 % interval. */
export interface Rating {
  name: string;
  rating: number;
  low: number;
  high: number;
}

/**
 * Ratings in the order of the names. Where the anchor is among them it is fixed and has an interval of no width; else the
 * mean of all is 1000. Intervals are from the sandwich estimator: exact to no chance, at once for any number of battles,
 * right for ties (which vary less than half a win by chance would), and possible where a resampled battle list would leave
 * a model without a loss. The arena's own `arena-rank` makes them the same way.
 */
export function ratingsOf(names: readonly string[], { strengths, covariance }: Fit): Rating[] {
  const anchor = names.indexOf(ANCHOR.name);
  const shift = anchor < 0 ? INIT_RATING : ANCHOR.rating - POINTS * (strengths[anchor] ?? 0);
  return names.map((name, i) => {
    const rating = POINTS * (strengths[i] ?? 0) + shift;
    const own = at(covariance, i, i);
    const variance =
      anchor < 0 ? own : own + at(covariance, anchor, anchor) - 2 * at(covariance, i, anchor);
    const half = Z95 * POINTS * Math.sqrt(Math.max(0, variance));
    return { name, rating, low: rating - half, high: rating + half };
  });
}

/** Place of each: one more than the number of names that are better beyond doubt, whose interval lies above its own. */
export function ranksOf(ratings: readonly Rating[]): number[] {
  return ratings.map(({ high }) => 1 + ratings.filter(({ low }) => low > high).length);
}
