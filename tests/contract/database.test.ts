// Every old database opens: each frozen fixture is read by today's code, and running totals always equal a recount.
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import Dexie from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTotals, rebuildCounters } from '../../lib/db/counters';
import { TelltaleDatabase } from '../../lib/db/database';
import { fillFacts } from '../../lib/db/line-facts';
import { recordsAfter } from '../../lib/db/pages';
import { deleteRecord, loadRecord, recordTables, saveRecord } from '../../lib/db/records';
import { type Battle, type BattleRecord, BattleRecordSchema, type Body } from '../../lib/db/schema';
import { lacksFacts } from '../../lib/lines/facts';
import { lineOf } from '../../lib/lines/line';
import { battleRecord } from '../../lib/transfer/arbitrary';
import { checkRecord } from '../../lib/transfer/check-record';
import { exportBlob } from '../../lib/transfer/export';
import { checkFile } from '../../lib/transfer/import';
import { withDatabase } from '../../lib/transfer/test-database';

const FOLDER = new URL('../fixtures/db/', import.meta.url);

/** Hashes of the frozen fixtures. A fixture is never changed; a new version of the schema adds one. */
const FROZEN: Record<string, string> = {
  'v001.json': '70b02acc83d0b6d4436291354732927d3bf861ea9a55ac1b0a802b6e80789313',
  'v002.json': '51c8cdf8db64964dfd48fe5d6d17bbcc3a57672f19d2b068d9a1d9ccf50bf9b7',
  'v003.json': '195619492382ce6dd60d0889cadaac87a1d4606e6ba53ba4006aeedd32d161eb',
  'v004.json': '0963343b3230d670309995b70f0f5f5f8674a99074e19fb7bb23de83359f587d',
};

/** The indexes of today's schema version; whoever changes them adds a version, a migration and a fixture. */
const TODAY = {
  version: 4,
  tables: {
    annotations: 'id',
    battles: 'id,startedAt,updatedAt,[site+sessionId+startedAt],*messageIds',
    bodies: 'id',
    captures: 'id',
    counters: 'key',
    cursors: 'instance,updatedAt',
    guesses: 'id',
    lessons: 'id,due',
    lines: 'id,rev',
    packs: 'id',
    streams: 'turnId,tabId,instance',
    wordSegments: 'segment',
    words: '[bucket+segment],segment',
  },
};

interface Fixture {
  version: number;
  /** As given to `stores` by the release that wrote it. */
  stores: Record<string, string>;
  rows: Record<string, Record<string, unknown>[]>;
}

const readText = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

/** Builds a database exactly as the old release had it, then opens it with today's code. */
async function openFixture(name: string): Promise<{ db: TelltaleDatabase; fixture: Fixture }> {
  const fixture = JSON.parse(readText(name)) as Fixture;
  const databaseName = `fixture-${name}-${Math.random()}`;
  const old = new Dexie(databaseName);
  old.version(fixture.version).stores(fixture.stores);
  for (const [table, rows] of Object.entries(fixture.rows)) await old.table(table).bulkAdd(rows);
  old.close();
  const db = new TelltaleDatabase(databaseName);
  await db.open();
  return { db, fixture };
}

describe('the frozen fixtures', () => {
  it('are all known and unchanged', () => {
    const hashes = names.map((name) => [
      name,
      createHash('sha256').update(readText(name)).digest('hex'),
    ]);
    expect(Object.fromEntries(hashes)).toEqual(FROZEN);
  });

  it('have one for every version of the schema', () => {
    const versions = names.map((name) => (JSON.parse(readText(name)) as Fixture).version);
    expect(versions.sort((x, y) => x - y)).toEqual(
      Array.from({ length: TODAY.version }, (_, i) => i + 1),
    );
  });

  it.each(names)('%s opens with every record whole and valid', async (name) => {
    const { db, fixture } = await openFixture(name);
    const ids = (fixture.rows.battles ?? []).map(({ id }) => String(id));
    for (const id of ids) {
      const record = await loadRecord(db, id);
      expect(BattleRecordSchema.safeParse(record).error).toBeUndefined();
      expect(checkRecord(record)).toEqual([]);
    }
    expect((await recordsAfter(db, null, 1_000)).map(({ battle }) => battle.id)).toEqual(
      ids.sort(),
    );
    const file = await exportBlob(db, { appVersion: '0' });
    expect(await checkFile(file)).toMatchObject({ battles: ids.length, faults: [] });
    await db.delete();
  });

  it.each(names)('%s has a line for every battle, as it would be written today', async (name) => {
    const { db } = await openFixture(name);
    // Facts that an old line lacks are made up for when statistics first ask for them.
    await fillFacts(
      db,
      (await db.lines.filter(lacksFacts).toArray()).map(({ id }) => id),
    );
    const stored = (await db.lines.toArray()).map(({ rev: _rev, ...line }) => line);
    const records = await recordsAfter(db, null, 1_000);
    expect(stored).toEqual(records.map((record) => lineOf(record)));
    await db.delete();
  });

  it.each(names)('%s has totals that a recount confirms', async (name) => {
    const { db } = await openFixture(name);
    const before = await totals(db);
    await rebuildCounters(db);
    expect(await totals(db)).toEqual(before);
    await db.delete();
  });
});

