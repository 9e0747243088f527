// Writes lines: with every battle, in the same transaction, and all of them anew.
import Dexie, { type Table } from 'dexie';
import { type Line, type LineSource, lineOf } from '../lines/line';
import type { Annotation, Battle, Guess } from './schema';

/** Battles that are read at a time when all lines are made anew. */
const BATCH = 500;

/** Tables that lines are made of, and their own. */
export interface LineTables {
  battles: Table<Battle, string>;
  guesses: Table<Guess, string>;
  annotations: Table<Annotation, string>;
  lines: Table<Line, string>;
}

/**
 * Writes the lines of records, each with a number of its own. Where a record comes without its text, the lengths of its
 * answers stay as they were. Call inside the transaction that writes the records.
 */
export async function putLines(
  db: Pick<LineTables, 'lines'>,
  records: readonly LineSource[],
): Promise<void> {
  if (records.length === 0) return;
  const [last, before] = await Promise.all([lastRev(db.lines), linesBefore(db.lines, records)]);
  const lines = records.map((record, i) => {
    const lengths = before.get(record.battle.id)?.facts?.lengths ?? null;
    return { ...lineOf(record, lengths), rev: last + 1 + i };
  });
  await db.lines.bulkPut(lines);
}

/** The present lines of those records that come without text. */
async function linesBefore(
  lines: Table<Line, string>,
  records: readonly LineSource[],
): Promise<Map<string, Line>> {
  const ids = records.filter(({ body }) => !body).map(({ battle }) => battle.id);
  if (ids.length === 0) return new Map();
  const present = (await lines.bulkGet(ids)).filter((line) => line !== undefined);
  return new Map(present.map((line) => [line.id, line]));
}

async function lastRev(lines: Table<Line, string>): Promise<number> {
  return (await lines.orderBy('rev').last())?.rev ?? 0;
}

/** Makes all lines anew from the battles. Call inside a transaction over the tables. */
export async function buildLines(tables: LineTables): Promise<void> {
  const { battles, guesses, annotations, lines } = tables;
  await lines.clear();
  for (let last: string | null = null; ; ) {
    const page: Battle[] = await battles
      .where('id')
      .above(last ?? Dexie.minKey)
      .limit(BATCH)
      .toArray();
    const end = page.at(-1);
    if (!end) return;
    const ids = page.map(({ id }) => id);
    const [guessed, said] = await Promise.all([guesses.bulkGet(ids), annotations.bulkGet(ids)]);
    await putLines(
      { lines },
      page.map((battle, i) => ({
        battle,
        guess: guessed[i] ?? null,
        annotation: said[i] ?? null,
      })),
    );
    last = end.id;
  }
}
