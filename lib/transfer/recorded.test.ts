// What the recorder writes with the real guesser passes every check of an import and comes back as it was.
import { describe, expect, it } from 'vitest';
import type { BattleEvent } from '../capture/events';
import { Recorder } from '../capture/recorder';
import type { TelltaleDatabase } from '../db/database';
import { ENGINE_VERSION, guessSide } from '../guess/engine';
import { makerOfModel } from '../models/catalogue';
import { exportBlob } from './export';
import { checkFile, importBattles } from './import';
import { allRecords, withDatabase } from './test-database';

const CLAIM = 'I am ChatGPT, a large language model trained by OpenAI, and happy to help you here.';
const ref = { site: 'arena', sessionId: 's', turnId: 'm1' };
const START: BattleEvent = {
  type: 'turnStarted',
  ...ref,
  at: 1_000,
  layer: 'wire',
  lanes: ['a', 'b'],
  mode: 'battle',
  modality: 'chat',
  prompt: 'Who are you?',
  attachments: [],
  userMessageId: 'u1',
  messageAId: 'm1',
  messageBId: 'b1',
};
const END: BattleEvent = {
  type: 'streamEnded',
  ...ref,
  how: 'complete',
  status: 200,
  unread: {},
  at: 1_900,
};
const VOTE: BattleEvent = {
  type: 'voted',
  site: 'arena',
  sessionId: 's',
  messageAId: 'm1',
  messageBId: 'b1',
  raw: 'model_a',
  modelsRevealed: null,
  preferences: null,
  source: 'wire',
  at: 2_000,
};
const REVEAL: BattleEvent = {
  type: 'revealed',
  site: 'arena',
  sessionId: 's',
  messageAId: 'm1',
  a: { name: 'gpt-4o', modelId: null, organization: 'openai' },
  b: { name: 'claude-3-opus', modelId: null, organization: 'anthropic' },
  source: 'dom',
  at: 2_100,
};

/** Both answers in pieces of ten, to their end. */
function answers(text: string): BattleEvent[] {
  return (['a', 'b'] as const).flatMap((side): BattleEvent[] => {
    const lengths = Array.from({ length: Math.ceil(text.length / 10) }, (_, i) =>
      Math.min(10, text.length - i * 10),
    );
    const times = lengths.map((_, i) => 200 + i * 8.5);
    const piece = { ...ref, side, channel: 'text', from: 0, text, lengths, times } as const;
    const done = { ...ref, side, finish: 'stop', error: null, at: 1_800 } as const;
    return [
      { type: 'pieces', ...piece },
      { type: 'sideDone', ...done },
    ];
  });
}

async function record(db: TelltaleDatabase, events: readonly BattleEvent[]): Promise<void> {
  let clock = 10_000;
  const recorder = new Recorder(db, {
    recorder: '0.1.0',
    engine: ENGINE_VERSION,
    guessSide: (input) => guessSide(input),
    makerOf: makerOfModel,
    now: () => clock++,
  });
  await recorder.deliver({ instance: 'page', first: 1, events, tabId: 1 });
}

async function expectRoundTrip(events: readonly BattleEvent[]): Promise<void> {
  await withDatabase(async (db) => {
    await record(db, events);
    const records = await allRecords(db);
    expect(records).toHaveLength(1);
    const file = await exportBlob(db, { appVersion: '0.1.0' });
    expect((await checkFile(file)).faults).toEqual([]);
    await withDatabase(async (other) => {
      await importBattles(other, file);
      expect(await allRecords(other)).toEqual(records);
    });
  });
}

describe('a recorded battle', () => {
  it.each<[string, BattleEvent[]]>([
    ['that has only begun', [START]],
    ['whose answers stopped in the middle', [START, ...answers(CLAIM).slice(0, 1)]],
    ['that is sealed', [START, ...answers(CLAIM), END]],
    ['with empty answers', [START, ...answers(''), END]],
    ['that is voted on and revealed', [START, ...answers(CLAIM), END, VOTE, REVEAL]],
  ])('%s is exported and imported as it is', async (_name, events) => {
    await expectRoundTrip(events);
  });

  it('whose turn was sent again with shorter answers is exported and imported as it is', async () => {
    const again = { ...START, at: 20_000 };
    await expectRoundTrip([START, ...answers(CLAIM), END, again, ...answers('Hi.'), END]);
  });

  it('whose answer was made anew, with parts and a reaction, is exported and imported as it is', async () => {
    const restart: BattleEvent = {
      type: 'answerRestarted',
      ...ref,
      sides: ['a'],
      how: 'retry',
      messageAId: 'm2',
      messageBId: null,
      layer: 'wire',
      at: 3_000,
    };
    const part = { kind: 'citation', url: 'https://example.test/', title: 'T' } as const;
    const seen: BattleEvent = { type: 'partSeen', ...ref, side: 'a', part };
    const reacted: BattleEvent = {
      type: 'reacted',
      ...ref,
      side: 'a',
      value: 'up',
      flags: ['useful'],
      comment: 'x',
      at: 3_500,
    };
    const [pieces, done] = answers('Hi.') as [BattleEvent, BattleEvent];
    const again = [seen, END, restart, pieces, seen, done, END, reacted, VOTE, REVEAL];
    await expectRoundTrip([START, ...answers(CLAIM), ...again]);
  });

  it('with one side only, or read off the page and then healed, is exported and imported as it is', async () => {
    const alone: BattleEvent = { ...START, mode: 'direct', lanes: ['a'] };
    await expectRoundTrip([alone, ...answers(CLAIM).slice(0, 2), END]);
    const onPage: BattleEvent = { ...START, layer: 'dom' };
    const shown = { channel: 'text', text: `${CLAIM} And more.`, layer: 'dom', at: 1_500 } as const;
    const show: BattleEvent = { type: 'textShown', ...ref, side: 'a', ...shown };
    const texts = [{ messageId: 'm1', text: 'I am.' }];
    const heal: BattleEvent = { type: 'textsSeen', ...ref, answers: texts, at: 4_000 };
    await expectRoundTrip([onPage, ...answers(CLAIM), show, END, heal]);
  });
});
