// The statistics as they stand: counted from the lines in memory, what older lines lack made up for first.
import { useEffect, useMemo, useReducer, useState } from 'react';
import type { Done, StatisticsState } from '../../components/stats/statistics-view';
import { database } from '../../lib/db/database';
import { fillFacts } from '../../lib/db/line-facts';
import { lacksFacts } from '../../lib/lines/facts';
import type { LineStore } from '../../lib/lines/line-store';
import { figuresOf } from '../../lib/stats/figures';
import type { Reason } from '../../lib/stats/left-out';
import { RunningTally } from '../../lib/stats/running-tally';
import type { Lines } from './use-lines';

/** Battles whose texts are read at a time. */
const BATCH = 200;
/** After how many of them the figures are shown anew. */
const SHOWN_EVERY = 4_000;

export interface Statistics {
  state: StatisticsState;
  /** True once no line lacks anything that is counted. */
  isWhole: boolean;
}

export function useStatistics(lines: Lines, wanted: ReadonlySet<Reason>): Statistics {
  const { store, state: read } = lines;
  const [state, setState] = useState<StatisticsState>({ kind: 'loading', progress: null });
  const running = useMemo(() => new RunningTally(wanted), [wanted]);
  const { filling, filled, isWhole } = useFilling(store, read.kind === 'ready');
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew when lines change or were filled
  useEffect(() => {
    if (read.kind !== 'ready') return;
    const stop = new AbortController();
    const all = store.all();
    const onProgress = (done: number) => {
      if (stop.signal.aborted || done >= all.length) return;
      const progress = { done, total: all.length };
      setState((last) => (last.kind === 'ready' ? last : { kind: 'loading', progress }));
    };
    void running.catchUp(all, { onProgress, pause, signal: stop.signal }).then((isDone) => {
      if (isDone) setState({ kind: 'ready', figures: figuresOf(running.tally), filling: null });
    });
    return () => stop.abort();
  }, [running, store, read, filled]);
  if (read.kind === 'failed') return { state: read, isWhole };
  return { state: state.kind === 'ready' ? { ...state, filling } : state, isWhole };
}

/** Lets the page draw. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Makes up what lines lack, a batch after the other; `filled` changes when there is more to count. */
function useFilling(store: LineStore, isReady: boolean) {
  const [isWhole, setWhole] = useState(false);
  const [filling, setFilling] = useState<Done | null>(null);
  const [filled, bump] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    if (!isReady) return;
    const stop = new AbortController();
    const show = (done: Done) => {
      if (stop.signal.aborted) return;
      setFilling(done.done < done.total ? done : null);
      if (done.done % SHOWN_EVERY === 0 || done.done >= done.total) bump();
    };
    // What cannot be read stays uncounted; everything else is shown.
    fillAll(store, stop.signal, show)
      .catch(() => undefined)
      .then(() => {
        if (stop.signal.aborted) return;
        setFilling(null);
        setWhole(true);
      });
    return () => stop.abort();
  }, [store, isReady]);
  return { filling, filled, isWhole };
}

async function fillAll(
  store: LineStore,
  signal: AbortSignal,
  onDone: (done: Done) => void,
): Promise<void> {
  const ids = store
    .all()
    .filter(lacksFacts)
    .map(({ id }) => id);
  for (let from = 0; from < ids.length; from += BATCH) {
    if (signal.aborted) return;
    store.put(await fillFacts(database(), ids.slice(from, from + BATCH)));
    onDone({ done: Math.min(ids.length, from + BATCH), total: ids.length });
  }
}
