// A page without a browser for the tap to sit in: its network is a function, and what the tap says is kept.
import { expect, vi } from 'vitest';
import { readTapMessage } from '../../lib/sites/tap/messages';
import { patternsFor } from '../../lib/sites/tap/patterns';
import { TAP_HELLO, type TapMessage, type TapPatterns } from '../../lib/sites/tap/protocol';
import { installTap } from '../../lib/sites/tap/tap';

export const PATTERNS = patternsFor('arena.ai') as TapPatterns;
export const ORIGIN = 'https://arena.ai';
export const STREAM = '/nextjs-api/stream/create-evaluation';

/** A page with the given network behind it, and what the tap says there. */
export function openPage(network: typeof fetch) {
  const document = new EventTarget();
  const heard: TapMessage[] = [];
  let channel = '';
  let isReady = false;
  document.addEventListener(TAP_HELLO, (event) => {
    channel = (event as CustomEvent<string>).detail;
    document.addEventListener(channel, (part) => {
      const message: TapMessage = JSON.parse((part as CustomEvent<string>).detail);
      expect(readTapMessage(JSON.stringify(message))).toEqual(message);
      if (message.k === 'ready') isReady = true;
      else heard.push(message);
    });
  });
  const page = {
    fetch: network,
    document,
    CustomEvent,
    crypto,
    location: new URL(`${ORIGIN}/`),
  } as unknown as Window & typeof globalThis;
  installTap(page, PATTERNS);
  return { page, heard, document, channel, isReady: () => isReady };
}

/** A reply that is sent part by part, with what happened to its source. */
export function slowReply(parts: string[]) {
  const source = { pulled: 0, cancelled: null as unknown };
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 2));
        const part = parts[source.pulled];
        source.pulled += 1;
        if (part === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(part));
      },
      cancel(reason) {
        source.cancelled = reason ?? 'no reason';
      },
    },
    { highWaterMark: 0 },
  );
  return { source, response: new Response(body, { headers: { 'content-type': 'text/plain' } }) };
}

export const body = JSON.stringify({ id: 'x' });
export const post = { method: 'POST', body };
/** Waits until the tap has told how the newest call ended. */
export const settled = (heard: TapMessage[]) =>
  vi.waitFor(() => expect(heard.at(-1)?.k).toBe('end'));
