// Takes the pictures of docs/screenshots from the real extension on the practice arena: npm run screenshots
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { SHIPPED } from '../lib/sites/arena/site-data.ts';
import { loadScenario, type ScenarioInput } from './arena/scenario.ts';
import { type Arena, startArena } from './arena/server.ts';
import { build, outputFolder } from './browser/build.ts';
import {
  openArena,
  retryAnswer,
  sendPrompt,
  vote,
  waitForAnswers,
  waitForReveal,
  waitUntilDone,
} from './browser/drive.ts';
import { type LaunchedBrowser, launchBrowser } from './browser/launch.ts';
import { inPanel, panelText, unfoldPanel, waitForPanel } from './browser/panel.ts';

const OUT = 'docs/screenshots';
const SIZE = { width: 1680, height: 1000 };
const OWN_SIZE = { width: 1180, height: 800 };
/** How many times faster than the real thing the answers come. */
const SPEED = 20;
type Theme = 'light' | 'dark';

const PROMPT = 'How far away is the Moon?';
/** One battle whose first prompt the arena does not take. */
const REFUSED: ScenarioInput = {
  ...loadScenario('refusals-of-service'),
  battles: loadScenario('refusals-of-service').battles.filter(({ turns }) =>
    turns.some(({ failures }) => failures[0]?.kind === 'rate-limit'),
  ),
};
/** The page switched off and the addresses of requests out of date: nothing is left to read a battle by. */
const BROKEN = {
  layers: { wire: true, dom: false },
  siteDataOverride: {
    arena: { ...SHIPPED, version: 'outdated', urls: { session: SHIPPED.urls.session } },
  },
};

const settle = () => new Promise((resolve) => setTimeout(resolve, 900));

