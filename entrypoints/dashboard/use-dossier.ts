// The dossier of one name, made by a worker and made anew when battles change; the user's own words are put to it here.
import { useEffect, useMemo, useState } from 'react';
import type { DossierState } from '../../components/dossier/dossier-view';
import { withOwn } from '../../lib/dossier/dossier';
import type { OwnWords } from '../../lib/dossier/own';
import type { LineStore } from '../../lib/lines/line-store';
import type { DossierAnswer, DossierQuestion } from './dossier-worker';

/** Battles of the name that are read at most, and of all others beside it: the newest. */
export const MOST_OWN = 400;
const MOST_OTHERS = 600;

type Made = Exclude<DossierAnswer, { kind: 'progress' }>;

/** Which battles tell of a name. */
function questionOf(store: LineStore, name: string): DossierQuestion & { met: number } {
  const lines = store.all().filter(({ models }) => models.some((one) => one !== null));
  const own = lines.filter(({ models }) => models.includes(name)).map(({ id }) => id);
  const others = lines.filter(({ models }) => !models.includes(name)).map(({ id }) => id);
  return {
    name,
    met: own.length,
    own: own.slice(0, MOST_OWN),
    others: others.slice(0, MOST_OTHERS),
  };
}

/** `version` changes with the lines; null while they are not all read. */
export function useDossier(
  store: LineStore,
  version: number | null,
  name: string,
  own: OwnWords,
): DossierState {
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const [made, setMade] = useState<{ name: string; met: number; answer: Made } | null>(null);
  useEffect(() => {
    if (version === null) return;
    const { met, ...question } = questionOf(store, name);
    const worker = new Worker(new URL('./dossier-worker.ts', import.meta.url), { type: 'module' });
    const end = (answer: Made) => {
      setMade({ name, met, answer });
      worker.terminate();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<DossierAnswer>) => {
      if (data.kind === 'progress') setProgress({ done: data.done, total: data.total });
      else end(data);
    });
    worker.addEventListener('error', () => end({ kind: 'failed', cause: '' }));
    worker.postMessage(question);
    return () => worker.terminate();
  }, [store, version, name]);
  return useMemo(() => {
    // While it is made anew the last one is still shown.
    if (made?.name !== name) return { kind: 'loading', ...progress };
    const { answer, met } = made;
    if (answer.kind !== 'done') return answer;
    const cappedAt = met > MOST_OWN ? MOST_OWN : null;
    const { dossier, hasStyle } = answer;
    return { kind: 'ready', dossier: withOwn(dossier, own), cappedAt, hasStyle };
  }, [made, name, own, progress]);
}
