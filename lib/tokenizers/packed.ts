// The packed form of a vocabulary: what a file of `public/tokenizers` holds once it is inflated, written and read.
//
// In order: the four bytes `TTV1`; three 32-bit little-endian counts (tokens dropped from the base, symbols, merges); as
// varints the dropped ranks and the symbols' code points, each as the step from the one before; then the merges in order of
// rank, six planes of one byte each: the low, middle and high bytes of the left part's rank, then of the right part's. Both
// parts always come earlier, so a token's bytes are its parts' bytes.
import type { TableData } from './table';

const MAGIC = [0x54, 0x54, 0x56, 0x31];
const HEADER = 16;
const PLANES = 6;
/** Far above any known vocabulary: a broken file must not ask for all memory. */
const MOST_TOKENS = 1_000_000;
const MOST_BYTES = 64_000_000;

/** What is written for one vocabulary. Without symbols or base it starts from the 256 bytes. */
export interface Packed {
  /** Ranks of the base vocabulary that this one does not have, ascending. */
  dropped: readonly number[];
  /** Code points that are symbols, ascending; none for a vocabulary of bytes. */
  symbols: readonly number[];
  /** Left and right rank of each merge. */
  merges: readonly (readonly [number, number])[];
}

function varint(into: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    into.push((rest & 127) | 128);
    rest >>>= 7;
  }
  into.push(rest);
}

function steps(into: number[], values: readonly number[]): void {
  let last = 0;
  for (const value of values) {
    varint(into, value - last);
    last = value;
  }
}

/** The bytes of a vocabulary, always the same for the same vocabulary. */
export function writePacked({ dropped, symbols, merges }: Packed): Uint8Array {
  const lists: number[] = [];
  steps(lists, dropped);
  steps(lists, symbols);
  const bytes = new Uint8Array(HEADER + lists.length + PLANES * merges.length);
  bytes.set(MAGIC);
  const counts = [dropped.length, symbols.length, merges.length];
  const view = new DataView(bytes.buffer);
  for (const [at, count] of counts.entries()) view.setUint32(4 + 4 * at, count, true);
  bytes.set(lists, HEADER);
  merges.forEach(([left, right], at) => {
    for (let plane = 0; plane < PLANES; plane += 1) {
      const value = plane < 3 ? left >>> (8 * plane) : right >>> (8 * (plane - 3));
      bytes[HEADER + lists.length + plane * merges.length + at] = value & 255;
    }
  });
  return bytes;
}

/** Reads counts and varints one after another; fails at the end of the bytes. */
function makeReader(bytes: Uint8Array) {
  let at = HEADER;
  const varintAt = (): number => {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[at];
      if (byte === undefined) break;
      at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
    throw new Error('a packed vocabulary is cut short');
  };
  return {
    at: () => at,
    varint: varintAt,
    steps(count: number): number[] {
      let last = 0;
      return Array.from({ length: count }, () => {
        last += varintAt();
        return last;
      });
    },
  };
}

/** Collects tokens one after another in packed bytes. */
class Tokens {
  bytes = new Uint8Array(1 << 20);
  starts: Uint32Array;
  count = 0;
  #end = 0;

  constructor(room: number) {
    this.starts = new Uint32Array(room + 1);
  }

  #room(more: number): void {
    if (this.#end + more > MOST_BYTES) throw new Error('a packed vocabulary is too large');
    if (this.#end + more <= this.bytes.length) return;
    const wider = new Uint8Array(Math.max(2 * this.bytes.length, this.#end + more));
    wider.set(this.bytes);
    this.bytes = wider;
  }

  add(from: Uint8Array, start: number, end: number): void {
    this.#room(end - start);
    this.bytes.set(from.subarray(start, end), this.#end);
    this.#close(end - start);
  }

  /** Adds the token made of two earlier ones. */
  join(left: number, right: number): void {
    if (left >= this.count || right >= this.count)
      throw new Error('a packed merge comes too early');
    const { starts } = this;
    const split = (starts[left + 1] as number) - (starts[left] as number);
    const rest = (starts[right + 1] as number) - (starts[right] as number);
    this.#room(split + rest);
    const end = this.#end;
    this.bytes.copyWithin(end, starts[left] as number, starts[left + 1] as number);
    this.bytes.copyWithin(end + split, starts[right] as number, starts[right + 1] as number);
    this.#close(split + rest);
  }

  #close(length: number): void {
    this.#end += length;
    this.count += 1;
    this.starts[this.count] = this.#end;
  }

  done(): TableData {
    return {
      bytes: this.bytes.slice(0, this.#end),
      starts: this.starts.slice(0, this.count + 1),
    };
  }
}

function addBase(tokens: Tokens, base: TableData, dropped: readonly number[]): void {
  const without = new Set(dropped);
  for (let rank = 0; rank + 1 < base.starts.length; rank += 1)
    if (!without.has(rank))
      tokens.add(base.bytes, base.starts[rank] as number, base.starts[rank + 1] as number);
}

function addSymbols(tokens: Tokens, symbols: readonly number[]): void {
  const encoder = new TextEncoder();
  for (const symbol of symbols) {
    const bytes = encoder.encode(String.fromCodePoint(symbol));
    tokens.add(bytes, 0, bytes.length);
  }
}

function addBytes(tokens: Tokens): void {
  const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  for (let byte = 0; byte < 256; byte += 1) tokens.add(every, byte, byte + 1);
}

function readCounts(bytes: Uint8Array): [number, number, number] {
  if (bytes.length < HEADER || MAGIC.some((byte, at) => bytes[at] !== byte))
    throw new Error('no packed vocabulary');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const counts = [0, 1, 2].map((at) => view.getUint32(4 + 4 * at, true));
  if (counts.some((count) => count > MOST_TOKENS))
    throw new Error('a packed vocabulary is too large');
  return counts as [number, number, number];
}

function addMerges(tokens: Tokens, planes: Uint8Array, count: number): void {
  const part = (at: number, plane: number): number =>
    (planes[plane * count + at] as number) |
    ((planes[(plane + 1) * count + at] as number) << 8) |
    ((planes[(plane + 2) * count + at] as number) << 16);
  for (let at = 0; at < count; at += 1) tokens.join(part(at, 0), part(at, 3));
}

/** The tokens of packed bytes; a vocabulary that continues another needs that one. Fails on broken bytes. */
export function readPacked(bytes: Uint8Array, base: TableData | null): TableData {
  const [dropped, symbols, merges] = readCounts(bytes);
  const reader = makeReader(bytes);
  const without = reader.steps(dropped);
  const points = reader.steps(symbols);
  if (bytes.length !== reader.at() + PLANES * merges)
    throw new Error('a packed vocabulary is cut short');
  const first = base === null ? 256 : base.starts.length - 1;
  const tokens = new Tokens(first + symbols + merges);
  if (base !== null) addBase(tokens, base, without);
  else if (symbols === 0) addBytes(tokens);
  addSymbols(tokens, points);
  addMerges(tokens, bytes.subarray(reader.at()), merges);
  return tokens.done();
}
