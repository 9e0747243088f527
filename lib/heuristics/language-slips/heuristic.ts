// Notices words in another script that slip into an English answer, such as a Chinese word between English ones.
import type { Span } from '../../db/schema';
import { type Finding, type RateTables, remarkUnproven, weigh } from '../rates';
import { maskCode, maskQuotes, promptText, quoteOf, scriptClass, windows } from '../text';
import type { Heuristic, HeuristicInput } from '../types';
import rates from './rates.json';

const ID = 'language-slips';
const VERSION = 1;
const MAX_SPANS = 5;
/** More runs than this are no slip: the answer is about that language. */
const MAX_RUNS = 3;
const MIN_SIZE = 200;

const SCRIPTS = [
  { id: 'han', words: 'Chinese characters', run: /[\u4e00-\u9fff]{1,20}/g },
  { id: 'cyrillic', words: 'Cyrillic letters', run: /[\u0400-\u052f]{2,30}/g },
  { id: 'hangul', words: 'Korean letters', run: /[\uac00-\ud7a3]{1,20}/g },
  { id: 'arabic', words: 'Arabic letters', run: /[\u0600-\u06ff]{2,30}/g },
] as const;

/** Runs that stand between Latin letters or in a sentence of them, not in brackets as a gloss. */
function slips(input: HeuristicInput, run: RegExp): Span[] {
  const spans: Span[] = [];
  input.turns.forEach(({ text }, turn) => {
    for (const window of windows(text)) {
      if (window.text.search(run) < 0) continue;
      for (const match of maskQuotes(maskCode(window.text)).matchAll(run)) {
        const before = window.text.slice(Math.max(0, match.index - 2), match.index);
        if (/[(（*《「/:：]/.test(before)) continue;
        const start = window.start + match.index;
        spans.push({ turn, start, end: start + match[0].length });
        if (spans.length > MAX_RUNS + MAX_SPANS) return;
      }
    }
  });
  return spans;
}

/** Exactly one finding for an English side with an English prompt: the script that slipped in, or none. */
export function findSlips(input: HeuristicInput): Finding[] {
  const texts = input.turns.map(({ text }) => text);
  if (texts.join('').length < MIN_SIZE || scriptClass(texts.join('\n')) !== 'english') return [];
  const prompts = promptText(input);
  if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(prompts)) return [];
  if (
    /\b(?:translat|chinese|mandarin|japan|korea|russia|ukrain|arab|china|language|kanji|hanzi|urdu|persia)/i.test(
      prompts,
    )
  ) {
    return [];
  }
  for (const { id, words, run } of SCRIPTS) {
    const spans = slips(input, run);
    const first = spans[0];
    if (first === undefined || spans.length > MAX_RUNS) continue;
    const text = texts[first.turn] ?? '';
    const quote = quoteOf(
      text,
      Math.max(0, first.start - 30),
      Math.min(text.length, first.end + 30),
    );
    return [
      {
        table: 'english',
        cue: `slip:${id}`,
        clause: `Lets ${words} slip into an English answer`,
        quote,
        spans,
      },
    ];
  }
  return [{ table: 'english', cue: 'slip:none', clause: 'Stays in English', quote: '', spans: [] }];
}

/** The heuristic with given rates, for leaving data out when measuring. */
export function languageSlipsWith(table: RateTables): Heuristic {
  return {
    id: ID,
    version: VERSION,
    title: 'Language slips',
    describe: 'Notices words in another script that slip into an English answer.',
    run: (input) => {
      const found = findSlips(input).filter(({ cue }) => cue !== 'slip:none');
      return weigh({ id: ID, version: VERSION }, remarkUnproven(found, table), table, 0);
    },
  };
}

export const languageSlips = languageSlipsWith(rates);
