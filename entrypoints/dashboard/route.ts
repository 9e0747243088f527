// Which view the address names: `#battles`, `#battles/<id>` or `#data`.
import { useSyncExternalStore } from 'react';

export type Route = { section: 'battles'; battleId: string | null } | { section: 'data' };

/** Any hash that is not ours is the list of battles. */
export function parseRoute(hash: string): Route {
  const [section = '', ...rest] = hash.replace(/^#/, '').split('/');
  if (section === 'data') return { section: 'data' };
  const battleId = section === 'battles' ? decode(rest.join('/')) : '';
  return { section: 'battles', battleId: battleId === '' ? null : battleId };
}

/** Address of one battle. Ids may hold half a surrogate pair, which no address can. */
export function battleHref(id: string): string {
  return `#battles/${encodeURIComponent(id.toWellFormed())}`;
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
