// Runs an export and hands the file to the browser.
import { useCallback, useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { ExportState } from '../../components/data/export-part';
import { database } from '../../lib/db/database';
import { exportBlob, exportFileName } from '../../lib/transfer/export';

interface Export {
  state: ExportState;
  start: () => void;
  cancel: () => void;
}

export function useExport(): Export {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const url = state.kind === 'done' ? state.url : null;

  // The file is kept while its link is on the page.
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url]);
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(async () => {
    const stop = new AbortController();
    running.current = stop;
    setState({ kind: 'running', done: 0, total: 0 });
    try {
      setState(
        await writeFile(stop.signal, (done, total) => setState({ kind: 'running', done, total })),
      );
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      setState(stop.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', cause });
    }
    running.current = null;
  }, []);

  const cancel = useCallback(() => running.current?.abort(), []);
  const start = useCallback(() => void run(), [run]);
  return { state, start, cancel };
}

async function writeFile(
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<ExportState> {
  let count = 0;
  const blob = await exportBlob(database(), {
    appVersion: browser.runtime.getManifest().version,
    signal,
    onProgress: (done, total) => {
      count = done;
      onProgress(done, total);
    },
  });
  signal.throwIfAborted();
  const url = URL.createObjectURL(blob);
  const name = exportFileName(new Date());
  save(url, name);
  return { kind: 'done', count, bytes: blob.size, url, name };
}

function save(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
