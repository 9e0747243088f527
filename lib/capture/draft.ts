// A record that is being changed, and what the functions that change it share.
import type { RecordPart } from '../db/records';
import {
  type Answer,
  type BattleRecord,
  type Finish,
  SIDES,
  type Side,
  type SideCapture,
  type Turn,
} from '../db/schema';

/** A record being changed, with the parts that were touched. */
export interface Draft {
  record: BattleRecord;
  touched: Set<RecordPart>;
}

export const battleId = (site: string, turnId: string) => `${site}:${turnId}`;

/** The turn of an event with its cuts; null when the draft has no such turn. */
export function findTurn(draft: Draft, site: string, turnId: string) {
  const id = battleId(site, turnId);
  const index = draft.record.body.turns.findIndex((turn) => turn.id === id);
  const turn = draft.record.body.turns[index];
  const cuts = draft.record.capture.turns[index];
  return turn && cuts ? { turn, cuts } : null;
}

/** Notes which parts changed, and when. */
export function touch(draft: Draft, at: number | null, ...parts: RecordPart[]): void {
  for (const part of parts) draft.touched.add(part);
  const { battle } = draft.record;
  if (at !== null && at > battle.updatedAt) battle.updatedAt = at;
}

export function setFinish(answer: Answer, finish: Finish, at: number): void {
  answer.finish = finish;
  answer.doneAt = at;
}

/** Moves a battle on from `streaming` once no answer is coming any more. */
export function settle(draft: Draft): void {
  const { battle, body } = draft.record;
  if (battle.phase === 'streaming' && body.turns.every(isFinished)) {
    battle.phase = isFullyNamed(draft.record) ? 'revealed' : battle.vote ? 'voted' : 'answered';
  }
}

/** True when every side that answered is named. */
export function isFullyNamed({ battle, body }: BattleRecord): boolean {
  const { reveal } = battle;
  if (!reveal) return false;
  const isPresent = (side: Side) => body.turns.some((turn) => turn[side].finish !== 'absent');
  return SIDES.every((side) => reveal[side] !== null || !isPresent(side));
}

export function isFinished(turn: Turn): boolean {
  return SIDES.every((side) => turn[side].finish !== null);
}

export function isCutShort({ finish }: Answer): boolean {
  return finish === 'interrupted' || finish === 'truncated' || finish === 'aborted';
}

/** An answer of which nothing has come yet. */
export function emptyAnswer(messageId: string | null, textSource: Answer['textSource']): Answer {
  return {
    messageId,
    text: '',
    reasoning: '',
    finish: null,
    error: null,
    doneAt: null,
    textSource,
    parts: [],
    versions: [],
    reaction: null,
  };
}

export function emptyCuts(): SideCapture {
  return { ...emptyChannels(), versions: [] };
}

export function emptyChannels() {
  return { text: { ends: [], times: [] }, reasoning: { ends: [], times: [] } };
}
