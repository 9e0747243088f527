// The directions of the basis on places whose spread is known.
import { describe, expect, it } from 'vitest';
import { discriminants, eigen } from './discriminants';

describe('eigen', () => {
  it('finds values and directions of a matrix that is known', () => {
    const [first, second] = eigen([
      [2, 1],
      [1, 2],
    ]);
    expect(first?.value).toBeCloseTo(3, 9);
    expect(second?.value).toBeCloseTo(1, 9);
    expect(Math.abs((first?.vector[0] ?? 0) - (first?.vector[1] ?? 0))).toBeLessThan(1e-9);
  });
});

describe('discriminants', () => {
  it('puts the number first in which models differ, however loud the others are', () => {
    // Model m has mean m in the second number; the first only swings, and has nothing to do with the second.
    const models = [0, 3, 6].map((mean) =>
      [-9, 9].flatMap((swing) => [-1, 1].map((step) => [swing, mean + step])),
    );
    const { rows, between, mean } = discriminants([{ models }], 2);
    const [loud = 0, telling = 0] = rows[0] ?? [];
    expect(Math.abs(loud / telling)).toBeLessThan(1e-6);
    expect(between[0]).toBeGreaterThan(4 * (between[1] ?? 0));
    expect(mean).toEqual([0, 3]);
  });
});
