// What goes out of one browser comes back in another, and a broken file changes nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArena, playBattle } from '../browser/drive.ts';
import type { BrowserName } from '../browser/launch.ts';
import {
  exportAll,
  isRevealed,
  openWorld,
  recordWhen,
  turnOf,
  until,
  type World,
} from './world.ts';

const PAIRS: [BrowserName, BrowserName][] = [
  ['chromium', 'firefox'],
  ['firefox', 'chromium'],
];
const PARTS = ['battles', 'bodies', 'captures', 'guesses', 'annotations', 'counters'];

describe.each(PAIRS)('from %s to %s', (from, to) => {
  let target: World;
  let dashboard: Page;
  let file: string;
  let sent: Record<string, unknown[]>;
  const folder = mkdtempSync(path.join(tmpdir(), 'telltale-'));

  beforeAll(async () => {
    const source = await openWorld(from, { scenario: 'default' });
    const page = await source.newPage();
    await openArena(page);
    await playBattle(page, 'How far away is the Moon?', 'tie');
    await playBattle(page, 'And the Sun?', 'b');
    await recordWhen(source, turnOf(await source.sessionOf(page)), isRevealed);
    file = await exportAll(source);
    sent = await source.dump();
    await source.close();
    target = await openWorld(to);
    dashboard = await target.launched.openExtensionPage('dashboard.html#data');
  });
  afterAll(async () => {
    await target?.close();
    rmSync(folder, { recursive: true });
  });

  async function importText(name: string, text: string): Promise<void> {
    const place = path.join(folder, name);
    writeFileSync(place, text);
    const input = (await dashboard.waitForSelector(
      'input[type=file]',
    )) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(place);
  }
  const says = (words: RegExp) =>
    until(
      () => dashboard.evaluate(() => document.body.textContent ?? ''),
      (text) => words.test(text),
    );
  const parts = (dump: Record<string, unknown[]>) =>
    PARTS.map((name) => [name, (dump[name] ?? []).map((row) => JSON.stringify(row)).sort()]);

  it('names line and field of a fault, and changes nothing', async () => {
    const lines = file.split('\n');
    const line = lines.findIndex((text) => text.includes('"battle":')) + 1;
    const broken = lines.map((text) => text.replace('"raw":"model_b"', '"raw":7')).join('\n');
    const at = broken.split('\n').findIndex((text) => text.includes('"raw":7')) + 1;
    expect(at).toBeGreaterThanOrEqual(line);
    await importText('broken.json', broken);
    const text = await says(/Nothing was imported/i);
    expect(text).toMatch(new RegExp(`line ${at}\\b`, 'i'));
    expect(text).toContain('battle.vote.raw');
    expect((await target.dump()).battles ?? []).toEqual([]);
  });

  it('takes the whole file in, with everything that was stored', async () => {
    await importText('whole.json', file);
    await says(/2 added/);
    expect(parts(await target.dump())).toEqual(parts(sent));
  });

  it('changes nothing when the same file comes again, and goes out as it came in', async () => {
    await importText('again.json', file);
    await says(/2 already the same/);
    expect(parts(await target.dump())).toEqual(parts(sent));
    const battles = (text: string) => (JSON.parse(text) as { battles: unknown[] }).battles;
    expect(battles(await exportAll(target))).toEqual(battles(file));
  });
});
