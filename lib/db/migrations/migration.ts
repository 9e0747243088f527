// What a change of the stored records is made of.

/** A row, or a part of one, as an earlier version stored it; nothing about it is certain. */
export type OldRow = Record<string, unknown>;

/** A step from one version of the stored records to the next. Never changed once it was released. */
export interface Migration {
  /** Version of the database, and of the records in it, that it leads to. */
  to: number;
  /** What it does, in a sentence. */
  describe: string;
  /** Tables that are new or indexed anew, as Dexie takes them. */
  stores?: Readonly<Record<string, string>>;
  /** New rows from old ones. Pure; given what is no such row, it gives that back as it is. */
  battle(row: unknown): unknown;
  body(row: unknown): unknown;
  capture(row: unknown): unknown;
}

/** For parts that a step leaves alone: they are not even read. */
export const unchanged = (row: unknown): unknown => row;

/** True for an object that is no array. */
export function isRow(value: unknown): value is OldRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
