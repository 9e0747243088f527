// Reads what became of a special token that the prompt asked to repeat: a model whose vocabulary has it may not see it as text.
import type { Span } from '../../db/schema';
import { askedOf } from '../asked';
import { type Fate, fateOf, type Place } from '../fate';
import { type Finding, type RateTables, weigh } from '../rates';
import { literal, quoteOf } from '../text';
import type { Heuristic, HeuristicInput } from '../types';
import { FAMILIES, FAMILY_OF, type TokenFamily, timesOf } from './families';
import rates from './rates.json';

const ID = 'special-tokens';
const VERSION = 2;
const MAX_PLACES = 24;
const MAX_PROMPT = 20_000;

const TOKENS = new RegExp(
  [...FAMILY_OF.keys()]
    .sort((x, y) => y.length - x.length)
    .map(literal)
    .join('|'),
  'gu',
);

interface Outcome {
  family: TokenFamily;
  token: string;
  turn: number;
  fate: Fate;
}

function placesIn(prompt: string): Place[] {
  const places: Place[] = [];
  for (const match of prompt.matchAll(TOKENS)) {
    if (places.length >= MAX_PLACES) break;
    places.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return places;
}

/** What became of every special token that a prompt asks for, once for each token and turn. */
function outcomesIn(input: HeuristicInput): Outcome[] {
  return input.turns.flatMap(({ prompt: whole, text }, turn) => {
    const prompt = whole.slice(0, MAX_PROMPT);
    const places = placesIn(prompt);
    const seen = new Set<string>();
    return places.flatMap((place): Outcome[] => {
      const family = FAMILY_OF.get(place.text);
      const asked = askedOf(prompt, place.start, place.end);
      if (family === undefined || asked === null || seen.has(place.text)) return [];
      seen.add(place.text);
      const fate = fateOf(prompt, place, places, text, asked);
      return fate.kind === 'unclear' ? [] : [{ family, token: place.text, turn, fate }];
    });
  });
}

function clauseOf({ token, fate }: Outcome): string {
  if (fate.kind === 'echoed') return `Repeats ${token} as plain text`;
  if (fate.kind === 'stopped') return `Stops where the prompt's ${token} should stand`;
  if (fate.kind === 'vanished') return `Does not see ${token} in the prompt`;
  const instead = quoteOf(fate.instead, 0, 40);
  return instead === '' ? `Cannot repeat ${token}` : `Reads ${token} as “${instead}”`;
}

function findingOf(input: HeuristicInput, cue: string, outcomes: readonly Outcome[]): Finding {
  const first = outcomes[0] as Outcome;
  const text = input.turns[first.turn]?.text ?? '';
  const spans: Span[] = outcomes
    .filter(({ fate }) => fate.end > fate.start)
    .slice(0, 8)
    .map(({ turn, fate }) => ({ turn, start: fate.start, end: fate.end }));
  return {
    table: 'all',
    cue,
    clause: clauseOf(first),
    quote: quoteOf(text, first.fate.start, first.fate.end),
    spans,
  };
}

/** True when no one maker has all of the tokens: then a filter took them out, and not a vocabulary. */
function isFilter(lost: readonly Outcome[]): boolean {
  const families = [...new Set(lost.map(({ family }) => family))];
  const [first, ...rest] = families;
  if (first === undefined || rest.length === 0) return false;
  return !first.makers.some((maker) => rest.every(({ makers }) => makers.includes(maker)));
}

function filterFinding(input: HeuristicInput, lost: readonly Outcome[]): Finding {
  const clause = 'Loses special tokens of several makers at once, as behind a filter';
  return { ...findingOf(input, 'vanished:several', lost), clause, isRemark: true };
}

/** One finding for each family of tokens and each outcome. */
export function findSpecialTokens(input: HeuristicInput): Finding[] {
  const outcomes = outcomesIn(input);
  const lost = outcomes.filter(({ fate }) => fate.kind !== 'echoed');
  const isFiltered = isFilter(lost);
  const groups = new Map<string, Outcome[]>();
  for (const outcome of isFiltered ? outcomes.filter((o) => !lost.includes(o)) : outcomes) {
    const cue = `${outcome.fate.kind}:${outcome.family.id}`;
    groups.set(cue, [...(groups.get(cue) ?? []), outcome]);
  }
  const findings = [...groups].map(([cue, group]): Finding => {
    const finding = findingOf(input, cue, group);
    return CUES.get(cue) === 1 ? { ...finding, isRemark: true } : finding;
  });
  return isFiltered ? [filterFinding(input, lost), ...findings] : findings;
}

/** Every cue of a family with its assumed ratio; 1 where the family is shared too widely to weigh. */
const CUES: ReadonlyMap<string, number> = new Map(
  FAMILIES.flatMap((entry) =>
    (['vanished', 'stopped', 'replaced', 'echoed'] as const).map(
      (outcome) => [`${outcome}:${entry.id}`, timesOf(entry, outcome)] as const,
    ),
  ),
);

/** The heuristic with given rates, for leaving data out when measuring. */
export function specialTokensWith(table: RateTables): Heuristic {
  return {
    id: ID,
    version: VERSION,
    title: 'Special tokens',
    describe: "Reads what became of a maker's special token that the prompt asked to repeat.",
    run: (input) => weigh({ id: ID, version: VERSION }, findSpecialTokens(input), table, 0),
  };
}

export const specialTokens = specialTokensWith(rates);
