// Keeps what reveals taught: each battle's lessons once, changed with its names, taken back when it is deleted or forgotten.

import { VECTORS } from '../guess/learn/learnt';
import { lessonsOf } from '../guess/learn/lesson';
import {
  addLesson,
  emptyPack,
  type Lesson,
  mergePacks,
  type Pack,
  PackSchema,
  type Places,
  sumOf,
  takeLesson,
} from '../guess/learn/pack';
import type { LessonRow, PackRow, TelltaleDatabase } from './database';

/** Battles that are learnt from in one transaction. */
const BATCH = 10;

/** Tables of what was learnt. */
const learntTables = (db: TelltaleDatabase) => [db.lessons, db.packs];

/** Notes that a battle has to be learnt from, anew where it was. Call inside a transaction over `lessons`. */
export async function markDue(db: TelltaleDatabase, id: string): Promise<void> {
  const row = await db.lessons.get(id);
  await db.lessons.put({ ...row, id, due: 1, taught: row?.taught ?? [] });
}

/** Notes it for those of the battles that have taught something. Call inside a transaction over `lessons`. */
export async function markTaught(db: TelltaleDatabase, ids: readonly string[]): Promise<void> {
  const rows = await db.lessons.bulkGet([...ids]);
  const known = rows.filter((row) => row !== undefined);
  await db.lessons.bulkPut(known.map((row) => ({ ...row, due: 1 as const })));
}

/**
 * The pack that this browser counts in. One of other vectors, as of an older version of the extension, is begun anew, and
 * every battle in it is due.
 */
async function ownPack(db: TelltaleDatabase): Promise<Pack> {
  const [own] = await ownRows(db);
  if (own?.vectors === VECTORS) return packOf(own);
  if (!own) return emptyPack(crypto.randomUUID(), VECTORS);
  await db.packs.delete(own.id);
  await db.lessons.toCollection().modify((row) => {
    row.taught = [];
    row.due = 1;
  });
  return emptyPack(crypto.randomUUID(), VECTORS);
}

const packOf = ({ own: _own, ...pack }: PackRow): Pack => pack;

/** What a battle teaches now; nothing when it is gone or was forgotten under the same names. */
async function lessonsNow(db: TelltaleDatabase, row: LessonRow): Promise<readonly Lesson[]> {
  const [battle, body] = await Promise.all([db.battles.get(row.id), db.bodies.get(row.id)]);
  if (!battle || !body) return [];
  const lessons = lessonsOf(battle, body);
  return row.forgotten === namesOf(lessons) ? [] : lessons;
}

const namesOf = (lessons: readonly Lesson[]): string =>
  lessons.map(({ model }) => model).join('\n');

async function learnFrom(db: TelltaleDatabase, pack: Pack, row: LessonRow): Promise<Pack> {
  const now = await lessonsNow(db, row);
  const isGone = (await db.battles.get(row.id)) === undefined;
  if (isGone) await db.lessons.delete(row.id);
  else await db.lessons.put({ ...row, due: 0, taught: now });
  if (JSON.stringify(now) === JSON.stringify(row.taught)) return pack;
  return now.reduce(addLesson, row.taught.reduce(takeLesson, pack));
}

/** Learns from every battle that is due, a few at a time. Returns true when anything changed. */
export async function learnDue(db: TelltaleDatabase): Promise<boolean> {
  let hasChanged = false;
  for (;;) {
    const left = await db.transaction(
      'rw',
      [...learntTables(db), db.battles, db.bodies],
      async () => {
        const before = await ownPack(db);
        const rows = await db.lessons.where('due').equals(1).limit(BATCH).toArray();
        let pack = before;
        for (const row of rows) pack = await learnFrom(db, pack, row);
        if (pack !== before) {
          hasChanged = true;
          await db.packs.put({ ...pack, own: true });
        }
        return rows.length;
      },
    );
    if (left < BATCH) return hasChanged;
  }
}

/**
 * Learns from every stored battle whose names are known, also from those that were imported, forgotten, or older than this.
 * Returns their number.
 */
export async function learnAll(db: TelltaleDatabase): Promise<number> {
  const ids = await db.battles
    .filter(({ reveal, isManual }) => reveal !== null && !isManual)
    .primaryKeys();
  await db.transaction('rw', db.lessons, async () => {
    const rows = await db.lessons.bulkGet(ids);
    await db.lessons.bulkPut(
      ids.map((id, i) => ({ id, due: 1 as const, taught: rows[i]?.taught ?? [] })),
    );
  });
  await learnDue(db);
  return ids.length;
}

