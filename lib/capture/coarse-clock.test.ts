// Tests of rounded times: what is read from them stays as it was.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BURST_WITHIN, readRhythm } from '../wire/rhythm';
import { readTreatment } from '../wire/treatment';
import { CoarseClock } from './coarse-clock';

function keep(times: readonly number[]): number[] {
  const clock = new CoarseClock();
  return times.map((time) => clock.keep(time));
}

function rising(gaps: readonly number[]): number[] {
  let at = 0;
  return gaps.map((gap) => {
    at += gap;
    return at;
  });
}

/** Gaps to 0.1 ms: none, within a burst, pauses. */
const GAPS = fc.array(
  fc
    .oneof(fc.constant(0), fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 9_000 }))
    .map((tenths) => tenths / 10),
  { minLength: 1, maxLength: 200 },
);
const gapsOf = (times: readonly number[]) =>
  times.slice(1).map((time, i) => time - (times[i] ?? 0));

describe('CoarseClock', () => {
  it('keeps together what came together, bursts whole and pauses apart', () => {
    fc.assert(
      fc.property(GAPS, (gaps) => {
        const times = rising(gaps);
        const kept = keep(times);
        for (const [i, gap] of gapsOf(times).entries()) {
          const now = gapsOf(kept)[i] ?? Number.NaN;
          expect(now === 0).toBe(Math.abs(gap) < 1e-6);
          expect(now > BURST_WITHIN).toBe(gap > BURST_WITHIN);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lets no error add up', () => {
    for (const gap of [9.3, 11, 17.4, 33, 45.5, 61, 75, 130.2]) {
      const times = rising(Array.from({ length: 2_000 }, () => gap));
      for (const [i, time] of keep(times).entries()) {
        expect(Math.abs(time - (times[i] ?? 0))).toBeLessThan(6);
      }
    }
  });

  it('changes nothing of times that it gave', () => {
    fc.assert(
      fc.property(GAPS, (gaps) => {
        const kept = keep(rising(gaps));
        expect(keep(kept)).toEqual(kept);
      }),
    );
  });

  it('takes times that go back, and makes whole numbers of all', () => {
    expect(keep([10.4, 3, 3, 900.7])).toEqual([10, 3, 3, 899]);
  });

  it('leaves bursts, their sizes and what a timer did as they were', () => {
    const text =
      'The tide rises twice a day, as the Earth turns under the pull of the Moon. '.repeat(12);
    const ends = [...text.matchAll(/.{12}/g)].map(({ index }) => index + 12);
    for (const period of [10, 25, 44, 50, 90, 200]) {
      const times = rising(ends.map((_end, i) => period + ((i * 7) % 5) / 10));
      const [before, after] = [times, keep(times)].map((own) => ({
        rhythm: readRhythm({ text, ends, times: own }),
        treatment: readTreatment({ text, ends, times: own }),
      }));
      expect(after?.treatment).toEqual(before?.treatment);
      expect(after?.rhythm?.bursts).toBe(before?.rhythm?.bursts);
      expect(after?.rhythm?.burstChars).toBe(before?.rhythm?.burstChars);
      const rate = before?.rhythm?.perSecond ?? 0;
      expect(Math.abs((after?.rhythm?.perSecond ?? 0) / rate - 1)).toBeLessThan(0.01);
    }
  });
});
