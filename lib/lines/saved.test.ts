// Saved filters outlive what is stored badly, and are known again however they were put together.
import { expect, it } from 'vitest';
import { NO_FILTER, withValue } from './filter';
import { parseSaved, savedAs, withSaved } from './saved';

const one = { name: 'one', filter: withValue(NO_FILTER, 'tag', 'x'), sort: 'newest' as const };

it('reads what is sound and leaves the rest', () => {
  expect(parseSaved([one, { ...one, sort: 'odd' }, null, { name: '' }])).toEqual([one]);
  expect(parseSaved('x')).toEqual([]);
});

it('replaces one of the same name and keeps the newest fifty', () => {
  expect(withSaved([one], { ...one, sort: 'oldest' })).toEqual([{ ...one, sort: 'oldest' }]);
  const many = Array.from({ length: 50 }, (_, i) => ({ ...one, name: `${i}` }));
  expect(withSaved(many, one).map(({ name }) => name)).toEqual([
    ...many.slice(1).map(({ name }) => name),
    'one',
  ]);
});

it('knows a filter again whatever the order of its parts', () => {
  const ab = withValue(withValue(withValue(NO_FILTER, 'tag', 'x'), 'vote', 'a'), 'tag', 'y');
  const ba = withValue(withValue(withValue(NO_FILTER, 'tag', 'y'), 'tag', 'x'), 'vote', 'a');
  const saved = [{ ...one, filter: ab }];
  expect(savedAs(saved, ba, 'newest')).toBe(saved[0]);
  expect(savedAs(saved, ba, 'oldest')).toBeNull();
  expect(savedAs(saved, { ...ba, words: 'x' }, 'newest')).toBeNull();
});
