// How the guesses of a battle came out, once the names are known.
import {
  type BattleRecord,
  type Outcome,
  type OwnGuess,
  type RevealedModel,
  type Score,
  type Seal,
  SIDES,
} from '../db/schema';

export const NO_SCORE: Score = { machine: { a: null, b: null }, user: { a: null, b: null } };

/** The seal that counts: the last one made. No seal is made once a vote or a name is known. */
export function countingSeal(record: Pick<BattleRecord, 'guess'>): Seal | null {
  return record.guess?.seals.at(-1) ?? null;
}

/**
 * Scores both sides by maker. Null where there is nothing to score: no names yet, no guess, a maker that the
 * catalogue does not know, or an own guess that was made after peeking or after the names were out.
 */
export function scoreBattle(record: Pick<BattleRecord, 'battle' | 'guess' | 'annotation'>): Score {
  const { reveal } = record.battle;
  if (!reveal) return NO_SCORE;
  const seal = countingSeal(record);
  const score: Score = { machine: { a: null, b: null }, user: { a: null, b: null } };
  for (const side of SIDES) {
    // What the user chose was never a riddle.
    if (record.battle.mode === 'direct-battle' && side === 'a') continue;
    score.machine[side] = scoreMachine(seal, side, reveal[side]);
    score.user[side] = scoreUser(record.annotation?.guess[side] ?? null, reveal[side]);
  }
  return score;
}

function scoreMachine(
  seal: Seal | null,
  side: 'a' | 'b',
  truth: RevealedModel | null,
): Outcome | null {
  if (!seal || !truth?.maker) return null;
  const guess = seal[side];
  if (guess.verdict === 'flat') return 'silent';
  return guess.makers[0]?.maker === truth.maker ? 'right' : 'wrong';
}

function scoreUser(guess: OwnGuess | null, truth: RevealedModel | null): Outcome | null {
  if (guess?.known !== 'nothing' || !truth?.maker) return null;
  return guess.maker === truth.maker ? 'right' : 'wrong';
}
