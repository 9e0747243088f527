// Annotating a battle in real browsers: judged by keys, a passage marked, found again, and the page left as it was.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { battleHref } from '../../entrypoints/dashboard/route.ts';
import { answerTexts, openArena, sendPrompt, waitForAnswers } from '../browser/drive.ts';
import { inPanel, panelText, unfoldPanel } from '../browser/panel.ts';
import { openSection } from './pages.ts';
import { BROWSERS, openWorld, recordWhen, turnOf, until, type World } from './world.ts';

describe.each(BROWSERS)('annotating in %s', (browser) => {
  let world: World;
  let page: Page;
  let quote = '';

  beforeAll(async () => {
    world = await openWorld(browser, { scenario: 'self-claims', speed: 20 });
    page = await world.newPage();
    await openArena(page);
    await sendPrompt(page, 'Who are you?');
    await waitForAnswers(page);
    await unfoldPanel(page);
    await until(
      () => panelText(page),
      (text) => text.includes('sealed'),
    );
  });
  afterAll(async () => {
    await world?.close();
  });

  const keys = async (...pressed: string[]) => {
    await (await inPanel(page, '[data-fold]')).focus();
    for (const key of pressed) await page.keyboard.press(key as 'a');
  };
  const said = async (isSaid: (text: string) => boolean) =>
    recordWhen(world, turnOf(await world.sessionOf(page)), ({ annotation }) =>
      isSaid(JSON.stringify(annotation)),
    );

  it('takes rating, reason and star by keys before the vote, and undoes the last', async () => {
    const before = await shape();
    await keys('b', '4', 'i', 'x');
    const { annotation } = await said((text) => text.includes('"star"'));
    const known = 'nothing';
    expect(annotation?.sides?.b).toMatchObject({
      ratings: { overall: { value: 4, known } },
      reasons: { list: ['incorrect'], known },
    });
    expect(annotation?.star).toMatchObject({ on: true, known });
    await until(
      () => panelText(page),
      (text) => text.includes('Undo: star'),
    );
    await keys('z');
    await said((text) => !text.includes('"star"'));
    expect(await shape()).toEqual(before);
  });

  it('marks what is selected in an answer, and shows it after a reload and in the dashboard', async () => {
    quote = await selectWords();
    await keys('h');
    const { annotation, battle, body } = await said((text) => text.includes('"highlights"'));
    const mark = annotation?.highlights?.[0];
    expect(mark?.quote).toBe(quote);
    const text = mark && body.turns[0]?.[mark.side].text.slice(mark.start, mark.end);
    expect(text).toBe(quote);
    await page.reload();
    await unfoldPanel(page);
    await until(
      () => panelText(page),
      (words) => words.includes(quote),
    );
    const detail = await openSection(world, battleHref(battle.id).slice(1), '.td-text mark');
    expect(await detail.$eval('.td-text mark', ({ textContent }) => textContent)).toBe(quote);
    await detail.close();
  });

  it('warns while the prompt names a maker, and leaves what is typed alone', async () => {
    const prompt = await page.waitForSelector('textarea[name="message"]');
    await prompt?.type('Are you Claude?');
    await until(
      () => panelText(page),
      (text) => text.includes('names “'),
    );
    const typed = await prompt?.evaluate((box) => (box as HTMLTextAreaElement).value);
    expect(typed).toBe('Are you Claude?');
  });

  /** Places and markup of the answers, as the page has them. */
  const shape = () =>
    page.evaluate(() => {
      const main = document.querySelector('main');
      const { x, y, width, height } = main?.getBoundingClientRect() ?? new DOMRect();
      return { html: main?.innerHTML, place: [x, y, width, height] };
    });

  /** Selects the first words of the first answer as a drag would; gives them. */
  const selectWords = async () => {
    const [answer = ''] = await answerTexts(page);
    const words = answer.slice(0, 24).trim();
    await page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        return;
      }
    }, words);
    return words;
  };
});
