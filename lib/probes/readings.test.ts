// Checks that the answers of a battle are read by the probes among its prompts: shipped ones, own ones, and kinds.
import { expect, it } from 'vitest';
import { sampleRecord } from '../transfer/sample';
import type { OwnProbe } from './own';
import { readProbes } from './readings';

const OWN: OwnProbe = {
  id: 'own:fog',
  title: 'Fog',
  prompt: 'Name three colours of fog.',
  separates: '',
  reader: { kind: 'pattern', pattern: 'grey' },
  changedAt: 1,
};

it('reads both sides of every prompt that is a probe', async () => {
  const { body } = sampleRecord(3);
  const [first, second] = body.turns;
  if (!first || !second) throw new Error('No turns');
  first.prompt = 'who are you';
  first.a.text = 'I am ChatGPT, a language model made by OpenAI.';
  second.prompt = 'name three colours of fog';
  second.b = { ...second.b, text: '', finish: 'absent' };
  const match = async () => ({ kind: 'found', start: 0, end: 3 }) as const;
  const [claim, fog] = await readProbes(body, [OWN], match);
  expect(claim).toMatchObject({ turn: 0, readings: { a: { value: 'openai' } } });
  expect(fog).toMatchObject({ turn: 1, id: 'own:fog', title: 'Fog', readings: { b: null } });
  expect(fog?.readings.a?.value).toBe(second.a.text.slice(0, 3));
});

it('reads nothing where no prompt is a probe', async () => {
  const { body } = sampleRecord(1);
  for (const turn of body.turns) turn.prompt = 'Plan a week of meals for two.';
  expect(await readProbes(body, [OWN], async () => ({ kind: 'none' }))).toEqual([]);
});
