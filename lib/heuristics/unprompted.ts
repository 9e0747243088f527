// Finds where a pattern stands in the answers of a side, outside code, and not because a prompt brought it up.
import type { Span } from '../db/schema';
import { maskCode, windows } from './text';
import type { HeuristicInput } from './types';

/** The first `most` places; `pattern` must be global, and `prompts` is the text of all prompts. */
export function unpromptedSpans(
  input: HeuristicInput,
  pattern: RegExp,
  prompts: string,
  most: number,
): Span[] {
  const spans: Span[] = [];
  input.turns.forEach((turn, index) => {
    for (const window of windows(turn.text)) {
      if (window.text.search(pattern) < 0) continue;
      for (const match of maskCode(window.text).matchAll(pattern)) {
        if (spans.length >= most || prompts.includes(match[0])) break;
        const start = match.index + window.start;
        spans.push({ turn: index, start, end: start + match[0].length });
      }
    }
  });
  return spans;
}
