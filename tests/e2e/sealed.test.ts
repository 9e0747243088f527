// Real answers by known models, replayed through the practice arena: what is sealed in a browser equals the guess made offline.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputOf, wireOf } from '../../lib/capture/seal';
import { guessSide } from '../../lib/guess/engine';
import { Guessing } from '../../lib/guess/guessing';
import { loadStyle } from '../../lib/style/load';
import { loadTokenizers } from '../../lib/tokenizers/load';
import { scenarioFromAnswers } from '../arena/answers.ts';
import { openArena, sendPrompt, waitForAnswers } from '../browser/drive.ts';
import { BROWSERS, openWorld, recordWhen, turnOf, type World, wholeSeal } from './world.ts';

/** Labelled answers, where they lie beside the project; they are not part of it. One source that nothing was trained on. */
const FILES = ['arena_hard_v01_en', 'sneos_vendor'].map(
  (source) => `../shared/corpora/${source}.jsonl.gz`,
);
const loaded = Promise.all([
  loadStyle((file) => readFile(join('public/style', file))),
  loadTokenizers(async (file) => new Uint8Array(await readFile(join('public/tokenizers', file)))),
]);

/** A value with its numbers to nine places: engines differ in the last bit of their exponentials. */
function coarse(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, one) => (typeof one === 'number' ? Number(one.toFixed(9)) : one)),
  );
}

describe.each(BROWSERS)('sealed guesses in %s', (browser) => {
  let world: World;
  let page: Page;
  let treatments: unknown = null;

  /** No battle is voted on here, so that nothing is learnt but what the site does to pieces. */
  const offline = new Guessing({
    guessSide,
    loadStyle: async () => (await loaded)[0],
    loadTokenizers: async () => (await loaded)[1],
    treatments: {
      read: async () => treatments,
      write: async (log) => {
        treatments = log;
      },
    },
    learnt: { read: async () => ({}) },
    lessons: { read: async () => null, write: async () => undefined },
  });

  beforeAll(async () => {
    await loaded;
    await offline.prepare();
    expect(offline.without()).toEqual([]);
    world = await openWorld(browser, { speed: 200 });
    page = await world.newPage();
  });
  afterAll(async () => {
    await world?.close();
  });

  it.for(FILES)('equal those made offline for answers of %s', async (file, { skip }) => {
    if (!existsSync(file)) skip(`${file} is not there`);
    const scenario = await scenarioFromAnswers({ file, seed: 11, count: 2, delivery: 'words' });
    world.arena.setScenario({ ...scenario, speed: 200 });
    for (const battle of scenario.battles) {
      await openArena(page);
      await sendPrompt(page, battle.turns[0]?.prompt.slice(0, 200) ?? '');
      await waitForAnswers(page, 60_000);
      const turn = turnOf(await world.sessionOf(page));
      const record = await recordWhen(world, turn, (found) => wholeSeal(found) !== null);
      for (const side of ['a', 'b'] as const) {
        const made = offline.guessSide(inputOf(record, side), wireOf(record, side));
        expect(made.evidence.map(({ heuristic }) => heuristic)).toContain('style');
        expect(coarse(wholeSeal(record)?.[side])).toEqual(coarse(made));
      }
    }
  });
});
