// The battles as the dashboard shows them, read live from the database.
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { ListState } from '../../components/data/battle-list';
import type { DetailState } from '../../components/data/battle-view';
import { battleDetail } from '../../components/data/detail';
import { database } from '../../lib/db/database';
import { countBattles, latestRows } from '../../lib/db/pages';
import { loadRecord } from '../../lib/db/records';

const PAGE = 50;

interface Battles {
  list: ListState;
  showMore: () => void;
  retry: () => void;
}

/** The newest battles without those that are about to be deleted. */
export function useBattles(leaving: string | null): Battles {
  const [limit, setLimit] = useState(PAGE);
  const [attempt, setAttempt] = useState(0);
  const list = useLiveQuery(
    () => readList(limit, leaving),
    [limit, leaving, attempt],
    LOADING as ListState,
  );
  const retry = async () => {
    // A database that failed to open stays failed until it is closed and opened again.
    const db = database();
    db.close({ disableAutoOpen: false });
    await db.open().catch(() => undefined);
    setAttempt((n) => n + 1);
  };
  return { list, showMore: () => setLimit((n) => n + PAGE), retry: () => void retry() };
}

const LOADING = { kind: 'loading' } as const;

async function readList(limit: number, leaving: string | null): Promise<ListState> {
  try {
    const db = database();
    const isLeaving = leaving === null ? 0 : 1;
    const [all, stored] = await Promise.all([latestRows(db, limit + isLeaving), countBattles(db)]);
    const rows = all.filter(({ battle }) => battle.id !== leaving);
    const total = stored - (all.length - rows.length);
    return { kind: 'ready', rows: rows.slice(0, limit), total };
  } catch (error) {
    return { kind: 'failed', cause: String(error) };
  }
}

/** One battle in full. What is sealed is left behind here and never reaches the page. */
export function useBattle(id: string): DetailState {
  const state = useLiveQuery(() => readBattle(id), [id]);
  // While the next one is read, the last one is still in hand.
  return state?.id === id ? state.state : LOADING;
}

async function readBattle(id: string): Promise<{ id: string; state: DetailState }> {
  try {
    const record = await loadRecord(database(), id);
    if (!record) return { id, state: { kind: 'gone' } };
    return { id, state: { kind: 'ready', detail: battleDetail(record) } };
  } catch (error) {
    return { id, state: { kind: 'failed', cause: String(error) } };
  }
}
