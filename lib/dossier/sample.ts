// Test support: answers of a mystery name, in words of our own, and a dossier made of them.

import type { BattleRecord } from '../db/schema';
import { sampleRecord } from '../transfer/sample';
import { type Dossier, makeDossier, type ReadSighting } from './dossier';
import { NO_WORDS, type OwnWords } from './own';
import { probeAnswers } from './probe-table';
import { habitsItem, readSighting } from './reading';
import { type Sighting, sightingsOf } from './sightings';

/** The name that samples hunt. */
export const MYSTERY = 'harbor-mystery-1';
const SECOND = 'gpt-harbor-2026';
const PROMPTS = [
  'Who are you?',
  'Explain why tides lag behind the moon.',
  'Generate a level-3 Sierpinski triangle in ASCII.',
  'What is your knowledge cutoff?',
  'Plan three days in a small port town.',
];

const answerOf = (n: number): string =>
  [
    'I am ChatGPT, a language model made by OpenAI.',
    `Water takes time to answer the pull — that is **why** the tide lags, by ${n % 4} hours or so. “Lag” is the word that sailors use; the shape of the coast does the rest, and no two harbours agree. What moves is a long wave, not the water itself, and the sea floor slows it. Near the poles it hardly shows at all, and in a narrow bay it piles up until it spills over the quay.`,
    'Here is a triangle:\n\n*\n**\n***',
    'My knowledge cutoff is October 2023, so that I may have missed what came later.',
    `### Day ${1 + (n % 3)}\n\n- **Morning:** the fish market — go early\n- **Noon:** soup at the pier\n- **Evening:** the lighthouse\n\nWould you like a map?`,
  ][n % 5] ?? '';

/** A revealed battle in which the mystery answers on side a; `n` chooses what is asked. */
export function mysteryRecord(n: number, change?: (record: BattleRecord) => void): BattleRecord {
  const record = sampleRecord(2 + 8 * n);
  const { battle, body } = record;
  const turn = body.turns[0];
  if (!turn) throw new Error('a sample without a turn');
  turn.prompt = PROMPTS[n % PROMPTS.length] ?? '';
  turn.a.text = answerOf(n);
  turn.b.text = `Short answer number ${n}: it depends; ask a sailor.`;
  turn.b.error = null;
  body.turns = [turn];
  battle.turns = 1;
  battle.modality = 'chat';
  const reveal = { modelId: null, organization: null, maker: null };
  if (battle.reveal) {
    battle.reveal.a = { ...reveal, name: MYSTERY };
    battle.reveal.b = { ...reveal, name: SECOND, maker: 'openai' };
  }
  if (battle.vote) battle.vote = { ...battle.vote, value: n % 3 === 0 ? 'b' : 'a', blind: true };
  change?.(record);
  return record;
}

/** Sightings of the mystery in so many battles, oldest first. */
export function mysterySightings(count: number): Sighting[] {
  return Array.from({ length: count }, (_, n) => mysteryRecord(n)).flatMap((record) =>
    sightingsOf(record).filter(({ name }) => name === MYSTERY),
  );
}

/** A dossier of the mystery after so many battles, read without a style model. */
export function sampleDossier(count: number, own: Partial<OwnWords> = {}): Dossier {
  const records = Array.from({ length: count }, (_, n) => mysteryRecord(n));
  const all = records.flatMap(sightingsOf);
  const read = (sighting: Sighting): ReadSighting => ({
    sighting,
    reading: readSighting(sighting, { style: null, learnt: {} }),
  });
  const others = all.filter(({ name }) => name !== MYSTERY);
  const habits = others.map(({ place, turns }) =>
    habitsItem(
      place,
      turns.map(({ text }) => text),
    ),
  );
  return makeDossier(MYSTERY, all.filter(({ name }) => name === MYSTERY).map(read), {
    others: [{ name: SECOND, maker: 'openai', habits }],
    probes: probeAnswers(all),
    own: { ...NO_WORDS, ...own },
  });
}
