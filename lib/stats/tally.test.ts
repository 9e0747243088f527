// What is counted of which battle, against counts made by hand; counting out undoes counting in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationOf, coverageOf } from './calibration';
import { battlesOf, confusionOf } from './confusion';
import { REASONS, type Reason } from './left-out';
import { liftsOf } from './lift';
import { periodsOf, sharesOf, sumOf } from './over-time';
import { RunningTally } from './running-tally';
import { anyLine, makeLine, NOON, said } from './sample-lines';
import { count, emptyTally, type Tally } from './tally';
import { agreementOf, groupsOf, lengthSlopeOf, votingOf } from './voting';

const NONE: ReadonlySet<Reason> = new Set();
const ALL: ReadonlySet<Reason> = new Set(REASONS);
const tallyOf = (lines: readonly ReturnType<typeof makeLine>[], wanted = NONE) => {
  const tally = emptyTally();
  for (const line of lines) count(tally, line, wanted);
  return tally;
};

/** All that is shown of a tally. */
function shown(tally: Tally) {
  return {
    ...tally,
    days: periodsOf(tally.days),
    shares: sharesOf(sumOf(tally.days.values())),
    truths: null,
    pairs: [confusionOf(tally.pairs.machine), confusionOf(tally.pairs.user)].map((one) => ({
      makers: one.makers,
      totals: one.totals,
    })),
    cues: liftsOf(tally),
    sure: [calibrationOf(tally.sure), coverageOf(tally.sure)],
    votes: votingOf(tally.votes),
    byMode: groupsOf(tally.byMode),
    byKind: groupsOf(tally.byKind),
    byLanguage: groupsOf(tally.byLanguage),
    lengths: lengthSlopeOf(tally.lengths),
    again: agreementOf(tally.again),
  };
}

describe('count', () => {
  const guessed = makeLine(
    'x',
    { machine: ['right', 'silent'], user: ['wrong', null], vote: 'a' },
    {
      machine: [said('openai', 0.7, 1), said('openai', 0.3, 4)],
      user: ['google', null],
      lengths: [200, 100],
      second: 'b',
    },
  );

  it('counts guesses of both sides and the vote', () => {
    const tally = tallyOf([guessed]);
    expect([tally.guessed, tally.voted]).toEqual([1, 1]);
    expect(sumOf(tally.days.values())).toEqual({
      user: { right: 0, wrong: 1 },
      machine: { right: 1, wrong: 0, silent: 1, placed: 2, top3: 1 },
    });
    expect([...tally.pairs.machine]).toEqual([
      ['openai openai', 1],
      ['google', 1],
    ]);
    expect([...tally.pairs.user]).toEqual([['openai google', 1]]);
    expect(tally.votes).toEqual({ a: 1, b: 0, tie: 0, both_bad: 0, longer: 1, shorter: 0 });
    expect([...tally.lengths]).toEqual([[10, { a: 1, b: 0 }]]);
    expect(tally.again.get('a b')).toBe(1);
  });

  it.each<[Reason, Parameters<typeof makeLine>[1]]>([
    ['peeked', { isPeeked: true }],
    ['manual', { isManual: true }],
    ['known', { taints: ['seen'] }],
    ['known', { taints: ['pair'] }],
    ['probe', { taints: ['probe'] }],
  ])('leaves out what is %s, says how many, and lets it in when asked to', (reason, changes) => {
    const line = { ...guessed, ...changes };
    const without = tallyOf([line]);
    expect([without.guessed, without.voted, without.leftOut[reason]]).toEqual([0, 0, 1]);
    const within = tallyOf([line], new Set([reason]));
    expect([within.guessed, within.voted]).toEqual([1, 1]);
  });

  it('leaves a battle in which an answer said its maker out of votes, not out of guesses', () => {
    const tally = tallyOf([{ ...guessed, taints: ['said'] }]);
    expect([tally.guessed, tally.voted, tally.leftOut.said]).toEqual([1, 0, 1]);
  });

  it('never counts chats with chosen models, battles that are coming, and those with nothing to count', () => {
    const tally = tallyOf(
      [
        { ...guessed, mode: 'direct' },
        { ...guessed, mode: 'side-by-side' },
        { ...guessed, isOpen: true },
        makeLine('y', { isPeeked: true }),
        makeLine('z', { vote: 'other' }),
      ],
      ALL,
    );
    expect([tally.guessed, tally.voted, tally.chosen]).toEqual([0, 0, 2]);
    expect(tally.leftOut.peeked).toBe(0);
  });

  it('counts lengths only of votes for a side where both answers have text', () => {
    const voted = (vote: 'a' | 'b' | 'tie', lengths: [number, number]) =>
      makeLine(`${vote} ${lengths}`, { vote }, { lengths });
    const tally = tallyOf([
      voted('a', [10, 40]),
      voted('b', [10, 40]),
      voted('b', [40, 40]),
      voted('tie', [10, 40]),
      voted('a', [0, 40]),
    ]);
    expect(tally.votes).toMatchObject({ a: 2, b: 2, tie: 1, longer: 1, shorter: 1 });
    expect([...tally.lengths]).toEqual([
      [-20, { a: 1, b: 1 }],
      [0, { a: 0, b: 1 }],
    ]);
  });

  it('takes no maker from a file for two', () => {
    const tally = tallyOf([{ ...guessed, makers: ['a b', 'google'] }]);
    expect([...tally.truths]).toEqual([['google', 1]]);
  });
});