/** All that was learnt here and taken in from others, place by place. */
export async function learntPlaces(db: TelltaleDatabase): Promise<Places> {
  return sumOf((await db.packs.toArray()).map(packOf), VECTORS);
}

/** The same as if one battle had taught nothing. */
export async function learntWithout(db: TelltaleDatabase, id: string): Promise<Places> {
  const [packs, row] = await Promise.all([db.packs.toArray(), db.lessons.get(id)]);
  const lessons = row?.taught ?? [];
  const without = (pack: PackRow) =>
    pack.own ? lessons.reduce(takeLesson, packOf(pack)) : packOf(pack);
  return sumOf(packs.map(without), VECTORS);
}

/** What this browser learnt, as it is stored. */
export interface OwnLessons {
  lessons: LessonRow[];
  own: PackRow[];
}

const ownRows = async (db: TelltaleDatabase): Promise<PackRow[]> =>
  (await db.packs.toArray()).filter((pack) => pack.own);

/** Puts back what `forgetLearnt` gave; battles that were learnt from since, and those that are gone, are due. */
export async function restoreLearnt(
  db: TelltaleDatabase,
  { lessons, own }: OwnLessons,
): Promise<void> {
  await db.transaction('rw', learntTables(db), async () => {
    const known = new Set(lessons.map(({ id }) => id));
    const later = (await db.lessons.toArray()).filter(({ id }) => !known.has(id));
    await db.packs.bulkDelete((await ownRows(db)).map(({ id }) => id));
    await db.packs.bulkPut(own);
    await db.lessons.bulkPut(later.map(({ id }) => ({ id, due: 1 as const, taught: [] })));
    await db.lessons.bulkPut(lessons.map((row) => ({ ...row, due: 1 as const })));
  });
}

/**
 * Forgets what this browser learnt and gives it back; packs of others stay. Old battles teach again only under other
 * names.
 */
export async function forgetLearnt(db: TelltaleDatabase): Promise<OwnLessons> {
  return db.transaction('rw', learntTables(db), async () => {
    const own = await ownRows(db);
    const lessons = await db.lessons.toArray();
    await db.packs.bulkDelete(own.map(({ id }) => id));
    await db.lessons.bulkPut(
      lessons.map(({ id, taught, forgotten }) => ({
        id,
        due: 0 as const,
        taught: [],
        forgotten: taught.length > 0 ? namesOf(taught) : (forgotten ?? ''),
      })),
    );
    return { own, lessons };
  });
}

/** The own pack, to be given to others; null when nothing was learnt. */
export async function packToShare(db: TelltaleDatabase): Promise<Pack | null> {
  const [own] = await ownRows(db);
  return own && own.vectors === VECTORS && Object.keys(own.places).length > 0 ? packOf(own) : null;
}

export type PackFailure = 'not-json' | 'not-a-pack' | 'other-vectors' | 'own' | 'known';

/** What was taken in, and what stood there before of the same id. */
export type AddedPack =
  | { pack: Pack; before: PackRow | null }
  | { failure: PackFailure; detail: string };

/** Takes in a pack of somebody else's from its file. Of two with one id the later counts. */
export async function addPack(db: TelltaleDatabase, text: string): Promise<AddedPack> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { failure: 'not-json', detail: String(error) };
  }
  const read = PackSchema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    return {
      failure: 'not-a-pack',
      detail: issue ? `${issue.path.join('.')}: ${issue.message}` : '',
    };
  }
  const pack = read.data;
  if (pack.vectors !== VECTORS) return { failure: 'other-vectors', detail: pack.vectors };
  return db.transaction('rw', db.packs, async () => {
    const stored = await db.packs.get(pack.id);
    if (stored?.own) return { failure: 'own' as const, detail: '' };
    const [merged] = mergePacks(stored ? [packOf(stored)] : [], [pack]);
    if (stored && merged && merged.revision === stored.revision) {
      return { failure: 'known' as const, detail: '' };
    }
    await db.packs.put({ ...(merged ?? pack), own: false });
    return { pack: merged ?? pack, before: stored ?? null };
  });
}

/** Puts back a pack of somebody else's as it stood. */
export async function putPack(db: TelltaleDatabase, row: PackRow): Promise<void> {
  await db.packs.put({ ...row, own: false });
}

/** Removes a pack that was taken in and gives it back; nothing of it is left. Null when there is none. */
export async function removePack(db: TelltaleDatabase, id: string): Promise<PackRow | null> {
  return db.transaction('rw', db.packs, async () => {
    const row = await db.packs.get(id);
    if (!row || row.own) return null;
    await db.packs.delete(id);
    return row;
  });
}
