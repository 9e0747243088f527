// @vitest-environment happy-dom
// Checks the page of probes: adding and changing one's own, and looking through the library.
import { describe, expect, it, vi } from 'vitest';
import { click, enter, find, render } from '../../tests/gallery/render';
import { ProbesView, type ProbesViewProps } from './probes-view';

function props(changes: Partial<ProbesViewProps> = {}): ProbesViewProps {
  return {
    probes: [],
    outcome: null,
    copied: null,
    onSave: vi.fn(),
    onDelete: vi.fn(),
    onUndo: vi.fn(),
    onExport: vi.fn(),
    onImport: vi.fn(),
    onCopy: vi.fn(),
    ...changes,
  };
}
const field = (root: HTMLElement, label: string) => {
  const id = find<HTMLLabelElement>(root, 'label', label).htmlFor;
  return find<HTMLTextAreaElement>(root, `[id="${id}"]`);
};

describe('the page of probes', () => {
  it('keeps a probe of the user’s own once its form is sound', async () => {
    const onSave = vi.fn();
    const { container } = await render(<ProbesView {...props({ onSave })} />);
    await click(find(container, 'button', 'Add a probe'));
    await click(find(container, 'button', 'Keep this probe'));
    expect(onSave).not.toHaveBeenCalled();
    expect(container.querySelectorAll('[aria-invalid="true"]')).toHaveLength(2);
    await enter(field(container, 'Name'), 'Fog');
    await enter(field(container, 'Question'), 'Name three colours of fog.');
    await click(find(container, 'button', 'Keep this probe'));
    expect(onSave.mock.calls[0]).toMatchObject([{ title: 'Fog', reader: 'open' }, null]);
    expect(container.querySelector('form')).toBeNull();
  });

  it('finds a probe of the library and copies its question', async () => {
    const onCopy = vi.fn();
    const { container } = await render(<ProbesView {...props({ onCopy })} />);
    const all = container.querySelectorAll('.td-probe').length;
    await enter(field(container, 'Search'), 'sierpinski');
    const found = container.querySelectorAll('.td-probe');
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all);
    await click(find(container, '.td-probe button'));
    expect(onCopy.mock.calls[0]?.[0].prompt).toMatch(/sierpinski/i);
    await enter(field(container, 'Search'), 'nothing has these words');
    expect(container.textContent).toContain('No probe fits.');
  });
});
