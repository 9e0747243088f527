// Events go in, in any order of faults; the record that is stored is the one that was sent, once.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setOwnGuess } from '../annotate/apply';
import { editAnnotation } from '../db/annotations';
import { readTotals, rebuildCounters } from '../db/counters';
import { TelltaleDatabase } from '../db/database';
import { loadRecord } from '../db/records';
import { BattleRecordSchema, type SideGuess } from '../db/schema';
import type { BattleEvent } from './events';
import { Recorder } from './recorder';
import { answer, done, ended, piece, revealed, SITE, start, voted } from './sample-events';

const ID = 'arena:t1';
let db: TelltaleDatabase;
let clock = 0;

/** Guesses by the first letter, so that a test can see what a seal was made of. */
function guessSide({ turns }: { turns: readonly { text: string }[] }): SideGuess {
  const text = turns.map((turn) => turn.text).join('|');
  const maker = text.startsWith('O') ? 'openai' : 'anthropic';
  const quote = text.slice(0, 100);
  const evidence = {
    heuristic: 'test',
    version: 1,
    cue: 'x',
    sentence: 'x',
    quote,
    spans: [],
    llr: {},
  };
  return {
    makers: [
      { maker, p: 0.75 },
      { maker: 'none', p: 0.25 },
    ],
    verdict: text.length < 3 ? 'flat' : 'maker',
    evidence: [evidence],
  };
}

const makerOf = (name: string) =>
  name.startsWith('gpt') ? 'openai' : name.startsWith('claude') ? 'anthropic' : null;

function newRecorder(): Recorder {
  return new Recorder(db, {
    recorder: '0.0.0',
    engine: '1',
    guessSide,
    makerOf,
    now: () => {
      clock += 1;
      return clock;
    },
  });
}

const BATTLE = [...answer(), voted(), revealed()];

async function send(events: readonly BattleEvent[], instance = 'i', first = 1, tabId = 1) {
  return newRecorder().deliver({ instance, first, events, tabId });
}

beforeEach(async () => {
  db = new TelltaleDatabase();
  await db.open();
});
afterEach(async () => {
  await db.delete();
});

