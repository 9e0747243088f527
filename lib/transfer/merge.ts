// Merges two records of the same battle into one, whichever way round and however often it is done.
import {
  type Battle,
  type BattleRecord,
  BattleSchema,
  type Guess,
  GuessSchema,
  type Phase,
  PhaseSchema,
  type Reveal,
  type RevealedModel,
  type Score,
  type Seal,
  type Vote,
} from '../db/schema';
import { scoreBattle } from '../stats/score-battle';
import { greater, mergeUnknown, type Rank } from './canonical';
import { mergeAnnotations } from './merge-annotations';
import { mergeContent } from './merge-turns';

const PHASES: readonly Phase[] = PhaseSchema.options;

/**
 * One record from two of the same battle. Commutative, associative and idempotent (for records whose score is settled),
 * because every part is the greater of the two by an order of its own. Nothing that only one of them has is lost.
 */
export function mergeRecords(x: BattleRecord, y: BattleRecord): BattleRecord {
  return settleScore({
    battle: mergeBattles(x.battle, y.battle),
    ...mergeContent(x, y),
    guess: both(x.guess, y.guess, mergeGuesses),
    annotation: both(x.annotation, y.annotation, mergeAnnotations),
  });
}

/** The record with the score that follows from its own reveal, guess and annotation. */
export function settleScore(record: BattleRecord): BattleRecord {
  const { machine, user } = scoreBattle(record);
  const old = record.battle.score;
  const score: Score = {
    ...old,
    machine: { ...old.machine, ...machine },
    user: { ...old.user, ...user },
  };
  return { ...record, battle: { ...record.battle, score } };
}

function mergeBattles(x: Battle, y: Battle): Battle {
  return {
    ...mergeUnknown(x, y, Object.keys(BattleSchema.shape)),
    id: x.id,
    site: greater(x.site, y.site),
    sessionId: greater(x.sessionId, y.sessionId),
    mode: greater(x.mode, y.mode, isKnown),
    modality: greater(x.modality, y.modality, isKnown),
    phase: greater(x.phase, y.phase, (phase) => [PHASES.indexOf(phase)]),
    startedAt: Math.min(x.startedAt, y.startedAt),
    updatedAt: Math.max(x.updatedAt, y.updatedAt),
    turns: Math.max(x.turns, y.turns),
    messageIds: greater(x.messageIds, y.messageIds, (ids) => [ids.length]),
    preview: greater(x.preview, y.preview, (text) => [text.length]),
    vote: greater(x.vote, y.vote, voteRank),
    reveal: both(x.reveal, y.reveal, mergeReveals),
    peekedAt: greater(x.peekedAt, y.peekedAt, (at) => [-at]),
    pairKnown: x.pairKnown || y.pairKnown,
    isManual: x.isManual && y.isManual,
    ...mergeProbes(x, y),
    score: mergeScores(x.score, y.score),
  };
}

/** All that either has found; what one found by probes of its user's own is kept. */
function mergeProbes(x: Battle, y: Battle): Pick<Battle, 'probes'> {
  if (!x.probes && !y.probes) return {};
  return { probes: [...new Set([...(x.probes ?? []), ...(y.probes ?? [])])].sort() };
}

/** Only what a later version may have added; the outcomes themselves follow from the merged parts. */
function mergeScores(x: Score, y: Score): Score {
  const outcomes = (who: 'machine' | 'user') => ({
    ...mergeUnknown(x[who], y[who], ['a', 'b']),
    a: null,
    b: null,
  });
  return {
    ...mergeUnknown(x, y, ['machine', 'user']),
    machine: outcomes('machine'),
    user: outcomes('user'),
  };
}

const isKnown = (word: string) => [word === 'unknown' || word === '' ? 0 : 1];

/** The earliest; of two sightings of one vote the one that tells more, and that knows it was not blind. */
function voteRank({ at, preferences, blind }: Vote): Rank {
  return [-at, preferences ? 1 : 0, blind ? 0 : 1];
}

/**
 * Of each side the name that is told more fully, so that two reveals of one side each become one of both. When and how
 * is that of the first sighting; what the user chose beforehand was none.
 */
function mergeReveals(x: Reveal, y: Reveal): Reveal {
  return {
    ...greater(frameOf(x), frameOf(y), frameRank),
    a: greater(x.a, y.a, modelRank),
    b: greater(x.b, y.b, modelRank),
  };
}

function frameOf({ a: _a, b: _b, ...frame }: Reveal): Omit<Reveal, 'a' | 'b'> {
  return frame;
}

/** A later sighting that only added ids keeps the time of the first and knows more. */
function frameRank({ at, source }: Omit<Reveal, 'a' | 'b'>): Rank {
  return [source === 'chosen' ? 0 : 1, -at, REVEAL_SOURCES.indexOf(source)];
}

/** From the least that is known to the most. */
const REVEAL_SOURCES: readonly Reveal['source'][] = [
  'manual',
  'chosen',
  'record',
  'dom',
  'dom+record',
];

function modelRank({ modelId, organization, maker }: RevealedModel): Rank {
  return [modelId, organization, maker].map((one) => (one === null ? 0 : 1));
}

/**
 * All seals. A battle may be sealed again at the same number of turns, when an answer was completed later; seals that
 * stand at the same place in both lists are the same one, and if they differ, the one sealed first stays.
 */
function mergeGuesses(x: Guess, y: Guess): Guess {
  const [left, right] = [byTurns(x.seals), byTurns(y.seals)];
  const numbers = [...new Set([...left.keys(), ...right.keys()])].sort((one, two) => one - two);
  const seals = numbers.flatMap((turns) =>
    mergeSeals(left.get(turns) ?? [], right.get(turns) ?? []),
  );
  return { ...mergeUnknown(x, y, Object.keys(GuessSchema.shape)), id: x.id, seals };
}

/** Seals by how many turns they have seen, each list in the order of sealing. */
function byTurns(seals: readonly Seal[]): Map<number, Seal[]> {
  const groups = new Map<number, Seal[]>();
  for (const seal of seals) groups.set(seal.turns, [...(groups.get(seal.turns) ?? []), seal]);
  return groups;
}

function mergeSeals(x: readonly Seal[], y: readonly Seal[]): Seal[] {
  const merged: Seal[] = [];
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const [one, two] = [x[i], y[i]];
    const seal = one && two ? greater(one, two, ({ sealedAt }) => [-sealedAt]) : (one ?? two);
    if (seal) merged.push(seal);
  }
  return merged;
}

function both<T>(x: T | null, y: T | null, merge: (x: T, y: T) => T): T | null {
  return x && y ? merge(x, y) : (x ?? y);
}
