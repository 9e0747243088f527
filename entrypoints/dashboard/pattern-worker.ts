// Runs a regular expression of the user's away from the page: one that never ends is ended with its worker.
import type { PatternMatch } from '../../lib/probes/own-reading';

self.addEventListener('message', ({ data }: MessageEvent<{ pattern: string; text: string }>) => {
  const found = new RegExp(data.pattern, 'iu').exec(data.text);
  const match: PatternMatch = found
    ? { kind: 'found', start: found.index, end: found.index + found[0].length }
    : { kind: 'none' };
  self.postMessage(match);
});
