// @vitest-environment happy-dom
// In a battle: the way to its neighbours by link and key, and the words that set two answers apart.
import { createRef } from 'react';
import { afterEach, expect, it } from 'vitest';
import type { BattleRecord } from '../../lib/db/schema';
import { sampleRecord } from '../../lib/transfer/sample';
import { click, find, press, type Rendered, render } from '../../tests/gallery/render';
import { toyReader } from '../../tests/gallery/wire-stage';
import { BattleView } from './battle-view';
import type { Walk } from './battle-walk';
import { battleDetail } from './detail';
import { cutByMarks, evidenceMarks, type TextMark } from './text-marks';

let shown: Rendered;
afterEach(() => shown?.unmount());

async function show(record: BattleRecord, walk: Walk) {
  const done = async () => null;
  shown = await render(
    <BattleView
      state={{ kind: 'ready', detail: battleDetail(record) }}
      backHref="#battles"
      heading={createRef()}
      annotate={async (change) => ({ ok: true, value: change })}
      amend={done}
      guessAgain={done}
      onDelete={() => undefined}
      reader={toyReader()}
      walk={walk}
    />,
  );
  return shown.container;
}

it('goes on by j and back by k, but not while something is written', async () => {
  const root = await show(sampleRecord(2), { previous: '#battles/x', next: '#battles/y' });
  const gone: (string | null)[] = [];
  for (const link of root.querySelectorAll('.td-walk a')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      gone.push(link.getAttribute('href'));
    });
  }
  await press(document.body, 'j');
  await press(document.body, 'k');
  await press(find(root, 'textarea'), 'j');
  expect(gone).toEqual(['#battles/y', '#battles/x']);
});

it('has no way on at the ends of the list', async () => {
  const root = await show(sampleRecord(2), { previous: null, next: '#battles/y' });
  expect(root.querySelectorAll('.td-walk a')).toHaveLength(1);
});

it('marks the words that the other answer has not, when asked to', async () => {
  const record = sampleRecord(0);
  const [turn] = record.body.turns;
  if (!turn) throw new Error('no turn');
  turn.a.text = 'The moon is full tonight.';
  turn.b.text = 'The sun is full.';
  const root = await show(record, { previous: null, next: null });
  expect(root.querySelector('mark')).toBeNull();
  await click(find(root, 'button', 'Compare word by word'));
  const marks = [...root.querySelectorAll('mark')].map(({ textContent }) => textContent);
  expect(marks).toEqual(['moon', 'tonight', 'sun']);
});

it('marks what an open guess rests on, with its weight, when asked to, and nothing while it is sealed', async () => {
  const ends = { previous: null, next: null };
  const button = 'Mark what the guess rests on';
  const sealed = await show(sampleRecord(0), ends);
  expect(() => find(sealed, 'button', button)).toThrow();
  await shown.unmount();
  const root = await show(sampleRecord(2), ends);
  await click(find(root, 'button', button));
  expect(find(root, 'mark').title).toBe('It calls itself ChatGPT. (points to OpenAI, strong sign)');
  await click(find(root, 'button', button));
  expect(root.querySelector('mark')).toBeNull();
});

it('marks nothing where an answer has become another one since', () => {
  const { guess, body } = sampleRecord(2);
  const [seal, text] = [guess?.seals[0]?.a, body.turns[0]?.a.text ?? ''];
  if (!seal) throw new Error('no seal');
  expect(evidenceMarks(seal, 0, text)).toHaveLength(1);
  expect(evidenceMarks(seal, 0, 'x'.repeat(40))).toEqual([]);
  expect(evidenceMarks(seal, 1, text)).toEqual([]);
});

it('cuts a text where marks begin and end, and loses none of it', () => {
  const mark = (start: number, end: number): TextMark => ({
    ...{ start, end, kind: 'weak', words: `${start}` },
  });
  const parts = cutByMarks('abcdefgh', [mark(2, 5), mark(4, 6), mark(7, 99), mark(50, 60)]);
  expect(parts.map(({ text, mark }) => [text, mark?.words ?? null])).toEqual([
    ['ab', null],
    ['cd', '2'],
    ['e', '2'],
    ['f', '4'],
    ['g', null],
    ['h', '7'],
  ]);
});
