// Prepares a text for reading: capped, names hidden, white space and digits evened out, with the way back to offsets.
import { hiddenNames } from './names';

/** UTF-16 units that are read of the start and of the end of an answer. */
export const HEAD = 9_000;
export const TAIL = 3_000;

/** Stands for a hidden name. */
export const NAME = 1;
/** Stands where a long answer was cut, and before and behind every text. */
export const EDGE = 2;
const SPACE = 32;
const LINE = 10;
const ZERO = 48;
/** White space of one kind in a row counts up to here: indents and hard breaks are habits, more is chance. */
const MOST_SPACES = 4;
const MOST_LINES = 2;

/** A prepared text: `codes[i]` for i in 0..length-1 stands at UTF-16 offset `starts[i]` of the original. */
export interface Prepared {
  codes: Uint16Array;
  starts: Int32Array;
  length: number;
}

class Writer {
  readonly codes: Uint16Array;
  readonly starts: Int32Array;
  length = 0;
  private run = 0;

  constructor(size: number) {
    this.codes = new Uint16Array(size + 4);
    this.starts = new Int32Array(size + 4);
  }

  put(code: number, at: number): void {
    const isAgain = this.length > 0 && this.codes[this.length - 1] === code;
    this.run = isAgain ? this.run + 1 : 1;
    if (code === SPACE && this.run > MOST_SPACES) return;
    if (code === LINE && this.run > MOST_LINES) return;
    this.codes[this.length] = code;
    this.starts[this.length] = at;
    this.length += 1;
  }
}

function evened(code: number): number {
  if (code >= ZERO && code <= 57) return ZERO;
  if (code === 9) return SPACE;
  // The two marks of our own never come from a text.
  if (code === NAME || code === EDGE) return SPACE;
  return code;
}

function write(writer: Writer, text: string, offset: number): void {
  const hidden = hiddenNames(text);
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    if (at === hidden[next]) {
      writer.put(NAME, offset + at);
      at = (hidden[next + 1] ?? at + 1) - 1;
      next += 2;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code !== 13) writer.put(evened(code), offset + at);
  }
}

/** Prepares a text; outer white space is left out, since many sources lost it. Linear, never throws. */
export function prepare(text: string): Prepared {
  const lead = text.length - text.trimStart().length;
  const body = text.trim();
  const writer = new Writer(Math.min(body.length, HEAD + TAIL) + 2);
  writer.put(EDGE, lead);
  if (body.length <= HEAD + TAIL) write(writer, body, lead);
  else {
    write(writer, body.slice(0, HEAD), lead);
    writer.put(EDGE, lead + HEAD);
    const from = body.length - TAIL;
    write(writer, body.slice(from), lead + from);
  }
  writer.put(EDGE, lead + body.length);
  return { codes: writer.codes, starts: writer.starts, length: writer.length };
}
