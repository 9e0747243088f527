// The format of an exported file: its version, its header, and how the lines of the file are laid out.
import * as z from 'zod/mini';
import { BattleRecordSchema } from '../db/schema';

export const FORMAT = 'telltale-battles';
export const FORMAT_VERSION = 3;
/** Versions that can be read. */
export const READABLE_VERSIONS = [1, 2, FORMAT_VERSION] as const;

/** Largest file that is read when it is not laid out with one battle on each line, bytes. */
export const MAX_WHOLE_FILE = 32 * 1024 * 1024;
/** Longest line, UTF-16 units; one battle stands on one line. */
export const MAX_LINE = 128 * 1024 * 1024;
/** Deepest nesting of lists and objects in one battle. */
export const MAX_DEPTH = 64;

const HEADER = {
  /** Says what the file is. */
  format: z.literal(FORMAT),
  /** Version of the format; a reader refuses a higher one than it knows. */
  version: z.literal(FORMAT_VERSION),
  /** When the file was written, ISO 8601, UTC. */
  exportedAt: z.iso.datetime(),
  /** The program that wrote the file. */
  app: z.object({ name: z.string(), version: z.string() }),
};

const HeaderSchema = z.object(HEADER);
/** What stands in a file before its battles. */
export type Header = z.infer<typeof HeaderSchema>;

/** What must stand before the battles of a file that can be read. */
export const ReadableHeaderSchema = z.object({ ...HEADER, version: z.literal(READABLE_VERSIONS) });

/** A whole file. */
export const FileSchema = z.object({ ...HEADER, battles: z.array(BattleRecordSchema) });

/** First line of a file, up to the opening bracket of the battles. */
export function headerLine(appVersion: string, now: Date): string {
  const header: Header = {
    format: FORMAT,
    version: FORMAT_VERSION,
    exportedAt: now.toISOString(),
    app: { name: 'telltale', version: appVersion },
  };
  return `${JSON.stringify(header).slice(0, -1)},"battles":[\n`;
}

/** Last line of a file. */
export const FOOTER_LINE = ']}\n';

/** Name for a file that is written now (UTC): `telltale-battles-2026-08-01.json`. */
export function exportFileName(date: Date): string {
  return `${FORMAT}-${date.toISOString().slice(0, 10)}.json`;
}

/** Field of a body under which parts of a record that this version does not know are stored. */
export const OTHER_PARTS = 'otherParts';
