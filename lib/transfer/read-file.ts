// Reads a file of battles one after another, with the place of each, whether it has a battle a line or any other layout.
import { isPlainObject } from './canonical';
import { expectedBy, valueAt } from './check-record';
import { describeValue, type Fault, type FieldPath, fault, pathText } from './faults';
import { FORMAT, FORMAT_VERSION, MAX_LINE, MAX_WHOLE_FILE, ReadableHeaderSchema } from './format';
import { type Line, LineTooLong, NotUtf8, readLines } from './lines';
import { locator, type Place, placeOf, syntaxFault } from './locate';
import { currentForm } from './old-files';

/** A battle of the file in today's form, not checked yet; or something wrong with the file around it. */
export type Entry =
  | {
      kind: 'battle';
      /** Index in the file, from 0. */
      index: number;
      value: unknown;
      /** About how much text it is, UTF-16 units. */
      length: number;
      /** Line of the battle, and column of a field of it, as far as it can be told. */
      locate(path: FieldPath): { line: number; column: number | null };
    }
  | { kind: 'fault'; fault: Fault };

export interface ReadOptions {
  /** Told how many bytes have been read. */
  onBytes?: (bytes: number) => void;
  signal?: AbortSignal;
}

const problem = (found: Fault): Entry => ({ kind: 'fault', fault: found });

/**
 * All battles of a file in their order. With one battle a line, as exported, memory holds a line at a time; a file that
 * was laid out otherwise is read whole, up to `MAX_WHOLE_FILE`.
 */
export async function* readEntries(file: Blob, options: ReadOptions = {}): AsyncGenerator<Entry> {
  const unreadable = await sniff(file);
  if (unreadable) {
    yield problem(unreadable);
    return;
  }
  try {
    const lines = readLines(file, MAX_LINE, options.signal);
    const first = await firstLine(lines);
    const header = first && headerOf(first.text);
    if (!first) {
      yield problem(fault('empty', 'The file is empty.'));
    } else if (header) {
      const wrong = checkHeader(header, first.text, first.number);
      if (wrong) yield problem(wrong);
      else yield* readBattleLines(lines, Number(header.version), options);
    } else {
      await lines.return(undefined);
      yield* readWhole(file, first.text, options);
    }
  } catch (error) {
    yield problem(readingFault(error));
  }
}

function readingFault(error: unknown): Fault {
  if (error instanceof LineTooLong) {
    return fault('too-large', 'A line is longer than can be read.', { line: error.line });
  }
  if (error instanceof NotUtf8) {
    const message = 'The file is not text in UTF-8, so it is no export, or it was damaged.';
    return fault('encoding', message, { line: error.line });
  }
  throw error;
}

/** Files that are plainly something else, by their first bytes. */
async function sniff(file: Blob): Promise<Fault | null> {
  if (file.size === 0) return fault('empty', 'The file is empty.');
  const bytes = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const starts = (...prefix: number[]) => prefix.every((byte, i) => bytes[i] === byte);
  if (starts(0x1f, 0x8b) || starts(0x50, 0x4b, 3, 4) || starts(0x28, 0xb5, 0x2f, 0xfd)) {
    return fault('compressed', 'The file is compressed. Unpack it and choose the file inside.');
  }
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) {
    return fault('encoding', 'The file is in UTF-16. Save it as UTF-8 and try again.');
  }
  return null;
}

async function firstLine(lines: AsyncGenerator<Line>): Promise<Line | null> {
  for (;;) {
    const next = await lines.next();
    if (next.done) return null;
    if (next.value.text.trim() !== '') return next.value;
  }
}

/** The header where the line is one that opens the list of battles at its end; else null. */
function headerOf(text: string): Record<string, unknown> | null {
  const line = text.trim();
  if (!line.startsWith('{') || !line.endsWith('[')) return null;
  const value = parseJson(`${line}]}`);
  return isPlainObject(value) && Array.isArray(value.battles) ? value : null;
}

function checkHeader(header: unknown, text: string, firstLineNumber: number): Fault | null {
  if (!isPlainObject(header) || header.format !== FORMAT) {
    const found = isPlainObject(header) ? describeValue(header.format) : describeValue(header);
    const message = `This is not a file of Telltale battles: its "format" should be "${FORMAT}", found ${found}.`;
    return fault('other-format', message, { path: 'format', expected: `"${FORMAT}"`, found });
  }
  const { version } = header;
  if (typeof version === 'number' && version > FORMAT_VERSION) {
    const message = `The file is of format version ${version}; this Telltale reads up to version ${FORMAT_VERSION}. Update Telltale and try again.`;
    const detail = { path: 'version', expected: `at most ${FORMAT_VERSION}`, found: `${version}` };
    return fault('newer-version', message, detail);
  }
  const issue = ReadableHeaderSchema.safeParse(header).error?.issues[0];
  if (!issue) return null;
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const detail = {
    path: pathText(path),
    expected: expectedBy(issue),
    found: describeValue(valueAt(header, path)),
  };
  const offset = locator(text)(path);
  const place = offset === null ? null : placeOf(text, offset);
  return fault('header', sentence(detail), {
    ...detail,
    line: firstLineNumber + (place?.line ?? 1) - 1,
    column: place?.column ?? null,
  });
}

/** `path: expected …, found ….` */
export function sentence(detail: { path: string; expected: string; found: string }): string {
  return `${detail.path}: expected ${detail.expected}, found ${detail.found}.`;
}

