// What reveals teach, in real browsers: the next seal rests on it, the settings say so, and forgetting it is at once.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BattleRecord } from '../../lib/db/schema';
import { openArena, sendPrompt, vote, waitForAnswers, waitForReveal } from '../browser/drive.ts';
import { openSection, press, says } from './pages.ts';
import { BROWSERS, isRevealed, openWorld, recordWhen, turnOf, type World } from './world.ts';

describe.each(BROWSERS)('learning in %s', (browser) => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await openWorld(browser, { speed: 20 });
    page = await world.newPage();
  });
  afterAll(async () => {
    await world?.close();
  });

  const isWhole = ({ guess }: BattleRecord): boolean =>
    guess?.seals.at(-1)?.engine.includes(' without ') === false;

  async function sealed(): Promise<BattleRecord> {
    await openArena(page);
    await sendPrompt(page, 'Go on');
    await waitForAnswers(page, 60_000);
    return recordWhen(world, turnOf(await world.sessionOf(page)), isWhole);
  }

  async function reveal(): Promise<void> {
    const turn = turnOf(await world.sessionOf(page));
    await vote(page, 'a');
    await waitForReveal(page);
    await recordWhen(world, turn, isRevealed);
  }

  const learntIn = ({ guess }: BattleRecord): string[] =>
    (['a', 'b'] as const).flatMap((side) =>
      (guess?.seals.at(-1)?.[side].evidence ?? [])
        .filter(({ heuristic }) => heuristic === 'learnt')
        .map(({ sentence }) => sentence),
    );

  /** Opens the settings, waits until they say something, does something there, and goes back to the arena's page. */
  async function inSettings(words: string, work?: (desk: Page) => Promise<unknown>): Promise<void> {
    const desk = await openSection(world, 'settings', '#td-lessons');
    await says(desk, words);
    await work?.(desk);
    await desk.close();
  }

  it('seals with what the last reveal taught, and forgets it when told to', async () => {
    expect(learntIn(await sealed())).toEqual([]);
    await reveal();
    await inSettings('How models write: 2 answers of 2 models');
    expect(learntIn(await sealed())).toContainEqual(expect.stringContaining('From 2 reveals here'));
    await reveal();
    await inSettings('How models write: 4 answers of', async (desk) => {
      await press(desk, 'Forget it');
      await says(desk, 'Nothing yet.');
    });
    expect(learntIn(await sealed())).toEqual([]);
  });
});
