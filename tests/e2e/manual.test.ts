// Battles kept by hand: in the dashboard, and in the panel of a page that cannot be read by selecting its text.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BattleRecord } from '../../lib/db/schema';
import { answerTexts, openArena, sendPrompt, waitForAnswers } from '../browser/drive.ts';
import { panelText, unfoldPanel, waitForPanel } from '../browser/panel.ts';
import { BROWSERS, exportAll, openWorld, recordsOf, until, type World } from './world.ts';

const PROMPT = 'How deep is the sea?';

/** Presses the button with this name, wherever it stands below an element. */
async function pressIn(root: ElementHandle, name: string): Promise<void> {
  const found = await root.evaluateHandle((element, wanted) => {
    const buttons = [...(element as Element).querySelectorAll('button')];
    const nameOf = (button: Element) =>
      button.getAttribute('aria-label') ?? button.textContent?.trim();
    return buttons.find((button) => nameOf(button) === wanted) ?? null;
  }, name);
  const button = found.asElement() as ElementHandle | null;
  if (!button) throw new Error(`No button "${name}".`);
  await button.evaluate((element) => (element as Element).scrollIntoView({ block: 'center' }));
  // The panel glides to its place: a press where the button was a moment ago would miss it.
  let before = '';
  await until(
    async () => {
      const last = before;
      before = JSON.stringify(await button.boundingBox());
      return before === last;
    },
    (isStill) => isStill,
  );
  await button.click();
}

/** The field with this label, below an element. */
async function fieldIn(root: ElementHandle, label: string): Promise<ElementHandle> {
  const found = await root.evaluateHandle((element, wanted) => {
    const labels = [...(element as Element).querySelectorAll('label')];
    const id = labels.find((one) => one.textContent === wanted)?.htmlFor ?? '';
    return (element as Element).querySelector(`[id="${id}"]`);
  }, label);
  const field = found.asElement() as ElementHandle | null;
  if (!field) throw new Error(`No field "${label}".`);
  return field;
}

/** Selects on the page what holds this text and nothing else, as a drag of the mouse would. */
async function selectText(page: Page, text: string): Promise<void> {
  const selected = await page.evaluate((wanted) => {
    const all = [...document.body.querySelectorAll('*')];
    const squeeze = (one: string | null) => (one ?? '').replace(/\s+/g, '');
    const holder = all.findLast((element) => squeeze(element.textContent) === squeeze(wanted));
    const selection = window.getSelection();
    if (!holder || !selection) return '';
    selection.selectAllChildren(holder);
    return selection.toString();
  }, text);
  expect(squeezed(selected)).toBe(squeezed(text));
}

const textOf = async (root: ElementHandle, label: string): Promise<string> =>
  (await fieldIn(root, label)).evaluate((field) => (field as HTMLTextAreaElement).value);
/** Line breaks differ between what a selection gives and what an element holds. */
const squeezed = (text: string) => text.replace(/\s+/g, '');

