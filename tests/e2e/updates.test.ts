// The extension is updated under a page that streams: what had arrived is kept, the page says so, and a reload completes the record.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionLog } from '../arena/session-store.ts';
import {
  openArena,
  pageErrors,
  playBattle,
  sendPrompt,
  vote,
  waitForAnswers,
  waitForReveal,
} from '../browser/drive.ts';
import { panelText, waitForPanel } from '../browser/panel.ts';
import { badges, expectSame, recordsIn } from './tab.ts';
import { BROWSERS, openWorld, recordWhen, turnOf, until, type World } from './world.ts';

describe.each(BROWSERS)('an update in %s', (browser) => {
  let world: World;
  let page: Page;
  let session: SessionLog;
  let before = '';

  beforeAll(async () => {
    world = await openWorld(browser, { scenario: 'long-answers', speed: 1 });
    if (browser === 'chromium') await allowReload(world);
    page = await world.newPage();
  });
  afterAll(async () => {
    await world?.close();
  });

  const storedText = async () =>
    (await recordsIn(world, session.id))[0]?.body.turns[0]?.a.text ?? '';

  it('loses nothing that had arrived', async () => {
    await openArena(page);
    await sendPrompt(page, 'Tell me about tides.');
    session = await world.sessionOf(page);
    await waitForPanel(page);
    await recordWhen(world, turnOf(session), ({ body }) => {
      return (body.turns[0]?.a.text.length ?? 0) >= 150;
    });
    before = await storedText();
    await reloadExtension(world);
    await page.bringToFront();
    const kept = await storedText();
    expect(letters(kept).startsWith(letters(before))).toBe(true);
    expect(letters(turnOf(session).a.text).startsWith(letters(kept))).toBe(true);
  });

  it.runIf(browser === 'chromium')('says so on the page', async () => {
    const text = await until(
      () => panelText(page),
      (shown) => shown.includes('Telltale was updated'),
    );
    expect(text).toContain('Reload this page to go on');
    expect(await panelCount()).toBe(1);
  });

  it.runIf(browser === 'chromium')('warns on the badge of that tab', async () => {
    const found = await until(
      () => badges(world),
      (all) => all.some(({ text }) => text === '!'),
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.title).toBe('Telltale was updated: reload this page');
  });

  // Firefox ends the old scripts and starts the new ones in pages that are open: there is nothing to warn of.
  it.runIf(browser === 'firefox')('is taken up by the new version in the open page', async () => {
    await waitForAnswers(page, 60_000);
    const log = turnOf(session);
    await recordWhen(world, log, ({ body }) => {
      const [turn] = body.turns;
      return turn?.a.finish === 'stop' && letters(turn.a.text) === letters(log.a.text);
    });
    expect(await panelText(page)).toContain('sealed');
    expect(await panelCount()).toBe(1);
    expect((await badges(world)).map(({ text }) => text)).toEqual(['']);
  });

  const panelCount = () => page.evaluate(() => document.querySelectorAll('telltale-panel').length);

  it('leaves the page as it was, and the page plays on', async () => {
    await waitForAnswers(page, 60_000);
    expect(await pageErrors(page)).toEqual([]);
    expect(letters(await storedText()).startsWith(letters(before))).toBe(true);
  });

  it('heals the record to the whole text when the page is loaded again, and goes on to vote and names', async () => {
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitForAnswers(page, 60_000);
    await recordWhen(world, turnOf(session), ({ body }) => {
      const [turn] = body.turns;
      return turn?.a.text === turnOf(session).a.text && turn.b.text === turnOf(session).b.text;
    });
    await until(
      () => badges(world),
      (all) => all.length === 1 && all.every(({ text }) => text === ''),
    );
    await vote(page, 'b');
    const names = await waitForReveal(page);
    const [record] = await expectSame(world, session, { choice: 'b', names });
    expect(record?.battle.phase).toBe('revealed');
    expect(record?.body.turns[0]?.a.text).toBe(turnOf(session).a.text);
    expect(await panelText(page)).not.toContain('Telltale was updated');
  });

  it('records the next battle as it comes', async () => {
    world.arena.setScenario('chat-words');
    world.arena.setSpeed(30);
    await openArena(page);
    const names = await playBattle(page, 'How far away is the Moon?', 'a');
    const [record] = await expectSame(world, await world.sessionOf(page), { choice: 'a', names });
    expect(record?.body.turns[0]?.a.textSource).toBe('wire');
    expect(await pageErrors(page)).toEqual([]);
  });
});

/** What is left of a text when the page has drawn it: its marks are gone, its letters are not. */
const letters = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');

/** Reloads the extension as an update does, and opens a new desk when it is back. */
async function reloadExtension(world: World): Promise<void> {
  const old = world.desk;
  await old.evaluate(() => {
    type Api = { runtime: { reload(): void } };
    const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
    setTimeout(() => (browser ?? chrome)?.runtime.reload(), 20);
  });
  // Firefox does not get over a page that is asked for while the extension is away.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  world.desk = await until(
    () => world.launched.openExtensionPage('popup.html?tab=-1').catch(() => null),
    (page) => page !== null,
  ).then((page) => page as Page);
  if (!old.isClosed()) await old.close();
}

/** Chromium takes an unpacked extension in again only in its developer mode. */
async function allowReload(world: World): Promise<void> {
  const page = await world.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async () => {
    type Api = { developerPrivate: { updateProfileConfiguration(change: object): Promise<void> } };
    const { chrome } = globalThis as unknown as { chrome: Api };
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  });
  await page.close();
}
