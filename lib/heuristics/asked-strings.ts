// Finds the strings in a prompt whose fate in the answer tells something, and makes findings of their fates.
import type { Span } from '../db/schema';
import type { Fate, Place } from './fate';
import type { Finding } from './rates';
import { quoteOf } from './text';
import type { HeuristicInput } from './types';

const MAX_PLACES = 24;
const MAX_SPANS = 8;
/** UTF-16 units of a prompt that are read. */
export const MAX_PROMPT = 20_000;

/** Where a pattern stands in a prompt, the first 24 places. `pattern` must be global and match no empty text. */
export function placesIn(prompt: string, pattern: RegExp): Place[] {
  const places: Place[] = [];
  for (const match of prompt.matchAll(pattern)) {
    if (places.length >= MAX_PLACES) break;
    places.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return places;
}

/** One finding for strings that had the same fate; the first one is quoted. */
export function fateFinding(
  input: HeuristicInput,
  cue: string,
  clause: string,
  outcomes: readonly [{ turn: number; fate: Fate }, ...{ turn: number; fate: Fate }[]],
): Finding {
  const [{ turn: firstTurn, fate: firstFate }] = outcomes;
  const spans: Span[] = outcomes
    .filter(({ fate }) => fate.end > fate.start)
    .slice(0, MAX_SPANS)
    .map(({ turn, fate }) => ({ turn, start: fate.start, end: fate.end }));
  const quote = quoteOf(input.turns[firstTurn]?.text ?? '', firstFate.start, firstFate.end);
  return { table: 'all', cue, clause, quote, spans };
}
