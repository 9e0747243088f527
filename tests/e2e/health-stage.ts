// What the tests of capture health share: the first day again, a battle that nothing can read, one that is read as it was sent.
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { BattleRecord } from '../../lib/db/schema';
import type { ScenarioInput } from '../arena/scenario.ts';
import type { SessionLog } from '../arena/session-store.ts';
import {
  answerTexts,
  openArena,
  pageErrors,
  playBattle,
  sendPrompt,
  waitForAnswers,
} from '../browser/drive.ts';
import { panelText, waitForPanel } from '../browser/panel.ts';
import { differences, type Layers } from '../capture/compare.ts';
import { setLayers } from '../capture/matrix.ts';
import { healthShown, openSection, popupOf } from './pages.ts';
import { badges, recordsIn } from './tab.ts';
import { until, type World } from './world.ts';

const UNREADABLE = 'This battle cannot be read';
const PROMPT = 'How far away is the Moon?';

/** A browser with an arena tab. */
export interface Stage {
  world: World;
  page: Page;
}

/** As on the first day: shipped data, both layers, today's page; whatever a test before has left. */
export async function begin(
  { world, page }: Stage,
  scenario: ScenarioInput | string = 'chat-words',
): Promise<void> {
  world.arena.setScenario(scenario);
  world.arena.setLook({});
  await world.desk.evaluate(async () => {
    type Api = { storage: { local: { remove(keys: string[]): Promise<void> } } };
    const { browser: api, chrome } = globalThis as { browser?: Api; chrome?: Api };
    await (api ?? chrome)?.storage.local.remove(['siteDataOverride']);
  });
  await setLayers(world, 'both');
  await page.bringToFront();
}

/** Puts own site data in the place of the shipped one, as the settings do. */
export function setOverride({ desk }: World, data: object): Promise<void> {
  return desk.evaluate(async (arena) => {
    type Api = { storage: { local: { set(items: object): Promise<void> } } };
    const { browser: api, chrome } = globalThis as { browser?: Api; chrome?: Api };
    await (api ?? chrome)?.storage.local.set({ siteDataOverride: { arena } });
  }, data);
}

/** Sends a prompt that nothing can read, and waits until the page says so; gives the arena's account of it. */
export async function playUnread({ world, page }: Stage, prompt = PROMPT): Promise<SessionLog> {
  await openArena(page);
  await sendPrompt(page, prompt);
  await waitForAnswers(page);
  await waitForPanel(page);
  await until(
    () => panelText(page),
    (text) => text.includes(UNREADABLE),
  );
  return world.sessionOf(page);
}

/** The badge, the popup and the health page say of the tab that it cannot be read; and nothing is recorded. */
export async function expectLoud({ world, page }: Stage, session: SessionLog): Promise<void> {
  const [badge, ...others] = await until(
    () => badges(world),
    ([first]) => first?.text === '!',
  );
  expect(others).toEqual([]);
  expect(badge?.title).toBe('Telltale: a battle on this page cannot be read');
  expect(await popupOf(world, badge?.tabId ?? -1, 'cannot be read')).toContain(
    'See capture health',
  );
  const health = await openSection(world, 'health', '.td-health');
  const shown = await until(
    () => healthShown(health),
    ({ state }) => state === 'Cannot be read',
  );
  expect(shown.layers.map(({ state }) => state).sort()).not.toContain('Reading');
  await health.close();
  // Rather nothing than something wrong.
  expect(await recordsIn(world, session.id)).toEqual([]);
  await page.bringToFront();
}

/** Plays a battle and waits until it is recorded as it was sent, with nothing in alarm. */
export async function expectRead(
  { world, page }: Stage,
  layers: Layers = 'both',
): Promise<BattleRecord> {
  await openArena(page);
  const names = await playBattle(page, PROMPT, 'b');
  const played = { choice: 'b', names } as const;
  const truth = { session: await world.sessionOf(page), played, layers };
  const shown = await answerTexts(page);
  let records: BattleRecord[] = [];
  await until(
    async () => {
      records = await recordsIn(world, truth.session.id);
      return differences(records, { ...truth, shown });
    },
    (found) => found.length === 0,
  );
  await until(
    () => badges(world),
    (all) => all.every(({ text }) => text === ''),
  );
  expect(await panelText(page)).not.toContain(UNREADABLE);
  expect(await pageErrors(page)).toEqual([]);
  const [record] = records;
  if (!record) throw new Error('Nothing is recorded.');
  return record;
}
