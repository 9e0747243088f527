// @vitest-environment happy-dom
// Tests of the popup's states, and that it tells nothing before the names are out.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { battle, LATEST, NOW } from '../../tests/gallery/fixtures';
import { POPUP_SCENES, type PopupScene } from '../../tests/gallery/popup-scenes';
import { click, find, type Rendered, render } from '../../tests/gallery/render';
import { PopupView } from './popup-view';

let shown: Rendered;
const acts = {
  onOpenArena: vi.fn(),
  onOpenDashboard: vi.fn(),
  onOpenHealth: vi.fn(),
  onKeep: vi.fn(),
  onExport: vi.fn(),
  onRetry: vi.fn(),
};

const show = async (scene: PopupScene | undefined) => {
  if (!scene) throw new Error('no such scene');
  shown = await render(<PopupView {...scene} now={NOW} {...acts} />);
  return shown.container;
};

afterEach(() => shown.unmount());

describe('PopupView', () => {
  it.each(Object.entries(POPUP_SCENES))('draws the state %s', async (_, scene) => {
    const root = await show(scene);
    expect(find(root, '[role=status]').textContent).not.toBe('');
  });

  it('leads to capture health only from a page in trouble', async () => {
    for (const [name, scene] of Object.entries(POPUP_SCENES)) {
      const root = await show(scene);
      const isThere = root.textContent?.includes('See capture health');
      expect(isThere, name).toBe(root.querySelector('.tt-capture-trouble') !== null);
      await shown.unmount();
    }
  });

  it('sets both accuracies side by side with intervals, and silence apart', async () => {
    const root = await show(POPUP_SCENES['in-a-battle']);
    expect(find(root, '.tt-accuracy').textContent).toContain('95% interval 74% to 79%');
    expect(root.textContent).toContain('Said nothing: 1,150');
  });

  it('says how the latest reveals came out beside the whole', async () => {
    const root = await show(POPUP_SCENES['in-a-battle']);
    expect(root.textContent).toContain(
      'Telltale, last 100 reveals: 84 of 105 right (95% interval 71% to 87%)',
    );
  });

  it('warns when a share rests on few', async () => {
    const root = await show(POPUP_SCENES.recording);
    expect(root.textContent).toContain('Too few to say');
    expect(root.textContent).toContain('None scored yet');
  });

  it('names and judges only battles whose names are out', async () => {
    const ready = POPUP_SCENES['in-a-battle'];
    if (ready?.records.kind !== 'ready') throw new Error('not ready');
    // A score without a reveal is against the rules of the database; the popup holds all the same.
    const early = battle({ reveal: null, phase: 'voted' });
    const root = await show({ ...ready, records: { ...ready.records, latest: [early] } });
    expect(root.querySelector('.tt-outcome')).toBeNull();
    expect(root.textContent).toContain('Names not out yet');
    expect(root.textContent).not.toContain('gpt-harbor');
  });

  it('says outcomes in words, not by colour alone', async () => {
    const root = await show(POPUP_SCENES['in-a-battle']);
    expect(find(root, '.tt-outcome-wrong').textContent).toBe('You, answer B: Wrong');
  });

  it('shows a prompt as text', async () => {
    const ready = POPUP_SCENES['in-a-battle'];
    if (ready?.records.kind !== 'ready') throw new Error('not ready');
    const latest = [{ ...battle(), preview: '<img src=x onerror=alert(1)>' }, ...LATEST.slice(1)];
    const root = await show({ ...ready, records: { ...ready.records, latest } });
    expect(root.querySelector('img')).toBeNull();
  });

  it('tells of examples and battles kept by hand only when there are any', async () => {
    const root = await show(POPUP_SCENES['kept-apart']);
    expect(find(root, '.tt-popup-apart').textContent).toBe(
      'Counted apart: 12 examples · 3 kept by hand',
    );
    await shown.unmount();
    expect((await show(POPUP_SCENES.waiting)).querySelector('.tt-popup-apart')).toBeNull();
  });

  it('offers what helps: the arena, a retry, the export, keeping by hand', async () => {
    await click(find(await show(POPUP_SCENES['first-run']), 'button', 'Open the arena'));
    await shown.unmount();
    await click(find(await show(POPUP_SCENES.failed), 'button', 'Try again'));
    await shown.unmount();
    await click(find(await show(POPUP_SCENES.unreadable), 'button', 'See capture health'));
    await shown.unmount();
    await click(find(await show(POPUP_SCENES.elsewhere), 'button', 'Export all as JSON'));
    await click(find(shown.container, 'button', 'Open dashboard'));
    await click(find(shown.container, 'button', 'Keep a battle by hand'));
    for (const act of Object.values(acts)) expect(act).toHaveBeenCalledTimes(1);
  });
});
