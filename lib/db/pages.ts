// Reading and writing many records a page at a time, so that memory does not grow with the database.
import Dexie from 'dexie';
import { contribution } from './contribution';
import type { TelltaleDatabase } from './database';
import { emptyCaptureTurn } from './empty-capture';
import { markTaught } from './lessons';
import { putLines } from './line-tables';
import { packCapture, type StoredCapture, unpackCapture } from './packed-capture';
import { latestBattles, recordTables } from './records';
import type { Battle, BattleRecord, Body } from './schema';

/** How many battles are stored. May take a third of a second for 100,000. */
export async function countBattles(db: TelltaleDatabase): Promise<number> {
  return db.battles.count();
}

/**
 * The next whole records after an id in the order of ids, at most `limit`; null starts at the first. A battle whose text
 * or cuts are gone comes with empty ones, so that no battle is ever left out.
 */
export async function recordsAfter(
  db: TelltaleDatabase,
  after: string | null,
  limit: number,
): Promise<BattleRecord[]> {
  const battles = await db.battles
    .where('id')
    .above(after ?? Dexie.minKey)
    .limit(limit)
    .toArray();
  return wholeRecords(db, battles);
}

/** Whole records for ids, in that order; ids that are not stored are left out. */
export async function recordsFor(
  db: TelltaleDatabase,
  ids: readonly string[],
): Promise<BattleRecord[]> {
  const battles = await db.battles.bulkGet([...ids]);
  return wholeRecords(
    db,
    battles.filter((battle) => battle !== undefined),
  );
}

/** The texts of battles, in no certain order; those that are not stored are left out. */
export async function bodiesFor(db: TelltaleDatabase, ids: readonly string[]): Promise<Body[]> {
  const bodies = await db.bodies.bulkGet([...ids]);
  return bodies.filter((body) => body !== undefined);
}

async function wholeRecords(
  db: TelltaleDatabase,
  battles: readonly Battle[],
): Promise<BattleRecord[]> {
  const ids = battles.map(({ id }) => id);
  const [bodies, captures, guesses, annotations] = await Promise.all([
    db.bodies.bulkGet(ids),
    db.captures.bulkGet(ids),
    db.guesses.bulkGet(ids),
    db.annotations.bulkGet(ids),
  ]);
  return battles.map((battle, i) => ({
    battle,
    ...wholeContent(battle.id, bodies[i], captures[i]),
    guess: guesses[i] ?? null,
    annotation: annotations[i] ?? null,
  }));
}

/** Text and cuts that belong together: without its text a cut means nothing, without cuts a text still counts. */
function wholeContent(
  id: string,
  body: Body | undefined,
  capture: StoredCapture | undefined,
): Pick<BattleRecord, 'body' | 'capture'> {
  const empty = { id, recorder: '', layers: [] };
  if (!body) return { body: { id, turns: [] }, capture: { ...empty, ...capture, turns: [] } };
  if (capture) return { body, capture: unpackCapture(capture, body) };
  const turns = body.turns.map(emptyCaptureTurn);
  return { body, capture: { ...empty, turns } };
}

/** What became of records that were written over what was stored. */
export interface Written {
  added: number;
  changed: number;
  same: number;
}

/**
 * Writes records in one transaction. `decide` gets what is stored (null for a new battle) and returns what is to be
 * stored, or null to leave it as it is.
 */
export async function updateRecords(
  db: TelltaleDatabase,
  records: readonly BattleRecord[],
  decide: (stored: BattleRecord | null, incoming: BattleRecord) => BattleRecord | null,
): Promise<Written> {
  return db.transaction('rw', recordTables(db), async () => {
    const stored = await recordsOf(db, records);
    const written: Written = { added: 0, changed: 0, same: 0 };
    const next: BattleRecord[] = [];
    const totals = new Map<string, number>();
    for (const incoming of records) {
      const before = stored.get(incoming.battle.id) ?? null;
      const after = decide(before, incoming);
      written[after === null ? 'same' : before ? 'changed' : 'added'] += 1;
      if (!after) continue;
      stored.set(incoming.battle.id, after);
      next.push(after);
      if (before) addTo(totals, before.battle, -1);
      addTo(totals, after.battle, 1);
    }
    await Promise.all([writeRows(db, next), writeTotals(db, totals)]);
    return written;
  });
}

async function recordsOf(
  db: TelltaleDatabase,
  records: readonly BattleRecord[],
): Promise<Map<string, BattleRecord>> {
  const whole = await recordsFor(
    db,
    records.map(({ battle }) => battle.id),
  );
  return new Map(whole.map((record) => [record.battle.id, record]));
}

/** Adds what a battle counts for, `sign` times. */
function addTo(totals: Map<string, number>, battle: Battle, sign: 1 | -1): void {
  for (const [key, n] of contribution(battle)) totals.set(key, (totals.get(key) ?? 0) + sign * n);
}

/** The rows of whole records; of two for one battle the later stays. */
async function writeRows(db: TelltaleDatabase, records: readonly BattleRecord[]): Promise<void> {
  const isThere = <T>(row: T | null): row is T => row !== null;
  await Promise.all([
    db.battles.bulkPut(records.map(({ battle }) => battle)),
    db.bodies.bulkPut(records.map(({ body }) => body)),
    db.captures.bulkPut(records.map(({ capture, body }) => packCapture(capture, body))),
    db.guesses.bulkPut(records.map(({ guess }) => guess).filter(isThere)),
    db.annotations.bulkPut(records.map(({ annotation }) => annotation).filter(isThere)),
    putLines(db, records),
    markTaught(
      db,
      records.map(({ battle }) => battle.id),
    ),
  ]);
}

/** Moves the running totals, each once for the whole batch. */
async function writeTotals(db: TelltaleDatabase, moved: Map<string, number>): Promise<void> {
  const keys = [...moved].filter(([, n]) => n !== 0).map(([key]) => key);
  const rows = await db.counters.bulkGet(keys);
  await db.counters.bulkPut(
    keys.map((key, i) => ({ key, n: (rows[i]?.n ?? 0) + (moved.get(key) ?? 0) })),
  );
}

/** The short row of a battle with the user's tags on it. */
export interface BattleWithTags {
  battle: Battle;
  tags: string[];
}

/** The newest battles, newest first. */
export async function latestRows(db: TelltaleDatabase, limit: number): Promise<BattleWithTags[]> {
  return withTags(db, await latestBattles(db, limit));
}

/** The battles with these ids, in that order; ids that are not stored are left out. */
export async function rowsFor(
  db: TelltaleDatabase,
  ids: readonly string[],
): Promise<BattleWithTags[]> {
  const battles = await db.battles.bulkGet([...ids]);
  return withTags(
    db,
    battles.filter((battle) => battle !== undefined),
  );
}

async function withTags(
  db: TelltaleDatabase,
  battles: readonly Battle[],
): Promise<BattleWithTags[]> {
  const annotations = await db.annotations.bulkGet(battles.map(({ id }) => id));
  return battles.map((battle, i) => ({ battle, tags: annotations[i]?.tags ?? [] }));
}
