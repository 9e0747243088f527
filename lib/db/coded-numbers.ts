// Codes whole numbers of any size as bits whose likelihood is learnt.
import { BitMixer } from './bit-mixer';
import type { BitCoder } from './range-coder';

/** Numbers of any size, by their length in binary and then their digits, each learnt apart. */
export class Numbers {
  private readonly mixer = new BitMixer(1, 10, 1, 1);

  /** Codes a whole number from 0 to `most`, 2^30 or less. @throws RangeError when a larger one is read. */
  code(coder: BitCoder, value: number, most: number): number {
    const bit = (node: number, want: number): number => {
      this.mixer.see(0, node);
      return this.mixer.code(coder, want, 0, 0);
    };
    const width = 32 - Math.clz32(value + 1);
    let found = 1;
    while (bit(found, width > found ? 1 : 0)) {
      found += 1;
      if (found > 31) throw new RangeError('A number is too large.');
    }
    let number = 1;
    for (let i = found - 2; i >= 0; i -= 1) {
      number = 2 * number + bit(64 + i, ((value + 1) >>> i) & 1);
    }
    if (number - 1 > most) throw new RangeError('A number is too large.');
    return number - 1;
  }
}
