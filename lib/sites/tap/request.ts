// Looks at one of the page's requests: whether it matters, and what it says. Touches nothing that could tell the page.
import { MAX_PATTERN, MAX_REQUEST_BODY, type TapPatterns } from './protocol';

export type Kind = 'stream' | 'note' | 'action' | 'record';

/** Patterns made ready for use; missing and bad ones fit nothing. */
export interface Compiled {
  stream: RegExp | null;
  note: RegExp | null;
  action: RegExp | null;
  record: RegExp | null;
  page: RegExp | null;
  actionHeader: string | null;
  actionReply: RegExp | null;
}

/** Makes patterns ready. They may come from a user's own file: what is no pattern is as good as missing. */
export function compile(patterns: Partial<Record<keyof TapPatterns, unknown>>): Compiled {
  const { actionHeader } = patterns;
  const isHeader = typeof actionHeader === 'string' && /^[\w-]{1,100}$/.test(actionHeader);
  return {
    stream: toRegExp(patterns.stream),
    note: toRegExp(patterns.note),
    action: toRegExp(patterns.action),
    record: toRegExp(patterns.record),
    page: toRegExp(patterns.page),
    actionHeader: isHeader ? actionHeader : null,
    actionReply: toRegExp(patterns.actionReply),
  };
}

function toRegExp(source: unknown): RegExp | null {
  if (typeof source !== 'string' || source.length > MAX_PATTERN) return null;
  try {
    return new RegExp(source, 'i');
  } catch {
    return null;
  }
}

/** A request that matters. */
export interface Asked {
  kind: Kind;
  method: string;
  path: string;
  /** True for a record that only counts in the form that frameworks exchange pages in. */
  isPage: boolean;
}

/** Says which of the page's requests matter; null for all others, at the cost of one URL parse. */
export function readRequest(page: Window, args: unknown[], patterns: Compiled): Asked | null {
  const [input, init] = args;
  const path = pathOf(page, input);
  if (path === null) return null;
  const request = input instanceof Request ? input : null;
  const method = String(plain(init, 'method') ?? request?.method ?? 'GET').toUpperCase();
  const asked = (kind: Kind, isPage = false): Asked => ({ kind, method, path, isPage });
  if (patterns.stream?.test(path)) return asked('stream');
  const header = (name: string) => hasHeader(plain(init, 'headers') ?? request?.headers, name);
  if (method === 'GET') {
    if (patterns.record?.test(path)) return asked('record');
    return patterns.page?.test(path) && header('rsc') ? asked('record', true) : null;
  }
  if (method !== 'POST') return null;
  if (patterns.note?.test(path)) return asked('note');
  if (patterns.action?.test(path)) return asked('action');
  const { actionHeader } = patterns;
  return actionHeader !== null && header(actionHeader) ? asked('action') : null;
}

/** The path of a request to the page's own origin. Odd things that only turn into an address are left alone. */
function pathOf(page: Window, input: unknown): string | null {
  let url: string;
  if (typeof input === 'string') url = input;
  else if (input instanceof URL) url = input.href;
  else if (input instanceof Request) url = input.url;
  else return null;
  const parsed = new URL(url, page.location.href);
  return parsed.origin === page.location.origin ? parsed.pathname : null;
}

/** A property's value where reading it runs no code of the page. */
function plain(holder: unknown, key: string): unknown {
  for (let at = holder; typeof at === 'object' && at !== null; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, key);
    if (found) return found.value;
  }
  return undefined;
}

function hasHeader(headers: unknown, name: string): boolean {
  // An iterator gives its entries once, and they are the page's.
  if (typeof headers !== 'object' || headers === null || 'next' in headers) return false;
  if (headers instanceof Headers) return headers.has(name);
  return new Headers(headers as HeadersInit).has(name);
}

/** The request's body where it is text; at once where it already is. */
export function bodyOf(args: unknown[]): string | null | Promise<string | null> {
  const [input, init] = args;
  const body = plain(init, 'body');
  if (typeof body === 'string') return capped(body);
  if (body instanceof URLSearchParams) return capped(body.toString());
  if (body instanceof Blob)
    return body.size > MAX_REQUEST_BODY * 3 ? null : body.text().then(capped);
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) {
    const isLarge = body.byteLength > MAX_REQUEST_BODY * 3;
    return isLarge ? null : capped(new TextDecoder().decode(body));
  }
  if (body || !(input instanceof Request) || input.body === null) return null;
  return input.clone().text().then(capped);
}

const capped = (text: string): string | null => (text.length <= MAX_REQUEST_BODY ? text : null);
