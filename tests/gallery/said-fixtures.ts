// What a user may have said of the battle that scenes and tests show, and how its answers differ.
import type { Difference } from '../../lib/annotate/difference';
import type { Annotation } from '../../lib/db/schema';
import { annotation, NOW, own } from './fixtures';

export const DIFFERENCE: Difference = {
  a: { words: 212, lists: 7, headings: 3, bold: 9, code: 0, emoji: 2, speed: 94 },
  b: { words: 168, lists: 0, headings: 0, bold: 1, code: 1, emoji: 0, speed: null },
};

/** An annotation with something of everything. */
export function judged(part: Partial<Annotation> = {}): Annotation {
  const stamp = { at: NOW, known: 'nothing' } as const;
  const passage = { turnId: 'arena:m1', removed: false, ...stamp };
  const quotes = ['The moon pulls on both sides of the Earth at once', 'spring tides'];
  return annotation({
    guess: { a: own({ model: 'GPT-5' }), b: null },
    tags: ['tides'],
    sides: {
      a: {
        reasons: { list: ['useful', 'clear_formatting'], ...stamp },
        ratings: { overall: { value: 4, ...stamp }, correct: { value: 5, ...stamp } },
      },
      b: {
        reasons: { list: ['superficial'], ...stamp },
        ratings: { overall: { value: 2, ...stamp } },
      },
    },
    highlights: quotes.map((quote, i) => ({
      ...passage,
      id: `h${i}`,
      side: i === 0 ? ('a' as const) : ('b' as const),
      start: 0,
      end: quote.length,
      quote,
      label: i === 0 ? 'wrong' : '',
    })),
    ...part,
  });
}
