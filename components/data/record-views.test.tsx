// @vitest-environment happy-dom
// What a battle's page shows beyond texts: modes, versions, parts, provenance; and that nothing is loaded by it.
import { createRef } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BattleRecord } from '../../lib/db/schema';
import { sampleRecord } from '../../lib/transfer/sample';
import { battle as battleOf, NOW } from '../../tests/gallery/fixtures';
import { click, enter, find, type Rendered, render } from '../../tests/gallery/render';
import { toyReader } from '../../tests/gallery/wire-stage';
import { prettyJson, webHost } from './answer-parts';
import { modeText } from './battle-facts';
import { BattleRow } from './battle-row';
import { BattleView } from './battle-view';
import { battleDetail } from './detail';

let shown: Rendered;
const amend = vi.fn(async () => null as string | null);

async function show(record: BattleRecord): Promise<HTMLElement> {
  shown = await render(
    <BattleView
      state={{ kind: 'ready', detail: battleDetail(record) }}
      backHref="#battles"
      heading={createRef()}
      annotate={async (change) => ({ ok: true, value: change })}
      amend={amend}
      guessAgain={async () => null}
      onDelete={() => undefined}
      reader={toyReader()}
    />,
  );
  return shown.container;
}

afterEach(() => shown?.unmount());

describe('a battle in full', () => {
  it('draws one column for a chat with one model, and judges nothing', async () => {
    const root = await show(sampleRecord(5));
    expect(root.querySelectorAll('.td-answer')).toHaveLength(1);
    expect(root.textContent).toContain('Chat with one model you chose');
    expect(root.textContent).toContain('nothing to guess');
    expect(root.textContent).not.toContain('No guess');
  });

  it('folds earlier versions, newest first, with how each was replaced', async () => {
    const root = await show(sampleRecord(4));
    expect(root.textContent).not.toContain('My first try');
    await click(find(root, 'button', '2 earlier versions'));
    const versions = [...root.querySelectorAll('.td-versions > li')].map((one) => one.textContent);
    expect(versions[0]).toMatch(/Version 2.*Too many requests\..*run again/);
    expect(versions[1]).toMatch(/Version 1.*My first try.*tried again/);
    expect(root.textContent).toContain('You gave it a thumbs up · useful · Better now.');
  });

  it('shows parts as text, loads nothing, and links to the web alone', async () => {
    const record = sampleRecord(6);
    const answer = record.body.turns[0]?.a;
    answer?.parts.push({ kind: 'citation', url: 'javascript:alert(1)', title: 'Not a place' });
    const root = await show(record);
    for (const name of ['2 sources', '2 tool calls', 'write_file', '2 files', '2 images']) {
      await click(find(root, 'button', name));
    }
    expect(root.querySelectorAll('img, iframe, video, link')).toHaveLength(0);
    const links = [...root.querySelectorAll<HTMLAnchorElement>('.td-parts a')];
    expect(links).toHaveLength(3);
    for (const link of links) {
      expect(link.rel).toContain('noreferrer');
      expect(link.href).toMatch(/^https:\/\/example\.test\//);
    }
    expect(root.textContent).toContain('Not a place');
    expect(root.textContent).toContain('Rivers <i>& more</i>');
    expect(find(root, '.td-code').textContent).toBe('{\n  "path": "a"\n}');
    expect(root.textContent).toContain('640 × 480');
    expect(root.textContent).toContain('No, names were in sight');
    expect(find(root, '.td-reasons').textContent).toContain('useful, complete');
  });

  it('says where a text is from when it is not the stream', async () => {
    const record = sampleRecord(2);
    for (const turn of record.body.turns) turn.a.textSource = 'dom';
    record.capture.layers = ['dom'];
    const root = await show(record);
    expect(root.textContent).toContain('without its Markdown: the wire was not read');
    expect(root.textContent).toContain('The page as shown');
  });
});

describe('names and vote by hand', () => {
  it('are offered where they never came, and sent as they are put in', async () => {
    const root = await show(sampleRecord(1));
    await click(find(root, 'button', 'Put them in'));
    const [a] = root.querySelectorAll<HTMLInputElement>('.tt-keep-names input');
    if (!a) throw new Error('no field');
    await enter(a, 'gpt-9');
    await click(find(root, 'button', 'Save'));
    // The page itself told the vote: it is not asked for.
    expect(amend).toHaveBeenCalledWith({ names: { a: 'gpt-9', b: '' } });
    expect(root.textContent).toContain('Saved.');
    await click(find(root, 'button', 'Undo'));
    expect(amend).toHaveBeenLastCalledWith({ names: { a: '', b: '' } });
    expect(root.textContent).toContain('Taken back.');
  });

  it('say why they were not saved', async () => {
    amend.mockResolvedValueOnce('The disk is full.');
    const root = await show(sampleRecord(0));
    await click(find(root, 'button', 'Put them in'));
    await click(find(root, 'button', 'Save'));
    expect(root.textContent).toContain('Not saved. The disk is full.');
  });

  it('are not offered where the page told them', async () => {
    expect((await show(sampleRecord(3))).querySelector('#td-amend')).toBeNull();
  });
});

describe('a line of the list', () => {
  it.each([
    ['By hand', { isManual: true }],
    ['Example', { mode: 'side-by-side' }],
    ['Not blind', { vote: { ...battleOf().vote, blind: false } as BattleRecord['battle']['vote'] }],
  ])('is marked "%s"', async (mark, part) => {
    const row = (of: Partial<BattleRecord['battle']>) => (
      <BattleRow
        id="x"
        row={{ battle: battleOf(of), tags: [] }}
        now={NOW}
        href="#"
        place={{ index: 0, count: 1, top: 0 }}
        isTabStop
        isSelected={false}
        onToggle={() => undefined}
      />
    );
    shown = await render(row(part));
    expect(find(shown.container, '.tt-badge').textContent).toBe(mark);
    await shown.rerender(row({}));
    expect(shown.container.querySelector('.tt-badge')).toBeNull();
  });
});

describe('modeText', () => {
  it.each([
    ['battle', 'chat', 'Battle, text'],
    ['battle', 'unknown', 'Battle'],
    ['direct-battle', 'image', 'Chat with a chosen model and a hidden second answer, images'],
    ['toString', 'ui.loading', 'toString, ui.loading'],
  ])('puts %s and %s into words', (mode, modality, words) => {
    expect(modeText({ mode, modality })).toBe(words);
  });
});

describe('webHost and prettyJson', () => {
  it('take what is sound and leave the rest', () => {
    expect(webHost('https://a.test:8/x')).toBe('a.test:8');
    for (const bad of ['javascript:1', 'data:text/html,x', 'chrome://x', 'x']) {
      expect(webHost(bad)).toBeNull();
    }
    expect(prettyJson('[1]')).toBe('[\n  1\n]');
    expect(prettyJson('{"cut')).toBe('{"cut');
  });
});
