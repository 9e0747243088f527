// Tests of learning how long runs are, against sums and exact values.
import { describe, expect, it } from 'vitest';
import { CutModel, classOf, RunLengths } from './run-lengths';

const total = (lengths: RunLengths, upTo: number) => {
  let sum = 0;
  for (let length = 1; length <= upTo; length++) sum += Math.exp(lengths.logChance(length));
  return sum;
};

describe('RunLengths', () => {
  it('shares a chance of 1 among all lengths, before and after learning', () => {
    const lengths = new RunLengths();
    expect(total(lengths, 5_000)).toBeCloseTo(1, 3);
    for (const seen of [1, 1, 4, 13, 200, 4, 4]) lengths.learn(seen);
    expect(total(lengths, 5_000)).toBeCloseTo(1, 3);
  });

  it('begins with a half for a run of one', () => {
    expect(Math.exp(new RunLengths().logChance(1))).toBeCloseTo(0.5, 12);
    expect(Math.exp(new RunLengths().logChance(3))).toBeCloseTo(1 / 12, 12);
  });

  it('soon expects what it always saw, and a fixed long size too', () => {
    for (const size of [1, 3, 57]) {
      const lengths = new RunLengths();
      for (let i = 0; i < 40; i++) lengths.learn(size);
      expect(Math.exp(lengths.logChance(size))).toBeGreaterThan(0.95);
    }
  });

  it('expects neighbours of long runs that it saw', () => {
    const lengths = new RunLengths();
    for (const seen of [40, 42, 45, 47, 41, 44, 46, 43]) lengths.learn(seen);
    expect(lengths.logChance(48)).toBeGreaterThan(lengths.logChance(90) + 2);
  });
});

describe('classOf', () => {
  it('covers every length once', () => {
    let next = 1;
    while (next < 3_000) {
      const { first, last } = classOf(next);
      expect(first).toBe(next);
      expect(classOf(last)).toEqual({ first, last });
      next = last + 1;
    }
  });
});

describe('CutModel', () => {
  it('scores a cut that fits and one that does not by hand-made numbers', () => {
    const model = new CutModel([{ misses: 1, hits: 9 }]);
    model.learn(1, true, Math.log(0.01));
    expect(model.logLikelihood()).toBeCloseTo(Math.log(0.9 * 0.5 + 0.1 * 0.01), 12);
    model.learn(0, false, Math.log(0.02));
    expect(Math.exp(model.logLikelihood() - Math.log(0.451))).toBeCloseTo((1 / 11) * 0.02, 12);
    expect([model.fits, model.of]).toEqual([1, 2]);
  });
});
