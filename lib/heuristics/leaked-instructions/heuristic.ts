// Notices pieces of a maker's own instruction text that an answer lets out.
import { MAKER_NAMES } from '../../models/makers';
import { makersNamed } from '../names';
import { type Finding, type RateTables, weigh } from '../rates';
import { promptText, quoteOf, windows } from '../text';
import type { Heuristic, HeuristicInput } from '../types';
import { LEAK_PHRASES, type LeakPhrase } from './phrases';
import rates from './rates.json';

const ID = 'leaked-instructions';
const VERSION = 1;
const MAX_SPANS = 5;

/** "built by xAI." is common speech unless "You are Grok" stands just before it. */
function isLeak(leak: LeakPhrase, text: string, at: number): boolean {
  return (
    leak.id !== 'you-are-grok' || /You are Grok.{0,20}$/.test(text.slice(Math.max(0, at - 40), at))
  );
}

function spansOf(input: HeuristicInput, leak: LeakPhrase): Finding['spans'] {
  const spans: Finding['spans'] = [];
  input.turns.forEach((turn, index) => {
    for (const { text, start } of windows(turn.text)) {
      let at = text.indexOf(leak.phrase);
      while (at >= 0 && spans.length < MAX_SPANS) {
        const from = at + start;
        const span = { turn: index, start: from, end: from + leak.phrase.length };
        if (isLeak(leak, text, at)) spans.push(span);
        at = text.indexOf(leak.phrase, at + leak.phrase.length);
      }
    }
  });
  return spans;
}

/** Phrases found. One that a prompt contains, or whose maker a prompt names, is left out. */
export function findLeaks(input: HeuristicInput): Finding[] {
  const prompts = promptText(input);
  const lower = prompts.toLowerCase();
  let named: ReturnType<typeof makersNamed> | null = null;
  return LEAK_PHRASES.flatMap((leak) => {
    const spans = spansOf(input, leak);
    const first = spans[0];
    if (first === undefined || lower.includes(leak.phrase.toLowerCase())) return [];
    named ??= makersNamed(prompts);
    if (named.has(leak.maker)) return [];
    const text = input.turns[first.turn]?.text ?? '';
    return [
      {
        table: 'all',
        cue: `leak:${leak.maker}:${leak.id}`,
        clause: `Repeats a line known from ${MAKER_NAMES[leak.maker]}'s own instructions to its models`,
        quote: quoteOf(text, first.start, first.end),
        spans,
      },
    ];
  });
}

/** The heuristic with given rates, for leaving data out when measuring. */
export function leakedInstructionsWith(table: RateTables): Heuristic {
  return {
    id: ID,
    version: VERSION,
    title: 'Leaked instructions',
    describe: "Looks for short phrases of makers' own instruction texts.",
    run: (input) => weigh({ id: ID, version: VERSION }, findLeaks(input), table, 0),
  };
}

export const leakedInstructions = leakedInstructionsWith(rates);
