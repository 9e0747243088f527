// Drives the practice page the way a person would: types, waits, votes, and reads what is shown.
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Handles } from '../arena/client/handles.ts';

declare global {
  interface Window {
    /** What the practice page lets its driver reach, in the page's own world alone. */
    practice: Handles & { pageErrors: string[] };
  }
}

export type VoteChoice = 'a' | 'b' | 'tie' | 'both_bad';

/** Positions of the vote buttons: independent of wording and language. */
const VOTE_POSITION: Record<VoteChoice, number> = { a: 0, tie: 1, both_bad: 2, b: 3 };
export const ARENA_URL = 'https://arena.ai/';

/** Opens the start page and waits until a prompt can be typed. */
export async function openArena(page: Page, url: string = ARENA_URL): Promise<void> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => window.practice?.box !== undefined);
}

/** Types a prompt and sends it; resolves when its turn is on the page. */
export async function sendPrompt(page: Page, prompt: string): Promise<void> {
  const before = await turnCount(page);
  await page.waitForFunction(() => !window.practice.stopButton());
  await (await part(page, 'box')).type(prompt);
  await page.waitForFunction(() => !window.practice.submit().hasAttribute('disabled'));
  await (await part(page, 'submit')).click();
  await page.waitForFunction((count) => window.practice.turnCount() > count, {}, before);
}

/** Waits until both answers of the newest turn are done and the vote buttons are there. */
export async function waitForAnswers(page: Page, timeout = 30_000): Promise<void> {
  await page.waitForFunction(
    () => window.practice.isDone() && window.practice.voteButtons().length === 4,
    { timeout },
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
  await page.waitForFunction(() => window.practice.isNamed(), { timeout });
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
  return page.evaluate(() => window.practice.heads());
}

/** Rendered texts of all answers, newest turn first, side a before b. */
export function answerTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => window.practice.answers());
}

export function turnCount(page: Page): Promise<number> {
  return page.evaluate(() => window.practice.turnCount());
}

/** Id of the conversation in the page's address; null on the start page. */
export function sessionId(page: Page): Promise<string | null> {
  return page.evaluate(() => /\/c\/([0-9a-f-]{36})/.exec(location.pathname)?.[1] ?? null);
}

/** Errors and unhandled rejections that the page has seen since it was loaded. */
export function pageErrors(page: Page): Promise<string[]> {
  return page.evaluate(() => window.practice.pageErrors);
}

/** Waits until no answer of the newest turn is coming any more, whether or not there is something to vote on. */
export async function waitUntilDone(page: Page, timeout = 30_000): Promise<void> {
  await page.waitForFunction(() => window.practice.isDone() && !window.practice.stopButton(), {
    timeout,
  });
}

/** As `waitUntilDone`, sending a prompt again that the arena did not take. */
export async function waitThroughRefusals(page: Page, timeout = 30_000): Promise<void> {
  const isOver = () =>
    window.practice.tryAgain() !== null ||
    (window.practice.isDone() && !window.practice.stopButton());
  for (;;) {
    await page.waitForFunction(isOver, { timeout });
    const again = (await page.evaluateHandle(() => window.practice.tryAgain())).asElement();
    if (!again) return;
    await (again as ElementHandle<HTMLElement>).click();
  }
}

/** Asks for one side's newest answer again, as after a failure or to regenerate it; resolves when it has been asked. */
export async function retryAnswer(page: Page, side: 'a' | 'b'): Promise<void> {
  const index = side === 'a' ? 0 : 1;
  await page.waitForFunction((at) => Boolean(window.practice.againButtons()[at]), {}, index);
  const found = await page.evaluateHandle((at) => window.practice.againButtons()[at], index);
  const button = found.asElement() as ElementHandle<HTMLElement> | null;
  if (!button) throw new Error(`The answer of side ${side} cannot be asked for again.`);
  const asked = page.waitForRequest((request) => request.url().includes('/stream/retry-'));
  await button.click();
  await asked;
}

/** Draws both answers of the newest turn anew. */
export async function resampleAnswers(page: Page): Promise<void> {
  await page.evaluate(() => window.practice.resample());
}

/** Runs answers of the newest turn again by their ids, or both without any. */
export async function rerunAnswers(page: Page, messageIds: string[] = []): Promise<void> {
  await page.evaluate((ids) => window.practice.rerun(ids), messageIds);
}

/** Stops the answers that are coming; what has come stays. */
export async function stopAnswers(page: Page): Promise<void> {
  await page.waitForFunction(() => window.practice.stopButton() !== null);
  await page.evaluate(() => window.practice.stopButton()?.click());
  await waitUntilDone(page);
}

/** Chooses one of two answers to go on with, or skips the question; a trusted mouse event. */
export async function chooseDirectBattle(page: Page, choice: 'a' | 'skip' | 'b'): Promise<void> {
  const at = { a: 0, skip: 1, b: 2 }[choice];
  await page.waitForFunction(() => window.practice.choiceButtons().length === 3);
  const found = await page.evaluateHandle((index) => window.practice.choiceButtons()[index], at);
  const button = found.asElement() as ElementHandle<HTMLElement> | null;
  if (!button) throw new Error('The choice buttons are not there.');
  await button.click();
  await page.waitForFunction(() => window.practice.choiceButtons().length === 0);
}

/** Loads a conversation by its address, in a language if one is given. */
export async function openConversation(page: Page, id: string, locale?: string): Promise<void> {
  await openArena(page, `${ARENA_URL}${locale === undefined ? '' : `${locale}/`}c/${id}`);
  await page.waitForFunction(() => window.practice.turnCount() > 0);
}

/** Adds a file to the prompt that is being written. */
export async function attachFile(page: Page, name: string, contentType: string): Promise<void> {
  const before = await page.evaluate(() => window.practice.attached());
  await page.evaluate((file) => window.practice.attach([file]), { name, contentType });
  await page.waitForFunction((count) => window.practice.attached() > count, {}, before);
}

/** A part of the page that is always there, whatever the page's look. */
async function part(page: Page, name: 'box' | 'submit'): Promise<ElementHandle<HTMLElement>> {
  return page.evaluateHandle((key) => window.practice[key](), name);
}

/** The button, once it can be pressed; throws when something lies over it, as nothing ever may. */
async function voteButton(page: Page, choice: VoteChoice): Promise<ElementHandle> {
  const position = VOTE_POSITION[choice];
  await page.waitForFunction(() => window.practice.voteButtons().length === 4);
  const found = await page.evaluateHandle((at) => window.practice.voteButtons()[at], position);
  const button = found.asElement() as ElementHandle<HTMLElement> | null;
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
