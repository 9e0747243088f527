// Which hosts the browser lets Telltale read, and the questions to it for more or fewer.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { HostOutcome } from '../../components/settings/hosts-part';
import { type HostLists, hostOf, sortHosts } from '../../lib/hosts';
import { ARENA_MATCHES } from '../../lib/sites/arena/hosts';
import { COMPARIA_MATCHES } from '../../lib/sites/comparia/hosts';

interface Hosts {
  /** Null while the browser is being asked. */
  lists: HostLists | null;
  outcome: HostOutcome | null;
  onAllow: (pattern: string) => void;
  onRemove: (pattern: string) => void;
}

export function useHosts(): Hosts {
  const [lists, setLists] = useState<HostLists | null>(null);
  const [outcome, setOutcome] = useState<HostOutcome | null>(null);
  useEffect(() => {
    const read = () => void allowedHosts().then(setLists);
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);
  const tell = async (kind: HostOutcome['kind'], pattern: string) => {
    setOutcome({ kind, host: hostOf(pattern) });
    setLists(await allowedHosts());
  };
  const onAllow = (pattern: string) => {
    if (isThere(lists, pattern)) return void tell('there', pattern);
    // Nothing may be waited for before this: the browser asks only within the user's own click.
    ask(pattern).then((isAllowed) => {
      const added = pattern.startsWith('http:') ? 'addedLocal' : 'added';
      return tell(isAllowed ? added : 'refused', pattern);
    });
  };
  const onRemove = (pattern: string) => {
    browser.permissions.remove({ origins: [pattern] }).then(
      (isRemoved) => tell(isRemoved ? 'removed' : 'kept', pattern),
      () => tell('kept', pattern),
    );
  };
  return { lists, outcome, onAllow, onRemove };
}

async function ask(pattern: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [pattern] });
  } catch {
    return false;
  }
}

function isThere(lists: HostLists | null, pattern: string): boolean {
  return (
    (ARENA_MATCHES as readonly string[]).includes(pattern) ||
    lists?.added.includes(pattern) === true ||
    lists?.offered.some((one) => one.isOn && one.pattern === pattern) === true
  );
}

async function allowedHosts(): Promise<HostLists> {
  const { origins = [] } = await browser.permissions.getAll().catch(() => ({ origins: [] }));
  return sortHosts(origins, ARENA_MATCHES, COMPARIA_MATCHES);
}