describe('a database of version 1', () => {
  it('keeps every field it had, and gets what version 2 adds', async () => {
    const { db, fixture } = await openFixture('v001.json');
    const [m0, m1, m2] = (fixture.rows.battles ?? []) as unknown as Battle[];
    expect(await db.battles.get('arena:m0')).toEqual({ ...m0, isManual: false });
    expect(await db.battles.get('arena:m1')).toEqual({
      ...m1,
      isManual: false,
      vote: { ...m1?.vote, blind: true, preferences: null },
    });
    expect((await db.battles.get('arena:m2'))?.reveal).toEqual(m2?.reveal);
    for (const old of (fixture.rows.bodies ?? []) as unknown as Body[]) {
      const added = { parts: [], versions: [], reaction: null };
      const turns = old.turns.map((turn) => ({
        ...turn,
        a: { ...turn.a, ...added },
        b: { ...turn.b, ...added },
      }));
      expect(await db.bodies.get(old.id)).toEqual({ ...old, turns });
    }
    const guesses = fixture.rows.guesses ?? [];
    expect(await db.guesses.bulkGet(guesses.map(({ id }) => String(id)))).toEqual(guesses);
    expect(await db.cursors.toArray()).toEqual(fixture.rows.cursors);
    expect(await db.streams.toArray()).toEqual(fixture.rows.streams);
    await db.delete();
  });

  it('has its totals counted by the rules of today', async () => {
    const { db } = await openFixture('v001.json');
    // The release that wrote it counted the chat with chosen models as `other`.
    expect(await db.counters.get('other')).toBeUndefined();
    expect(await readTotals(db)).toMatchObject({ battles: 4, examples: 1, voted: 3, seen: 0 });
    await db.delete();
  });

  it('is as it was when it is opened a second time', async () => {
    const { db } = await openFixture('v001.json');
    const before = await recordsAfter(db, null, 1_000);
    db.close();
    const again = new TelltaleDatabase(db.name);
    expect(await recordsAfter(again, null, 1_000)).toEqual(before);
    await again.delete();
  });
});

describe("today's schema", () => {
  it('has the tables and indexes as frozen', async () => {
    await withDatabase(async (db) => {
      await db.open();
      const tables = db.tables.map(({ name, schema }) => [
        name,
        [schema.primKey, ...schema.indexes].map(({ src }) => src).join(','),
      ]);
      expect({ version: db.verno, tables: Object.fromEntries(tables) }).toEqual(TODAY);
    });
  });

  it('indexes short keys only, never text', () => {
    const indexed = Object.values(TODAY.tables).join(',');
    for (const field of ['text', 'prompt', 'preview', 'note', 'reasoning']) {
      expect(indexed).not.toContain(field);
    }
  });
});

async function totals(db: TelltaleDatabase): Promise<Record<string, number>> {
  const rows = (await db.counters.toArray()).filter(({ n }) => n !== 0);
  return Object.fromEntries(rows.map(({ key, n }) => [key, n]));
}

/** A random step: save a record (over whatever is there), or delete one. */
const step = fc
  .constantFrom('arena:1', 'arena:2', 'arena:3')
  .chain((id) =>
    fc.oneof(
      { weight: 3, arbitrary: battleRecord(id).map((record) => ({ id, record })) },
      { weight: 1, arbitrary: fc.constant({ id, record: null }) },
    ),
  );

async function take(
  db: TelltaleDatabase,
  { id, record }: { id: string; record: BattleRecord | null },
) {
  if (!record) return deleteRecord(db, id);
  await db.transaction('rw', recordTables(db), async () => {
    const before = (await db.battles.get(id)) ?? null;
    await saveRecord(db, structuredClone(record), before);
  });
}

describe('running totals', { timeout: 60_000 }, () => {
  it('equal a recount after any run of saves and deletions, and none falls below zero', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        await withDatabase(async (db) => {
          for (const one of steps) await take(db, one);
          const running = await totals(db);
          expect(Object.values(running).every((n) => n > 0)).toBe(true);
          await rebuildCounters(db);
          expect(await totals(db)).toEqual(running);
        });
      }),
      { numRuns: 60 },
    );
  });
});
