// The extension sends nothing, changes nothing on the page, and learns no name before the page shows it.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRIVATE_BAIT } from '../arena/record.ts';
import { startArena } from '../arena/server.ts';
import { ensureBuilt } from '../browser/build.ts';
import {
  answerTexts,
  openArena,
  pageErrors,
  playBattle,
  sendPrompt,
  vote,
  waitForAnswers,
  waitForReveal,
} from '../browser/drive.ts';
import { launchBrowser } from '../browser/launch.ts';
import {
  BROWSERS,
  isRevealed,
  isSealed,
  openWorld,
  recordWhen,
  turnOf,
  type World,
} from './world.ts';

/** Hosts that Firefox itself asks for, with or without extensions. */
const BROWSER_HOSTS = /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com)$/;

describe.each(BROWSERS)('silence in %s', (browser) => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await openWorld(browser, { scenario: 'routed-model' });
    page = await world.newPage();
  });
  afterAll(async () => {
    await world?.close();
  });

  it('stores nothing that tells who wrote an answer before the page shows names', async () => {
    await openArena(page);
    await sendPrompt(page, 'Hello');
    await waitForAnswers(page);
    const session = await world.sessionOf(page);
    await recordWhen(world, turnOf(session), isSealed);
    const stored = JSON.stringify({ ...(await world.dump()), guesses: [] });
    for (const { name, id, organization, provider } of Object.values(session.models)) {
      for (const secret of [name, id, organization, provider]) {
        if (secret) expect(stored).not.toContain(`"${secret}"`);
      }
    }
    expect(stored).not.toContain('routed_model');
  });

  it('stores the names once the page shows them, and never what is private', async () => {
    await vote(page, 'tie');
    await waitForReveal(page);
    const session = await world.sessionOf(page);
    const record = await recordWhen(world, turnOf(session), isRevealed);
    expect(record.battle.reveal?.a?.name).toBe(
      session.models.a.displayName ?? session.models.a.name,
    );
    const stored = JSON.stringify(await world.dump());
    for (const secret of Object.values(PRIVATE_BAIT)) expect(stored).not.toContain(secret);
    expect(stored).not.toContain('PRACTICE-TOKEN');
  });

  it('keeps the guess for itself until then', async () => {
    world.arena.setScenario('late-reveal');
    await openArena(page);
    await sendPrompt(page, 'Hello');
    await waitForAnswers(page);
    const turn = turnOf(await world.sessionOf(page));
    await recordWhen(world, turn, isSealed);
    await vote(page, 'a');
    const names = await waitForReveal(page);
    const record = await recordWhen(world, turn, isRevealed);
    expect([record.battle.reveal?.a?.name, record.battle.reveal?.b?.name]).toEqual(names);
  });

  it('made no request of its own, to the arena or anywhere else', async () => {
    expect(world.arena.strayRequests()).toEqual([]);
    expect(world.arena.policyReports()).toEqual([]);
    const hosts = new Set(world.arena.requests.map(({ host }) => host.replace(/:\d+$/, '')));
    const strange = [...hosts].filter((host) => host !== 'arena.ai' && !BROWSER_HOSTS.test(host));
    expect(strange).toEqual([]);
    expect(await pageErrors(page)).toEqual([]);
  });

  it('leaves the page and its requests as they are without the extension', async () => {
    const withIt = await play(await ensureBuilt(browser));
    const without = await play(null);
    expect(withIt).toEqual(without);
    expect(withIt.seen.length).toBeGreaterThan(5);
  });

  /** Plays one battle in a fresh browser and gives what the server saw and the page showed, without ids. */
  async function play(extensionDir: string | null) {
    const arena = await startArena({ speed: 30, scenario: 'chat-words' });
    const options = { browser, extensionDir, arenaPort: arena.port, headless: true };
    const launched = await launchBrowser(options);
    const tab = await launched.newPage();
    const messages: string[] = [];
    tab.on('console', (message) => messages.push(message.text()));
    await openArena(tab);
    await playBattle(tab, 'How far away is the Moon?', 'a');
    const anonymous = (text: string) =>
      text
        .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'ID')
        .replace(/PRACTICE-TOKEN-[^"]*/g, 'TOKEN');
    const seen = arena.requests
      .filter(({ host }) => host.startsWith('arena.ai'))
      .map(({ method, path, headers, body }) =>
        [method, anonymous(path), Object.keys(headers).sort().join(), anonymous(body)].join('\n'),
      );
    const shown = { texts: await answerTexts(tab), errors: await pageErrors(tab), messages };
    await launched.close();
    await arena.close();
    return { seen: seen.sort(), shown };
  }
});
