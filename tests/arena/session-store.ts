// The practice arena's memory: sessions with their turns, what was sent of each answer, and the votes.
import { newSide, type SideLog } from './lane-log.ts';
import { idForName, uuidv7 } from './random.ts';
import type { Battle, Modality, Mode, Model, Side } from './scenario.ts';

export type { MessageStatus, SentPiece, SideLog } from './lane-log.ts';

export type Attachment = { name: string; contentType: string; url: string };

export type TurnLog = {
  userMessageId: string;
  evaluationId: string;
  prompt: string;
  attachments: Attachment[];
  startedAt: number;
  a: SideLog;
  /** Without a message id and without text where side a answers alone. */
  b: SideLog;
  /** The sides that answer. */
  sides: readonly Side[];
  /** The answers are being drawn anew by `resample`; the record says so. */
  isResampling: boolean;
  feedbackId: string | null;
};

export type VoteLog = {
  id: string;
  value: string;
  messageAId: string;
  messageBId: string;
  modelsRevealed: boolean | null;
  at: number;
  /** When the names may be told; null while that waits for the page to be loaded again. */
  revealAt: number | null;
};

export type SessionLog = {
  id: string;
  title: string;
  mode: Mode;
  modality: Modality;
  createdAt: number;
  models: Record<Side, Model & { id: string }>;
  turns: TurnLog[];
  votes: VoteLog[];
  /** Votes that named messages already voted on; answered with the first vote and not counted again. */
  repeatedVotes: number;
};

export type Session = SessionLog & {
  battle: Battle;
  /** Direct modes: the side whose model the user goes on with. */
  current: Side;
};

/** What a prompt brings with it; without a message for side b, side a answers alone. */
export type TurnStart = {
  userMessageId: string;
  modelAMessageId: string;
  modelBMessageId?: string | undefined;
  userMessage: { content: string; experimental_attachments: Attachment[] };
};

export const withId = (model: Model): Model & { id: string } => ({
  ...model,
  id: idForName(model.name),
});

export function newSession(id: string, battle: Battle, title: string, now: number): Session {
  const models = { a: withId(battle.models.a), b: withId(battle.models.b) };
  const { mode, modality } = battle;
  const empty = { turns: [], votes: [], repeatedVotes: 0, current: 'a' as const };
  const about = { id, title: title.slice(0, 40), mode, modality, createdAt: now };
  return { ...about, battle, models, ...empty };
}

export function addTurn(session: Session, start: TurnStart, now: number): TurnLog {
  const { models, current } = session;
  const isSingle = start.modelBMessageId === undefined;
  const turn: TurnLog = {
    userMessageId: start.userMessageId,
    evaluationId: uuidv7(now),
    prompt: start.userMessage.content,
    attachments: start.userMessage.experimental_attachments,
    startedAt: now,
    a: newSide(start.modelAMessageId, models[current]),
    b: newSide(start.modelBMessageId ?? '', models[current === 'a' ? 'b' : 'a']),
    sides: isSingle ? ['a'] : ['a', 'b'],
    isResampling: false,
    feedbackId: null,
  };
  session.turns.push(turn);
  return turn;
}

/** The turn and side that a message id belongs to. */
export function findAnswer(
  session: Session,
  messageId: string,
): { turn: TurnLog; side: Side } | null {
  for (const turn of session.turns) {
    const side = turn.sides.find((known) => turn[known].messageId === messageId);
    if (side) return { turn, side };
  }
  return null;
}

/** Records a vote on all turns since the last one; a second vote on the same messages gives the first again. */
export function addVote(
  session: Session,
  vote: Omit<VoteLog, 'id' | 'revealAt'>,
  speed: number,
): VoteLog | null {
  const index = session.turns.findIndex((turn) => turn.a.messageId === vote.messageAId);
  const turn = session.turns[index];
  if (!turn?.sides.includes('b') || turn.b.messageId !== vote.messageBId) return null;
  const earlier = session.votes.find((known) => known.id === turn.feedbackId);
  if (earlier) {
    session.repeatedVotes++;
    return earlier;
  }
  const { revealAfterReload, revealDelayMs } = session.battle;
  const revealAt = revealAfterReload ? null : vote.at + revealDelayMs / speed;
  const added = { id: uuidv7(vote.at), ...vote, revealAt };
  session.votes.push(added);
  // Where one model answers most turns alone, a choice says something of its own turn only.
  const covered = session.mode === 'direct-battle' ? [turn] : session.turns.slice(0, index + 1);
  for (const one of covered) one.feedbackId ??= added.id;
  if (session.mode === 'direct-battle' && vote.value === 'model_b') {
    session.current = session.current === 'a' ? 'b' : 'a';
  }
  return added;
}

/** The conversation's page was loaded: names that waited for that may be told. */
export function noteLoaded(session: Session, now: number): void {
  for (const vote of session.votes) vote.revealAt ??= now;
}

/** Whether the record may name the models behind this vote now; a skipped choice names nobody. */
export const isVoteNamed = (vote: VoteLog, now: number): boolean =>
  vote.value !== 'skip' && vote.revealAt !== null && now >= vote.revealAt;

/** Whether the record may name the model of this answer now. */
export function isRevealed(session: Session, turn: TurnLog, side: Side, now: number): boolean {
  const { mode, namesBeforeVote, afterReveal } = session.battle;
  if (mode === 'side-by-side' || mode === 'direct' || namesBeforeVote) return true;
  if (mode === 'direct-battle' && side === 'a') return true;
  const counted = session.votes.filter((vote) => isVoteNamed(vote, now));
  if (afterReveal === 'named' && counted.length > 0) return true;
  return counted.some((vote) => vote.id === turn.feedbackId);
}
