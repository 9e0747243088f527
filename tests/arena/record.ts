// The session record as the arena serves it: blind before a vote, with the names after it, and with private fields as bait.
import { idForName } from './random.ts';
import type { Model, Side } from './scenario.ts';
import {
  isRevealed,
  isVoteNamed,
  type Session,
  type SideLog,
  type TurnLog,
} from './session-store.ts';

type Json = Record<string, unknown>;

/** A person who does not exist; nothing of it may ever turn up in what the extension stores. */
export const PRIVATE_BAIT = {
  userId: 'b41d0bad-0bad-4bad-8bad-0bad0bad0bad',
  hashedIp: 'bait-hashed-ip-5f1c',
  city: 'Baitville',
  userAgent: 'BaitBrowser/1.0',
  token: 'bait-cookie-value',
} as const;

/** The record of one session as of `now`. */
export function sessionRecord(session: Session, now: number): Json {
  const last = session.turns.at(-1);
  return {
    id: session.id,
    userId: PRIVATE_BAIT.userId,
    title: session.title,
    mode: session.mode,
    visibility: 'public',
    lastMessageIds: last ? answerIds(last) : [],
    archivedAt: null,
    deletedAt: null,
    deletionPendingProcessing: false,
    createdAt: shortTime(session.createdAt),
    updatedAt: shortTime(now),
    messages: session.turns.flatMap((turn, index) => turnMessages(session, turn, index, now)),
    maskedEvaluations: session.turns.map((turn) => maskedEvaluation(session, turn)),
    pairwiseFeedbacks: feedbacks(session, now),
    pointwiseFeedbacks: [],
    revealedModels: revealedModels(session, now),
  };
}

/** A model row as lists and records carry it; a stealth model lacks organization, provider and name. */
export function modelRow(model: Model): Json {
  const publicName = model.publicName ?? model.name;
  const stealth = model.organization === null;
  return {
    id: idForName(model.name),
    publicName,
    displayName: model.displayName ?? publicName,
    ...(!stealth && {
      name: model.name,
      organization: model.organization,
      provider: model.provider ?? model.organization,
    }),
    userSelectable: !stealth,
    rank: 9_007_199_254_740_991,
    capabilities: { inputCapabilities: { text: true }, outputCapabilities: { text: true } },
  };
}

function turnMessages(session: Session, turn: TurnLog, index: number, now: number): Json[] {
  const before = session.turns[index - 1];
  const parents = before ? answerIds(before) : [];
  const metadata = {
    botScore: 0.5,
    userAgent: PRIVATE_BAIT.userAgent,
    city: PRIVATE_BAIT.city,
    asn: 64_500,
    hashedIp: PRIVATE_BAIT.hashedIp,
    accountAgeDays: 812,
    voteCount: 77,
  };
  const user = { id: turn.userMessageId, role: 'user', content: turn.prompt, modelId: null };
  const rest = { parentMessageIds: parents, participantPosition: 'a', status: 'success', metadata };
  const files = { experimental_attachments: turn.attachments };
  return [
    message(session, turn, { ...user, ...rest, ...files }),
    ...turn.sides.map((side) => answerMessage(session, turn, side, now)),
  ];
}

const answerIds = (turn: TurnLog): string[] => turn.sides.map((side) => turn[side].messageId);

function answerMessage(session: Session, turn: TurnLog, side: Side, now: number): Json {
  const log = turn[side];
  return message(session, turn, {
    id: log.messageId,
    role: 'assistant',
    parentMessageIds: [turn.userMessageId],
    content: log.text,
    experimental_attachments: log.images.map(imageAttachment),
    modelId: isRevealed(session, turn, side, now) ? log.model.id : null,
    participantPosition: side,
    status: turn.isResampling && log.status === 'pending' ? 'resampling' : log.status,
    failureReason: log.error,
    metadata: answerMetadata(log),
  });
}

const imageAttachment = ({ url, mimeType }: SideLog['images'][number], index: number): Json => ({
  name: `image-${index + 1}`,
  contentType: mimeType ?? 'image/png',
  url,
});

function answerMetadata(log: SideLog): Json | null {
  if (log.status === 'pending') return null;
  const tokens = Math.ceil(log.text.length / 4);
  const timings = { firstTokenMs: log.pieces[0]?.at ?? null, lastTokenMs: log.pieces.at(-1)?.at };
  return { outputTokens: tokens, costUsd: tokens * 0.000_015, timings };
}

function message(session: Session, turn: TurnLog, fields: Json): Json {
  return {
    evaluationSessionId: session.id,
    evaluationId: turn.evaluationId,
    experimental_attachments: [],
    createdAt: longTime(turn.startedAt),
    updatedAt: longTime(turn.startedAt),
    pairwiseFeedbackId: turn.feedbackId,
    failureReason: null,
    activeWorkflowRunId: null,
    ...fields,
  };
}

const maskedEvaluation = ({ modality }: Session, turn: TurnLog): Json => ({
  id: turn.evaluationId,
  modality,
  arenaId: idForName(`arena:${modality}`),
});

function feedbacks(session: Session, now: number): Json[] {
  return session.votes.map((vote) => {
    const { id, value, messageAId, messageBId } = vote;
    const turn = session.turns.find((known) => known.a.messageId === messageAId);
    const isNamed = isVoteNamed(vote, now);
    const modelAId = isNamed && turn ? turn.a.model.id : null;
    const modelBId = isNamed && turn ? turn.b.model.id : null;
    return { id, value, messageAId, messageBId, modelAId, modelBId };
  });
}

/** The rows of all models that any message names. */
function revealedModels(session: Session, now: number): Json[] {
  const named = session.turns.flatMap((turn) =>
    turn.sides.filter((side) => isRevealed(session, turn, side, now)).map((s) => turn[s].model),
  );
  const byId = new Map(named.map((model) => [model.id, model]));
  const { a, b } = session.models;
  return [a, b].filter(({ id }) => byId.has(id)).map(modelRow);
}

/** `2026-09-18 19:38:16.5+00`: the form that no date parser takes as it is. */
const shortTime = (at: number): string =>
  new Date(at).toISOString().replace('T', ' ').replace('Z', '+00');

const longTime = (at: number): string => new Date(at).toISOString().replace('Z', '000+00:00');
