// @vitest-environment happy-dom
// Tests of the whole panel in a page: mounted once, fed by its source, its acts sent on, gone with the signal.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { offerPanelSource, type PanelState } from '../../lib/capture/panel-bridge';
import { panelFolded } from '../../lib/settings';
import { NAMED, report, view } from '../../tests/gallery/fixtures';
import { click, find } from '../../tests/gallery/render';
import script from './index';

let over: AbortController;
let state: PanelState;
let toggle: () => void;
const listeners = new Set<() => void>();
const update = vi.fn();

/** Puts another state on show. */
const tell = (next: Partial<PanelState>) =>
  act(async () => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  });
const inject = () => act(async () => script.main(undefined as never));
const hosts = () => document.querySelectorAll('telltale-panel');
let root: ShadowRoot;
const shadow = () => root;

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  update.mockReset();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attach.call(this, init);
    return root;
  });
  over = new AbortController();
  state = { view: view(), report: report() };
  offerPanelSource({
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => state,
    update,
    onToggle: (listener) => {
      toggle = listener;
      return () => undefined;
    },
    signal: over.signal,
  });
});
afterEach(() => act(async () => over.abort()));

describe('the panel in a page', () => {
  it('is mounted once however often it is injected', async () => {
    await inject();
    await inject();
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.shadowRoot).toBeNull();
    expect(shadow().querySelectorAll('aside')).toHaveLength(1);
  });

  it('does nothing where no source is offered any more', async () => {
    over.abort();
    await inject();
    expect(hosts()).toHaveLength(0);
  });

  it('follows its source and leaves with it', async () => {
    await inject();
    expect(shadow().textContent).toContain('Guess sealed');
    await tell({ report: report({ state: 'orphaned' }) });
    expect(shadow().textContent).toContain('Telltale was updated');
    await act(async () => over.abort());
    expect(hosts()).toHaveLength(0);
    expect(listeners.size).toBe(0);
  });

  it('sends an act on and hands the answer to the source', async () => {
    const answer = view({ visibility: 'peeked', guess: { a: NAMED, b: NAMED } });
    const send = vi.spyOn(browser.runtime, 'sendMessage');
    send.mockImplementation(async () => ({ ok: true, value: answer }));
    await inject();
    await click(find(shadow(), 'button', 'Peek'));
    expect(send).toHaveBeenCalledWith({ name: 'peek', payload: { battleId: 'arena:m1' } });
    expect(update).toHaveBeenCalledWith(answer);
  });

  it('keeps whether it is folded, and folds when asked from outside', async () => {
    await inject();
    await click(find(shadow(), 'button', 'Fold'));
    expect(await panelFolded.getValue()).toBe(true);
    await act(async () => toggle());
    expect(await panelFolded.getValue()).toBe(false);
    expect(shadow().activeElement).toBe(find(shadow(), 'button', 'Fold'));
  });
});
