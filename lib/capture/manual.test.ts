// Battles kept by hand: what the form takes, the record it becomes, its seal, and names and votes put in later.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTotals } from '../db/counters';
import { TelltaleDatabase } from '../db/database';
import { loadRecord } from '../db/records';
import { BattleRecordSchema, type SideGuess } from '../db/schema';
import { checkRecord } from '../transfer/check-record';
import {
  emptyManual,
  isBlank,
  MANUAL,
  type ManualDraft,
  ManualDraftSchema,
  manualProblems,
} from './manual';
import { Recorder } from './recorder';
import { answer, revealed, SITE, start, voted } from './sample-events';

const UUID = '00000000-0000-4000-8000-000000000001';
const ID = `arena:manual-${UUID}`;
const FLAT: SideGuess = { makers: [{ maker: 'openai', p: 1 }], verdict: 'maker', evidence: [] };
let db: TelltaleDatabase;
let clock = 1_000;
let recorder: Recorder;

const filled = (part: Partial<ManualDraft> = {}): ManualDraft => ({
  ...emptyManual('arena', UUID),
  turns: [{ prompt: 'Why is the sky blue?', a: 'It scatters.', b: 'Because of air.' }],
  ...part,
});

beforeEach(async () => {
  db = new TelltaleDatabase();
  await db.open();
  recorder = new Recorder(db, {
    recorder: '9.9.9',
    engine: '1',
    guessSide: () => FLAT,
    makerOf: (name) => (name.startsWith('gpt') ? 'openai' : null),
    now: () => {
      clock += 1;
      return clock;
    },
  });
});
afterEach(() => db.delete());

const stored = async (id = ID) => {
  const record = await loadRecord(db, id);
  if (!record) throw new Error('not stored');
  return record;
};

describe('manualProblems', () => {
  it('finds nothing wrong with a prompt and two answers', () => {
    expect([...manualProblems(filled())]).toEqual([]);
  });

  it('names every empty field of every turn, and an empty site', () => {
    const turn = { prompt: ' ', a: '', b: '\n' };
    const draft = filled({ site: ' ', turns: [...filled().turns, turn] });
    expect([...manualProblems(draft)]).toEqual([
      ['site', 'empty'],
      ['turns.1.prompt', 'empty'],
      ['turns.1.a', 'empty'],
      ['turns.1.b', 'empty'],
    ]);
  });

  it('finds what is too long, alone and together', () => {
    const text = 'x'.repeat(MANUAL.text);
    const [turn] = filled().turns;
    const one = filled({ turns: [{ prompt: 'p', a: `${text}x`, b: 'b' }] });
    expect([...manualProblems(one)]).toEqual([['turns.0.a', 'too-long']]);
    expect(ManualDraftSchema.safeParse(one).success).toBe(false);
    const all = filled({ turns: [1, 2, 3].map(() => ({ prompt: 'p', a: text, b: text })) });
    expect([...manualProblems(all)]).toEqual([['all', 'too-long']]);
    const many = filled({ turns: Array.from({ length: MANUAL.turns + 1 }, () => turn ?? never()) });
    expect([...manualProblems(many)]).toEqual([['all', 'too-many']]);
    const named = filled({ names: { a: 'n'.repeat(201), b: '' }, note: 'n'.repeat(20_001) });
    expect([...manualProblems(named)]).toEqual([
      ['names.a', 'too-long'],
      ['note', 'too-long'],
    ]);
  });

  it('knows a form in which nothing stands', () => {
    expect(isBlank(emptyManual('arena', UUID))).toBe(true);
    expect(isBlank({ ...emptyManual('arena', UUID), note: 'x' })).toBe(false);
    expect(isBlank(filled())).toBe(false);
  });
});

function never(): never {
  throw new Error('no turn');
}

