// The test of kinship: it holds its level for one model, and finds models that write otherwise.
import { describe, expect, it } from 'vitest';
import { drawsFrom } from './random';
import { type TestItem, twoSample } from './two-sample';

function items(count: number, shift: number, seed: number, place = 'here'): TestItem[] {
  const draw = drawsFrom(seed);
  const noise = () => draw() + draw() + draw() - 1.5;
  return Array.from({ length: count }, () => ({
    place,
    vector: Array.from({ length: 6 }, () => 2 * noise() + shift),
  }));
}

describe('twoSample', () => {
  it('says nothing of too few answers', () => {
    expect(twoSample(items(4, 0, 1), items(30, 5, 2))).toEqual({
      ...{ kinship: 'few', p: null, distance: null },
      n: [4, 30],
    });
  });

  it('tells one model from itself about as rarely as its level says', () => {
    const alarms = Array.from({ length: 60 }, (_, i) =>
      twoSample(items(12, 0, 2 * i + 1), items(12, 0, 2 * i + 2)),
    ).filter(({ kinship }) => kinship !== 'alike');
    expect(alarms.length).toBeLessThanOrEqual(8);
  });

  it('tells models apart that differ, the near ones as relatives', () => {
    expect(twoSample(items(20, 0, 1), items(20, 4, 2)).kinship).toBe('unrelated');
    expect(twoSample(items(60, 0, 1), items(60, 0.45, 2)).kinship).toBe('relative');
  });

  it('takes no difference between places for one between models', () => {
    const ours = [...items(20, 0, 1, 'x'), ...items(6, 5, 2, 'y')];
    const theirs = [...items(6, 0, 3, 'x'), ...items(20, 5, 4, 'y')];
    expect(twoSample(ours, theirs).kinship).toBe('alike');
    expect(twoSample(items(9, 0, 1, 'x'), items(9, 0, 2, 'y')).kinship).toBe('few');
  });

  it('gives the same for the same answers', () => {
    const [x, y] = [items(10, 0, 5), items(10, 1, 6)];
    expect(twoSample(x, y)).toEqual(twoSample(x, y));
  });
});
