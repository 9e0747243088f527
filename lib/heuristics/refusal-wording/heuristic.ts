// Weighs how an answer refuses: the set phrase that it begins with, and which apostrophe stands in it.
import { type Finding, type RateTables, remarkUnproven, weigh } from '../rates';
import { quoteOf } from '../text';
import type { Heuristic, HeuristicInput } from '../types';
import { WORDINGS } from './forms';
import rates from './rates.json';

const ID = 'refusal-wording';
const VERSION = 2;
const HEAD = 240;
/** Letter for the first apostrophe between letters: straight, curly, none. */
function apostropheOf(text: string): 's' | 'c' | 'n' {
  const [, mark] = /[A-Za-z](['’])[A-Za-z]/.exec(text) ?? [];
  if (mark === undefined) return 'n';
  return mark === '’' ? 'c' : 's';
}

const APOSTROPHES = { s: ' with a straight apostrophe', c: ' with a curly apostrophe', n: '' };

/** What one answer begins with; null when it refuses in none of the known wordings. */
function refusalIn(
  text: string,
): { cue: string; clause: string; start: number; end: number } | null {
  const lead = text.length - text.trimStart().length;
  const head = text.slice(lead, lead + HEAD);
  for (const { id, pattern } of WORDINGS) {
    const match = pattern.exec(head);
    if (match === null) continue;
    const mark = apostropheOf(match[0]);
    const only = id.startsWith('only-')
      ? 'Says nothing but a set refusal'
      : 'Begins like a set refusal';
    const end = lead + match[0].trimEnd().length;
    return {
      cue: `refusal:${id}-${mark}`,
      clause: `${only}${APOSTROPHES[mark]}`,
      start: lead,
      end,
    };
  }
  return null;
}

/** Exactly one finding for a side with any text: its first refusal, or that there is none. */
export function findRefusals({ turns }: HeuristicInput): Finding[] {
  if (turns.every(({ text }) => text.trim() === '')) return [];
  for (const [turn, { prompt, text }] of turns.entries()) {
    const found = refusalIn(text);
    if (found === null) continue;
    const { cue, clause, start, end } = found;
    const quote = quoteOf(text, start, end);
    // A prompt that holds the words itself may ask for them.
    if (prompt.slice(0, 20_000).includes(text.slice(start, end))) continue;
    return [{ table: 'beginning', cue, clause, quote, spans: [{ turn, start, end }] }];
  }
  return [
    { table: 'beginning', cue: 'refusal:none', clause: 'Does not refuse', quote: '', spans: [] },
  ];
}

/** The heuristic with given rates, for leaving data out when measuring. */
export function refusalWordingWith(table: RateTables): Heuristic {
  return {
    id: ID,
    version: VERSION,
    title: 'How it refuses',
    describe: 'Looks at the set phrase of a refusal and at the apostrophe in it.',
    run: (input) => {
      const found = findRefusals(input).filter(({ cue }) => cue !== 'refusal:none');
      return weigh({ id: ID, version: VERSION }, remarkUnproven(found, table), table, 0);
    },
  };
}

export const refusalWording = refusalWordingWith(rates);
