// Search over a database: the index says the same as reading every text, and follows additions, edits and deletions.
import { beforeEach, describe, expect, it } from 'vitest';
import { editAnnotation } from '../db/annotations';
import type { TelltaleDatabase } from '../db/database';
import { linesAfter } from '../db/lines';
import { deleteRecords } from '../db/records';
import type { Annotation } from '../db/schema';
import { sampleRecords } from '../transfer/sample';
import { fill, withDatabase } from '../transfer/test-database';
import { type Known, planIndex, type Step } from './plan';
import { keysIn, SEGMENT } from './postings';
import { parseQuery } from './query';
import { search, snippets } from './search';
import { WordIndex } from './word-index';

const RECORDS = sampleRecords(24);

async function knownOf(db: TelltaleDatabase): Promise<Known> {
  const lines = await linesAfter(db, null, 1_000);
  return new Map(lines.toReversed().map(({ id, rev }) => [id, rev]));
}

/** Does all that is left to do, and says of what kinds it was. */
async function bringUp(db: TelltaleDatabase, index: WordIndex): Promise<Step['kind'][]> {
  const known = await knownOf(db);
  const steps = index.plan(known);
  for (const step of steps) await index.run(step, known);
  expect(index.plan(known)).toEqual([]);
  expect(index.count(known)).toBe(known.size);
  return steps.map(({ kind }) => kind);
}

const write = (change: Partial<Annotation>) => (said: Annotation) =>
  void Object.assign(said, change);

async function look(db: TelltaleDatabase, index: WordIndex, words: string) {
  const ids: string[] = [];
  let toCheck = 0;
  const all = search(db, index, parseQuery(words), await knownOf(db), new AbortController().signal);
  for await (const found of all) {
    ids.push(...found.ids);
    toCheck = found.toCheck;
  }
  expect(new Set(ids).size).toBe(ids.length);
  return { ids: ids.map((id) => Number(id.slice(7))).sort((x, y) => x - y), toCheck };
}

const QUESTIONS = [
  ['number', 24],
  ['"number 7"', 1],
  ['nobody', 0],
  ['chatgpt maker', 6],
  ['它会回来', 24],
  ['会', 24],
  ['itself "without being asked"', 0],
  ['naive asked', 6],
] as const;

describe('search', () => {
  it.each(QUESTIONS)(
    'finds %s with an index, with half of one and without',
    async (words, count) => {
      await withDatabase(async (db) => {
        await fill(db, RECORDS.slice(0, 12));
        const index = new WordIndex(db);
        const none = await look(db, index, words);
        expect([none.ids.every((n) => n < 12), none.toCheck]).toEqual([true, 12]);
        await bringUp(db, index);
        await fill(db, RECORDS.slice(12));
        const half = await look(db, index, words);
        expect(half.toCheck).toBeGreaterThanOrEqual(12);
        expect(await bringUp(db, index)).toEqual(['make']);
        const whole = await look(db, index, words);
        expect(whole.ids).toHaveLength(count);
        expect(half.ids).toEqual(whole.ids);
        expect(whole.ids.filter((n) => n < 12)).toEqual(none.ids);
        // Without a phrase no text has to be read.
        expect(whole.toCheck > 0).toBe(/"number|它/.test(words));
      });
    },
  );

  it('marks what it found', async () => {
    await withDatabase(async (db) => {
      await fill(db, RECORDS);
      const found = await snippets(db, ['arena:m7', 'arena:m3', 'gone'], parseQuery('your maker'));
      expect(found[0]?.place).toBe('prompt');
      expect(found[0]?.pieces.find(({ isHit }) => isHit)?.text).toBe('your');
      expect(found[2]).toBeNull();
    });
  });
});

describe('the index', () => {
  it('follows notes and deletions, and reads no words anew for tags', async () => {
    await withDatabase(async (db) => {
      await fill(db, RECORDS);
      const index = new WordIndex(db);
      expect(await bringUp(db, index)).toEqual(['make']);
      const { stamp } = (await db.wordSegments.get(0)) ?? {};

      await editAnnotation(db, 'arena:m5', write({ tags: ['xylophone'] }), 1);
      expect(await bringUp(db, index)).toEqual(['look']);
      expect((await db.wordSegments.get(0))?.stamp).toBe(stamp);

      await editAnnotation(db, 'arena:m5', write({ note: 'A xylophone' }), 2);
      expect((await look(db, index, 'xylophone')).ids).toEqual([5]);
      expect(await bringUp(db, index)).toEqual(['look']);
      expect(await look(db, index, 'xylophone')).toEqual({ ids: [5], toCheck: 0 });

      await deleteRecords(db, ['arena:m5']);
      expect((await look(db, index, 'xylophone')).ids).toEqual([]);
      expect(await bringUp(db, index)).toEqual(['make']);
      const words = (await db.words.toArray()).flatMap(({ packed }) => keysIn(packed));
      expect(words).toContain('chatgpt');
      expect(words).not.toContain('xylophone');

      await deleteRecords(db, [...(await knownOf(db)).keys()]);
      await bringUp(db, index);
      expect([await db.words.count(), await db.wordSegments.count()]).toEqual([0, 0]);
    });
  });

  it('goes on where it was left, and notices what another page has written', async () => {
    await withDatabase(async (db) => {
      await fill(db, RECORDS);
      const [one, other] = [new WordIndex(db), new WordIndex(db)];
      await bringUp(db, one);
      await other.open();
      expect(other.plan(await knownOf(db))).toEqual([]);
      await editAnnotation(db, 'arena:m2', write({ note: 'A xylophone' }), 2);
      await bringUp(db, one);
      expect(await look(db, other, 'xylophone')).toEqual({ ids: [2], toCheck: 0 });
    });
  });
});

describe('planIndex', () => {
  let known: Map<string, number>;
  beforeEach(() => {
    known = new Map(Array.from({ length: SEGMENT + 3 }, (_, i) => [`b${i}`, i + 1]));
  });
  const segment = (number: number, ids: string[]) => ({
    ...{ segment: number, stamp: 0, sums: ids.map(() => 0), ids },
    revs: ids.map((id) => known.get(id) ?? 0),
  });

  it('cuts all battles into segments, and fills the last one up', () => {
    const sizes = planIndex(known, []).map(({ segment, ids }) => [segment, ids.length]);
    expect(sizes).toEqual([
      [0, SEGMENT],
      [1, 3],
    ]);
    const present = segment(4, ['b0', 'b1']);
    const steps = planIndex(known, [present]).map(({ segment, ids }) => [segment, ids.length]);
    expect(steps).toEqual([
      [4, SEGMENT],
      [5, 3],
    ]);
  });

  it('keeps a battle of two segments in one', () => {
    known = new Map([['b0', 1]]);
    const [first, second] = [segment(0, ['b0']), segment(1, ['b0'])];
    expect(planIndex(known, [first, second])).toEqual([{ kind: 'make', segment: 1, ids: [] }]);
  });
});
