// @vitest-environment happy-dom
// The list at work: few lines drawn of many, the walk with the keyboard, selection, filters as chips, saved filters.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_FILTER, withValue } from '../../lib/lines/filter';
import { battle } from '../../tests/gallery/fixtures';
import { type Listed, ListStage } from '../../tests/gallery/list-stage';
import { click, enter, find, press, type Rendered, render } from '../../tests/gallery/render';
import { rowsBetween } from './use-row-window';

const listedOf = (count: number): Listed[] =>
  Array.from({ length: count }, (_, i) => ({
    battle: battle({ id: `b${i}`, preview: `Battle ${i}`, startedAt: 1e12 - i * 1_000 }),
    tags: i % 3 === 0 ? ['third'] : [],
  }));
const MANY = listedOf(600);

let shown: Rendered;
beforeEach(() => {
  vi.stubGlobal('scrollBy', () => undefined);
});
afterEach(async () => {
  await shown?.unmount();
  vi.unstubAllGlobals();
});

async function show(listed = MANY, props: Partial<Parameters<typeof ListStage>[0]> = {}) {
  shown = await render(<ListStage listed={listed} {...props} />);
  return shown.container;
}
const drawn = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLElement>('[data-row]')].map(({ dataset }) => dataset.row);
const focusedRow = () => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;
const count = (root: HTMLElement) => find(root, '.td-count [role=status]').textContent;

describe('rowsBetween', () => {
  it.each([
    [0, 800, 100, { start: 0, end: 16 }],
    [5_000, 5_800, 100, { start: 42, end: 66 }],
    [-400, 400, 100, { start: 0, end: 12 }],
    [9_900, 10_700, 100, { start: 91, end: 100 }],
    [90_000, 90_800, 100, { start: 100, end: 100 }],
  ])('draws what lies between %i and %i px, and some beyond', (top, bottom, height, rows) => {
    expect(rowsBetween(top, bottom, height, 100)).toEqual(rows);
  });
});

describe('the list', () => {
  it('draws few lines of many, and says how many there are', async () => {
    const root = await show();
    expect(drawn(root).length).toBeLessThan(40);
    expect(count(root)).toBe('600 battles');
    const row = find(root, '[data-row]');
    expect([
      row.ariaPosInSet ?? row.getAttribute('aria-posinset'),
      row.getAttribute('aria-setsize'),
    ]).toEqual(['1', '600']);
    expect(find(root, '.td-list').style.height).toBe(`${600 * 92}px`);
  });

  it('is walked by j, k and the arrows; End draws and reaches the last', async () => {
    const root = await show();
    await press(document.body, 'j');
    expect(focusedRow()).toBe('b0');
    await press(document.activeElement as HTMLElement, 'j');
    await press(document.activeElement as HTMLElement, 'ArrowDown');
    expect(focusedRow()).toBe('b2');
    await press(document.activeElement as HTMLElement, 'k');
    expect(focusedRow()).toBe('b1');
    await press(document.activeElement as HTMLElement, 'End');
    expect(focusedRow()).toBe('b599');
    await press(document.activeElement as HTMLElement, 'j');
    expect(focusedRow()).toBe('b599');
    // One line only is reached by the Tab key.
    expect(root.querySelectorAll('a[data-battle][tabindex="0"]')).toHaveLength(1);
  });

  it('leaves the keys alone while something is written, and the arrows outside of it', async () => {
    const root = await show();
    await click(find(root, 'button', 'Filter'));
    const field = find<HTMLInputElement>(root, 'input[type=date]');
    field.focus();
    expect(await press(field, 'j')).toBe(true);
    expect(await press(document.body, 'ArrowDown')).toBe(true);
    expect(focusedRow()).toBeUndefined();
  });

  it('selects by x, a run with Shift, all at once, and forgets on Escape', async () => {
    const root = await show();
    await press(document.body, 'j');
    await press(document.activeElement as HTMLElement, 'x');
    for (let i = 0; i < 3; i++) await press(document.activeElement as HTMLElement, 'j');
    await press(document.activeElement as HTMLElement, 'X', { shiftKey: true });
    const bar = () => root.querySelector('.td-bulk')?.textContent ?? '';
    expect(bar()).toContain('4 selected');
    await click(find(root, 'button', 'Select all 600'));
    expect(bar()).toContain('600 selected');
    await press(document.activeElement as HTMLElement, 'Escape');
    await press(document.body, 'Escape');
    expect(bar()).toBe('');
  });

  it('tags what is selected', async () => {
    const onTag = vi.fn();
    const root = await show(MANY, { onTag, selected: ['b1', 'b2'] });
    await click(find(root, 'button', 'Tags'));
    await enter(find(root, 'input[list]'), ' hard ');
    await click(find(root, 'button', 'Add'));
    expect(onTag).toHaveBeenCalledWith(['b1', 'b2'], 'hard');
  });
});

