// What the lines in sight show of their battles: read as they come into sight, kept while they are as they were.
import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { RowData } from '../../components/data/battle-row';
import { database } from '../../lib/db/database';
import { rowsFor } from '../../lib/db/pages';
import type { LineStore } from '../../lib/lines/line-store';
import type { LinesState } from './use-lines';

/** Most rows that are kept. */
const KEPT = 3_000;

export interface Rows {
  rowOf: (id: string) => RowData | null;
  onSight: (ids: readonly string[]) => void;
}

/** Rows are read again when the line of their battle has changed. */
export function useRows(store: LineStore, state: LinesState): Rows {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const kept = useRef(new Map<string, { rev: number; row: RowData }>());
  const wanted = useRef<readonly string[]>([]);
  const isReading = useRef(false);
  const revOf = useCallback((id: string) => store.get(id)?.rev ?? 0, [store]);

  const read = useCallback(async () => {
    if (isReading.current) return;
    isReading.current = true;
    for (;;) {
      const stale = wanted.current.filter((id) => kept.current.get(id)?.rev !== revOf(id));
      if (stale.length === 0) break;
      const revs = stale.map(revOf);
      const rows = await rowsFor(database(), stale).catch(() => []);
      const byId = new Map(rows.map((row) => [row.battle.id, row]));
      if (kept.current.size > KEPT) kept.current.clear();
      for (const [i, id] of stale.entries()) {
        const row = byId.get(id);
        if (row) kept.current.set(id, { rev: revs[i] ?? 0, row });
      }
      redraw();
      // What is gone, or cannot be read, is not asked for again and again.
      if (rows.length < stale.length) break;
    }
    isReading.current = false;
  }, [revOf]);

  useEffect(() => {
    if (state.kind === 'first') {
      for (const row of state.rows) kept.current.set(row.battle.id, { rev: 0, row });
      redraw();
    }
    if (state.kind === 'ready') void read();
  }, [state, read]);

  const onSight = useCallback(
    (ids: readonly string[]) => {
      wanted.current = ids;
      void read();
    },
    [read],
  );
  const rowOf = useCallback((id: string) => kept.current.get(id)?.row ?? null, []);
  return { rowOf, onSight };
}
