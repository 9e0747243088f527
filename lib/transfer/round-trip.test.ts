// What goes out comes back: laws of export and import on whole databases.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebuildCounters } from '../db/counters';
import type { TelltaleDatabase } from '../db/database';
import type { BattleRecord } from '../db/schema';
import { battleRecords } from './arbitrary';
import { exportBlob } from './export';
import { type ImportResult, importBattles } from './import';
import { allRecords, dump, fill, withDatabase } from './test-database';

const options = { appVersion: '0.1.0', now: new Date('2026-08-01T12:00:00Z') };
const runs = { numRuns: 40 };

const fileOf = (records: readonly BattleRecord[]): Promise<Blob> =>
  withDatabase(async (db) => {
    await fill(db, records);
    return exportBlob(db, options);
  });

async function importAll(db: TelltaleDatabase, ...files: Blob[]): Promise<ImportResult[]> {
  const results: ImportResult[] = [];
  for (const file of files) {
    const result = await importBattles(db, file);
    expect(result).toMatchObject({ ok: true });
    results.push(result);
  }
  return results;
}

const byId = (x: BattleRecord, y: BattleRecord) => (x.battle.id < y.battle.id ? -1 : 1);

describe('export and import', { timeout: 60_000 }, () => {
  it('give back what went out, unknown fields and lone surrogates and all', async () => {
    await fc.assert(
      fc.asyncProperty(battleRecords, async (records) => {
        const file = await fileOf(records);
        await withDatabase(async (db) => {
          await importAll(db, file);
          expect(await allRecords(db)).toEqual([...records].sort(byId));
        });
      }),
      { numRuns: 100 },
    );
  });

  it('export byte for byte the same file again after an import', async () => {
    await fc.assert(
      fc.asyncProperty(battleRecords, async (records) => {
        const file = await fileOf(records);
        const again = await withDatabase(async (db) => {
          await importAll(db, file);
          return exportBlob(db, options);
        });
        expect(await again.text()).toBe(await file.text());
      }),
      runs,
    );
  });

  it('change nothing when the same file is taken in twice', async () => {
    await fc.assert(
      fc.asyncProperty(battleRecords, async (records) => {
        const file = await fileOf(records);
        await withDatabase(async (db) => {
          await importAll(db, file);
          const once = await dump(db);
          const [second] = await importAll(db, file);
          expect(second).toEqual({ ok: true, added: 0, changed: 0, same: records.length });
          expect(await dump(db)).toEqual(once);
        });
      }),
      runs,
    );
  });

  it('give the same database whichever file comes first, with totals that a recount confirms', async () => {
    await fc.assert(
      fc.asyncProperty(battleRecords, battleRecords, battleRecords, async (x, y, z) => {
        const files = await Promise.all([fileOf(x), fileOf(y), fileOf(z)]);
        const store = (...order: number[]) =>
          withDatabase(async (db) => {
            await importAll(db, ...order.map((i) => files[i] as Blob));
            return dump(db);
          });
        const expected = await store(0, 1, 2);
        expect(await store(2, 1, 0)).toEqual(expected);
        expect(await store(1, 0, 2, 1)).toEqual(expected);
        await withDatabase(async (db) => {
          await importAll(db, ...files);
          await rebuildCounters(db);
          expect(await dump(db)).toEqual(expected);
        });
      }),
      runs,
    );
  });
});
