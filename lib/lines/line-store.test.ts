// The lines in memory: orders, counts, and the same picks whatever the order in which changes came.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleRecords } from '../transfer/sample';
import { NO_FILTER, withValue } from './filter';
import { type Line, lineOf } from './line';
import { LineStore, SORTS } from './line-store';

const LINES: Line[] = sampleRecords(12).map((record, i) => ({ ...lineOf(record), rev: i + 1 }));
const filled = (lines: readonly Line[] = LINES) => {
  const store = new LineStore();
  store.put(lines);
  return store;
};
const numbers = (ids: readonly string[]) => ids.map((id) => Number(id.slice(7)));

describe('LineStore', () => {
  it('gives battles in each order, of equal ones the newest first', () => {
    const store = filled();
    const down = LINES.map((_, i) => LINES.length - 1 - i);
    expect(numbers(store.select(NO_FILTER, 'newest'))).toEqual(down);
    expect(numbers(store.select(NO_FILTER, 'oldest'))).toEqual(down.toReversed());
    expect(numbers(store.select(NO_FILTER, 'turns'))).toEqual([
      11, 7, 3, 10, 9, 8, 6, 5, 4, 2, 1, 0,
    ]);
    expect(numbers(store.select(NO_FILTER, 'model')).slice(0, 5)).toEqual([5, 7, 6, 11, 10]);
    const [oldest] = LINES;
    if (oldest) store.put([{ ...oldest, rev: 99, updatedAt: 2e12 }]);
    expect(numbers(store.select(NO_FILTER, 'changed'))[0]).toBe(0);
  });

  it('looks only among the battles it is told to', () => {
    const among = new Set(['arena:m3', 'arena:m4', 'arena:m7']);
    const wanted = withValue(NO_FILTER, 'tag', 'identity');
    expect(numbers(filled().select(wanted, 'newest', among))).toEqual([7, 3]);
  });

  it('counts battles by value, most first', () => {
    const counts = filled().counts('model');
    expect(counts).toContainEqual({ value: 'gpt-9-mini', count: 4 });
    expect(counts.map(({ count }) => count)).toEqual(
      counts.map(({ count }) => count).sort((x, y) => y - x),
    );
  });

  it('keeps the later of two writes, whichever comes first', () => {
    const [line] = LINES;
    if (!line) throw new Error('no line');
    const later = { ...line, rev: 40, tags: ['late'] };
    for (const order of [
      [line, later],
      [later, line],
    ]) {
      const store = filled(order);
      expect(store.get(line.id)?.tags).toEqual(['late']);
      expect(store.rev).toBe(40);
    }
  });

  it('forgets battles that are gone', () => {
    const store = filled();
    store.drop(['arena:m11', 'arena:gone']);
    expect(store.size).toBe(11);
    store.keepOnly(new Set(['arena:m1', 'arena:m2']));
    expect(numbers(store.select(NO_FILTER, 'newest'))).toEqual([2, 1]);
    expect(store.counts('tag')).toEqual([{ value: '', count: 2 }]);
  });

  it('picks the same in whatever order lines came', () => {
    const order = fc.shuffledSubarray(LINES, { minLength: LINES.length });
    fc.assert(
      fc.property(order, fc.constantFrom(...SORTS), (lines, sort) => {
        expect(filled(lines).select(NO_FILTER, sort)).toEqual(filled().select(NO_FILTER, sort));
      }),
    );
  });

  it('picks from ten thousand', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      ...(LINES[i % LINES.length] as Line),
      id: `arena:m${i}`,
      rev: i + 1,
      startedAt: i,
    }));
    const picked = filled(many).select(withValue(NO_FILTER, 'tag', 'identity'), 'newest');
    expect(picked).toHaveLength(2_500);
    expect(picked[0]).toBe('arena:m9999');
  });
});