describe('battlesOf', () => {
  it('finds the battles behind each cell of a confusion, for any lines', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyLine, { selector: ({ id }) => id }), (lines) => {
        const tally = tallyOf(lines);
        for (const who of ['machine', 'user'] as const) {
          const { makers, of } = confusionOf(tally.pairs[who]);
          for (const truth of makers) {
            for (const guess of [...makers, null]) {
              const ids = battlesOf(lines, who, { truth, guess }, NONE);
              // A battle has two sides, and both may be of one cell.
              const n = of(truth, guess);
              if (who === 'machine' || guess !== null) {
                expect(ids.length).toBeLessThanOrEqual(n);
                expect(ids.length * 2).toBeGreaterThanOrEqual(n);
              }
            }
          }
        }
      }),
    );
  });

  it('gives the newest first', () => {
    const line = (id: string, day: number) =>
      makeLine(
        id,
        { machine: ['wrong', null], startedAt: NOON + day },
        { machine: [said('qwen', 0.6, 2), null] },
      );
    const pair = { truth: 'openai', guess: 'qwen' };
    expect(battlesOf([line('x', 1), line('y', 3), line('z', 2)], 'machine', pair, NONE)).toEqual([
      'y',
      'z',
      'x',
    ]);
  });
});

describe('RunningTally', () => {
  it('shows the same as counting everything anew, whatever came, changed and went', async () => {
    const lists = fc.array(fc.uniqueArray(anyLine, { selector: ({ id }) => id }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(lists, fc.subarray([...REASONS]), async (steps, wanted) => {
        const running = new RunningTally(new Set(wanted));
        for (const lines of steps) await running.catchUp(lines);
        const anew = tallyOf(steps.at(-1) ?? [], new Set(wanted));
        expect(shown(running.tally)).toEqual(shown(anew));
      }),
    );
  });

  it('tells how far it is, stops when told to, and goes on from there', async () => {
    const lines = Array.from({ length: 12_000 }, (_, i) => makeLine(`${i}`, { vote: 'tie' }));
    const running = new RunningTally(NONE);
    const stop = new AbortController();
    const done: number[] = [];
    const onProgress = (n: number) => {
      done.push(n);
      stop.abort();
    };
    expect(await running.catchUp(lines, { onProgress, signal: stop.signal })).toBe(false);
    expect(running.tally.voted).toBe(5_000);
    expect(await running.catchUp(lines, { onProgress })).toBe(true);
    expect(done).toEqual([5_000, 5_000, 10_000, 12_000]);
    expect(running.tally.votes.tie).toBe(12_000);
  });
});
