// @vitest-environment happy-dom
// Tests of the popup over a real database: live totals, the tab's report, and a sealed guess that stays out of it.
import 'fake-indexeddb/auto';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '../../lib/db/database';
import { recordTables, saveRecord } from '../../lib/db/records';
import { battle, NAMED, NOW, report, UNSCORED } from '../../tests/gallery/fixtures';
import { type Rendered, render } from '../../tests/gallery/render';
import { PopupApp } from './app';

let shown: Rendered;
const ask = vi.fn();

const saved = battle({
  phase: 'answered',
  vote: null,
  reveal: null,
  score: UNSCORED,
  preview: 'Why do tides lag?',
});

async function store(): Promise<void> {
  const db = database();
  const record = {
    battle: saved,
    body: { id: saved.id, turns: [] },
    capture: { id: saved.id, recorder: '1', layers: [], turns: [] },
    guess: {
      id: saved.id,
      seals: [{ turns: 1, engine: '1.2.0', sealedAt: NOW, a: NAMED, b: NAMED }],
    },
    annotation: null,
  };
  await db.transaction('rw', recordTables(db), () => saveRecord(db, record, null));
}

const WAIT = { timeout: 5_000, interval: 1 };

/** Waits until the popup says this. */
const says = (text: string) =>
  vi.waitFor(async () => {
    // The database answers in its own time; what it brings must fall into an act.
    await act(() => new Promise((done) => setTimeout(done, 20)));
    expect(shown.container.textContent).toContain(text);
  }, WAIT);

beforeEach(async () => {
  fakeBrowser.reset();
  ask.mockReset().mockResolvedValue(null);
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [{ id: 7 } as never]);
  browser.tabs.sendMessage = ask as never;
  await database().delete();
  await database().open();
});
afterEach(() => shown.unmount());

describe('PopupApp', () => {
  it('tells a newcomer what to do', async () => {
    shown = await render(<PopupApp />);
    await says('Not an arena page');
    await says('No battles yet');
  });

  it('draws a new battle as it is stored', async () => {
    shown = await render(<PopupApp />);
    await says('No battles yet');
    await store();
    await says('Why do tides lag?');
  });

  it('says that a guess is sealed and nothing of what it says', async () => {
    await store();
    ask.mockResolvedValue(report({ battleId: saved.id }));
    shown = await render(<PopupApp />);
    await says('Guess sealed');
    await says('Your guess: not made');
    expect(shown.container.innerHTML).not.toContain('71%');
    expect(shown.container.innerHTML).not.toContain('OpenAI');
  });

  it('says so when the database does not open, and comes back', async () => {
    const broken = vi.spyOn(database().counters, 'toArray').mockRejectedValue(new Error('no disk'));
    shown = await render(<PopupApp />);
    await says('Your records could not be opened');
    broken.mockRestore();
    const retry = [...shown.container.querySelectorAll('button')].find(
      (button) => button.textContent === 'Try again',
    );
    await act(async () => retry?.click());
    await says('No battles yet');
  });
});