/** Lines after the header: a battle each, with a comma after all but the last, then the closing brackets. */
async function* readBattleLines(
  lines: AsyncGenerator<Line>,
  version: number,
  { onBytes }: ReadOptions,
): AsyncGenerator<Entry> {
  let index = 0;
  let before = { number: 0, hasComma: true };
  let isClosed = false;
  for await (const line of lines) {
    onBytes?.(line.bytes);
    const text = line.text.trim();
    if (text === '') continue;
    if (isClosed) {
      yield problem(expectedAt(line.number, 1, 'the end of the file', describeValue(text)));
      return;
    }
    if (text === ']}') {
      isClosed = true;
      if (index > 0 && before.hasComma) {
        yield problem(expectedAt(before.number, null, 'no comma after the last battle', '","'));
      }
      continue;
    }
    if (!before.hasComma) {
      const found = 'the end of the line';
      yield problem(expectedAt(before.number, null, 'a comma after the battle', found));
    }
    before = { number: line.number, hasComma: text.endsWith(',') };
    const entry = readBattleLine(line, before.hasComma ? text.slice(0, -1) : text, index);
    yield inCurrentForm(entry, version);
    if (entry.kind === 'fault' && entry.fault.code === 'truncated') return;
    index += 1;
  }
  if (!isClosed) yield problem(truncated(before.number + 1, index));
}

function inCurrentForm(entry: Entry, version: number): Entry {
  if (entry.kind === 'fault') return entry;
  return { ...entry, value: currentForm(entry.value, version) };
}

function readBattleLine(line: Line, text: string, index: number): Entry {
  const indent = line.text.length - line.text.trimStart().length;
  const value = parseJson(text);
  if (value !== undefined) {
    const find = locator(text);
    const locate = (path: FieldPath) => {
      const offset = find(path);
      return { line: line.number, column: offset === null ? null : indent + offset + 1 };
    };
    return { kind: 'battle', index, value, length: text.length, locate };
  }
  if (!line.isEnded) return problem(truncated(line.number, index));
  const { offset, what } = syntaxFault(text);
  const found = offset >= text.length ? 'the end of the line' : what;
  return problem(expectedAt(line.number, indent + offset + 1, 'JSON', found, index));
}

function expectedAt(
  line: number,
  column: number | null,
  expected: string,
  found: string,
  battle: number | null = null,
): Fault {
  const message = `Expected ${expected}, found ${found}.`;
  return fault('syntax', message, { line, column, battle, expected, found });
}

function truncated(line: number, battles: number): Fault {
  const message = `The file ends too soon, after ${battles} whole ${battles === 1 ? 'battle' : 'battles'}. It was not saved or copied to its end.`;
  return fault('truncated', message, { line, expected: 'more battles or "]}"', found: 'the end' });
}

/** A file in another layout, as one text. */
async function* readWhole(
  file: Blob,
  first: string,
  { onBytes, signal }: ReadOptions,
): AsyncGenerator<Entry> {
  const looksLikeJson = /^\s*[{[]/.test(first);
  if (!looksLikeJson) {
    yield problem(fault('not-json', 'This is not a JSON file.', { line: 1 }));
    return;
  }
  if (file.size > MAX_WHOLE_FILE) {
    const limit = MAX_WHOLE_FILE / 1024 / 1024;
    const message = `The file is not laid out with one battle on each line, as Telltale writes it. In another layout it may have at most ${limit} MB.`;
    yield problem(fault('too-large', message));
    return;
  }
  const text = new TextDecoder('utf-8').decode(await file.arrayBuffer());
  signal?.throwIfAborted();
  const value = parseJson(text);
  const wrong =
    value === undefined ? wholeSyntaxFault(text, first) : (checkHeader(value, text, 1) ?? null);
  if (wrong) yield problem(wrong);
  else yield* wholeEntries(value, text);
  onBytes?.(file.size);
}

function wholeSyntaxFault(text: string, first: string): Fault {
  const alone = parseJson(first);
  if (isPlainObject(alone) && alone.format !== FORMAT) {
    const message = 'This is a list of JSON lines, not a file of Telltale battles.';
    return fault('other-format', message, { line: 1 });
  }
  const { offset, what } = syntaxFault(text);
  const place: Place = placeOf(text, offset);
  if (offset < text.length) return expectedAt(place.line, place.column, 'JSON', what);
  const message = 'The file ends too soon. It was not saved or copied to its end.';
  return fault('truncated', message, { line: place.line, expected: 'more', found: 'the end' });
}

function* wholeEntries(value: unknown, text: string): Generator<Entry> {
  const { battles, version } = isPlainObject(value) ? value : {};
  const find = locator(text);
  if (!Array.isArray(battles)) {
    const detail = { path: 'battles', expected: 'a list', found: describeValue(battles) };
    const place = placeOf(text, find(['battles']) ?? 0);
    yield problem(fault('header', sentence(detail), { ...detail, ...place }));
    return;
  }
  for (const [index, battle] of battles.entries()) {
    const locate = (path: FieldPath) => placeOf(text, find(['battles', index, ...path]) ?? 0);
    const length = Math.ceil(text.length / battles.length);
    yield inCurrentForm({ kind: 'battle', index, value: battle, length, locate }, Number(version));
  }
}

/** The value, without any key `__proto__` in it; undefined when the text is not JSON. */
function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  // Such a key is plain data here, but an unwary copy of the record would set a prototype with it.
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (Object.hasOwn(next, '__proto__')) Reflect.deleteProperty(next, '__proto__');
    for (const part of Object.values(next)) {
      if (typeof part === 'object' && part !== null) open.push(part);
    }
  }
  return value;
}