describe('search', () => {
  it('is reached by the key /, marks what it found in higher lines, and ends with Escape', async () => {
    const root = await show();
    await press(document.body, '/');
    const field = find<HTMLInputElement>(root, 'input[type=search]');
    expect(document.activeElement).toBe(field);
    await enter(field, 'battle 59');
    expect(count(root)).toBe('11 of 600 battles');
    const row = find(root, '[data-row]');
    expect([...row.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      'Battle',
      '59',
    ]);
    expect(find(root, '.td-list').style.height).toBe(`${11 * 136}px`);
    await press(field, 'Escape');
    expect(count(root)).toBe('600 battles');
    expect(root.querySelector('mark')).toBeNull();
  });

  it('says how far it is, and not that nothing fits before it is over', async () => {
    const filter = { ...NO_FILTER, words: '"no such words"' };
    const going = { checked: 64, toCheck: 600, isOver: false };
    const root = await show(MANY, { filter, search: { search: going, index: null } });
    expect(find(root, '.td-search-state').textContent).toBe('Searching… 64 of 600 battles');
    expect(root.textContent).not.toContain('No battle fits');
    await shown.unmount();
    const index = { done: null, total: 600 };
    const over = await show(MANY, { filter, search: { search: null, index } });
    expect(find(over, '.td-search-state').textContent).toContain('without its index');
    expect(over.textContent).toContain('No battle fits');
  });
});

describe('filters', () => {
  it('are added by a select, shown as chips, and taken away one by one', async () => {
    const root = await show();
    await click(find(root, 'button', 'Filter'));
    const label = [...root.querySelectorAll('label')].find(
      ({ textContent }) => textContent === 'Tag',
    );
    const select = find<HTMLSelectElement>(root, `select[id="${label?.htmlFor}"]`);
    expect([...select.options].map(({ text }) => text)).toEqual([
      'Any',
      'No tag (400)',
      'third (200)',
    ]);
    await enter(select, '=third');
    expect(count(root)).toBe('200 of 600 battles');
    expect(drawn(root)[1]).toBe('b3');
    await click(find(root, 'button', 'Remove filter Tag: third'));
    expect(count(root)).toBe('600 battles');
  });

  it('that let nothing through say so and can be cleared', async () => {
    const root = await show(MANY, { filter: withValue(NO_FILTER, 'tag', 'unheard of') });
    expect(root.textContent).toContain('No battle fits');
    await click(find(root, '.tt-state button', 'Clear filters'));
    expect(count(root)).toBe('600 battles');
  });

  it('are saved under a name, used again and deleted', async () => {
    const root = await show(MANY, { filter: withValue(NO_FILTER, 'tag', 'third') });
    await click(find(root, 'button', 'Save this filter'));
    await enter(find(root, '.td-save-form input'), 'Thirds');
    await click(find(root, 'button', 'Save'));
    const use = () => find(root, '.td-saved-use');
    expect(use().getAttribute('aria-pressed')).toBe('true');
    await click(find(root, 'button', 'Clear filters'));
    expect(use().getAttribute('aria-pressed')).toBe('false');
    await click(use());
    expect(count(root)).toBe('200 of 600 battles');
    await click(find(root, 'button', 'Delete saved filter Thirds'));
    expect(root.querySelector('.td-saved-use')).toBeNull();
  });
});
