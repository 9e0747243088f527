// Probes from the panel: put into the page's box as typing would, with a draft left alone, and sent by the user only.
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArena, sendPrompt, vote, waitForAnswers } from '../browser/drive.ts';
import { panelText, unfoldPanel, waitForPanel } from '../browser/panel.ts';
import { BROWSERS, openWorld, recordsOf, until, type World } from './world.ts';

const QUESTION = 'Who are you?';
/** Tries more ways than there is time for on any answer. */
const ENDLESS = '^(?:[^]|[^])+\\x00$';
const OWN = {
  id: 'own:fog',
  title: 'Fog',
  prompt: 'Name three colours of fog.',
  separates: '',
  reader: { kind: 'pattern', pattern: ENDLESS },
};

/** Presses the first button whose name starts so. */
async function press(panel: ElementHandle, name: string): Promise<void> {
  const found = await panel.evaluateHandle((root, wanted) => {
    const buttons = [...(root as Element).querySelectorAll('button')];
    const nameOf = (one: Element) => one.getAttribute('aria-label') ?? one.textContent ?? '';
    return buttons.find((one) => nameOf(one).trim().startsWith(wanted)) ?? null;
  }, name);
  const button = found.asElement() as ElementHandle | null;
  if (!button) throw new Error(`No button "${name}".`);
  await button.evaluate((element) => (element as HTMLElement).click());
}

/** Makes the page's box one that a framework watches, and keeps what it is told. */
async function watchBox(page: Page): Promise<void> {
  await page.evaluate(() => {
    const box = document.querySelector('textarea') as HTMLTextAreaElement & { told?: string[] };
    const own = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
    let tracked = box.value;
    const told: string[] = [];
    box.told = told;
    Object.defineProperty(box, 'value', {
      configurable: true,
      get: () => own?.get?.call(box),
      set: (value: string) => {
        tracked = value;
        own?.set?.call(box, value);
      },
    });
    box.addEventListener('input', (event) => {
      // As React does: an input that its own setter made is no change.
      if (box.value !== tracked) told.push(`${event.isTrusted} ${box.value}`);
      tracked = box.value;
    });
  });
}

const boxValue = (page: Page) => page.$eval('textarea', (box) => box.value);
const told = (page: Page) =>
  page.$eval('textarea', (box) => (box as unknown as { told: string[] }).told);

describe.each(BROWSERS)('probes from the panel in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
  });
  afterAll(() => world?.close());

  it('puts a question where the page’s framework hears of it, and sends nothing', async () => {
    await world.desk.evaluate(async (probe) => {
      type Api = { storage: { local: { set(items: object): Promise<void> } } };
      const { browser: api, chrome } = globalThis as { browser?: Api; chrome?: Api };
      await (api ?? chrome)?.storage.local.set({
        ownProbes: [{ ...probe, changedAt: 1 }],
      });
    }, OWN);
    const page = await world.newPage();
    await openArena(page);
    await sendPrompt(page, 'How deep is the sea?');
    await waitForAnswers(page);
    await unfoldPanel(page);
    await watchBox(page);
    await press(await waitForPanel(page), 'Probes');
    await until(
      () => panelText(page),
      (text) => text.includes('the guess stays sealed') && text.includes(OWN.prompt),
    );

    const panel = await waitForPanel(page);
    await press(panel, `Put in the box: ${OWN.prompt}`);
    await until(
      () => boxValue(page),
      (value) => value === OWN.prompt,
    );
    expect((await told(page)).at(-1)).toBe(`true ${OWN.prompt}`);

    // What is there now is a draft.
    await press(panel, 'Put in the box: Who are you');
    await until(
      () => panelText(page),
      (text) => text.includes('There is a draft in the box.'),
    );
    expect(await boxValue(page)).toBe(OWN.prompt);
    await press(panel, 'Replace it');
    await until(
      () => boxValue(page),
      (value) => value !== OWN.prompt && value !== '',
    );
    await until(
      () => panelText(page),
      (text) => text.includes('It is in the box.'),
    );
    await press(panel, 'Undo');
    await until(
      () => boxValue(page),
      (value) => value === OWN.prompt,
    );
    expect(await page.evaluate(() => window.practice.turnCount())).toBe(1);

    await page.evaluate(() => window.practice.submit().click());
    const [record] = await until(
      async () => recordsOf(await world.dump()),
      ([one]) => one?.battle.turns === 2,
    );
    expect(record?.battle.probes).toEqual([OWN.id]);

    // Once nothing is sealed its answers are read, and a pattern without end is ended.
    await waitForAnswers(page);
    await vote(page, 'a');
    await until(
      async () => recordsOf(await world.dump()),
      ([one]) => one?.battle.vote != null,
    );
    await page.close();
    const hash = `#battles/${encodeURIComponent(record?.battle.id ?? '')}`;
    const open = await world.launched.openExtensionPage(`dashboard.html${hash}`);
    await open.waitForFunction(() => document.body.textContent?.includes('takes too long'));
    await open.close();
  });

  it('writes into a box that is no text field', async () => {
    const page = await world.newPage();
    await openArena(page);
    await sendPrompt(page, QUESTION);
    await waitForAnswers(page);
    await unfoldPanel(page);
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.contentEditable = 'true';
      box.id = 'rich';
      box.textContent = 'Draft';
      document.querySelector('textarea')?.replaceWith(box);
    });
    const panel = await waitForPanel(page);
    await press(panel, 'Probes');
    await until(
      () => panelText(page),
      (text) => text.includes(OWN.prompt),
    );
    await press(panel, `Put in the box: ${OWN.prompt}`);
    await until(
      () => panelText(page),
      (text) => text.includes('There is a draft in the box.'),
    );
    await press(panel, 'Add after it');
    const text = await until(
      () => page.$eval('#rich', (box) => (box as HTMLElement).innerText),
      (value) => value.includes(OWN.prompt),
    );
    expect(text.startsWith('Draft')).toBe(true);
    await page.close();
  });
});
