// The reducer: events of a page become a battle record. Deterministic; knows no database and no browser.

import type { RecordPart } from '../db/records';
import {
  type Answer,
  type Battle,
  type BattleRecord,
  type CaptureTurn,
  type Finish,
  type RevealedModel,
  SIDES,
  type Side,
  type Turn,
  type VoteValue,
} from '../db/schema';
import { NO_SCORE, scoreBattle } from '../stats/score-battle';
import { type EventOf, MAX_ANSWER_TEXT } from './events';

const PREVIEW = 160;

/** What the reducer needs to know from outside, so that it stays testable. */
export interface ReducerContext {
  /** Version of the extension. */
  recorder: string;
  /** Maker of a revealed model: a known maker's id, `none`, or null when unknown. */
  makerOf(name: string, organization: string | null): string | null;
}

/** A record being changed, with the parts that were touched. */
export interface Draft {
  record: BattleRecord;
  touched: Set<RecordPart>;
}

export const battleId = (site: string, turnId: string) => `${site}:${turnId}`;

/** A new battle from its first turn; `pairKnown` when the conversation has shown its models' names already. */
export function beginBattle(
  event: EventOf<'turnStarted'>,
  pairKnown: boolean,
  context: ReducerContext,
): Draft {
  const id = battleId(event.site, event.turnId);
  const battle: Battle = {
    id,
    site: event.site,
    sessionId: event.sessionId,
    mode: event.mode,
    modality: event.modality,
    phase: 'streaming',
    startedAt: event.at,
    updatedAt: event.at,
    turns: 0,
    messageIds: [],
    preview: event.prompt.slice(0, PREVIEW),
    vote: null,
    reveal: null,
    peekedAt: null,
    pairKnown,
    score: NO_SCORE,
  };
  const draft: Draft = {
    record: {
      battle,
      body: { id, turns: [] },
      capture: { id, recorder: context.recorder, layers: ['wire'], turns: [] },
      guess: null,
      annotation: null,
    },
    touched: new Set(['battle', 'body', 'capture']),
  };
  addTurn(draft, event);
  return draft;
}

/** Adds a turn, or begins one anew when the page sent the same turn again and no vote has been cast. */
export function addTurn(draft: Draft, event: EventOf<'turnStarted'>): void {
  const { battle, body, capture } = draft.record;
  const id = battleId(event.site, event.turnId);
  const known = body.turns.findIndex((turn) => turn.id === id);
  if (known >= 0 && battle.phase !== 'streaming' && battle.phase !== 'answered') return;
  const turn: Turn = {
    id,
    userMessageId: event.userMessageId,
    prompt: event.prompt,
    attachments: event.attachments,
    startedAt: event.at,
    a: emptyAnswer(event.messageAId),
    b: emptyAnswer(event.messageBId),
  };
  const cuts: CaptureTurn = {
    id,
    a: emptyCuts(),
    b: emptyCuts(),
    ended: null,
    status: null,
    unread: {},
  };
  if (known >= 0) {
    body.turns[known] = turn;
    capture.turns[known] = cuts;
  } else {
    body.turns.push(turn);
    capture.turns.push(cuts);
  }
  battle.turns = body.turns.length;
  battle.phase = 'streaming';
  const ids = [event.turnId, event.userMessageId, event.messageAId, event.messageBId];
  battle.messageIds = [
    ...new Set([...battle.messageIds, ...ids.filter((messageId) => messageId !== null)]),
  ];
  touch(draft, event.at, 'battle', 'body', 'capture');
}

/** Appends pieces. What was appended before is skipped, so that a repeated delivery changes nothing. */
export function addPieces(draft: Draft, event: EventOf<'pieces'>): void {
  const found = findTurn(draft, event.site, event.turnId);
  if (!found) return;
  const answer = found.turn[event.side];
  const cuts = found.cuts[event.side][event.channel];
  const have = answer[event.channel].length;
  let at = event.from;
  let added = '';
  for (const [i, length] of event.lengths.entries()) {
    const start = at;
    at += length;
    if (at > MAX_ANSWER_TEXT) {
      found.cuts.unread.capped = (found.cuts.unread.capped ?? 0) + 1;
      continue;
    }
    if (start !== have + added.length) continue;
    added += event.text.slice(start - event.from, at - event.from);
    cuts.ends.push(at);
    cuts.times.push(event.times[i] ?? cuts.times.at(-1) ?? 0);
  }
  if (added === '' && at <= have) return;
  answer[event.channel] += added;
  touch(draft, null, 'body', 'capture');
}

/** Marks a side as done. The first finish counts, but for one that was only concluded from a page that went away. */
export function finishSide(draft: Draft, event: EventOf<'sideDone'>): void {
  const found = findTurn(draft, event.site, event.turnId);
  const answer = found?.turn[event.side];
  if (!answer || (answer.finish !== null && answer.finish !== 'interrupted')) return;
  setFinish(answer, event.finish, event.at);
  answer.error = event.error;
  touch(draft, event.at, 'battle', 'body');
  settle(draft);
}