describe.each(BROWSERS)('keeping a battle by hand in %s', (browser) => {
  let world: World;
  const folder = mkdtempSync(path.join(tmpdir(), 'telltale-'));
  const records = async () => recordsOf(await world.dump());

  beforeAll(async () => {
    world = await openWorld(browser);
  });
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true });
  });

  const storedDraft = () =>
    world.desk.evaluate(async () => {
      type Api = { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
      const { browser: api, chrome } = globalThis as { browser?: Api; chrome?: Api };
      return (await (api ?? chrome)?.storage.local.get('manualDraft'))?.manualDraft;
    });

  async function openForm(): Promise<{ page: Page; root: ElementHandle }> {
    const page = await world.launched.openExtensionPage('dashboard.html#keep');
    await page.waitForSelector('form.tt-keep');
    return { page, root: (await page.$('main')) as ElementHandle };
  }

  it('keeps a draft over closing, then the battle, sealed and marked', async () => {
    const first = await openForm();
    await (await fieldIn(first.root, 'Prompt')).type(PROMPT);
    // Written as it is typed; a browser may drop the very last write of a page that is closed in the same moment.
    await until(storedDraft, (draft) => JSON.stringify(draft ?? '').includes(PROMPT));
    await first.page.close();

    const { page, root } = await openForm();
    expect(await textOf(root, 'Prompt')).toBe(PROMPT);
    await pressIn(root, 'Keep this battle');
    await page.waitForSelector('[aria-invalid]');
    expect(await records()).toEqual([]);
    await (await fieldIn(root, 'Answer A')).type('About four kilometres.');
    await (await fieldIn(root, 'Answer B')).type('As a model made by OpenAI: very deep.');
    await pressIn(root, 'Keep this battle');

    const [record] = await until(records, (found) => found.length === 1);
    expect(record).toMatchObject({
      battle: { isManual: true, site: 'arena', phase: 'answered', vote: null, reveal: null },
      capture: { layers: ['manual'] },
    });
    expect(record?.body.turns[0]).toMatchObject({
      prompt: PROMPT,
      a: { text: 'About four kilometres.', textSource: 'manual' },
    });
    expect(record?.guess?.seals).toHaveLength(1);
    await page.waitForSelector('.td-battle');
    const text = await page.$eval('main', (main) => main.textContent ?? '');
    expect(text).toContain('By hand');
    expect(text).not.toContain('calls itself');
    await page.close();
  });

  it('takes names and a vote later, and takes them back', async () => {
    const [{ battle } = never()] = await records();
    const hash = `#battles/${encodeURIComponent(battle.id)}`;
    const page = await world.launched.openExtensionPage(`dashboard.html${hash}`);
    await page.waitForSelector('.td-amend');
    const root = (await page.$('main')) as ElementHandle;
    await (await fieldIn(root, 'Model of answer A')).type('gpt-4o');
    await (await fieldIn(root, 'Model of answer B')).type('gpt-4o');
    await (await fieldIn(root, 'Your vote')).select('b');
    await pressIn(root, 'Save');
    const [named] = await until(records, ([found]) => found?.battle.phase === 'revealed');
    expect(named?.battle.reveal).toMatchObject({ a: { maker: 'openai' }, source: 'manual' });
    expect(named?.battle.vote).toMatchObject({ value: 'b', blind: false, source: 'manual' });
    expect(named?.battle.score.machine.b).not.toBeNull();
    await page.waitForFunction(() => document.body.textContent?.includes('Saved.'));
    await pressIn(root, 'Undo');
    const [undone] = await until(records, ([found]) => found?.battle.phase === 'answered');
    expect(undone?.battle).toMatchObject({ vote: null, reveal: null });
    expect(undone?.battle.peekedAt).not.toBeNull();
    await page.close();
  });

  it('takes what is selected on a page that cannot be read', async () => {
    await world.desk.evaluate(async () => {
      type Api = { storage: { local: { set(items: object): Promise<void> } } };
      const { browser: api, chrome } = globalThis as { browser?: Api; chrome?: Api };
      await (api ?? chrome)?.storage.local.set({ layers: { wire: false, dom: false } });
    });
    const page = await world.newPage();
    await openArena(page);
    await sendPrompt(page, PROMPT);
    await waitForAnswers(page);
    await waitForPanel(page);
    await until(
      () => panelText(page),
      (text) => text.includes('This battle cannot be read'),
    );
    await unfoldPanel(page);
    const panel = await waitForPanel(page);
    await pressIn(panel, 'Keep a battle by hand');
    await until(
      () => panelText(page),
      (text) => text.includes('Take selection'),
    );
    const [a = '', b = ''] = await answerTexts(page);
    for (const [label, text] of [
      ['Prompt', PROMPT],
      ['Answer A', a],
      ['Answer B', b],
    ] as const) {
      await selectText(page, text);
      await pressIn(panel, `Take selection as ${label}`);
      expect(squeezed(await textOf(panel, label))).toBe(squeezed(text));
    }
    await pressIn(panel, 'Keep this battle');
    const all = await until(records, (found) => found.length === 2);
    const kept = all.find(({ body }) => squeezed(body.turns[0]?.a.text ?? '') === squeezed(a));
    expect(kept?.battle).toMatchObject({ isManual: true, site: 'arena' });
    expect(squeezed(kept?.body.turns[0]?.b.text ?? '')).toBe(squeezed(b));
    await until(
      () => panelText(page),
      (text) => text.includes('Kept.'),
    );
    await page.close();
  });

  it('is still by hand when it goes out and comes back', async () => {
    const before = await records();
    expect(before).toHaveLength(2);
    const file = path.join(folder, 'battles.json');
    writeFileSync(file, await exportAll(world));
    const other = await openWorld(browser);
    try {
      const page = await other.launched.openExtensionPage('dashboard.html#data');
      const input = (await page.waitForSelector(
        'input[type=file]',
      )) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(file);
      const after = await until(
        async () => recordsOf(await other.dump()),
        (found) => found.length === before.length,
      );
      const byId = (list: BattleRecord[]) =>
        [...list].sort((x, y) => x.battle.id.localeCompare(y.battle.id));
      expect(byId(after)).toEqual(byId(before));
      expect(after.every(({ battle }) => battle.isManual)).toBe(true);
      const counters = (await other.dump()).counters as { key: string; n: number }[];
      expect(counters.find(({ key }) => key === 'manual')?.n).toBe(before.length);
    } finally {
      await other.close();
    }
  });
});

function never(): never {
  throw new Error('nothing stored');
}
