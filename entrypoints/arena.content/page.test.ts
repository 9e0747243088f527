// @vitest-environment happy-dom
// One copy of the content script reads a page: a second one leaves it alone, unless the first is orphaned.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takePage } from '../../lib/capture/one-copy';
import { findPanelSource } from '../../lib/capture/panel-bridge';
import { readPage } from './page';

const PAGE = 'https://arena.ai/c/01a00000-0000-7000-8000-000000000001';
const ID = 'our-extension';

/** Copies that have told the background of the conversation, by their delivery's instance. */
let heard: string[];
let copies: AbortController[];

beforeEach(() => {
  heard = [];
  copies = [];
  vi.useFakeTimers();
  fakeBrowser.reset();
  fakeBrowser.runtime.id = ID;
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(PAGE);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: {
    name: string;
    payload: { instance: string; first: number };
  }) => {
    const { name, payload } = message;
    if (name !== 'deliver') return { ok: true, value: null };
    heard.push(payload.instance);
    return { ok: true, value: { upTo: payload.first, view: null } };
  }) as never);
});
afterEach(() => {
  setRuntime(undefined);
  const end = new AbortController();
  takePage(end, () => true);
  end.abort();
  vi.useRealTimers();
});

function setRuntime(id: string | undefined): void {
  (fakeBrowser.runtime as { id: string | undefined }).id = id;
}

/** Starts a copy, as the browser does, and lets some time go by; newer ones abort the contexts of those before. */
async function start(): Promise<AbortController> {
  for (const copy of copies) copy.abort();
  const copy = new AbortController();
  copies.push(copy);
  readPage(copy.signal);
  await vi.advanceTimersByTimeAsync(3_000);
  return copy;
}

it('reads the page once, however often the script is put in', async () => {
  await start();
  const source = findPanelSource();
  await start();
  await start();
  expect(heard).toHaveLength(1);
  expect(findPanelSource()).toBe(source);
  expect(source?.signal.aborted).toBe(false);
});

it('gives the page to the new copy when the old one is orphaned', async () => {
  await start();
  const old = findPanelSource();
  setRuntime(undefined);
  const next = new AbortController();
  copies.push(next);
  readPage(next.signal);
  setRuntime(ID);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(old?.signal.aborted).toBe(true);
  expect(findPanelSource()).not.toBe(old);
  expect(new Set(heard).size).toBe(2);
  expect(heard).toHaveLength(2);
});

it('ends an orphan when a newer copy starts in a world of its own', async () => {
  const copy = await start();
  const source = findPanelSource();
  setRuntime(undefined);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(source?.signal.aborted).toBe(false);
  expect(source?.snapshot().report.state).toBe('orphaned');
  copy.abort();
  expect(source?.signal.aborted).toBe(true);
});
