// The page reads right on every fixture, and each selector matches as often as its table says.
// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { areNames, readPage } from './dom';
import { SELECTORS } from './selectors';

const FIXTURES = 'tests/fixtures/arena/';

function load(name: string): Document {
  return new DOMParser().parseFromString(readFileSync(FIXTURES + name, 'utf8'), 'text/html');
}

describe('SELECTORS', () => {
  for (const [name, { css, counts }] of Object.entries(SELECTORS)) {
    it.each(Object.entries(counts))(`${name} matches on %s %i times`, (fixture, count) => {
      expect(load(fixture).querySelectorAll(css)).toHaveLength(count);
    });
  }
});

describe('readPage', () => {
  it('sees answers coming', () => {
    const reading = readPage(load('streaming.html'));
    expect(reading.isBusy).toBe(true);
    expect(reading.pairs).toEqual([
      { labels: { a: 'Assistant A', b: 'Assistant B' }, isNamed: false, vote: null },
    ]);
  });

  it.each(['answered.html', 'chinese.html', 'lane-error.html', 'oldest-first.html'])(
    'takes no label of %s for a name',
    (fixture) => {
      const reading = readPage(load(fixture));
      expect(reading.isBusy).toBe(false);
      expect(reading.missing).toEqual([]);
      expect(reading.pairs.some(({ isNamed }) => isNamed)).toBe(false);
    },
  );

  it('reads names and vote after the reveal', () => {
    expect(readPage(load('revealed.html')).pairs).toEqual([
      { labels: { a: 'example-large-2', b: 'quiet-otter' }, isNamed: true, vote: 'a' },
    ]);
    expect(readPage(load('tie.html')).pairs[0]?.vote).toBe('tie');
  });

  it('reads the vote of every kind from borders and icons alone', () => {
    const revealed = readFileSync(`${FIXTURES}revealed.html`, 'utf8');
    const read = (html: string) =>
      readPage(new DOMParser().parseFromString(html, 'text/html')).pairs[0]?.vote;
    const swapped = revealed
      .replace('border-interactive-positive', 'border-x')
      .replace('border-interactive-negative', 'border-interactive-positive')
      .replace('border-x', 'border-interactive-negative');
    expect(read(swapped)).toBe('b');
    expect(
      read(revealed.replace('border-interactive-positive', 'border-interactive-negative')),
    ).toBe('both_bad');
  });

  it('reads both turns, the newest last', () => {
    const two = readPage(load('two-turns.html'));
    expect(two.pairs).toHaveLength(2);
  });

  it('finds nothing on an empty page and says nothing is missing', () => {
    expect(readPage(document.implementation.createHTMLDocument())).toEqual({
      pairs: [],
      isBusy: false,
      missing: [],
    });
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
