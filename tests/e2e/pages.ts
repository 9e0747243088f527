// Reaches into the dashboard's pages: opens one, presses its buttons, reads what it says.
import type { Page } from 'puppeteer-core';
import { until, type World } from './world.ts';

/** Opens one of the dashboard's sections, such as `health`, and waits for what it shows. */
export async function openSection(world: World, hash: string, shows: string): Promise<Page> {
  const page = await world.launched.openExtensionPage(`dashboard.html#${hash}`);
  await page.waitForSelector(shows);
  return page;
}

/** Presses the button that says this; waits until it is there. */
export async function press(page: Page, name: string): Promise<void> {
  const found = await page.waitForFunction(
    (wanted) => {
      const buttons = [...document.querySelectorAll('button')];
      return buttons.find((button) => button.textContent?.trim() === wanted);
    },
    {},
    name,
  );
  await (
    found as unknown as { evaluate(run: (button: HTMLElement) => void): Promise<void> }
  ).evaluate((button) => button.click());
}

/** All words of the page. */
export const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('main')?.textContent ?? '');

/** Waits until the page says something, and gives all its words. */
export function says(page: Page, words: string): Promise<string> {
  return until(
    () => wordsOf(page),
    (text) => text.includes(words),
  );
}

/** Opens the popup for one tab, waits until it says something, and gives all its words. */
export async function popupOf(world: World, tabId: number, words: string): Promise<string> {
  const page = await world.launched.openExtensionPage(`popup.html?tab=${tabId}`);
  try {
    return await says(page, words);
  } finally {
    await page.close();
  }
}

/** What one layer's part of the health page says. */
export interface LayerShown {
  name: string;
  state: string;
  /** When each thing was last understood, ms since the epoch; 0 for never. */
  seen: Record<string, number>;
  /** How often each selector was found. */
  hits: Record<string, number>;
  /** Row codes that were not read, with their numbers. */
  codes: Record<string, number>;
}

/** What the health page shows of the only site there is. */
export function healthShown(page: Page): Promise<{ state: string; layers: LayerShown[] }> {
  return page.evaluate(() => {
    const all = (root: ParentNode, css: string) => [...root.querySelectorAll(css)];
    const words = (root: ParentNode | null | undefined, css: string) =>
      root?.querySelector(css)?.textContent ?? '';
    const layers = all(document, '.td-layer').map((layer) => ({
      name: words(layer, 'h3'),
      state: words(layer, '.tt-badge'),
      seen: Object.fromEntries(
        all(layer, '.td-seen > div').map((row) => [
          words(row, 'dt'),
          Date.parse(row.querySelector('time')?.dateTime ?? '') || 0,
        ]),
      ),
      hits: Object.fromEntries(
        all(layer, '.td-hits tbody tr').map((row) => [
          words(row, 'th'),
          Number(words(row, 'td').replace(/\D/g, '')),
        ]),
      ),
      codes: Object.fromEntries(
        all(layer, '.td-codes li').map((row) => [
          words(row, 'code'),
          Number(words(row, '[aria-hidden]').split('×')[1]),
        ]),
      ),
    }));
    return { state: words(document, '.td-health-head [role=status]'), layers };
  });
}
