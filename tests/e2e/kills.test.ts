// The background is ended at seeded points of battles in real browsers; the records say what was sent.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '../arena/random.ts';
import { loadScenario } from '../arena/scenario.ts';
import { openArena, sendPrompt, vote, waitForAnswers, waitForReveal } from '../browser/drive.ts';
import { expectSame } from './tab.ts';
import { BROWSERS, lastingSeals, openWorld, until, type World } from './world.ts';

const SCENARIO = 'chat-words';
/** Letters of both answers together. */
const LETTERS = lettersOf();

function lettersOf(): number {
  const [turn] = loadScenario(SCENARIO).battles[0]?.turns ?? [];
  const { a, b } = turn ?? {};
  return [a, b].reduce((sum, side) => sum + (side?.pieces?.join('') ?? side?.text ?? '').length, 0);
}

/** Where the background is ended: a share of the answers, or a moment behind them. */
const MOMENTS = [
  'before the prompt',
  'answers',
  'answers',
  'answers',
  'before the vote',
  'with the vote',
];

interface Point {
  seed: number;
  moment: string;
  /** Share of the answers that the server has sent by then, 0..1. */
  share: number;
  /** The background is ended a second time right after. */
  isTwice: boolean;
}

function pointOf(seed: number): Point {
  const random: Random = seededRandom(seed);
  const moment = MOMENTS[Math.floor(random() * MOMENTS.length)] ?? 'answers';
  return { seed, moment, share: 0.02 + 0.96 * random(), isTwice: random() < 0.3 };
}

const POINTS = [3, 5, 8, 13, 21, 34, 55, 89, 144, 233].map((seed): [string, Point] => {
  const point = pointOf(seed);
  const { moment, share, isTwice } = point;
  const where = moment === 'answers' ? `at ${Math.round(share * 100)} % of the answers` : moment;
  return [`seed ${seed}: ${where}${isTwice ? ', twice' : ''}`, point];
});

describe.each(BROWSERS)('the background ended in %s', (browser) => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await openWorld(browser, { scenario: SCENARIO, speed: 3 });
    page = await world.newPage();
  });
  afterAll(async () => {
    await world?.close();
  });

  async function kill({ isTwice }: Point): Promise<void> {
    await world.launched.killBackground();
    if (isTwice) await world.launched.killBackground();
  }

  it.each(POINTS)('%s', async (_name, point) => {
    const { moment, share } = point;
    await openArena(page);
    if (moment === 'before the prompt') await kill(point);
    await sendPrompt(page, 'How far away is the Moon?');
    const session = await world.sessionOf(page);
    const [turn] = session.turns;
    if (moment === 'answers') {
      const sent = async () => (turn?.a.text.length ?? 0) + (turn?.b.text.length ?? 0);
      await until(sent, (letters) => letters >= share * LETTERS);
      await kill(point);
    }
    await waitForAnswers(page);
    if (moment === 'before the vote') await kill(point);
    // The vote is told while the background is being ended.
    const killed = moment === 'with the vote' ? kill(point) : null;
    await vote(page, 'b');
    await killed;
    const names = await waitForReveal(page);
    const records = await expectSame(world, session, { choice: 'b', names });
    expect(records).toHaveLength(1);
    expect(records[0]?.body.turns).toHaveLength(1);
    expect(lastingSeals(records[0]?.guess)).toHaveLength(1);
    expect(records[0]?.body.turns[0]?.a).toMatchObject({ finish: 'stop', textSource: 'wire' });
  });

  it('was ended at points that differ, and counts every battle once', async () => {
    expect(new Set(POINTS.map(([, { moment }]) => moment)).size).toBe(new Set(MOMENTS).size);
    const { battles = [], counters = [] } = await world.dump();
    const ids = (battles as { sessionId: string }[]).map(({ sessionId }) => sessionId);
    expect(new Set(ids).size).toBe(ids.length);
    const total = (counters as { key: string; n: number }[]).find(({ key }) => key === 'battles');
    expect(total?.n).toBe(battles.length);
  });
});
