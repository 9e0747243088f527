// Finds which marks that a model knows stand in a text, and how strong each is.
import { eachKey, type Read, strengths } from './features';
import type { PackedStyle } from './packed';
import type { Representation } from './reading';

/** Known marks of one text. `slots` are their numbers in the model. */
export interface Marks {
  slots: Int32Array;
  strengths: Float32Array;
  /** First place of each in the prepared text, from and to; 0 and 0 for a layout habit. */
  places: Int32Array;
  words: number;
}

/** Looks keys up; -1 for marks that the model does not know. */
export type Find = (key: number) => number;

/** A table of the model's keys, half empty, so that a look-up takes a step or two. */
export function makeFind(keys: Uint32Array): Find {
  let size = 1;
  while (size < keys.length * 2) size *= 2;
  const table = new Int32Array(size).fill(-1);
  const placeOf = (key: number): number => (key ^ (key >>> 15)) & (size - 1);
  for (const [slot, key] of keys.entries()) {
    let place = placeOf(key);
    while (table[place] !== -1) place = (place + 1) & (size - 1);
    table[place] = slot;
  }
  return (key) => {
    for (let place = placeOf(key); ; place = (place + 1) & (size - 1)) {
      const slot = table[place] ?? -1;
      if (slot === -1 || keys[slot] === key) return slot;
    }
  };
}

/** Called with a known mark's slot and its place in the prepared text. */
export type Seen = (slot: number, from: number, to: number) => void;

/** Finds the known marks of texts for one model, in the order in which they first occur. */
export function makeMarks(
  style: PackedStyle,
): (text: string, representation: Representation, seen?: Seen) => Marks & Read {
  const find = makeFind(style.keys);
  // Kept between texts and left at zero: a table of this size takes longer to make than to use.
  const counts = new Uint16Array(style.keys.length);
  return (text, representation, seen) => {
    const known: number[] = [];
    const places: number[] = [];
    const read = eachKey(text, representation, (key, from, to) => {
      const slot = find(key);
      if (slot < 0) return false;
      const count = counts[slot] ?? 0;
      if (count === 0) {
        known.push(slot);
        places.push(from, to);
      }
      counts[slot] = count + 1;
      if (seen) seen(slot, from, to);
      return true;
    });
    const slots = Int32Array.from(known);
    const keys = new Uint32Array(slots.length);
    const own = new Uint16Array(slots.length);
    const gains = new Float32Array(slots.length);
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i] as number;
      keys[i] = style.keys[slot] as number;
      own[i] = counts[slot] as number;
      gains[i] = (style.gains[slot] as number) / 64;
      counts[slot] = 0;
    }
    return {
      ...read,
      slots,
      places: Int32Array.from(places),
      strengths: strengths(keys, own, gains),
    };
  };
}
