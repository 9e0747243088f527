// Answers messages: checks each against its schema, and turns every failure into data.
import { browser } from 'wxt/browser';
import { isStorageFull } from '../../lib/db/storage-full';
import type { Replies, RequestName, RequestPayload, Result } from '../../lib/messages';
import { REQUESTS } from '../../lib/requests';

/** Who sent a message. */
export interface Sender {
  tabId: number | null;
}

/** One function for each message; throws what the database throws, says so where nothing was found. */
export type Handlers = {
  [N in RequestName]: (
    payload: RequestPayload<N>,
    sender: Sender,
  ) => Promise<Replies[N] | NotFound>;
};

/** Said by a handler whose battle is not there. */
export const NOT_FOUND = Symbol('not found');
export type NotFound = typeof NOT_FOUND;

/** Registers the one message listener of the background. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    if (sender.id !== browser.runtime.id || !isRequest(message)) return false;
    const from = { tabId: sender.tab?.id ?? null };
    answer(handlers, message.name, message.payload, from).then(reply);
    return true;
  });
}

/** Serves one message. Never throws. */
export async function answer<N extends RequestName>(
  handlers: Handlers,
  name: N,
  payload: unknown,
  sender: Sender,
): Promise<Result<Replies[N]>> {
  const parsed = REQUESTS[name].safeParse(payload);
  if (!parsed.success) {
    return { ok: false, failure: 'bad-message', detail: parsed.error.message.slice(0, 500) };
  }
  try {
    const value = await handlers[name](parsed.data as RequestPayload<N>, sender);
    if (value === NOT_FOUND) return { ok: false, failure: 'not-found', detail: '' };
    return { ok: true, value };
  } catch (error) {
    console.warn('telltale:', error);
    const failure = isStorageFull(error) ? 'storage-full' : 'storage';
    return { ok: false, failure, detail: String(error).slice(0, 500) };
  }
}

function isRequest(message: unknown): message is { name: RequestName; payload: unknown } {
  if (typeof message !== 'object' || message === null || !('name' in message)) return false;
  return typeof message.name === 'string' && Object.hasOwn(REQUESTS, message.name);
}