async function shoot(page: Page, name: string, fullPage = false): Promise<void> {
  await settle();
  await page.screenshot({ path: path.join(OUT, `${name}.png`) as `${string}.png`, fullPage });
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

/** Waits until the panel says something. */
async function waitForWords(page: Page, words: string): Promise<void> {
  await waitForPanel(page);
  const end = Date.now() + 30_000;
  while (!(await panelText(page)).includes(words)) {
    if (Date.now() > end) throw new Error(`The panel does not say "${words}".`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** One battle from its prompt to the opened reasons, pictured on the way. */
async function pictureBattle(page: Page, theme: Theme): Promise<void> {
  await sendPrompt(page, 'Who are you, and what can you help me with?');
  await waitForPanel(page);
  await waitForAnswers(page);
  await unfoldPanel(page);
  await (await inPanel(page, 'input[aria-label="Who wrote answer A"]')).type('anthr\n');
  await (await inPanel(page, 'input[aria-label="Who wrote answer B"]')).type('goog\n');
  const tag = await inPanel(page, 'input[aria-label="Add a tag"]');
  await tag.type('introductions');
  await tag.press('Enter');
  await settle();
  // What was typed last stands at the end of the panel; the seal stands at its top.
  await (await inPanel(page, '.tt-card-body')).evaluate((body) => {
    body.scrollTop = 0;
  });
  await shoot(page, `panel-sealed-${theme}`);
  await vote(page, 'a');
  await waitForReveal(page);
  await settle();
  await (await inPanel(page, 'section[aria-label="Answer A"] button[aria-expanded]')).click();
  await shoot(page, `panel-revealed-${theme}`);
}

/** Battles that fill the lists. */
async function playMore(arena: Arena, launched: LaunchedBrowser, theme: Theme): Promise<void> {
  arena.setScenario('default');
  for (const [prompt, choice] of [
    [PROMPT, 'b'],
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
}

async function pictureOwnPages(launched: LaunchedBrowser, theme: Theme): Promise<void> {
  const page = await launched.openExtensionPage('popup.html?tab=-1');
  await setTheme(page, theme);
  await page.setViewport({ width: 360, height: 600, deviceScaleFactor: 2 });
  await shoot(page, `popup-${theme}`);
  await page.setViewport(OWN_SIZE);
  await page.goto(launched.extensionUrl('dashboard.html#battles'));
  await shoot(page, `dashboard-${theme}`);
  await page.goto(launched.extensionUrl('dashboard.html#data'));
  await shoot(page, `data-${theme}`);
  await page.goto(launched.extensionUrl('dashboard.html#settings'));
  await shoot(page, `settings-${theme}`, true);
  await page.close();
}

/** A battle whose answers were made anew, and how its record is shown. */
async function pictureVersions(
  arena: Arena,
  launched: LaunchedBrowser,
  theme: Theme,
): Promise<void> {
  arena.setScenario('retry');
  const page = await openPage(launched, theme);
  await sendPrompt(page, 'Grey or gray?');
  await waitUntilDone(page);
  await retryAnswer(page, 'b');
  await waitUntilDone(page);
  await retryAnswer(page, 'a');
  await waitForAnswers(page);
  await vote(page, 'b');
  await waitForReveal(page);
  await settle();
  await page.close();

  const own = await openDashboard(launched, theme, 'battles');
  await own.locator('a[data-battle]').click();
  await own.waitForSelector('.td-battle');
  const opened = await own.$$eval('.td-battle button[aria-expanded="false"]', (buttons) => {
    const wanted = buttons.filter((one) => /earlier version/.test(one.textContent ?? ''));
    for (const button of wanted) (button as HTMLElement).click();
    return wanted.length;
  });
  if (opened === 0) throw new Error('The record shows no earlier version.');
  await shoot(own, `battle-versions-${theme}`, true);
  await own.goto(launched.extensionUrl('dashboard.html#health'));
  await own.reload();
  await own.waitForSelector('main section');
  await shoot(own, `health-quiet-${theme}`, true);
  await own.close();
}

/** How one answer came: its cuts over the tokens of the vocabulary that fits best. */
async function pictureCuts(arena: Arena, launched: LaunchedBrowser, theme: Theme): Promise<void> {
  arena.setScenario('provider-cuts');
  // At its real pace, so that there is a rhythm to see.
  arena.setSpeed(1);
  const page = await openPage(launched, theme);
  await sendPrompt(page, 'Write a Python function for the running mean of a list.');
  await waitForAnswers(page);
  await settle();
  await vote(page, 'a');
  await waitForReveal(page);
  await settle();
  await page.close();
  arena.setSpeed(SPEED);

  const own = await openDashboard(launched, theme, 'battles');
  await own.locator('a[data-battle]').click();
  await own.locator('.td-came button[aria-expanded="false"]').click();
  const drawing = await own.waitForSelector('.td-came .td-drawing');
  await settle();
  // All of the page in one window, so that the head, which stays on top, covers nothing.
  const height = await own.evaluate(() => document.documentElement.scrollHeight);
  await own.setViewport({ ...OWN_SIZE, height });
  const box = await (await own.$('.td-came'))?.boundingBox();
  if (!drawing || !box) throw new Error('The record shows no cuts.');
  const clip = { x: box.x - 12, y: box.y, width: box.width + 24, height: box.height + 12 };
  const name = path.join(OUT, `cuts-${theme}`);
  await own.screenshot({ path: `${name}.png`, clip });
  console.log(`${name}.png`);
  await own.close();
}

async function openDashboard(
  launched: LaunchedBrowser,
  theme: Theme,
  section: string,
): Promise<Page> {
  const page = await launched.openExtensionPage(`dashboard.html#${section}`);
  await setTheme(page, theme);
  await page.setViewport(OWN_SIZE);
  await page.waitForSelector('main h1');
  return page;
}

async function pictureKeep(launched: LaunchedBrowser, theme: Theme): Promise<void> {
  const page = await openDashboard(launched, theme, 'keep');
  const fields = {
    Prompt: 'Which bird sings at night?',
    'Answer A': 'The nightingale, most of all. It sings by day as well, but then others sing too.',
    'Answer B': 'As an AI, I can tell you that nightingales and some robins sing at night!',
    'Model of answer B': 'gpt-4o',
  };
  for (const [label, text] of Object.entries(fields)) {
    await page.locator(`::-p-aria([name="${label}"][role="textbox"])`).fill(text);
  }
  await shoot(page, `keep-${theme}`, true);
  await page.locator('::-p-aria([name="Clear the form"][role="button"])').click();
  await settle();
  await page.close();
}

/** What the panel says when the site takes no prompt, and when the page cannot be read; and the page about that. */
async function pictureTrouble(
  arena: Arena,
  launched: LaunchedBrowser,
  theme: Theme,
): Promise<void> {
  arena.setScenario(REFUSED);
  const refused = await openPage(launched, theme);
  await sendPrompt(refused, PROMPT);
  await waitForWords(refused, 'The site did not take the prompt');
  await unfoldPanel(refused);
  await shoot(refused, `panel-refused-${theme}`);
  await refused.close();

  arena.setScenario('default');
  const own = await openDashboard(launched, theme, 'health');
  await own.evaluate(async (items) => {
    type Api = { storage: { local: { set(items: object): Promise<void> } } };
    const { chrome } = globalThis as unknown as { chrome: Api };
    await chrome.storage.local.set(items);
  }, BROKEN);
  const page = await openPage(launched, theme);
  await sendPrompt(page, PROMPT);
  await waitForAnswers(page);
  await waitForWords(page, 'This battle cannot be read');
  await unfoldPanel(page);
  await shoot(page, `panel-unreadable-${theme}`);
  const keep = await inPanel(page, '.tt-trouble button');
  await keep.click();
  await waitForWords(page, 'Take selection');
  await shoot(page, `panel-keep-${theme}`);
  await own.bringToFront();
  // A page that was out of sight asks again a few seconds after it came to the front.
  await own.waitForSelector('.td-verdict-wrong');
  await shoot(own, `health-alarmed-${theme}`, true);
  await own.close();
  await page.close();
}

async function main(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  await build('chromium');
  for (const theme of ['light', 'dark'] as const) {
    const arena = await startArena({ scenario: 'self-claims', speed: SPEED });
    const launched = await launchBrowser({
      browser: 'chromium',
      extensionDir: outputFolder('chromium'),
      arenaPort: arena.port,
      headless: true,
      size: SIZE,
    });
    try {
      const page = await openPage(launched, theme);
      await pictureBattle(page, theme);
      await page.close();
      await playMore(arena, launched, theme);
      await pictureOwnPages(launched, theme);
      await pictureVersions(arena, launched, theme);
      await pictureCuts(arena, launched, theme);
      await pictureKeep(launched, theme);
      await pictureTrouble(arena, launched, theme);
    } finally {
      await launched.close();
      await arena.close();
    }
  }
}

await main();
