// @vitest-environment happy-dom
// What the view of cuts shows, and that nothing of it shows before the vote.
import { afterEach, describe, expect, it } from 'vitest';
import { sampleRecord } from '../../lib/transfer/sample';
import { PROSE } from '../../lib/wire/toy-tokenizer';
import { click, enter, find, type Rendered, render } from '../../tests/gallery/render';
import { BROKEN_READER, SLOW_READER, toyReader, withPieces } from '../../tests/gallery/wire-stage';
import { battleDetail } from '../data/detail';
import { HowItCame } from './how-it-came';
import type { WireReader } from './reader';

let shown: Rendered;
afterEach(() => shown?.unmount());

const record = sampleRecord(2);
withPieces(record);

async function show(side: 'a' | 'b', reader: WireReader): Promise<HTMLElement> {
  const answer = record.body.turns[0]?.[side];
  const cuts = record.capture.turns[0]?.[side].text;
  if (!answer || !cuts) throw new Error('no answer');
  shown = await render(<HowItCame answer={answer} cuts={cuts} reader={reader} />);
  return shown.container;
}

const open = (root: HTMLElement) => click(find(root, 'button', 'Cuts and vocabularies'));

describe('how an answer came', () => {
  it('names the vocabulary, and draws the whole text with its cuts', async () => {
    const root = await show('a', toyReader());
    expect(root.textContent).toContain('The site passed the answer on as the provider cut it.');
    await open(root);
    expect(root.textContent).toMatch(
      /Cut like a model with the vocabulary OpenAI o200k.*: 204 of 204/,
    );
    expect(root.querySelector('.td-drawing-text')?.textContent).toBe(PROSE);
    expect(root.querySelectorAll('.td-drawing-text .td-cut-inside')).toHaveLength(0);
    await enter(find<HTMLSelectElement>(root, 'select'), 'claude2');
    expect(root.querySelectorAll('.td-drawing-text .td-cut-inside').length).toBeLessThan(
      root.querySelectorAll('.td-drawing-text .td-cut-between').length,
    );
  });

  it('says the same as a list, for those who do not see the drawing', async () => {
    const root = await show('a', toyReader());
    await open(root);
    await click(find(root, 'button', 'The pieces as a list'));
    const rows = [...root.querySelectorAll('.td-pieces tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    );
    expect(rows[1]).toEqual(['2', '·lighthou', '1', 'between tokens', '423 ms']);
    await click(find(root, 'button', 'Show more pieces'));
    expect(root.querySelectorAll('.td-pieces tbody tr')).toHaveLength(2 * rows.length);
  });

  it('says that the site cut at words, and names nothing', async () => {
    const root = await show('b', toyReader());
    expect(root.textContent).toContain('cut this answer at words');
    await open(root);
    expect(root.textContent).toContain('No token-level evidence');
  });

  it('says when a vocabulary is not in this build, when it waits, and when it failed', async () => {
    let root = await show('a', toyReader(['gemma3']));
    await open(root);
    await enter(find<HTMLSelectElement>(root, 'select'), 'gemma3');
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('does not have');
    await shown.unmount();
    root = await show('a', SLOW_READER);
    await open(root);
    expect(root.querySelector('[role="status"]')?.textContent).toBe('Loading the vocabularies');
    await shown.unmount();
    root = await show('a', BROKEN_READER);
    await open(root);
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('could not be read');
  });

  it('says why there are no pieces', async () => {
    const answer = { text: 'Hello', textSource: 'dom' as const };
    shown = await render(
      <HowItCame answer={answer} cuts={{ ends: [], times: [] }} reader={SLOW_READER} />,
    );
    expect(shown.container.textContent).toContain('no pieces were seen');
  });

  it('is kept back as long as the guess is', () => {
    const sealed = sampleRecord(0);
    expect(battleDetail(sealed).cuts).toEqual({ kind: 'sealed' });
    sealed.battle.peekedAt = 1;
    expect(battleDetail(sealed).cuts.kind).toBe('open');
  });
});
