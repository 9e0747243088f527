// Deletes battles a few seconds after the user said so, so that it can be taken back.
import { useCallback, useEffect, useRef, useState } from 'react';
import { database } from '../../lib/db/database';
import { learnDue } from '../../lib/db/lessons';
import { deleteRecords } from '../../lib/db/records';

/** How long a deletion can be taken back, ms. */
const GRACE = 8_000;
/** Battles that are deleted in one transaction. */
const BATCH = 200;

export interface Leaving {
  ids: readonly string[];
  /** Of the first one, in the user's words. */
  preview: string;
}

interface Deletion {
  /** The battles that are about to go; null when none are. */
  leaving: Leaving | null;
  /** How many could not be deleted the last time; 0 when all could. */
  failed: number;
  start: (battles: Leaving) => void;
  undo: () => void;
}

/**
 * A second deletion, and leaving the page, carry out the first at once. `onGone` is told what was deleted, before it stops
 * being `leaving`.
 */
export function useDeletion(onGone: (ids: readonly string[]) => void): Deletion {
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const [failed, setFailed] = useState(0);
  const pending = useRef<{ battles: Leaving; timer: number } | null>(null);

  const finish = useCallback(async () => {
    const now = pending.current;
    if (!now) return;
    pending.current = null;
    clearTimeout(now.timer);
    const gone = await deleteAll(now.battles.ids);
    setFailed(now.battles.ids.length - gone.length);
    onGone(gone);
    // What cannot be taken back now is taken back before the next guess.
    void learnDue(database()).catch(() => undefined);
    setLeaving((shown) => (shown === now.battles ? null : shown));
  }, [onGone]);

  const start = useCallback(
    (battles: Leaving) => {
      void finish();
      pending.current = { battles, timer: window.setTimeout(finish, GRACE) };
      setFailed(0);
      setLeaving(battles);
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

  return { leaving, failed, start, undo };
}

/** Asks for all at once, since the page may be about to go; gives the ids of those that were deleted. */
async function deleteAll(ids: readonly string[]): Promise<string[]> {
  const batches = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, i) =>
    ids.slice(i * BATCH, (i + 1) * BATCH),
  );
  const results = await Promise.allSettled(
    batches.map((batch) => deleteRecords(database(), batch)),
  );
  return batches.flatMap((batch, i) => (results[i]?.status === 'fulfilled' ? batch : []));
}
