// Byte-pair merging: joins the neighbours whose joint bytes have the lowest rank, until none are left.
import type { Table } from './table';

/** Up to so many symbols a plain scan is the fastest; above it a heap keeps the cost near the length. */
const MOST_SCANNED = 48;
const NONE = 0x7fffffff;
/** A heap key is rank times this, plus the place: lowest rank first, leftmost first among equals. Places stay below it. */
const PLACES = 2 ** 30;

/** The bytes of one piece of text and where its symbols start; merging shortens the list of starts in place. */
export interface Symbols {
  bytes: Uint8Array;
  /** Starts of symbols, then the end of the last one at `starts[count]`. */
  starts: Uint32Array;
  count: number;
}

/** Merges until nothing fits; afterwards `starts` and `count` tell the tokens. */
export function merge(table: Table, symbols: Symbols): void {
  if (symbols.count < 2) return;
  if (symbols.count <= MOST_SCANNED) mergeByScan(table, symbols);
  else mergeByHeap(table, symbols);
}

const scanned = new Int32Array(MOST_SCANNED);

function mergeByScan(table: Table, symbols: Symbols): void {
  const { bytes, starts } = symbols;
  const rankAt = (at: number, count: number): number => {
    if (at + 2 > count) return NONE;
    const rank = table.find(bytes, starts[at] as number, starts[at + 2] as number);
    return rank === -1 ? NONE : rank;
  };
  let count = symbols.count;
  for (let at = 0; at < count; at += 1) scanned[at] = rankAt(at, count);
  for (;;) {
    let best = NONE;
    let place = -1;
    for (let at = 0; at + 1 < count; at += 1) {
      const rank = scanned[at] as number;
      if (rank < best) {
        best = rank;
        place = at;
      }
    }
    if (place < 0) break;
    starts.copyWithin(place + 1, place + 2, count + 1);
    scanned.copyWithin(place + 1, place + 2, count);
    count -= 1;
    scanned[place] = rankAt(place, count);
    if (place > 0) scanned[place - 1] = rankAt(place - 1, count);
  }
  symbols.count = count;
}

/** A binary heap of numbers, smallest first, that never grows beyond the room it was given. */
function makeHeap(room: number): { push(key: number): void; pop(): number } {
  const keys = new Float64Array(room);
  let size = 0;
  return {
    push(key) {
      let at = size;
      size += 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if ((keys[parent] as number) <= key) break;
        keys[at] = keys[parent] as number;
        at = parent;
      }
      keys[at] = key;
    },
    pop() {
      if (size === 0) return -1;
      const top = keys[0] as number;
      size -= 1;
      const key = keys[size] as number;
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= size) break;
        if (child + 1 < size && (keys[child + 1] as number) < (keys[child] as number)) child += 1;
        if ((keys[child] as number) >= key) break;
        keys[at] = keys[child] as number;
        at = child;
      }
      keys[at] = key;
      return top;
    },
  };
}

function mergeByHeap(table: Table, symbols: Symbols): void {
  const { bytes, starts, count } = symbols;
  const next = new Int32Array(count + 1);
  const before = new Int32Array(count + 1);
  const ranks = new Int32Array(count + 1).fill(NONE);
  const heap = makeHeap(3 * count);
  const look = (at: number): void => {
    const second = next[at] as number;
    ranks[at] = NONE;
    if (second >= count) return;
    const rank = table.find(bytes, starts[at] as number, starts[next[second] as number] as number);
    if (rank === -1) return;
    ranks[at] = rank;
    heap.push(rank * PLACES + at);
  };
  for (let at = 0; at <= count; at += 1) {
    next[at] = at + 1;
    before[at] = at - 1;
  }
  for (let at = 0; at < count; at += 1) look(at);
  for (let key = heap.pop(); key >= 0; key = heap.pop()) {
    const at = key % PLACES;
    // A pair that has changed since it was put here: its new rank stands further down, or it is gone.
    if (ranks[at] !== (key - at) / PLACES) continue;
    const second = next[at] as number;
    next[at] = next[second] as number;
    before[next[at] as number] = at;
    ranks[second] = NONE;
    look(at);
    if ((before[at] as number) >= 0) look(before[at] as number);
  }
  let kept = 0;
  for (let at = 0; at < count; at = next[at] as number) {
    starts[kept] = starts[at] as number;
    kept += 1;
  }
  starts[kept] = starts[count] as number;
  symbols.count = kept;
}
