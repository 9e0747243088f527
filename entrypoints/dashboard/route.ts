// Which view the address names: `#battles`, `#battles?<filter>`, `#battles/<id>`, `#names`, `#names/<name>`, `#statistics/<part>`, or one of the sections that have no parts.
import { useSyncExternalStore } from 'react';

/** Sections of one view each. */
const SECTIONS = ['leaderboard', 'data', 'probes', 'health', 'settings', 'keep'] as const;

export type Route =
  /** `query` asks for a filter of the list, as `filterQuery` writes it. */
  | { section: 'battles'; battleId: string | null; query?: string }
  | { section: 'names'; name: string | null }
  /** `path`: what is shown of the statistics; empty for all of them. */
  | { section: 'statistics'; path: readonly string[] }
  | { section: (typeof SECTIONS)[number] };

/** Any hash that is not ours is the list of battles. */
export function parseRoute(hash: string): Route {
  const [name = '', ...rest] = hash.replace(/^#/, '').split('/');
  const section = SECTIONS.find((one) => one === name);
  if (section) return { section };
  if (name === 'statistics') return { section: name, path: rest.map(decode) };
  const part = decode(rest.join('/'));
  if (name === 'names') return { section: 'names', name: part === '' ? null : part };
  const query = /^battles\?(.*)$/s.exec(hash.replace(/^#/, ''))?.[1];
  if (query !== undefined) return { section: 'battles', battleId: null, query };
  const battleId = name === 'battles' ? part : '';
  return { section: 'battles', battleId: battleId === '' ? null : battleId };
}

/** Address of one battle. Ids may hold half a surrogate pair, which no address can. */
export function battleHref(id: string): string {
  return `#battles/${encodeURIComponent(id.toWellFormed())}`;
}

/** Address of the dossier of one name. */
export function nameHref(name: string): string {
  return `#names/${encodeURIComponent(name.toWellFormed())}`;
}

/** Address of a part of the statistics; without one, of all of them. */
export function statisticsHref(...path: readonly string[]): string {
  return ['#statistics', ...path.map((part) => encodeURIComponent(part.toWellFormed()))].join('/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** The route, anew whenever the address changes. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => location.hash));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
