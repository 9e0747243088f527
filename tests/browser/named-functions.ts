// Lets functions run in a page when the TypeScript runner has wrapped those inside them to keep their names.
import type { Browser, Page } from 'puppeteer-core';

/** True when functions are compiled with calls of a helper that no page has. */
const isWrapped = (() => {
  const sample = () => {
    const inner = () => 1;
    return inner();
  };
  return String(sample).includes('__name');
})();
const HELPER = 'globalThis.__name = (named) => named';

/** Opens a page in which such functions run; nothing is added where none is wrapped. */
export async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  if (isWrapped) await page.evaluateOnNewDocument(HELPER);
  return page;
}

/** The same for a page whose document is there already. */
export async function helpPage(page: Page): Promise<Page> {
  if (isWrapped) await page.evaluate(HELPER);
  return page;
}
