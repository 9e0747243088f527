// Finds which marks that a model knows stand in a text, and how strong each is.
import { eachKey, type Read, strengths } from './features';
import type { PackedStyle } from './packed';
import type { Representation } from './reading';

/** Known marks of one text. `slots` are their numbers in the model. */
export interface Marks {
  slots: Int32Array;
  strengths: Float32Array;
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

/** The known marks of a text, in the order in which they first occur. */
export function marksOf(
  style: PackedStyle,
  find: Find,
  text: string,
  representation: Representation,
  seen?: Seen,
): Marks & Read {
  const counts = new Map<number, number>();
  const read = eachKey(text, representation, (key, from, to) => {
    const slot = find(key);
    if (slot < 0) return;
    counts.set(slot, (counts.get(slot) ?? 0) + 1);
    seen?.(slot, from, to);
  });
  const slots = Int32Array.from(counts.keys());
  const keys = Uint32Array.from(slots, (slot) => style.keys[slot] ?? 0);
  const gains = Float32Array.from(slots, (slot) => (style.gains[slot] ?? 0) / 64);
  return { ...read, slots, strengths: strengths(keys, [...counts.values()], gains) };
}
