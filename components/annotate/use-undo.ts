// Makes changes and remembers how each is taken back.
import { useCallback, useRef, useState } from 'react';
import type { Change } from '../../lib/annotate/change';
import type { Failure, Result } from '../../lib/messages';

/** Makes a change; gives back the change that takes it back. */
export type Annotate = (change: Change) => Promise<Result<Change>>;

export interface Undo {
  /** Null when done, else why not. */
  annotate: (change: Change) => Promise<Failure | null>;
  /** Takes the last change back; null when done, else why not. */
  undo: () => Promise<Failure | null>;
  /** The change that `undo` would make; null for none. */
  next: Change | null;
  /** Rises with each change taken back: forms with text of their own then begin anew. */
  undone: number;
}

/** Most changes that can be taken back. */
const MOST = 50;

export function useUndo(annotate: Annotate): Undo {
  const [backs, setBacks] = useState<readonly Change[]>([]);
  const [undone, setUndone] = useState(0);
  const latest = useRef(annotate);
  latest.current = annotate;
  const say = useCallback(async (change: Change) => {
    const reply = await latest.current(change);
    if (!reply.ok) return reply.failure;
    setBacks((now) => remember(now, reply.value));
    return null;
  }, []);
  const next = backs.at(-1) ?? null;
  const undo = useCallback(async () => {
    if (!next) return null;
    const reply = await latest.current(next);
    if (!reply.ok) return reply.failure;
    setBacks((now) => now.filter((back) => back !== next));
    setUndone((n) => n + 1);
    return null;
  }, [next]);
  return { annotate: say, undo, next, undone };
}

/** A note is saved as it is typed: the pieces of one writing are taken back together. */
function remember(backs: readonly Change[], back: Change): readonly Change[] {
  if (back.kind === 'note' && backs.at(-1)?.kind === 'note') return backs;
  return [...backs, back].slice(-MOST);
}
