// Passes the reply to one of the page's requests on, part by part, and says how it ended.
import { type BodyReader, type Copy, copyOf, ignore } from './copy';
import {
  MAX_ACTION_REPLY,
  MAX_RECORD_BODY,
  MAX_REFUSAL,
  MAX_STREAM_BYTES,
  type TapMessage,
} from './protocol';
import type { Asked } from './request';

export type Send = (message: TapMessage) => void;
type How = Extract<TapMessage, { k: 'end' }>['how'];

/** One request that is being followed. */
export interface Call extends Asked {
  id: number;
  startedAt: number;
  /** The same moment on the clock that is never set back. */
  t0: number;
  send: Send;
  /** Settles once the request itself was told of; true when the reply to it is wanted. Never fails. */
  told: Promise<boolean>;
}

/** What is wanted of a reply: all of it as it comes, its beginning, or nothing. */
type Wanted = 'stream' | 'reply' | 'record' | null;

function wantedOf({ kind, isPage }: Asked, response: Response): Wanted {
  const type = response.headers.get('content-type') ?? '';
  if (kind === 'record') {
    const isFit = response.ok && (!isPage || type.includes('text/x-component'));
    return isFit ? 'record' : null;
  }
  if (!response.ok) return 'reply';
  if (kind === 'stream') return type.includes('text/html') ? 'reply' : 'stream';
  return kind === 'action' ? 'reply' : null;
}

/** Takes the copy of the body, which has to be done before the page sees the response, and follows it. */
export function followReply(call: Call, response: Response): void {
  const wanted = wantedOf(call, response);
  const copy = wanted === null ? null : copyOf(response);
  void follow(call, response, wanted, copy).catch(ignore);
}

/** The request failed before there was a reply. */
export function followFailure(call: Call, error: unknown): void {
  if (call.kind === 'record') return;
  void call.told.then(() => end(call, howOf(error))).catch(ignore);
}

async function follow(
  call: Call,
  response: Response,
  wanted: Wanted,
  copy: Copy | null,
): Promise<void> {
  if (call.kind === 'record') {
    if (copy) await passRecord(call, response, copy.reader);
    return;
  }
  const isReplyWanted = await call.told;
  const { headers, status } = response;
  call.send({
    k: 'head',
    id: call.id,
    status,
    type: headers.get('content-type') ?? '',
    retryAfter: headers.get('retry-after'),
    cfMitigated: headers.get('cf-mitigated'),
    at: Date.now(),
  });
  if (!copy) end(call, 'complete');
  else if (wanted === 'stream') await passStream(call, copy);
  else if (response.ok && call.kind === 'action' && !isReplyWanted) {
    void copy.reader.cancel().catch(ignore);
    end(call, 'complete');
  } else {
    const isAction = response.ok && call.kind === 'action';
    await passReply(call, copy, isAction ? MAX_ACTION_REPLY : MAX_REFUSAL);
  }
}

const since = ({ t0 }: Call) => Math.round((performance.now() - t0) * 10) / 10;

function end(call: Call, how: How): void {
  call.send({ k: 'end', id: call.id, how, t: since(call), at: Date.now() });
}

function howOf(error: unknown): How {
  return error instanceof DOMException && error.name === 'AbortError' ? 'aborted' : 'failed';
}

async function passStream(call: Call, copy: Copy): Promise<void> {
  const { id } = call;
  const decoder = new TextDecoder();
  let bytes = 0;
  let how: How = 'complete';
  try {
    for (;;) {
      const { done, value } = await copy.reader.read();
      if (done) break;
      bytes += value.byteLength;
      if (bytes > MAX_STREAM_BYTES) {
        how = 'capped';
        void copy.reader.cancel().catch(ignore);
        break;
      }
      const text = decoder.decode(value, { stream: true });
      if (text !== '') call.send({ k: 'data', id, text, t: since(call) });
    }
  } catch (error) {
    how = howOf(error);
  }
  if (copy.isCancelled()) how = 'aborted';
  const rest = decoder.decode();
  if (rest) call.send({ k: 'data', id, text: rest, t: since(call) });
  end(call, how);
}

async function passReply(call: Call, copy: Copy, max: number): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  let left = max;
  let how: How = 'complete';
  let isWhole = false;
  try {
    while (left > 0) {
      const { done, value } = await copy.reader.read();
      isWhole = done;
      if (done) break;
      text += decoder.decode(value.subarray(0, left), { stream: true });
      left -= value.byteLength;
    }
    if (!isWhole) void copy.reader.cancel().catch(ignore);
  } catch (error) {
    how = howOf(error);
  }
  call.send({ k: 'reply', id: call.id, text, isWhole, at: Date.now() });
  end(call, how);
}

async function passRecord(call: Call, response: Response, reader: BodyReader): Promise<void> {
  const decoder = new TextDecoder();
  const type = response.headers.get('content-type') ?? '';
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
    if (text.length > MAX_RECORD_BODY) {
      void reader.cancel().catch(ignore);
      return;
    }
  }
  text += decoder.decode();
  call.send({ k: 'record', path: call.path, type, text, at: Date.now() });
}
