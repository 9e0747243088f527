// Reads the page's own requests: which battle a prompt starts, and what a vote says. Picks fields by allow-list.
import * as z from 'zod/mini';
import { MAX_PROMPT_TEXT } from '../../capture/events';
import { parseJson } from './json';

const Uuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i));
const OptionalUuid = z.optional(z.nullable(Uuid));

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
  modelAMessageId: OptionalUuid,
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

const SESSION_IN_PATH = /\/(create-evaluation|post-to-evaluation)(?:\/([0-9a-f-]{36}))?$/i;

/** Reads a create or post request; null when it is another request or lacks what names the turn. */
export function readPromptRequest(path: string, body: string | null): PromptRequest | null {
  const tail = SESSION_IN_PATH.exec(path);
  if (!tail || body === null) return null;
  const parsed = PromptBody.safeParse(parseJson(body));
  if (!parsed.success) return null;
  const data = parsed.data;
  const sessionId = tail[2] ?? data.id;
  const message = data.userMessage ?? data.messages?.findLast(({ role }) => role === 'user');
  if (!sessionId || !data.modelAMessageId || !message) return null;
  return {
    sessionId,
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
  if (body === null || !body.includes('messageAId')) return null;
  const json = parseJson(body);
  for (const candidate of Array.isArray(json) ? json.slice(0, 10) : [json]) {
    const parsed = VoteBody.safeParse(candidate);
    if (!parsed.success) continue;
    const { value, messageAId, messageBId, evaluationSessionId, modelsRevealed } = parsed.data;
    return {
      raw: value,
      messageAId,
      messageBId,
      sessionId: evaluationSessionId ?? null,
      modelsRevealed: modelsRevealed ?? null,
    };
  }
  return null;
}
