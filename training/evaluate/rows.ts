// Reads labelled answers from files of any size, one line at a time, and names what cannot be read.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { MAKERS, type MakerOrNone } from '../../lib/models/makers';
import { MAKER_OF_FAMILY } from '../corpus';

/** One labelled answer. */
export interface Row {
  /** The row's own `source`, or the file's name without its endings. */
  source: string;
  canonical: string;
  /** `none` for a family that is not one of ours. */
  maker: MakerOrNone;
  /** What tells whether two rows answer the same prompt. */
  promptKey: string;
  prompt: string;
  /** What a chat page would show. */
  text: string;
  /** The pieces as they came; null where the row has none. */
  chunks: readonly string[] | null;
  /** The row's own `lang`; null where it says none. */
  lang: string | null;
}

/** A row, or a whole file, that could not be read. */
export interface Fault {
  file: string;
  /** From 1; 0 when the file itself is at fault. */
  line: number;
  /** The field at fault, `line` for what is no row at all, `file` for the file. */
  field: string;
  problem: string;
}

/** Longest line that is read, bytes. */
const MAX_LINE = 64 * 1024 * 1024;
const GZIP = [0x1f, 0x8b];
const NEWLINE = 0x0a;

const FAMILIES = new Map<string, MakerOrNone>([
  ...Object.entries(MAKER_OF_FAMILY).map(
    ([family, maker]) => [family.toLowerCase(), maker] as const,
  ),
  ...MAKERS.map((maker) => [maker, maker] as const),
]);

/** Maker by a row's `family`, in any case, or one of our own ids; `none` for any other. */
export function makerOfFamily(family: string): MakerOrNone {
  return FAMILIES.get(family.trim().toLowerCase()) ?? 'none';
}

/** The bytes of a file, unpacked when they begin as gzip does, whatever the file is called. */
async function openFile(file: string): Promise<Readable> {
  const handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  await handle.close();
  const isPacked = bytesRead === 2 && GZIP.every((byte, i) => buffer[i] === byte);
  const raw = createReadStream(file);
  if (!isPacked) return raw;
  const unpacked = createGunzip();
  raw.on('error', (error) => unpacked.destroy(error));
  return raw.pipe(unpacked);
}

/** Lines as bytes; null for one that is too long to be kept. Only line feeds end a line. */
async function* linesOf(bytes: Readable): AsyncGenerator<Buffer | null> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = (): Buffer | null => {
    const line = size > MAX_LINE ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      size += end - start;
      if (size <= MAX_LINE) parts.push(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    size += chunk.length - start;
    if (size <= MAX_LINE) parts.push(chunk.subarray(start));
    else parts = [];
  }
  if (size > 0) yield take();
}

class Broken extends Error {
  constructor(
    readonly field: string,
    problem: string,
  ) {
    super(problem);
  }
}

type Fields = Record<string, unknown>;

function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw new Broken(name, 'is not a text');
  return value;
}

function optionalText(fields: Fields, name: string): string | null {
  const value = fields[name] ?? null;
  if (value !== null && typeof value !== 'string') throw new Broken(name, 'is not a text');
  return value;
}

function chunksOf(fields: Fields): readonly string[] | null {
  const value = fields.chunks ?? null;
  if (value === null) return null;
  if (!Array.isArray(value) || value.some((chunk) => typeof chunk !== 'string')) {
    throw new Broken('chunks', 'is not a list of texts');
  }
  return value as string[];
}

function visible(fields: Fields, response: string): string {
  const from = fields.visible_from ?? 0;
  if (!Number.isInteger(from) || Number(from) < 0 || Number(from) > response.length) {
    throw new Broken('visible_from', 'is not an offset into the response');
  }
  const text = response.slice(Number(from));
  if (text.trim() === '') throw new Broken('response', 'shows nothing');
  return text;
}

function labelOf(fields: Fields, name: string): string {
  const label = textOf(fields, name);
  if (label.trim() === '') throw new Broken(name, 'is empty');
  return label;
}

function rowOf(value: unknown, source: string, line: number): Row {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Broken('line', 'is not an object');
  }
  const fields = value as Fields;
  const chunks = chunksOf(fields);
  // A recorded stream may come without the whole.
  const response = fields.response ?? chunks?.join('');
  const text = visible(fields, textOf({ response }, 'response'));
  const prompt = optionalText(fields, 'prompt') ?? '';
  const key = prompt.trim() === '' ? optionalText(fields, 'prompt_id') : prompt.trim();
  return {
    source: optionalText(fields, 'source') ?? source,
    canonical: labelOf(fields, 'canonical'),
    maker: makerOfFamily(labelOf(fields, 'family')),
    promptKey: key ?? `${source}:${line}`,
    prompt,
    text,
    chunks: chunks?.join('') === text ? chunks : null,
    lang: optionalText(fields, 'lang'),
  };
}

function parse(bytes: Buffer | null, source: string, line: number): Row | null {
  if (bytes === null) throw new Broken('line', `is longer than ${MAX_LINE} bytes`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Broken('line', 'is not UTF-8');
  }
  if (text.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Broken('line', 'is not JSON');
  }
  return rowOf(value, source, line);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * The rows of a file in order. What cannot be read goes to `onFault`, and reading goes on behind it; empty lines are
 * passed over. Never throws for what a file holds, nor when it is not there.
 */
export async function* readRows(
  file: string,
  onFault: (fault: Fault) => void,
): AsyncGenerator<Row> {
  const source = basename(file).replace(/(?:\.jsonl|\.ndjson|\.json)?(?:\.gz)?$/, '');
  let line = 0;
  try {
    for await (const bytes of linesOf(await openFile(file))) {
      line += 1;
      try {
        const row = parse(bytes, source, line);
        if (row) yield row;
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
        onFault({ file, line, field: error.field, problem: error.message });
      }
    }
  } catch (error) {
    onFault({ file, line, field: 'file', problem: messageOf(error) });
  }
}
