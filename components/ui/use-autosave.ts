// Saves a text a moment after the typing stops, one write at a time, and never loses the last one.
import { useCallback, useEffect, useRef, useState } from 'react';

export type SaveStatus = 'clean' | 'pending' | 'saving' | 'saved' | 'failed';

/** Writes a text; null when done, else why not, in words for the user. Must not throw. */
export type Save = (text: string) => Promise<string | null>;

export interface Autosave {
  text: string;
  status: SaveStatus;
  /** Why the last write failed; empty otherwise. */
  problem: string;
  change: (text: string) => void;
  /** Writes now what is not written yet. */
  flush: () => void;
}

/**
 * `stored` is taken over whenever it changes from outside and nothing of the user's is waiting. What is waiting is
 * written when the component goes away.
 */
export function useAutosave(stored: string, save: Save, delay = 600): Autosave {
  const [text, setText] = useState(stored);
  const [status, setStatus] = useState<SaveStatus>('clean');
  const [problem, setProblem] = useState('');
  // What is on its way lives outside React's state: timers and unmounting must see the newest.
  const work = useRef({
    text: stored,
    written: stored,
    running: false,
    timer: 0,
    ours: new Set([stored]),
  });
  const saver = useRef(save);
  saver.current = save;

  const flush = useCallback(async () => {
    const now = work.current;
    clearTimeout(now.timer);
    if (now.running || now.text === now.written) return;
    now.running = true;
    let why: string | null = null;
    while (now.text !== now.written) {
      const writing = now.text;
      setStatus('saving');
      why = await saver.current(writing);
      if (why !== null) break;
      now.written = writing;
      now.ours.add(writing);
    }
    now.running = false;
    setProblem(why ?? '');
    setStatus(why === null ? 'saved' : 'failed');
  }, []);

  const change = useCallback(
    (next: string) => {
      const now = work.current;
      now.text = next;
      setText(next);
      clearTimeout(now.timer);
      if (!now.running) setStatus('pending');
      now.timer = window.setTimeout(flush, delay);
    },
    [flush, delay],
  );

  useEffect(() => {
    const now = work.current;
    if (now.running || now.text !== now.written || stored === now.written) return;
    // A late echo of what was written here before would undo newer typing.
    if (now.ours.has(stored)) return;
    now.text = stored;
    now.written = stored;
    setText(stored);
  }, [stored]);

  useEffect(() => {
    // The page may go away without React unmounting anything.
    const leave = () => void flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      void flush();
    };
  }, [flush]);

  return { text, status, problem, change, flush: () => void flush() };
}
