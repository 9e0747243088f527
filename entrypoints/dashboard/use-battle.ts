// One battle as the dashboard shows it, read live from the database.
import { useLiveQuery } from 'dexie-react-hooks';
import type { DetailState } from '../../components/data/battle-view';
import { battleDetail } from '../../components/data/detail';
import { database } from '../../lib/db/database';
import { loadRecord } from '../../lib/db/records';

const LOADING = { kind: 'loading' } as const;

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
