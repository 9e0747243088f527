// The words of one segment, packed: for each part of the alphabet its keys in order and the battles that hold them.
import type { Lookup } from './query';
import { BUCKETS, bucketOf } from './tokens';

/** Battles of a segment. Their numbers, 0..511, fit a set of 64 bytes. */
export const SEGMENT = 512;
/** More battles than this are cheaper as a set of bits than as a list of steps. */
const MAX_LISTED = 48;

/** Battles of one segment, a bit each. */
export type BattleSet = Uint8Array;

/** Gathers the keys of the battles of one segment, in the order of their numbers. */
export class SegmentBuilder {
  private readonly battles = new Map<string, number[]>();

  add(battle: number, keys: ReadonlySet<string>): void {
    for (const key of keys) {
      const list = this.battles.get(key);
      if (list) list.push(battle);
      else this.battles.set(key, [battle]);
    }
  }

  /** One row for each part of the alphabet, those without keys too; each begins with the stamp, 32 bits. */
  rows(stamp: number): Uint8Array[] {
    const buckets: string[][] = Array.from({ length: BUCKETS }, () => []);
    for (const key of this.battles.keys()) buckets[bucketOf(key)]?.push(key);
    return buckets.map((keys) => {
      const bytes = new ByteWriter();
      for (const shift of [24, 16, 8, 0]) bytes.byte((stamp >>> shift) & 255);
      let last = '';
      for (const key of keys.sort(byUnits)) {
        const shared = sharedStart(last, key);
        bytes.number(shared);
        bytes.number(key.length - shared);
        for (let i = shared; i < key.length; i += 1) bytes.number(key.charCodeAt(i));
        writeBattles(bytes, this.battles.get(key) ?? []);
        last = key;
      }
      return bytes.done();
    });
  }
}

const byUnits = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);

function sharedStart(x: string, y: string): number {
  const most = Math.min(x.length, y.length);
  let same = 0;
  while (same < most && x.charCodeAt(same) === y.charCodeAt(same)) same += 1;
  return same;
}

function writeBattles(bytes: ByteWriter, battles: readonly number[]): void {
  bytes.number(battles.length);
  if (battles.length > MAX_LISTED) {
    const set = new Uint8Array(SEGMENT / 8);
    for (const battle of battles) setBit(set, battle);
    bytes.all(set);
    return;
  }
  let last = 0;
  for (const battle of battles) {
    bytes.number(battle - last);
    last = battle;
  }
}

/** The stamp that a row begins with; null when it is no row. */
export function stampOf(packed: Uint8Array): number | null {
  if (packed.length < 4) return null;
  return new DataView(packed.buffer, packed.byteOffset, 4).getUint32(0);
}

/** Battles that have a key. Rows come from the own database; one that is broken gives what could be read. */
export function battlesWith(packed: Uint8Array, { key, isPrefix }: Lookup): BattleSet {
  const found: BattleSet = new Uint8Array(SEGMENT / 8);
  const reader = new ByteReader(packed, 4);
  /** How much of the key the present one begins with. */
  let same = 0;
  while (!reader.isAtEnd) {
    const shared = reader.number();
    const rest = reader.number();
    if (shared <= same) same = shared;
    let isAlike = shared === same;
    for (let i = 0; i < rest; i += 1) {
      isAlike = reader.number() === key.charCodeAt(shared + i) && isAlike;
      if (isAlike) same += 1;
    }
    const isFit = same === key.length && (isPrefix || shared + rest === key.length);
    readBattles(reader, isFit ? found : null);
  }
  return found;
}

function readBattles(reader: ByteReader, into: BattleSet | null): void {
  const count = reader.number();
  if (count > MAX_LISTED) {
    const set = reader.all(SEGMENT / 8);
    if (into) for (let i = 0; i < set.length; i += 1) into[i] = (into[i] ?? 0) | (set[i] ?? 0);
    return;
  }
  let battle = 0;
  for (let i = 0; i < count; i += 1) {
    battle += reader.number();
    if (into) setBit(into, battle);
  }
}

function setBit(set: Uint8Array, n: number): void {
  set[n >> 3] = (set[n >> 3] ?? 0) | (1 << (n & 7));
}

/** True when a battle is in a set. */
export function hasBattle(set: BattleSet, battle: number): boolean {
  return ((set[battle >> 3] ?? 0) & (1 << (battle & 7))) !== 0;
}

/** Takes from a set what is not in another. */
export function keepCommon(set: BattleSet, other: BattleSet): void {
  for (let i = 0; i < set.length; i += 1) set[i] = (set[i] ?? 0) & (other[i] ?? 0);
}

/** All keys of a row, in order. */
export function keysIn(packed: Uint8Array): string[] {
  const reader = new ByteReader(packed, 4);
  const keys: string[] = [];
  while (!reader.isAtEnd) {
    const start = (keys.at(-1) ?? '').slice(0, reader.number());
    const rest = Array.from({ length: reader.number() }, () => reader.number());
    keys.push(start + String.fromCharCode(...rest));
    readBattles(reader, null);
  }
  return keys;
}

class ByteWriter {
  private bytes = new Uint8Array(1_024);
  private length = 0;

  byte(value: number): void {
    if (this.length === this.bytes.length) {
      const next = new Uint8Array(this.length * 2);
      next.set(this.bytes);
      this.bytes = next;
    }
    this.bytes[this.length] = value;
    this.length += 1;
  }

  /** Seven bits a byte, the lowest first. */
  number(value: number): void {
    let left = value;
    while (left > 127) {
      this.byte((left & 127) | 128);
      left >>>= 7;
    }
    this.byte(left);
  }

  all(bytes: Uint8Array): void {
    for (const byte of bytes) this.byte(byte);
  }

  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

class ByteReader {
  constructor(
    private readonly bytes: Uint8Array,
    private at: number,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.bytes[this.at] ?? 0;
      this.at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value;
  }

  all(length: number): Uint8Array {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}
