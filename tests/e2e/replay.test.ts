// Whatever the arena streams, in whatever framing, the record holds it byte for byte; real answers by known models too.
import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makerOfModel } from '../../lib/models/catalogue';
import { scenarioFromAnswers, scenarioFromStreams } from '../arena/answers.ts';
import type { TurnLog } from '../arena/session-store.ts';
import { openArena, sendPrompt, vote, waitForAnswers, waitForReveal } from '../browser/drive.ts';
import { BROWSERS, isRevealed, openWorld, recordWhen, turnOf, type World } from './world.ts';

/** Labelled answers and recorded streams, where they lie beside the project; they are not part of it. */
const CORPORA = '../shared/corpora';
const ANSWERS = `${CORPORA}/arena_hard_v01_en.jsonl.gz`;
const STREAMS = `${CORPORA}/streams/streams.jsonl.gz`;

describe.each(BROWSERS)('replay in %s', (browser) => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await openWorld(browser, { speed: 60 });
    page = await world.newPage();
  });
  afterAll(async () => {
    await world?.close();
  });

  /** Plays one battle to its reveal and compares the record with what the server sent. */
  async function expectFaithful(prompt: string, choice: 'a' | 'b' | 'tie' | 'both_bad' = 'a') {
    await openArena(page);
    await sendPrompt(page, prompt);
    await waitForAnswers(page, 60_000);
    await vote(page, choice);
    const names = await waitForReveal(page);
    const session = await world.sessionOf(page);
    const turn = turnOf(session);
    const record = await recordWhen(world, turn, isRevealed);
    expect([record.battle.reveal?.a?.name, record.battle.reveal?.b?.name]).toEqual(names);
    expect(record.body.turns[0]?.prompt).toBe(prompt);
    for (const side of ['a', 'b'] as const) expectSide(record, turn, side);
    return { record, session };
  }

  function expectSide(
    record: Awaited<ReturnType<World['record']>>,
    turn: TurnLog,
    side: 'a' | 'b',
  ): void {
    const answer = record?.body.turns[0]?.[side];
    const sent = turn[side];
    const arrived = sent.pieces.filter(({ onWire }) => onWire);
    expect(answer?.text).toBe(sent.text);
    expect(answer?.reasoning).toBe(sent.reasoning);
    for (const channel of ['text', 'reasoning'] as const) {
      const cuts = record?.capture.turns[0]?.[side][channel].ends.length;
      expect(cuts).toBe(arrived.filter((piece) => piece.channel === channel).length);
    }
  }

  it.each([
    'chat-words',
    'provider-cuts',
    'glued',
    'sse',
    'init-line',
    'unknown-codes',
    'unicode',
    'slow-start',
  ])('holds what "%s" streams', async (scenario) => {
    world.arena.setScenario(scenario);
    await expectFaithful('Go on');
  });

  it('keeps the error of one answer beside the other', async () => {
    world.arena.setScenario('lane-error');
    const { record, session } = await expectFaithful('Go on', 'b');
    const sides = [record.body.turns[0]?.a, record.body.turns[0]?.b];
    const failed = sides.find((side) => side?.finish === 'error');
    const expected = turnOf(session).a.error ?? turnOf(session).b.error;
    expect(failed?.error).toBe(expected);
  });

  it('records a prompt that is refused first and then accepted, once', async () => {
    world.arena.setScenario('refusals-of-service');
    const before = ((await world.dump()).battles ?? []).length;
    await openArena(page);
    await sendPrompt(page, 'Grey or gray?');
    await waitForAnswers(page, 60_000);
    const record = await recordWhen(
      world,
      turnOf(await world.sessionOf(page)),
      ({ battle }) => battle.phase === 'answered',
    );
    expect(record.body.turns).toHaveLength(1);
    expect(((await world.dump()).battles ?? []).length).toBe(before + 1);
  });

  it('replays real labelled answers and ends with a correct record', async (context) => {
    if (!existsSync(ANSWERS)) context.skip(`${ANSWERS} is not there`);
    const scenario = await scenarioFromAnswers({
      file: ANSWERS,
      seed: 7,
      count: 2,
      delivery: 'words',
    });
    world.arena.setScenario({ ...scenario, speed: 200 });
    for (const battle of scenario.battles) {
      const { record, session } = await expectFaithful(battle.turns[0]?.prompt.slice(0, 200) ?? '');
      for (const side of ['a', 'b'] as const) {
        const { name, organization } = session.models[side];
        expect(record.battle.reveal?.[side]?.name).toBe(name);
        expect(record.battle.reveal?.[side]?.maker).toBe(makerOfModel(name, organization));
        expect(record.battle.reveal?.[side]?.maker).not.toBeNull();
      }
    }
  });

  it('replays recorded streams in their real pieces', async (context) => {
    if (!existsSync(STREAMS)) context.skip(`${STREAMS} is not there`);
    const scenario = await scenarioFromStreams({ file: STREAMS, seed: 3, count: 2 });
    world.arena.setScenario({ ...scenario, speed: 200 });
    for (const battle of scenario.battles) {
      const { record } = await expectFaithful(battle.turns[0]?.prompt.slice(0, 200) ?? '', 'b');
      const ends = record.capture.turns[0]?.a.text.ends ?? [];
      const pieces = battle.turns[0]?.a.pieces ?? [];
      let end = 0;
      expect(ends).toEqual(pieces.map((piece) => (end += piece.length)));
    }
  });
});
