// Packs cuts by rules that foretell where a piece ends: all rows of earlier releases, and texts too long to learn from.
import { UNITS } from './packed-units';
import type { Cuts } from './schema';

/**
 * Cuts packed by a rule: one character per byte, 0..255, each of two nibbles, low one first; numbers are varints of
 * nibbles (three bits and "more follows"), since most of them are under eight. The rule that foretells ends (see
 * `RULES`), the unit of the times, the number of pieces, a checksum of the text where a rule is used, then the ends as
 * runs of foretold ones, each but the last followed by the length of a piece that was not, then the times as runs of
 * pieces that came at the moment of the one before, each followed by the next gap (zigzag).
 */
type PackedByRule = string;

/** Gives the end of the piece that starts at an offset, from the text alone. */
type Rule = (text: string, from: number) => number;

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2e80);

function skip(text: string, from: number, is: (code: number) => boolean): number {
  let at = from;
  while (at < text.length && is(text.charCodeAt(at))) at += 1;
  return at;
}

/** A word with the white space behind it, as servers that smooth a stream cut it. */
const wordAndSpace: Rule = (text, from) => {
  const start = skip(text, from, isSpace);
  const end = skip(text, start, (code) => !isSpace(code));
  return skip(text, end, isSpace);
};

/** A word with the space before it, up to three digits, signs of one kind, or white space: what most tokens are. */
const likelyToken: Rule = (text, from) => {
  const first = text.charCodeAt(from);
  const start = first === 32 && !isSpace(text.charCodeAt(from + 1)) ? from + 1 : from;
  if (start >= text.length) return text.length;
  const code = text.charCodeAt(start);
  if (isSpace(code)) return skip(text, start, isSpace);
  if (isLetter(code)) return skip(text, start, isLetter);
  if (isDigit(code)) return Math.min(skip(text, start, isDigit), start + 3);
  // Scripts without spaces have tokens of a character or two.
  if (code >= 0x2e80) return start + 1;
  return skip(
    text,
    start,
    (next) => next < 0x2e80 && !isSpace(next) && !isDigit(next) && !isLetter(next),
  );
};

/** By their number in the packed form, which must never change. */
const RULES: readonly (Rule | null)[] = [null, wordAndSpace, likelyToken];
/** FNV-1a over the UTF-16 units: a rule means nothing beside another text. */
export function checksum(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

class Writer {
  private readonly nibbles: number[] = [];

  get length(): number {
    return this.nibbles.length;
  }

  /** Takes whole numbers from 0 to 2^53. */
  write(value: number): void {
    let rest = value;
    while (rest > 7) {
      this.nibbles.push((rest % 8) + 8);
      rest = Math.floor(rest / 8);
    }
    this.nibbles.push(rest);
  }

  append(other: Writer): void {
    for (const nibble of other.nibbles) this.nibbles.push(nibble);
  }

  toString(): string {
    let out = '';
    for (let i = 0; i < this.nibbles.length; i += 2) {
      out += String.fromCharCode((this.nibbles[i] ?? 0) + 16 * (this.nibbles[i + 1] ?? 0));
    }
    return out;
  }
}

class Reader {
  /** In nibbles. */
  private at = 0;

  constructor(private readonly packed: string) {}

  /** @throws Error where the string ends too early or a number is too large. */
  read(): number {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 51; scale *= 8) {
      const byte = this.packed.charCodeAt(this.at >> 1);
      if (!(byte <= 255)) break;
      const nibble = this.at % 2 === 0 ? byte % 16 : byte >> 4;
      this.at += 1;
      value += (nibble % 8) * scale;
      if (nibble < 8) return value;
    }
    throw new Error('Packed cuts are damaged.');
  }
}

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (value: number): number => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);

function packEnds(ends: readonly number[], text: string, rule: Rule | null): Writer {
  const out = new Writer();
  let from = 0;
  let run = 0;
  for (const end of ends) {
    if (rule && end > from && rule(text, from) === end) {
      run += 1;
    } else {
      if (rule) out.write(run);
      out.write(end - from);
      run = 0;
    }
    from = end;
  }
  if (rule && run > 0) out.write(run);
  return out;
}

function unpackEnds(reader: Reader, count: number, text: string, rule: Rule | null): number[] {
  const ends: number[] = [];
  let from = 0;
  const add = (end: number) => {
    ends.push(end);
    from = end;
  };
  while (ends.length < count) {
    for (let run = rule ? reader.read() : 0; rule && run > 0; run -= 1) {
      const end = rule(text, from);
      // What a rule foretold went on; where it does not, the run could be as long as any number.
      if (ends.length >= count || end <= from) throw new Error('Packed cuts are damaged.');
      add(end);
    }
    if (ends.length < count) add(from + reader.read());
  }
  return ends;
}

function packTimes(times: readonly number[], scale: number): Writer {
  const out = new Writer();
  let last = 0;
  let run = 0;
  for (const time of times) {
    const now = Math.round(time * scale);
    if (now === last) {
      run += 1;
      continue;
    }
    out.write(run);
    out.write(zigzag(now - last));
    last = now;
    run = 0;
  }
  if (run > 0) out.write(run);
  return out;
}

function unpackTimes(reader: Reader, count: number, scale: number): number[] {
  const times: number[] = [];
  let last = 0;
  while (times.length < count) {
    const run = reader.read();
    if (run > count - times.length) throw new Error('Packed cuts are damaged.');
    for (let i = 0; i < run; i += 1) times.push(last / scale);
    if (times.length === count) break;
    last += unzigzag(reader.read());
    times.push(last / scale);
  }
  return times;
}

/** The rule under which the ends take the least room; only ends inside the text follow from it. */
function shortest(ends: readonly number[], text: string): { rule: number; packed: Writer } {
  const fits = (ends.at(-1) ?? 0) <= text.length;
  return RULES.flatMap((rule, number) =>
    rule === null || fits ? [{ rule: number, packed: packEnds(ends, text, rule) }] : [],
  ).reduce((best, next) => (next.packed.length + 11 < best.packed.length ? next : best));
}

/** Packs cuts that are not empty; ends must not fall. */
export function packByRule({ ends, times }: Cuts, text: string, unit: 0 | 1): PackedByRule {
  const { rule, packed } = shortest(ends, text);
  const head = new Writer();
  head.write(rule);
  head.write(unit);
  head.write(ends.length);
  if (rule > 0) head.write(checksum(text));
  head.append(packed);
  head.append(packTimes(times, UNITS[unit]));
  return head.toString();
}

/** The cuts as they were packed; none when the text is another. @throws Error when it was not made by `packByRule`. */
export function unpackByRule(packed: PackedByRule, text: string): Cuts {
  const reader = new Reader(packed);
  const [number, unit, count] = [reader.read(), reader.read(), reader.read()];
  const rule = RULES[number];
  const scale = UNITS[unit];
  if (rule === undefined || scale === undefined) throw new Error('Packed cuts are damaged.');
  if (rule && reader.read() !== checksum(text)) return { ends: [], times: [] };
  const ends = unpackEnds(reader, count, text, rule);
  return { ends, times: unpackTimes(reader, count, scale) };
}
