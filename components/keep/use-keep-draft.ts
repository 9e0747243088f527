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

/** After a change here, what other views write is not taken over for this long, ms. */
const TYPING = 1_000;

/** What is on its way to the store. */
interface Work {
  waiting: ManualDraft | null;
  isWriting: boolean;
  /** The last that was written, as JSON. */
  written: string;
  /** Moment of the last change here, ms since the page began. */
  typedAt: number;
}

/** `fresh` makes an empty draft; both it and `store` must stay the same. */
export function useKeepDraft(store: DraftStore, fresh: () => ManualDraft): KeepDraft {
  const [draft, setDraft] = useState<ManualDraft | null>(null);
  const [before, setBefore] = useState<ManualDraft | null>(null);
  const [isUnkept, setUnkept] = useState(false);
  const work = useRef<Work>({ waiting: null, isWriting: false, written: '', typedAt: -Infinity });

  // At once and one at a time: what waits for a timer, or for the page to be closed, is lost with the page.
  const flush = useCallback(async () => {
    if (work.current.isWriting) return;
    work.current.isWriting = true;
    while (work.current.waiting) {
      const { waiting } = work.current;
      const kept = isBlank(waiting) ? null : waiting;
      Object.assign(work.current, { waiting: null, written: JSON.stringify(kept) });
      const isKept = await store.write(kept).then(
        () => true,
        () => false,
      );
      setUnkept(!isKept);
    }
    work.current.isWriting = false;
  }, [store]);

  const put = useCallback(
    (next: ManualDraft) => {
      setDraft(next);
      Object.assign(work.current, { waiting: next, typedAt: performance.now() });
      void flush();
    },
    [flush],
  );

  useEffect(() => {
    const take = (stored: unknown) => setDraft(parseManual(stored) ?? fresh());
    store.read().then(take, () => take(null));
    const stop = store.watch((stored) => {
      // What is being typed here goes before what stands elsewhere; an echo of ours is no news.
      const { isWriting, typedAt, written } = work.current;
      if (isWriting || performance.now() - typedAt < TYPING) return;
      if (JSON.stringify(stored ?? null) === written) return;
      take(stored);
    });
    return stop;
  }, [store, fresh]);

  const change = (next: ManualDraft) => {
    setBefore(null);
    put(next);
  };
  const drop = (next: ManualDraft) => {
    setBefore(draft);
    put(next);
  };
  const restart = () => change(fresh());
  return { draft, isUnkept, change, drop, undo: before && (() => change(before)), restart };
}