/** Ends a turn's stream; sides without a finish of their own end with it. */
export function endStream(
  draft: Draft,
  event: Pick<EventOf<'streamEnded'>, 'site' | 'turnId' | 'how' | 'status' | 'unread' | 'at'>,
): void {
  const found = findTurn(draft, event.site, event.turnId);
  if (!found || found.cuts.ended !== null) return;
  found.cuts.ended = event.how;
  found.cuts.status = event.status;
  found.cuts.unread = { ...found.cuts.unread, ...event.unread };
  const finish: Finish = event.how === 'complete' ? 'truncated' : event.how;
  for (const side of SIDES) {
    if (found.turn[side].finish === null) setFinish(found.turn[side], finish, event.at);
  }
  touch(draft, event.at, 'battle', 'body', 'capture');
  settle(draft);
}

/**
 * Fills answers that were cut short from the page's own session record, where that holds more. True when a text
 * changed.
 */
export function healTexts(draft: Draft, event: EventOf<'textsSeen'>): boolean {
  let healed = false;
  for (const turn of draft.record.body.turns) {
    for (const side of SIDES) {
      const answer = turn[side];
      const seen = event.answers.find(({ messageId }) => messageId === answer.messageId);
      if (!seen || !isCutShort(answer) || seen.text.length <= answer.text.length) continue;
      answer.text = seen.text;
      answer.textSource = 'record';
      healed = true;
    }
  }
  if (healed) touch(draft, event.at, 'battle', 'body');
  return healed;
}

/**
 * Records the vote. The first one counts: the button may fire twice, and two tabs may show the same battle. What the
 * page sent goes before what was only read off its columns.
 */
export function recordVote(draft: Draft, event: EventOf<'voted'>): void {
  const { battle } = draft.record;
  const value = normaliseVote(event.raw);
  const isBetter = battle.vote?.source === 'dom' && event.source === 'wire';
  if ((battle.vote && !isBetter) || (value === null && event.raw === 'skip')) return;
  const { raw, at, modelsRevealed, source } = event;
  battle.vote = { value, raw, at, modelsRevealed, source };
  if (battle.phase !== 'revealed') battle.phase = 'voted';
  touch(draft, event.at, 'battle');
}

/** Records the names. A later sighting only adds what the first did not know. */
export function recordReveal(
  draft: Draft,
  event: EventOf<'revealed'>,
  context: ReducerContext,
): void {
  const { battle } = draft.record;
  const modelOf = (side: Side): RevealedModel => {
    const { name, modelId, organization } = event[side];
    return { name, modelId, organization, maker: context.makerOf(name, organization) };
  };
  if (battle.reveal) {
    const isRicher = battle.reveal.source === 'dom' && event.source === 'dom+record';
    if (!isRicher) return;
    battle.reveal = { ...battle.reveal, source: event.source, a: modelOf('a'), b: modelOf('b') };
  } else {
    battle.reveal = { a: modelOf('a'), b: modelOf('b'), at: event.at, source: event.source };
  }
  battle.phase = 'revealed';
  rescore(draft);
  touch(draft, event.at, 'battle');
}

/** Brings the score up to date after the names or a guess changed. */
export function rescore(draft: Draft): void {
  draft.record.battle.score = scoreBattle(draft.record);
  draft.touched.add('battle');
}

/** True when every side of every turn has ended and neither vote nor name is known: the moment to seal. */
export function isReadyToSeal({ battle, body }: BattleRecord): boolean {
  return (
    battle.phase === 'answered' &&
    body.turns.length > 0 &&
    body.turns.every((turn) => SIDES.every((side) => turn[side].finish !== null))
  );
}

/** Votes in our words (site contract, 2.9); null for a skip and for words we do not know. */
export function normaliseVote(raw: string): VoteValue | null {
  switch (raw) {
    case 'model_a':
    case 'a':
      return 'a';
    case 'model_b':
    case 'b':
      return 'b';
    case 'tie':
    case 'both_good':
      return 'tie';
    case 'both_bad':
    case 'bothbad':
      return 'both_bad';
    default:
      return null;
  }
}

function settle(draft: Draft): void {
  const { battle, body } = draft.record;
  if (battle.phase !== 'streaming') return;
  const isDone = body.turns.every((turn) => SIDES.every((side) => turn[side].finish !== null));
  if (isDone) battle.phase = 'answered';
}

function findTurn(draft: Draft, site: string, turnId: string) {
  const id = battleId(site, turnId);
  const index = draft.record.body.turns.findIndex((turn) => turn.id === id);
  const turn = draft.record.body.turns[index];
  const cuts = draft.record.capture.turns[index];
  return turn && cuts ? { turn, cuts } : null;
}

function touch(draft: Draft, at: number | null, ...parts: RecordPart[]): void {
  for (const part of parts) draft.touched.add(part);
  const { battle } = draft.record;
  if (at !== null && at > battle.updatedAt) battle.updatedAt = at;
}

function setFinish(answer: Answer, finish: Finish, at: number): void {
  answer.finish = finish;
  answer.doneAt = at;
}

function isCutShort({ finish }: Answer): boolean {
  return finish === 'interrupted' || finish === 'truncated' || finish === 'aborted';
}

function emptyAnswer(messageId: string | null): Answer {
  return {
    messageId,
    text: '',
    reasoning: '',
    finish: null,
    error: null,
    doneAt: null,
    textSource: 'wire',
  };
}

function emptyCuts() {
  return { text: { ends: [], times: [] }, reasoning: { ends: [], times: [] } };
}
