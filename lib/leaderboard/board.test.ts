// Tests of which battles count, of the board made of them, and of how it grew.
import { describe, expect, it } from 'vitest';
import { boardLine, boardLines } from '../../tests/gallery/leaderboard-scenes';
import type { Line } from '../lines/line';
import { boardOf, historyOf, meetingsOf } from './board';
import { countedOf, QUESTIONABLE, type Questionable } from './bouts';
import type { StyleCounts } from './style';

const NONE: ReadonlySet<Questionable> = new Set();
const reasons = (part: Partial<Line>, ranked: 'model' | 'maker' = 'model') => [
  ...countedOf([boardLine(part)], ranked, NONE).leftOut.keys(),
];

describe('countedOf', () => {
  it('counts wins, and ties and both bad alike', () => {
    const votes = ['a', 'b', 'tie', 'both_bad'] as const;
    const lines = votes.map((vote, i) => boardLine({ id: vote, vote, startedAt: 9 - i }));
    const { bouts, leftOut } = countedOf(lines, 'model', NONE);
    expect(leftOut.size).toBe(0);
    expect(bouts.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['both_bad', 0.5],
      ['tie', 0.5],
      ['b', 0],
      ['a', 1],
    ]);
  });

  it('says why a battle does not count', () => {
    expect(reasons({ vote: null, isOpen: true })).toEqual(['open']);
    expect(reasons({ vote: null })).toEqual(['unvoted']);
    expect(reasons({ vote: 'other' })).toEqual(['unvoted']);
    expect(reasons({ models: ['x', null] })).toEqual(['unnamed']);
    expect(reasons({ models: ['x', 'x'] })).toEqual(['same']);
    expect(reasons({ mode: 'side-by-side' })).toEqual(['chosen']);
    expect(reasons({ isPeeked: true })).toEqual(['peeked']);
    expect(reasons({ isManual: true, mode: 'direct' })).toEqual(['manual']);
    for (const taint of ['seen', 'pair', 'said', 'probe'] as const) {
      expect(reasons({ taints: [taint] })).toEqual([taint]);
    }
  });

  it('takes "none of these" for no maker, and two models of one maker for the same', () => {
    expect(reasons({ makers: ['openai', 'none'] }, 'maker')).toEqual(['unnamed']);
    expect(reasons({ makers: ['openai', 'openai'] }, 'maker')).toEqual(['same']);
    expect(reasons({ makers: ['openai', 'google'] }, 'maker')).toEqual([]);
  });

  it('counts what the user lets count, once nothing else is in doubt', () => {
    const line = boardLine({ isPeeked: true, taints: ['probe'] });
    expect(countedOf([line], 'model', new Set(['probe'])).bouts).toHaveLength(0);
    expect(countedOf([line], 'model', new Set(QUESTIONABLE)).bouts).toHaveLength(1);
  });

  it('puts every battle on one side or the other', () => {
    const lines = boardLines(300);
    const { bouts, leftOut } = countedOf(lines, 'maker', NONE);
    const out = [...leftOut.values()].reduce((sum, n) => sum + n, 0);
    expect(bouts.length + out).toBe(300);
    expect(bouts.length).toBeGreaterThan(100);
  });
});

describe('boardOf', () => {
  const lines = [
    ...boardLines(200),
    boardLine({ id: 'won', models: ['heron', 'lagoon-2'] }),
    boardLine({ id: 'lost', vote: 'b', models: ['eel', 'lagoon-2'] }),
    boardLine({ id: 'apart', models: ['p', 'q'] }),
    boardLine({ id: 'apart too', vote: 'tie', models: ['p', 'q'] }),
  ];
  const counted = countedOf(lines, 'model', NONE);

  it('puts the highest rating first, and says of the rest why they have none', () => {
    const { rows, unplaced, hidden } = boardOf(counted, 1);
    expect(rows).toHaveLength(6);
    expect(hidden).toBe(0);
    const ratings = rows.map(({ rating }) => rating);
    expect(ratings).toEqual(ratings.toSorted((x, y) => y - x));
    expect(rows[0]?.rank).toBe(1);
    const why = Object.fromEntries(unplaced.map((one) => [one.name, one.why]));
    expect(why).toEqual({ heron: 'won', eel: 'lost', p: 'apart', q: 'apart' });
  });

  it('hides names with fewer games without rating the others anew', () => {
    const all = boardOf(counted, 1);
    const least = (all.rows.at(-1)?.games ?? 0) + 1;
    const some = boardOf(counted, least);
    expect(some.rows.length + some.hidden).toBe(6);
    for (const row of some.rows) expect(all.rows).toContainEqual(row);
  });

  it('rates nobody where nobody both won and lost', () => {
    const board = boardOf(countedOf([boardLine({})], 'model', NONE), 1);
    expect(board.rows).toEqual([]);
    expect(board.unplaced.map(({ why }) => why)).toEqual(['won', 'lost']);
  });

  it('holds style equal: who wins by length alone is no better than the others', () => {
    // The longer answer wins nine times in ten, whoever wrote it; x is the longer one three times in four.
    const styles = new Map<string, readonly [StyleCounts, StyleCounts]>();
    const made = Array.from({ length: 240 }, (_, i) => {
      const isXFirst = i % 2 === 0;
      const isFirstLonger = isXFirst === i % 8 < 6;
      const long: StyleCounts = [900, 0, 0, 0];
      const short: StyleCounts = [100, 0, 0, 0];
      styles.set(`${i}`, isFirstLonger ? [long, short] : [short, long]);
      const vote = isFirstLonger === i % 10 < 9 ? 'a' : 'b';
      return boardLine({ id: `${i}`, vote, models: isXFirst ? ['x', 'y'] : ['y', 'x'] });
    });
    const own = countedOf(made, 'model', NONE);
    const plain = boardOf(own, 1).rows;
    const styled = boardOf(own, 1, styles);
    const gap = (rows: typeof plain) => (rows[0]?.rating ?? 0) - (rows[1]?.rating ?? 0);
    expect(gap(plain)).toBeGreaterThan(100);
    expect(gap(styled.rows)).toBeLessThan(gap(plain) / 3);
    expect(styled.style?.[0]?.worth).toBeGreaterThan(0.5);
  });
});

describe('meetingsOf', () => {
  it('sees a pair from either side', () => {
    const lines = [boardLine({}), boardLine({ id: '2', vote: 'tie', models: ['y', 'x'] })];
    const meeting = meetingsOf(boardOf(countedOf(lines, 'model', NONE), 1).tally);
    expect(meeting('x', 'y')).toEqual({ games: 2, wins: 1, losses: 0, ties: 1, share: 0.75 });
    expect(meeting('y', 'x')).toEqual({ games: 2, wins: 0, losses: 1, ties: 1, share: 0.25 });
    expect(meeting('x', 'x')).toBeNull();
    expect(meeting('x', 'gone')).toBeNull();
  });
});

describe('historyOf', () => {
  it('ends with the ratings of all battles', () => {
    const { bouts, leftOut } = countedOf(boardLines(240), 'model', NONE);
    const moments = historyOf(bouts, 8);
    expect(moments.length).toBeGreaterThan(4);
    expect(moments.at(-1)?.at).toBe(bouts.at(-1)?.startedAt);
    const last = new Map(moments.at(-1)?.ratings.map(({ name, rating }) => [name, rating]));
    for (const { name, rating } of boardOf({ bouts, leftOut }, 1).rows) {
      expect(last.get(name)).toBeCloseTo(rating, 9);
    }
    expect(historyOf([], 8)).toEqual([]);
  });
});
