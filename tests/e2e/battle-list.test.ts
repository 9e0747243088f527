// The dashboard's list in a real browser: many battles, filters, the walk with the keyboard, bulk acts and undo.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordLine } from '../../lib/transfer/export';
import { FOOTER_LINE, headerLine } from '../../lib/transfer/format';
import { sampleRecords } from '../../lib/transfer/sample';
import { press, says } from './pages.ts';
import { openWorld, until, type World } from './world.ts';

const COUNT = 240;
const folder = mkdtempSync(path.join(tmpdir(), 'telltale-'));
let world: World;
let page: Page;

beforeAll(async () => {
  world = await openWorld('chromium');
  const file = path.join(folder, 'battles.json');
  const lines = sampleRecords(COUNT).map(recordLine).join(',\n');
  writeFileSync(file, `${headerLine('0.1.0', new Date())}${lines}\n${FOOTER_LINE}`);
  page = await world.launched.openExtensionPage('dashboard.html#data');
  const input = await page.waitForSelector('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
  await says(page, `${COUNT} added`);
  await page.evaluate(() => {
    location.hash = '#battles';
  });
});
afterAll(async () => {
  await world?.close();
  rmSync(folder, { recursive: true });
});

const rows = () => page.$$eval('[data-row]', (all) => all.map((row) => row.textContent ?? ''));
const focused = () => page.evaluate(() => document.activeElement?.closest('li')?.dataset.row);
const stored = () => world.dump().then((dump) => (dump.battles ?? []).length);

it('draws a part of a long list, and the rest as the page is scrolled', async () => {
  await says(page, `${COUNT} battles`);
  await until(rows, (all) => (all[0] ?? '').includes('number 239'));
  expect((await rows()).length).toBeLessThan(40);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await until(rows, (all) => (all.at(-1) ?? '').includes('number 0?'));
  await page.evaluate(() => scrollTo(0, 0));
});

it('filters, and walks what is left with the keyboard into a battle and back to its line', async () => {
  await press(page, 'Filter');
  const label = await page.waitForSelector('xpath/.//label[text()="Tag"]');
  const id = await label?.evaluate((element) => (element as HTMLLabelElement).htmlFor);
  await page.select(`select[id="${id}"]`, '=identity');
  await says(page, `60 of ${COUNT} battles`);
  await press(page, 'Filter');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  for (const key of ['j', 'j', 'j'] as const) await page.keyboard.press(key);
  const line = await until(focused, (row) => row === 'arena:m231');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.td-battle');
  await page.goBack();
  expect(await until(focused, (row) => row === line)).toBe(line);
});

it('deletes what is selected, and takes that back', async () => {
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await says(page, '2 selected');
  await press(page, 'Delete');
  await says(page, `58 of ${COUNT - 2} battles`);
  await press(page, 'Undo');
  await says(page, `60 of ${COUNT} battles`);
  expect(await stored()).toBe(COUNT);
});

it('tags what is selected, and the list follows', async () => {
  await page.keyboard.press('Escape');
  await press(page, 'Clear filters');
  await says(page, `${COUNT} battles`);
  await page.click('[data-row="arena:m238"] input');
  await page.click('[data-row="arena:m237"] input');
  await press(page, 'Tags');
  await page.type('.td-bulk-tag', 'to read');
  await press(page, 'Add');
  await says(page, 'Changed tags of 2 battles');
  await until(rows, (all) => all.filter((text) => text.includes('to read')).length === 2);
});

it('finds words in answers and notes, marks them, and forgets what was deleted', async () => {
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Escape');
  const indexed = async () => {
    const segments = (await world.dump()).wordSegments as { ids: string[] }[] | undefined;
    return (segments ?? []).flatMap(({ ids }) => ids).length;
  };
  await until(indexed, (count) => count === COUNT);
  await page.keyboard.press('/');
  await page.keyboard.type('"without being asked" chatg');
  await says(page, `60 of ${COUNT} battles`);
  const marks = () => page.$$eval('[data-row] mark', (all) => all.map((mark) => mark.textContent));
  await until(marks, (all) => all.includes('without being asked'));
  await page.click('[data-row="arena:m239"] input');
  await press(page, 'Delete');
  await says(page, `59 of ${COUNT - 1} battles`);
  await until(indexed, (count) => count === COUNT - 1);
});