describe('Recorder', () => {
  it('turns a whole battle into one record, sealed before the vote and scored after the reveal', async () => {
    const { upTo, view } = await send(BATTLE);
    expect(upTo).toBe(BATTLE.length);
    const record = await loadRecord(db, ID);
    expect(BattleRecordSchema.safeParse(record).success).toBe(true);
    expect(record?.body.turns[0]).toMatchObject({
      prompt: 'Prompt of t1',
      a: { text: 'One two', finish: 'stop' },
      b: { text: 'Alpha beta', finish: 'stop' },
    });
    expect(record?.capture.turns[0]?.a.text).toEqual({ ends: [3, 7], times: [0, 3] });
    expect(record?.battle).toMatchObject({
      phase: 'revealed',
      vote: { value: 'a', raw: 'model_a' },
      reveal: { a: { name: 'gpt-x', maker: 'openai' }, b: { name: 'quiet-otter', maker: null } },
      score: { machine: { a: 'right', b: null }, user: { a: null, b: null } },
    });
    expect(record?.guess?.seals).toHaveLength(1);
    expect(view?.visibility).toBe('revealed');
    expect(await db.streams.count()).toBe(0);
  });

  it('stores every event once, however deliveries are cut, repeated and interrupted', async () => {
    const whole = await stored(async () => send(BATTLE));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: BATTLE.length - 1 }), fc.nat({ max: 4 })), {
          maxLength: 8,
        }),
        async (repeats) => {
          const again = await stored(async () => {
            let upTo = 0;
            for (const [back, ahead] of repeats) {
              const from = Math.max(0, upTo - back);
              const until = Math.min(BATTLE.length, upTo + ahead);
              upTo = (await send(BATTLE.slice(from, until), 'i', from + 1)).upTo;
            }
            await send(BATTLE.slice(upTo), 'i', upTo + 1);
          });
          expect(again).toEqual(whole);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('tells a page nothing of the guess before the vote', async () => {
    const { view } = await send(answer());
    expect(view?.seal).toMatchObject({ engine: '1', turns: 1 });
    expect(view?.guess).toBeNull();
    expect(view?.visibility).toBe('hidden');
    expect(JSON.stringify(view)).not.toMatch(/openai|anthropic|0\.75/);
  });

  it('opens the guess on a peek and records when', async () => {
    await send(answer());
    const view = await newRecorder().peek(ID);
    expect(view?.visibility).toBe('peeked');
    expect(view?.guess?.a.makers[0]?.maker).toBe('openai');
    expect((await db.battles.get(ID))?.peekedAt).toBeGreaterThan(0);
  });

  it('notes no peek once the vote is cast', async () => {
    await send([...answer(), voted()]);
    await newRecorder().peek(ID);
    expect((await db.battles.get(ID))?.peekedAt).toBeNull();
  });

  it('keeps the first vote when the button fires twice, and leaves a skip out', async () => {
    await send([...answer(), voted('skip'), voted('both_good'), voted('model_b')]);
    expect((await db.battles.get(ID))?.vote).toMatchObject({ value: 'tie', raw: 'both_good' });
  });

  it('keeps a vote in words it does not know', async () => {
    await send([...answer(), voted('model_c')]);
    expect((await db.battles.get(ID))?.vote).toMatchObject({ value: null, raw: 'model_c' });
  });

  it('lets one vote cover several turns, and begins a new battle after it', async () => {
    await send([...answer(), ...answer('t2'), voted('tie', 't2'), ...answer('t3')]);
    expect(await db.battles.count()).toBe(2);
    const first = await loadRecord(db, ID);
    expect(first?.body.turns.map(({ id }) => id)).toEqual(['arena:t1', 'arena:t2']);
    expect(first?.guess?.seals.map(({ turns }) => turns)).toEqual([1, 2]);
    expect(first?.battle.vote?.value).toBe('tie');
    expect((await db.battles.get('arena:t3'))?.phase).toBe('answered');
  });

  it('gives a follow-up the mode of its conversation', async () => {
    const follow = { ...start('t2'), mode: 'unknown' } as BattleEvent;
    await send([...answer(), voted(), follow]);
    expect((await db.battles.get('arena:t2'))?.mode).toBe('battle');
  });

  it('begins a turn anew when the page sends it again', async () => {
    await send([start(), piece('a', 0, 'half'), ...answer()]);
    expect((await loadRecord(db, ID))?.body.turns[0]?.a.text).toBe('One two');
  });

  it('seals anew what came in place of a sealed answer, and counts that', async () => {
    await send([...answer(), ...answer('t1', 'Changed')]);
    const seals = (await loadRecord(db, ID))?.guess?.seals;
    expect(seals?.map(({ a }) => a.makers[0]?.maker)).toEqual(['openai', 'anthropic']);
    await send([voted(), revealed('claude-y')], 'i', 15);
    expect((await db.battles.get(ID))?.score.machine.a).toBe('right');
  });

  it('ends and seals what a reloaded page was receiving, and heals it from the session record', async () => {
    await send([start(), piece('a', 0, 'One')]);
    const { view } = await send(
      [{ type: 'sessionOpened', site: SITE, sessionId: 's', at: 400 }],
      'j',
    );
    expect(view?.phase).toBe('answered');
    expect(view?.a.finish).toBe('interrupted');
    const answers = [{ messageId: 't1', text: 'One two three' }];
    await send([{ type: 'textsSeen', site: SITE, sessionId: 's', answers, at: 410 }], 'j', 2);
    const record = await loadRecord(db, ID);
    expect(record?.body.turns[0]?.a).toMatchObject({ text: 'One two three', textSource: 'record' });
    expect(record?.guess?.seals.map(({ a }) => a.evidence[0]?.quote)).toEqual([
      'One',
      'One two three',
    ]);
  });

  it('leaves the stream of another tab alone', async () => {
    await send([start(), piece('a', 0, 'One')]);
    await send([{ type: 'sessionOpened', site: SITE, sessionId: 's', at: 400 }], 'j', 1, 2);
    expect((await db.battles.get(ID))?.phase).toBe('streaming');
    await newRecorder().endStreams(1);
    expect((await db.battles.get(ID))?.phase).toBe('answered');
  });

  it('does not let a session record replace a whole answer', async () => {
    await send(answer());
    const answers = [{ messageId: 't1', text: 'One two and something forged' }];
    await send([{ type: 'textsSeen', site: SITE, sessionId: 's', answers, at: 410 }], 'i', 8);
    expect((await loadRecord(db, ID))?.body.turns[0]?.a.text).toBe('One two');
  });

  it('makes no seal after the vote or the names', async () => {
    await send([start(), piece('a', 0, 'One'), voted(), done('a'), done('b'), ended()]);
    expect((await loadRecord(db, ID))?.guess).toBeNull();
    expect((await db.battles.get(ID))?.phase).toBe('voted');
  });

  it('takes nothing that stands on the page of an older battle for the newest one', async () => {
    await send([...BATTLE, ...answer('t2')]);
    const seen = {
      ...voted('a'),
      messageAId: null,
      messageBId: null,
      source: 'dom',
    } as BattleEvent;
    await send([seen, revealed()], 'i', BATTLE.length + 8);
    expect(await db.battles.get('arena:t2')).toMatchObject({ vote: null, reveal: null });
    await send([voted('model_b', 't2'), revealed()], 'i', BATTLE.length + 10);
    expect(await db.battles.get('arena:t2')).toMatchObject({
      vote: { value: 'b', source: 'wire' },
      reveal: { a: { name: 'gpt-x' } },
    });
  });

  it('believes a sent vote more than one read off the page', async () => {
    const seen = {
      ...voted('a'),
      messageAId: null,
      messageBId: null,
      source: 'dom',
    } as BattleEvent;
    await send([...answer(), seen, voted('model_b')]);
    expect((await db.battles.get(ID))?.vote).toMatchObject({ value: 'b', source: 'wire' });
  });

  it('does not score a guess on a pair whose names the conversation has shown already', async () => {
    await send([...BATTLE, ...answer('t2')]);
    const guess = { maker: 'openai', model: '' };
    const edited = await editAnnotation(
      db,
      'arena:t2',
      (note, battle) => setOwnGuess(note, battle, 'a', guess, 5),
      5,
    );
    expect(edited?.annotation?.guess.a?.known).toBe('names');
    expect(edited?.battle.pairKnown).toBe(true);
  });

  it('adds to a reveal what the session record knows', async () => {
    const rich = { ...revealed(), source: 'dom+record' } as Extract<
      BattleEvent,
      { type: 'revealed' }
    >;
    rich.a = { name: 'gpt-x', modelId: 'm1', organization: 'openai' };
    await send([...BATTLE, rich]);
    expect((await db.battles.get(ID))?.reveal).toMatchObject({
      source: 'dom+record',
      a: { modelId: 'm1' },
    });
  });

  it('scores an own guess only when it was made knowing nothing', async () => {
    await send(answer());
    const own = (maker: string, side: 'a' | 'b' = 'a') =>
      editAnnotation(
        db,
        ID,
        (note, battle) => setOwnGuess(note, battle, side, { maker, model: '' }, 5),
        5,
      );
    await own('openai');
    await send([voted(), revealed('gpt-x', 'claude-y')], 'i', 8);
    const after = await own('anthropic', 'b');
    expect(after?.battle.score.user).toEqual({ a: 'right', b: null });
    expect(after?.annotation?.guess.b?.known).toBe('names');
    expect((await own('meta'))?.annotation?.guess.a?.maker).toBe('openai');
  });

  it('keeps totals that equal a count of everything', async () => {
    await send([...BATTLE, ...answer('t2'), voted('both_bad', 't2')]);
    const running = await readTotals(db);
    await rebuildCounters(db);
    expect(running).toEqual(await readTotals(db));
    expect(running).toMatchObject({
      battles: 2,
      voted: 2,
      revealed: 1,
      votes: { a: 1, b: 0, tie: 0, both_bad: 1 },
      machine: { right: 1, wrong: 0, silent: 0 },
    });
  });

  it('ignores events of a battle that it does not know', async () => {
    const { upTo, view } = await send([
      piece('a', 0, 'x'),
      done('a'),
      ended(),
      voted(),
      revealed(),
    ]);
    expect(upTo).toBe(5);
    expect(view).toBeNull();
    expect(await db.battles.count()).toBe(0);
  });
});

/** Everything that is stored after some work on an empty database, without times of storing. */
async function stored(work: () => Promise<unknown>): Promise<unknown> {
  await Promise.all(db.tables.map((table) => table.clear()));
  await work();
  const record = await loadRecord(db, ID);
  for (const seal of record?.guess?.seals ?? []) seal.sealedAt = 0;
  return { record, count: await db.battles.count(), totals: await readTotals(db) };
}
