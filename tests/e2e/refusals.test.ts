// Each way in which the arena does not answer is told in plain words, apart from the others; and a vote with names in sight is said to be one.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadScenario, type ScenarioInput } from '../arena/scenario.ts';
import {
  openArena,
  pageErrors,
  sendPrompt,
  sessionId,
  waitThroughRefusals,
} from '../browser/drive.ts';
import { panelText, waitForPanel } from '../browser/panel.ts';
import { playThrough } from '../capture/play.ts';
import { openSection, popupOf, wordsOf } from './pages.ts';
import { badges, expectSame, recordsIn } from './tab.ts';
import { BROWSERS, openWorld, until, type World } from './world.ts';

const SCENARIO = loadScenario('refusals-of-service');
const TITLE = 'The site did not take the prompt';

const LOGIN = 'The site asks you to log in before it answers.';
const WAIT = 'The site asks you to wait for about 20 minutes: too many prompts in a short time.';
const CHECK = 'The site wants to check that you are human.';
const CLOUDFLARE = 'Cloudflare stands before the site and wants to check your browser first.';
const other = (status: number) => `The site did not take the prompt (status ${status}).`;
const ALL = [LOGIN, WAIT, CHECK, CLOUDFLARE, ...[400, 403, 413].map(other)];

/** What each reply of the arena comes to. */
const CASES = [
  ['login-gate', LOGIN],
  ['rate-limit', WAIT],
  ['recaptcha', CHECK],
  ['challenge', CLOUDFLARE],
  ['blocked', CLOUDFLARE],
  ['blocked-429', CLOUDFLARE],
  ['route', other(403)],
  ['model-unavailable', other(400)],
  ['too-large', other(413)],
] as const;

type Kind = (typeof CASES)[number][0];

/** A battle of the scenario whose prompt meets this failure and no other; the page itself tries once more after a recaptcha. */
function failing(kind: Kind): { scenario: ScenarioInput; prompt: string } {
  const battle = SCENARIO.battles.find(({ turns }) =>
    turns.some(({ failures }) => failures.some((failure) => failure.kind === kind)),
  );
  const [turn] = battle?.turns ?? [];
  if (!battle || !turn) throw new Error(`No battle meets "${kind}".`);
  const failures = [{ kind, times: kind === 'recaptcha' ? 2 : 1 }];
  const battles = [{ ...battle, turns: [{ ...turn, failures }] }];
  return { scenario: { ...SCENARIO, battles }, prompt: turn.prompt };
}

describe.each(BROWSERS)('refusals in %s', (browser) => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await openWorld(browser, { scenario: 'refusals-of-service' });
    page = await world.newPage();
  });
  afterAll(async () => {
    await world?.close();
  });

  it('meets every failure that the practice arena knows', () => {
    const known = SCENARIO.battles.flatMap(({ turns }) =>
      turns.flatMap(({ failures }) => failures.map(({ kind }) => kind)),
    );
    expect(CASES.map(([kind]) => kind).sort()).toEqual([...new Set(known)].sort());
  });

  it.each(CASES)('tells "%s" in plain words: %s', async (kind, words) => {
    const { scenario, prompt } = failing(kind);
    world.arena.setScenario(scenario);
    await page.bringToFront();
    await openArena(page);
    await sendPrompt(page, prompt);
    await waitForPanel(page);
    const text = await until(
      () => panelText(page),
      (shown) => shown.includes(TITLE) && shown.includes(words),
    );
    expect(ALL.filter((one) => text.includes(one))).toEqual([words]);
    // It is the site's doing: nothing is in trouble, and nothing is recorded.
    const [badge] = await badges(world);
    expect(badge?.text).toBe('');
    expect(await recordsIn(world, (await sessionId(page)) ?? '')).toEqual([]);
    const popup = await popupOf(world, badge?.tabId ?? -1, words);
    expect(popup).toContain(TITLE);
    expect(ALL.filter((one) => popup.includes(one))).toEqual([words]);
    await page.bringToFront();

    await waitThroughRefusals(page);
    const played = { choice: null, names: null };
    const [record] = await expectSame(world, await world.sessionOf(page), played);
    expect(record?.body.turns).toHaveLength(1);
    await until(
      () => panelText(page),
      (shown) => shown.includes('sealed') && ALL.every((one) => !shown.includes(one)),
    );
    expect(await pageErrors(page)).toEqual([]);
  });

  it.each([
    ['names-before-vote', true],
    ['chat-words', false],
  ] as const)('says of the vote in "%s" whether names were in sight', async (name, isSeen) => {
    world.arena.setScenario(name);
    const [battle] = loadScenario(name).battles;
    if (!battle) throw new Error('The scenario is empty.');
    await page.bringToFront();
    const played = await playThrough(page, battle, 'a');
    const [record] = await expectSame(world, await world.sessionOf(page), played);
    expect(record?.battle.vote).toMatchObject({ blind: !isSeen, modelsRevealed: isSeen });
    const text = await until(
      () => panelText(page),
      (shown) => shown.includes('The names are out'),
    );
    expect(text.includes('This vote is not blind: names were in sight.')).toBe(isSeen);
    const hash = `battles/${encodeURIComponent(record?.battle.id ?? '')}`;
    const dashboard = await openSection(world, hash, '.td-battle .td-facts');
    expect((await wordsOf(dashboard)).includes('No, names were in sight')).toBe(isSeen);
    await dashboard.close();
  });
});
