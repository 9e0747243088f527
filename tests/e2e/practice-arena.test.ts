// The practice arena in real browsers, with the extension loaded: the page plays battles as the arena does.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Arena, startArena } from '../arena/server.ts';
import { ensureBuilt } from '../browser/build.ts';
import {
  answerTexts,
  cardNames,
  doubleVote,
  openArena,
  pageErrors,
  playBattle,
  sendPrompt,
  sessionId,
  turnCount,
  vote,
  waitForAnswers,
  waitForReveal,
} from '../browser/drive.ts';
import { type LaunchedBrowser, launchBrowser } from '../browser/launch.ts';

describe.each(['chromium', 'firefox'] as const)('practice arena in %s', (name) => {
  let arena: Arena;
  let launched: LaunchedBrowser;
  let page: Page;

  beforeAll(async () => {
    const extensionDir = await ensureBuilt(name);
    arena = await startArena({ speed: 30 });
    launched = await launchBrowser({
      browser: name,
      extensionDir,
      arenaPort: arena.port,
      headless: true,
      // Wide enough that the extension's panel has its own place beside the thread.
      size: { width: 1900, height: 1000 },
    });
    page = await launched.newPage();
  });

  afterAll(async () => {
    await launched?.close();
    await arena?.close();
  });

  beforeEach(() => arena.setSpeed(30));

  const session = async () => {
    const id = await sessionId(page);
    const found = arena.sessions().find((known) => known.id === id);
    if (!found) throw new Error(`no session ${id}`);
    return found;
  };

  it('streams both answers, takes a vote and names the models', async () => {
    arena.setScenario('chat-words');
    await openArena(page);
    expect(new URL(page.url()).origin).toBe('https://arena.ai');
    await sendPrompt(page, 'How far away is the Moon?');
    await waitForAnswers(page);
    expect(await cardNames(page)).toEqual(['Assistant A', 'Assistant B']);
    const { turns } = await session();
    const [shownA] = await answerTexts(page);
    expect(shownA).toContain('384,400 km from Earth');
    expect(turns[0]?.a.pieces.every((piece) => piece.onWire)).toBe(true);
    await vote(page, 'b');
    const names = await waitForReveal(page);
    expect(names).toEqual(['gpt-4.1-2025-04-14', 'claude-sonnet-4-5']);
    expect((await session()).votes.map((cast) => cast.value)).toEqual(['model_b']);
  });

  it('goes on with the same pair behind a vote', async () => {
    await sendPrompt(page, 'And the Sun?');
    await waitForAnswers(page);
    expect((await cardNames(page)).slice(0, 2)).toEqual(['Assistant A', 'Assistant B']);
    await vote(page, 'tie');
    await waitForReveal(page);
    expect((await session()).votes.map((cast) => cast.value)).toEqual(['model_b', 'tie']);
  });

  it('covers two turns with one vote, however often the button is pressed', async () => {
    arena.setScenario('follow-ups');
    await openArena(page);
    await sendPrompt(page, 'Grey or gray?');
    await waitForAnswers(page);
    await sendPrompt(page, 'Which one for a letter to London?');
    await waitForAnswers(page);
    await doubleVote(page, 'a');
    await waitForReveal(page);
    const { votes, repeatedVotes, turns } = await session();
    expect([votes.length, repeatedVotes]).toEqual([1, 1]);
    expect(turns.map((turn) => turn.feedbackId)).toEqual([votes[0]?.id, votes[0]?.id]);
    expect(new Set(await cardNames(page)).size).toBe(2);
  });

  it('finishes the answers on its own when the page is reloaded in the middle', async () => {
    arena.setScenario('slow-start');
    arena.setSpeed(3);
    await openArena(page);
    await sendPrompt(page, 'Plan a day in the mountains for me.');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitForAnswers(page);
    const { turns } = await session();
    expect(turns[0]?.a.pieces.some((piece) => !piece.onWire)).toBe(true);
    expect(await turnCount(page)).toBe(1);
    await vote(page, 'both_bad');
    await waitForReveal(page);
  });

  it.each(['glued', 'sse', 'init-line', 'unknown-codes', 'truncated', 'lane-error', 'unicode'])(
    'shows the answers of the scenario %s',
    async (scenario) => {
      arena.setScenario(scenario);
      await openArena(page);
      await playBattle(page, 'Hello', 'tie');
      expect((await session()).turns).toHaveLength(1);
    },
  );

  it('sends the prompt again when the first token is refused', async () => {
    arena.setScenario('refusals-of-service');
    await openArena(page);
    await playBattle(page, 'Grey or gray?', 'a');
    const id = await sessionId(page);
    const creations = arena.requests.filter(
      (request) => request.path.endsWith('/create-evaluation') && request.body.includes(String(id)),
    );
    expect(creations).toHaveLength(2);
  });

  it('keeps what was generated when the user stops', async () => {
    arena.setScenario('slow-start');
    arena.setSpeed(3);
    await openArena(page);
    await sendPrompt(page, 'Stop soon');
    await page.click('button[aria-label="Stop generation"]');
    await waitForAnswers(page);
    expect((await session()).turns[0]?.a.status).toBe('stopped');
  });

  it('sees no errors, no policy violations and no requests but its own', async () => {
    expect(await pageErrors(page)).toEqual([]);
    expect(arena.policyReports()).toEqual([]);
    expect(arena.strayRequests().map((request) => request.url)).toEqual([]);
  });

  it('ends the background of the extension and goes on', async () => {
    await launched.killBackground();
    expect(await launched.isBackgroundRunning()).toBe(false);
    arena.setScenario('chat-words');
    await openArena(page);
    await playBattle(page, 'How far away is the Moon?', 'a');
  });
});
