// Takes the pictures of docs/screenshots from the real extension on the practice arena: npm run screenshots
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { startArena } from './arena/server.ts';
import { build, outputFolder } from './browser/build.ts';
import { openArena, sendPrompt, vote, waitForAnswers, waitForReveal } from './browser/drive.ts';
import { type LaunchedBrowser, launchBrowser } from './browser/launch.ts';
import { inPanel, unfoldPanel, waitForPanel } from './browser/panel.ts';

const OUT = 'docs/screenshots';
const SIZE = { width: 1680, height: 1000 };
type Theme = 'light' | 'dark';

const settle = () => new Promise((resolve) => setTimeout(resolve, 900));

async function shoot(page: Page, name: string): Promise<void> {
  await settle();
  await page.screenshot({ path: path.join(OUT, `${name}.png`) as `${string}.png` });
  console.log(`${OUT}/${name}.png`);
}

async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
}

async function openPage(launched: LaunchedBrowser, theme: Theme): Promise<Page> {
  const page = await launched.newPage();
  await page.setViewport(SIZE);
  await setTheme(page, theme);
  await openArena(page);
  return page;
}

/** One battle from its prompt to the opened reasons, pictured on the way. */
async function pictureBattle(page: Page, theme: Theme): Promise<void> {
  await sendPrompt(page, 'Who are you, and what can you help me with?');
  await waitForPanel(page);
  await waitForAnswers(page);
  await unfoldPanel(page);
  await (await inPanel(page, 'select[aria-label="Maker of answer A"]')).select('anthropic');
  await (await inPanel(page, 'select[aria-label="Maker of answer B"]')).select('google');
  const tag = await inPanel(page, 'input[aria-label="Add a tag"]');
  await tag.type('introductions');
  await tag.press('Enter');
  await shoot(page, `panel-sealed-${theme}`);
  await vote(page, 'a');
  await waitForReveal(page);
  await settle();
  await (await inPanel(page, 'section[aria-label="Answer A"] button[aria-expanded]')).click();
  await shoot(page, `panel-revealed-${theme}`);
}

async function pictureOwnPages(launched: LaunchedBrowser, theme: Theme): Promise<void> {
  const page = await launched.openExtensionPage('popup.html?tab=-1');
  await setTheme(page, theme);
  await page.setViewport({ width: 360, height: 600, deviceScaleFactor: 2 });
  await shoot(page, `popup-${theme}`);
  await page.setViewport({ width: 1180, height: 800 });
  await page.goto(launched.extensionUrl('dashboard.html#battles'));
  await shoot(page, `dashboard-${theme}`);
  await page.goto(launched.extensionUrl('dashboard.html#data'));
  await shoot(page, `data-${theme}`);
  await page.close();
}

async function main(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  await build('chromium');
  for (const theme of ['light', 'dark'] as const) {
    const arena = await startArena({ scenario: 'self-claims', speed: 20 });
    const launched = await launchBrowser({
      browser: 'chromium',
      extensionDir: outputFolder('chromium'),
      arenaPort: arena.port,
      headless: true,
      size: SIZE,
    });
    try {
      await pictureBattle(await openPage(launched, theme), theme);
      arena.setScenario('default');
      for (const [prompt, choice] of [
        ['How far away is the Moon?', 'b'],
        ['Name a quiet hobby.', 'tie'],
        ['Explain recursion to a child.', 'a'],
      ] as const) {
        const page = await openPage(launched, theme);
        await sendPrompt(page, prompt);
        await waitForAnswers(page);
        await settle();
        await vote(page, choice);
        await waitForReveal(page);
        await settle();
        await page.close();
      }
      await pictureOwnPages(launched, theme);
    } finally {
      await launched.close();
      await arena.close();
    }
  }
}

await main();
