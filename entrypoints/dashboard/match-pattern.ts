// Runs the user's patterns under a time guard: each in a worker of its own that is ended when it takes too long.
import type { Matcher, PatternMatch } from '../../lib/probes/own-reading';

/** Longest that a pattern may take on one answer once its worker may run, ms. */
const PATIENCE = 1_500;

/** A pattern that fails, or does not end in time, is `slow`. Never rejects. */
export const matchPattern: Matcher = (pattern, text) =>
  new Promise<PatternMatch>((resolve) => {
    const worker = new Worker(new URL('./pattern-worker.ts', import.meta.url), { type: 'module' });
    const end = (match: PatternMatch) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(match);
    };
    const timer = setTimeout(() => end({ kind: 'slow' }), PATIENCE);
    worker.addEventListener('message', ({ data }: MessageEvent<PatternMatch>) => end(data));
    worker.addEventListener('error', () => end({ kind: 'slow' }));
    worker.postMessage({ pattern, text });
  });
