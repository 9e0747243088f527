// One run of the fault suite: a server, a browser with pages and a background, and a clock, all made from one seed.
import './fake-browser.ts';
import { readTotals, rebuildCounters } from '../../lib/db/counters';
import { loadRecords } from '../../lib/db/records';
import type { BattleRecord } from '../../lib/db/schema';
import { type Random, seededRandom } from '../arena/random.ts';
import type { Battle, Scenario } from '../arena/scenario.ts';
import { Background, type Kill } from './background.ts';
import { Clock } from './clock.ts';
import { ModelPage } from './page.ts';
import { LocalServer } from './server.ts';

let worlds = 0;

export interface WorldOptions {
  scenario: Scenario;
  seed: number;
  speed?: number;
  nextKill?: (random: Random) => Kill | null;
}

export class World {
  readonly random: Random;
  readonly clock: Clock;
  readonly server: LocalServer;
  readonly background: Background;
  readonly pages: ModelPage[] = [];
  isDiskFull = false;
  /** True once somebody has set the clock: later may then look like earlier. */
  isClockSet = false;
  private readonly warn = console.warn;

  constructor({ scenario, seed, speed = 1, nextKill = () => null }: WorldOptions) {
    this.random = seededRandom(seed);
    worlds += 1;
    this.clock = new Clock(() => this.background.busy > 0);
    this.clock.install();
    // Failures are wanted here; the background's word about each would drown the report.
    console.warn = () => {};
    this.server = new LocalServer(scenario, seed, speed);
    this.background = new Background({
      name: `faults-${worlds}`,
      random: this.random,
      nextKill: () => nextKill(this.random),
      isFull: () => this.isDiskFull,
    });
  }

  newPage(tabId = this.pages.length + 1): ModelPage {
    const { server, background, random } = this;
    const page = new ModelPage({ server, background, random, tabId });
    this.pages.push(page);
    return page;
  }

  /** Waits until a page has received all that it asked for. */
  streamed(page: ModelPage): Promise<void> {
    return this.clock.until(() => !page.isStreaming, 'the end of the answers');
  }

  /** Waits until the background has confirmed all that the page told. */
  async stored(page: ModelPage): Promise<void> {
    await this.clock.run(1_000);
    const isStored = () => page.pending === 0;
    await this.clock.until(isStored, 'that all is stored').catch((error: unknown) => {
      throw new Error(`${String(error)}; last failure: ${this.background.lastDetail}`);
    });
  }

  setClock(by: number): void {
    this.isClockSet = true;
    this.clock.set(by);
  }

  /** All battles, oldest first. */
  async records(): Promise<BattleRecord[]> {
    await this.clock.rest();
    const { db } = this.background;
    const ids = await db.battles.orderBy('startedAt').primaryKeys();
    return loadRecords(db, ids);
  }

  /** True when the running totals equal a count of all battles. */
  async isCounted(): Promise<boolean> {
    const { db } = this.background;
    const running = JSON.stringify(await readTotals(db));
    await rebuildCounters(db);
    return running === JSON.stringify(await readTotals(db));
  }

  async close(): Promise<void> {
    for (const page of this.pages) page.crash();
    this.server.close();
    await this.clock.rest();
    await this.background.end();
    this.clock.restore();
    console.warn = this.warn;
  }
}

/** Plays a battle as a person would: prompts, retries, and the vote at the end. */
export async function playBattle(world: World, page: ModelPage, battle: Battle): Promise<void> {
  for (const turn of battle.turns) {
    page.prompt(battle, turn);
    await world.streamed(page);
    for (const side of ['a', 'b'] as const) {
      for (const _retry of turn[side].retries) {
        page.again(side);
        await world.streamed(page);
      }
    }
    if (battle.mode === 'direct-battle' && turn.hasSecond) {
      page.vote('model_a');
      await world.clock.run(500);
    }
  }
  await voteAtLast(world, page, battle);
}

/** Votes where there is a vote, and lets the page load the record that names the models. */
export async function voteAtLast(world: World, page: ModelPage, battle: Battle): Promise<void> {
  const isPair = battle.mode === 'battle' || battle.mode === 'side-by-side';
  if (isPair) {
    page.vote(world.random() < 0.5 ? 'model_b' : 'tie', battle.mode === 'side-by-side');
    await world.clock.run(200 + battle.revealDelayMs);
    page.loadRecord();
  }
  await world.stored(page);
}

/** Runs `work` in a world and takes the world down whatever happens. */
export async function inWorld<T>(
  options: WorldOptions,
  work: (world: World) => Promise<T>,
): Promise<T> {
  const world = new World(options);
  try {
    return await work(world);
  } finally {
    await world.close();
  }
}
