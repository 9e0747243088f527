// Saving by itself for values that are not text, such as a list of tags.
import { useCallback, useMemo } from 'react';
import { type SaveStatus, useAutosave } from './use-autosave';

interface AutosaveValue<T> {
  value: T;
  status: SaveStatus;
  problem: string;
  /** Takes a new value; writes at once unless told to wait for the typing to stop. */
  change: (value: T, when?: 'now' | 'later') => void;
  flush: () => void;
}

/** As `useAutosave`, for a value that survives JSON. */
export function useAutosaveValue<T>(
  stored: T,
  save: (value: T) => Promise<string | null>,
): AutosaveValue<T> {
  const write = useCallback((text: string) => save(JSON.parse(text) as T), [save]);
  const { text, status, problem, change, flush } = useAutosave(JSON.stringify(stored), write);
  const value = useMemo(() => JSON.parse(text) as T, [text]);
  const changeValue = (next: T, when: 'now' | 'later' = 'now') => {
    change(JSON.stringify(next));
    if (when === 'now') flush();
  };
  return { value, status, problem, change: changeValue, flush };
}
