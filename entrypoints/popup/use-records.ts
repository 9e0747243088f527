// The records as the popup shows them, live: totals, the newest battles, and harmless facts on the battle in front.
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { CurrentBattleFacts } from '../../components/stats/current-battle';
import { readTotals } from '../../lib/db/counters';
import { database, type TelltaleDatabase } from '../../lib/db/database';
import { runningScore } from '../../lib/db/recent';
import { latestBattles } from '../../lib/db/records';
import type { Records } from './popup-view';

const LATEST = 5;
const LOADING: Records = { kind: 'loading' };

/** `battleId` is the battle in the tab in front, or null. `retry` opens the database anew after a failure. */
export function useRecords(battleId: string | null): { records: Records; retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const records = useLiveQuery(() => readRecords(battleId), [battleId, attempt], LOADING);
  const retry = async () => {
    // A database that failed to open stays failed until it is closed and opened again.
    const db = database();
    db.close({ disableAutoOpen: false });
    await db.open().catch(() => undefined);
    setAttempt((n) => n + 1);
  };
  return { records, retry: () => void retry() };
}

async function readRecords(battleId: string | null): Promise<Records> {
  try {
    const db = database();
    const [totals, recent, latest, current] = await Promise.all([
      readTotals(db),
      runningScore(db),
      latestBattles(db, LATEST),
      battleId === null ? null : readCurrent(db, battleId),
    ]);
    return { kind: 'ready', totals, recent, latest, current };
  } catch (error) {
    return { kind: 'failed', cause: String(error) };
  }
}

/** Takes from the sealed guess only that it exists and since when: what it says never gets into the popup. */
async function readCurrent(db: TelltaleDatabase, id: string): Promise<CurrentBattleFacts | null> {
  const [battle, guess, annotation] = await Promise.all([
    db.battles.get(id),
    db.guesses.get(id),
    db.annotations.get(id),
  ]);
  if (!battle) return null;
  return {
    phase: battle.phase,
    sealedAt: guess?.seals.at(-1)?.sealedAt ?? null,
    own: { a: Boolean(annotation?.guess.a), b: Boolean(annotation?.guess.b) },
    hasPeeked: battle.peekedAt !== null,
  };
}
