// Looks: what is asked for is what is built, and nonsense leaves no name behind.
// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderState } from '../../fixtures/arena/render.ts';
import { STATES } from '../../fixtures/arena/states.ts';
import {
  applyLook,
  GENERATIONS,
  LOCALES,
  type Look,
  localeOfPath,
  localPath,
  lookOf,
  nonsense,
  nonsenseStyles,
  parseLook,
} from './look.ts';

const page = (look: Partial<Look>, state: string): Document =>
  new DOMParser().parseFromString(renderState(look, STATES[state] ?? []), 'text/html');
const all = (root: ParentNode, css: string) => [...root.querySelectorAll(css)];
const texts = (root: ParentNode, css: string) => all(root, css).map((e) => e.textContent);

beforeEach(() => applyLook({}));

describe('parseLook', () => {
  it('reads words in any order and refuses unknown ones', () => {
    expect(parseLook('zh,2025-07,nonsense,phone,option,oldest-first,at-once')).toEqual({
      generation: '2025-07',
      locale: 'zh',
      nonsense: true,
      phone: true,
      heads: 'option',
      order: 'oldest-first',
      collapse: 'at-once',
    });
    expect(() => parseLook('2024-01')).toThrow('2024-01');
  });

  it('fills the rest as the generation had it', () => {
    expect(lookOf()).toMatchObject({ generation: '2026-03', locale: 'en', heads: 'assistant' });
    expect(lookOf({ generation: '2026-08' }).heads).toBe('response');
  });
});

describe('paths', () => {
  it('carry the language except in English', () => {
    expect(localPath('/c/1')).toBe('/c/1');
    applyLook({ locale: 'ko' });
    expect([localPath('/'), localPath('/c/1')]).toEqual(['/ko', '/ko/c/1']);
    expect([localeOfPath('/ko/c/1'), localeOfPath('/c/1')]).toEqual(['ko', null]);
  });
});

describe('nonsense', () => {
  const known = new Set(
    GENERATIONS.flatMap((generation) =>
      Object.keys(STATES).flatMap((state) =>
        all(page({ generation }, state), '*').flatMap((element) => [...element.classList]),
      ),
    ),
  );

  it.each(GENERATIONS)('leaves no class name and no hook on the page of %s', (generation) => {
    for (const state of Object.keys(STATES)) {
      for (const element of all(page({ generation, nonsense: true }, state), '*')) {
        for (const name of element.classList) expect(known.has(name)).toBe(false);
        const hooks = element.getAttributeNames().filter((name) => name.startsWith('data-'));
        expect(hooks.filter((name) => name !== 'data-state')).toEqual([]);
      }
    }
  });

  it.each(GENERATIONS)('keeps structure, roles and text of the page of %s', (generation) => {
    for (const state of Object.keys(STATES)) {
      const shape = (document: Document) =>
        all(document, 'body *').map((e) => {
          const spoken = e.getAttributeNames().filter((name) => /^(?:role|aria-)/.test(name));
          return [e.tagName, ...spoken.map((name) => `${name}=${e.getAttribute(name)}`)].join(' ');
        });
      const [plain, odd] = [
        page({ generation }, state),
        page({ generation, nonsense: true }, state),
      ];
      expect(shape(odd)).toEqual(shape(plain));
      expect(odd.body.textContent).toBe(plain.body.textContent);
    }
  });

  it('renames the same classes in the style sheets, and only them', () => {
    expect(nonsenseStyles('.a > .md\\:flex:not(.b):hover { margin: 1.5px .5em }')).toBe(
      `.${nonsense('a')} > .${nonsense('md:flex')}:not(.${nonsense('b')}):hover { margin: 1.5px .5em }`,
    );
    for (const sheet of ['theme', 'frame', 'thread', 'looks']) {
      const css = nonsenseStyles(readFileSync(`tests/arena/client/${sheet}.css`, 'utf8'));
      expect(css).not.toMatch(/\.[a-pr-z\\@-]/i);
    }
  });
});

