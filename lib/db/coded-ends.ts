// Codes where the pieces of a text end: the text foretells most of it, and what was seen so far the rest.
import { BitMixer } from './bit-mixer';
import { Numbers } from './coded-numbers';
import type { BitCoder } from './range-coder';

/* What this file says of a bit is part of rule 3 of the packed form: it must never change. */

/** Kinds of characters. */
const SPACE = 0;
const BREAK = 1;
const LETTER = 2;
const CAPITAL = 3;
const DIGIT = 4;
const IDEOGRAPH = 5;
const OTHER = 6;
const NOTHING = 7;

function kindOf(code: number): number {
  if (code === 32) return SPACE;
  if (code >= 9 && code <= 13) return BREAK;
  if (code >= 97 && code <= 122) return LETTER;
  if (code >= 65 && code <= 90) return CAPITAL;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code < 0xc0) return OTHER;
  if (code < 0x2e80) return LETTER;
  return code >= 0 ? IDEOGRAPH : NOTHING;
}

const hash = (so: number, what: number): number => Math.imul(so ^ what, 0x9e3779b1) ^ (so >>> 16);

/** Whether most tokenizers begin a new token between two kinds: not after a space, and not inside a word. */
function isSeam(before: number, after: number): boolean {
  if (after === IDEOGRAPH) return true;
  if (before === SPACE) return after === DIGIT;
  return before !== after && !(before === CAPITAL && after === LETTER);
}

/** Log odds × 256 of an end at a seam and elsewhere, before anything is known. */
const AT_SEAM = 420;
const ELSEWHERE = -560;
/** Most pieces that rule 3 takes, and the furthest that the last may end from the text's end. */
const MOST = 2 ** 20;

const VIEWS = 6;

/** Tables no larger than the text asks for, since each is cleared for each text. */
const bitsFor = (length: number): number =>
  Math.max(10, Math.min(16, 33 - Math.clz32(Math.max(1, length))));

/** Goes over a text and codes at each place whether a piece ends there. */
class EndCoder {
  private readonly mixer: BitMixer;
  private readonly numbers = new Numbers();
  /** Start of the piece, what it holds so far, its seams, and the two pieces before. */
  private from = 0;
  private soFar = 0;
  private seams = 0;
  private lastSeams = 0;
  private lastLengths = 0;

  constructor(
    private readonly coder: BitCoder,
    private readonly text: string,
  ) {
    this.mixer = new BitMixer(VIEWS, bitsFor(4 * text.length), 8, 0.4);
  }

  private unit(at: number): number {
    return at >= 0 && at < this.text.length ? this.text.charCodeAt(at) : -1;
  }

  /** Whether a piece ends before the character at `at`. */
  code(at: number, want: number): number {
    const { mixer } = this;
    const [last, next, then] = [this.unit(at - 1), this.unit(at), this.unit(at + 1)];
    const [before, after, later] = [kindOf(last), kindOf(next), kindOf(then)];
    const seam = isSeam(before, after);
    const length = at - this.from;
    this.soFar = hash(this.soFar, last + 1);
    if (seam) this.seams += 1;
    const kinds = (before * 8 + after) * 8 + later;
    mixer.see(0, kinds * 16 + Math.min(length, 15));
    mixer.see(1, hash(this.soFar, next + 7));
    mixer.see(2, hash(hash(hash(this.unit(at - 2) + 1, last + 3), next + 5), then + 9));
    mixer.see(3, hash(hash(length, this.lastLengths), 11));
    mixer.see(
      4,
      ((this.seams * 32 + this.lastSeams) * 2 + (seam ? 1 : 0)) * 64 + before * 8 + after,
    );
    mixer.see(5, hash(hash(this.soFar, next + 13), kindOf(this.unit(this.from - 1)) * 8 + later));
    const trust = Math.min(3, mixer.timesSeen(1)) * 2 + (seam ? 1 : 0);
    const found = mixer.code(this.coder, want, seam ? AT_SEAM : ELSEWHERE, trust);
    if (found) this.end(at);
    return found;
  }

  private end(at: number): void {
    this.lastLengths = (this.lastLengths * 64 + Math.min(63, at - this.from)) & 0xfff;
    this.lastSeams = Math.min(31, this.seams);
    this.from = at;
    this.soFar = 0;
    this.seams = 0;
  }

  number(value: number, most: number): number {
    return this.numbers.code(this.coder, value, most);
  }
}

/** Whether rule 3 can take these ends: they do not fall, and lie inside the text. */
export function fitsModel(ends: readonly number[], text: string): boolean {
  if (ends.length > MOST || text.length > MOST) return false;
  let last = 0;
  for (const end of ends) {
    if (!(end >= last) || !Number.isInteger(end)) return false;
    last = end;
  }
  return last <= text.length;
}

/** Codes the ends of pieces, which must fit the text; a coder that reads finds them. @throws RangeError on nonsense. */
export function codeEnds(coder: BitCoder, text: string, ends: readonly number[]): number[] {
  const model = new EndCoder(coder, text);
  const found: number[] = [];
  const stop = text.length - model.number(text.length - (ends.at(-1) ?? 0), text.length);
  let next = 0;
  const empties = (at: number) => {
    let count = 0;
    while (ends[next + count] === at) count += 1;
    count = model.number(count, MOST - found.length);
    next += count;
    for (; count > 0; count -= 1) found.push(at);
  };
  empties(0);
  for (let at = 1; at <= stop; at += 1) {
    // The last end is known: it needs no bit.
    if (at < stop && !model.code(at, ends[next] === at ? 1 : 0)) continue;
    next += 1;
    found.push(at);
    empties(at);
  }
  return found;
}
