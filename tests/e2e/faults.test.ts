// What had arrived is stored, once and whole, whatever happens to the background, the page or the tab.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TurnLog } from '../arena/session-store.ts';
import {
  doubleVote,
  openArena,
  pageErrors,
  playBattle,
  sendPrompt,
  vote,
  waitForAnswers,
  waitForReveal,
} from '../browser/drive.ts';
import { panelText } from '../browser/panel.ts';
import {
  BROWSERS,
  isRevealed,
  isSealed,
  lastingSeals,
  openWorld,
  recordWhen,
  turnOf,
  until,
  type World,
} from './world.ts';

describe.each(BROWSERS)('faults in %s', (browser) => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await openWorld(browser, { scenario: 'long-answers', speed: 1 });
    page = await world.newPage();
  });
  afterAll(async () => {
    await world?.close();
  });

  /** Waits until some of both answers is stored, and gives how much. */
  async function someOf(turn: TurnLog, least: number): Promise<number> {
    const record = await recordWhen(world, turn, ({ body }) => {
      const [first] = body.turns;
      return Math.min(first?.a.text.length ?? 0, first?.b.text.length ?? 0) >= least;
    });
    return record.body.turns[0]?.a.text.length ?? 0;
  }

  async function expectWhole(turn: TurnLog): Promise<void> {
    const record = await recordWhen(world, turn, isRevealed);
    for (const side of ['a', 'b'] as const) {
      const answer = record.body.turns[0]?.[side];
      expect(answer?.text).toBe(turn[side].text);
      const cuts = record.capture.turns[0]?.[side].text.ends;
      expect(cuts).toHaveLength(turn[side].pieces.length);
      expect(cuts?.at(-1)).toBe(answer?.text.length);
    }
    expect(lastingSeals(record.guess)).toHaveLength(1);
    const { battles } = await world.dump();
    const ids = (battles ?? []).map((battle) => (battle as { id: string }).id);
    expect(new Set(ids).size).toBe(ids.length);
  }

  it('loses nothing when the background is killed again and again while answers stream', async () => {
    await openArena(page);
    await sendPrompt(page, 'Tell me about tides.');
    const turn = turnOf(await world.sessionOf(page));
    for (let kills = 0, least = 40; kills < 4; kills += 1, least += 150) {
      await someOf(turn, least);
      await world.launched.killBackground();
    }
    await waitForAnswers(page, 60_000);
    await world.launched.killBackground();
    await vote(page, 'b');
    await world.launched.killBackground();
    await waitForReveal(page);
    await expectWhole(turn);
  });

  it('keeps what had arrived when the page is reloaded, and completes it from what the page shows', async () => {
    await openArena(page);
    await sendPrompt(page, 'Tell me about tides.');
    const turn = turnOf(await world.sessionOf(page));
    const before = await someOf(turn, 200);
    await page.reload({ waitUntil: 'domcontentloaded' });
    const interrupted = await recordWhen(world, turn, isSealed);
    expect(interrupted.body.turns[0]?.a.text.length).toBeGreaterThanOrEqual(before);
    expect(turn.a.text.startsWith(interrupted.body.turns[0]?.a.text.slice(0, before) ?? '?')).toBe(
      true,
    );
    // Firefox breaks the page's stream before it takes the page away; Chromium takes both at once.
    expect(['interrupted', 'truncated']).toContain(interrupted.body.turns[0]?.a.finish);
    await waitForAnswers(page, 60_000);
    const healed = await recordWhen(
      world,
      turn,
      ({ body }) => body.turns[0]?.a.text === turn.a.text,
    );
    expect(healed.body.turns[0]?.a.textSource).toBe('record');
    await vote(page, 'tie');
    await waitForReveal(page);
    const record = await recordWhen(world, turn, isRevealed);
    expect(record.battle.vote?.value).toBe('tie');
    expect(record.body.turns[0]?.b.text).toBe(turn.b.text);
    expect(
      await until(
        () => panelText(page),
        (text) => text.includes(turn.a.model.name),
      ),
    ).toBeTruthy();
  });

  it('ends and seals what a closed tab was receiving', async () => {
    const closing = await world.newPage();
    await openArena(closing);
    await sendPrompt(closing, 'Tell me about tides.');
    const turn = turnOf(await world.sessionOf(closing));
    const before = await someOf(turn, 100);
    await closing.close();
    const record = await recordWhen(world, turn, isSealed);
    expect(record.body.turns[0]?.a.text.length).toBeGreaterThanOrEqual(before);
    expect(record.battle.phase).toBe('answered');
    await page.bringToFront();
  });

  it('keeps two tabs apart that play at the same time', async () => {
    world.arena.setScenario('chat-words');
    const other = await world.newPage();
    await openArena(other);
    await sendPrompt(other, 'How far away is the Moon?');
    await page.bringToFront();
    world.arena.setScenario('long-answers');
    await openArena(page);
    await sendPrompt(page, 'Tell me about tides.');
    const turns = [turnOf(await world.sessionOf(page)), turnOf(await world.sessionOf(other))];
    await waitForAnswers(page, 60_000);
    await vote(page, 'a');
    await waitForReveal(page);
    await other.bringToFront();
    await waitForAnswers(other, 60_000);
    await vote(other, 'b');
    await waitForReveal(other);
    for (const turn of turns) await expectWhole(turn);
    await other.close();
    await page.bringToFront();
  });

  it('records one vote when the button fires twice', async () => {
    world.arena.setScenario('chat-words');
    world.arena.setSpeed(30);
    await openArena(page);
    await sendPrompt(page, 'How far away is the Moon?');
    await waitForAnswers(page);
    await doubleVote(page, 'both_bad');
    await waitForReveal(page);
    const turn = turnOf(await world.sessionOf(page));
    const record = await recordWhen(world, turn, isRevealed);
    expect(record.battle.vote?.value).toBe('both_bad');
  });

  it('keeps two turns and one vote in one record', async () => {
    world.arena.setScenario('follow-ups');
    await openArena(page);
    await sendPrompt(page, 'First question');
    await waitForAnswers(page);
    await sendPrompt(page, 'Second question');
    await waitForAnswers(page);
    await vote(page, 'a');
    await waitForReveal(page);
    const session = await world.sessionOf(page);
    const record = await recordWhen(world, turnOf(session, 0), isRevealed);
    expect(record.body.turns.map(({ a, b }) => [a.text, b.text])).toEqual(
      session.turns.map(({ a, b }) => [a.text, b.text]),
    );
    expect(lastingSeals(record.guess).map(({ turns }) => turns)).toEqual([1, 2]);
    expect(await world.record(turnOf(session, 1).a.messageId)).toBeNull();
  });

  it('keeps running totals that equal a count of everything', async () => {
    await playBattle(page, 'Third question', 'b');
    await recordWhen(world, turnOf(await world.sessionOf(page)), isRevealed);
    const { battles = [], counters = [] } = await world.dump();
    const rows = battles as { vote: unknown; reveal: unknown }[];
    const total = (key: string) =>
      (counters as { key: string; n: number }[]).find((counter) => counter.key === key)?.n ?? 0;
    expect(total('battles')).toBe(rows.length);
    expect(total('voted')).toBe(rows.filter(({ vote: cast }) => cast).length);
    expect(total('revealed')).toBe(rows.filter(({ reveal }) => reveal).length);
    expect(await pageErrors(page)).toEqual([]);
  });
});
