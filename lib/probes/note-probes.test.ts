// Checks that battles with a probe among their prompts are marked, once, and for good.
import { describe, expect, it } from 'vitest';
import { mergeRecords } from '../transfer/merge';
import { sampleRecords } from '../transfer/sample';
import { noteProbes, withProbes } from './note-probes';

function record(prompt: string) {
  const [one] = sampleRecords(1);
  const turn = one?.body.turns[0];
  if (!one || !turn) throw new Error('No sample');
  turn.prompt = prompt;
  return one;
}

describe('marking probes', () => {
  it('marks a battle whose prompt is a probe, and no other', () => {
    const marked = record('who are you');
    noteProbes(marked);
    noteProbes(marked);
    expect(marked.battle.probes).toEqual(['identity:who-en']);
    const plain = record('Plan a week of meals for two.');
    noteProbes(plain);
    expect('probes' in plain.battle).toBe(false);
    expect(withProbes(plain)).toBe(plain);
  });

  it('keeps what was marked by a probe of the user’s own', () => {
    const marked = record('Tell me a joke.');
    marked.battle.probes = ['own:cat'];
    const again = withProbes(marked);
    expect(again.battle.probes).toEqual(['jokes:joke', 'own:cat']);
    expect(marked.battle.probes).toEqual(['own:cat']);
    expect(withProbes(again)).toBe(again);
    expect(mergeRecords(record('Tell me a joke.'), again).battle.probes).toEqual(
      again.battle.probes,
    );
  });
});
