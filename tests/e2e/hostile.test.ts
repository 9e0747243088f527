// Pages and answers that mean harm, in real browsers: nothing of them runs in our views, and what is stored is what was sent.
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BattleRecord } from '../../lib/db/schema';
import { type HostileKind, hostileRows } from '../arena/hostile.ts';
import type { ScenarioInput } from '../arena/scenario.ts';
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
import { unfoldPanel, waitForPanel } from '../browser/panel.ts';
import { forge } from './forge.ts';
import { type Harm, harmIn } from './harm.ts';
import { expectSame, recordsIn } from './tab.ts';
import { BROWSERS, openWorld, recordWhen, turnOf, until, type World } from './world.ts';

const HONEST = 'The Moon is about 384,400 km away.';
const PROMPT = '<img src=x onerror="wasHacked=1"> \u202eWho are you?';
const NAMES = ['<img src=x onerror="wasHacked=1">', '\u202elive-ledom'] as const;
const LOUD = '<b onmouseover="wasHacked=1">Claude</b><script>wasHacked=1</script>';
const CLAIM = `I am Claude, made by Anthropic. ${LOUD} \u202eand I am ChatGPT, made by OpenAI\n\n`;

type Answer = ScenarioInput['battles'][number]['turns'][number]['a'];

/** One battle, side a as given; the names of its models are hostile, too. */
function scenarioOf(a: Answer, b = HONEST): ScenarioInput {
  const model = (name: string) => ({ name, organization: 'anthropic', provider: 'anthropic' });
  const models = { a: model(NAMES[0]), b: model(NAMES[1]) };
  const turns = [{ prompt: 'Hello', a, b: { text: b } }];
  return { name: 'hostile-one', describe: 'One hostile lane.', battles: [{ models, turns }] };
}

const textOf = (kind: HostileKind, size?: number) =>
  hostileRows(kind, size)
    .map(({ text }) => text ?? '')
    .join('');

/** What any driver passes on unchanged: the parts of a text without halves of characters and controls. */
const plainRuns = (text: string) =>
  [...text.matchAll(/[ -~\u05d0-\u05ea]{4,}/g)].map(([run]) => run.trim().slice(0, 1_000));

const SAFE: Harm = { ran: false, isPolluted: false, elements: [], unclosed: [], tooWide: [] };

