// A battle is sealed at once, and better once what was still being loaded is there; never after the vote.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TelltaleDatabase } from '../db/database';
import { loadRecord } from '../db/records';
import type { Evidence } from '../db/schema';
import type { BattleEvent } from './events';
import { Recorder } from './recorder';
import { answer, ended, voted } from './sample-events';

let db: TelltaleDatabase;
let recorder: Recorder;
let load: () => void;
let missing: string[];
let found: (isRich: boolean) => Evidence[];

beforeEach(() => {
  db = new TelltaleDatabase();
  missing = ['vocabularies'];
  found = () => [];
  const loaded = new Promise<void>((resolve) => {
    load = () => {
      missing = [];
      resolve();
    };
  });
  recorder = new Recorder(db, {
    recorder: '0.0.0',
    engine: '1',
    guessSide: (_, { answers }) => ({
      makers: [{ maker: missing.length > 0 ? 'openai' : `cut ${answers.length}`, p: 1 }],
      verdict: 'maker',
      evidence: found(missing.length === 0),
    }),
    makerOf: () => null,
    prepare: () => loaded,
    without: () => missing,
    now: () => 1,
  });
});
afterEach(async () => {
  await db.delete();
});

const BATTLE = answer();
const send = (events: readonly BattleEvent[], first = 1) =>
  recorder.deliver({ instance: 'i', first, events, tabId: 1 });
const seals = async () => {
  const record = await loadRecord(db, 'arena:t1');
  return record?.guess?.seals.map(({ engine, a }) => [engine, a.makers[0]?.maker]) ?? [];
};

const finding = (heuristic: string, cue: string): Evidence => ({
  heuristic,
  version: 1,
  cue,
  sentence: '',
  quote: '',
  spans: [],
  llr: { openai: 1 },
});
const findings = (n: number): Evidence[] =>
  Array.from({ length: n }, (_, i) => finding('typographic-marks', `cue ${i}`));

/** Until the work that goes on by itself has come to its end. */
async function settled() {
  for (let i = 0; i < 50; i++) await new Promise((resolve) => setImmediate(resolve));
}

describe('a seal that had to do without something', () => {
  it('is made at once, and followed by one that had it', async () => {
    await send(BATTLE);
    expect(await seals()).toEqual([['1 without vocabularies', 'openai']]);
    load();
    await settled();
    expect(await seals()).toEqual([
      ['1 without vocabularies', 'openai'],
      ['1', 'cut 1'],
    ]);
  });

  it('is followed by one that had a part of it, where the rest is not to be had', async () => {
    missing = ['vocabularies', 'style'];
    await send(BATTLE);
    load();
    missing = ['style'];
    await settled();
    expect(await seals()).toEqual([
      ['1 without vocabularies without style', 'openai'],
      ['1 without style', 'openai'],
    ]);
  });

  it('stays the only one when the vote comes first', async () => {
    await send(BATTLE);
    await send([voted()], BATTLE.length + 1);
    load();
    await settled();
    expect(await seals()).toEqual([['1 without vocabularies', 'openai']]);
  });

  it('is not made after one that had it', async () => {
    load();
    await send(BATTLE);
    missing = ['vocabularies'];
    await send([ended()], BATTLE.length + 1);
    await settled();
    expect(await seals()).toEqual([['1', 'cut 1']]);
  });

  it('is not made after one that had it and so had less room for what the text shows', async () => {
    found = (isRich) => (isRich ? [finding('wire-cuts', 'cut'), ...findings(11)] : findings(12));
    load();
    await send(BATTLE);
    missing = ['vocabularies'];
    await send([ended()], BATTLE.length + 1);
    await settled();
    expect(await seals()).toEqual([['1', 'cut 1']]);
  });

  it('is made after one that had it, where the text shows something else', async () => {
    found = (isRich) => (isRich ? findings(3) : findings(4));
    load();
    await send(BATTLE);
    missing = ['vocabularies'];
    await send([ended()], BATTLE.length + 1);
    await settled();
    expect(await seals()).toEqual([
      ['1', 'cut 1'],
      ['1 without vocabularies', 'openai'],
    ]);
  });
});
