// A word on what was just done, for a few seconds, with the way to take it back.
import { useCallback, useEffect, useRef, useState } from 'react';

/** How long it stays, ms. */
const STAYS = 8_000;

export interface Notice {
  /** Another one has another number. */
  number: number;
  words: string;
  undo: (() => void) | null;
}

export interface Notices {
  notice: Notice | null;
  say: (words: string, undo?: () => void) => void;
  dismiss: () => void;
}

export function useNotice(): Notices {
  const [notice, setNotice] = useState<Notice | null>(null);
  const timer = useRef(0);
  const dismiss = useCallback(() => {
    clearTimeout(timer.current);
    setNotice(null);
  }, []);
  const say = useCallback(
    (words: string, undo?: () => void) => {
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => setNotice(null), STAYS);
      const back =
        undo &&
        (() => {
          dismiss();
          undo();
        });
      setNotice((last) => ({ number: (last?.number ?? 0) + 1, words, undo: back ?? null }));
    },
    [dismiss],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  return { notice, say, dismiss };
}
