// @vitest-environment happy-dom
// Tests that a note is saved once typing stops, is never lost, and never overwrites what is being typed.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blur, click, enter, find, type Rendered, render } from '../../tests/gallery/render';
import { AutosaveTextArea } from './autosave-text-area';

let shown: Rendered;
const save = vi.fn<(text: string) => Promise<string | null>>();

const area = (value = '') => <AutosaveTextArea label="Note" value={value} save={save} />;
const box = () => find<HTMLTextAreaElement>(shown.container, 'textarea');
const wait = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));

beforeEach(() => {
  vi.useFakeTimers();
  save.mockReset().mockResolvedValue(null);
});
afterEach(async () => {
  await shown.unmount();
  vi.useRealTimers();
});

describe('AutosaveTextArea', () => {
  it('saves once, 600 ms after the last key', async () => {
    shown = await render(area());
    await enter(box(), 'a');
    await wait(500);
    await enter(box(), 'ab');
    await wait(599);
    expect(save).not.toHaveBeenCalled();
    await wait(1);
    expect(save.mock.calls).toEqual([['ab']]);
    expect(shown.container.textContent).toContain('Saved');
  });

  it('saves at once when left, and not again when the time is up', async () => {
    shown = await render(area());
    await enter(box(), 'a');
    await blur(box());
    expect(save.mock.calls).toEqual([['a']]);
    await wait(1_000);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('saves what waits when it is taken away, and when the page goes', async () => {
    shown = await render(area());
    await enter(box(), 'a');
    await act(async () => window.dispatchEvent(new Event('pagehide')));
    expect(save.mock.calls).toEqual([['a']]);
    await enter(box(), 'ab');
    await shown.unmount();
    expect(save).toHaveBeenLastCalledWith('ab');
  });

  it('keeps the text and offers a retry when saving fails', async () => {
    save.mockResolvedValueOnce('The disk is full.');
    shown = await render(area());
    await enter(box(), 'a');
    await blur(box());
    expect(find(shown.container, '[role=alert]').textContent).toContain('The disk is full.');
    expect(box().value).toBe('a');
    await click(find(shown.container, 'button', 'Try again'));
    expect(save).toHaveBeenCalledTimes(2);
    expect(shown.container.querySelector('[role=alert]')).toBeNull();
  });

  it('writes one at a time and ends with the newest', async () => {
    const answers: (() => void)[] = [];
    save.mockImplementation(() => new Promise((done) => answers.push(() => done(null))));
    shown = await render(area());
    await enter(box(), 'a');
    await blur(box());
    await enter(box(), 'ab');
    await blur(box());
    expect(save.mock.calls).toEqual([['a']]);
    await act(async () => answers[0]?.());
    expect(save.mock.calls).toEqual([['a'], ['ab']]);
    await act(async () => answers[1]?.());
  });

  it('takes over what changed elsewhere, but not over typing nor from a late echo', async () => {
    shown = await render(area('old'));
    await shown.rerender(area('new'));
    expect(box().value).toBe('new');
    await enter(box(), 'mine');
    await shown.rerender(area('theirs'));
    expect(box().value).toBe('mine');
    await blur(box());
    await shown.rerender(area('old'));
    expect(box().value).toBe('mine');
  });
});
