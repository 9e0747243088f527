// @vitest-environment happy-dom
// Tests of the panel's states, its keyboard paths, and that nothing of a hidden guess is in the page.
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BattleView, TabReport } from '../../lib/capture/view';
import * as fix from '../../tests/gallery/fixtures';
import { PANEL_SCENES, PanelSceneView } from '../../tests/gallery/panel-scenes';
import { blur, click, enter, find, press, type Rendered, render } from '../../tests/gallery/render';
import { judged } from '../../tests/gallery/said-fixtures';
import { BattlePanel } from './battle-panel';

let shown: Rendered;
const actions = {
  peek: vi.fn(),
  annotate: vi.fn(),
  takePassage: vi.fn(),
};
const onReload = vi.fn();
const onMove = vi.fn();

function Panel({ view, report }: { view: BattleView | null; report?: TabReport }) {
  const [isFolded, setFolded] = useState(false);
  return (
    <BattlePanel
      view={view}
      report={report ?? fix.report()}
      actions={actions}
      folded={isFolded}
      side="right"
      onFold={setFolded}
      onMove={onMove}
      onReload={onReload}
    />
  );
}

const show = async (view: BattleView | null, report?: TabReport) => {
  shown = await render(<Panel view={view} report={report} />);
  return shown.container;
};

beforeEach(() => {
  vi.clearAllMocks();
  actions.peek.mockResolvedValue(null);
  actions.takePassage.mockResolvedValue({ kind: 'none' });
  actions.annotate.mockImplementation(async (change) => ({ ok: true, value: change }));
});
afterEach(() => shown.unmount());

