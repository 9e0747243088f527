// Reads the page's own requests: which turn a prompt starts, what is made anew, what a vote says. Picks fields by allow-list.
import * as z from 'zod/mini';
import { MAX_PROMPT_TEXT } from '../../capture/limits';
import type { Restart } from '../../db/schema';
import { parseJson } from './json';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const Uuid = z.string().check(z.regex(new RegExp(`^${UUID}$`, 'i')));
const OptionalUuid = z.optional(z.nullable(Uuid));
const ID_IN_PATH = new RegExp(`/(${UUID})(?:/|$)`, 'i');
const MESSAGE_IN_PATH = new RegExp(`/messages/(${UUID})(?:/|$)`, 'i');

const Attachment = z.object({
  name: z.optional(z.nullable(z.string())),
  contentType: z.optional(z.nullable(z.string())),
});
const Attachments = z.optional(z.nullable(z.array(Attachment)));

const PromptBody = z.object({
  id: OptionalUuid,
  mode: z.optional(z.nullable(z.string().check(z.maxLength(200)))),
  modality: z.optional(z.nullable(z.string().check(z.maxLength(200)))),
  userMessageId: OptionalUuid,
  modelAMessageId: Uuid,
  modelBMessageId: OptionalUuid,
  userMessage: z.optional(z.object({ content: z.string(), experimental_attachments: Attachments })),
  /** Bodies before November 2025 carried the pending messages instead. */
  messages: z.optional(
    z.array(
      z.object({ role: z.string(), content: z.string(), experimental_attachments: Attachments }),
    ),
  ),
});

/** What a create or post request says of the turn it starts. */
export interface PromptRequest {
  sessionId: string;
  /** Null when the request does not say: a follow-up in a conversation that was begun before. */
  mode: string | null;
  modality: string | null;
  prompt: string;
  attachments: { name: string; type: string }[];
  userMessageId: string | null;
  messageAId: string;
  /** Null in chats with one model. */
  messageBId: string | null;
}

/** Reads a request that starts a turn, known by what it holds; null when it is another or lacks what names the turn. */
export function readPromptRequest(path: string, body: string | null): PromptRequest | null {
  if (body === null) return null;
  const parsed = PromptBody.safeParse(parseJson(body));
  if (!parsed.success) return null;
  const data = parsed.data;
  const sessionId = ID_IN_PATH.exec(path)?.[1] ?? data.id;
  const message = data.userMessage ?? data.messages?.findLast(({ role }) => role === 'user');
  if (!sessionId || !message) return null;
  return {
    sessionId: sessionId.toLowerCase(),
    mode: data.mode ?? null,
    modality: data.modality ?? null,
    prompt: message.content.slice(0, MAX_PROMPT_TEXT),
    attachments: (message.experimental_attachments ?? []).slice(0, 50).map((file) => ({
      name: (file.name ?? '').slice(0, 200),
      type: (file.contentType ?? '').slice(0, 200),
    })),
    userMessageId: data.userMessageId ?? null,
    messageAId: data.modelAMessageId,
    messageBId: data.modelBMessageId ?? null,
  };
}

/** Answers that the page asks to have made anew. */
export interface AgainRequest {
  how: Restart;
  sessionId: string;
  /** The messages that are named; empty for all answers of the newest turn. */
  messageIds: string[];
}

