// The tap's copy of a response's body, made so that a page that stops listening stops the download as without us.

/** Our reader on a copy of a body, and whether the page has given its own up. */
export interface Copy {
  reader: BodyReader;
  isCancelled: () => boolean;
}
export type BodyReader = ReadableStreamDefaultReader<Uint8Array>;

/** For promises whose failure is nobody's business. */
export const ignore = () => {};

/** What the bodies that the page made of one response share: once none is wanted any more, neither is ours. */
interface Share {
  open: number;
  cancelCopy: (reason: unknown) => void;
}

/**
 * Copies the response's body; null when it has none. A copied body goes on downloading when the page cancels its own,
 * so every way in which the page can cancel is made to reach ours too: cancelling costs the network what it would
 * without us.
 */
export function copyOf(response: Response): Copy | null {
  if (!response.body) return null;
  const reader = response.clone().body?.getReader();
  if (!reader) return null;
  let cancelled = false;
  const share: Share = {
    open: 1,
    cancelCopy: (reason) => {
      cancelled = true;
      void reader.cancel(reason).catch(ignore);
    },
  };
  watchResponse(response, share);
  return { reader, isCancelled: () => cancelled };
}

function watchResponse(response: Response, share: Share): void {
  if (response.body) watchBody(response.body, share);
  const clone = response.clone.bind(response);
  define(response, 'clone', () => {
    const copy = clone();
    // Both responses have a new body each now; what was wrapped before is the browser's alone.
    share.open += 1;
    watchResponse(copy, share);
    if (response.body) watchBody(response.body, share);
    return copy;
  });
}

function watchBody(body: ReadableStream<Uint8Array>, share: Share): void {
  let isOpen = true;
  const cancelCopy = (reason: unknown) => {
    if (!isOpen) return;
    isOpen = false;
    share.open -= 1;
    if (share.open === 0) share.cancelCopy(reason);
  };
  const getReader = body.getReader.bind(body) as (options?: unknown) => BodyReader;
  const cancelBody = body.cancel.bind(body);
  define(body, 'getReader', (...options: unknown[]) => {
    const own = getReader(...(options as [unknown?]));
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
