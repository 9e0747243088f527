// The form of a battle kept by hand, held in a store so that it survives closing, with one step of undo.
import { useCallback, useEffect, useRef, useState } from 'react';
import { isBlank, type ManualDraft, parseManual } from '../../lib/capture/manual';

/** Where the draft is kept. */
export interface DraftStore {
  read: () => Promise<unknown>;
  /** Null forgets it. */
  write: (draft: ManualDraft | null) => Promise<void>;
  /** Calls back when another view has written; returns the way to stop. */
  watch: (listener: (stored: unknown) => void) => () => void;
}

export interface KeepDraft {
  /** Null until the store was read. */
  draft: ManualDraft | null;
  /** True when the store does not take it. */
  isUnkept: boolean;
  change: (draft: ManualDraft) => void;
  /** Changes in a way that can be undone until the next change. */
  drop: (draft: ManualDraft) => void;
  undo: (() => void) | null;
  /** Forgets the draft and starts a new one. */
  restart: () => void;
}

/** After the last key, ms. */
const DELAY = 300;

/** `fresh` makes an empty draft; both it and `store` must stay the same. */
export function useKeepDraft(store: DraftStore, fresh: () => ManualDraft): KeepDraft {
  const [draft, setDraft] = useState<ManualDraft | null>(null);
  const [before, setBefore] = useState<ManualDraft | null>(null);
  const [isUnkept, setUnkept] = useState(false);
  const work = useRef<{ waiting: ManualDraft | null; timer: number; written: string }>({
    waiting: null,
    timer: 0,
    written: '',
  });

  const flush = useCallback(() => {
    const { waiting, timer } = work.current;
    clearTimeout(timer);
    if (!waiting) return;
    const kept = isBlank(waiting) ? null : waiting;
    Object.assign(work.current, { waiting: null, written: JSON.stringify(kept) });
    store.write(kept).then(
      () => setUnkept(false),
      () => setUnkept(true),
    );
  }, [store]);

  const put = useCallback(
    (next: ManualDraft) => {
      setDraft(next);
      clearTimeout(work.current.timer);
      work.current.waiting = next;
      work.current.timer = window.setTimeout(flush, DELAY);
    },
    [flush],
  );

  useEffect(() => {
    const take = (stored: unknown) => setDraft(parseManual(stored) ?? fresh());
    store.read().then(take, () => take(null));
    const stop = store.watch((stored) => {
      // What is being typed here goes before what stands elsewhere; an echo of ours is no news.
      if (work.current.waiting || JSON.stringify(stored ?? null) === work.current.written) return;
      take(stored);
    });
    window.addEventListener('pagehide', flush);
    return () => {
      stop();
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [store, fresh, flush]);

  const change = (next: ManualDraft) => {
    setBefore(null);
    put(next);
  };
  const drop = (next: ManualDraft) => {
    setBefore(draft);
    put(next);
  };
  const restart = () => {
    change(fresh());
    flush();
  };
  return { draft, isUnkept, change, drop, undo: before && (() => change(before)), restart };
}
