// Guesses who wrote one side of a battle: asks every heuristic, adds up, and says so when it is not enough.
import type { Evidence, SideGuess } from '../db/schema';
import { strengthOf } from '../heuristics/rates';
import { HEURISTICS } from '../heuristics/registry';
import type { Heuristic, HeuristicInput } from '../heuristics/types';
import { WIRE_VERSION } from '../wire/evidence';
import shipped from './calibration.json';
import { type Calibration, fuse, kindOf, type Ranked } from './fuse';
import { LEARNT_VERSION, learntEvidence } from './learn/evidence';
import type { LearntReading } from './learn/learnt';
import { STYLE_VERSION } from './style-evidence';
import { wordCount } from './words';

/** Changes whenever the same answers may get another guess: the engine's own number and every heuristic's. */
export const ENGINE_VERSION = `2/style.${STYLE_VERSION}/wire.${WIRE_VERSION}/learnt.${LEARNT_VERSION}/${HEURISTICS.map(({ id, version }) => `${id}.${version}`).join('/')}`;

/** Words under which only explicit evidence may make a guess. */
const MIN_WORDS = 50;
/** Nats for one maker from which explicit evidence counts as such: a ratio of 4. */
const EXPLICIT = Math.log(4);
const MAX_EVIDENCE = 12;
/** Of these, room that findings without a weight have, however many with a weight there are. */
const MAX_REMARKS = 3;
const MAX_MODELS = 5;

function hasExplicit(evidence: readonly Evidence[]): boolean {
  return evidence.some(
    (item) => kindOf(item)?.isExplicit === true && strengthOf(item.llr) >= EXPLICIT,
  );
}

/** A heuristic that fails says nothing: the battle is worth more than its guess, and the others still count. */
function runSafely(heuristic: Heuristic, input: HeuristicInput): Evidence[] {
  try {
    return heuristic.run(input);
  } catch {
    return [];
  }
}

/** Strongest first; order is fixed for equal strengths, so that equal input gives equal output. */
function byStrength(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence].sort(
    (x, y) => strengthOf(y.llr) - strengthOf(x.llr) || (x.cue < y.cue ? -1 : 1),
  );
}

/** What is sealed and shown: the strongest, and the first remarks after them. */
function shown(evidence: readonly Evidence[]): Evidence[] {
  const remarks = evidence.filter(({ llr }) => strengthOf(llr) === 0).slice(0, MAX_REMARKS);
  const weighed = byStrength(evidence.filter(({ llr }) => strengthOf(llr) > 0));
  return [...weighed.slice(0, MAX_EVIDENCE - remarks.length), ...remarks];
}

/** The likeliest of the models that were met in this place. */
function modelsOf(makers: readonly Ranked[], learnt: LearntReading | null): SideGuess['models'] {
  if (learnt === null) return undefined;
  const p = new Map<string, number>(makers.map((one) => [one.maker, one.p]));
  return learnt.models
    .map(({ model, maker, share }) => ({ model, maker, p: share * (p.get(maker) ?? 0) }))
    .sort((x, y) => y.p - x.p)
    .slice(0, MAX_MODELS);
}

/** A guesser of given heuristics and calibration; `further` is evidence from other sources (style, wire). */
export function makeGuesser(
  heuristics: readonly Heuristic[],
  calibration: Calibration,
): (
  input: HeuristicInput,
  further?: readonly Evidence[],
  learnt?: LearntReading | null,
) => SideGuess {
  return (input, further = [], learnt = null) => {
    const evidence = [
      ...heuristics.flatMap((heuristic) => runSafely(heuristic, input)),
      ...further,
      ...learntEvidence(learnt),
    ];
    const makers = fuse(evidence, calibration, learnt?.keep);
    const models = modelsOf(makers, learnt);
    const isEnough =
      hasExplicit(evidence) || wordCount(input.turns.map(({ text }) => text)) >= MIN_WORDS;
    const first = makers[0];
    const isSure = first !== undefined && first.p >= calibration.threshold;
    return {
      makers,
      verdict: isEnough && isSure && first.maker !== 'none' ? 'maker' : 'flat',
      evidence: shown(evidence),
      ...(models && { models }),
    };
  };
}

const guesser = makeGuesser(HEURISTICS, shipped);

/**
 * The guess for one side: pure and deterministic. Probabilities sum to 1 and always leave some for `none`;
 * at most 12 pieces of evidence, strongest first, then up to three that have no weight. `learnt` is what the user's own
 * reveals in this place say.
 */
export function guessSide(
  input: HeuristicInput,
  further: readonly Evidence[] = [],
  learnt: LearntReading | null = null,
): SideGuess {
  return guesser(input, further, learnt);
}
