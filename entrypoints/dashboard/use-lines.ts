// All lines of the battles in memory, read once and then live: what changed is asked for, not everything anew.
import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { allOf, readTotals } from '../../lib/db/counters';
import { database } from '../../lib/db/database';
import { lastRev, lineIds, linesAfter, linesSince } from '../../lib/db/lines';
import { type BattleWithTags, latestRows } from '../../lib/db/pages';
import { LineStore } from '../../lib/lines/line-store';

/** Lines read at a time, so that the page never stands still for long. */
const PAGE = 4_000;
/** Newest battles that are shown before the lines are there. */
const FIRST = 50;
/** A battle that is being recorded changes several times a second; the list follows at most this often, ms. */
const PAUSE = 400;

export type LinesState =
  | { kind: 'loading' }
  | { kind: 'failed'; cause: string }
  /** The newest battles, while the lines are read. */
  | { kind: 'first'; rows: readonly BattleWithTags[]; total: number }
  /** `version` changes whenever a line does. */
  | { kind: 'ready'; version: number };

export interface Lines {
  store: LineStore;
  state: LinesState;
  /** Forgets battles that were just deleted. */
  drop: (ids: readonly string[]) => void;
  retry: () => void;
}

export function useLines(): Lines {
  const [store] = useState(() => new LineStore());
  const [state, setState] = useState<LinesState>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  /** Number of the write up to which changes were asked for; null until all lines were read once. */
  const seen = useRef<number | null>(null);
  const fail = useCallback((error: unknown) => {
    setState({ kind: 'failed', cause: String(error) });
  }, []);
  const bump = useCallback(() => {
    setState((last) => ({ kind: 'ready', version: last.kind === 'ready' ? last.version + 1 : 1 }));
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt reads anew
  useEffect(() => {
    const stop = new AbortController();
    seen.current = null;
    const first = (rows: readonly BattleWithTags[], total: number) =>
      setState((last) => (last.kind === 'ready' ? last : { kind: 'first', rows, total }));
    readAll(store, stop.signal, first).then(
      (rev) => {
        if (stop.signal.aborted) return;
        seen.current = rev;
        bump();
      },
      (error) => stop.signal.aborted || fail(error),
    );
    return () => stop.abort();
  }, [store, attempt, bump, fail]);

  const signal = useLiveQuery(readSignal, [attempt]);
  const isReady = state.kind === 'ready';
  useEffect(() => {
    if (!signal || !isReady || seen.current === null) return;
    const timer = setTimeout(() => {
      catchUp(store, seen.current ?? 0, signal.total).then(({ rev, hasChanged }) => {
        seen.current = rev;
        if (hasChanged) bump();
      }, fail);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [store, signal, isReady, bump, fail]);

  const drop = useCallback(
    (ids: readonly string[]) => {
      store.drop(ids);
      if (seen.current !== null) bump();
    },
    [store, bump],
  );
  const retry = async () => {
    // A database that failed to open stays failed until it is closed and opened again.
    const db = database();
    db.close({ disableAutoOpen: false });
    await db.open().catch(() => undefined);
    setState({ kind: 'loading' });
    setAttempt((n) => n + 1);
  };
  return { store, state, drop, retry: () => void retry() };
}

/** Number of the latest write and of all battles; null when the database cannot be read. */
async function readSignal(): Promise<{ rev: number; total: number } | null> {
  try {
    const db = database();
    const [rev, totals] = await Promise.all([lastRev(db), readTotals(db)]);
    return { rev, total: allOf(totals) };
  } catch {
    return null;
  }
}

/** Gives the number of a write up to which nothing is missing. */
async function readAll(
  store: LineStore,
  signal: AbortSignal,
  onFirst: (rows: readonly BattleWithTags[], total: number) => void,
): Promise<number> {
  const db = database();
  const [newest, totals, rev] = await Promise.all([
    latestRows(db, FIRST),
    readTotals(db),
    // Whatever is written while the pages are read has a higher number, and is asked for afterwards.
    lastRev(db),
  ]);
  onFirst(newest, allOf(totals));
  for (let last: string | null = null; !signal.aborted; ) {
    const page = await linesAfter(db, last, PAGE);
    store.put(page);
    last = page.at(-1)?.id ?? null;
    if (page.length < PAGE) break;
  }
  return rev;
}

async function catchUp(
  store: LineStore,
  since: number,
  total: number,
): Promise<{ rev: number; hasChanged: boolean }> {
  const db = database();
  const changed = await linesSince(db, since);
  store.put(changed);
  const before = store.size;
  // A deletion, here or in another page, leaves no line behind that could tell of it.
  if (before !== total) store.keepOnly(new Set(await lineIds(db)));
  const rev = changed.reduce((top, line) => Math.max(top, line.rev), since);
  return { rev, hasChanged: changed.length > 0 || store.size !== before };
}
