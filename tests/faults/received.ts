// Reads what a page received by the simplest means there are, so that the reader under test is not its own judge.
import type { World } from './world.ts';

interface Words {
  text: string;
  finish: string | null;
}

/** Text and finish of each side in rows that stand one to a line; a row that was cut off counts for nothing. */
export function wordsOf(received: string): Record<'a' | 'b', Words> {
  const words = { a: { text: '', finish: null }, b: { text: '', finish: null } } as Record<
    'a' | 'b',
    Words
  >;
  for (const line of received.split('\n')) {
    const side = line[0] === 'a' ? words.a : words.b;
    const value = line.slice(3);
    if (/^[ab]0:".*"$/s.test(line) && isJson(value)) side.text += JSON.parse(value) as string;
    if (/^[ab]d:\{.*\}$/s.test(line) && isJson(value)) {
      side.finish = (JSON.parse(value) as { finishReason: string }).finishReason;
    }
  }
  return words;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The browser tells the background that a tab is closed, or with null that it has started. */
export function endStreamsOf(world: World, tabId: number | null): Promise<void> {
  return world.background.endStreams(tabId);
}
