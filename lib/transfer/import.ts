// Takes a file of battles in: checks all of it first, then merges it into the database in batches.

import type { TelltaleDatabase } from '../db/database';
import { updateRecords, type Written } from '../db/pages';
import { type BattleRecord, BattleRecordSchema } from '../db/schema';
import { isStorageFull } from '../db/storage-full';
import { withProbes } from '../probes/note-probes';
import { canonicalJson, isPlainObject } from './canonical';
import { checkRecord, valueAt } from './check-record';
import { type Fault, fault, pathText } from './faults';
import { OTHER_PARTS } from './format';
import { mergeRecords, settleScore } from './merge';
import { type Entry, readEntries, sentence } from './read-file';

/** How many faults are told at most. */
export const MAX_FAULTS = 20;
/** Battles written in one transaction, and about how much text they may have, UTF-16 units. */
const BATCH = 50;
const BATCH_TEXT = 8 * 1024 * 1024;

export interface ImportProgress {
  step: 'checking' | 'writing';
  /** Bytes of the file. */
  done: number;
  total: number;
}

export interface ImportOptions {
  onProgress?: (progress: ImportProgress) => void;
  signal?: AbortSignal;
}

/** What a check of a file found. */
export interface CheckResult {
  /** Battles in the file. */
  battles: number;
  /** At most `MAX_FAULTS`, in the order of the file. */
  faults: Fault[];
  /** True when the check ended at `MAX_FAULTS`; there may be more. */
  isMore: boolean;
}

/**
 * How an import ended. `faults`: nothing was changed. In the other failures what was written before stays, which is
 * harmless: the same import goes on where it ended.
 */
export type ImportResult =
  | ({ ok: true } & Written)
  | { ok: false; reason: 'faults'; faults: Fault[]; isMore: boolean }
  | {
      ok: false;
      reason: 'stopped' | 'storage-full' | 'storage' | 'unreadable';
      written: Written;
      detail: string;
    };

/** Reads all of a file and tells what is wrong with it. Writes nothing. */
export async function checkFile(file: Blob, options: ImportOptions = {}): Promise<CheckResult> {
  const result: CheckResult = { battles: 0, faults: [], isMore: false };
  const places = new Map<string, number>();
  for await (const entry of readEntries(file, readOptions('checking', file, options))) {
    const faults = entry.kind === 'fault' ? [entry.fault] : entryFaults(entry, places);
    if (entry.kind === 'battle') result.battles += 1;
    const room = MAX_FAULTS - result.faults.length;
    result.faults.push(...faults.slice(0, room));
    if (faults.length > room || result.faults.length >= MAX_FAULTS) {
      result.isMore = true;
      break;
    }
  }
  return result;
}

/**
 * Merges a file into the database by the ids of its battles. Nothing is written unless all of the file is right. Done
 * twice it changes nothing more; files may be taken in in any order.
 */
export async function importBattles(
  db: TelltaleDatabase,
  file: Blob,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const written: Written = { added: 0, changed: 0, same: 0 };
  let isWriting = false;
  try {
    const { faults, isMore } = await checkFile(file, options);
    if (faults.length > 0) return { ok: false, reason: 'faults', faults, isMore };
    isWriting = true;
    await writeFile(db, file, written, options);
    return { ok: true, ...written };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: reasonOf(error, options.signal, isWriting), written, detail };
  }
}

async function writeFile(
  db: TelltaleDatabase,
  file: Blob,
  written: Written,
  options: ImportOptions,
): Promise<void> {
  let batch: BattleRecord[] = [];
  let length = 0;
  const flush = async () => {
    options.signal?.throwIfAborted();
    const counts = await updateRecords(db, batch, decide);
    written.added += counts.added;
    written.changed += counts.changed;
    written.same += counts.same;
    batch = [];
    length = 0;
  };
  for await (const entry of readEntries(file, readOptions('writing', file, options))) {
    if (entry.kind === 'fault') throw new FileChanged(entry.fault.message);
    batch.push(storable(entry.value as BattleRecord));
    length += entry.length;
    if (batch.length >= BATCH || length >= BATCH_TEXT) await flush();
  }
  if (batch.length > 0) await flush();
}

/** The file was right when it was checked and is not any more. */
class FileChanged extends Error {}

function decide(stored: BattleRecord | null, incoming: BattleRecord): BattleRecord | null {
  if (!stored) return withProbes(settleScore(incoming));
  const merged = withProbes(mergeRecords(stored, incoming));
  return canonicalJson(merged) === canonicalJson(stored) ? null : merged;
}

/** A record with parts of a later version moved to where they can be stored. */
export function storable(value: BattleRecord): BattleRecord {
  const { battle, body, capture, guess, annotation } = value;
  const known = new Set(Object.keys(BattleRecordSchema.shape));
  const others = Object.entries(value).filter(([key]) => !known.has(key));
  const record = { battle, body, capture, guess, annotation };
  if (others.length === 0) return record;
  return { ...record, body: { ...body, [OTHER_PARTS]: Object.fromEntries(others) } as typeof body };
}

function entryFaults(entry: Entry & { kind: 'battle' }, places: Map<string, number>): Fault[] {
  const { index, value } = entry;
  const rawId = isPlainObject(value) ? valueAt(value, ['battle', 'id']) : undefined;
  const id = typeof rawId === 'string' ? rawId : null;
  const faults = checkRecord(value)
    .slice(0, MAX_FAULTS)
    .map(({ path, expected, found }) => {
      const detail = { path: pathText(['battles', index, ...path]), expected, found };
      const place = entry.locate(path);
      return fault('field', sentence(detail), { ...detail, ...place, battle: index, id });
    });
  if (id === null) return faults;
  const first = places.get(id);
  if (first === undefined) {
    places.set(id, index);
    return faults;
  }
  const message = `This battle is in the file twice: battle ${first + 1} has the same id.`;
  const path = pathText(['battles', index, 'battle', 'id']);
  const place = entry.locate(['battle', 'id']);
  const detail = { path, expected: 'an id of its own', found: JSON.stringify(id) };
  faults.push(fault('duplicate', message, { ...detail, ...place, battle: index, id }));
  return faults;
}

function readOptions(step: ImportProgress['step'], file: Blob, options: ImportOptions) {
  const onBytes = (done: number) => options.onProgress?.({ step, done, total: file.size });
  return { onBytes, signal: options.signal };
}

function reasonOf(error: unknown, signal: AbortSignal | undefined, isWriting: boolean) {
  if (signal?.aborted) return 'stopped';
  if (isStorageFull(error)) return 'storage-full';
  const name = error instanceof Error ? error.name : '';
  if (error instanceof FileChanged || name === 'NotReadableError' || name === 'NotFoundError') {
    return 'unreadable';
  }
  return isWriting ? 'storage' : 'unreadable';
}
