// Tells that come from a model's vocabulary, in real browsers: sealed before the vote, in plain sentences after it.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BattleRecord } from '../../lib/db/schema';
import { loadScenario } from '../arena/scenario.ts';
import { openArena, sendPrompt, vote, waitForAnswers, waitForReveal } from '../browser/drive.ts';
import { inPanel, panelMarkup, panelText, unfoldPanel } from '../browser/panel.ts';
import { BROWSERS, openWorld, recordWhen, turnOf, until, type World } from './world.ts';

const SCENARIO = 'special-tokens';
const prompts = loadScenario(SCENARIO).battles[0]?.turns.map(({ prompt }) => prompt ?? '') ?? [];
const sealOf = ({ guess }: BattleRecord, turns: number) =>
  guess?.seals.findLast((seal) => seal.turns === turns);

describe.each(BROWSERS)('a prompt with special tokens in %s', (browser) => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await openWorld(browser, { scenario: SCENARIO, speed: 20 });
    page = await world.newPage();
  });
  afterAll(async () => {
    await world?.close();
  });

  it('leaves its tells in the sealed guess, and their sentences in the panel after the vote', async () => {
    await openArena(page);
    for (const prompt of prompts) {
      await sendPrompt(page, prompt);
      await waitForAnswers(page);
    }
    const turn = turnOf(await world.sessionOf(page), 0);
    const record = await recordWhen(world, turn, (found) => sealOf(found, 2) !== undefined);
    const seal = sealOf(record, 2);
    const cues = seal?.a.evidence.map(({ cue }) => cue);
    expect(cues).toEqual(expect.arrayContaining(['vanished:deepseek', 'garbled:deepseek']));
    expect(seal?.b.evidence.map(({ cue }) => cue)).toContain('echoed:deepseek');
    const sentences = seal?.a.evidence.map(({ sentence }) => sentence) ?? [];
    expect(sentences).toContain(
      'Writes “CanellationToken” for the rare word “ellationToken”: more usual for DeepSeek.',
    );

    const sealed = await panelMarkup(page);
    for (const sentence of sentences) expect(sealed).not.toContain(sentence);
    await vote(page, 'b');
    await waitForReveal(page);
    await unfoldPanel(page);
    const reasons = await inPanel(page, '.tt-disclosure-button[aria-expanded="false"]');
    await reasons.click();
    const shown = await until(
      () => panelText(page),
      (text) => text.includes('CanellationToken'),
    );
    expect(shown).toContain(
      'Does not see <｜end▁of▁sentence｜> in the prompt: more usual for DeepSeek.',
    );
  });
});
