// The page reads right in every generation, language and order, by class names and without any.
// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyLook, GENERATIONS, LOCALES, type Look } from '../../../../tests/arena/client/look';
import { newLane, type Turn } from '../../../../tests/arena/client/model';
import { SHIPPED } from '../site-data';
import { areNames } from './labels';
import { readPage, STRUCTURE } from './read';

const ANSWER = 'About **400 km**.\n\n```js\nconst d = 4;\n\n  d;\n```\n\n1. one\n2. two';
const TEXT = 'About 400 km.\n\nconst d = 4;\n\n  d;\n\n1. one\n2. two';

/** A page as the practice arena's own code draws it. */
async function draw(look: Partial<Look>, turns: Turn[], state: Record<string, unknown> = {}) {
  applyLook(look);
  document.body.innerHTML = '<div id="app"></div>';
  const { Thread } = await import('../../../../tests/arena/client/thread');
  const { Shell } = await import('../../../../tests/arena/client/shell');
  const thread = new Thread();
  const none = () => undefined;
  const actions = { send: none, stop: none, vote: none, open: none, retry: none };
  const shell = new Shell(actions as never, thread.root, ['One?', 'Two?', 'Three?', 'Four?']);
  thread.update({ id: 'c', turns, isSaved: true });
  const isBusy = turns.some(({ a, b }) => a.status === 'pending' || b.status === 'pending');
  const canVote = !isBusy && turns.length > 0 && turns.at(-1)?.value === null;
  shell.update({ isStart: turns.length === 0, isBusy, canVote, ...state } as never);
  return readPage(document, SHIPPED);
}

function turn(prompt: string, a: string, b: string, more: Partial<Turn> = {}): Turn {
  const lane = (id: string, text: string) => ({ ...newLane(id), text, status: 'success' as const });
  return { userMessageId: prompt, prompt, a: lane('a', a), b: lane('b', b), value: null, ...more };
}

const LOOKS = GENERATIONS.flatMap((generation) =>
  LOCALES.flatMap((locale) =>
    [false, true].flatMap((nonsense) =>
      (['newest-first', 'oldest-first'] as const).flatMap((order) =>
        (locale === 'en' ? [false, true] : [false]).map((phone) => ({
          generation,
          locale,
          nonsense,
          order,
          phone,
        })),
      ),
    ),
  ),
);
const nameOf = (look: Partial<Look>) => Object.values(look).join(' ');

beforeEach(() => {
  document.documentElement.className = '';
});

