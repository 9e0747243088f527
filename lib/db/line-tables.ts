// Writes lines: with every battle, in the same transaction, and all of them anew.
import Dexie, { type Table } from 'dexie';
import { type Line, lineOf } from '../lines/line';
import type { Annotation, Battle, BattleRecord, Guess } from './schema';

/** Battles that are read at a time when all lines are made anew. */
const BATCH = 500;

/** Tables that lines are made of, and their own. */
export interface LineTables {
  battles: Table<Battle, string>;
  guesses: Table<Guess, string>;
  annotations: Table<Annotation, string>;
  lines: Table<Line, string>;
}

/** Writes the lines of records, each with a number of its own. Call inside the transaction that writes the records. */
export async function putLines(
  db: Pick<LineTables, 'lines'>,
  records: readonly Pick<BattleRecord, 'battle' | 'guess' | 'annotation'>[],
): Promise<void> {
  if (records.length === 0) return;
  const last = await lastRev(db.lines);
  await db.lines.bulkPut(records.map((record, i) => ({ ...lineOf(record), rev: last + 1 + i })));
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
