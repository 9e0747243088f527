// Plays scenarios in a real browser with given layers and looks, and gives every difference to what the server sent.
import type { Page } from 'puppeteer-core';
import type { BattleRecord } from '../../lib/db/schema';
import type { Look } from '../arena/client/look.ts';
import { loadScenario, scenarioNames } from '../arena/scenario.ts';
import { answerTexts } from '../browser/drive.ts';
import { type Dump, recordsOf, type World } from '../e2e/world.ts';
import { differences, type Layers } from './compare.ts';
import { type Played, playThrough } from './play.ts';

/** Scenarios that the matrix leaves out: the fault suite's, which no person could read, and one that is about words alone. */
const NOT_PLAYED = new Set(['hostile', 'gpt2-hunt']);
const PATIENCE = 20_000;
const SPEED = 40;
const DOM_SPEED = 4;

/** Names of all scenarios that are played, in order. */
export const PLAYED = scenarioNames().filter((name) => !NOT_PLAYED.has(name));

/** One cell: a scenario with these layers and this look. */
export interface Cell {
  scenario: string;
  layers: Layers;
  look: Partial<Look>;
}

export interface CellResult extends Cell {
  battles: number;
  /** Answers compared. */
  answers: number;
  /** What differs, in words; empty when nothing does. */
  differences: string[];
}

/** Chooses which layers pages opened from now on may use. */
export async function setLayers(world: World, layers: Layers): Promise<void> {
  const on = { wire: layers !== 'dom', dom: layers !== 'wire' };
  await world.desk.evaluate(async (value) => {
    type Api = { storage: { local: { set(items: object): Promise<void> } } };
    const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
    await (browser ?? chrome)?.storage.local.set({ layers: value });
  }, on);
}

/** Plays every battle of the scenario and compares the records once they agree, or once patience is over. */
export async function playCell(world: World, page: Page, cell: Cell): Promise<CellResult> {
  world.arena.setScenario(cell.scenario);
  world.arena.setLook(cell.look);
  await setLayers(world, cell.layers);
  // The page is looked at a few times a second: what comes and goes between two looks no person has seen either.
  world.arena.setSpeed(cell.layers === 'dom' ? DOM_SPEED : SPEED);
  const { battles } = loadScenario(cell.scenario);
  const result: CellResult = { ...cell, battles: battles.length, answers: 0, differences: [] };
  for (const [i, battle] of battles.entries()) {
    const played = await playThrough(page, battle, i % 2 === 0 ? 'a' : 'tie');
    const { session, found } = await settled(world, page, played, cell.layers);
    result.answers += session.turns.reduce((sum, { sides }) => sum + sides.length, 0);
    result.differences.push(...found.map((text) => `battle ${i}: ${text}`));
  }
  return result;
}

/** Waits until nothing differs any more; gives what still does when patience is over. */
async function settled(world: World, page: Page, played: Played, layers: Layers) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const session = await world.sessionOf(page);
    const shown = await answerTexts(page);
    const records = recordsIn(await world.dump(), session.id);
    const found = differences(records, { session, played, layers, shown });
    if (found.length === 0 || Date.now() > end) return { session, found };
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

function recordsIn(dump: Dump, sessionId: string): BattleRecord[] {
  return recordsOf(dump)
    .filter(({ battle }) => battle.sessionId === sessionId)
    .sort((x, y) => x.battle.startedAt - y.battle.startedAt);
}