describe.each(LOOKS.map((look) => [nameOf(look), look] as const))('readPage on %s', (_, look) => {
  it('reads two turns with their prompts and texts, the newest last', async () => {
    const reading = await draw(look, [
      turn('How far?\n\nIn km.', ANSWER, 'Far.'),
      turn('And why?', 'So.', 'Because.'),
    ]);
    const [first, second] = reading.turns;
    expect(reading.turns).toHaveLength(2);
    expect(first?.prompt).toBe('How far?\n\nIn km.');
    expect(first?.lanes.map(({ text }) => text)).toEqual([TEXT, 'Far.']);
    expect(second?.prompt).toBe('And why?');
    expect(second?.lanes.map(({ text }) => text)).toEqual(['So.', 'Because.']);
    expect(second?.labels.a).toMatch(/A$/);
    expect(reading.turns.some(({ isNamed }) => isNamed)).toBe(false);
    expect(reading.isBusy).toBe(false);
    expect(reading.missing).toEqual([]);
    expect(reading.voteButtons.map(({ value }) => value)).toEqual(['a', 'tie', 'both_bad', 'b']);
    expect(reading.pack).toBe(look.nonsense ? STRUCTURE : look.generation);
  });

  it('sees answers coming, and thinking apart from the text', async () => {
    const streaming = turn('Why?', '', 'Bec');
    streaming.a.status = 'pending';
    streaming.b.status = 'pending';
    streaming.b.reasoning = 'Hm, let me think.';
    const reading = await draw(look, [streaming]);
    const [shown] = reading.turns;
    expect(shown?.prompt).toBe('Why?');
    expect(shown?.lanes.map(({ isBusy }) => isBusy)).toEqual([true, true]);
    expect(shown?.lanes.map(({ text }) => text)).toEqual(['', 'Bec']);
    expect(shown?.lanes.map(({ hasThinking }) => hasThinking)).toEqual([false, true]);
    expect(reading.isBusy).toBe(true);
    expect(reading.voteButtons).toEqual([]);
  });

  it('leaves an opened thinking block out of the text', async () => {
    const thought = turn('Why?', 'So.', 'Because.');
    thought.b.reasoning = 'Hm, let me think.';
    await draw(look, [thought]);
    document.querySelector<HTMLElement>('[data-state] > button[aria-controls]')?.click();
    const [shown] = readPage(document, SHIPPED).turns;
    expect(document.body.textContent).toContain('Hm, let me think.');
    expect(shown?.lanes.map(({ text }) => text)).toEqual(['So.', 'Because.']);
  });

  it('tells a failure from an answer', async () => {
    const failed = turn('Why?', 'So.', 'Half an ans');
    failed.b.status = 'failed';
    failed.b.error = 'Trace ID: 0123abcd';
    const [shown] = (await draw(look, [failed])).turns;
    expect(shown?.lanes.map(({ text }) => text)).toEqual(['So.', 'Half an ans']);
    expect(shown?.lanes[0]?.error).toBeNull();
    expect(shown?.lanes[1]?.error).toContain('Trace ID: 0123abcd');
  });

  it('reads names and, where the page shows it, the vote', async () => {
    for (const [value, expected] of [
      ['model_a', 'a'],
      ['model_b', 'b'],
      ['tie', 'tie'],
      ['both_bad', 'both_bad'],
    ] as const) {
      const voted = turn('Why?', 'So.', 'Because.', { value });
      voted.a.name = 'example-large-2';
      voted.b.name = 'quiet-otter';
      const [shown] = (await draw(look, [voted])).turns;
      expect(shown?.isNamed).toBe(true);
      const marks = look.generation.startsWith('2026');
      expect(shown?.vote).toBe(marks ? expected : null);
      if (look.generation !== '2025-07') {
        expect(shown?.labels).toEqual({ a: 'example-large-2', b: 'quiet-otter' });
      }
    }
  });

  it('reads a chat with one model', async () => {
    const direct = [
      turn('Why?', ANSWER, '', { isSingle: true }),
      turn('Why not?', 'So.', '', { isSingle: true }),
    ];
    for (const { a } of direct) a.name = 'quiet-otter';
    const reading = await draw(look, direct, { canVote: false });
    expect(reading.turns.map(({ prompt }) => prompt)).toEqual(['Why?', 'Why not?']);
    expect(reading.turns.map(({ lanes }) => lanes.map(({ text }) => text))).toEqual([
      [TEXT],
      ['So.'],
    ]);
    expect(reading.turns[0]?.isNamed).toBe(true);
    expect(reading.voteButtons).toEqual([]);
  });

  it('reads the bar of a chat with one model and a second answer', async () => {
    const choice = turn('Why?', 'So.', 'Because.');
    choice.a.name = 'quiet-otter';
    const reading = await draw(look, [choice], { canVote: false, canChoose: true });
    expect(reading.choiceButtons.map(({ value }) => value)).toEqual(['a', 'skip', 'b']);
    expect(reading.turns[0]?.lanes.map(({ isNamed }) => isNamed)).toEqual([true, false]);
    expect(reading.voteButtons).toEqual([]);
  });

  it('takes no button of a preview for a vote', async () => {
    const coded = turn('Why?', 'So.', 'Because.');
    coded.a.hasPreview = true;
    const reading = await draw(look, [coded]);
    expect(reading.voteButtons).toHaveLength(4);
    expect(reading.voteButtons.every(({ isEnabled }) => isEnabled)).toBe(true);
    expect(reading.turns[0]?.lanes.map(({ text }) => text)).toEqual(['So.', 'Because.']);
    expect(reading.turns[0]?.lanes[0]?.hasPreview).toBe(true);
  });

  it('finds no turn on the start page', async () => {
    const reading = await draw(look, []);
    expect(reading.turns).toEqual([]);
    expect(reading.voteButtons).toEqual([]);
    expect(reading.missing).toEqual([]);
  });
});

