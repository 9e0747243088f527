// What the pieces of an answer tell, in real browsers: the sealed evidence equals what is read of the same pieces offline.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownSides, wireOf } from '../../lib/capture/seal';
import type { BattleRecord, Seal, Side } from '../../lib/db/schema';
import { Guessing } from '../../lib/guess/guessing';
import { MAX_EVIDENCE } from '../../lib/guess/shown';
import { strengthOf } from '../../lib/heuristics/rates';
import { loadStyle } from '../../lib/style/load';
import { loadTokenizers } from '../../lib/tokenizers/load';
import { VOCABULARIES } from '../../lib/tokenizers/vocabularies';
import { scenarioFromStreams } from '../arena/answers.ts';
import { openArena, sendPrompt, vote, waitForAnswers, waitForReveal } from '../browser/drive.ts';
import { panelMarkup, panelText, unfoldPanel } from '../browser/panel.ts';
import {
  BROWSERS,
  isRevealed,
  openWorld,
  recordWhen,
  turnOf,
  until,
  type World,
  wholeSeal,
} from './world.ts';

/** Recorded streams, where they lie beside the project; they are not part of it. */
const STREAMS = '../shared/corpora/streams/streams.jsonl.gz';
const tokenizers = loadTokenizers(
  async (file) => new Uint8Array(await readFile(join('public/tokenizers', file))),
);

const style = loadStyle((file) => readFile(join('public/style', file)));

const wireIn = (seal: Seal | null, side: Side) =>
  seal?.[side].evidence
    .filter(({ heuristic }) => heuristic.startsWith('wire-'))
    .map(({ counted: _, ...found }) => found) ?? [];

/** Strength that evidence must exceed to be in a seal for certain: 0 where there was room for all. */
function leastKept(seal: Seal | null, side: Side): number {
  const kept = seal?.[side].evidence ?? [];
  if (kept.length < MAX_EVIDENCE) return 0;
  // The last one may stand for what speaks most against the first maker, however weak it is.
  const strengths = kept.map(({ llr }) => strengthOf(llr)).filter((strength) => strength > 0);
  return strengths.sort((x, y) => x - y)[1] ?? 0;
}

/** What the browser has stored of what reveals taught. */
function lessonsIn(world: World): Promise<unknown> {
  return world.desk.evaluate(async () => {
    type Api = { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
    const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
    return (await (browser ?? chrome)?.storage.local.get('wireLessons'))?.wireLessons;
  });
}

describe.each(BROWSERS)('pieces in %s', (browser) => {
  let world: World;
  let page: Page;
  const stored: { treatments: unknown; lessons: unknown } = { treatments: null, lessons: null };

  /** Reads offline what the browser reads, with the memory of sites that it has after the same battles. */
  const offline = new Guessing({
    guessSide: (_, { further = [] }) => ({ makers: [], verdict: 'flat', evidence: [...further] }),
    loadTokenizers: () => tokenizers,
    loadStyle: () => style,
    treatments: {
      read: async () => stored.treatments,
      write: async (log) => {
        stored.treatments = log;
      },
    },
    learnt: { read: async () => ({}) },
    lessons: {
      read: async () => stored.lessons,
      write: async (log) => {
        stored.lessons = log;
      },
    },
  });

  beforeAll(async () => {
    expect(await tokenizers).toHaveLength(VOCABULARIES.length);
    await offline.prepare();
    world = await openWorld(browser, { speed: 20 });
    page = await world.newPage();
  });
  afterAll(async () => {
    await world?.close();
  });

  /** Plays a battle up to its whole seal and expects in it exactly what is read offline. */
  async function sealedAsOffline(prompt: string): Promise<BattleRecord> {
    await openArena(page);
    await sendPrompt(page, prompt);
    await waitForAnswers(page, 60_000);
    const turn = turnOf(await world.sessionOf(page));
    const record = await recordWhen(world, turn, (found) => wholeSeal(found) !== null);
    for (const side of ['a', 'b'] as const) {
      const { evidence } = offline.guessSide({ turns: [] }, wireOf(record, side));
      const least = leastKept(wholeSeal(record), side);
      expect(wireIn(wholeSeal(record), side)).toEqual(
        expect.arrayContaining(evidence.filter(({ llr }) => strengthOf(llr) > least)),
      );
      expect(evidence).toEqual(expect.arrayContaining(wireIn(wholeSeal(record), side)));
    }
    return record;
  }

  it('names the vocabulary in the panel once the vote is cast, and draws the cuts in the dashboard', async () => {
    world.arena.setScenario('provider-cuts');
    const record = await sealedAsOffline('Go on');
    const seal = wholeSeal(record);
    const cues = (['a', 'b'] as const).flatMap((side) => wireIn(seal, side).map(({ cue }) => cue));
    expect(cues).toContain('vocabulary:o200k');
    expect(await panelMarkup(page)).not.toContain('Cut like');
    const turn = turnOf(await world.sessionOf(page));
    await vote(page, 'a');
    await waitForReveal(page);
    await unfoldPanel(page);
    const said =
      /Cut like a model with the vocabulary OpenAI's o200k.*: (\d+) of \1 pieces end between its tokens/;
    await until(
      () => panelText(page),
      (text) => said.test(text),
    );

    // What the reveal taught counts from the next battle on, in the browser as offline.
    await offline.learn(knownSides(await recordWhen(world, turn, isRevealed)));
    expect(stored.lessons).toHaveLength(1);
    await until(
      () => lessonsIn(world),
      (lessons) => JSON.stringify(lessons) === JSON.stringify(stored.lessons),
    );

    const id = encodeURIComponent(record.battle.id);
    const desk = await world.launched.openExtensionPage(`dashboard.html#battles/${id}`);
    const cameText = () => desk.evaluate(() => document.body.innerText);
    await until(cameText, (text) => text.includes('passed the answer on as the provider cut it'));
    await desk.evaluate(() => {
      const opener = [...document.querySelectorAll<HTMLElement>('.td-came .tt-disclosure-button')];
      opener[0]?.click();
    });
    await until(cameText, (text) => /Cut like a model .*o200k/.test(text));
    await desk.close();
  });

  it('says where the site cut an answer at words', async () => {
    world.arena.setScenario('chat-words');
    const record = await sealedAsOffline('Go on');
    expect(wireIn(wholeSeal(record), 'a').map(({ sentence }) => sentence)).toContain(
      'The site cut this answer at words: only its rhythm can be read.',
    );
  });

  it('reads recorded streams as offline', async (context) => {
    if (!existsSync(STREAMS)) context.skip(`${STREAMS} is not there`);
    const scenario = await scenarioFromStreams({ file: STREAMS, seed: 5, count: 3 });
    world.arena.setScenario({ ...scenario, speed: 200 });
    let told = 0;
    for (const battle of scenario.battles) {
      const record = await sealedAsOffline(battle.turns[0]?.prompt.slice(0, 200) ?? '');
      told += wireIn(wholeSeal(record), 'a').length + wireIn(wholeSeal(record), 'b').length;
    }
    expect(told).toBeGreaterThan(0);
  });

  it('forgets what it learnt when the user wants that', async () => {
    const desk = await world.launched.openExtensionPage('dashboard.html#settings');
    const shown = () => desk.evaluate(() => document.body.innerText);
    await until(shown, (text) => text.includes('2 answers of 2 makers'));
    await desk.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent === 'Forget it')?.click();
    });
    await until(shown, (text) => text.includes('Forgotten.') && text.includes('Nothing yet.'));
    expect(await lessonsIn(world)).toEqual([]);
    await desk.close();
  });
});
