// Codes when the pieces of a text came, by what the gaps before were like.
import { BitMixer } from './bit-mixer';
import type { BitCoder } from './range-coder';

/* What this file says of a bit is part of rule 3 of the packed form: it must never change. */

const VIEWS = 4;
/** A gap is of less than so many binary digits. */
const MOST_DIGITS = 53;
/** Digits after the first that are told apart by all that stand before them. */
const TOLD = 4;

const hash = (so: number, what: number): number => Math.imul(so ^ what, 0x9e3779b1) ^ (so >>> 16);

class GapCoder {
  private readonly mixer: BitMixer;
  /** The last gap that was not nothing, the sizes of the last ones, and which of the last pieces came at once. */
  private last = 0;
  private sizes = 0;
  private zeros = 0;
  private size = 0;

  constructor(
    private readonly coder: BitCoder,
    pieces: number,
  ) {
    const bits = Math.max(8, Math.min(14, 34 - Math.clz32(Math.max(1, pieces))));
    this.mixer = new BitMixer(VIEWS, bits, 3, 0.4);
  }

  private bit(node: number, want: number, set: number): number {
    const { mixer } = this;
    mixer.see(0, hash(node, 1));
    mixer.see(1, hash(hash(node, this.last), this.zeros & 1));
    mixer.see(2, hash(hash(node, this.sizes), this.zeros & 3));
    mixer.see(3, hash(hash(node, this.size), this.zeros));
    return mixer.code(this.coder, want, 0, set);
  }

  /** How many binary digits a number above 0 has. */
  private digits(value: number): number {
    let width = 1;
    for (let above = 2; above <= value; above *= 2) width += 1;
    let found = 1;
    while (this.bit(8 + found, width > found ? 1 : 0, 1)) {
      found += 1;
      if (found > MOST_DIGITS) throw new RangeError('A gap is too long.');
    }
    return found;
  }

  /** Codes a gap, before a piece of so many characters. */
  code(gap: number, length: number): number {
    this.size = Math.min(15, length);
    const isSome = this.bit(1, gap === 0 ? 0 : 1, 0);
    this.zeros = ((this.zeros << 1) | isSome) & 15;
    if (!isSome) return 0;
    const isBack = this.bit(2, gap < 0 ? 1 : 0, 0);
    const amount = Math.abs(gap);
    const digits = this.digits(amount);
    let found = 1;
    for (let i = digits - 2; i >= 0; i -= 1) {
      const scale = 2 ** i;
      const place = digits - 2 - i;
      const node = place < TOLD ? found : TOLD;
      const want = Math.floor(amount / scale) % 2;
      found = 2 * found + this.bit(hash(hash(64 + digits, node), place), want, 2);
    }
    this.last = found < 2 ** 20 ? found : 0;
    this.sizes = ((this.sizes << 3) | Math.min(7, digits)) & 63;
    return isBack ? -found : found;
  }
}

/** Codes whole times of pieces that end at `ends`; a coder that reads finds them. @throws RangeError on nonsense. */
export function codeTimes(
  coder: BitCoder,
  ends: readonly number[],
  times: readonly number[],
): number[] {
  const model = new GapCoder(coder, ends.length);
  let [last, from] = [0, 0];
  return ends.map((end, i) => {
    last += model.code((times[i] ?? 0) - last, end - from);
    from = end;
    return last;
  });
}
