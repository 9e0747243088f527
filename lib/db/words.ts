// Reads and writes the index of words, and the texts that it is made of.
import Dexie from 'dexie';
import { type PlacedText, textsOf } from '../search/texts';
import type { TelltaleDatabase, WordRow, WordSegment } from './database';

/** The texts of battles, in the order of the ids; null for a battle that is not stored. */
export async function textsFor(
  db: TelltaleDatabase,
  ids: readonly string[],
): Promise<(PlacedText[] | null)[]> {
  const [bodies, annotations] = await Promise.all([
    db.bodies.bulkGet([...ids]),
    db.annotations.bulkGet([...ids]),
  ]);
  return ids.map((_, i) => {
    const [body, annotation] = [bodies[i], annotations[i]];
    return body || annotation ? textsOf(body, annotation) : null;
  });
}

/** All segments there are. */
export async function wordSegments(db: TelltaleDatabase): Promise<WordSegment[]> {
  return db.wordSegments.toArray();
}

/** Some segments as they are now; those that are gone are left out. */
export async function segmentsAgain(
  db: TelltaleDatabase,
  segments: readonly number[],
): Promise<WordSegment[]> {
  const found = await db.wordSegments.bulkGet([...segments]);
  return found.filter((one) => one !== undefined);
}

/** The words of one part of the alphabet, of all segments. */
export async function wordsIn(db: TelltaleDatabase, bucket: number): Promise<WordRow[]> {
  return db.words
    .where('[bucket+segment]')
    .between([bucket, Dexie.minKey], [bucket, Dexie.maxKey])
    .toArray();
}

/** Writes a segment and all its words, in place of what it was. `rows` has one entry for each part of the alphabet. */
export async function putSegment(
  db: TelltaleDatabase,
  segment: WordSegment,
  rows: readonly Uint8Array[],
): Promise<void> {
  await db.transaction('rw', [db.words, db.wordSegments], async () => {
    await db.words.bulkPut(
      rows.map((packed, bucket) => ({ bucket, segment: segment.segment, packed })),
    );
    await db.wordSegments.put(segment);
  });
}

/** Notes that battles of a segment were written again and their words are the same. */
export async function putSegmentAlone(db: TelltaleDatabase, segment: WordSegment): Promise<void> {
  await db.wordSegments.put(segment);
}

/** Removes a segment and its words. */
export async function dropSegment(db: TelltaleDatabase, segment: number): Promise<void> {
  await db.transaction('rw', [db.words, db.wordSegments], async () => {
    await db.words.where('segment').equals(segment).delete();
    await db.wordSegments.delete(segment);
  });
}
