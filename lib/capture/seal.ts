// Seals a guess of what a record holds, once, at the moment when all of it is known and no vote and no name is.
import type { BattleRecord, SideGuess } from '../db/schema';
import type { HeuristicInput } from '../heuristics/types';
import { isReadyToSeal } from './battle';
import type { Draft } from './draft';
import { rescore } from './outcome';

/** What a seal is made with. */
export interface SealContext {
  /** Version of the guessing engine. */
  engine: string;
  guessSide(input: HeuristicInput): SideGuess;
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
    engine: context.engine,
    sealedAt: context.now(),
    a: context.guessSide(inputOf(record, 'a')),
    b: context.guessSide(inputOf(record, 'b')),
  };
  // The same material gives the same guess (several events may find a battle ready); it is sealed when it was first made.
  if (last?.turns === turns && last.engine === fresh.engine && isSameGuess(last, fresh)) return;
  record.guess = { id: record.battle.id, seals: [...seals, fresh] };
  draft.touched.add('guess');
  rescore(draft);
}

function inputOf({ body }: BattleRecord, side: 'a' | 'b'): HeuristicInput {
  const answered = body.turns.filter((turn) => turn[side].finish !== 'absent');
  return { turns: answered.map((turn) => ({ prompt: turn.prompt, text: turn[side].text })) };
}

type Pair = { a: SideGuess; b: SideGuess };

function isSameGuess(x: Pair, y: Pair): boolean {
  return JSON.stringify([x.a, x.b]) === JSON.stringify([y.a, y.b]);
}
