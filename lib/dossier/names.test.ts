// The list of names met: counted from lines, filtered by what is new and what has no maker.
import { expect, it } from 'vitest';
import { lineOf } from '../lines/line';
import { filterNames, NEW_FOR, NO_FILTER, namesOf } from './names';
import { MYSTERY, mysteryRecord } from './sample';

const lines = [0, 1, 2, 3].map((n) => lineOf(mysteryRecord(n)));
const rows = namesOf(lines);
const late = (rows[0]?.firstAt ?? 0) + 2 * NEW_FOR;

it('counts every side of every battle that has a name', () => {
  expect(rows.find(({ name }) => name === MYSTERY)).toMatchObject({
    ...{ maker: null, met: 4 },
    ...{ won: 2, lost: 2, even: 0 },
  });
  expect(rows.find(({ name }) => name === 'gpt-harbor-2026')?.maker).toBe('openai');
});

it('leaves out of the votes what was not blind', () => {
  const told = lineOf(
    mysteryRecord(1, ({ battle }) => {
      battle.pairKnown = true;
    }),
  );
  expect(namesOf([told])[0]).toMatchObject({ met: 1, won: 0, lost: 0 });
});

it('filters by part of the name, by newness and by having no maker', () => {
  const names = (filter: Partial<typeof NO_FILTER>, now = late) =>
    filterNames(rows, { ...NO_FILTER, ...filter }, now).map(({ name }) => name);
  expect(names({ text: ' MYSTERY' })).toEqual([MYSTERY]);
  expect(names({ isNameless: true })).toEqual([MYSTERY]);
  expect(names({ isNew: true })).toEqual([]);
  expect(names({ isNew: true }, rows[0]?.firstAt)).toHaveLength(2);
});
