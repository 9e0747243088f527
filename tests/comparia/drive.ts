// Drives the practice compar:IA page the way a person would.
import type { Page } from 'puppeteer-core';
import type { Pos } from './conversation.ts';
import { COMPARIA_HOSTS } from './server.ts';

export const COMPARIA_URL = 'https://comparia.beta.gouv.fr/arene';
const REVEAL_BUTTON = '#send-area > button:last-of-type';

/** Opens the arena page; `query` may choose a mode and models. */
export async function openComparia(page: Page, query = ''): Promise<void> {
  await page.goto(COMPARIA_URL + query, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('#initial-prompt');
}

/** Sends the first prompt of a conversation, or a further one, and waits until both answers are there. */
export async function ask(page: Page, prompt: string): Promise<void> {
  const isFirst = (await page.$('#initial-prompt')) !== null;
  const box = isFirst ? '#initial-prompt' : '#chatbot-prompt';
  const rounds = await page.$$eval('.grouped-messages', (found) => found.length);
  await page.type(box, prompt);
  await page.click(isFirst ? '#prompt-area button[type=submit]' : '#send-btn');
  await page.waitForFunction(
    (count) => document.querySelectorAll('.grouped-messages').length > count,
    {},
    rounds,
  );
  await page.waitForSelector('#send-btn:not([disabled]), button.retry', { timeout: 30_000 });
}

/** Presses the button that an error offers, and waits until both answers are there. */
export async function retry(page: Page): Promise<void> {
  await page.click('button.retry');
  await page.waitForSelector('#send-btn:not([disabled])', { timeout: 30_000 });
}

export type Choice = Pos | 'both_equal';
export type Qualities = Partial<Record<Pos, string[]>>;

/** Votes with reasons, and waits for the names. */
export async function vote(page: Page, choice: Choice, qualities: Qualities = {}): Promise<void> {
  await page.click(REVEAL_BUTTON);
  await page.waitForSelector('#vote-cards');
  await page.click(`label[for="radio-${choice}"]`);
  for (const pos of ['a', 'b'] as const) {
    for (const quality of qualities[pos] ?? []) {
      await page.click(`label[for="model-${pos}-selector-${quality}"]`);
    }
  }
  await page.type('#comment-a', 'Un mot sur A.');
  await page.click(REVEAL_BUTTON);
  await page.waitForSelector('#reveal-area');
}

/** Likes or dislikes an answer of the newest turn, with reasons. */
export async function react(
  page: Page,
  pos: Pos,
  liked: boolean,
  qualities: string[] = [],
): Promise<void> {
  const column = `.grouped-messages:last-of-type > .grid > div:nth-child(${pos === 'a' ? 1 : 2})`;
  await page.click(`${column} .ms-auto button:nth-child(${liked ? 1 : 2})`);
  for (const quality of qualities) await page.click(`${column} label[for$="-${quality}"]`);
}

/** Asks for the names after a reaction. */
export async function revealAfterReaction(page: Page): Promise<void> {
  await page.click(REVEAL_BUTTON);
  await page.waitForSelector('#reveal-area');
}

/** Errors and unhandled rejections that the page has seen. */
export function pageErrors(page: Page): Promise<string[]> {
  return page.evaluate(
    () => (window as unknown as { practice: { pageErrors: string[] } }).practice.pageErrors,
  );
}

/** Switches that make Chromium find the site's hosts, and no other, on the practice server; given after the usual ones. */
export function hostRules(port: number): string[] {
  const rules = COMPARIA_HOSTS.map((host) => `MAP ${host}:443 127.0.0.1:${port}`);
  return [`--host-resolver-rules=${rules.join(',')},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1`];
}
