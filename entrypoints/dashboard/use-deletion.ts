// Deletes a battle a few seconds after the user said so, so that it can be taken back.
import { useCallback, useEffect, useRef, useState } from 'react';
import { database } from '../../lib/db/database';
import { learnDue } from '../../lib/db/lessons';
import { deleteRecord } from '../../lib/db/records';

/** How long a deletion can be taken back, ms. */
const GRACE = 8_000;

export interface Leaving {
  id: string;
  preview: string;
}

interface Deletion {
  /** The battle that is about to go; null when none is. */
  leaving: Leaving | null;
  hasFailed: boolean;
  start: (battle: Leaving) => void;
  undo: () => void;
}

/** A second deletion, and leaving the page, carry out the first at once. */
export function useDeletion(): Deletion {
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const pending = useRef<{ id: string; timer: number } | null>(null);

  const finish = useCallback(async () => {
    const now = pending.current;
    if (!now) return;
    pending.current = null;
    clearTimeout(now.timer);
    const isDone = await deleteRecord(database(), now.id).then(
      () => true,
      () => false,
    );
    setFailed(!isDone);
    // What cannot be taken back now is taken back before the next guess.
    void learnDue(database()).catch(() => undefined);
    setLeaving((shown) => (shown?.id === now.id ? null : shown));
  }, []);

  const start = useCallback(
    (battle: Leaving) => {
      void finish();
      pending.current = { id: battle.id, timer: window.setTimeout(finish, GRACE) };
      setFailed(false);
      setLeaving(battle);
    },
    [finish],
  );

  const undo = useCallback(() => {
    clearTimeout(pending.current?.timer);
    pending.current = null;
    setLeaving(null);
  }, []);

  useEffect(() => {
    const leave = () => void finish();
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, [finish]);

  return { leaving, hasFailed, start, undo };
}
