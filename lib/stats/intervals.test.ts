// Intervals against values computed independently (statsmodels 0.15, proportion_confint, method wilson).
import { describe, expect, it } from 'vitest';
import { wilson } from './intervals';

describe('wilson', () => {
  it.each([
    [5, 10, 0.23659309, 0.76340691],
    [0, 10, 0, 0.2775328],
    [10, 10, 0.7224672, 1],
    [81, 263, 0.25528852, 0.36620958],
    [1, 1, 0.20654931, 1],
  ])('gives the known interval for %i of %i', (k, n, low, high) => {
    const interval = wilson(k, n);
    expect(interval?.share).toBe(k / n);
    expect(interval?.low).toBeCloseTo(low, 7);
    expect(interval?.high).toBeCloseTo(high, 7);
  });

  it('gives none for no trials', () => {
    expect(wilson(0, 0)).toBeNull();
  });
});
