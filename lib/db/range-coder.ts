// Writes and reads bits of known likelihood as a string of bytes: a likely bit takes much less room than one bit.

/** Chances are out of so many. */
export const CHANCE_BITS = 12;
/** States above this are 32 bits wide. */
const TOP = 2 ** 24;
/** Bytes that the reader takes in ahead of what it has told. */
const AHEAD = 4;

/**
 * Codes bits one after another. `code` takes the bit that is to be written and gives it back; a coder that reads
 * takes no notice of it and gives back the one that it finds. So one model serves both ways.
 */
export interface BitCoder {
  /** `chance`: that the bit is 1, out of 2^12, from 1 to 2^12 - 1. */
  code(bit: number, chance: number): number;
}

/** Where the range from `low` to `high` is parted, so that the lower part stands for a 1. */
function middle(low: number, high: number, chance: number): number {
  return low + ((high - low) >>> CHANCE_BITS) * chance;
}

/** Writes bits as bytes, one character each, 0..255. */
export class BitWriter implements BitCoder {
  private low = 0;
  private high = 2 ** 32 - 1;
  private bytes: number[] = [];

  code(bit: number, chance: number): number {
    const at = middle(this.low, this.high, chance);
    if (bit) this.high = at;
    else this.low = at + 1;
    while ((this.low ^ this.high) >>> 24 === 0) {
      this.bytes.push(this.high >>> 24);
      this.low = (this.low << 8) >>> 0;
      this.high = ((this.high << 8) | 255) >>> 0;
    }
    return bit;
  }

  /** All that was written, ended with as few bytes as say which bits came last; the reader takes what is missing as 0. */
  finish(): string {
    const { low, high } = this;
    for (let scale = 2 ** 32; scale >= 1; scale /= 256) {
      const value = Math.ceil(low / scale) * scale;
      if (value > high) continue;
      for (let at = TOP; at >= scale; at /= 256) this.bytes.push(Math.floor(value / at) % 256);
      break;
    }
    while (this.bytes.at(-1) === 0) this.bytes.pop();
    return this.bytes.map((byte) => String.fromCharCode(byte)).join('');
  }
}

/** Reads what `BitWriter` wrote, given the same chances. */
export class BitReader implements BitCoder {
  private low = 0;
  private high = 2 ** 32 - 1;
  private value = 0;

  /** `at`: where in the string to begin. */
  constructor(
    private readonly packed: string,
    private at: number,
  ) {
    for (let i = 0; i < AHEAD; i += 1) this.take();
  }

  private take(): void {
    const byte = this.at < this.packed.length ? this.packed.charCodeAt(this.at) : 0;
    if (byte > 255) throw new RangeError('Not a string of bytes.');
    this.value = ((this.value << 8) | byte) >>> 0;
    this.at += 1;
  }

  /** @throws RangeError where a character is no byte. */
  code(_bit: number, chance: number): number {
    const at = middle(this.low, this.high, chance);
    const bit = this.value <= at ? 1 : 0;
    if (bit) this.high = at;
    else this.low = at + 1;
    while ((this.low ^ this.high) >>> 24 === 0) {
      this.low = (this.low << 8) >>> 0;
      this.high = ((this.high << 8) | 255) >>> 0;
      this.take();
    }
    return bit;
  }
}
