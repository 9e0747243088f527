// Weighs how an answer opens and how it closes: "Certainly!", "Here's …", "Let me know …", "Would you like …?".
import { type Finding, type RateTables, weigh } from '../rates';
import { quoteOf, scriptClass } from '../text';
import type { Heuristic, HeuristicInput } from '../types';
import { CLOSERS, type Form, OPENERS } from './forms';
import rates from './rates.json';

const ID = 'openers-closers';
const VERSION = 2;
const HEAD = 200;
const TAIL = 400;
/** Answers shorter than this (units) have no closing of their own. */
const MIN_SIZE = 200;
const MARKS = /^[\s*_#>"“]{0,12}/;
/** Nats; a form that moves nobody by this much is not worth a line. */
const WORTH_SAYING = 0.15;

interface Part {
  text: string;
  /** UTF-16 offset in the answer. */
  start: number;
}

function opening(text: string): Part {
  const lead = text.length - text.trimStart().length;
  const marks = MARKS.exec(text.slice(lead, lead + 20))?.[0].length ?? 0;
  return { text: text.slice(lead + marks, lead + marks + HEAD), start: lead + marks };
}

function closing(text: string): Part {
  const end = text.trimEnd().length;
  const from = Math.max(0, end - TAIL);
  const line = text.lastIndexOf('\n', end - 1) + 1;
  const start = Math.max(from, line);
  return { text: text.slice(start, end), start };
}

function formFinding(
  table: string,
  feature: 'opener' | 'closer',
  forms: readonly Form[],
  part: Part,
  turn: number,
): Finding {
  for (const { id, pattern, words } of forms) {
    const match = pattern.exec(part.text);
    if (match === null || match[0] === '') continue;
    const start = part.start + match.index;
    const span = { turn, start, end: start + match[0].length };
    const clause = `${feature === 'opener' ? 'Opens' : 'Closes'} with ${words}`;
    return {
      table,
      cue: `${feature}:${id}`,
      clause,
      quote: quoteOf(match[0], 0, 400),
      spans: [span],
    };
  }
  const clause =
    feature === 'opener' ? 'Opens without a set phrase' : 'Closes without a set phrase';
  return { table, cue: `${feature}:none`, clause, quote: '', spans: [] };
}

/** One finding for the opening and one for the closing of a side's newest answer that is long enough. */
export function findForms({ turns }: HeuristicInput): Finding[] {
  const turn = turns.findLastIndex(({ text }) => text.trim().length >= MIN_SIZE);
  const text = turns[turn]?.text;
  if (text === undefined) return [];
  const table = scriptClass(text);
  if (table === 'other') return [];
  return [
    formFinding(table, 'opener', OPENERS, opening(text), turn),
    formFinding(table, 'closer', CLOSERS, closing(text), turn),
  ];
}

/** The heuristic with given rates, for leaving data out when measuring. */
export function openersClosersWith(table: RateTables): Heuristic {
  return {
    id: ID,
    version: VERSION,
    title: 'Openers and closers',
    describe: 'Looks at set phrases with which an answer begins and ends.',
    run: (input) => weigh({ id: ID, version: VERSION }, findForms(input), table, WORTH_SAYING),
  };
}

export const openersClosers = openersClosersWith(rates);
