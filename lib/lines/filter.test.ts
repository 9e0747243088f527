// Filters: each alone, combined, by day, and what is stored of them.
import { describe, expect, it } from 'vitest';
import { sampleRecords } from '../transfer/sample';
import {
  FACETS,
  isNoFilter,
  type LineFilter,
  LineFilterSchema,
  matcher,
  NO_FILTER,
  NONE,
  valuesOf,
  withoutValue,
  withValue,
} from './filter';
import { lineOf } from './line';

const LINES = sampleRecords(16).map((record, i) => ({ ...lineOf(record), rev: i + 1 }));
const found = (filter: Partial<LineFilter>) =>
  LINES.filter(matcher({ ...NO_FILTER, ...filter })).map(({ id }) => Number(id.slice(7)));

describe('matcher', () => {
  it.each<[string, LineFilter['chosen'], number[]]>([
    ['everything', {}, LINES.map((_, i) => i)],
    ['one model', { model: ['gemini-9-flash'] }, [6, 7, 14, 15]],
    [
      'either of two models',
      { model: ['gemini-9-flash', 'gpt-9-mini'] },
      [2, 3, 6, 7, 10, 11, 14, 15],
    ],
    ['a maker', { maker: ['google'] }, [6, 7, 14, 15]],
    ['names that are not out', { model: [NONE] }, [0, 1, 4, 8, 9, 12]],
    ['a vote', { vote: ['both_bad'] }, [3, 7, 11, 15]],
    ['no vote', { vote: [NONE] }, [0, 4, 5, 8, 12, 13]],
    ['a tag', { tag: ['identity'] }, [3, 7, 11, 15]],
    ['battles kept by hand', { manual: ['yes'] }, [7, 15]],
    ['a tag on battles that nobody kept by hand', { tag: ['identity'], manual: ['no'] }, [3, 11]],
    ['a value that nothing has', { model: ['no-such-model'] }, []],
    ['a mode', { mode: ['direct'] }, [5, 13]],
  ])('lets through %s', (_name, chosen, ids) => {
    expect(found({ chosen })).toEqual(ids);
  });

  it('takes a battle as won by the model that the vote was for', () => {
    const [line] = LINES.filter(({ models }) => models[0] === 'gpt-9-mini');
    if (!line) throw new Error('no line');
    const won = (vote: typeof line.vote) => valuesOf({ ...line, vote }, 'winner');
    expect([won('a'), won('b'), won('tie'), won(null)]).toEqual([
      ['gpt-9-mini'],
      ['mystery-model'],
      [NONE],
      [NONE],
    ]);
  });

  it('includes both days of a range, by the clock of this computer', () => {
    const at = (day: number, hour: number) => ({
      ...(LINES[0] as (typeof LINES)[0]),
      startedAt: new Date(2026, 7, day, hour).getTime(),
    });
    const isIn = matcher({ ...NO_FILTER, from: '2026-08-02', to: '2026-08-03' });
    expect([at(1, 23), at(2, 0), at(3, 23), at(4, 0)].map(isIn)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('is the meeting of its facets, each taken alone', () => {
    for (const one of FACETS) {
      for (const other of FACETS) {
        const [a, b] = [valuesOf(LINES[3] as never, one), valuesOf(LINES[6] as never, other)];
        const both = found({ chosen: { [one]: [...a], [other]: [...b] } });
        if (one === other) continue;
        const alone = found({ chosen: { [other]: [...b] } });
        expect(both).toEqual(found({ chosen: { [one]: [...a] } }).filter((n) => alone.includes(n)));
      }
    }
  });
});

describe('ratings and stars', () => {
  it('are filtered by what either answer was given', () => {
    const line = LINES[0] as (typeof LINES)[0];
    const rated = { ...line, ratings: [4, null] as const, isStarred: true as const };
    expect([valuesOf(rated, 'rating'), valuesOf(rated, 'star')]).toEqual([['4'], ['yes']]);
    expect(valuesOf({ ...rated, ratings: [4, 2] }, 'rating')).toEqual(['4', '2']);
    const plain = { ...line, ratings: undefined, isStarred: undefined };
    expect([valuesOf(plain, 'rating'), valuesOf(plain, 'star')]).toEqual([[NONE], ['no']]);
  });
});

describe('a filter', () => {
  it('takes and loses single values', () => {
    const one = withValue(NO_FILTER, 'tag', 'x');
    const two = withValue(withValue(one, 'tag', 'y'), 'tag', 'y');
    expect(two.chosen).toEqual({ tag: ['x', 'y'] });
    expect(isNoFilter(two)).toBe(false);
    expect(withoutValue(two, 'tag', 'x').chosen).toEqual({ tag: ['y'] });
    expect(withoutValue(one, 'tag', 'x')).toEqual(NO_FILTER);
    expect(isNoFilter({ ...NO_FILTER, words: '  ' })).toBe(true);
  });

  it('is refused when a day is none', () => {
    expect(LineFilterSchema.safeParse(withValue(NO_FILTER, 'tag', 'x')).success).toBe(true);
    expect(LineFilterSchema.safeParse({ ...NO_FILTER, from: 'yesterday' }).success).toBe(false);
  });
});
