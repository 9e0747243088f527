// Reads lines: in bulk, and by what changed since.
import Dexie from 'dexie';
import type { Line } from '../lines/line';
import type { TelltaleDatabase } from './database';

/** The next lines after an id in the order of ids, at most `limit`; null starts at the first. */
export async function linesAfter(
  db: TelltaleDatabase,
  after: string | null,
  limit: number,
): Promise<Line[]> {
  return db.lines
    .where('id')
    .above(after ?? Dexie.minKey)
    .limit(limit)
    .toArray();
}

/** Lines that were written after the write of this number. */
export async function linesSince(db: TelltaleDatabase, rev: number): Promise<Line[]> {
  return db.lines.where('rev').above(rev).toArray();
}

/** Number of the latest write; 0 when there was none. */
export async function lastRev(db: TelltaleDatabase): Promise<number> {
  return (await db.lines.orderBy('rev').last())?.rev ?? 0;
}

/** Ids of all lines. */
export async function lineIds(db: TelltaleDatabase): Promise<string[]> {
  return db.lines.toCollection().primaryKeys();
}