describe('BattlePanel', () => {
  it.each(Object.entries(PANEL_SCENES))('draws the state %s', async (_, scene) => {
    const root = await show(scene.view, scene.report);
    expect(find(root, 'aside', 'Telltale, notes on this battle').textContent).not.toBe('');
  });

  it('has nothing of the guess in the page while it is hidden', async () => {
    // A view that carries a guess against the rule must not show it either.
    const root = await show(fix.view({ guess: { a: fix.NAMED, b: fix.FLAT } }));
    expect(root.innerHTML).not.toContain('71%');
    expect(root.innerHTML).not.toContain('As a model trained');
    expect(root.innerHTML).not.toContain('Not enough to tell');
    expect(root.textContent).toContain('Guess sealed at');
  });

  it('peeks with one press and says when that failed', async () => {
    actions.peek.mockResolvedValueOnce('unreachable');
    const root = await show(fix.view());
    await click(find(root, 'button', 'Peek'));
    expect(find(root, '[role=alert]').textContent).toContain('The extension did not answer.');
    await click(find(root, 'button', 'Peek'));
    expect(actions.peek).toHaveBeenCalledTimes(2);
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  it('shows the guess with its reasons after the vote', async () => {
    const root = await show(PANEL_SCENES.voted?.view ?? null);
    expect(root.textContent).toContain('Not enough to tell');
    await click(find(root, 'button', '4 reasons'));
    expect(root.textContent).toContain('For OpenAI');
    expect(root.textContent).toContain('Against OpenAI');
    expect(root.textContent).toContain('As a model trained by OpenAI');
    expect(root.textContent).toContain(
      'One of OpenAI, Google, or a maker outside the list, nine times in ten',
    );
    expect(root.textContent).toContain(
      'Models of OpenAI: gpt-harbor-2026 44% · gpt-harbor-mini 19%',
    );
    const parts = find(root, 'table');
    expect(parts.textContent).toContain('What it says of itself× 13');
    expect(parts.textContent).toContain('Wording and layout÷ 2.4');
    expect(parts.textContent).toContain('Together× 8.9');
  });

  it('says once how each answer came, also with the reasons open', async () => {
    const root = await show(PANEL_SCENES['voted-came']?.view ?? null);
    await click(find(root, 'button', '4 reasons'));
    const text = root.textContent ?? '';
    expect(text.split('Cut like a model with the vocabulary OpenAI o200k')).toHaveLength(2);
    expect(text.split('The site cut this answer at words')).toHaveLength(2);
    expect(find(root, '.tt-came').textContent).toContain('points to OpenAI, fair sign');
  });

  it('marks right and wrong in words after the reveal, and locks the own guess', async () => {
    const root = await show(fix.revealedView());
    const a = find(root, 'section', 'Answer A');
    const b = find(root, 'section', 'Answer B');
    expect(a.textContent).toContain('gpt-harbor-2026');
    expect(a.querySelector('.tt-badge-right')?.textContent).toBe('Right');
    expect(b.querySelector('.tt-badge-wrong')?.textContent).toBe('Wrong');
    expect(b.textContent).toContain('Said nothing');
    expect(root.querySelector('select')).toBeNull();
  });

  it('does not judge a guess when the maker is unknown', async () => {
    const root = await show(PANEL_SCENES['revealed-unknown-maker']?.view ?? null);
    const a = find(root, 'section', 'Answer A');
    expect(a.textContent).toContain('Maker unknown, not scored');
    expect(a.querySelector('.tt-badge')).toBeNull();
  });

  it('shows names, sentences and quotes from the page as text', async () => {
    const nasty = '<img src=x onerror=alert(1)>';
    const guess = {
      ...fix.NAMED,
      evidence: [fix.evidence({ sentence: nasty, quote: nasty, llr: { openai: 1 } })],
    };
    const view = fix.revealedView({ guess: { a: guess, b: guess } });
    if (view.reveal?.a) view.reveal.a.name = nasty;
    const root = await show(view);
    await click(find(root, 'button', '1 reason'));
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent?.split(nasty).length).toBeGreaterThanOrEqual(4);
  });

  it('saves the own guess chosen by a few letters, typed as it is, and cleared', async () => {
    const guessOf = (guess: unknown) => ({ kind: 'guess', side: 'a', guess });
    const root = await show(fix.view());
    const who = find<HTMLInputElement>(root, 'input', 'Who wrote answer A');
    await enter(who, 'son 4.5');
    expect(who.getAttribute('aria-expanded')).toBe('true');
    const active = root.querySelector(
      `#${CSS.escape(who.getAttribute('aria-activedescendant') ?? '')}`,
    );
    expect(active?.textContent).toContain('Claude Sonnet 4.5');
    await press(who, 'Enter');
    const sonnet = { maker: 'anthropic', model: 'Claude Sonnet 4.5' };
    expect(actions.annotate).toHaveBeenLastCalledWith(guessOf(sonnet));
    await enter(who, 'tern-large');
    await blur(who);
    const own = { maker: 'none', model: 'tern-large' };
    expect(actions.annotate).toHaveBeenLastCalledWith(guessOf(own));
    await enter(who, '');
    await press(who, 'Enter');
    expect(actions.annotate).toHaveBeenLastCalledWith(guessOf(null));
    expect(actions.annotate).toHaveBeenCalledTimes(3);
  });

  it('closes the choices with Escape before it folds, and changes nothing', async () => {
    const root = await show(fix.view());
    const who = find<HTMLInputElement>(root, 'input', 'Who wrote answer A');
    await enter(who, 'claude');
    await press(who, 'Escape');
    expect(who.value).toBe('');
    expect(root.querySelector('[role=option]')).toBeNull();
    expect(find(root, '.tt-card').hidden).toBe(false);
    expect(actions.annotate).not.toHaveBeenCalled();
  });

  it('rates by press and key, clears by a second press, and takes back the last change', async () => {
    const root = await show(fix.view({ annotation: judged() }));
    const rate = { kind: 'rate', side: 'a', criterion: 'overall' };
    const scale = find(root, '[role=radiogroup]', 'Overall, answer A');
    await click(find(scale, '[role=radio]', '4'));
    expect(actions.annotate).toHaveBeenLastCalledWith({ ...rate, value: null });
    await press(find(scale, '[role=radio]', '4'), 'ArrowRight');
    expect(actions.annotate).toHaveBeenLastCalledWith({ ...rate, value: 5 });
    const back = { ...rate, value: 4, back: { at: 1, known: 'nothing' } };
    actions.annotate.mockResolvedValueOnce({ ok: true, value: back });
    await click(find(scale, '[role=radio]', '2'));
    await click(find(root, '.tt-undo'));
    expect(actions.annotate).toHaveBeenLastCalledWith(back);
  });

  it('takes keys anywhere but in a field, for the side that was chosen', async () => {
    const root = await show(fix.view());
    const fold = find(root, 'button', 'Fold');
    const said = () => actions.annotate.mock.lastCall?.[0];
    await press(fold, 'b');
    await press(fold, '3');
    expect(said()).toEqual({ kind: 'rate', side: 'b', criterion: 'overall', value: 3 });
    await press(fold, 'i');
    expect(said()).toEqual({ kind: 'reason', side: 'b', reason: 'incorrect', on: true });
    await press(fold, 'x');
    expect(said()).toEqual({ kind: 'star', on: true });
    await press(fold, '?');
    expect(find(root, 'section', 'Keys').textContent).toContain('Incorrect');
    await press(find(root, 'textarea'), '5');
    await press(fold, 's', { ctrlKey: true });
    expect(actions.annotate).toHaveBeenCalledTimes(3);
  });

  it('marks what is selected on the page, and says why not where it cannot be placed', async () => {
    const root = await show(fix.view());
    const mark = find(root, 'button', 'Mark the selection on the page');
    actions.takePassage.mockResolvedValueOnce({ kind: 'many' });
    await click(mark);
    expect(root.textContent).toContain('more than one place');
    expect(actions.annotate).not.toHaveBeenCalled();
    const passage = { turnId: 't', side: 'b', start: 2, end: 5, quote: 'abc' };
    actions.takePassage.mockResolvedValueOnce({ kind: 'one', passage });
    await click(mark);
    expect(actions.annotate.mock.lastCall?.[0]).toMatchObject({ kind: 'highlight', passage });
  });

  it('saves tags and note, and keeps a note that could not be saved through folding', async () => {
    actions.annotate.mockResolvedValue({ ok: false, failure: 'storage-full', detail: '' });
    const root = await show(fix.view());
    const tag = find<HTMLInputElement>(root, 'input', 'Add a tag');
    await enter(tag, 'tides');
    await press(tag, 'Enter');
    expect(actions.annotate).toHaveBeenCalledWith({ kind: 'tags', tags: ['tides'] });
    const note = find<HTMLTextAreaElement>(root, 'textarea');
    await enter(note, 'mine');
    await blur(note);
    await press(note, 'Escape');
    await click(find(root, '.tt-pill'));
    expect(find<HTMLTextAreaElement>(root, 'textarea').value).toBe('mine');
    expect(root.textContent).toContain('The disk is full');
  });

  it('folds with Escape and hands the focus to the pill and back', async () => {
    const root = await show(fix.view());
    await press(find(root, 'textarea'), 'Escape');
    const pill = find(root, 'button', 'Unfold Telltale: Sealed');
    expect(document.activeElement).toBe(pill);
    expect(find(root, '.tt-card').hidden).toBe(true);
    await click(pill);
    expect(document.activeElement).toBe(find(root, 'button', 'Fold'));
  });

  it('starts new forms for a new battle', async () => {
    const root = await show(fix.view());
    await enter(find<HTMLTextAreaElement>(root, 'textarea'), 'old');
    await shown.rerender(<Panel view={fix.view({ battleId: 'arena:m2' })} />);
    expect(find<HTMLTextAreaElement>(root, 'textarea').value).toBe('');
    expect(actions.annotate).toHaveBeenCalledWith({ kind: 'note', note: 'old' });
  });

  it('announces changes, and is silent about what it found', async () => {
    const root = await show(PANEL_SCENES.recording?.view ?? null);
    const live = find(root, '[aria-live=polite]');
    expect(live.textContent).toBe('');
    await shown.rerender(<Panel view={fix.revealedView()} />);
    expect(live.textContent).toBe('The names are out');
  });

  it('offers a reload when the extension was updated, and saves nothing more', async () => {
    const root = await show(fix.view(), fix.report({ state: 'orphaned' }));
    await click(find(root, 'button', 'Reload this page'));
    expect(onReload).toHaveBeenCalled();
    expect(find<HTMLFieldSetElement>(root, 'fieldset').disabled).toBe(true);
    expect(find<HTMLTextAreaElement>(root, 'textarea').readOnly).toBe(true);
    expect(root.textContent).not.toContain('Peek');
  });

  it('moves to the other side', async () => {
    const root = await show(fix.view());
    await click(find(root, 'button', 'Move to the left side'));
    expect(onMove).toHaveBeenCalledWith('left');
  });

  it('shows one lane for one model, and calls it an example', async () => {
    const root = await show(PANEL_SCENES['recording-one']?.view ?? null);
    expect(root.querySelectorAll('.tt-lane')).toHaveLength(1);
    await shown.rerender(<Panel view={PANEL_SCENES.example?.view ?? null} />);
    expect(root.textContent).toContain('Recorded as an example, not counted as a battle');
    expect(root.querySelector('select')).toBeNull();
    expect(root.textContent).not.toContain('No guess');
  });

  it('says when the vote was not blind', async () => {
    const root = await show(PANEL_SCENES['voted-not-blind']?.view ?? null);
    expect(root.textContent).toContain('This vote is not blind');
    await shown.rerender(<Panel view={PANEL_SCENES.voted?.view ?? null} />);
    expect(root.textContent).not.toContain('This vote is not blind');
  });

  it('offers to keep an unreadable battle by hand, and goes back', async () => {
    const scene = PANEL_SCENES.unreadable;
    if (!scene) throw new Error('no scene');
    shown = await render(<PanelSceneView scene={scene} />);
    const root = shown.container;
    await click(find(root, 'button', 'Keep a battle by hand'));
    expect(find(root, 'form', 'Battle to keep').querySelectorAll('textarea')).toHaveLength(4);
    await click(find(root, 'button', 'Back'));
    expect(root.querySelector('form')).toBeNull();
    find(root, 'button', 'Keep a battle by hand');
  });
});
