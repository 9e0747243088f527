// Checks that bursts and gaps of a provider are found again behind word smoothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOfChunks } from './pieces';
import { MIN_ARRIVALS, readRhythm } from './rhythm';

/** Bursts of words, 10 ms apart, `every` ms from one burst's start to the next. */
function bursts(count: number, wordsEach: number, every: number) {
  const chunks = Array.from({ length: count * wordsEach }, () => 'word ');
  const times = chunks.map(
    (_, i) => 400 + Math.floor(i / wordsEach) * every + (i % wordsEach) * 10,
  );
  return { ...piecesOfChunks(chunks), times };
}

describe('readRhythm', () => {
  it('takes words that smoothing let go of one by one for one burst', () => {
    expect(readRhythm(bursts(20, 4, 200))).toMatchObject({
      arrivals: 80,
      firstMs: 400,
      bursts: 20,
      burstChars: 20,
      pauseMs: 170,
      singles: 0,
    });
  });

  it('sees single words that come apart as bursts of one', () => {
    expect(readRhythm(bursts(20, 1, 60))).toMatchObject({ bursts: 20, singles: 1, pauseMs: 60 });
  });

  it('gives characters a second', () => {
    expect(readRhythm(bursts(11, 2, 100))?.perSecond).toBeCloseTo(110 / 1.01, 5);
  });

  it('says nothing without times or of too few arrivals', () => {
    expect(readRhythm({ ...bursts(20, 4, 200), times: null })).toBeNull();
    expect(readRhythm(bursts(MIN_ARRIVALS - 1, 1, 100))).toBeNull();
    expect(readRhythm({ ...bursts(5, 4, 200), times: Array(20).fill(7) })).toBeNull();
  });

  it('never throws and gives finite numbers for any times', () => {
    const times = fc.array(fc.double(), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(times, (any) => {
        const rhythm = readRhythm({ ...bursts(5, 4, 200), times: any });
        for (const value of Object.values(rhythm ?? {})) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
