// The requests the page makes, each marked as its own.
import { currentLook } from './look.ts';
import type {
  Attachment,
  Conversation,
  Modality,
  Mode,
  SessionRecord,
  Side,
  Turn,
} from './model.ts';

/** How the next conversation has to be begun; the server tells nothing here that is to stay hidden. */
export type BattlePlan = {
  mode: Mode;
  modality: Modality;
  prompts: string[];
  seconds: number[];
  known: Partial<Record<Side, { id: string; name: string }>>;
  asked: Side[];
};
type Settings = {
  suggestions: string[];
  plans: BattlePlan[];
  plain: string[];
  next: BattlePlan | null;
  current: BattlePlan | null;
};
type Practice = { fetch: typeof window.fetch; settings: Settings };

const practice = (window as unknown as { practice: Practice }).practice;
const OWN = { 'x-practice-page': '1' };
const TEXT = { ...OWN, 'content-type': 'text/plain;charset=UTF-8' };
const STREAM = `/nextjs-api/${currentLook().redesign ? 'replies' : 'stream'}`;

export const settings = practice.settings;

export type Token = 'v3' | 'v2';

const chance = (): string => `PRACTICE-TOKEN-${Math.random().toString(36).slice(2)}`;
const tokenField = (token: Token): Record<string, string> => ({
  [token === 'v3' ? 'recaptchaV3Token' : 'recaptchaV2Token']: chance(),
});

function post(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const init = { method: 'POST', headers: TEXT, body: JSON.stringify(body) };
  return practice.fetch(path, signal ? { ...init, signal } : init);
}

export type Prompted = {
  conversation: Conversation;
  turn: Turn;
  /** Ids of the models that the user chose. */
  models: Partial<Record<Side, string>>;
};

/** Starts or continues a conversation; the body of the reply is the stream of its answers. */
export function sendTurn(
  { conversation, turn, models }: Prompted,
  token: Token,
  signal: AbortSignal,
): Promise<Response> {
  const { id, isSaved, mode = 'battle', modality = 'chat' } = conversation;
  const auto = { autoModalityMetadata: { modality, wasAutoSelected: true } };
  const body = {
    ...(!isSaved && { id, mode }),
    ...(models.a !== undefined && { modelAId: models.a }),
    ...(models.b !== undefined && { modelBId: models.b }),
    userMessageId: turn.userMessageId,
    modelAMessageId: turn.a.id,
    ...(!turn.isSingle && { modelBMessageId: turn.b.id }),
    userMessage: {
      content: turn.prompt,
      experimental_attachments: turn.attachments ?? [],
      metadata: isSaved ? {} : auto,
    },
    modality,
    ...tokenField(token),
  };
  const action = isSaved ? `post-to-evaluation/${id}` : 'create-evaluation';
  return post(`${STREAM}/${action}`, body, signal);
}

/** Which answers are wanted again: one, some by their ids, or both drawn anew. */
export type Again =
  | { how: 'retry'; messageId: string }
  | { how: 'rerun'; messageIds: string[] }
  | { how: 'resample' };

export function askAgain(
  sessionId: string,
  again: Again,
  token: Token,
  signal: AbortSignal,
): Promise<Response> {
  if (again.how === 'retry') {
    const path = `retry-evaluation-session-message/${sessionId}/messages/${again.messageId}`;
    return post(`${STREAM}/${path}`, tokenField(token), signal);
  }
  const ids = again.how === 'rerun' ? { messageIds: again.messageIds } : {};
  return post(`${STREAM}/${again.how}/${sessionId}`, { ...ids, ...tokenField(token) }, signal);
}

export async function stopAnswer(sessionId: string, messageId: string): Promise<void> {
  const body = { stoppedAt: new Date().toISOString() };
  await post(`${STREAM}/stop/${sessionId}/messages/${messageId}`, body);
}

/** Neither of two answers is wanted; true when that was accepted. */
export async function skipChoice(sessionId: string, turn: Turn): Promise<boolean> {
  const body = { messageAId: turn.a.id, messageBId: turn.b.id };
  return (await post(`${STREAM}/skip-direct-battle/${sessionId}`, body)).ok;
}

/** The vote, as a server action on the page's own path; true when it was accepted. */
export async function sendVote(sessionId: string, turn: Turn, value: string): Promise<boolean> {
  const fields = {
    value,
    messageAId: turn.a.id,
    messageBId: turn.b.id,
    evaluationSessionId: sessionId,
    recaptchaV3Token: 'PRACTICE-TOKEN-vote',
    modelsRevealed: turn.a.name !== null && turn.b.name !== null,
    didInspectBothMobileHorizontalResponses: false,
  };
  const response = await practice.fetch(location.pathname, {
    method: 'POST',
    headers: {
      ...TEXT,
      accept: 'text/x-component',
      'next-action': '605c023e26b5d46808dc570b503b1b52c005d168',
    },
    body: JSON.stringify([fields]),
  });
  return response.ok && (await response.text()).includes('"success":true');
}

export async function loadRecord(sessionId: string): Promise<SessionRecord | null> {
  const response = await practice.fetch(`/api/evaluation/${sessionId}`, { headers: OWN });
  return response.ok ? ((await response.json()) as SessionRecord) : null;
}

export async function loadHistory(): Promise<{ id: string; title: string }[]> {
  const response = await practice.fetch('/api/history/unified?limit=20', { headers: OWN });
  if (!response.ok) return [];
  const { entries } = (await response.json()) as { entries: { id: string; title: string }[] };
  return entries;
}

/** Puts a file where signed storage would keep it, and gives what a prompt says of it. */
export async function upload(name: string, contentType: string): Promise<Attachment> {
  const path = `/media/upload/${uuidv7()}/${encodeURIComponent(name)}`;
  const url = `${location.origin}${path}?X-Amz-Signature=${SIGNATURE}`;
  await practice.fetch(url, { method: 'PUT', headers: OWN, body: 'practice file' });
  return { name, contentType, url };
}

/** The secret that storage addresses bear; the server knows it as its bait. */
const SIGNATURE = 'bait-signature-7d1e9c';

/** A UUIDv7, as the arena's own client makes them. */
export function uuidv7(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  bytes[0] = 0x70 | ((bytes[0] ?? 0) & 0x0f);
  bytes[2] = 0x80 | ((bytes[2] ?? 0) & 0x3f);
  const tail = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const hex = Date.now().toString(16).padStart(12, '0') + tail;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
