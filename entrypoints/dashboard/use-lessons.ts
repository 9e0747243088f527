// What reveals taught, as stored, and the user's wishes: to have it forgotten, to share it, to take in or drop a pack.
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import type { LessonsOutcome, LessonsPartProps } from '../../components/settings/lessons-part';
import { database } from '../../lib/db/database';
import {
  addPack,
  forgetLearnt,
  learnAll,
  packToShare,
  putPack,
  removePack,
  restoreLearnt,
} from '../../lib/db/lessons';
import { summaryOf } from '../../lib/guess/learn/summary';
import { wireLessons } from '../../lib/settings';
import { t } from '../../lib/text';
import { type LessonLog, parseLessons, sizeOf } from '../../lib/wire/lessons';
import { saveFile } from './save-file';

/** Largest pack that is read, bytes. */
const MAX_FILE = 20_000_000;

export function useLessons(): LessonsPartProps {
  const log = useWireLog();
  const packs = useLiveQuery(() => database().packs.toArray(), []);
  const [outcome, setOutcome] = useState<LessonsOutcome | null>(null);
  /** Takes the last act back. */
  const back = useRef<() => Promise<unknown>>(async () => undefined);
  const act = (work: Promise<LessonsOutcome>) =>
    void work.then(setOutcome, () => setOutcome({ kind: 'failed' }));

  const forget = async (): Promise<LessonsOutcome> => {
    const kept = await forgetLearnt(database());
    await wireLessons.setValue([]);
    back.current = async () => {
      await restoreLearnt(database(), kept);
      await wireLessons.setValue(log ?? []);
    };
    return { kind: 'forgotten' };
  };
  const remove = async (id: string): Promise<LessonsOutcome> => {
    const row = await removePack(database(), id);
    back.current = async () => row && putPack(database(), row);
    return { kind: 'removed' };
  };
  const add = async (file: File): Promise<LessonsOutcome> => {
    if (file.size > MAX_FILE) return { kind: 'refused', why: t('settings.packTooBig') };
    const added = await addPack(database(), await file.text());
    if ('failure' in added) {
      const why = t(`settings.packProblem.${added.failure}`);
      return { kind: 'refused', why: added.detail === '' ? why : `${why} (${added.detail})` };
    }
    const { id } = added.pack;
    const { before } = added;
    back.current = () => (before ? putPack(database(), before) : removePack(database(), id));
    return { kind: 'added' };
  };
  return {
    size: log && sizeOf(log),
    learnt: packs ? summaryOf(packs) : null,
    outcome,
    onLearn: () =>
      act(learnAll(database()).then((battles) => ({ kind: 'learnt' as const, battles }))),
    onForget: () => act(forget()),
    onShare: () => void sharePack().catch(() => setOutcome({ kind: 'failed' })),
    onAdd: (file) => act(add(file)),
    onRemove: (id) => act(remove(id)),
    onUndo: () => act(back.current().then(() => ({ kind: 'undone' }))),
  };
}

function useWireLog(): LessonLog | null {
  const [log, setLog] = useState<LessonLog | null>(null);
  useEffect(() => {
    const take = (stored: unknown) => setLog(parseLessons(stored));
    wireLessons.getValue().then(take, () => take(null));
    return wireLessons.watch(take);
  }, []);
  return log;
}

async function sharePack(): Promise<void> {
  const pack = await packToShare(database());
  if (!pack) return;
  const day = new Date().toISOString().slice(0, 10);
  saveFile(new Blob([JSON.stringify(pack)]), `telltale-pack-${day}.json`);
}
