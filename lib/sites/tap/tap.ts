// The tap: listens to the page's own answer streams from inside the page's world, and changes nothing there.
import { ignore } from './copy';
import { type Call, followFailure, followReply, type Send } from './pass';
import { CONTENT_HELLO, TAP_HELLO, type TapPatterns, TO_TAP } from './protocol';
import { type Asked, bodyOf, type Compiled, compile, readRequest } from './request';

/**
 * Wraps `window.fetch`. Every call goes to the browser's own fetch with the very arguments it came with, and the page
 * gets the very response it would have got. Never throws into the page.
 */
export function installTap(page: Window & typeof globalThis, shipped: TapPatterns): void {
  let patterns: Compiled = compile(shipped);
  const send = openChannel(page, (fresh) => {
    patterns = compile(fresh ?? shipped);
  });
  let lastId = 0;
  /** The call to follow; null for a request that does not matter. */
  const begin = (args: unknown[]): (() => Call) | null => {
    const startedAt = Date.now();
    const t0 = performance.now();
    try {
      const asked = readRequest(page, args, patterns);
      if (!asked) return null;
      // Before the network takes a body that can be read only once.
      const body = asked.kind === 'record' ? null : bodyOf(args);
      lastId += 1;
      const call = { ...asked, id: lastId, startedAt, t0, send };
      const { actionReply } = patterns;
      return () => ({ ...call, told: tell(call, body, actionReply) });
    } catch {
      return null;
    }
  };
  page.fetch = wrap(page.fetch, begin);
}

type Fetch = typeof fetch;

function wrap(native: Fetch, begin: (args: unknown[]) => (() => Call) | null): Fetch {
  const readable = nativeToString(native, (fn) => fn === wrapped);
  const wrapped: Fetch = new Proxy(native, {
    apply(target, self, args: unknown[]) {
      const follow = begin(args);
      const reply: Promise<Response> = Reflect.apply(target, self, args);
      if (!follow) return reply;
      let call: Call;
      try {
        call = follow();
      } catch {
        return reply;
      }
      // Derived, not observed on the side: a rejection that the page leaves unhandled stays one, reported once.
      return reply.then(
        (response) => {
          try {
            followReply(call, response);
          } catch {
            // A body that cannot be copied is the page's alone.
          }
          return response;
        },
        (error: unknown) => {
          followFailure(call, error);
          throw error;
        },
      );
    },
    get(target, key, receiver) {
      return key === 'toString' ? readable : Reflect.get(target, key, receiver);
    },
  });
  return wrapped;
}

/**
 * `fetch.toString()` reads as it did. `Function.prototype.toString.call(fetch)` leaves out the name, as it does for any
 * wrapped native function: only a change of `Function.prototype.toString` itself could help, which would stand in the
 * way of every function of the page and still show from within a frame and in the stacks of its errors.
 */
function nativeToString(native: Fetch, isOurs: (fn: unknown) => boolean): () => string {
  return new Proxy(Function.prototype.toString, {
    apply: (target, self, args) => Reflect.apply(target, isOurs(self) ? native : self, args),
  });
}

/** Tells of the request, after the network has it; says whether the reply to it is wanted. */
async function tell(
  { id, kind, method, path, startedAt, send }: Asked & Pick<Call, 'id' | 'startedAt' | 'send'>,
  later: string | null | Promise<string | null>,
  actionReply: RegExp | null,
): Promise<boolean> {
  if (kind === 'record') return true;
  let body: string | null = null;
  try {
    body = await later;
  } catch {
    // A body that cannot be read is told of without its text.
  }
  try {
    send({ k: 'request', id, kind, method, path, body, at: startedAt });
    return actionReply?.test(body ?? '') ?? false;
  } catch {
    return false;
  }
}

/** Opens the private channel. Its name is told once, before any script of the page can listen. */
function openChannel(
  page: Window & typeof globalThis,
  configure: (p: TapPatterns | null) => void,
): Send {
  const { document, CustomEvent } = page;
  const dispatch = document.dispatchEvent.bind(document);
  const { stringify, parse } = JSON;
  const channel = `telltale:${page.crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
  const announce = () => dispatch(new CustomEvent(TAP_HELLO, { detail: channel }));
  const send: Send = (message) => {
    dispatch(new CustomEvent(channel, { detail: stringify(message) }));
  };
  const answer = () => {
    announce();
    send({ k: 'ready', id: 0 });
  };
  document.addEventListener(CONTENT_HELLO, answer, { once: true });
  announce();
  document.addEventListener(`${channel}${TO_TAP}`, (event) => {
    try {
      const order: unknown = parse((event as CustomEvent<string>).detail);
      const { k, patterns } = order as { k?: unknown; patterns?: unknown };
      if (k === 'configure' && typeof patterns === 'object') configure(patterns as TapPatterns);
    } catch {
      ignore();
    }
  });
  return send;
}
