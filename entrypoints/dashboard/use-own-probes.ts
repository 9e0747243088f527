// The user's own probes as stored, and what is done with them, with one step back.
import { useEffect, useRef, useState } from 'react';
import type { OwnOutcome, OwnPartProps } from '../../components/probes/own-part';
import { type OwnProbe, ownFrom, parseOwn, withOwn } from '../../lib/probes/own';
import { MAX_OWN_FILE, ownFile, takeOwnFile } from '../../lib/probes/own-file';
import { ownProbes } from '../../lib/settings';
import { saveFile } from './save-file';

type Change = { probes: readonly OwnProbe[]; outcome: OwnOutcome } | { outcome: OwnOutcome };

export function useOwnProbes(): Omit<OwnPartProps, 'onCopy'> {
  const [probes, setProbes] = useState<readonly OwnProbe[] | null>(null);
  const [outcome, setOutcome] = useState<OwnOutcome | null>(null);
  /** The list before the last change. */
  const before = useRef<readonly OwnProbe[]>([]);
  useEffect(() => {
    const take = (stored: unknown) => setProbes(parseOwn(stored));
    ownProbes.getValue().then(take, () => take(null));
    return ownProbes.watch(take);
  }, []);

  const change = async (make: (now: OwnProbe[]) => Change | Promise<Change>) => {
    try {
      // Read anew: another window may have changed the list.
      const now = parseOwn(await ownProbes.getValue());
      const made = await make(now);
      if ('probes' in made) {
        await ownProbes.setValue(made.probes);
        before.current = now;
        setProbes(made.probes);
      }
      setOutcome(made.outcome);
    } catch {
      setOutcome({ kind: 'failed' });
    }
  };

  return {
    probes,
    outcome,
    onSave: (draft, id) =>
      void change((now) => ({
        probes: withOwn(now, ownFrom(draft, id ?? `own:${crypto.randomUUID()}`, Date.now())),
        outcome: { kind: 'kept' },
      })),
    onDelete: (id) =>
      void change((now) => ({
        probes: now.filter((probe) => probe.id !== id),
        outcome: { kind: 'deleted', title: now.find((probe) => probe.id === id)?.title ?? '' },
      })),
    onUndo: () =>
      void change(() => ({ probes: before.current, outcome: { kind: 'undone' as const } })),
    onExport: () => {
      const day = new Date().toISOString().slice(0, 10);
      saveFile(new Blob([ownFile(probes ?? [])]), `telltale-probes-${day}.json`);
    },
    onImport: (file) => void change((now) => takeFile(file, now)),
  };
}

async function takeFile(file: File, now: readonly OwnProbe[]): Promise<Change> {
  if (file.size > MAX_OWN_FILE) return { outcome: { kind: 'tooBig' } };
  const taken = takeOwnFile(await file.text(), now);
  if ('problem' in taken) return { outcome: { kind: 'refused', problem: taken.problem } };
  const { probes, ...counts } = taken;
  return { probes, outcome: { kind: 'taken', ...counts } };
}
