// The requests the page makes, each marked as its own.
import type { SessionRecord, Turn } from './model.ts';

type Practice = { fetch: typeof window.fetch; settings: { suggestions: string[] } };

const practice = (window as unknown as { practice: Practice }).practice;
const OWN = { 'x-practice-page': '1' };
const TEXT = { ...OWN, 'content-type': 'text/plain;charset=UTF-8' };

export const settings = practice.settings;

export type Token = 'v3' | 'v2';

/** Starts or continues a conversation; the body of the reply is the stream of both answers. */
export function sendTurn(
  sessionId: string,
  isFirst: boolean,
  turn: Turn,
  token: Token,
  signal: AbortSignal,
): Promise<Response> {
  const chance = Math.random().toString(36).slice(2);
  const body = {
    ...(isFirst && { id: sessionId, mode: 'battle' }),
    userMessageId: turn.userMessageId,
    modelAMessageId: turn.a.id,
    modelBMessageId: turn.b.id,
    userMessage: {
      content: turn.prompt,
      experimental_attachments: [],
      metadata: isFirst
        ? { autoModalityMetadata: { modality: 'chat', wasAutoSelected: true } }
        : {},
    },
    modality: 'chat',
    [token === 'v3' ? 'recaptchaV3Token' : 'recaptchaV2Token']: `PRACTICE-TOKEN-${chance}`,
  };
  const action = isFirst ? 'create-evaluation' : `post-to-evaluation/${sessionId}`;
  return practice.fetch(`/nextjs-api/stream/${action}`, {
    method: 'POST',
    headers: TEXT,
    body: JSON.stringify(body),
    signal,
  });
}

export async function stopTurn(sessionId: string, turn: Turn): Promise<void> {
  await practice.fetch(`/nextjs-api/stream/stop/${sessionId}/messages/${turn.a.id}`, {
    method: 'POST',
    headers: TEXT,
    body: JSON.stringify({ stoppedAt: new Date().toISOString() }),
  });
}

/** The vote, as a server action on the page's own path; true when it was accepted. */
export async function sendVote(sessionId: string, turn: Turn, value: string): Promise<boolean> {
  const fields = {
    value,
    messageAId: turn.a.id,
    messageBId: turn.b.id,
    evaluationSessionId: sessionId,
    recaptchaV3Token: 'PRACTICE-TOKEN-vote',
    modelsRevealed: turn.a.name !== null,
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

/** A UUIDv7, as the arena's own client makes them. */
export function uuidv7(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  bytes[0] = 0x70 | ((bytes[0] ?? 0) & 0x0f);
  bytes[2] = 0x80 | ((bytes[2] ?? 0) & 0x3f);
  const tail = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const hex = Date.now().toString(16).padStart(12, '0') + tail;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
