// Every page fixture reads as the state it shows, and each selector of the site data matches as often as is written beside it.
// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SHIPPED } from '../site-data';
import { readPage, STRUCTURE } from './read';
import type { PageReading } from './reading';

const FIXTURES = 'tests/fixtures/arena/';
const FILES = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.html'))
  .sort();

function load(name: string): Document {
  return new DOMParser().parseFromString(readFileSync(FIXTURES + name, 'utf8'), 'text/html');
}

const TALL = 'An adult giraffe is about 5 metres tall.\n\nconst height = 5;';
const SHORT = 'Between 4.3 and 5.7 m.';
const PROMPT = 'How tall is a giraffe?';
const NAMES = ['example-large-2', 'quiet-otter'];
const texts = (reading: PageReading) =>
  reading.turns.map(({ lanes }) => lanes.map(({ text }) => text.trim()));
const names = (reading: PageReading) =>
  reading.turns
    .at(-1)
    ?.lanes.filter(({ isNamed }) => isNamed)
    .map(({ label }) => label);
const vote = (value: string) => (reading: PageReading, generation: string) => {
  expect(reading.turns[0]?.vote).toBe(generation.startsWith('2026') ? value : null);
  expect(names(reading)).toEqual(NAMES);
  expect(reading.voteButtons).toEqual([]);
};

/** What must be read in each state that the fixtures show. */
const EXPECTED: Record<string, (reading: PageReading, generation: string) => void> = {
  answered: (reading) => {
    expect(texts(reading)).toEqual([[TALL, SHORT]]);
    expect(names(reading)).toEqual([]);
    expect(reading.isBusy).toBe(false);
    expect(reading.voteButtons).toHaveLength(4);
  },
  streaming: (reading) => {
    expect(texts(reading)).toEqual([[TALL, 'Betw']]);
    expect(reading.turns[0]?.lanes.map(({ isBusy }) => isBusy)).toEqual([true, true]);
    expect(reading.isBusy).toBe(true);
    expect(reading.voteButtons).toEqual([]);
  },
  thinking: (reading) => {
    expect(texts(reading)).toEqual([['', SHORT]]);
    expect(reading.turns[0]?.lanes[0]).toMatchObject({ isBusy: true, hasThinking: true });
  },
  revealed: vote('a'),
  'revealed-b': vote('b'),
  tie: vote('tie'),
  'both-bad': vote('both_bad'),
  'voted-unnamed': (reading, generation) => {
    expect(reading.turns[0]?.vote).toBe(generation.startsWith('2026') ? 'a' : null);
    expect(names(reading)).toEqual([]);
  },
  // The pages of 2025 keep the winner's column only.
  reopened: (reading, generation) => {
    if (generation === '2025-07') expect(names(reading)).toEqual(['quiet-otter']);
    else vote('b')(reading, generation);
  },
  'two-turns': (reading) => {
    expect(reading.turns.map(({ prompt }) => prompt)).toEqual([PROMPT, 'And a newborn?']);
    expect(texts(reading)).toEqual([
      [TALL, SHORT],
      ['About 1.8 metres', '6 feet'],
    ]);
  },
  'next-turn': (reading, generation) => {
    const first = generation === '2025-07' ? [TALL] : [TALL, SHORT];
    expect(texts(reading)).toEqual([first, ['About 1.8 metres', '6 feet']]);
    expect(reading.turns[0]?.isNamed).toBe(true);
    expect(reading.turns[1]?.isNamed).toBe(false);
    expect(reading.voteButtons).toHaveLength(4);
  },
  direct: (reading) => {
    expect(texts(reading)).toEqual([[TALL]]);
    expect(names(reading)).toEqual(['example-large-2']);
    expect([...reading.voteButtons, ...reading.choiceButtons]).toEqual([]);
    expect(reading.mode).toBe('direct');
  },
  'side-by-side': (reading) => {
    expect(texts(reading)).toEqual([[TALL, SHORT]]);
    expect(names(reading)).toEqual(NAMES);
    expect(reading.mode).toBe('side-by-side');
  },
  'direct-battle': (reading) => {
    expect(names(reading)).toEqual(['example-large-2']);
    expect(reading.choiceButtons.map(({ value }) => value)).toEqual(['a', 'skip', 'b']);
    expect(reading.voteButtons).toEqual([]);
  },
  'lane-error': (reading) => {
    expect(texts(reading)).toEqual([[TALL, '']]);
    expect(reading.turns[0]?.lanes[0]?.error).toBeNull();
    expect(reading.turns[0]?.lanes[1]?.error).toContain('0123abcd');
  },
  'code-tabs': (reading) => {
    expect(texts(reading)).toEqual([[TALL, SHORT]]);
    expect(reading.turns[0]?.lanes[0]?.hasPreview).toBe(true);
    expect(reading.voteButtons).toHaveLength(4);
  },
  sources: (reading) => {
    expect(texts(reading)).toEqual([[TALL, '']]);
    const [a, b] = reading.turns[0]?.lanes ?? [];
    const url = 'https://example.org/giraffe';
    expect(a?.citations).toEqual([{ kind: 'citation', url, title: 'Giraffe' }]);
    expect(b?.citations).toEqual([]);
  },
};

describe('the page fixtures', () => {
  const made = FILES.filter((name) => /^\d{4}-\d\d\//.test(name));

  it('show every state in every generation', () => {
    for (const { name } of SHIPPED.packs) {
      for (const state of Object.keys(EXPECTED)) {
        expect(made).toContain(`${name}/${state}.html`);
        expect(made).toContain(`${name}/${state}.nonsense.html`);
      }
    }
  });

  it.each(made)('%s reads as what it shows', (file) => {
    const [generation = '', name = ''] = file.split('/');
    const [state = '', ...looks] = name.split('.');
    const reading = readPage(load(file), SHIPPED);
    expect(EXPECTED).toHaveProperty([state]);
    expect(reading.pack).toBe(looks.includes('nonsense') ? STRUCTURE : generation);
    expect(reading.missing).toEqual([]);
    expect(reading.turns[0]?.prompt).toBe(PROMPT);
    EXPECTED[state]?.(reading, generation);
  });
});

describe('the selectors of the site data', () => {
  const packs = SHIPPED.packs.map(({ name, selectors }) => ({ name, selectors }));
  const all = [...packs, { name: STRUCTURE, selectors: SHIPPED.structure.selectors }];
  const rows = all.flatMap(({ name, selectors }) =>
    Object.entries(selectors).flatMap(([part, { css, counts }]) =>
      Object.entries(counts).map(([file, count]) => ({
        name: `${name} ${part}`,
        css,
        file,
        count,
      })),
    ),
  );

  it.each(rows)('$name matches on $file $count times', ({ css, file, count }) => {
    expect(load(file).querySelectorAll(css)).toHaveLength(count);
  });

  it('each match somewhere, and are each absent somewhere or always there', () => {
    for (const { name, selectors } of all) {
      for (const [part, { counts }] of Object.entries(selectors)) {
        expect(Object.keys(counts).length, `${name} ${part}`).toBeGreaterThan(1);
        // The pages of 2025 have no icons for the vote.
        const isBare = part === 'mark' && name.startsWith('2025');
        expect(Math.max(...Object.values(counts)) > 0 || isBare, `${name} ${part}`).toBe(true);
      }
    }
  });
});
