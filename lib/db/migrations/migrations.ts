// All changes of the stored records, in order; by them old databases and old files come up to today's version.
import type { Transaction } from 'dexie';
import { countAnew } from '../contribution';
import { buildLines } from '../line-tables';
import { isRow, type Migration, type OldRow, unchanged } from './migration';
import { v002 } from './v002-versions-parts-blind';
import { v003 } from './v003-guesses-with-reasons-lessons';
import { v004 } from './v004-lines-words';

export const MIGRATIONS: readonly Migration[] = [v002, v003, v004];

/** Version of the records that today's code writes. */
export const RECORD_VERSION = MIGRATIONS.at(-1)?.to ?? 1;

/**
 * A whole record of a version as one of today's. It is not checked: what is wrong with it stays wrong, and fields that
 * are not known stay as they are.
 */
export function upgradeRecord(record: unknown, from: number): unknown {
  if (!isRow(record)) return record;
  const next = { ...record };
  for (const migration of MIGRATIONS) {
    if (migration.to <= from) continue;
    for (const part of ['battle', 'body', 'capture'] as const) {
      if (Object.hasOwn(next, part)) next[part] = migration[part](next[part]);
    }
  }
  return next;
}

/** Brings a database up by one step; after the last, counts anew and makes the lines anew. */
export async function upgradeDatabase(tx: Transaction, migration: Migration): Promise<void> {
  const tables = { battles: 'battle', bodies: 'body', captures: 'capture' } as const;
  for (const [name, part] of Object.entries(tables)) {
    if (migration[part] === unchanged) continue;
    await tx
      .table<OldRow>(name)
      .toCollection()
      .modify((row, ref) => {
        ref.value = migration[part](row) as OldRow;
      });
  }
  if (migration.to !== RECORD_VERSION) return;
  const battles = tx.table('battles');
  await countAnew(battles, tx.table('counters'));
  await buildLines({
    battles,
    guesses: tx.table('guesses'),
    annotations: tx.table('annotations'),
    lines: tx.table('lines'),
  });
}
