// @vitest-environment happy-dom
// The compar:IA page reads right on every fixture, with its class names and without.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPage, storedMode, storedSession } from './dom';
import { SELECTORS } from './selectors';

/** A fixture; `isPlain` takes every class name away. */
function load(name: string, isPlain = false): Document {
  const html = readFileSync(`tests/fixtures/comparia/${name}`, 'utf8');
  const text = isPlain ? html.replace(/ class="[^"]*"/g, '') : html;
  return new DOMParser().parseFromString(text, 'text/html');
}

describe('SELECTORS', () => {
  for (const [name, { css, counts }] of Object.entries(SELECTORS)) {
    it.each(Object.entries(counts))(`${name} matches on %s %i times`, (fixture, count) => {
      expect(load(fixture).querySelectorAll(css)).toHaveLength(count);
    });
  }
});

describe.each([false, true])('readPage with class names taken away: %s', (isPlain) => {
  const read = (name: string) => readPage(load(name, isPlain));

  it('finds no thread on the start page', () => {
    expect(read('start.html')).toMatchObject({ hasChat: false, rounds: [], names: null });
  });

  it('sees answers coming, with thinking apart', () => {
    const reading = read('streaming.html');
    expect(reading.rounds).toHaveLength(1);
    expect(reading.rounds[0]?.b).toMatchObject({ reasoning: expect.stringContaining('Je') });
    expect(reading.rounds[0]?.b?.text).not.toContain('Je pense');
    expect([reading.rounds[0]?.a?.isBusy, reading.rounds[0]?.b?.isBusy]).toContain(true);
    expect(reading.missing).toEqual([]);
  });

  it('reads prompts and answers as rendered', () => {
    const { rounds, vote, names } = read('answered.html');
    expect(rounds.map(({ prompt }) => prompt)).toEqual(['Bonjour toi', 'Et encore']);
    expect(rounds[0]?.a).toEqual({
      text: 'Bonjour ! Voici une réponse.\n\nun point\nun autre\n\nÀ bientôt.',
      reasoning: '',
      isBusy: false,
    });
    expect(rounds[0]?.b).toEqual({
      text: 'Salut. Je réponds brièvement — mais bien.',
      reasoning: 'L’utilisateur dit bonjour.\nJe réponds.',
      isBusy: false,
    });
    expect(rounds[1]?.b?.text).toBe('La suite de la seconde : code.');
    expect([vote, names]).toEqual([null, null]);
  });

  it('sees a failure, and takes its words for no prompt', () => {
    const reading = read('error.html');
    expect(reading.hasError).toBe(true);
    expect(reading.rounds).toEqual([{ prompt: 'Bonjour', a: null, b: null }]);
  });

  it('reads vote, reasons and names once the page shows names', () => {
    const { vote, names } = read('revealed.html');
    expect(vote).toEqual({
      raw: 'both_equal',
      preferences: {
        a: { flags: ['useful', 'complete'], comment: 'Un mot sur A.' },
        b: { flags: ['superficial'], comment: '' },
      },
    });
    expect(names).toEqual({
      a: { name: 'Alphaworks/Alpha Large 2', modelId: null, organization: 'Alphaworks' },
      b: { name: 'Beta Labs/Beta Mini', modelId: null, organization: 'Beta Labs' },
    });
  });

  it('reads names without a vote after a reaction', () => {
    const { vote, names } = read('reacted.html');
    expect(vote).toBeNull();
    expect(names?.b?.name).toBe('Beta Labs/Beta Mini');
  });
});

describe('what the page stores', () => {
  it('takes an id for one only where it looks like one', () => {
    sessionStorage.setItem('arena-session-hash', '<script>');
    expect(storedSession(document)).toBeNull();
    sessionStorage.setItem('arena-session-hash', '6f1c0d0e-aaaa-4bbb-8ccc-0123456789ab');
    expect(storedSession(document)).toBe('6f1c0d0e-aaaa-4bbb-8ccc-0123456789ab');
  });

  it('tells models of the user’s choice from the site’s', () => {
    localStorage.clear();
    expect(storedMode(document)).toBe('unknown');
    localStorage.setItem('mode', 'custom');
    localStorage.setItem('customModelsSelection', '[]');
    expect(storedMode(document)).toBe('battle');
    localStorage.setItem('customModelsSelection', '["x","y"]');
    expect(storedMode(document)).toBe('side-by-side');
  });
});
