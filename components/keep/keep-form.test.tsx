// @vitest-environment happy-dom
// Tests of the form for keeping a battle by hand: its words, its draft, its undo, and taking what is selected.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MANUAL, type ManualDraft, manualProblems } from '../../lib/capture/manual';
import { freshKeep, memoryStore } from '../../tests/gallery/keep-stage';
import { click, enter, find, type Rendered, render } from '../../tests/gallery/render';
import { KeepForm } from './keep-form';
import { type DraftStore, useKeepDraft } from './use-keep-draft';

let shown: Rendered;
const save = vi.fn<(draft: ManualDraft) => Promise<string | null>>();
const selected = vi.fn<() => string>();

function Form({ store, isPanel }: { store: DraftStore; isPanel: boolean }) {
  const keep = useKeepDraft(store, freshKeep);
  const take = isPanel ? { takeSelection: selected } : {};
  return <KeepForm keep={keep} save={save} fresh={freshKeep} {...take} />;
}

async function open(start: unknown = null, isPanel = false) {
  const store = memoryStore(start);
  shown = await render(<Form store={store} isPanel={isPanel} />);
  return { root: shown.container, store };
}

const area = (root: HTMLElement, label: string) => {
  const found = [...root.querySelectorAll('label')].find((one) => one.textContent === label);
  const field = root.querySelector<HTMLTextAreaElement>(`[id="${found?.htmlFor}"]`);
  if (!field) throw new Error(`no field ${label}`);
  return field;
};
const filled: ManualDraft = {
  ...freshKeep(),
  turns: [{ prompt: 'Why?', a: 'Because.', b: 'No idea.' }],
};

beforeEach(() => {
  save.mockReset().mockResolvedValue(null);
  selected.mockReset();
});
afterEach(() => shown.unmount());

describe('KeepForm', () => {
  it('says nothing is wrong until the user wants to keep it, then names each field', async () => {
    const { root } = await open();
    expect(root.querySelector('[aria-invalid]')).toBeNull();
    await click(find(root, 'button', 'Keep this battle'));
    expect(save).not.toHaveBeenCalled();
    expect(find(root, '[role=alert]').textContent).toBe('3 fields need a look.');
    const prompt = area(root, 'Prompt');
    expect(document.activeElement).toBe(prompt);
    const problem = document.getElementById(prompt.getAttribute('aria-describedby') ?? '');
    expect(problem?.textContent).toBe('Put in what you asked.');
    await enter(prompt, 'Why?');
    expect(prompt.hasAttribute('aria-invalid')).toBe(false);
    expect(find(root, '[role=alert]').textContent).toBe('2 fields need a look.');
  });

  it('keeps what was put in, with the vote not blind unless the user says so', async () => {
    const { root } = await open(filled);
    await enter(root.querySelectorAll('select')[1] as HTMLSelectElement, 'both_bad');
    await enter(area(root, 'Model of answer B'), 'lark');
    await click(find(root, 'button', 'Keep this battle'));
    const [kept] = save.mock.calls[0] ?? [];
    expect(kept).toMatchObject({
      turns: filled.turns,
      vote: { value: 'both_bad', blind: false },
      names: { a: '', b: 'lark' },
    });
    expect(manualProblems(kept ?? freshKeep()).size).toBe(0);
    await click(find(root, 'input[type=checkbox]'));
    await click(find(root, 'button', 'Keep this battle'));
    expect(save.mock.calls[1]?.[0].vote).toEqual({ value: 'both_bad', blind: true });
  });

  it('says why it was not kept and leaves everything as it is', async () => {
    save.mockResolvedValue('The disk is full.');
    const { root } = await open(filled);
    await click(find(root, 'button', 'Keep this battle'));
    expect(find(root, '[role=alert]').textContent).toContain('The disk is full.');
    expect(area(root, 'Answer B').value).toBe('No idea.');
  });

  it('adds and removes turns, and brings a removed one back', async () => {
    const { root } = await open(filled);
    await click(find(root, 'button', 'Add a turn'));
    expect(root.querySelectorAll('fieldset.tt-keep-turn')).toHaveLength(2);
    await click(find(root, 'button', 'Remove turn 1'));
    expect(area(root, 'Prompt').value).toBe('');
    await click(find(root, 'button', 'Undo'));
    expect(area(root, 'Prompt').value).toBe('Why?');
  });

  it('takes in a site of the user’s own', async () => {
    const { root } = await open(filled);
    await enter(root.querySelector('select') as HTMLSelectElement, ':other');
    await click(find(root, 'button', 'Keep this battle'));
    expect(root.textContent).toContain('Say which site it was.');
    await enter(area(root, 'Name of the site'), 'My arena');
    await click(find(root, 'button', 'Keep this battle'));
    expect(save.mock.calls[0]?.[0].site).toBe('My arena');
  });
});

