// The hunt for a mystery model in real browsers: from the first meeting over five battles to the report.
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadScenario } from '../arena/scenario.ts';
import { openArena, sendPrompt, vote, waitForAnswers, waitForReveal } from '../browser/drive.ts';
import { openSection, press, says } from './pages.ts';
import { BROWSERS, isRevealed, openWorld, recordWhen, turnOf, until, type World } from './world.ts';

const SCENARIO = 'gpt2-hunt';
const NAME = 'gpt2-chatbot';
const prompts = loadScenario(SCENARIO).battles.map(({ turns }) => turns[0]?.prompt ?? '');

/** Keeps the texts of files instead of saving them: the download itself is the browser's business. */
function catchFiles(): void {
  const holder = window as unknown as { saved?: Promise<string> };
  const original = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob) holder.saved = blob.text();
    return original(blob);
  };
  HTMLAnchorElement.prototype.click = () => {};
}

const savedText = (page: Page): Promise<string> =>
  page.evaluate(async () => (await (window as unknown as { saved?: Promise<string> }).saved) ?? '');

describe.each(BROWSERS)('a mystery model in %s', (browser) => {
  let world: World;
  let page: Page;
  // Anew for every try: a second one in the same world would meet the name ten times.
  beforeEach(async () => {
    world = await openWorld(browser, { scenario: SCENARIO, speed: 30 });
    page = await world.newPage();
  });
  afterEach(async () => {
    await world?.close();
  });

  async function meet(prompt: string): Promise<void> {
    await openArena(page);
    await sendPrompt(page, prompt);
    await waitForAnswers(page);
    const turn = turnOf(await world.sessionOf(page));
    await vote(page, 'a');
    await waitForReveal(page);
    await recordWhen(world, turn, isRevealed);
  }

  it('is met, listed without a maker, weighed, and passed on as a report', async () => {
    for (const prompt of prompts) await meet(prompt);
    const desk = await openSection(world, 'names', '.tn-list');
    await desk.click('.tn-check:last-of-type input');
    await says(desk, '1 of 6');
    await desk.click('.tn-name');
    const words = await says(desk, 'Rests on 5 answers with text.');
    expect(words).toContain('No reveal told the maker.');
    expect(words).toContain('OpenAI: 1 answer');
    expect(words).toContain('Sierpinski triangle');
    expect(words).toContain('2023-11');
    await desk.evaluate(catchFiles);
    await press(desk, 'Save');
    const report = await until(
      () => savedText(desk),
      (text) => text !== '',
    );
    expect(report).toContain(`# Dossier: ${NAME}`);
    // The first line of the table of makers.
    expect(report).toMatch(/\| Probability \|\n\| --- \| --- \|\n\| OpenAI \|/);
    expect(report).toMatch(/Sierpinski triangle \| 1 passed/);
    await desk.close();
  });
});
