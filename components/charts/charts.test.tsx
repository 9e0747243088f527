// @vitest-environment happy-dom
// Tests of the charts: each says its figures without colour, leads the keyboard through its marks, and has them as a table.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CHART_SAMPLES, type ChartKind } from '../../tests/gallery/chart-samples';
import { click, find, press, type Rendered, render } from '../../tests/gallery/render';
import { drawingOf } from './export';
import { linearScale, niceDomain, ticks, timeTicks } from './scale';
import { cutToWidth, textWidth } from './text-width';
import { target } from './use-marks';

let shown: Rendered | undefined;
afterEach(async () => {
  await shown?.unmount();
  shown = undefined;
});

const names = (root: ParentNode) =>
  [...root.querySelectorAll('[data-mark]')].map((mark) => mark.getAttribute('aria-label') ?? '');

describe.each(Object.keys(CHART_SAMPLES) as ChartKind[])('the chart %s', (kind) => {
  it('gives every mark a name, and one of them a place in the order of Tab', async () => {
    shown = await render(CHART_SAMPLES[kind](vi.fn()));
    const marks = [...shown.container.querySelectorAll('[data-mark]')];
    expect(marks.length).toBeGreaterThan(2);
    for (const name of names(shown.container)) expect(name).toMatch(/\S.*: |, /);
    expect(marks.filter((mark) => mark.getAttribute('tabindex') === '0')).toHaveLength(1);
  });

  it('leads from mark to mark by arrow keys', async () => {
    shown = await render(CHART_SAMPLES[kind](vi.fn()));
    const first = find(shown.container, '[data-mark="0"]');
    await press(first, 'ArrowRight');
    expect(document.activeElement?.getAttribute('data-mark')).toBe('1');
    await press(document.activeElement as HTMLElement, 'Home');
    expect(document.activeElement?.getAttribute('data-mark')).toBe('0');
  });

  it('shows the same figures as a table, and the drawing again', async () => {
    shown = await render(CHART_SAMPLES[kind](vi.fn()));
    const button = find<HTMLButtonElement>(shown.container, 'button[aria-pressed]');
    await click(button);
    expect(shown.container.querySelector('svg.tc-svg')).toBeNull();
    const rows = shown.container.querySelectorAll('tbody tr');
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row.querySelector('th')?.textContent).toBeTruthy();
    expect(button.getAttribute('aria-pressed')).toBe('true');
    await click(button);
    expect(shown.container.querySelector('svg.tc-svg')).not.toBeNull();
  });

  it('saves an SVG that stands alone: with its title, and without classes or links', async () => {
    const save = vi.fn<(file: Blob, name: string) => void>();
    shown = await render(CHART_SAMPLES[kind](save));
    await click(find(shown.container, 'button[aria-label$="as SVG"]'));
    const [file, name] = save.mock.calls[0] ?? [];
    expect(name).toBe(`${kind}.svg`);
    const text = (await file?.text()) ?? '';
    expect(text).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(text).toContain(`Sample: ${kind}`);
    expect(text).not.toMatch(/class="|href="|tabindex="|var\(--/);
  });
});

describe('MatrixChart', () => {
  it('makes links of cells that lead somewhere, in the drawing and in the table', async () => {
    shown = await render(CHART_SAMPLES.matrix(vi.fn()));
    expect(shown.container.querySelectorAll('svg a[href^="#"]').length).toBeGreaterThan(0);
    await click(find(shown.container, 'button[aria-pressed]'));
    expect(shown.container.querySelectorAll('table a[href^="#"]').length).toBeGreaterThan(0);
  });
});

describe('LineChart', () => {
  it('tells its lines apart by dashes and shapes', async () => {
    shown = await render(CHART_SAMPLES.line(vi.fn()));
    const dashes = [...shown.container.querySelectorAll('.tc-line')].map((line) =>
      line.getAttribute('stroke-dasharray'),
    );
    expect(new Set(dashes).size).toBe(2);
    const shapes = [...shown.container.querySelectorAll('.tc-point')].map((p) =>
      p.getAttribute('d'),
    );
    expect(new Set(shapes).size).toBe(2);
  });
});

describe('drawingOf', () => {
  it('leaves the drawing on the page as it is', async () => {
    shown = await render(CHART_SAMPLES.matrix(vi.fn()));
    const svg = shown.container.querySelector<SVGSVGElement>('svg.tc-svg');
    const before = shown.container.innerHTML;
    if (svg) drawingOf(svg, 'A title');
    expect(svg).not.toBeNull();
    expect(shown.container.innerHTML).toBe(before);
  });
});

describe('scales', () => {
  it('map the ends of a domain to the ends of the range, and a point to the middle', () => {
    const scale = linearScale([10, 20], [100, 0]);
    expect([scale(10), scale(15), scale(20)]).toEqual([100, 50, 0]);
    expect(linearScale([3, 3], [0, 10])(3)).toBe(5);
  });

  it('write round values within the domain', () => {
    expect(ticks([0, 1], 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticks([983, 1107], 5)).toEqual([1000, 1050, 1100]);
    expect(ticks([5, 5], 4)).toEqual([5]);
    expect(ticks([Number.NaN, 1], 4)).toEqual([]);
  });

  it('widen a domain to round ends', () => {
    expect(niceDomain([983, 1107])).toEqual([950, 1150]);
    expect(niceDomain([])).toEqual([0, 1]);
    const [low, high] = niceDomain([7]);
    expect(low).toBeLessThan(7);
    expect(high).toBeGreaterThan(7);
  });

  it('spread moments over a time, both ends among them', () => {
    expect(timeTicks([0, 100], 3)).toEqual([0, 50, 100]);
    expect(timeTicks([5, 5], 3)).toEqual([5]);
  });
});

describe('cutToWidth', () => {
  it('keeps what fits and cuts the rest, whole letters only', () => {
    expect(cutToWidth('short', 100)).toBe('short');
    const cut = cutToWidth('🦦🦦🦦🦦🦦🦦🦦🦦🦦🦦', 40);
    expect(cut).toMatch(/^🦦+…$/u);
    expect(textWidth(cut)).toBeLessThanOrEqual(40);
    expect(textWidth('模型')).toBeGreaterThan(textWidth('ab'));
  });
});

describe('target', () => {
  it('stays in the row of a matrix and inside it', () => {
    expect(target('ArrowRight', 2, 9, 3)).toBe(2);
    expect(target('ArrowDown', 2, 9, 3)).toBe(5);
    expect(target('ArrowUp', 2, 9, 3)).toBe(2);
    expect(target('End', 3, 9, 3)).toBe(5);
    expect(target('Home', 5, 9, 3)).toBe(3);
    expect(target('a', 5, 9, 3)).toBeNull();
  });
});