describe('readPage', () => {
  it.each([false, true])(
    'reads images and sources without their secrets (nonsense: %s)',
    async (nonsense) => {
      const url = 'https://cdn.example.org/cat.png?X-Amz-Signature=secret#x';
      const shown = turn('Why?', 'So, [see](https://example.org/x).', '');
      Object.assign(shown.a, {
        citations: [{ url: 'https://example.org/why?s=secret', title: 'Why' }],
      });
      Object.assign(shown.b, { images: [url] });
      await draw({ nonsense }, [shown]);
      const image = document.querySelector('img') as HTMLImageElement;
      Object.defineProperties(image, {
        naturalWidth: { value: 640 },
        naturalHeight: { value: 480 },
      });
      const [a, b] = readPage(document, SHIPPED).turns[0]?.lanes ?? [];
      expect(a?.citations).toEqual([
        { kind: 'citation', url: 'https://example.org/why', title: 'Why' },
      ]);
      expect(b?.images).toEqual([
        {
          kind: 'image',
          url: 'https://cdn.example.org/cat.png',
          type: 'image/png',
          width: 640,
          height: 480,
        },
      ]);
      expect(b?.text).toBe('');
    },
  );

  it('tells votes in an unknown language by their places', async () => {
    await draw({ generation: '2026-03' }, [turn('Why?', 'So.', 'Because.')]);
    for (const [i, button] of [...document.querySelectorAll('main > div button')].entries()) {
      button.textContent = ['A est mieux', 'Les deux', 'Aucun', 'B est mieux'][i] ?? '';
    }
    const reading = readPage(document, SHIPPED);
    expect(reading.isGuessed).toBe(true);
    expect(reading.voteButtons.map(({ value }) => value)).toEqual(['a', 'tie', 'both_bad', 'b']);
  });

  it('finds nothing on an empty page and says nothing is missing', () => {
    const reading = readPage(document.implementation.createHTMLDocument(), SHIPPED);
    expect(reading).toMatchObject({ pack: null, turns: [], isBusy: false, missing: [] });
  });

  it('takes the parts of a page that has no thread yet for none', () => {
    document.body.innerHTML =
      '<div><div><div>Arena</div><div>Leaderboard</div></div>' +
      '<div><div>Sign in</div><div>Terms of use</div></div></div>';
    expect(readPage(document, SHIPPED).turns).toEqual([]);
  });

  it('never throws, whatever the page is made of', () => {
    const tag = fc.constantFrom(
      'div',
      'ol',
      'li',
      'p',
      'pre',
      'button',
      'span',
      'table',
      'td',
      'math',
    );
    const attribute = fc.constantFrom(
      '',
      ' role="group" aria-roledescription="slide"',
      ' class="prose"',
      ' class="font-mono truncate"',
      ' data-state="open"',
      ' role="log"',
      ' class="flex -ml-4"',
    );
    const { html } = fc.letrec((tie) => ({
      html: fc.oneof(
        { depthSize: 'medium' },
        fc.string(),
        fc
          .tuple(tag, attribute, fc.array(tie('html'), { maxLength: 4 }))
          .map(([name, attributes, inner]) => `<${name}${attributes}>${inner.join('')}</${name}>`),
      ),
    }));
    fc.assert(
      fc.property(html, (text) => {
        document.body.innerHTML = `<main>${text}</main>`;
        expect(readPage(document, SHIPPED).missing).not.toContain('page');
      }),
      { numRuns: 300 },
    );
  });
});

describe('areNames', () => {
  it.each([
    ['Assistant A', 'Assistant B'],
    ['Model A', 'Model B'],
    ['助手 A', '助手 B'],
    ['어시스턴트 A', '어시스턴트 B'],
    ['アシスタントA', 'アシスタントB'],
    ['A', 'B'],
    ['', 'x'],
  ])('takes "%s" and "%s" for labels', (a, b) => {
    expect(areNames(a, b)).toBe(false);
  });

  it.each([
    ['gpt-4.1', 'claude-sonnet-4'],
    ['grok-beta', 'nova'],
    ['quiet-otter', 'quiet-otter'],
    ['Llama', 'Gemma B'],
  ])('takes "%s" and "%s" for names', (a, b) => {
    expect(areNames(a, b)).toBe(true);
  });
});
