// Reading and writing whole battle records: the row, its text, its cuts, its guesses, its annotation, its totals.
import Dexie from 'dexie';
import { recount } from './counters';
import type { TelltaleDatabase } from './database';
import { markDue, markTaught } from './lessons';
import { putLines } from './line-tables';
import { packCapture, unpackCapture } from './packed-capture';
import type { Battle, BattleRecord } from './schema';

/** Parts of a record, each in its own table. */
export type RecordPart = keyof BattleRecord;

/** Tables that a write of a record touches; name them all when opening a transaction. */
export function recordTables(db: TelltaleDatabase) {
  const { battles, bodies, captures, guesses, annotations, counters, lessons, lines } = db;
  return [battles, bodies, captures, guesses, annotations, counters, lessons, lines];
}

/** The whole record; null when there is no such battle. */
export async function loadRecord(db: TelltaleDatabase, id: string): Promise<BattleRecord | null> {
  const [battle, body, capture, guess, annotation] = await Promise.all([
    db.battles.get(id),
    db.bodies.get(id),
    db.captures.get(id),
    db.guesses.get(id),
    db.annotations.get(id),
  ]);
  if (!battle || !body || !capture) return null;
  return {
    battle,
    body,
    capture: unpackCapture(capture, body),
    guess: guess ?? null,
    annotation: annotation ?? null,
  };
}

/** Whole records for ids, in that order; ids that are not stored are left out. */
export async function loadRecords(
  db: TelltaleDatabase,
  ids: readonly string[],
): Promise<BattleRecord[]> {
  const keys = [...ids];
  const [battles, bodies, captures, guesses, annotations] = await Promise.all([
    db.battles.bulkGet(keys),
    db.bodies.bulkGet(keys),
    db.captures.bulkGet(keys),
    db.guesses.bulkGet(keys),
    db.annotations.bulkGet(keys),
  ]);
  return keys.flatMap((_, i) => {
    const battle = battles[i];
    const body = bodies[i];
    const capture = captures[i];
    if (!battle || !body || !capture) return [];
    const parts = { body, capture: unpackCapture(capture, body) };
    return [{ battle, ...parts, guess: guesses[i] ?? null, annotation: annotations[i] ?? null }];
  });
}

/**
 * Writes the given parts of a record (all of them by default) and moves the totals. Call inside a transaction over
 * `recordTables`, with the battle row as it was stored before, or null for a new one.
 */
export async function saveRecord(
  db: TelltaleDatabase,
  record: BattleRecord,
  before: Battle | null,
  parts: ReadonlySet<RecordPart> | null = null,
): Promise<void> {
  const has = (part: RecordPart) => parts === null || parts.has(part);
  if (has('battle')) {
    await recount(db, before, record.battle);
    await db.battles.put(record.battle);
  }
  if (isLearnable(record.battle, before) && (has('battle') || has('body'))) {
    await markDue(db, record.battle.id);
  }
  if (has('body')) await db.bodies.put(record.body);
  // Cuts are packed beside their text: another text needs other packed cuts.
  if (has('body') || has('capture')) {
    await db.captures.put(packCapture(record.capture, record.body));
  }
  if (has('guess') && record.guess) await db.guesses.put(record.guess);
  if (has('annotation') && record.annotation) await db.annotations.put(record.annotation);
  await putLines(db, [record]);
}

/** True when names are known, or were, and no answer is coming. */
function isLearnable({ reveal, phase }: Battle, before: Battle | null): boolean {
  return phase !== 'streaming' && (reveal ?? before?.reveal ?? null) !== null;
}

/** Removes a battle and everything stored about it. */
export async function deleteRecord(db: TelltaleDatabase, id: string): Promise<void> {
  await deleteRecords(db, [id]);
}

/** Removes battles and everything stored about them: all of them or, when that fails, none. */
export async function deleteRecords(db: TelltaleDatabase, ids: readonly string[]): Promise<void> {
  await db.transaction('rw', recordTables(db), async () => {
    const there = (await db.battles.bulkGet([...ids])).filter((row) => row !== undefined);
    for (const before of there) await recount(db, before, null);
    const keys = there.map(({ id }) => id);
    const tables = [db.battles, db.bodies, db.captures, db.guesses, db.annotations, db.lines];
    await Promise.all(tables.map((table) => table.bulkDelete(keys)));
    await markTaught(db, keys);
  });
}

/** The battle that one of these message ids belongs to; null when none does. */
export async function findByMessage(
  db: TelltaleDatabase,
  site: string,
  messageId: string,
): Promise<Battle | null> {
  const rows = await db.battles.where('messageIds').equals(messageId).toArray();
  return rows.find((row) => row.site === site) ?? null;
}

/** All battles of one conversation, oldest first. */
export async function findBySession(
  db: TelltaleDatabase,
  site: string,
  sessionId: string,
): Promise<Battle[]> {
  return db.battles
    .where('[site+sessionId+startedAt]')
    .between([site, sessionId, Dexie.minKey], [site, sessionId, Dexie.maxKey])
    .toArray();
}

/** The newest battles, newest first. */
export async function latestBattles(db: TelltaleDatabase, limit: number): Promise<Battle[]> {
  return db.battles.orderBy('startedAt').reverse().limit(limit).toArray();
}
