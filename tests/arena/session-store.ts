// The practice arena's memory: sessions with their turns, what was sent of each answer, and the votes.

import type { Channel } from './plan.ts';
import { idForName, uuidv7 } from './random.ts';
import type { Battle, Model, Side } from './scenario.ts';

export type MessageStatus = 'pending' | 'success' | 'failed' | 'stopped';
export type SentPiece = {
  channel: Channel;
  text: string;
  /** Ms since the turn started. */
  at: number;
  /** False when no connection was open any more and the server went on alone. */
  onWire: boolean;
};

/** One side of a turn; `text` and `reasoning` are what has been generated so far. */
export type SideLog = {
  messageId: string;
  model: Model & { id: string };
  text: string;
  reasoning: string;
  pieces: SentPiece[];
  status: MessageStatus;
  finish: string | null;
  error: string | null;
};

export type TurnLog = {
  userMessageId: string;
  evaluationId: string;
  prompt: string;
  startedAt: number;
  a: SideLog;
  b: SideLog;
  feedbackId: string | null;
};

export type VoteLog = {
  id: string;
  value: string;
  messageAId: string;
  messageBId: string;
  modelsRevealed: boolean | null;
  at: number;
};

export type SessionLog = {
  id: string;
  title: string;
  createdAt: number;
  models: Record<Side, Model & { id: string }>;
  turns: TurnLog[];
  votes: VoteLog[];
  /** Votes that named messages already voted on; answered with the first vote and not counted again. */
  repeatedVotes: number;
};

export type Session = SessionLog & { battle: Battle };

export type TurnIds = { userMessageId: string; modelAMessageId: string; modelBMessageId: string };

export const withId = (model: Model): Model & { id: string } => ({
  ...model,
  id: idForName(model.name),
});

export function newSession(id: string, battle: Battle, title: string, now: number): Session {
  const models = { a: withId(battle.models.a), b: withId(battle.models.b) };
  const empty = { turns: [], votes: [], repeatedVotes: 0 };
  return { id, battle, models, title: title.slice(0, 40), createdAt: now, ...empty };
}

export function addTurn(session: Session, ids: TurnIds, prompt: string, now: number): TurnLog {
  const turn: TurnLog = {
    userMessageId: ids.userMessageId,
    evaluationId: uuidv7(now),
    prompt,
    startedAt: now,
    a: newSide(ids.modelAMessageId, session.models.a),
    b: newSide(ids.modelBMessageId, session.models.b),
    feedbackId: null,
  };
  session.turns.push(turn);
  return turn;
}

function newSide(messageId: string, model: Model & { id: string }): SideLog {
  const empty = { text: '', reasoning: '', pieces: [], finish: null, error: null };
  return { messageId, model, status: 'pending', ...empty };
}

/** Records a vote on all turns since the last one; a second vote on the same messages gives the first again. */
export function addVote(session: Session, vote: Omit<VoteLog, 'id'>): VoteLog | null {
  const index = session.turns.findIndex((turn) => turn.a.messageId === vote.messageAId);
  const turn = session.turns[index];
  if (!turn || turn.b.messageId !== vote.messageBId) return null;
  const earlier = session.votes.find((known) => known.id === turn.feedbackId);
  if (earlier) {
    session.repeatedVotes++;
    return earlier;
  }
  const added = { id: uuidv7(vote.at), ...vote };
  session.votes.push(added);
  for (const covered of session.turns.slice(0, index + 1)) covered.feedbackId ??= added.id;
  return added;
}

/** Whether the record may name the models of this turn now. */
export function isRevealed(session: Session, turn: TurnLog, now: number): boolean {
  const { revealDelayMs, afterReveal } = session.battle;
  const counted = session.votes.filter((vote) => now >= vote.at + revealDelayMs);
  if (afterReveal === 'named' && counted.length > 0) return true;
  return counted.some((vote) => vote.id === turn.feedbackId);
}
