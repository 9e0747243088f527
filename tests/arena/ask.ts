// Speaks to a practice arena as the page's requests do, over HTTP/2 and without a browser.
import { connect } from 'node:http2';
import { uuidv7 } from './random.ts';
import type { Arena } from './server.ts';

export type Reply = { status: number; headers: Record<string, unknown>; body: string; raw: Buffer };
export type Ask = {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  host?: string;
};

export type Ids = { userMessageId: string; modelAMessageId: string; modelBMessageId: string };

export const makeIds = (): Ids => ({
  userMessageId: uuidv7(),
  modelAMessageId: uuidv7(),
  modelBMessageId: uuidv7(),
});

/** Sends one request and gives all that was replied. */
export function ask(
  arena: Arena,
  path: string,
  { method = 'GET', headers = {}, body, host }: Ask = {},
): Promise<Reply> {
  const client = connect(`https://127.0.0.1:${arena.port}`, {
    ca: arena.certificate,
    servername: 'arena.ai',
  });
  return new Promise((resolve, reject) => {
    client.on('error', reject);
    const all = { ':method': method, ':path': path, ':authority': host ?? 'arena.ai', ...headers };
    const stream = client.request(all);
    const pieces: Buffer[] = [];
    const reply = { status: 0, headers: {} };
    stream.on('response', (got) => Object.assign(reply, { headers: got, status: got[':status'] }));
    stream.on('data', (piece: Buffer) => pieces.push(piece));
    stream.on('error', () => {});
    stream.on('close', () => {
      client.close();
      const raw = Buffer.concat(pieces);
      resolve({ ...reply, raw, body: raw.toString('utf8') });
    });
    stream.end(body);
  });
}

/** POSTs a value as the page does. */
export const send = (arena: Arena, path: string, value: unknown): Promise<Reply> =>
  ask(arena, path, { method: 'POST', body: JSON.stringify(value) });

/** A stream request; the first part of the path is the endpoint's name. */
export const stream = (arena: Arena, path: string, value: unknown = {}): Promise<Reply> =>
  send(arena, `/nextjs-api/stream/${path}`, value);

/** What a prompt's body says, as a blind chat has it; `more` adds or replaces fields. */
export function promptBody(prompt: string, ids: Partial<Ids>, more: object = {}): object {
  const userMessage = { content: prompt, experimental_attachments: [], metadata: {} };
  return { ...ids, userMessage, modality: 'chat', ...more };
}

/** The session record as the page loads it. */
export const loadRecord = async (arena: Arena, id: string) =>
  JSON.parse((await ask(arena, `/api/evaluation/${id}`)).body);

export function castVote(arena: Arena, id: string, ids: Ids, value: string, more: object = {}) {
  const { modelAMessageId: messageAId, modelBMessageId: messageBId } = ids;
  const body = [{ value, messageAId, messageBId, evaluationSessionId: id, ...more }];
  const headers = { 'next-action': 'f'.repeat(40) };
  return ask(arena, `/c/${id}`, { method: 'POST', headers, body: JSON.stringify(body) });
}
