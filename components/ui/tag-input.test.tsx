// @vitest-environment happy-dom
// Tests of entering tags by keyboard.
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { blur, click, enter, find, press, type Rendered, render } from '../../tests/gallery/render';
import { TagInput } from './tag-input';
import { addTags, MAX_TAG_LENGTH, MAX_TAGS } from './tags';

let shown: Rendered;
let tags: string[];

function Holder({ start }: { start: string[] }) {
  const [list, setList] = useState(start);
  tags = list;
  return <TagInput tags={list} onChange={setList} />;
}

async function open(...start: string[]): Promise<HTMLInputElement> {
  shown = await render(<Holder start={start} />);
  return find<HTMLInputElement>(shown.container, 'input', 'Add a tag');
}

afterEach(() => shown?.unmount());

describe('TagInput', () => {
  it('adds with Enter and with a comma, and empties the field', async () => {
    const input = await open();
    await enter(input, ' long   dashes ');
    expect(await press(input, 'Enter')).toBe(false);
    await enter(input, 'tides');
    await press(input, ',');
    expect(tags).toEqual(['long dashes', 'tides']);
    expect(input.value).toBe('');
  });

  it('says so instead of adding a double, whatever its case', async () => {
    const input = await open('Tides');
    await enter(input, 'tides');
    await press(input, 'Enter');
    expect(tags).toEqual(['Tides']);
    expect(find(shown.container, '[role=status]').textContent).toBe('“tides” is already there');
  });

  it('removes the last with Backspace only when the field is empty', async () => {
    const input = await open('a', 'b');
    await enter(input, 'x');
    await press(input, 'Backspace');
    expect(tags).toEqual(['a', 'b']);
    await enter(input, '');
    await press(input, 'Backspace');
    expect(tags).toEqual(['a']);
  });

  it('gives each tag a button to remove it, and the focus back to the field', async () => {
    const input = await open('a', 'b');
    await click(find(shown.container, 'button', 'Remove tag a'));
    expect(tags).toEqual(['b']);
    expect(document.activeElement).toBe(input);
  });

  it('leaves an Enter that ends a composition alone', async () => {
    const input = await open();
    await enter(input, '조');
    await press(input, 'Enter', { isComposing: true });
    expect(tags).toEqual([]);
  });

  it('adds what is typed when the field is left', async () => {
    const input = await open();
    await enter(input, 'tides');
    await blur(input);
    expect(tags).toEqual(['tides']);
  });

  it('shows markup in a tag as text', async () => {
    await open('<img src=x onerror=alert(1)>');
    expect(shown.container.querySelector('img')).toBeNull();
    expect(shown.container.textContent).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('addTags', () => {
  it('takes several at once and drops empty ones', () => {
    expect(addTags(['a'], 'b, ,c\nA').tags).toEqual(['a', 'b', 'c']);
  });

  it('keeps to the bounds of a stored annotation', () => {
    const full = Array.from({ length: MAX_TAGS }, (_, i) => `t${i}`);
    expect(addTags(full, 'more')).toMatchObject({ tags: full, full: true });
    expect(addTags([], 'x'.repeat(80)).tags[0]).toHaveLength(MAX_TAG_LENGTH);
  });
});
