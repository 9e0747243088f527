// Seals a guess of what a record holds, once, at the moment when all of it is known and no vote and no name is.
import { type BattleRecord, type Evidence, type Seal, SIDES, type SideGuess } from '../db/schema';
import type { KnownSides, SideWire } from '../guess/guessing';
import { representationOf } from '../guess/learn/lesson';
import type { Places } from '../guess/learn/pack';
import { MAX_EVIDENCE } from '../guess/shown';
import { strengthOf } from '../heuristics/rates';
import type { HeuristicInput } from '../heuristics/types';
import { piecesOf } from '../wire/pieces';
import { isReadyToSeal } from './battle';
import { type Draft, isFinished } from './draft';
import { rescore } from './outcome';

/** Stands in a seal's engine before each thing that the guess had to do without. */
export const WITHOUT = ' without ';

/** Heuristics that rest on what has to be loaded first. */
const LOADED = /^(?:style|learnt|wire-.*)$/;

/** What a seal is made with. */
export interface SealContext {
  /** Version of the guessing engine. */
  engine: string;
  /** With `learnt` by that instead of all that was learnt. */
  guessSide(input: HeuristicInput, wire: SideWire, learnt?: Places): SideGuess;
  /** A turn began: what a guess could make use of may be loaded. Must not throw. */
  warm?(): void;
  /** Waits, within bounds, for what is being loaded. Never rejects. */
  prepare?(): Promise<void>;
  /** Names of what the guess has to do without now; the seal's engine says so. */
  without?(): readonly string[];
  /** Learns from a battle whose makers are known, or are no longer. Never rejects. */
  learn?(known: KnownSides): Promise<void>;
  now(): number;
}

/**
 * Seals a guess of what the battle holds now, unless the newest seal says the same. A seal is never rewritten, and
 * none is made once a vote or a name is known.
 */
export function sealGuess(draft: Draft, context: SealContext): void {
  const { record } = draft;
  if (!isReadyToSeal(record)) return;
  const seals = record.guess?.seals ?? [];
  const { turns } = record.battle;
  const last = seals.at(-1);
  const fresh = {
    turns,
    engine: [context.engine, ...(context.without?.() ?? [])].join(WITHOUT),
    sealedAt: context.now(),
    a: context.guessSide(inputOf(record, 'a'), wireOf(record, 'a')),
    b: context.guessSide(inputOf(record, 'b'), wireOf(record, 'b')),
  };
  // The same material gives the same guess (several events may find a battle ready); it is sealed when it was first made.
  if (last?.turns === turns && last.engine === fresh.engine && isSameGuess(last, fresh)) return;
  if (last && isPoorer(fresh, last)) return;
  record.guess = { id: record.battle.id, seals: [...seals, fresh] };
  draft.touched.add('guess');
  rescore(draft);
}

/** The prompts and answers of one side. */
export function inputOf({ body }: BattleRecord, side: 'a' | 'b'): HeuristicInput {
  const answered = body.turns.filter((turn) => turn[side].finish !== 'absent');
  return { turns: answered.map((turn) => ({ prompt: turn.prompt, text: turn[side].text })) };
}

/** The pieces of a side's answers: only answers that the wire told of have any. */
export function wireOf({ battle, body, capture }: BattleRecord, side: 'a' | 'b'): SideWire {
  const { site, modality } = battle;
  const answers = body.turns.flatMap((turn, i) => {
    const cuts = capture.turns[i]?.[side].text;
    if (!cuts || cuts.ends.length === 0) return [];
    const { text, finish } = turn[side];
    return [{ id: `${turn.id}/${side}`, pieces: piecesOf(text, cuts), finish }];
  });
  return { site, modality, representation: representationOf(body, side), answers };
}

/** What a record can teach: the sides whose makers are known once every answer is there. */
export function knownSides(record: BattleRecord): KnownSides {
  const { battle, body } = record;
  const sides = body.turns.every(isFinished) ? SIDES : [];
  return {
    id: battle.id,
    sides: sides.flatMap((side) => {
      const maker = battle.reveal?.[side]?.maker ?? null;
      const wire = wireOf(record, side);
      return maker === null || wire.answers.length === 0 ? [] : [{ maker, wire }];
    }),
  };
}

/** True when the fresh guess is of the same texts and lacks what the last one had: a background that was just begun. */
function isPoorer(fresh: Seal, last: Seal): boolean {
  if (fresh.turns !== last.turns || !lacksMore(fresh, last)) return false;
  return SIDES.every((side) => isOfSameText(fresh[side].evidence, last[side].evidence));
}

/**
 * True when two guesses found the same in the texts, as far as both keep it: beside what had to be loaded there is less room,
 * and what speaks against the first maker takes the place of one that is as strong.
 */
function isOfSameText(x: readonly Evidence[], y: readonly Evidence[]): boolean {
  const [few, many] = [x, y]
    .map((evidence) => ({ own: foundInText(evidence), isFull: evidence.length >= MAX_EVIDENCE }))
    .sort((one, other) => one.own.length - other.own.length);
  if (!few || !many) return false;
  const missing = few.own.filter((found) => !many.own.includes(found)).length;
  if (few.isFull) return missing <= 1;
  return missing === 0 && few.own.length === many.own.length;
}

/** What was found in the texts and has a weight; what it counts is left out, as that depends on what stands beside it. */
function foundInText(evidence: readonly Evidence[]): string[] {
  return evidence
    .filter(({ heuristic, llr }) => !LOADED.test(heuristic) && strengthOf(llr) > 0)
    .map(({ counted: _, ...found }) => JSON.stringify(found));
}

/** True when one seal had to do without all that the other did, and without more, and is otherwise of the same engine. */
export function lacksMore(one: Seal, other: Seal): boolean {
  const [engine, ...missing] = one.engine.split(WITHOUT);
  const [otherEngine, ...otherMissing] = other.engine.split(WITHOUT);
  const isAll = otherMissing.every((name) => missing.includes(name));
  return engine === otherEngine && isAll && missing.length > otherMissing.length;
}

type Pair = { a: SideGuess; b: SideGuess };

function isSameGuess(x: Pair, y: Pair): boolean {
  return JSON.stringify([x.a, x.b]) === JSON.stringify([y.a, y.b]);
}
