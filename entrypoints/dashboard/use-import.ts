// Runs an import and tells how far it is, not more often than the eye can follow.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportState } from '../../components/data/import-part';
import { database } from '../../lib/db/database';
import { type ImportProgress, importBattles } from '../../lib/transfer/import';

/** Shortest time between two redraws, ms. */
const PACE = 100;

interface Import {
  state: ImportState;
  start: (file: File) => void;
  cancel: () => void;
}

export function useImport(): Import {
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback(async (file: File) => {
    if (running.current) return;
    const stop = new AbortController();
    running.current = stop;
    let shownAt = 0;
    const show = (progress: ImportProgress) => {
      const now = performance.now();
      if (now - shownAt < PACE) return;
      shownAt = now;
      setState({ kind: 'running', progress });
    };
    setState({ kind: 'running', progress: { step: 'checking', done: 0, total: file.size } });
    const result = await importBattles(database(), file, { signal: stop.signal, onProgress: show });
    running.current = null;
    setState({ kind: 'ended', fileName: file.name, result });
  }, []);

  const cancel = useCallback(() => running.current?.abort(), []);
  return { state, start: (file) => void start(file), cancel };
}
