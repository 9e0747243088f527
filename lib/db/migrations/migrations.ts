// All changes of the stored records, in order; by them old databases and old files come up to today's version.
import type { Transaction } from 'dexie';
import { countAnew } from '../contribution';
import { isRow, type Migration, type OldRow } from './migration';
import { v002 } from './v002-versions-parts-blind';
import { v003 } from './v003-guesses-with-reasons-lessons';

export const MIGRATIONS: readonly Migration[] = [v002, v003];

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

/** Brings a database up by one step, and counts anew after the last. */
export async function upgradeDatabase(tx: Transaction, migration: Migration): Promise<void> {
  const tables = { battles: 'battle', bodies: 'body', captures: 'capture' } as const;
  for (const [name, part] of Object.entries(tables)) {
    await tx
      .table<OldRow>(name)
      .toCollection()
      .modify((row, ref) => {
        ref.value = migration[part](row) as OldRow;
      });
  }
  if (migration.to === RECORD_VERSION) await countAnew(tx.table('battles'), tx.table('counters'));
}
