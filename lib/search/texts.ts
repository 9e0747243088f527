// The texts of a battle that are searched: prompts, answers and the note.
import type { Annotation, Body } from '../db/schema';

/** Where a text stands in its battle. */
export type Place = 'prompt' | 'a' | 'b' | 'note';

export interface PlacedText {
  place: Place;
  text: string;
}

/** In the order in which they are read: the note first, then turn by turn; empty ones are left out. */
export function textsOf(
  body: Pick<Body, 'turns'> | undefined,
  annotation: Pick<Annotation, 'note'> | undefined,
): PlacedText[] {
  const texts: PlacedText[] = [{ place: 'note', text: annotation?.note ?? '' }];
  for (const { prompt, a, b } of body?.turns ?? []) {
    texts.push({ place: 'prompt', text: prompt });
    texts.push({ place: 'a', text: a.text }, { place: 'b', text: b.text });
  }
  return texts.filter(({ text }) => text !== '');
}

/** A number of 32 bits that is nearly always another one when the texts are. */
export function sumOf(texts: readonly PlacedText[]): number {
  return fold(texts.map(({ text }) => text));
}

/** A number of 32 bits that depends on every character of some strings and on where they end. */
export function fold(strings: readonly string[]): number {
  let sum = 0x811c9dc5;
  for (const one of strings) {
    for (let i = 0; i < one.length; i += 1) sum = Math.imul(sum ^ one.charCodeAt(i), 0x01000193);
    sum = Math.imul(sum ^ 0x10000, 0x01000193);
  }
  return sum >>> 0;
}
