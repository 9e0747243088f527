// Guesses who wrote one side of a battle: asks every heuristic, adds up, and says so when it is not enough.
import type { Evidence, SideGuess } from '../db/schema';
import { strengthOf } from '../heuristics/rates';
import { HEURISTICS } from '../heuristics/registry';
import type { Heuristic, HeuristicInput } from '../heuristics/types';
import { WIRE_VERSION } from '../wire/evidence';
import shipped from './calibration.json';
import { setOf, verdictOf } from './claims';
import { type Calibration, fuse, kindOf } from './fuse';
import { LEARNT_VERSION, learntEvidence } from './learn/evidence';
import type { LearntReading } from './learn/learnt';
import { likelyModels } from './models';
import { claimedVersions, withVersions } from './named';
import { shownEvidence } from './shown';
import { STYLE_VERSION, type StyleSide } from './style-evidence';
import { wordCount } from './words';

/** Changes whenever the same answers may get another guess: the engine's own number and every heuristic's. */
export const ENGINE_VERSION = `3/style.${STYLE_VERSION}/wire.${WIRE_VERSION}/learnt.${LEARNT_VERSION}/${HEURISTICS.map(({ id, version }) => `${id}.${version}`).join('/')}`;

/** Words under which only explicit evidence may make a guess. */
const MIN_WORDS = 50;
/** Nats for one maker from which explicit evidence counts as such: a ratio of 4. */
const EXPLICIT = Math.log(4);

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

/** What is known of a side beside what the heuristics find in its answers. */
export interface Known {
  /** What style says; null or absent without a style model. */
  style?: StyleSide | null;
  /** Evidence from other sources, such as the wire. */
  further?: readonly Evidence[];
  /** What the user's own reveals in this place say. */
  learnt?: LearntReading | null;
}

/** Answers of one side go together: style, which reads each of them alone, is more sure of several than it may be. */
function calibrationFor({ turns }: HeuristicInput, calibration: Calibration): Calibration {
  const { scales, several } = calibration;
  if (turns.length < 2) return calibration;
  return { ...calibration, scales: { ...scales, style: (scales.style ?? 1) * several } };
}

/** A guesser of given heuristics and calibration. */
export function makeGuesser(
  heuristics: readonly Heuristic[],
  calibration: Calibration,
): (input: HeuristicInput, known?: Known) => SideGuess {
  return (input, { style = null, further = [], learnt = null } = {}) => {
    const evidence = [
      ...heuristics.flatMap((heuristic) => runSafely(heuristic, input)),
      ...(style?.evidence ?? []),
      ...further,
      ...learntEvidence(learnt),
    ];
    const fused = fuse(evidence, calibrationFor(input, calibration), learnt?.keep);
    const { makers, parts } = fused;
    const versions = claimedVersions(evidence);
    const isEnough =
      hasExplicit(evidence) || wordCount(input.turns.map(({ text }) => text)) >= MIN_WORDS;
    return {
      makers,
      verdict: verdictOf(makers, isEnough, calibration),
      evidence: shownEvidence(evidence, fused),
      models: likelyModels(
        makers,
        withVersions(style?.models ?? [], versions),
        withVersions(learnt?.models ?? [], versions),
      ),
      set: setOf(makers, isEnough, calibration.set),
      parts,
    };
  };
}

const guesser = makeGuesser(HEURISTICS, shipped);

/**
 * The guess for one side: pure and deterministic. Probabilities sum to 1 and always leave some for `none`; at most 12
 * pieces of evidence, strongest first, then up to three that have no weight. What speaks most against the first maker is
 * always among them.
 */
export function guessSide(input: HeuristicInput, known: Known = {}): SideGuess {
  return guesser(input, known);
}
