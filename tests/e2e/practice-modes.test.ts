// The practice page in its modes and modalities, in real browsers without the extension: it can be played, and the log agrees with the page.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Arena, startArena } from '../arena/server.ts';
import type { TurnLog } from '../arena/session-store.ts';
import {
  answerTexts,
  attachFile,
  cardNames,
  chooseDirectBattle,
  openArena,
  openConversation,
  pageErrors,
  resampleAnswers,
  retryAnswer,
  sendPrompt,
  sessionId,
  stopAnswers,
  vote,
  waitForAnswers,
  waitForReveal,
  waitUntilDone,
} from '../browser/drive.ts';
import { type LaunchedBrowser, launchBrowser } from '../browser/launch.ts';

const [GPT, CLAUDE] = ['gpt-4.1-2025-04-14', 'claude-sonnet-4-5'];

describe.each(['chromium', 'firefox'] as const)('the modes of the practice page in %s', (name) => {
  let arena: Arena;
  let launched: LaunchedBrowser;
  let page: Page;

  beforeAll(async () => {
    arena = await startArena({ speed: 30 });
    const size = { width: 1400, height: 1000 };
    launched = await launchBrowser({
      browser: name,
      extensionDir: null,
      arenaPort: arena.port,
      headless: true,
      size,
    });
    page = await launched.newPage();
  });

  afterAll(async () => {
    await launched?.close();
    await arena?.close();
  });

  const session = async () => {
    const id = await sessionId(page);
    const found = arena.sessions().find((known) => known.id === id);
    if (!found) throw new Error(`no session ${id}`);
    return found;
  };
  const lastTurn = async () => (await session()).turns.at(-1) as TurnLog;
  const begin = async (scenario: string, prompt: string) => {
    arena.setScenario(scenario);
    await openArena(page);
    await sendPrompt(page, prompt);
    await waitUntilDone(page);
  };

  it('asks for a failed and for a finished answer again, and for both', async () => {
    await begin('retry', 'Grey or gray?');
    await retryAnswer(page, 'b');
    await waitForAnswers(page);
    expect((await answerTexts(page))[1]).toMatch(/^Either works/);
    await retryAnswer(page, 'a');
    await waitForAnswers(page);
    expect((await answerTexts(page))[0]).toBe('Grey in London, gray in New York.');
    await resampleAnswers(page);
    await waitForAnswers(page);
    const { a, b } = await lastTurn();
    expect([a.earlier.length, b.earlier.length]).toEqual([2, 2]);
    await vote(page, 'a');
    expect(await waitForReveal(page)).toEqual([GPT, CLAUDE]);
  });

  it('stops both answers and keeps what has come', async () => {
    arena.setScenario('slow-start');
    arena.setSpeed(3);
    await openArena(page);
    await sendPrompt(page, 'Stop soon');
    await stopAnswers(page);
    arena.setSpeed(30);
    const { a, b } = await lastTurn();
    expect([a.status, b.status]).toEqual(['stopped', 'stopped']);
  });

  it('names chosen models from the start, side by side and alone', async () => {
    await begin('side-by-side', 'Grey or gray?');
    expect(await cardNames(page)).toEqual([GPT, CLAUDE]);
    await vote(page, 'tie');
    await expect.poll(async () => (await session()).votes[0]?.modelsRevealed).toBe(true);
    await begin('direct', 'Grey or gray?');
    await sendPrompt(page, 'Which one for a letter to London?');
    await waitUntilDone(page);
    expect(await cardNames(page)).toEqual([GPT, GPT]);
    expect((await session()).turns.map((turn) => turn.sides)).toEqual([['a'], ['a']]);
  });

  it('goes on with the answer that was chosen in a direct battle', async () => {
    await begin('direct-battle', 'Grey or gray?');
    expect(await cardNames(page)).toEqual([GPT, 'Assistant B']);
    await chooseDirectBattle(page, 'b');
    await expect.poll(() => cardNames(page)).toEqual([GPT, CLAUDE]);
    await sendPrompt(page, 'Which one for a letter to London?');
    await waitUntilDone(page);
    expect((await cardNames(page))[0]).toBe(CLAUDE);
    expect((await lastTurn()).a.model.name).toBe(CLAUDE);
  });

  it('skips the choice of a direct battle without naming anybody', async () => {
    await begin('direct-battle', 'Grey or gray?');
    await chooseDirectBattle(page, 'skip');
    await expect.poll(async () => (await session()).votes[0]?.value).toBe('skip');
    expect(await cardNames(page)).toEqual([GPT, 'Assistant B']);
  });

  it('shows sources, tool calls and pictures', async () => {
    await begin('search', 'Who measured the distance to the Moon first?');
    const links = await page.$$eval('ol li a', (found) => found.map((link) => link.href));
    expect(links).toEqual((await lastTurn()).a.citations.map((source) => source.url));
    await begin('webdev', 'Build me a clock.');
    const tools = await page.$$eval('ol button[aria-expanded]', (found) => found.length);
    const { a, b } = await lastTurn();
    expect(tools).toBe(a.tools.length + b.tools.length);
    expect(await page.$$eval('[role=tabpanel] button:disabled', (found) => found.length)).toBe(2);
    await begin('image', 'Draw a quiet morning.');
    await expect
      .poll(() => page.$$eval('ol img', (found) => found.map((image) => image.naturalWidth)))
      .toEqual([320, 256]);
    await vote(page, 'b');
    await waitForReveal(page);
  });

  it('sends attachments by name, type and signed address', async () => {
    arena.setScenario('chat-words');
    await openArena(page);
    await attachFile(page, 'cat.png', 'image/png');
    await sendPrompt(page, 'How far away is the Moon?');
    await waitForAnswers(page);
    expect((await lastTurn()).attachments).toEqual([
      { name: 'cat.png', contentType: 'image/png', url: expect.stringContaining('X-Amz-Sign') },
    ]);
  });

  it('opens an old conversation under a language and takes its vote', async () => {
    const id = (await sessionId(page)) as string;
    await openArena(page);
    await openConversation(page, id, 'zh');
    await vote(page, 'a');
    expect(await waitForReveal(page)).toEqual([GPT, CLAUDE]);
  });

  it('names nobody until it is loaded again when the scenario says so', async () => {
    await begin('reveal-after-reload', 'Grey or gray?');
    await vote(page, 'b');
    await expect.poll(async () => (await session()).votes.length).toBe(1);
    expect(await cardNames(page)).toEqual(['Assistant A', 'Assistant B']);
    await openConversation(page, (await sessionId(page)) as string);
    expect(await waitForReveal(page)).toEqual([GPT, CLAUDE]);
  });

  it.each([
    'Hostile: a row of 50 MB',
    'Hostile: a million heartbeats',
    'Hostile: a million rows',
    'Hostile: deep JSON',
    'Hostile: keys of prototypes',
    'Hostile: markup',
    'Hostile: lone surrogates',
    'Hostile: right to left',
    'Hostile: a long word',
  ])(
    'outlives "%s"',
    async (prompt) => {
      arena.setScenario('hostile');
      await openArena(page);
      await sendPrompt(page, prompt);
      await waitForAnswers(page, 90_000);
      expect((await answerTexts(page))[1]).toBe('I am the honest side.');
      const world = () =>
        page.evaluate(() => ['wasHacked' in window, 'isPolluted' in Object.prototype]);
      expect(await world()).toEqual([false, false]);
    },
    120_000,
  );

  it('saw no errors, no policy violations and no requests but its own', async () => {
    expect(await pageErrors(page)).toEqual([]);
    expect(arena.policyReports()).toEqual([]);
    expect(arena.strayRequests().map((request) => request.url)).toEqual([]);
  });
});
