// Tests of saying how many tokens pieces hold.
import { describe, expect, it } from 'vitest';
import { summariseRuns } from './tokens-per-piece';

describe('summariseRuns', () => {
  it('tells one token each from many', () => {
    expect(summariseRuns([1, 1, 1, 1])).toEqual({ usual: 1, share: 1, from: 1, to: 1 });
    const ragged = Array.from({ length: 101 }, (_, i) => 1 + Math.floor(i / 20));
    expect(summariseRuns(ragged)).toMatchObject({ from: 1, to: 5 });
  });

  it('leaves out pieces inside a token and says nothing of none', () => {
    expect(summariseRuns([0, 2, 0, 2, 3])).toMatchObject({ usual: 2, share: 2 / 3 });
    expect(summariseRuns([])).toBeNull();
    expect(summariseRuns([0])).toBeNull();
  });
});
