// Files of earlier versions of the format: their battles as this version has them.
import { upgradeRecord } from '../db/migrations/migrations';

/** For each older version of the format the version of the records in it. */
const RECORDS_OF: Readonly<Record<number, number>> = { 1: 1, 2: 2 };

/** A battle of a file as this version of the format has it, not checked. */
export function currentForm(battle: unknown, version: number): unknown {
  const records = RECORDS_OF[version];
  return records === undefined ? battle : upgradeRecord(battle, records);
}
