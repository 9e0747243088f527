// @vitest-environment happy-dom
// Tests of the panel's place in the page: theme, room for the prompt box, one host, keys kept inside.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findObstacles, findRoom } from './keep-clear';
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
  document.body.innerHTML = '';
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

describe('findRoom', () => {
  const prompt = { top: 690, bottom: 780, left: 290, right: 990 };
  const column = { left: 924, right: 1264 };

  it('is above a prompt box that the panel would cover', () => {
    expect(findRoom([prompt], column, 800, 420)).toEqual({ bottom: 122, height: 662 });
  });

  it('is all of the window where nothing is in the way', () => {
    const beside = { left: 1010, right: 1350 };
    expect(findRoom([prompt], beside, 800, 420)).toEqual({ bottom: 16, height: 768 });
  });

  it('is the highest place when none is high enough', () => {
    const vote = { ...prompt, top: 300, bottom: 340 };
    expect(findRoom([prompt, vote], column, 800, 420)).toEqual({ bottom: 122, height: 326 });
  });

  it('is the lowest place that is high enough for the pill', () => {
    const vote = { ...prompt, top: 600, bottom: 640 };
    expect(findRoom([prompt, vote], column, 800, 36)).toEqual({ bottom: 212, height: 572 });
    const high = { ...prompt, top: 500, bottom: 560 };
    expect(findRoom([prompt, high], column, 800, 36)).toEqual({ bottom: 122, height: 106 });
  });

  it('never meets an obstacle in its column, wherever they are', () => {
    const span = fc.tuple(fc.integer({ min: -200, max: 900 }), fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), (spans) => {
        const boxes = spans.map(([top, size]) => ({ ...prompt, top, bottom: top + size }));
        const { bottom, height } = findRoom(boxes, column, 800, 420);
        const [from, to] = [800 - bottom - height, 800 - bottom];
        const met = boxes.filter((box) => height > 0 && box.top < to && box.bottom > from);
        expect(met).toEqual([]);
      }),
    );
  });
});

describe('findObstacles', () => {
  /** Lays elements out as a browser would: `data-box` holds left, top, right, bottom. */
  const layOut = (markup: string) => {
    document.body.innerHTML = markup;
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: Element,
    ) {
      const [left = 0, top = 0, right = 0, bottom = 0] = (
        this.getAttribute('data-box')?.split(' ') ?? []
      ).map(Number);
      return { left, top, right, bottom, width: right - left, height: bottom - top } as DOMRect;
    });
  };
  const form =
    '<form data-box="290 690 990 780"><textarea data-box="300 700 900 760"></textarea></form>';

  it('finds the form around the prompt and a row of choices above it', () => {
    layOut(`<div><button data-box="500 630 600 670">a</button><button data-box="610 630 700 670">b</button>
      <button data-box="710 630 980 670">c</button></div>${form}`);
    expect(findObstacles()).toMatchObject([{ top: 690 }, { top: 630, left: 500, right: 980 }]);
  });

  const row = (top: number, width: number, state: string, count = 3) =>
    `<div>${Array.from({ length: count }, (_, i) => `<button ${state} data-box="${i * 100} ${top} ${i * 100 + width} ${top + 30}"></button>`).join('')}</div>`;

  it('finds choices far above the prompt, where answers are short', () => {
    layOut(row(100, 90, '', 4) + form);
    expect(findObstacles()).toMatchObject([{ top: 690 }, { top: 100, bottom: 130 }]);
  });

  it('leaves out icons, decoys that are disabled, lists, navigation, and what is out of sight', () => {
    const others = [
      row(630, 24, ''),
      row(630, 90, 'disabled'),
      row(630, 90, '', 9),
      `<nav>${row(630, 90, '')}</nav>`,
      row(-90, 90, ''),
    ];
    layOut(others.join('') + form);
    expect(findObstacles()).toHaveLength(1);
  });

  it('finds nothing where nothing can be typed', () => {
    layOut('<p>text</p>');
    expect(findObstacles()).toEqual([]);
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
