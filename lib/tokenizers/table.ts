// All tokens of a vocabulary as packed bytes in order of rank, found by their bytes without an object per token.

/** Where tokens start in `bytes`; the place in order is the rank, the lowest merges first. */
export interface TableData {
  bytes: Uint8Array;
  /** One more than there are tokens: token `i` is `bytes` from `starts[i]` to `starts[i + 1]`. */
  starts: Uint32Array;
}

/** Looks tokens up by their bytes. */
export interface Table extends TableData {
  count: number;
  /** The rank of the token that is exactly these bytes; -1 when there is none. */
  find(from: Uint8Array, start: number, end: number): number;
}

function hashOf(from: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (from[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}

function longest(starts: Uint32Array): number {
  let most = 0;
  for (let rank = 0; rank + 1 < starts.length; rank += 1)
    most = Math.max(most, (starts[rank + 1] as number) - (starts[rank] as number));
  return most;
}

/** An open-addressing hash over packed bytes, at most half full. */
export function makeTable({ bytes, starts }: TableData): Table {
  const count = starts.length - 1;
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, count * 2)));
  const slots = new Int32Array(size).fill(-1);
  const mask = size - 1;
  const most = longest(starts);
  for (let rank = 0; rank < count; rank += 1) {
    let slot = hashOf(bytes, starts[rank] as number, starts[rank + 1] as number) & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = rank;
  }
  const isAt = (rank: number, from: Uint8Array, start: number, end: number): boolean => {
    let own = starts[rank] as number;
    if ((starts[rank + 1] as number) - own !== end - start) return false;
    for (let at = start; at < end; at += 1, own += 1) if (bytes[own] !== from[at]) return false;
    return true;
  };
  return {
    bytes,
    starts,
    count,
    find(from, start, end) {
      if (end - start > most) return -1;
      let slot = hashOf(from, start, end) & mask;
      for (;;) {
        const rank = slots[slot] as number;
        if (rank === -1 || isAt(rank, from, start, end)) return rank;
        slot = (slot + 1) & mask;
      }
    },
  };
}
