// Times the dashboard and the popup in real Chromium with few and many stored battles, and writes docs/desk.md.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { openWorld, until, type World } from '../e2e/world.ts';
import { seedDesk, WORDS } from './seed.ts';

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '100,10000,100000' } },
});
const SIZES = values.sizes.split(',').map(Number);
/** Patience for one thing, ms. */
const LONG = 1_200_000;

/** Milliseconds, by what was timed. */
type Times = Record<string, number>;

async function measure(size: number): Promise<{ times: Times; browser: string }> {
  const world = await openWorld('chromium');
  try {
    world.desk.setDefaultTimeout(LONG);
    await until(
      () => world.desk.evaluate(countBattles),
      (count) => count === 0,
    );
    await seedDesk(world.desk, size);
    const times: Times = {};
    times['Popup shows its totals'] = await shown(world, 'popup.html?tab=-1', 'main');
    const page = await world.launched.openExtensionPage('dashboard.html#battles');
    page.setDefaultTimeout(LONG);
    times['List shows its first lines'] = await sinceStart(page, firstLine);
    times['Index of words is made'] = await indexed(page, size);
    Object.assign(times, await listTimes(page), await searchTimes(page));
    const browser = await page.browser().version();
    return { times, browser };
  } finally {
    await world.close();
  }
}

const firstLine = () => document.querySelector('[data-row] .td-row-preview')?.textContent !== '';

/** Opens a page and waits until an element has words in it. */
async function shown(world: World, address: string, selector: string): Promise<number> {
  const page = await world.launched.openExtensionPage(address);
  page.setDefaultTimeout(LONG);
  await page.waitForFunction(
    (css) => /\d/.test(document.querySelector(css)?.textContent ?? ''),
    {},
    selector,
  );
  const time = await page.evaluate(() => performance.now());
  await page.close();
  return time;
}

/** From when the page was opened until something is so. */
async function sinceStart(page: Page, isSo: () => boolean): Promise<number> {
  await page.waitForSelector('[data-row]');
  await page.waitForFunction(isSo, { polling: 'raf' });
  return page.evaluate(() => performance.now());
}

async function indexed(page: Page, size: number): Promise<number> {
  await until(
    () => page.evaluate(countIndexed),
    (count) => count === size,
    LONG,
  );
  return page.evaluate(() => performance.now());
}

async function listTimes(page: Page): Promise<Times> {
  return {
    'Filter by a tag': await acted(page, 'filter'),
    'Another order': await acted(page, 'sort'),
  };
}

/** Chooses in a select and waits until the list has changed; timed in the page. */
async function acted(page: Page, what: 'filter' | 'sort'): Promise<number> {
  if (what === 'filter') {
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent === 'Filter')?.click();
    });
    await page.waitForSelector('.td-filters select');
  }
  return page.evaluate(chooseAndWait, what);
}

async function searchTimes(page: Page): Promise<Times> {
  const times: Times = {};
  for (const { name, words } of WORDS) {
    const { first, all } = await page.evaluate(searchAndWait, words);
    times[`Search, ${name}: first found line`] = first;
    times[`Search, ${name}: all found`] = all;
    await page.evaluate(searchAndWait, '');
  }
  return times;
}

/** Runs in the page. */
async function chooseAndWait(what: 'filter' | 'sort'): Promise<number> {
  const state = () =>
    (document.querySelector('.td-count')?.textContent ?? '') +
    (document.querySelector<HTMLElement>('[data-row]')?.dataset.row ?? '');
  const all = [...document.querySelectorAll<HTMLSelectElement>('select')];
  const isWanted = (value: string) =>
    what === 'sort' ? value === 'oldest' : value === '=identity';
  const select = all.find(({ options }) => [...options].some(({ value }) => isWanted(value)));
  const option = [...(select?.options ?? [])].find(({ value }) => isWanted(value));
  if (!select || !option) return Number.NaN;
  const before = state();
  const start = performance.now();
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(
    select,
    option.value,
  );
  select.dispatchEvent(new Event('change', { bubbles: true }));
  while (state() === before) await new Promise(requestAnimationFrame);
  return performance.now() - start;
}

/** Runs in the page. */
async function searchAndWait(words: string): Promise<{ first: number; all: number }> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  const start = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words);
  field?.dispatchEvent(new Event('input', { bubbles: true }));
  const isMarked = () => document.querySelector('[data-row] mark') !== null;
  const isOver = () => document.querySelector('.td-search-state')?.textContent === '';
  while (isMarked() !== (words !== '')) await new Promise(requestAnimationFrame);
  const first = performance.now() - start;
  while (!isOver()) await new Promise(requestAnimationFrame);
  return { first, all: performance.now() - start };
}

/** Runs in the page; -1 while the database is not there. */
async function countBattles(): Promise<number> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'telltale')) return -1;
  return new Promise((resolve) => {
    const opening = indexedDB.open('telltale');
    opening.onsuccess = () => {
      const db = opening.result;
      if (!db.objectStoreNames.contains('lines')) return resolve(-1);
      const counting = db.transaction('lines').objectStore('lines').count();
      counting.onsuccess = () => {
        db.close();
        resolve(counting.result);
      };
    };
  });
}

/** Runs in the page: battles in the index of words. */
async function countIndexed(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('telltale');
    opening.onsuccess = () => {
      const db = opening.result;
      const reading = db.transaction('wordSegments').objectStore('wordSegments').getAll();
      reading.onsuccess = () => {
        db.close();
        resolve(reading.result.reduce((sum: number, { ids }) => sum + ids.length, 0));
      };
    };
  });
}

function documentOf(all: { size: number; times: Times }[], browser: string): string {
  const names = Object.keys(all[0]?.times ?? {});
  const number = (n: number) =>
    n < 10_000 ? `${Math.round(n)} ms` : `${(n / 1_000).toFixed(1)} s`;
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    '# How fast the dashboard is',
    '',
    `Timed in ${browser}, on a machine with ${availableParallelism()} cores, by`,
    '',
    '```sh',
    'npm run report:desk',
    '```',
    '',
    'Each battle is made up and has about 6 kB of text. Times of the popup, the list and the index count from when the page is',
    'opened; those of a search from the last letter typed, so that they hold the 150 ms for which the field waits for another one.',
    'The index is made once; later only what has changed is. The filter and the order stay on while it is searched; a line that is',
    'found shows with its words marked. “All found” is when the search is over, whatever the filter leaves of it.',
    '',
    row(['', ...all.map(({ size }) => `${size.toLocaleString('en')} battles`)]),
    row(['---', ...all.map(() => '---:')]),
    ...names.map((name) =>
      row([name, ...all.map(({ times }) => number(times[name] ?? Number.NaN))]),
    ),
    '',
  ].join('\n');
}

const all: { size: number; times: Times }[] = [];
let browser = '';
for (const size of SIZES) {
  const measured = await measure(size);
  browser = measured.browser;
  all.push({ size, times: measured.times });
  console.log(size, measured.times);
}
writeFileSync(new URL('../../docs/desk.md', import.meta.url), documentOf(all, browser));
