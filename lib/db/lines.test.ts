// Lines stand beside battles: one for each, as it is now, whatever way it was written.
import { expect, it } from 'vitest';
import { setTags } from '../annotate/apply';
import { lacksFacts } from '../lines/facts';
import { lineOf } from '../lines/line';
import { sampleRecord, sampleRecords } from '../transfer/sample';
import { allRecords, fill, withDatabase } from '../transfer/test-database';
import { changeTags, editAnnotation, restoreTags } from './annotations';
import type { TelltaleDatabase } from './database';
import { fillFacts } from './line-facts';
import { buildLines } from './line-tables';
import { lineIds, linesAfter, linesSince } from './lines';
import { rowsFor } from './pages';
import { deleteRecord, deleteRecords } from './records';

const NOW = 1_800_000_000_000;

/** All lines without the numbers of their writes. */
async function storedLines(db: TelltaleDatabase) {
  return (await db.lines.toArray()).map(({ rev: _rev, ...line }) => line);
}

async function expectInStep(db: TelltaleDatabase) {
  expect(await storedLines(db)).toEqual((await allRecords(db)).map((record) => lineOf(record)));
}

it('are in step after import, notes, tags, deletions, and when they are made anew', async () => {
  await withDatabase(async (db) => {
    await fill(db, sampleRecords(9));
    await expectInStep(db);
    await editAnnotation(
      db,
      'arena:m1',
      (annotation) => setTags(annotation, ['x'], { at: NOW }),
      NOW,
    );
    await changeTags(db, ['arena:m1', 'arena:m2'], (tags) => [...tags, 'y'], NOW);
    await deleteRecord(db, 'arena:m3');
    await deleteRecords(db, ['arena:m4', 'arena:m5', 'arena:gone']);
    await expectInStep(db);
    const before = await storedLines(db);
    expect(before).toHaveLength(6);
    await db.transaction('rw', [db.battles, db.guesses, db.annotations, db.lines], () =>
      buildLines(db),
    );
    // The texts are not read for that: how long they are is made up for when it is asked for.
    expect((await db.lines.toArray()).every(lacksFacts)).toBe(true);
    await fillFacts(db, [...before.map(({ id }) => id), 'arena:gone']);
    expect(await storedLines(db)).toEqual(before);
  });
});

it('get the facts that they lack without counting as changed', async () => {
  await withDatabase(async (db) => {
    await fill(db, sampleRecords(4));
    const whole = await db.lines.toArray();
    await db.lines.bulkPut(whole.map(({ facts: _facts, ...line }) => line));
    const filled = await fillFacts(db, ['arena:m1', 'arena:m2']);
    expect(filled).toEqual([whole[1], whole[2]]);
    const lacking = (await db.lines.toArray()).filter(lacksFacts);
    expect(lacking.map(({ id }) => id)).toEqual(['arena:m0', 'arena:m3']);
  });
});

it('have a higher number with every write, so that what changed can be asked for', async () => {
  await withDatabase(async (db) => {
    await fill(db, sampleRecords(5));
    const seen = Math.max(...(await linesAfter(db, null, 10)).map(({ rev }) => rev));
    expect(seen).toBe(5);
    await editAnnotation(
      db,
      'arena:m2',
      (annotation) => setTags(annotation, ['x'], { at: NOW }),
      NOW,
    );
    await fill(db, [sampleRecord(7)]);
    const changed = await linesSince(db, seen);
    expect(changed.map(({ id, rev }) => [id, rev])).toEqual([
      ['arena:m2', 6],
      ['arena:m7', 7],
    ]);
    expect(changed[0]?.tags).toEqual(['x']);
  });
});

it('come by pages in the order of ids', async () => {
  await withDatabase(async (db) => {
    await fill(db, sampleRecords(5));
    const ids = await lineIds(db);
    expect((await linesAfter(db, null, 2)).map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect((await linesAfter(db, ids[1] ?? '', 9)).map(({ id }) => id)).toEqual(ids.slice(2));
  });
});

it('tags of many battles are put back as they stood', async () => {
  await withDatabase(async (db) => {
    await fill(db, sampleRecords(8));
    const before = await allRecords(db);
    const ids = ['arena:m1', 'arena:m3', 'arena:gone'];
    const add = (tags: readonly string[]) => [...tags, 'identity'];
    const changed = await changeTags(db, ids, add, NOW);
    // The other one had the tag already.
    expect([...changed.keys()]).toEqual(['arena:m1']);
    expect((await rowsFor(db, ids)).map(({ tags }) => tags)).toEqual([
      ['identity'],
      ['identity', 'short answer'],
    ]);
    await restoreTags(db, changed, NOW + 1);
    expect((await rowsFor(db, ['arena:m1']))[0]?.tags).toEqual([]);
    expect((await allRecords(db)).map(({ body }) => body)).toEqual(before.map(({ body }) => body));
  });
});
