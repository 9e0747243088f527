// The tap: listens to the page's own answer streams from inside the page's world, and changes nothing there.
import {
  CONTENT_HELLO,
  MAX_RECORD_BODY,
  MAX_REQUEST_BODY,
  MAX_STREAM_BYTES,
  RECORD_TAIL,
  STREAM_TAIL,
  TAP_HELLO,
  type TapMessage,
  VOTE_TAIL,
} from './tap-protocol';

type Kind = 'stream' | 'action' | 'record';
type Send = (message: TapMessage) => void;
type BodyReader = ReadableStreamDefaultReader<Uint8Array>;

/**
 * Wraps `window.fetch`. Every call goes to the browser's own fetch with the very arguments it came with, and the page
 * gets the very response it would have got. Never throws into the page.
 */
export function installTap(page: Window & typeof globalThis): void {
  const send = openChannel(page);
  const nativeFetch = page.fetch;
  let lastId = 0;
  page.fetch = new Proxy(nativeFetch, {
    apply(target, self, args: [RequestInfo | URL, RequestInit?]) {
      const startedAt = Date.now();
      const t0 = performance.now();
      let kind: Kind | null = null;
      let bodyText: Promise<string | null> | null = null;
      try {
        kind = kindOf(page, args[0], args[1]);
        if (kind === 'stream' || kind === 'action') {
          bodyText = requestText(args[0], args[1]).catch(() => null);
        }
      } catch {
        kind = null;
      }
      const reply: Promise<Response> = Reflect.apply(target, self, args);
      if (kind === null) return reply;
      lastId += 1;
      const call = { id: lastId, kind, path: pathOf(page, args[0]) ?? '', startedAt, t0 };
      // Derived, not observed on the side: a rejection that the page leaves unhandled stays one, reported once.
      return reply.then((response) => {
        try {
          const copy = call.kind === 'action' ? null : copyOf(response);
          void follow(call, bodyText, response, copy, send).catch(ignore);
        } catch {
          // A body that cannot be copied is the page's alone.
        }
        return response;
      });
    },
    get(target, key, receiver) {
      // `fetch.toString()` reads as it did; a proxied native function would name itself differently.
      if (key === 'toString') return Function.prototype.toString.bind(target);
      return Reflect.get(target, key, receiver);
    },
  });
}

const ignore = () => {};

interface Call {
  id: number;
  kind: Kind;
  path: string;
  startedAt: number;
  t0: number;
}

