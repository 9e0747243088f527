// Checks of what any heuristic finds, for the tests beside each of them.
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Finding } from '../lib/heuristics/rates';
import type { HeuristicInput } from '../lib/heuristics/types';

/** Any UTF-16 units, lone surrogates among them; building fast-check's own unit for that takes seconds. */
const UNIT = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

/**
 * Checks on texts of the given pieces and of anything else that a heuristic never throws, keeps its spans inside the answer
 * and quotes at most 120 characters. `before` stands before every answer.
 */
export function expectSoundFindings(
  find: (input: HeuristicInput) => readonly Pick<Finding, 'quote' | 'spans'>[],
  pieces: readonly string[],
  before = '',
): void {
  const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: UNIT }));
  const text = fc.array(piece).map((list) => list.join(''));
  fc.assert(
    fc.property(text, text, (prompt, rest) => {
      const answer = `${before}${rest}`;
      for (const { quote, spans } of find({ turns: [{ prompt, text: answer }] })) {
        expect(quote.length).toBeLessThanOrEqual(120);
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(answer.length);
        }
      }
    }),
  );
}