describe('keeping a battle by hand', () => {
  it('makes a record of the same kind, marked, sealed while nothing gives the answer away', async () => {
    const more = { prompt: 'And at dusk?', a: 'Red.', b: 'Also red.' };
    const draft = filled({ turns: [...filled().turns, more], note: 'From my phone.' });
    expect(await recorder.keep(draft)).toEqual({ battleId: ID });
    const record = await stored();
    expect(BattleRecordSchema.safeParse(record).success).toBe(true);
    expect(checkRecord(record)).toEqual([]);
    expect(record.battle).toMatchObject({ isManual: true, phase: 'answered', turns: 2 });
    expect(record.body.turns.map(({ prompt, a, b }) => [prompt, a.text, b.text])).toEqual([
      ['Why is the sky blue?', 'It scatters.', 'Because of air.'],
      ['And at dusk?', 'Red.', 'Also red.'],
    ]);
    expect(record.body.turns[0]?.a.textSource).toBe('manual');
    expect(record.capture).toMatchObject({ layers: ['manual'], recorder: '9.9.9' });
    expect(record.guess?.seals).toMatchObject([{ turns: 2, a: FLAT }]);
    expect(record.annotation?.note).toBe('From my phone.');
    expect(await readTotals(db)).toMatchObject({ battles: 0, manual: 1 });
  });

  it('keeps one battle when the same form comes twice', async () => {
    await recorder.keep(filled());
    await recorder.keep(filled({ note: 'again' }));
    expect(await db.battles.count()).toBe(1);
    expect((await stored()).annotation).toBeNull();
    expect(await readTotals(db)).toMatchObject({ manual: 1 });
  });

  it('keeps nothing of a form with problems', async () => {
    expect(await recorder.keep(emptyManual('arena', UUID))).toBeNull();
    expect(await db.battles.count()).toBe(0);
  });

  it('seals nothing when a name or the vote is given, and scores nothing', async () => {
    await recorder.keep(filled({ names: { a: 'gpt-9', b: '' } }));
    const { battle, guess } = await stored();
    expect(guess).toBeNull();
    expect(battle.phase).toBe('answered');
    expect(battle.reveal).toMatchObject({
      a: { name: 'gpt-9', maker: 'openai' },
      b: null,
      source: 'manual',
    });
    expect(battle.score.machine).toEqual({ a: null, b: null });
  });

  it.each([true, false])('counts a vote as blind only as the user says: %s', async (blind) => {
    const names = { a: ' gpt-9 ', b: 'lark' };
    await recorder.keep(filled({ names, vote: { value: 'both_bad', blind } }));
    const { battle, guess } = await stored();
    expect(battle.vote).toMatchObject({ value: 'both_bad', raw: 'both_bad', blind });
    expect(battle.vote?.source).toBe('manual');
    expect(battle.reveal?.a?.name).toBe('gpt-9');
    expect(battle.reveal?.b).toMatchObject({ name: 'lark', maker: null });
    expect(battle.phase).toBe('revealed');
    expect(guess).toBeNull();
  });

  it('gives a site of the user’s own its own id', async () => {
    await recorder.keep(filled({ site: ' My arena: beta ' }));
    const { battle, body } = await stored(`My arena: beta:manual-${UUID}`);
    expect(battle.site).toBe('My arena: beta');
    expect(body.turns[0]?.id).toBe(battle.id);
  });
});

describe('putting names and a vote in later', () => {
  const names = { a: 'gpt-9', b: 'lark' };

  it('scores the sealed guess when the names come', async () => {
    await recorder.keep(filled());
    const view = await recorder.amend(ID, { names, vote: { value: 'a', blind: true } });
    expect(view).toMatchObject({ phase: 'revealed', visibility: 'revealed' });
    const { battle } = await stored();
    expect(battle.score.machine).toEqual({ a: 'right', b: null });
    expect(battle.vote).toMatchObject({ value: 'a', blind: true, source: 'manual' });
    expect(battle.peekedAt).toBeNull();
  });

  it('takes both back, and counts the opened guess as peeked', async () => {
    await recorder.keep(filled());
    await recorder.amend(ID, { names, vote: { value: 'a', blind: false } });
    await recorder.amend(ID, { names: null });
    expect((await stored()).battle).toMatchObject({ phase: 'voted', reveal: null, peekedAt: null });
    await recorder.amend(ID, { vote: null });
    const { battle, guess } = await stored();
    expect(battle).toMatchObject({ phase: 'answered', vote: null, reveal: null });
    expect(battle.score.machine).toEqual({ a: null, b: null });
    expect(battle.peekedAt).not.toBeNull();
    expect(guess?.seals).toHaveLength(1);
  });

  it('adds names to a recorded battle whose names never came, and gives way when they do', async () => {
    await send([...answer(), voted()]);
    await recorder.amend('arena:t1', { names, vote: { value: 'both_bad', blind: true } });
    const before = (await stored('arena:t1')).battle;
    expect(before.reveal).toMatchObject({ a: { name: 'gpt-9' }, source: 'manual' });
    expect(before.vote?.source).not.toBe('manual');
    const shown = revealed();
    await send([shown], 'j');
    const after = (await stored('arena:t1')).battle;
    expect(after.reveal?.source).toBe(shown.type === 'revealed' ? shown.source : '');
    expect(after.reveal?.a?.name).not.toBe('gpt-9');
  });

  it('changes nothing that the page itself told, and nothing while answers come', async () => {
    await send([...answer(), voted(), revealed()]);
    const before = await stored('arena:t1');
    await recorder.amend('arena:t1', { names: null, vote: null });
    const after = await stored('arena:t1');
    expect([after.battle.vote, after.battle.reveal, after.battle.phase]).toEqual([
      before.battle.vote,
      before.battle.reveal,
      before.battle.phase,
    ]);
    await send([start('t9', 's9')], 'k');
    await recorder.amend('arena:t9', { names });
    expect((await stored('arena:t9')).battle.reveal).toBeNull();
  });

  it('says so when there is no such battle', async () => {
    expect(await recorder.amend(`${SITE}:none`, { names })).toBeNull();
  });
});

async function send(events: ReturnType<typeof answer>, instance = 'i') {
  await recorder.deliver({ instance, first: 1, events, tabId: 1 });
}