/** Opens the private channel. Its name is told once, before any script of the page can listen. */
function openChannel(page: Window & typeof globalThis): Send {
  const { document, CustomEvent } = page;
  const dispatch = document.dispatchEvent.bind(document);
  const stringify = JSON.stringify;
  const channel = `telltale:${page.crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
  const announce = () => dispatch(new CustomEvent(TAP_HELLO, { detail: channel }));
  document.addEventListener(CONTENT_HELLO, announce, { once: true });
  announce();
  return (message) => {
    dispatch(new CustomEvent(channel, { detail: stringify(message) }));
  };
}

function pathOf(page: Window, input: RequestInfo | URL): string | null {
  const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
  const parsed = new URL(url, page.location.href);
  return parsed.origin === page.location.origin ? parsed.pathname : null;
}

/** Which of the page's requests matter; null for all others, at the cost of one URL parse. */
function kindOf(page: Window, input: RequestInfo | URL, init?: RequestInit): Kind | null {
  const path = pathOf(page, input);
  if (path === null) return null;
  if (STREAM_TAIL.test(path)) return 'stream';
  const request = input instanceof Request ? input : null;
  const method = (init?.method ?? request?.method ?? 'GET').toUpperCase();
  if (method === 'GET') return RECORD_TAIL.test(path) ? 'record' : null;
  if (method !== 'POST') return null;
  return isAction(init?.headers ?? request?.headers) || VOTE_TAIL.test(path) ? 'action' : null;
}

function isAction(headers: HeadersInit | undefined): boolean {
  // An iterator gives its entries once, and they are the page's.
  if (headers === undefined || 'next' in headers) return false;
  return new Headers(headers).has('next-action');
}

async function requestText(input: RequestInfo | URL, init?: RequestInit): Promise<string | null> {
  const body = init?.body;
  let text: string | null = null;
  if (typeof body === 'string') text = body;
  else if (body instanceof Blob) text = await body.text();
  else if (body instanceof URLSearchParams) text = body.toString();
  else if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) {
    text = new TextDecoder().decode(body);
  } else if (!body && input instanceof Request) text = await input.clone().text();
  return text !== null && text.length <= MAX_REQUEST_BODY ? text : null;
}

/** Our reader on a copy of a body, and whether the page has given its own up. */
interface Copy {
  reader: BodyReader;
  isCancelled: () => boolean;
}

/**
 * Copies the response's body. A copied body goes on downloading when the page cancels its own, so every way in which
 * the page can cancel is made to reach ours too: cancelling costs the network what it would without us.
 */
function copyOf(response: Response): Copy | null {
  if (!response.body) return null;
  const reader = response.clone().body?.getReader();
  const body = response.body;
  if (!reader) return null;
  let cancelled = false;
  const cancelCopy = (reason: unknown) => {
    cancelled = true;
    void reader.cancel(reason).catch(ignore);
  };
  const getReader = body.getReader.bind(body) as (options?: unknown) => BodyReader;
  const cancelBody = body.cancel.bind(body);
  define(body, 'getReader', (options?: unknown) => {
    const own = getReader(options);
    const cancel = own.cancel.bind(own);
    define(own, 'cancel', (reason?: unknown) => {
      cancelCopy(reason);
      return cancel(reason);
    });
    return own;
  });
  define(body, 'cancel', (reason?: unknown) => {
    if (!body.locked) cancelCopy(reason);
    return cancelBody(reason);
  });
  relayPipes(body, getReader, cancelCopy);
  return { reader, isCancelled: () => cancelled };
}

/** Pipes, tees and iterators cancel inside the browser where no wrapper sees it; they get a stream that tells us. */
function relayPipes(
  body: ReadableStream<Uint8Array>,
  getReader: () => BodyReader,
  cancelCopy: (reason: unknown) => void,
): void {
  const relay = () => {
    const own = getReader();
    const source: UnderlyingDefaultSource<Uint8Array> = {
      async pull(controller) {
        const { done, value } = await own.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel(reason) {
        cancelCopy(reason);
        return own.cancel(reason);
      },
    };
    return new ReadableStream<Uint8Array>(source, { highWaterMark: 0 });
  };
  for (const key of ['pipeTo', 'pipeThrough', 'tee', 'values', Symbol.asyncIterator]) {
    if (!(key in body)) continue;
    define(body, key, (...args: unknown[]) => {
      const stream = relay() as unknown as Record<PropertyKey, (...args: unknown[]) => unknown>;
      return stream[key]?.(...args);
    });
  }
}

function define(target: object, key: PropertyKey, value: unknown): void {
  Object.defineProperty(target, key, {
    value,
    configurable: true,
    writable: true,
    enumerable: false,
  });
}

async function follow(
  call: Call,
  bodyText: Promise<string | null> | null,
  response: Response,
  copy: Copy | null,
  send: Send,
): Promise<void> {
  const { id, path } = call;
  if (call.kind === 'record') {
    if (copy && response.ok) await passRecord(path, copy.reader, send);
    return;
  }
  const body = bodyText ? await bodyText : null;
  send({ k: 'request', id, kind: call.kind, path, body, at: call.startedAt });
  const type = response.headers.get('content-type') ?? '';
  send({ k: 'head', id, status: response.status, type, at: Date.now() });
  if (call.kind !== 'stream') return;
  if (copy) await passStream(call, copy, send);
  else send({ k: 'end', id, how: 'complete', t: 0, at: Date.now() });
}

async function passStream(call: Call, copy: Copy, send: Send): Promise<void> {
  const { id, t0 } = call;
  const decoder = new TextDecoder();
  const now = () => Math.round((performance.now() - t0) * 10) / 10;
  let bytes = 0;
  let how: 'complete' | 'aborted' | 'failed' | 'capped' = 'complete';
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
      send({ k: 'data', id, text: decoder.decode(value, { stream: true }), t: now() });
    }
  } catch (error) {
    how = error instanceof DOMException && error.name === 'AbortError' ? 'aborted' : 'failed';
  }
  if (copy.isCancelled()) how = 'aborted';
  const rest = decoder.decode();
  if (rest) send({ k: 'data', id, text: rest, t: now() });
  send({ k: 'end', id, how, t: now(), at: Date.now() });
}

async function passRecord(path: string, reader: BodyReader, send: Send): Promise<void> {
  const decoder = new TextDecoder();
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
  send({ k: 'record', path, text: text + decoder.decode(), at: Date.now() });
}
