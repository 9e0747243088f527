// Which hosts are read: those that come with Telltale, those that can be switched on, and those the user adds.

export type HostProblem = 'empty' | 'no-address' | 'plain-http' | 'scheme' | 'login' | 'wildcard';
export type ParsedHost =
  | { ok: true; pattern: string; host: string; isLocal: boolean }
  | { ok: false; problem: HostProblem };

const MAX_ADDRESS = 300;
const LOCAL = new Set(['localhost', '127.0.0.1']);

/**
 * Makes a match pattern of an address as a person types it: `chat.example.org`, `https://chat.example.org/x` and
 * `http://localhost:7860` will do. A pattern names no port, since Firefox takes none; it stands for all ports.
 */
export function parseHost(typed: string): ParsedHost {
  const text = typed.trim();
  if (text === '') return { ok: false, problem: 'empty' };
  if (text.includes('*')) return { ok: false, problem: 'wildcard' };
  const url = text.length > MAX_ADDRESS ? null : readAddress(text);
  if (!url) return { ok: false, problem: 'no-address' };
  if (url.username !== '' || url.password !== '') return { ok: false, problem: 'login' };
  const host = url.hostname;
  const isLocal = LOCAL.has(host);
  if (url.protocol === 'http:' && !isLocal) return { ok: false, problem: 'plain-http' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { ok: false, problem: 'scheme' };
  // An address in brackets is no host of a match pattern everywhere.
  if (!/^[a-z0-9.-]+$/.test(host) || (!host.includes('.') && !isLocal)) {
    return { ok: false, problem: 'no-address' };
  }
  return { ok: true, pattern: `${url.protocol}//${host}/*`, host, isLocal };
}

function readAddress(text: string): URL | null {
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  // Without a scheme `localhost:7860` would be one.
  const isLocal = /^(?:localhost|127\.0\.0\.1)(?:[:/]|$)/i.test(text);
  const address = hasScheme ? text : `${isLocal ? 'http' : 'https'}://${text}`;
  return URL.canParse(address) ? new URL(address) : null;
}

/** Some patterns for people: `chat.example.org`, `*.arena.ai`, `localhost`. */
export function hostOf(pattern: string): string {
  const host = /^[^:]+:\/\/([^/]*)/.exec(pattern)?.[1] ?? pattern;
  return host === '*' || host === '' ? pattern : host;
}

export interface HostLists {
  /** Offered with Telltale, each on or off. */
  offered: { pattern: string; isOn: boolean }[];
  /** Allowed beside those. */
  added: string[];
}

/** Sorts the patterns that the browser allows; `builtIn` are always allowed and stand in no list. */
export function sortHosts(
  allowed: readonly string[],
  builtIn: readonly string[],
  offered: readonly string[],
): HostLists {
  const known = new Set([...builtIn, ...offered]);
  return {
    offered: offered.map((pattern) => ({ pattern, isOn: allowed.includes(pattern) })),
    added: [...new Set(allowed)].filter((pattern) => !known.has(pattern)).sort(),
  };
}
