// What the answers of a battle say to the probes among its prompts.
import type { Body, Side } from '../db/schema';
import type { OwnProbe } from './own';
import { type Matcher, readOwnAnswer } from './own-reading';
import { readAnswer } from './readers';
import { recogniseProbe } from './recognise';
import { PROBE_BY_ID } from './registry';
import type { Reading } from './types';

/** One probe of a battle with what each answer to it says; null for a side that did not answer. */
export interface ProbeReading {
  /** Index of the turn, from 0. */
  turn: number;
  id: string;
  title: string;
  readings: Record<Side, Reading | null>;
}

/** The readings of all turns whose prompt is a probe, in order; one is given for each prompt that is a probe. */
export async function readProbes(
  { turns }: Body,
  own: readonly OwnProbe[],
  match: Matcher,
): Promise<ProbeReading[]> {
  const found: ProbeReading[] = [];
  for (const [i, turn] of turns.entries()) {
    const id = recogniseProbe(turn.prompt, own);
    if (id === null) continue;
    const read = async (side: Side): Promise<Reading | null> => {
      const { text, finish } = turn[side];
      if (finish === 'absent') return null;
      const mine = own.find((one) => one.id === id);
      if (mine) return readOwnAnswer(mine, text, match);
      const probe = PROBE_BY_ID.get(id) ?? OTHERS[id];
      return probe ? readAnswer({ prompt: turn.prompt, reader: probe.reader }, text) : null;
    };
    const [a, b] = [await read('a'), await read('b')];
    const title = own.find((one) => one.id === id)?.title ?? PROBE_BY_ID.get(id)?.title ?? '';
    found.push({ turn: i, id, title: title || (OTHERS[id]?.title ?? id), readings: { a, b } });
  }
  return found;
}

/** Probes that are known by their kind alone. */
const OTHERS: Record<
  string,
  { title: string; reader: { kind: 'letters' | 'special-tokens' | 'glitch-tokens' } }
> = {
  'letters:other': { title: 'A question about letters', reader: { kind: 'letters' } },
  'special-tokens:other': {
    title: 'A special token to repeat',
    reader: { kind: 'special-tokens' },
  },
  'glitch-tokens:other': { title: 'A rare word to repeat', reader: { kind: 'glitch-tokens' } },
};
