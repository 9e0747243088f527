// Reads what became of a special token that the prompt asked to repeat: a model whose vocabulary has it may not see it as text.
import { askedOf } from '../asked';
import { fateFinding, MAX_PROMPT, placesIn } from '../asked-strings';
import { type Fate, fateOf } from '../fate';
import { type Finding, type RateTables, weigh } from '../rates';
import { literal, quoteOf } from '../text';
import type { Heuristic, HeuristicInput } from '../types';
import { FAMILIES, FAMILY_OF, type TokenFamily, timesOf } from './families';
import rates from './rates.json';

const ID = 'special-tokens';
const VERSION = 2;

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

/** What became of every special token that a prompt asks for, once for each token and turn. */
function outcomesIn(input: HeuristicInput): Outcome[] {
  return input.turns.flatMap(({ prompt: whole, text }, turn) => {
    const prompt = whole.slice(0, MAX_PROMPT);
    const places = placesIn(prompt, TOKENS);
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
  const [first, ...rest] = outcomes as [Outcome, ...Outcome[]];
  return fateFinding(input, cue, clauseOf(first), [first, ...rest]);
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
