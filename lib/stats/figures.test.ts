// Every figure of the statistics against one worked out by hand or by another program (statsmodels 0.15).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationOf, coverageOf } from './calibration';
import { confusionOf } from './confusion';
import { liftsOf } from './lift';
import { fitLogistic } from './logistic';
import { periodsOf, startOf, sumOf } from './over-time';
import type { DayCounts, Tally } from './tally';
import { localDay } from './tally';
import { agreementOf, groupsOf, lengthSlopeOf, votingOf } from './voting';

/** Guesses as [probability, right, wrong]. */
function sure(...guesses: [p: number, right: number, wrong: number][]): Tally['sure'] {
  const of = (i: 1 | 2) => {
    const counts = Array.from({ length: 1001 }, () => 0);
    for (const guess of guesses) counts[Math.round(guess[0] * 1000)] = guess[i];
    return counts;
  };
  return { right: of(1), wrong: of(2) };
}

const guesses = fc
  .array(fc.tuple(fc.nat({ max: 1000 }), fc.nat({ max: 5 }), fc.nat({ max: 5 })), { maxLength: 30 })
  .map((list) => sure(...list.map(([p, x, y]) => [p / 1000, x, y] as [number, number, number])));

describe('calibrationOf', () => {
  it('gives bins and the error worked out by hand', () => {
    const { bins, ece, count } = calibrationOf(sure([0.62, 1, 1], [0.68, 2, 0], [0.91, 3, 1]));
    expect(count).toBe(8);
    expect(bins.map(({ said, happened, count }) => [said, happened.share, count])).toEqual([
      [expect.closeTo(0.65, 10), 0.75, 4],
      [expect.closeTo(0.91, 10), 0.75, 4],
    ]);
    expect(bins[0]?.happened.low).toBeCloseTo(0.30064184, 7);
    // (4 * 0.10 + 4 * 0.16) / 8
    expect(ece).toBeCloseTo(0.13, 10);
  });

  it('puts certainty into the last bin, and gives no error for no guess', () => {
    expect(calibrationOf(sure([1, 2, 0])).bins).toMatchObject([{ said: 1, count: 2 }]);
    expect(calibrationOf(sure())).toEqual({ bins: [], ece: null, count: 0 });
  });

  it('has an error of 0..1 and loses no guess, whatever they are', () => {
    fc.assert(
      fc.property(guesses, (all) => {
        const { bins, ece, count } = calibrationOf(all);
        const sum = [...all.right, ...all.wrong].reduce((x, y) => x + y, 0);
        expect(count).toBe(sum);
        expect(bins.reduce((n, bin) => n + bin.count, 0)).toBe(sum);
        expect(ece ?? 0).toBeGreaterThanOrEqual(0);
        expect(ece ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('coverageOf', () => {
  it('goes from the surest guesses to all of them', () => {
    const points = coverageOf(sure([0.9, 2, 0], [0.6, 1, 1], [0.3, 0, 4]));
    expect(
      points.map(({ least, coverage, precision }) => [least, coverage, precision.share]),
    ).toEqual([
      [0.9, 0.25, 1],
      [0.6, 0.5, 0.75],
      [0.3, 1, 0.375],
    ]);
  });

  it('rises in coverage and ends with all, whatever the guesses are', () => {
    fc.assert(
      fc.property(guesses, (all) => {
        const points = coverageOf(all);
        const shares = points.map(({ coverage }) => coverage);
        expect(shares).toEqual([...shares].sort((x, y) => x - y));
        expect(points.length).toBeLessThanOrEqual(51);
        const count = [...all.right, ...all.wrong].reduce((x, y) => x + y, 0);
        if (count > 0) {
          expect(points.at(-1)?.coverage).toBe(1);
          const right = all.right.reduce((x, y) => x + y, 0);
          expect(points.at(-1)?.precision.share).toBeCloseTo(right / count, 12);
        }
      }),
    );
  });
});

describe('confusionOf', () => {
  it('orders makers by how often they were there and leaves out what was counted out', () => {
    const pairs = new Map([
      ['google openai', 2],
      ['google', 1],
      ['openai openai', 1],
      ['qwen meta', 0],
    ]);
    const confusion = confusionOf(pairs);
    expect(confusion.makers).toEqual(['google', 'openai']);
    expect(confusion.of('google', 'openai')).toBe(2);
    expect(confusion.of('google', null)).toBe(1);
    expect(confusion.of('openai', 'google')).toBe(0);
    expect(confusion.hasSilence).toBe(true);
  });
});

describe('liftsOf', () => {
  it('compares with naming makers by how often they were there', () => {
    const cues: Tally['cues'] = new Map([
      ['claims', new Map([['openai', { spoke: 4, right: 4 }]])],
      [
        'dashes',
        new Map([
          ['openai', { spoke: 2, right: 1 }],
          ['google', { spoke: 2, right: 0 }],
        ]),
      ],
      ['gone', new Map([['openai', { spoke: 0, right: 0 }]])],
      ['odd', new Map([['meta', { spoke: 3, right: 0 }]])],
    ]);
    const truths = new Map([
      ['openai', 5],
      ['google', 5],
    ]);
    const lifts = liftsOf({ cues, truths });
    expect(
      lifts.map(({ heuristic, spoke, coverage, lift }) => [heuristic, spoke, coverage, lift]),
    ).toEqual([
      ['claims', 4, 0.4, 2],
      ['dashes', 4, 0.4, 0.5],
      ['odd', 3, 0.3, null],
    ]);
    expect(lifts[1]?.right.share).toBe(0.25);
  });
});

describe('fitLogistic', () => {
  const cases = [
    { x: -1.5, yes: 3, no: 9 },
    { x: -0.4, yes: 8, no: 12 },
    { x: 0, yes: 11, no: 10 },
    { x: 0.7, yes: 9, no: 5 },
    { x: 2.1, yes: 7, no: 1 },
  ];

  it('gives the fit and error that statsmodels gives', () => {
    const fit = fitLogistic(cases);
    expect(fit?.intercept).toBeCloseTo(0.04162275, 7);
    expect(fit?.slope).toBeCloseTo(0.84013396, 7);
    expect(fit?.slopeError).toBeCloseTo(0.29716459, 7);
  });

  it('gives none where there is no maximum', () => {
    expect(fitLogistic([])).toBeNull();
    expect(fitLogistic([{ x: 1, yes: 5, no: 3 }])).toBeNull();
    expect(
      fitLogistic([
        { x: 0, yes: 4, no: 0 },
        { x: 1, yes: 2, no: 0 },
      ]),
    ).toBeNull();
    expect(
      fitLogistic([
        { x: 0, yes: 0, no: 9 },
        { x: 1, yes: 9, no: 0 },
      ]),
    ).toBeNull();
  });

  it('turns its sign when yes and no change places', () => {
    const turned = cases.map(({ x, yes, no }) => ({ x, yes: no, no: yes }));
    expect(fitLogistic(turned)?.slope).toBeCloseTo(-(fitLogistic(cases)?.slope ?? 0), 9);
  });
});

describe('voting', () => {
  const votes = { a: 3, b: 1, tie: 2, both_bad: 0, longer: 2, shorter: 1 };

  it('gives shares of all votes and of those for a side', () => {
    const { count, tie, bothBad, forA, forLonger } = votingOf(votes);
    expect([count, tie?.share, bothBad?.share, forA?.share, forLonger?.share]).toEqual([
      6,
      2 / 6,
      0,
      0.75,
      2 / 3,
    ]);
    expect(forA?.high).toBeCloseTo(0.95441274, 7);
    expect(votingOf({ ...votes, a: 0, b: 0 }).forA).toBeNull();
  });

  it('orders groups by their votes and leaves out empty ones', () => {
    const none = { a: 0, b: 0, tie: 0, both_bad: 0, longer: 0, shorter: 0 };
    const groups = new Map([
      ['few', { ...none, a: 1 }],
      ['gone', none],
      ['many', votes],
    ]);
    expect(groupsOf(groups).map(({ group, count }) => [group, count])).toEqual([
      ['many', 6],
      ['few', 1],
    ]);
  });

  it('gives the odds for an answer of twice the length', () => {
    const lengths = new Map([
      [-15, { a: 3, b: 9 }],
      [-4, { a: 8, b: 12 }],
      [0, { a: 11, b: 10 }],
      [7, { a: 9, b: 5 }],
      [21, { a: 7, b: 1 }],
    ]);
    const slope = lengthSlopeOf(lengths);
    expect(slope?.odds).toBeCloseTo(Math.exp(0.84013396), 6);
    expect(slope?.low).toBeCloseTo(Math.exp(0.84013396 - 1.959963984540054 * 0.29716459), 6);
    expect(lengthSlopeOf(new Map())).toBeNull();
  });

  it('compares second votes with the first', () => {
    const again = new Map([
      ['a a', 2],
      ['a b', 1],
      ['tie both_bad', 1],
    ]);
    const { same, turned, count } = agreementOf(again);
    expect([same?.share, turned?.share, count]).toEqual([0.5, 0.25, 4]);
  });
});

describe('periodsOf', () => {
  const counts = (right: number): DayCounts => ({
    user: { right: 0, wrong: 0 },
    machine: { right, wrong: 1, silent: 0, placed: right + 1, top3: right },
  });
  const day = (year: number, month: number, date: number) =>
    Date.UTC(year, month - 1, date) / 864e5;

  it.each([
    ['day', day(2026, 11, 28)],
    ['week', day(2026, 11, 23)],
    ['month', day(2026, 11, 1)],
    ['quarter', day(2026, 10, 1)],
    ['year', day(2026, 1, 1)],
  ] as const)('begins the %s of 2026-11-28 on its first day', (unit, first) => {
    expect(startOf(day(2026, 11, 28), unit)).toBe(first);
    expect(startOf(first, unit)).toBe(first);
  });

  it('takes the shortest unit that stays readable, and loses no count', () => {
    const spread = (every: number, n: number) =>
      new Map(Array.from({ length: n }, (_, i) => [day(2026, 1, 1) + i * every, counts(i % 3)]));
    const unit = (every: number, n: number) => periodsOf(spread(every, n)).unit;
    expect([unit(1, 3), unit(1, 27), unit(7, 27), unit(31, 27), unit(400, 40)]).toEqual([
      'day',
      'week',
      'month',
      'quarter',
      'year',
    ]);
    const days = spread(3, 200);
    const { periods } = periodsOf(days);
    expect(sumOf(periods.map((period) => period.counts))).toEqual(sumOf(days.values()));
    const starts = periods.map(({ from }) => from);
    expect(starts).toEqual([...starts].sort((x, y) => x - y));
  });

  it('leaves out days on which nothing is left', () => {
    const none = sumOf([]);
    expect(periodsOf(new Map([[day(2026, 1, 1), none]])).periods).toEqual([]);
  });

  it('takes days from the clock of this computer', () => {
    expect(localDay(new Date(2026, 10, 28, 0, 0).getTime())).toBe(day(2026, 11, 28));
    expect(localDay(new Date(2026, 10, 28, 23, 59).getTime())).toBe(day(2026, 11, 28));
  });
});
