// Drives the practice page the way a person would: types, waits, votes, and reads what is shown.
import type { ElementHandle, Page } from 'puppeteer-core';

export type VoteChoice = 'a' | 'b' | 'tie' | 'both_bad';

/** Positions of the vote buttons: independent of wording and language. */
const VOTE_POSITION: Record<VoteChoice, number> = { a: 0, tie: 1, both_bad: 2, b: 3 };
const VOTE_BUTTONS = 'main > .items-center > button';
export const ARENA_URL = 'https://arena.ai/';

/** Opens the start page and waits until a prompt can be typed. */
export async function openArena(page: Page, url: string = ARENA_URL): Promise<void> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('textarea[name="message"]');
}

/** Types a prompt and sends it; resolves when its turn is on the page. */
export async function sendPrompt(page: Page, prompt: string): Promise<void> {
  const before = await turnCount(page);
  await page.waitForSelector('textarea[name="message"]:not([data-busy])');
  await page.type('textarea[name="message"]', prompt);
  await page.click('button[aria-label="Send message"]:not([disabled])');
  await page.waitForFunction(
    (count) => document.querySelectorAll('[aria-roledescription=carousel]').length > count,
    {},
    before,
  );
}

/** Waits until both answers of the newest turn are done and the vote buttons are there. */
export async function waitForAnswers(page: Page, timeout = 30_000): Promise<void> {
  await page.waitForFunction(
    (buttons) =>
      document.querySelector('.animate-pulse') === null &&
      document.querySelectorAll(buttons).length === 4,
    { timeout },
    VOTE_BUTTONS,
  );
}

/** Presses a vote button once, with a real mouse event. */
export async function vote(page: Page, choice: VoteChoice): Promise<void> {
  await (await voteButton(page, choice)).click();
}

/** Presses a vote button twice as fast as the browser allows. */
export async function doubleVote(page: Page, choice: VoteChoice): Promise<void> {
  await (await voteButton(page, choice)).click({ count: 2 });
}

/** Waits until the newest turn's cards name their models, and gives the names. */
export async function waitForReveal(page: Page, timeout = 30_000): Promise<[string, string]> {
  await page.waitForFunction(
    () => {
      const name = document.querySelector('ol span.font-mono > span.truncate')?.textContent;
      return name !== undefined && name !== 'Assistant A';
    },
    { timeout },
  );
  const [a = '', b = ''] = await cardNames(page);
  return [a, b];
}

/** Sends a prompt, waits for both answers, votes, and gives the names that were revealed. */
export async function playBattle(
  page: Page,
  prompt: string,
  choice: VoteChoice,
): Promise<[string, string]> {
  await sendPrompt(page, prompt);
  await waitForAnswers(page);
  await vote(page, choice);
  return waitForReveal(page);
}

/** Header texts of all cards, newest turn first, side a before b. */
export function cardNames(page: Page): Promise<string[]> {
  return page.$$eval('ol span.font-mono > span.truncate', (spans) =>
    spans.map((span) => span.textContent ?? ''),
  );
}

/** Rendered texts of all answers, newest turn first, side a before b. */
export function answerTexts(page: Page): Promise<string[]> {
  return page.$$eval('[aria-roledescription=slide] .prose', (parts) =>
    parts.map((part) => part.textContent ?? ''),
  );
}

export function turnCount(page: Page): Promise<number> {
  return page.$$eval('[aria-roledescription=carousel]', (found) => found.length);
}

/** Id of the conversation in the page's address; null on the start page. */
export function sessionId(page: Page): Promise<string | null> {
  return page.evaluate(() => /\/c\/([0-9a-f-]{36})/.exec(location.pathname)?.[1] ?? null);
}

/** Errors and unhandled rejections that the page has seen since it was loaded. */
export function pageErrors(page: Page): Promise<string[]> {
  return page.evaluate(
    () => (window as unknown as { practice: { pageErrors: string[] } }).practice.pageErrors,
  );
}

/** The button, once it can be pressed; throws when something lies over it, as nothing ever may. */
async function voteButton(page: Page, choice: VoteChoice): Promise<ElementHandle> {
  await page.waitForSelector(VOTE_BUTTONS);
  const button = (await page.$$(VOTE_BUTTONS))[VOTE_POSITION[choice]];
  if (!button) throw new Error('The vote buttons are not there.');
  const cover = await button.evaluate((element) => {
    element.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit === null || element.contains(hit) ? null : hit.outerHTML.slice(0, 80);
  });
  if (cover !== null) throw new Error(`The vote button for "${choice}" is covered by ${cover}`);
  return button;
}
