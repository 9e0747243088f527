// How much is stored and whether the browser keeps it, asked anew when told to.
import { useCallback, useEffect, useState } from 'react';
import type { StorageFacts } from '../../components/data/storage-part';
import { database } from '../../lib/db/database';
import { countBattles } from '../../lib/db/pages';

interface Storage {
  facts: StorageFacts | null;
  /** Asks the browser for the promise to keep the data. */
  keep: () => void;
}

/** Reads the facts again whenever `occasion` changes. */
export function useStorage(occasion: unknown): Storage {
  const [facts, setFacts] = useState<StorageFacts | null>(null);
  const read = useCallback(async () => setFacts(await readFacts()), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the occasion is what it waits for
  useEffect(() => void read(), [read, occasion]);
  const keep = async () => {
    await navigator.storage.persist().catch(() => false);
    await read();
  };
  return { facts, keep: () => void keep() };
}

async function readFacts(): Promise<StorageFacts> {
  const [battles, estimate, isKept] = await Promise.all([
    countBattles(database()).catch(() => null),
    navigator.storage.estimate().catch((): StorageEstimate => ({})),
    navigator.storage.persisted().catch(() => null),
  ]);
  const { usage = null, quota = null } = estimate;
  const freeBytes = usage === null || quota === null ? null : Math.max(0, quota - usage);
  return { battles, usedBytes: usage, freeBytes, isKept };
}
