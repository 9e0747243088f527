// Makes the view of a battle that a page may see: the guess is left out until the vote, unless the user peeked.

import { differenceOf } from '../annotate/difference';
import { hasRevealedNames } from '../db/known-names';
import { type Answer, type Battle, type BattleRecord, SIDES, type Turn } from '../db/schema';
import { countingSeal } from '../stats/score-battle';
import { isFinished } from './draft';
import { promptKey } from './prompt-key';
import type { BattleView, GuessVisibility, KnownTurn, SideProgress } from './view';

/** Why the guess of this battle may be shown, if it may. */
export function visibilityOf(battle: Battle): GuessVisibility {
  if (hasRevealedNames(battle)) return 'revealed';
  if (battle.vote) return 'voted';
  return battle.peekedAt === null ? 'hidden' : 'peeked';
}

/** `unnamed` are the earlier battles of the conversation that were voted on and whose names never came. */
export function makeView(record: BattleRecord, unnamed: readonly BattleRecord[] = []): BattleView {
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
    newestTurn: { ...knownTurn(battle, turn), isDone: turn ? isFinished(turn) : true },
    unnamed: unnamed.map((earlier) => knownTurn(earlier.battle, earlier.body.turns.at(-1))),
    lanes: SIDES.filter((side) => turn?.[side].finish !== 'absent'),
    startedAt: battle.startedAt,
    a: progressOf(turn?.a),
    b: progressOf(turn?.b),
    seal: seal && { sealedAt: seal.sealedAt, engine: seal.engine, turns: seal.turns },
    visibility,
    guess: seal && visibility !== 'hidden' ? { a: seal.a, b: seal.b } : null,
    vote: battle.vote && {
      value: battle.vote.value,
      at: battle.vote.at,
      blind: battle.vote.blind,
    },
    reveal: battle.reveal,
    score: battle.score,
    hasProbe: (battle.probes ?? []).length > 0,
    difference: differenceOf(record),
    annotation,
  };
}

function knownTurn({ site }: Battle, turn: Turn | undefined): KnownTurn {
  if (!turn) return { turnId: '', promptKey: '' };
  return { turnId: turn.id.slice(site.length + 1), promptKey: promptKey(turn.prompt) };
}

function progressOf(answer: Answer | undefined): SideProgress {
  if (!answer) return { chars: 0, finish: null, error: null };
  return { chars: answer.text.length, finish: answer.finish, error: answer.error };
}
