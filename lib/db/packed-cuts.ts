// Packs where pieces of a text ended, and when they came, into a short string; most of it follows from the text itself.
import { codeEnds, fitsModel } from './coded-ends';
import { codeTimes } from './coded-times';
import { checksum, packByRule, unpackByRule } from './packed-by-rule';
import { UNITS } from './packed-units';
import { BitReader, BitWriter } from './range-coder';
import type { Cuts } from './schema';

/**
 * Cuts as they are stored: one character per byte, 0..255; empty for no pieces. The low half of the first byte is the
 * rule. 0, 1 and 2: see `packed-by-rule.ts`. 3: the high half is the unit of the times; two bytes of a checksum of the
 * text and the cuts follow, then the cuts as a range coder wrote them, with the chances that `coded-ends.ts` and
 * `coded-times.ts` gave.
 */
export type PackedCuts = string;

const CODED = 3;
const HEAD = 3;
/** Longer texts are packed by rules, UTF-16 units: cuts are packed anew at every delivery, and that must stay quick. */
const MODEL_UP_TO = 131_072;

/** 16 bits of the text and of all that is coded. */
function shortSum(text: string, { ends, times }: Cuts): number {
  let sum = checksum(text);
  const add = (value: number) => {
    sum = Math.imul(sum ^ (value % 65536), 0x01000193);
    sum = Math.imul(sum ^ Math.floor(value / 65536), 0x01000193);
  };
  for (const end of ends) add(end);
  for (const time of times) add(time);
  return (sum ^ (sum >>> 16)) & 0xffff;
}

function packCoded(cuts: Cuts, text: string, unit: 0 | 1): PackedCuts {
  const coder = new BitWriter();
  codeEnds(coder, text, cuts.ends);
  codeTimes(coder, cuts.ends, cuts.times);
  const sum = shortSum(text, cuts);
  return String.fromCharCode(CODED + 16 * unit, sum % 256, sum >> 8) + coder.finish();
}

function unpackCoded(packed: PackedCuts, text: string): Cuts {
  const scale = UNITS[packed.charCodeAt(0) >> 4];
  const sum = packed.charCodeAt(1) + 256 * packed.charCodeAt(2);
  if (scale === undefined || text.length > MODEL_UP_TO) throw new RangeError('An unknown form.');
  const coder = new BitReader(packed, HEAD);
  const ends = codeEnds(coder, text, []);
  const times = codeTimes(coder, ends, []);
  if (shortSum(text, { ends, times }) !== sum) throw new RangeError('The sum is another.');
  return { ends, times: times.map((time) => time / scale) };
}

/**
 * Packs the cuts of a text. Ends must not fall, and times are kept to 0.1 ms, or to 1 ms when all of them are whole.
 * About 0.5 µs a character.
 */
export function packCuts({ ends, times }: Cuts, text: string): PackedCuts {
  if (ends.length === 0) return '';
  const unit = times.every((time) => Number.isInteger(time)) ? 0 : 1;
  if (text.length > MODEL_UP_TO || !fitsModel(ends, text)) {
    return packByRule({ ends, times }, text, unit);
  }
  const whole = ends.map((_end, i) => Math.round((times[i] ?? 0) * UNITS[unit]));
  return packCoded({ ends: [...ends], times: whole }, text, unit);
}

/**
 * The cuts as they were packed. Beside a text that is not the one they were packed with there are none, or the error.
 *
 * @throws Error when the string was not made by `packCuts`, or is of another text.
 */
export function unpackCuts(packed: PackedCuts, text: string): Cuts {
  if (packed === '') return { ends: [], times: [] };
  if (packed.charCodeAt(0) % 16 !== CODED) return unpackByRule(packed, text);
  try {
    return unpackCoded(packed, text);
  } catch (error) {
    throw new Error('Packed cuts are damaged, or of another text.', { cause: error });
  }
}