describe('generations', () => {
  it('of April 2025 name their parts for their own tools', () => {
    const beta = page({ generation: '2025-04' }, 'answered');
    const bots = all(beta, 'div[data-sentry-component="BotMessage"]');
    expect(
      bots.map((bot) => bot.querySelector('p[data-sentry-element="Tag"]')?.textContent),
    ).toEqual(['Assistant A', 'Assistant B']);
    expect(bots[0]?.parentElement).toBe(bots[1]?.parentElement);
    expect(texts(beta, '[data-sentry-component="VoteBar"] button')).toEqual([
      'Left is Better',
      "It's a tie",
      'Both are bad',
      'Right is Better',
    ]);
    expect(all(beta, '[role="group"]')).toEqual([]);
  });

  it('of July 2025 have columns without roles, and one column where a vote is behind', () => {
    const columns = (state: string, look: Partial<Look> = {}) =>
      all(page({ generation: '2025-07', ...look }, state), '.flex.-ml-4').map(
        (e) => e.children.length,
      );
    expect(columns('answered')).toEqual([2]);
    expect(columns('revealed')).toEqual([2]);
    expect(columns('revealed', { collapse: 'at-once' })).toEqual([1]);
    expect(columns('next-turn')).toEqual([2, 1]);
    const reopened = page({ generation: '2025-07' }, 'reopened');
    expect(texts(reopened, '.xs\\:max-w-full .truncate')).toEqual(['quiet-otter']);
    expect(all(reopened, '[aria-roledescription], .font-mono')).toEqual([]);
  });

  it.each(['2026-03', '2026-08'] as const)(
    'of %s have slides with roles and show votes',
    (generation) => {
      const revealed = page({ generation }, 'revealed');
      const slides = all(revealed, '[role="group"][aria-roledescription="slide"]');
      expect(
        slides.map((s) => s.querySelector('span.font-mono > span.truncate')?.textContent),
      ).toEqual(['example-large-2', 'quiet-otter']);
      expect(slides.map((s) => s.querySelectorAll('.border-interactive-positive').length)).toEqual([
        1, 0,
      ]);
      expect(slides.map((s) => s.querySelectorAll('.border-interactive-negative').length)).toEqual([
        0, 1,
      ]);
    },
  );

  it('of August 2026 have a log, shorter labels, and borders for a tie', () => {
    const answered = page({ generation: '2026-08' }, 'answered');
    expect(texts(answered, '[role="log"] .font-mono')).toEqual(['Response A', 'Response B']);
    expect(texts(answered, 'main > .justify-center button')).toEqual([
      'A is better',
      'Both good',
      'Both bad',
      'B is better',
    ]);
    const tie = page({ generation: '2026-08' }, 'tie');
    expect(all(tie, '.border-interactive-positive')).toHaveLength(2);
  });

  it.each(GENERATIONS)(
    'of %s show one column in a direct chat and a bar of three in a direct battle',
    (generation) => {
      const direct = page({ generation }, 'direct');
      expect(texts(direct, 'main')[0]).toContain('example-large-2');
      expect(texts(direct, 'main')[0]).not.toMatch(/Assistant|Response/);
      const choice = page({ generation }, 'direct-battle');
      expect(texts(choice, '.md\\:flex button')).toEqual([
        'Continue with A',
        'Skip',
        'Continue with B',
      ]);
      expect(texts(choice, 'main')[0]).not.toContain('better');
    },
  );

  it.each(GENERATIONS)('of %s name no model before a vote is answered', (generation) => {
    for (const state of ['streaming', 'answered', 'voted-unnamed', 'two-turns', 'thinking']) {
      expect(renderState({ generation }, STATES[state] ?? [])).not.toMatch(/example-large|otter/);
    }
  });
});

describe('languages', () => {
  it.each(LOCALES)('in %s change every label and nothing else', (locale) => {
    for (const generation of GENERATIONS) {
      const [own, english] = [
        page({ generation, locale }, 'answered'),
        page({ generation }, 'answered'),
      ];
      expect(own.documentElement.lang).toBe(locale);
      const votes = (document: Document) => texts(document, 'main > div button').slice(-4);
      expect(new Set(votes(own)).size).toBe(4);
      if (locale !== 'en') {
        for (const label of votes(own)) expect(votes(english)).not.toContain(label);
      }
      expect(texts(own, '.prose')).toEqual(texts(english, '.prose'));
      expect(all(own, '*')).toHaveLength(all(english, '*').length);
    }
  });
});
