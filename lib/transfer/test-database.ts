// Test support: empty databases, filled ones, and what is stored in one as plain data.
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { TelltaleDatabase } from '../db/database';
import { recordsAfter, updateRecords } from '../db/pages';
import type { BattleRecord } from '../db/schema';

// Given to Dexie itself, since it looks for a database when it is loaded, which may be before this file is.
Object.assign(TelltaleDatabase.dependencies, { indexedDB, IDBKeyRange });

let opened = 0;

/** Runs work on a database of its own that is gone afterwards. */
export async function withDatabase<T>(work: (db: TelltaleDatabase) => Promise<T>): Promise<T> {
  opened += 1;
  const db = new TelltaleDatabase(`test-${opened}`);
  try {
    return await work(db);
  } finally {
    await db.delete();
  }
}

/** Stores records as they are. */
export async function fill(db: TelltaleDatabase, records: readonly BattleRecord[]): Promise<void> {
  await updateRecords(db, structuredClone([...records]), (_stored, incoming) => incoming);
}

/** All records in the order of their ids. */
export async function allRecords(db: TelltaleDatabase): Promise<BattleRecord[]> {
  return recordsAfter(db, null, 100_000);
}

/** All that merging may change, as plain data. */
export async function dump(db: TelltaleDatabase): Promise<Record<string, unknown[]>> {
  const { battles, bodies, captures, guesses, annotations, counters } = db;
  const entries = [battles, bodies, captures, guesses, annotations].map(
    async (table) => [table.name, await table.toArray()] as const,
  );
  const totals = (await counters.toArray()).filter(({ n }) => n !== 0);
  return { ...Object.fromEntries(await Promise.all(entries)), counters: totals };
}
