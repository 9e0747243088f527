// Hosts that the user has added: the same two content scripts run there, for as long as the permission lasts.
import { type Browser, browser } from 'wxt/browser';
import { ARENA_EXCLUDES, ARENA_MATCHES } from '../../lib/sites/arena/hosts';

const READER = 'added-hosts';
const TAP = 'added-hosts-tap';

/** Match patterns of the hosts that the user has added, as the browser knows them. */
export async function addedHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const own = new Set<string>(ARENA_MATCHES);
  return origins.filter((origin) => !own.has(origin));
}

// Two events may come at once, as when several hosts are granted together.
let last: Promise<unknown> = Promise.resolve();

/** Makes the registered content scripts agree with the hosts that the user allows. */
export function syncHosts(): Promise<void> {
  const done = last.then(sync);
  last = done.catch(() => {});
  return done;
}

async function sync(): Promise<void> {
  const matches = await addedHosts();
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [READER, TAP] });
  const ids = known.map(({ id }) => id);
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  if (matches.length === 0) return;
  // Where the manifest's own scripts run, and where none shall, a wide permission changes nothing.
  const excludeMatches = [...ARENA_MATCHES, ...ARENA_EXCLUDES];
  const when = { runAt: 'document_start', persistAcrossSessions: true } as const;
  const both = { ...when, matches, excludeMatches };
  const scripts: Browser.scripting.RegisteredContentScript[] = [
    { ...both, id: TAP, js: ['content-scripts/arena-tap.js'], world: 'MAIN' },
    { ...both, id: READER, js: ['content-scripts/arena.js'] },
  ];
  await browser.scripting.registerContentScripts(scripts);
}
