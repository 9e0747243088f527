// The whole main job in real browsers: from the prompt to the exported record.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BattleRecordSchema } from '../../lib/db/schema';
import {
  openArena,
  pageErrors,
  sendPrompt,
  vote,
  waitForAnswers,
  waitForReveal,
} from '../browser/drive.ts';
import { inPanel, panelMarkup, panelText, unfoldPanel, waitForPanel } from '../browser/panel.ts';
import {
  BROWSERS,
  exportAll,
  isRevealed,
  isSealed,
  openWorld,
  recordWhen,
  turnOf,
  until,
  type World,
} from './world.ts';

/** The part of the extension's interface that is used here. */
interface Extension {
  tabs: { query(filter: { url: string }): Promise<{ id: number }[]> };
}

describe.each(BROWSERS)('a battle in %s', (browser) => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await openWorld(browser, { scenario: 'self-claims', speed: 8 });
    page = await world.newPage();
  });
  afterAll(async () => {
    await world?.close();
  });

  it('is recorded while it streams, and the panel says so', async () => {
    await openArena(page);
    await sendPrompt(page, 'Who are you?');
    await waitForPanel(page);
    await waitForAnswers(page);
    await until(
      () => panelText(page),
      (text) => text.includes('sealed'),
    );
  });

  it('shows nothing of the guess before the vote, in no view', async () => {
    const turn = turnOf(await world.sessionOf(page));
    const { guess } = await recordWhen(world, turn, isSealed);
    expect(guess?.seals[0]?.a.verdict).toBe('maker');
    expect(guess?.seals[0]?.a.makers[0]?.maker).toBe('anthropic');
    const sentence = guess?.seals[0]?.a.evidence[0]?.sentence ?? '';
    expect(sentence).not.toBe('');
    const popup = await world.desk.evaluate(() => document.body.textContent ?? '');
    const markup = await panelMarkup(page);
    expect(markup).toContain('sealed');
    for (const view of [markup, popup]) {
      expect(view).not.toContain(sentence);
      expect(view).not.toMatch(/\d ?%/);
    }
    // The page's own scripts cannot look into the panel at all.
    const isOpen = await page.evaluate(
      () => document.querySelector('telltale-panel')?.shadowRoot !== null,
    );
    expect(isOpen).toBe(false);
  });

  it('covers neither vote nor prompt box, folded or open', async () => {
    await expectClear();
    await unfoldPanel(page);
    await until(
      () => covered(),
      (parts) => parts.length === 0,
    );
    await expectClear();
  });

  const expectClear = async () => expect(await covered()).toEqual([]);

  /** Buttons and boxes of the page whose middle something else lies on. */
  const covered = () =>
    page.evaluate(() => {
      const parts = [...document.querySelectorAll('main button, textarea[name="message"]')];
      return parts.flatMap((part) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return hit?.localName === 'telltale-panel' ? [part.textContent ?? ''] : [];
      });
    });

  it("takes the user's guess, a tag and a note from the keyboard", async () => {
    await (await inPanel(page, 'input[aria-label="Who wrote answer A"]')).type('anthr\n');
    await (await inPanel(page, 'input[aria-label="Who wrote answer B"]')).type('goog\n');
    const tag = await inPanel(page, 'input[aria-label="Add a tag"]');
    await tag.type('introductions');
    await tag.press('Enter');
    await (await inPanel(page, 'textarea')).type('Says its name in the first line.');
    const turn = turnOf(await world.sessionOf(page));
    const { annotation } = await recordWhen(
      world,
      turn,
      (record) => record.annotation?.note !== undefined && record.annotation.note.length > 30,
    );
    expect(annotation).toMatchObject({
      guess: {
        a: { maker: 'anthropic', known: 'nothing' },
        b: { maker: 'google', known: 'nothing' },
      },
      tags: ['introductions'],
      note: 'Says its name in the first line.',
    });
    // What is typed into the panel stays out of the page.
    expect(
      await page.$eval('textarea[name="message"]', (box) => (box as HTMLTextAreaElement).value),
    ).toBe('');
  });

  it('scores both guesses after the reveal and shows the words they rest on', async () => {
    await vote(page, 'a');
    const names = await waitForReveal(page);
    const session = await world.sessionOf(page);
    const record = await recordWhen(world, turnOf(session), isRevealed);
    expect(record.battle.vote).toMatchObject({
      value: 'a',
      raw: 'model_a',
      modelsRevealed: false,
      source: 'wire',
    });
    expect([record.battle.reveal?.a?.name, record.battle.reveal?.b?.name]).toEqual(names);
    expect(record.battle.score).toEqual({
      machine: { a: 'right', b: 'silent' },
      user: { a: 'right', b: 'wrong' },
    });
    const text = await until(
      () => panelText(page),
      (shown) => shown.includes(names[0]),
    );
    expect(text).toContain(names[1]);
    expect(text).toMatch(/Right/);
    expect(text).toMatch(/Wrong/);
    const markup = await panelMarkup(page);
    expect(markup).toContain('Anthropic');
    expect(await pageErrors(page)).toEqual([]);
  });

  it('holds exactly what was streamed, piece by piece', async () => {
    const turn = turnOf(await world.sessionOf(page));
    const record = await world.record(turn.a.messageId);
    expect(BattleRecordSchema.safeParse(record).success).toBe(true);
    for (const side of ['a', 'b'] as const) {
      expect(record?.body.turns[0]?.[side].text).toBe(turn[side].text);
      const cuts = record?.capture.turns[0]?.[side].text;
      const pieces = turn[side].pieces.filter(({ channel }) => channel === 'text');
      let end = 0;
      expect(cuts?.ends).toEqual(pieces.map(({ text }) => (end += text.length)));
      expect(cuts?.times.every((time, i, all) => i === 0 || time >= (all[i - 1] ?? 0))).toBe(true);
    }
  });

  it('shows the guess before the vote to who peeks, and records that', async () => {
    await openArena(page);
    await sendPrompt(page, 'Who are you?');
    await waitForAnswers(page);
    const turn = turnOf(await world.sessionOf(page));
    await recordWhen(world, turn, isSealed);
    await unfoldPanel(page);
    expect(await panelText(page)).not.toMatch(/\d ?%/);
    const panel = await waitForPanel(page);
    const button = await panel.$('::-p-text(Peek)');
    await button?.click();
    await until(
      () => panelText(page),
      (text) => text.includes('Peeked before the vote'),
    );
    expect(await panelText(page)).toMatch(/Anthropic\d+ ?%/);
    const record = await recordWhen(world, turn, ({ battle }) => battle.peekedAt !== null);
    expect(record.battle.vote).toBeNull();
  });

  it('can be folded from the keyboard, and stays folded', async () => {
    const isFolded = async (): Promise<boolean> => {
      const panel = await waitForPanel(page);
      return panel.$eval('.tt-card', (card) => (card as HTMLElement).hidden === true);
    };
    expect(await isFolded()).toBe(false);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await until(isFolded, (folded) => !folded);
    await (await inPanel(page, 'textarea')).focus();
    await page.keyboard.press('Escape');
    await until(isFolded, (folded) => folded);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitForPanel(page);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await isFolded()).toBe(true);
    await unfoldPanel(page);
  });

  it('is counted in the popup', async () => {
    const popup = await world.launched.openExtensionPage('popup.html?tab=-1');
    const text = await until(
      () => popup.evaluate(() => document.body.textContent ?? ''),
      (shown) => shown.includes('Who are you?'),
    );
    expect(text).toMatch(/battles?\s*2|2\s*battle/i);
    expect(text).toMatch(/100 ?%/);
    expect(text).toMatch(/50 ?%/);
    await popup.close();
  });

  it('is named by the popup over its tab, in one plain line', async () => {
    const tabId = await world.desk.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension | undefined>;
      const tabs = await (browser ?? chrome)?.tabs.query({ url: 'https://arena.ai/*' });
      return tabs?.[0]?.id;
    });
    const popup = await world.launched.openExtensionPage(`popup.html?tab=${tabId}`);
    await until(
      () => popup.$eval('.tt-capture-title', (line) => line.textContent ?? ''),
      (line) => /recorded/i.test(line),
    );
    await popup.close();
  });

  it('leaves a conversation without a battle alone', async () => {
    await page.goto('https://arena.ai/c/01a01111-0000-7000-8000-000000000001');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await page.$('telltale-panel')).toBeNull();
    await page.goBack({ waitUntil: 'domcontentloaded' });
    await waitForPanel(page);
  });

  it('goes out as JSON and the file holds it whole', async () => {
    const file = await exportAll(world);
    const document = JSON.parse(file) as { format: string; battles: unknown[] };
    const turn = turnOf(await world.sessionOf(page));
    expect(document.battles).toHaveLength(2);
    expect(document.battles).toContainEqual(await world.record(turn.a.messageId));
  });
});
