// Counts words and lines of a text by their length, in one pass: what patterns for the same would take most of a reading's time for.

/** How many words (runs of letters) and lines a text has of some lengths, in characters. */
export interface Runs {
  /** Words of 1 to 3 letters. */
  shortWords: number;
  /** Words of 10 letters or more. */
  longWords: number;
  /** Lines of 1 to 40 UTF-16 units. */
  shortLines: number;
  /** Lines of 400 units or more. */
  longLines: number;
}

const LETTER = /^\p{L}$/u;
let table: Uint8Array | null = null;

/** One for every UTF-16 unit that is a letter by itself. */
function letters(): Uint8Array {
  table ??= Uint8Array.from({ length: 65_536 }, (_, unit) =>
    LETTER.test(String.fromCharCode(unit)) ? 1 : 0,
  );
  return table;
}

const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800;
const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;
const isLineEnd = (unit: number): boolean =>
  unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029;

/** The units of a text that are letters: 2 for a pair that is one, 0 for no letter. */
function letterAt(text: string, at: number, single: Uint8Array): 0 | 1 | 2 {
  const unit = text.charCodeAt(at);
  if (isHigh(unit) && at + 1 < text.length && isLow(text.charCodeAt(at + 1)))
    return LETTER.test(text.slice(at, at + 2)) ? 2 : 0;
  return single[unit] === 1 ? 1 : 0;
}

/** Linear, never throws. */
export function runsOf(text: string): Runs {
  const single = letters();
  const out = { shortWords: 0, longWords: 0, shortLines: 0, longLines: 0 };
  let word = 0;
  let lineStart = 0;
  for (let at = 0; at <= text.length; at++) {
    const size = at < text.length ? letterAt(text, at, single) : 0;
    if (size > 0) {
      word += 1;
      at += size - 1;
      continue;
    }
    if (word >= 1 && word <= 3) out.shortWords += 1;
    else if (word >= 10) out.longWords += 1;
    word = 0;
    if (at < text.length && !isLineEnd(text.charCodeAt(at))) continue;
    const length = at - lineStart;
    if (length >= 1 && length <= 40) out.shortLines += 1;
    else if (length >= 400) out.longLines += 1;
    lineStart = at + 1;
  }
  return out;
}
