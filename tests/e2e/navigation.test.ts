// Back, forward, the page's own list of chats and reloads in mid-stream: every conversation is recorded once and whole.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BattleRecord } from '../../lib/db/schema';
import type { SessionLog } from '../arena/session-store.ts';
import {
  ARENA_URL,
  openArena,
  pageErrors,
  playBattle,
  sendPrompt,
  type VoteChoice,
  vote,
  waitForAnswers,
  waitForReveal,
} from '../browser/drive.ts';
import { expectSame } from './tab.ts';
import { BROWSERS, openWorld, recordWhen, turnOf, type World } from './world.ts';

const QUESTION = 'Tell me about tides.';
const PATIENCE = 60_000;

describe.each(BROWSERS)('navigation in %s', (browser) => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await openWorld(browser, { scenario: 'long-answers', speed: 2 });
    page = await world.newPage();
  });
  beforeEach(() => {
    world.arena.setScenario('long-answers');
    world.arena.setSpeed(2);
  });
  afterAll(async () => {
    await world?.close();
  });

  /** Sends a prompt in a new conversation; resolves when some of its answers is stored and more is to come. */
  async function beginStream(): Promise<SessionLog> {
    await openArena(page);
    await sendPrompt(page, QUESTION);
    const session = await world.sessionOf(page);
    await recordWhen(world, turnOf(session), ({ body }) => {
      return (body.turns[0]?.a.text.length ?? 0) >= 100;
    });
    expect(turnOf(session).a.status).toBe('pending');
    return session;
  }

  /** Waits for the answers, votes, and compares; nothing may be there twice. */
  async function finish(session: SessionLog, choice: VoteChoice): Promise<BattleRecord> {
    await waitForAnswers(page, PATIENCE);
    await vote(page, choice);
    const names = await waitForReveal(page, PATIENCE);
    return expectOnce(session, choice, names);
  }

  async function expectOnce(
    session: SessionLog,
    choice: VoteChoice,
    names: [string, string],
  ): Promise<BattleRecord> {
    const records = await expectSame(world, session, { choice, names });
    expect(records).toHaveLength(1);
    const [record] = records as [BattleRecord];
    const ids = record.body.turns.map(({ id }) => id);
    expect(new Set(ids).size).toBe(session.turns.length);
    for (const side of ['a', 'b'] as const) {
      expect(record.body.turns.map((turn) => turn[side].text)).toEqual(
        session.turns.map((turn) => turn[side].text),
      );
    }
    expect(record.battle.phase).toBe('revealed');
    return record;
  }

  const pathOf = ({ id }: SessionLog) => `/c/${id}`;

  /** Goes through the browser's history, and waits until the page is there and shows its path. */
  async function go(by: number, path: string): Promise<void> {
    await page.evaluate((steps) => history.go(steps), by);
    await page.waitForFunction(
      (wanted) => location.pathname === wanted && window.practice?.box !== undefined,
      {},
      path,
    );
    if (path !== '/') await page.waitForFunction(() => window.practice.turnCount() > 0);
  }

  /** Chooses a conversation in the page's own list. */
  async function choose(session: SessionLog): Promise<void> {
    const selector = `nav a[href$="${pathOf(session)}"]`;
    await (await page.waitForSelector(selector, { timeout: PATIENCE }))?.click();
    await page.waitForFunction(
      (wanted) => location.pathname === wanted && window.practice.turnCount() > 0,
      {},
      pathOf(session),
    );
  }

  /** A battle that was played to its end before. */
  async function playOlder(): Promise<[SessionLog, () => Promise<unknown>]> {
    world.arena.setScenario('chat-words');
    world.arena.setSpeed(30);
    await openArena(page);
    const names = await playBattle(page, 'How far away is the Moon?', 'tie');
    const session = await world.sessionOf(page);
    await expectOnce(session, 'tie', names);
    world.arena.setScenario('long-answers');
    world.arena.setSpeed(2);
    return [session, () => expectOnce(session, 'tie', names)];
  }

  it('takes back and forward within the page while answers stream', async () => {
    const session = await beginStream();
    for (let i = 0; i < 2; i += 1) {
      await go(-1, '/');
      await go(1, pathOf(session));
    }
    await finish(session, 'a');
    expect(await pageErrors(page)).toEqual([]);
  });

  it.each([
    ['another page of the arena', `${ARENA_URL}?from=elsewhere`],
    ['a page that is not the arena', 'about:blank'],
  ])('takes %s and back while answers stream', async (_what, url) => {
    const session = await beginStream();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await go(-1, pathOf(session));
    await finish(session, 'b');
    expect(await pageErrors(page)).toEqual([]);
  });

  it('takes an older conversation of the list and back while answers stream', async () => {
    const [older, expectOlder] = await playOlder();
    const session = await beginStream();
    await choose(older);
    await choose(session);
    await finish(session, 'both_bad');
    await expectOlder();
    await choose(older);
    await choose(session);
    await expectOlder();
    expect(await pageErrors(page)).toEqual([]);
  });

  it('takes a new battle begun over one that streams, and goes on with both', async () => {
    const first = await beginStream();
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => location.pathname === '/');
    await sendPrompt(page, 'And what of the tides of Mars?');
    const second = await world.sessionOf(page);
    expect(second.id).not.toBe(first.id);
    await choose(first);
    await finish(first, 'tie');
    await choose(second);
    await finish(second, 'a');
    await choose(first);
    expect(await pageErrors(page)).toEqual([]);
  });

  it('takes reloads in mid-stream, one after the other', async () => {
    const session = await beginStream();
    for (let i = 0; i < 3; i += 1) {
      await page.reload({ waitUntil: 'domcontentloaded' });
      await page.waitForFunction(() => window.practice?.turnCount() > 0);
    }
    await finish(session, 'a');
  });

  it('takes a reload in the middle of a second turn', async () => {
    await openArena(page);
    await sendPrompt(page, QUESTION);
    await waitForAnswers(page, PATIENCE);
    await sendPrompt(page, 'Go on.');
    const session = await world.sessionOf(page);
    await recordWhen(world, turnOf(session, 0), ({ body }) => {
      return (body.turns[1]?.b.text.length ?? 0) >= 100;
    });
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => window.practice?.turnCount() === 2);
    await finish(session, 'b');
    expect(session.turns).toHaveLength(2);
  });

  it('leaves nothing behind: one record for each conversation, and totals that count them', async () => {
    const { battles = [], counters = [] } = await world.dump();
    const sessions = (battles as { sessionId: string }[]).map(({ sessionId }) => sessionId);
    expect(new Set(sessions).size).toBe(sessions.length);
    const total = (counters as { key: string; n: number }[]).find(({ key }) => key === 'battles');
    expect(total?.n).toBe(battles.length);
  });
});