const AGAIN: readonly (readonly [RegExp, Restart])[] = [
  [/\/retry-evaluation-session-message\//i, 'retry'],
  [/\/rerun\//i, 'rerun'],
  [/\/resample\//i, 'resample'],
];
const AgainBody = z.object({ messageIds: z.optional(z.nullable(z.array(Uuid))) });

/** Reads a request to retry, rerun or resample; null when it is another. */
export function readAgainRequest(path: string, body: string | null): AgainRequest | null {
  const how = AGAIN.find(([pattern]) => pattern.test(path))?.[1];
  const sessionId = ID_IN_PATH.exec(path)?.[1];
  if (how === undefined || sessionId === undefined) return null;
  const named = MESSAGE_IN_PATH.exec(path)?.[1];
  const parsed = AgainBody.safeParse(body === null ? null : parseJson(body));
  const listed = (parsed.success ? parsed.data.messageIds : null) ?? [];
  const messageIds = named === undefined ? listed.slice(0, 20) : [named];
  return { how, sessionId: sessionId.toLowerCase(), messageIds };
}

/** What else the page tells its server about answers. */
export type NoteRequest =
  | { what: 'stop'; sessionId: string; messageId: string }
  | { what: 'skip'; sessionId: string; messageAId: string; messageBId: string | null };

const SkipBody = z.object({ messageAId: Uuid, messageBId: OptionalUuid });

/** Reads a request to stop an answer, or to choose none of two; null when it is another. */
export function readNoteRequest(path: string, body: string | null): NoteRequest | null {
  const sessionId = ID_IN_PATH.exec(path)?.[1]?.toLowerCase();
  if (sessionId === undefined) return null;
  const messageId = MESSAGE_IN_PATH.exec(path)?.[1];
  if (/\/stop\//i.test(path) && messageId) return { what: 'stop', sessionId, messageId };
  if (!/\/skip-direct-battle\//i.test(path)) return null;
  const parsed = SkipBody.safeParse(body === null ? null : parseJson(body));
  if (!parsed.success) return null;
  const { messageAId, messageBId } = parsed.data;
  return { what: 'skip', sessionId, messageAId, messageBId: messageBId ?? null };
}

const VoteBody = z.object({
  value: z.string().check(z.maxLength(100)),
  messageAId: Uuid,
  messageBId: Uuid,
  evaluationSessionId: OptionalUuid,
  modelsRevealed: z.optional(z.nullable(z.boolean())),
});

/** What a vote request says. */
export interface VoteRequest {
  raw: string;
  messageAId: string;
  messageBId: string;
  sessionId: string | null;
  modelsRevealed: boolean | null;
}

/**
 * Reads a vote from a server action's arguments or a plain body; null when it is none. Known by the two message ids
 * it names, not by the action's hash, which changes with each build of the site.
 */
export function readVoteRequest(body: string | null): VoteRequest | null {
  for (const candidate of argumentsOf(body, 'messageAId')) {
    const parsed = VoteBody.safeParse(candidate);
    if (!parsed.success) continue;
    const { value, messageAId, messageBId, evaluationSessionId, modelsRevealed } = parsed.data;
    return {
      raw: value,
      messageAId,
      messageBId,
      sessionId: evaluationSessionId?.toLowerCase() ?? null,
      modelsRevealed: modelsRevealed ?? null,
    };
  }
  return null;
}

/** A thumb up or down for one answer; null takes it back. */
export interface ReactionRequest {
  messageId: string;
  value: 'up' | 'down' | null;
}

const ReactionBody = z.object({
  value: z.nullable(z.enum(['upvote', 'downvote'])),
  messageId: Uuid,
});
const REACTIONS = { upvote: 'up', downvote: 'down' } as const;

/** Reads a reaction to one answer; null when the body is none. */
export function readReactionRequest(body: string | null): ReactionRequest | null {
  for (const candidate of argumentsOf(body, 'messageId')) {
    const parsed = ReactionBody.safeParse(candidate);
    if (!parsed.success) continue;
    const { value, messageId } = parsed.data;
    return { messageId, value: value === null ? null : REACTIONS[value] };
  }
  return null;
}

/** What a body passes on, where it holds the given word at all: the list of an action's arguments, or itself. */
function argumentsOf(body: string | null, word: string): unknown[] {
  if (!body?.includes(word)) return [];
  const json = parseJson(body);
  return Array.isArray(json) ? json.slice(0, 10) : [json];
}
