// Makes the view of a battle that a page may see: the guess is left out until the vote, unless the user peeked.
import type { Answer, Battle, BattleRecord } from '../db/schema';
import { countingSeal } from '../stats/score-battle';
import type { BattleView, GuessVisibility, SideProgress } from './view';

/** Why the guess of this battle may be shown, if it may. */
export function visibilityOf(battle: Battle): GuessVisibility {
  if (battle.reveal) return 'revealed';
  if (battle.vote) return 'voted';
  return battle.peekedAt === null ? 'hidden' : 'peeked';
}

export function makeView(record: BattleRecord): BattleView {
  const { battle, body, annotation } = record;
  const turn = body.turns.at(-1);
  const seal = countingSeal(record);
  const visibility = visibilityOf(battle);
  return {
    battleId: battle.id,
    sessionId: battle.sessionId,
    phase: battle.phase,
    mode: battle.mode,
    modality: battle.modality,
    turns: battle.turns,
    startedAt: battle.startedAt,
    a: progressOf(turn?.a),
    b: progressOf(turn?.b),
    seal: seal && { sealedAt: seal.sealedAt, engine: seal.engine, turns: seal.turns },
    visibility,
    guess: seal && visibility !== 'hidden' ? { a: seal.a, b: seal.b } : null,
    vote: battle.vote && { value: battle.vote.value, at: battle.vote.at },
    reveal: battle.reveal,
    score: battle.score,
    annotation,
  };
}

function progressOf(answer: Answer | undefined): SideProgress {
  if (!answer) return { chars: 0, finish: null, error: null };
  return { chars: answer.text.length, finish: answer.finish, error: answer.error };
}
