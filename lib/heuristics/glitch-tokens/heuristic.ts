// Reads whether an answer can repeat a word that some vocabulary has as one token and its models hardly ever saw.
import { askedOf, declines } from '../asked';
import { fateFinding, MAX_PROMPT, placesIn } from '../asked-strings';
import { type Fate, fateOf, wholeWord } from '../fate';
import { type Finding, type RateTables, weigh } from '../rates';
import { literal, quoteOf } from '../text';
import type { Heuristic, HeuristicInput } from '../types';
import rates from './rates.json';
import { GLITCH_OF, type GlitchFamily } from './tokens';

const ID = 'glitch-tokens';
const VERSION = 2;

const WORDS = new RegExp(
  [...GLITCH_OF.keys()]
    .sort((x, y) => y.length - x.length)
    .map((word) => wholeWord(word, literal(word)))
    .join('|'),
  'gu',
);

interface Outcome {
  family: GlitchFamily;
  word: string;
  turn: number;
  isSaid: boolean;
  fate: Fate;
}

/**
 * What became of each such word of one turn. An answer that declines tells nothing, nor does one that repeats none of
 * words of different makers: it does something else than what was asked.
 */
function outcomesOf(prompt: string, text: string, turn: number): Outcome[] {
  // Empty answers have many other causes.
  if (text.trim() === '') return [];
  const places = placesIn(prompt, WORDS);
  const first = places.filter((x, i) => places.findIndex((y) => y.text === x.text) === i);
  const outcomes = first.flatMap((place): Outcome[] => {
    const family = GLITCH_OF.get(place.text);
    const asked = askedOf(prompt, place.start, place.end);
    if (family === undefined || asked === null || asked === 'explain') return [];
    const fate = fateOf(prompt, place, places, text, asked);
    if (fate.kind === 'unclear') return [];
    return [{ family, word: place.text, turn, isSaid: fate.kind === 'echoed', fate }];
  });
  const families = new Set(outcomes.map(({ family }) => family));
  const isOther = !outcomes.some(({ isSaid }) => isSaid);
  return isOther && (families.size > 1 || declines(text)) ? [] : outcomes;
}

function clauseOf({ word, isSaid, fate }: Outcome): string {
  if (isSaid) return `Can repeat the rare word “${word}”`;
  const instead = quoteOf(fate.instead, 0, 40);
  return instead === ''
    ? `Cannot repeat the rare word “${word}”`
    : `Writes “${instead}” for the rare word “${word}”`;
}

function findingOf(input: HeuristicInput, cue: string, outcomes: readonly Outcome[]): Finding {
  const [first, ...rest] = outcomes as [Outcome, ...Outcome[]];
  return fateFinding(input, cue, clauseOf(first), [first, ...rest]);
}

/** One finding for each family of words, garbled or said; a family with a garbled word counts as garbled. */
export function findGlitches(input: HeuristicInput): Finding[] {
  const groups = new Map<string, Outcome[]>();
  input.turns.forEach(({ prompt, text }, turn) => {
    for (const outcome of outcomesOf(prompt.slice(0, MAX_PROMPT), text, turn)) {
      const { id } = outcome.family;
      groups.set(id, [...(groups.get(id) ?? []), outcome]);
    }
  });
  return [...groups].map(([id, group]) => {
    const garbled = group.filter(({ isSaid }) => !isSaid);
    return garbled.length > 0
      ? findingOf(input, `garbled:${id}`, garbled)
      : findingOf(input, `said:${id}`, group);
  });
}

/** The heuristic with given rates, for leaving data out when measuring. */
export function glitchTokensWith(table: RateTables): Heuristic {
  return {
    id: ID,
    version: VERSION,
    title: 'Rare words',
    describe: 'Reads whether the answer can repeat a word that some models never learnt.',
    run: (input) => weigh({ id: ID, version: VERSION }, findGlitches(input), table, 0),
  };
}

export const glitchTokens = glitchTokensWith(rates);
