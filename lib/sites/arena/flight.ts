// Reads the form in which the arena's framework sends pages and replies of actions (site contract, 2.6).
import { parseJson } from './json';

/** Most rows that are read of one text. */
const MAX_ROWS = 20_000;
/** Bounds of the search for a record. */
const MAX_NODES = 50_000;
const MAX_DEPTH = 24;

/** Rows of a flight text by their id. A text row's value is the text itself; references are left as they are. */
export interface Flight {
  rows: Map<string, unknown>;
  texts: Map<string, string>;
}

/**
 * Cuts a flight text into rows: `id:JSON` up to the end of the line, or `id:T{hex length in UTF-8 bytes},{text}` with
 * nothing behind it. Rows of other kinds and with empty ids are skipped. Linear; never throws.
 */
export function readFlight(text: string): Flight {
  const flight: Flight = { rows: new Map(), texts: new Map() };
  const head = /([0-9a-f]{0,16}):(?:T([0-9a-f]{1,8}),)?/y;
  let at = 0;
  for (let n = 0; n < MAX_ROWS && at < text.length; n += 1) {
    head.lastIndex = at;
    const match = head.exec(text);
    const id = match?.[1] ?? '';
    if (match?.[2] !== undefined) {
      const start = at + match[0].length;
      at = endOfBytes(text, start, Number.parseInt(match[2], 16));
      if (id !== '') flight.texts.set(id, text.slice(start, at));
      continue;
    }
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    if (match && id !== '') addRow(flight, id, text.slice(at + match[0].length, end));
    at = end + 1;
  }
  return flight;
}

function addRow(flight: Flight, id: string, json: string): void {
  // A letter in front marks another kind of row: imports, hints, errors.
  if (!/^[[{"]/.test(json)) return;
  const value = parseJson(json);
  if (value !== null) flight.rows.set(id, value);
}

/** Where a text of so many UTF-8 bytes ends, as an offset in UTF-16 units. */
function endOfBytes(text: string, start: number, bytes: number): number {
  let at = start;
  let left = bytes;
  while (left > 0 && at < text.length) {
    const point = text.codePointAt(at) ?? 0;
    left -= point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
    at += point > 0xff_ff ? 2 : 1;
  }
  return at;
}

/** Never looked into: what tells who wrote an answer, and what is private. */
const CLOSED = new Set(['initialModels', 'revealedModels', 'pairwiseFeedbacks', 'metadata']);

/**
 * The first object that fits, anywhere in the rows. Bounded in depth and number; identity is not looked into on the way.
 */
export function findObject(
  flight: Flight,
  fits: (value: Record<string, unknown>) => boolean,
): Record<string, unknown> | null {
  const stack = [...flight.rows.values()].reverse().map((value) => ({ value, depth: 0 }));
  for (let n = 0; n < MAX_NODES; n += 1) {
    const next = stack.pop();
    if (!next) return null;
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) continue;
    if (!Array.isArray(value) && fits(value as Record<string, unknown>)) {
      return value as Record<string, unknown>;
    }
    for (const [key, inner] of Object.entries(value).slice(0, 2_000)) {
      if (!CLOSED.has(key)) stack.push({ value: inner, depth: depth + 1 });
    }
  }
  return null;
}

/** A value with its reference followed, where it is one to another row. */
export function follow(flight: Flight, value: unknown): unknown {
  if (typeof value !== 'string' || value[0] !== '$') return value;
  // A text that begins with the sign itself has it twice.
  if (value[1] === '$') return value.slice(1);
  const id = /^\$([0-9a-f]{1,16})$/.exec(value)?.[1];
  if (id === undefined) return value;
  return flight.texts.get(id) ?? flight.rows.get(id) ?? null;
}
