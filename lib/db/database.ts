// The database: its tables and versions. Only code of the extension's own origin opens it.
import Dexie, { type Table } from 'dexie';
import type { Lesson, Pack } from '../guess/learn/pack';
import type { Line } from '../lines/line';
import { MIGRATIONS, upgradeDatabase } from './migrations/migrations';
import type { StoredCapture } from './packed-capture';
import type { Annotation, Battle, Body, Guess } from './schema';

/** One running total. */
export interface Counter {
  key: string;
  n: number;
}

/** How far the numbered events of one page have been stored; makes a repeated delivery harmless. */
export interface Cursor {
  instance: string;
  upTo: number;
  updatedAt: number;
}

/** A stream that some tab is receiving right now. */
export interface LiveStream {
  turnId: string;
  battleId: string;
  instance: string;
  tabId: number;
}

/** A pack of counts; the one that this browser counts in is its own. */
export type PackRow = Pack & { own: boolean };

/** What one battle taught, so that it can be taken back; see `lib/db/lessons.ts`. */
export interface LessonRow {
  /** The battle's id. */
  id: string;
  /** 1 while the battle has changed since it was last learnt from, else 0. */
  due: 0 | 1;
  /** What of it is in the own pack now. */
  taught: readonly Lesson[];
  /** The models of what it had taught when the user had all forgotten, one a line. */
  forgotten?: string;
}

/** Words of one part of the alphabet and the battles of one segment that hold them; see `lib/search`. */
export interface WordRow {
  bucket: number;
  segment: number;
  packed: Uint8Array;
}

/** Battles whose words one segment holds, in the order of their numbers in it. */
export interface WordSegment {
  segment: number;
  /** The same as the one at the start of its rows of words: rows of another making are not read. */
  stamp: number;
  ids: string[];
  /** At which of their writes they were read. */
  revs: number[];
  /** What their texts summed up to. */
  sums: number[];
}

export const DATABASE_NAME = 'telltale';

/**
 * Long texts stand apart from what lists and totals need: with the text in the same row a count over 100,000 battles
 * takes seconds. Only short keys are indexed.
 */
export class TelltaleDatabase extends Dexie {
  battles!: Table<Battle, string>;
  bodies!: Table<Body, string>;
  captures!: Table<StoredCapture, string>;
  guesses!: Table<Guess, string>;
  annotations!: Table<Annotation, string>;
  counters!: Table<Counter, string>;
  cursors!: Table<Cursor, string>;
  streams!: Table<LiveStream, string>;
  lessons!: Table<LessonRow, string>;
  packs!: Table<PackRow, string>;
  lines!: Table<Line, string>;
  words!: Table<WordRow, [number, number]>;
  wordSegments!: Table<WordSegment, number>;

  constructor(name = DATABASE_NAME) {
    super(name);
    this.version(1).stores({
      battles: 'id, startedAt, updatedAt, [site+sessionId+startedAt], *messageIds',
      bodies: 'id',
      captures: 'id',
      guesses: 'id',
      annotations: 'id',
      counters: 'key',
      cursors: 'instance, updatedAt',
      streams: 'turnId, tabId, instance',
    });
    for (const migration of MIGRATIONS) {
      this.version(migration.to)
        .stores(migration.stores ?? {})
        .upgrade((tx) => upgradeDatabase(tx, migration));
    }
  }
}

let shared: TelltaleDatabase | undefined;

/** The one database of this page or worker, opened on first use. */
export function database(): TelltaleDatabase {
  shared ??= new TelltaleDatabase();
  return shared;
}
