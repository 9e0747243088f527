// Checks likeness of texts against counting by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked, isNearAsked, jaccard, likeness, shinglesOf } from './likeness';

describe('likeness', () => {
  it('is exact for the same words, whatever their case, spaces and stops', () => {
    expect(likeness('The sea is deep.', 'the  sea\nis DEEP')).toEqual({ isExact: true, share: 1 });
    expect(likeness('?!', '?!').isExact).toBe(true);
    expect(likeness('?!', '?').isExact).toBe(false);
  });

  it('is the share of runs of five letters in common', () => {
    // abcde bcdef cdefg | bcdef cdefg defgh: two of four.
    expect(likeness('abcdefg', 'bcdefgh')).toEqual({ isExact: false, share: 0.5 });
    expect(likeness('quite another thing', 'nothing of that kind').share).toBeLessThan(0.2);
    expect(jaccard(new Set(), new Set())).toBe(0);
  });

  it('is the same both ways and never beyond 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (x, y) => {
        const { share } = likeness(x, y);
        expect(share).toBe(likeness(y, x).share);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
    expect(shinglesOf('ab').size).toBe(1);
  });

  it('takes a prompt with a slip for the same, and another question not', () => {
    const near = (x: string, y: string) => isNearAsked(asked(x), asked(y));
    const long = 'Explain to a child of eight years why the tides come in and go out twice a day';
    expect(near(long, `${long}, please!`)).toBe(true);
    expect(near(long, long.replace('child', 'chid'))).toBe(true);
    expect(near(long, 'Explain to a child why the sky is blue')).toBe(false);
    expect(near('Who are you?', 'who are you')).toBe(true);
  });
});
