// Confidence intervals for proportions.

/** A share of trials with its 95 % confidence interval; all in 0..1. */
export interface Proportion {
  share: number;
  low: number;
  high: number;
}

/** 97.5 % quantile of the standard normal distribution. */
const Z95 = 1.959963984540054;

/**
 * Wilson score interval at 95 % (E. B. Wilson, 1927); null for no trials. Unlike the normal approximation it stays
 * inside 0..1 and is honest for few trials.
 */
export function wilson(successes: number, trials: number): Proportion | null {
  if (trials <= 0) return null;
  const share = successes / trials;
  const z2 = Z95 * Z95;
  const centre = (share + z2 / (2 * trials)) / (1 + z2 / trials);
  const half =
    (Z95 / (1 + z2 / trials)) *
    Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials));
  return { share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