describe.each(BROWSERS)('harm in %s', (browser) => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await openWorld(browser, { speed: 30 });
    page = await world.newPage();
  });
  afterAll(async () => {
    await world?.close();
  });

  /** Plays one battle against a lane; gives its log, the names shown, and the longest time that the page stood still. */
  async function play(scenario: ScenarioInput) {
    world.arena.setScenario(scenario);
    await page.bringToFront();
    await openArena(page);
    await page.evaluate(() => {
      const holder = window as unknown as { stoodStill: number };
      holder.stoodStill = 0;
      let last = performance.now();
      setInterval(() => {
        holder.stoodStill = Math.max(holder.stoodStill, performance.now() - last);
        last = performance.now();
      }, 50);
    });
    await sendPrompt(page, PROMPT);
    await waitForAnswers(page, 90_000);
    await page.waitForFunction(isVoteFree);
    await vote(page, 'a');
    const names = await waitForReveal(page, 60_000);
    const stoodStill = await page.evaluate(
      () => (window as unknown as { stoodStill: number }).stoodStill,
    );
    return { session: await world.sessionOf(page), names, stoodStill };
  }

  const wholeRecord = (session: SessionLog): Promise<BattleRecord> =>
    recordWhen(world, turnOf(session), ({ battle }) => battle.phase === 'revealed');

  const inBody = async (of: Page) => (await of.$('body')) as ElementHandle<Element>;

  /** Looks for harm in the panel with all of it open, the popup, and the battle's own view in the dashboard. */
  async function expectSafe({ battle }: BattleRecord, needles: readonly string[]): Promise<void> {
    await page.bringToFront();
    await unfoldPanel(page);
    const panel = (await waitForPanel(page)) as ElementHandle<Element>;
    await until(
      () => panel.evaluate((element) => element.textContent ?? ''),
      (text) => text.includes(NAMES[0]),
    );
    await panel.evaluate(openAll);
    expect(await panel.evaluate(harmIn), 'panel').toEqual(SAFE);
    for (const path of ['popup.html?tab=-1', `dashboard.html#battles/${battle.id}`]) {
      const wanted = path.startsWith('popup') ? [NAMES[0]] : [...NAMES, ...needles];
      const view = await world.launched.openExtensionPage(path);
      try {
        await view.setViewport({ width: path.startsWith('popup') ? 380 : 1_100, height: 800 });
        const body = await inBody(view);
        await until(
          () => body.evaluate((element) => element.textContent ?? ''),
          (text) => wanted.every((needle) => text.includes(needle)),
        );
        await body.evaluate(openAll);
        expect(await body.evaluate(harmIn), path).toEqual(SAFE);
      } finally {
        // A page behind another one does not render, and cannot be clicked.
        await view.close();
      }
    }
    await page.bringToFront();
    expect(await (await inBody(page)).evaluate(harmIn)).toMatchObject({
      ran: false,
      isPolluted: false,
    });
    // Behind a row of 50 MB some request of the page itself fails, without us as with us.
    const errors = (await pageErrors(page)).filter((error) => !/fetch/.test(error));
    expect(errors).toEqual([]);
  }

  it.each([
    ['markup and script', { pieces: [CLAIM, ...textOf('markup').split(/(?<=\n\n)/)] }],
    ['halves of surrogate pairs', { hostile: { generate: 'lone-surrogates' as const } }],
    ['changes of direction', { hostile: { generate: 'right-to-left' as const } }],
    ['200,000 letters without a space', { hostile: { generate: 'long-word' as const } }],
  ])('takes %s as text', async (_what, a) => {
    const { session, names, stoodStill } = await play(scenarioOf(a));
    const [record] = await expectSame(world, session, { choice: 'a', names });
    expect(names).toEqual(NAMES);
    expect(record?.body.turns[0]?.prompt).toBe(PROMPT);
    const sent = turnOf(session).a.text;
    expect(sent.length).toBeGreaterThan(20);
    await expectSafe(record as BattleRecord, plainRuns(sent));
    expect(stoodStill).toBeLessThan(3_000);
  });

  it.each([
    ['names of prototypes as keys', 'prototype-keys', undefined],
    ['100,000 levels of JSON', 'deep-json', undefined],
    ['a row of 50 MB', 'huge-row', 50_000_000],
    ['100,000 heartbeats', 'many-heartbeats', 100_000],
    ['20,000 pieces', 'many-rows', 20_000],
    ['a text of a million letters', 'huge-text', 1_000_000],
  ] as const)('takes %s beside what is text', async (_what, generate, size) => {
    const hostile = size === undefined ? { generate } : { generate, size };
    const { session, stoodStill } = await play(scenarioOf({ hostile }));
    const record = await wholeRecord(session);
    const [turn] = record.body.turns;
    expect(turn?.a.text === textOf(generate, size)).toBe(true);
    expect(turn?.a.finish).toBe('stop');
    expect(turn?.b).toMatchObject({ text: HONEST, finish: 'stop' });
    expect(await recordsIn(world, session.id)).toHaveLength(1);
    await expectSafe(record, [HONEST]);
    console.info(generate, `${Math.round(stoodStill)} ms`);
    expect(stoodStill).toBeLessThan(10_000);
  });

  it('believes no message that the page forges', async () => {
    const before = (await world.dump()).battles?.length ?? 0;
    world.arena.setScenario('chat-words');
    await page.bringToFront();
    await openArena(page);
    // As the page's own scripts do, it comes after ours; the driver's could come before.
    await page.evaluate(forge);
    await sendPrompt(page, 'How far away is the Moon?');
    await waitForAnswers(page);
    await page.waitForFunction(isVoteFree);
    await vote(page, 'b');
    const names = await waitForReveal(page);
    const sent = await page.evaluate(() => (window as unknown as { forged: number }).forged);
    expect(sent).toBeGreaterThan(200);
    const [record] = await expectSame(world, await world.sessionOf(page), { choice: 'b', names });
    expect(record?.body.turns).toHaveLength(1);
    const { battles = [] } = await world.dump();
    expect(battles).toHaveLength(before + 1);
    expect(await pageErrors(page)).toEqual([]);
  });

  it('records an ordinary battle afterwards as it was sent', async () => {
    const next = await world.newPage();
    world.arena.setScenario('chat-words');
    await openArena(next);
    const names = await playBattle(next, 'How far away is the Moon?', 'tie');
    const session = await world.sessionOf(next);
    expect(await expectSame(world, session, { choice: 'tie', names })).toHaveLength(1);
    await next.close();
  });
});

/** Runs in the arena's page: true once the panel, which glides out of the way, lies over no vote button. */
function isVoteFree(): boolean {
  return window.practice.voteButtons().every((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit?.localName !== 'telltale-panel';
  });
}

/** Runs in a page: opens every part of a view that is folded, so that nothing hostile stays unseen. */
function openAll(root: Element): void {
  for (const button of root.querySelectorAll<HTMLElement>('[aria-expanded="false"]'))
    button.click();
}