describe('the draft', () => {
  it('survives closing, also in the moment after a key', async () => {
    const { root, store } = await open();
    await enter(area(root, 'Answer A'), 'half an ans');
    await shown.unmount();
    expect(store.held()).toMatchObject({ turns: [{ prompt: '', a: 'half an ans', b: '' }] });
    const again = await open(store.held());
    expect(area(again.root, 'Answer A').value).toBe('half an ans');
  });

  it('is cleared at one press and comes back at another', async () => {
    const { root, store } = await open(filled);
    await click(find(root, 'button', 'Clear the form'));
    expect(area(root, 'Prompt').value).toBe('');
    expect(root.textContent).toContain('The form is empty.');
    await vi.waitFor(() => expect(store.held()).toBeNull());
    await click(find(root, 'button', 'Undo'));
    expect(area(root, 'Prompt').value).toBe('Why?');
    await vi.waitFor(() => expect(store.held()).toMatchObject({ turns: filled.turns }));
  });

  it('takes over what another view has written, unless something is being typed here', async () => {
    let tell: (stored: unknown) => void = () => undefined;
    const store: DraftStore = {
      ...memoryStore(filled),
      watch: (listener) => {
        tell = listener;
        return () => undefined;
      },
    };
    shown = await render(<Form store={store} isPanel={false} />);
    await act(async () => tell({ ...filled, note: 'from there' }));
    expect(area(shown.container, 'Note').value).toBe('from there');
    await enter(area(shown.container, 'Note'), 'from here');
    await act(async () => tell({ ...filled, note: 'late' }));
    expect(area(shown.container, 'Note').value).toBe('from here');
  });

  it('begins anew when what is stored is no draft', async () => {
    const { root } = await open({ turns: 'x' });
    expect(area(root, 'Prompt').value).toBe('');
    expect(root.querySelectorAll('fieldset.tt-keep-turn')).toHaveLength(1);
  });
});

describe('taking what is selected', () => {
  it('has no such button where there is no page', async () => {
    const { root } = await open();
    expect(root.textContent).not.toContain('Take selection');
  });

  it('puts it into an empty field, and below what stands there', async () => {
    const { root } = await open(null, true);
    selected.mockReturnValueOnce('  One.  ').mockReturnValueOnce('Two.');
    const button = find(root, 'button', 'Take selection as Answer A');
    await click(button);
    await click(button);
    expect(area(root, 'Answer A').value).toBe('One.\n\nTwo.');
  });

  it('does not take the focus, which would drop the selection', async () => {
    const { root } = await open(null, true);
    const button = find(root, 'button', 'Take selection as Prompt');
    const event = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    await act(async () => button.dispatchEvent(event));
    expect(event.defaultPrevented).toBe(true);
  });

  it('says so when nothing is selected or too much is', async () => {
    const { root } = await open(null, true);
    selected.mockReturnValueOnce(' ').mockReturnValueOnce('x'.repeat(MANUAL.text + 1));
    const button = find(root, 'button', 'Take selection as Prompt');
    await click(button);
    expect(root.textContent).toContain('Select text on the page first');
    await click(button);
    expect(root.textContent).toContain('Its first 500,000 characters were taken.');
    expect(area(root, 'Prompt').value).toHaveLength(MANUAL.text);
  });
});
