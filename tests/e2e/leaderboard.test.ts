// The leaderboard in a real browser: ratings of stored votes, style held equal, and the way from a cell to its battles.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BattleRecord, VoteValue } from '../../lib/db/schema';
import { boardOf } from '../../lib/leaderboard/board';
import { countedOf } from '../../lib/leaderboard/bouts';
import { lineOf } from '../../lib/lines/line';
import { recordLine } from '../../lib/transfer/export';
import { FOOTER_LINE, headerLine } from '../../lib/transfer/format';
import { sampleRecord } from '../../lib/transfer/sample';
import { press, says } from './pages.ts';
import { openWorld, type World } from './world.ts';

const NAMES = ['gpt-harbor', 'lagoon-2', 'tern-large'];
const MAKERS = ['openai', 'google', 'mistral'];
const VOTES: VoteValue[] = ['a', 'b', 'a', 'tie', 'a', 'both_bad', 'a', 'b'];

/** A voted battle whose names are out; every tenth was peeked at. */
function voted(n: number): BattleRecord {
  const record = sampleRecord(n * 8 + 1);
  const side = (at: number) => {
    const maker = MAKERS[at % 3] ?? null;
    return { name: NAMES[at % 3] ?? '', modelId: null, organization: maker, maker };
  };
  const id = `arena:board${n}`;
  const at = record.battle.startedAt;
  const vote = { at, raw: '', modelsRevealed: false, blind: true, preferences: null };
  return {
    ...record,
    body: { ...record.body, id },
    capture: { ...record.capture, id },
    guess: null,
    annotation: null,
    battle: {
      ...record.battle,
      ...{ id, mode: 'battle', phase: 'revealed', messageIds: [id], isManual: false },
      ...{ pairKnown: false, probes: [], peekedAt: n % 10 === 9 ? at : null },
      vote: { ...vote, value: VOTES[n % VOTES.length] ?? 'a', source: 'wire' },
      reveal: { a: side(n), b: side(n + 1 + (n % 2)), at, source: 'record' },
      score: { machine: { a: null, b: null }, user: { a: null, b: null } },
    },
  };
}

const records = Array.from({ length: 60 }, (_, n) => voted(n));
const counted = countedOf(
  records.map((record) => ({ ...lineOf(record), rev: 1 })),
  'model',
  new Set(),
);
const folder = mkdtempSync(path.join(tmpdir(), 'telltale-'));
let world: World;
let page: Page;

beforeAll(async () => {
  world = await openWorld('chromium');
  const file = path.join(folder, 'battles.json');
  const lines = records.map(recordLine).join(',\n');
  writeFileSync(file, `${headerLine('0.1.0', new Date())}${lines}\n${FOOTER_LINE}`);
  page = await world.launched.openExtensionPage('dashboard.html#data');
  const input = await page.waitForSelector('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
  await says(page, '60 added');
  await page.evaluate(() => {
    location.hash = '#leaderboard';
  });
});
afterAll(async () => {
  await world?.close();
  rmSync(folder, { recursive: true });
});

const rowTexts = () =>
  page.$$eval('.tb-table tbody tr', (rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent)),
  );

it('rates the stored votes, those peeked at left out until they are let in', async () => {
  await says(page, '54 battles count; 6 do not');
  const { rows } = boardOf(counted, 1);
  expect(rows).toHaveLength(3);
  const wanted = rows.map(({ name, rating, games }) => [name, Math.round(rating), games]);
  const read = (await rowTexts()).map(([name, , rating, , games]) => [
    name,
    Number(rating?.replaceAll(',', '')),
    Number(games),
  ]);
  expect(read).toEqual(wanted);
  await press(page, 'Which battles count');
  await page.click('.tb-include input');
  await says(page, '60 battles count');
  await page.click('.tb-include input');
  await says(page, '54 battles count');
});

it('holds style equal once it has read the answers', async () => {
  await page.click('[role="switch"]');
  await says(page, 'What style is worth to you');
  await page.click('[role="switch"]');
});

it('draws its charts as files, a PNG among them', async () => {
  const type = await page.evaluate(async () => {
    const made = new Promise<Blob>((resolve) => {
      const own = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        resolve(blob as Blob);
        return own(blob);
      };
    });
    document.querySelector<HTMLElement>('button[aria-label$="as PNG"]')?.click();
    const blob = await made;
    return `${blob.type} ${blob.size > 2_000}`;
  });
  expect(type).toBe('image/png true');
});

it('leads from a cell of the matrix to its battles', async () => {
  const { rows } = boardOf(counted, 1);
  const pair = [rows[0]?.name, rows[1]?.name];
  const games = counted.bouts.filter(({ a, b }) => pair.includes(a) && pair.includes(b)).length;
  const cell = await page.waitForSelector('a.tc-mark[href^="#battles?"]');
  await cell?.evaluate((element) => (element as HTMLElement).focus());
  await page.keyboard.press('Enter');
  await says(page, `${games} of 60 battles`);
});
