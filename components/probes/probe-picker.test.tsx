// @vitest-environment happy-dom
// Checks the panel's part for probes: what it says of the box, of a draft, and of what to ask next.
import { describe, expect, it, vi } from 'vitest';
import { nextProbes } from '../../lib/probes/next';
import { click, enter, find, render } from '../../tests/gallery/render';
import { ProbePicker, type ProbePickerProps } from './probe-picker';

const props = (changes: Partial<ProbePickerProps> = {}): ProbePickerProps => ({
  own: [],
  next: null,
  putIn: async () => ({ kind: 'no-box' }),
  copy: async () => true,
  ...changes,
});

describe('the panel’s part for probes', () => {
  it('asks before it touches a draft', async () => {
    const putIn = vi.fn<ProbePickerProps['putIn']>(async (_, how) =>
      how === 'ask' ? { kind: 'draft' } : { kind: 'inserted', undo: async () => true },
    );
    const { container } = await render(<ProbePicker {...props({ putIn })} />);
    await enter(find(container, 'input'), 'who are you');
    await click(find(container, '.td-probe button'));
    expect(container.textContent).toContain('There is a draft in the box.');
    await click(find(container, 'button', 'Add after it'));
    expect(putIn.mock.calls.map(([, how]) => how)).toEqual(['ask', 'after']);
    await click(find(container, 'button', 'Undo'));
    expect(container.textContent).toContain('The box is as it was.');
  });

  it('says in a sentence that there is no box', async () => {
    const { container } = await render(<ProbePicker {...props()} />);
    await click(find(container, '.td-probe button'));
    expect(container.textContent).toContain('could not be found');
  });

  it('says on what a suggestion rests, and names no maker in it', async () => {
    const list = nextProbes([{ openai: 0.5, google: 0.5 }]);
    const next = { by: 'prior' as const, list };
    const { container } = await render(<ProbePicker {...props({ next })} />);
    const part = find(container, '[aria-label="What to ask next"]');
    expect(part.textContent).toContain('the guess stays sealed');
    expect(part.querySelectorAll('.td-probe')).toHaveLength(list.length);
  });
});
