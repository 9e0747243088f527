// @vitest-environment happy-dom
// Tests of the panel's place in the page: theme, room for the prompt box, one host, keys kept inside.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearance } from './keep-clear';
import { followPageTheme, luminance, readPageTheme } from './page-theme';
import { createShadowHost, HOST_TAG } from './shadow-host';

const html = document.documentElement;
let over: AbortController;

beforeEach(() => {
  over = new AbortController();
});
afterEach(() => {
  over.abort();
  html.className = '';
  html.removeAttribute('style');
});

describe('the page theme', () => {
  it('is the class of the page when it has one', () => {
    html.className = 'antialiased dark';
    expect(readPageTheme()).toBe('dark');
    html.className = 'light';
    expect(readPageTheme()).toBe('light');
  });

  it('is read from the background otherwise', () => {
    html.style.backgroundColor = 'rgb(20, 20, 20)';
    expect(readPageTheme()).toBe('dark');
    html.style.backgroundColor = 'rgb(250, 250, 250)';
    expect(readPageTheme()).toBe('light');
  });

  it('follows changes until the end', async () => {
    const apply = vi.fn();
    followPageTheme(apply, over.signal);
    html.className = 'dark';
    await vi.waitFor(() => expect(apply).toHaveBeenLastCalledWith('dark'));
    over.abort();
    apply.mockClear();
    html.className = 'light';
    await new Promise((done) => setTimeout(done, 20));
    expect(apply).not.toHaveBeenCalled();
  });

  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0 0 0)', 0],
    ['rgba(0, 0, 0, 0)', null],
    ['rgb(0 0 0 / 0.2)', null],
    ['color(srgb 1 1 1)', null],
    ['', null],
  ])('reads the brightness of %s', (color, brightness) => {
    expect(luminance(color)).toEqual(brightness === null ? null : expect.closeTo(brightness));
  });
});

describe('clearance', () => {
  const prompt = { top: 690, bottom: 780, left: 290, right: 990 };

  it('lifts the panel above a prompt box that it would cover', () => {
    expect(clearance(prompt, { left: 924, right: 1264 }, 800)).toBe(106);
  });

  it('leaves it down where they do not meet', () => {
    expect(clearance(prompt, { left: 1010, right: 1350 }, 800)).toBe(0);
  });

  it('gives up on a box in the middle of the page: there is no room above it', () => {
    expect(clearance({ ...prompt, top: 300, bottom: 420 }, { left: 924, right: 1264 }, 800)).toBe(
      0,
    );
  });
});

describe('the host in the page', () => {
  it('stands once, outside the body, and goes with the signal', () => {
    createShadowHost('', over.signal);
    createShadowHost('', over.signal);
    expect(document.querySelectorAll(HOST_TAG)).toHaveLength(1);
    expect(document.querySelector(HOST_TAG)?.parentElement).toBe(html);
    over.abort();
    expect(document.querySelector(HOST_TAG)).toBeNull();
  });

  it('keeps keys from the page', () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard, { signal: over.signal });
    const { root } = createShadowHost('', over.signal);
    root.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
  });

  it('comes back when the page throws it out', async () => {
    const { host } = createShadowHost('', over.signal);
    host.remove();
    await vi.waitFor(() => expect(host.isConnected).toBe(true));
  });
});
