// Waits for an answer that takes its time, and forgets it when the question has changed meanwhile.
import { useEffect, useState } from 'react';

export type Asked<T> = { kind: 'loading' } | { kind: 'failed' } | { kind: 'ready'; value: T };

const LOADING = { kind: 'loading' } as const;

/** Asks anew whenever `ask` is another function: wrap it in `useCallback`. */
export function useAsked<T>(ask: () => Promise<T>): Asked<T> {
  const [state, setState] = useState<{ of: typeof ask; asked: Asked<T> } | null>(null);
  useEffect(() => {
    let isOver = false;
    const show = (asked: Asked<T>) => {
      if (!isOver) setState({ of: ask, asked });
    };
    ask().then(
      (value) => show({ kind: 'ready', value }),
      () => show({ kind: 'failed' }),
    );
    return () => {
      isOver = true;
    };
  }, [ask]);
  return state?.of === ask ? state.asked : LOADING;
}
