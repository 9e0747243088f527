// Statistics over battles from a file: what counts, where a cell leads, and a second vote that is cast blind and stored.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Annotation, BattleRecord } from '../../lib/db/schema';
import { sampleRecord } from '../../lib/transfer/sample.ts';
import { openWorld, until, type World } from './world.ts';

let world: World;
let page: Page;
const folder = mkdtempSync(path.join(tmpdir(), 'telltale-'));

/** Battles with votes and names, one of them peeked at; no answer of theirs is heard to say its maker. */
function battles(): BattleRecord[] {
  return [2, 6, 10, 14].map((n) => {
    const record = sampleRecord(n);
    record.battle.pairKnown = false;
    if (record.battle.vote) record.battle.vote.blind = true;
    for (const seal of record.guess?.seals ?? []) {
      for (const side of [seal.a, seal.b]) {
        for (const evidence of side.evidence) evidence.cue = 'dash';
      }
    }
    return record;
  });
}

beforeAll(async () => {
  world = await openWorld('chromium', { scenario: 'default' });
  const app = { name: 'telltale', version: '0.1.0' };
  const head = { format: 'telltale-battles', version: 3, exportedAt: '2026-08-02T12:00:00Z', app };
  const file = path.join(folder, 'battles.json');
  writeFileSync(file, JSON.stringify({ ...head, battles: battles() }));
  page = await world.launched.openExtensionPage('dashboard.html#data');
  const input = await page.waitForSelector('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
  await says(/4 added/);
});
afterAll(async () => {
  await world?.close();
  rmSync(folder, { recursive: true });
});

const text = () => page.evaluate(() => document.querySelector('main')?.innerText ?? '');
const says = (words: RegExp) => until(text, (shown) => words.test(shown));
const go = (hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);
const press = (name: string) =>
  page.evaluate((words) => {
    const named = [...document.querySelectorAll('button')].find((one) => one.innerText === words);
    if (!named) throw new Error(`no button ${words}`);
    named.click();
  }, name);

it('counts battles, leaves out what was peeked at, and lets it in', async () => {
  await go('#statistics');
  expect(await says(/3 battles count for guesses/)).toContain('Peeked before the vote (1)');
  await page.evaluate(() => document.querySelector<HTMLElement>('.ts-reason input')?.click());
  await says(/4 battles count for guesses, 4 battles count for votes/);
});

it('leads from a cell of who is taken for whom to its battles', async () => {
  const cell = 'a[href="#statistics/machine/google/openai"]';
  await page.waitForSelector(cell);
  await page.evaluate((to) => {
    document.querySelector(to)?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  }, cell);
  await says(/Battles where Google was taken for OpenAI by Telltale/);
  await until(
    () => page.$$eval('.ts-battles a', (links) => links.map((link) => link.getAttribute('href'))),
    (links) => links.join(' ') === '#battles/arena%3Am14 #battles/arena%3Am6',
  );
});

it('shows a battle again without names, stores the second vote, and only then tells them', async () => {
  await go('#statistics/again');
  const asked = await says(/First is better/);
  expect(asked).not.toMatch(/mystery-model|gpt-9-mini|gemini-9-flash/);
  await press('First is better');
  const told = await says(/Not the same as the first time: you voted “Both good”/);
  expect(told).toContain('mystery-model');
  const { annotations = [] } = await world.dump();
  const votes = (annotations as Annotation[]).flatMap(({ secondVotes }) => secondVotes ?? []);
  expect(votes).toEqual([
    { value: votes[0]?.swapped ? 'b' : 'a', swapped: expect.any(Boolean), at: expect.any(Number) },
  ]);
  await go('#statistics');
  await says(/Voted the same again[\s\S]*?0 of 1/);
});
