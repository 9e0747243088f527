// Tests of texts, plurals and how numbers and times are written.
import { afterEach, describe, expect, it } from 'vitest';
import { en } from './en';
import { formatAgo, formatCount, formatShare } from './format';
import { createTranslate, setTexts, t } from './index';
import { languageOf } from './languages';
import { speak } from './speak';

describe('t', () => {
  it('puts parameters in', () => {
    expect(t('panel.sealed', { time: '14:03' })).toBe('Guess sealed at 14:03');
  });

  it('chooses the form by count and writes the count for the reader', () => {
    expect(t('guess.reasons', { count: 1 })).toBe('1 reason');
    expect(t('panel.progress', { count: 1204 })).toBe('1,204 characters');
  });

  it('takes a parameter as it is, even when it looks like another', () => {
    expect(t('ui.tags.remove', { tag: '{tag} $& <b>' })).toBe('Remove tag {tag} $& <b>');
  });

  it('leaves no parameter without a braces pair in any text', () => {
    for (const entry of Object.values(en)) {
      const texts = typeof entry === 'string' ? [entry] : [entry.one, entry.other];
      for (const text of texts) expect(text.replaceAll(/\{\w+\}/g, '')).not.toMatch(/[{}]/);
    }
  });

  it('speaks another language when given one', () => {
    const ko = createTranslate({ ...en, 'side.a': '가' }, 'ko');
    expect(ko('side.a')).toBe('가');
    expect(ko('guess.reasons', { count: 1 })).toBe('1 reasons');
  });
});

describe('the texts of the rooms', () => {
  const rooms = import.meta.glob<Record<string, Record<string, unknown>>>('./en*.ts', {
    eager: true,
  });

  it('never say two things by one key', () => {
    const owners = new Map<string, string>();
    for (const [file, room] of Object.entries(rooms)) {
      if (file === './en.ts') continue;
      for (const key of Object.values(room).flatMap(Object.keys)) {
        expect([key, owners.get(key)]).toEqual([key, undefined]);
        owners.set(key, file);
      }
    }
    // Each room's key is that of the whole, and the whole has some of its own.
    expect(owners.size).toBeLessThan(Object.keys(en).length);
    for (const key of owners.keys()) expect(en).toHaveProperty([key]);
  });
});

describe('languageOf', () => {
  it.each([
    ['ja', ['ko-KR'], 'ja'],
    ['auto', ['fr-FR', 'zh-CN', 'en'], 'zh'],
    ['auto', ['ko'], 'ko'],
    ['auto', ['fr', 'nds'], 'en'],
    ['klingon', [], 'en'],
    [undefined, ['JA-jp'], 'ja'],
  ] as const)('gives for %s and %j %s', (choice, preferred, language) =>
    expect(languageOf(choice, preferred)).toBe(language),
  );
});

describe('speak', () => {
  afterEach(() => setTexts('en', {}));
  const readOwn = async (path: string) => {
    expect(path).toBe('texts/ko.json');
    return new TextEncoder().encode(JSON.stringify({ 'side.a': '가' }));
  };

  it('speaks the texts of the chosen language, and English where they lack one', async () => {
    expect(await speak({ choice: 'ko', preferred: [], readOwn })).toBe('ko');
    expect(t('side.a')).toBe('가');
    expect(t('app.name')).toBe('Telltale');
    expect(formatCount(1204)).toBe('1,204');
    expect(formatAgo(0, 3 * 3_600_000)).toBe('3시간 전');
  });

  it('stays with English where the texts cannot be read', async () => {
    const fails = () => Promise.reject(new Error('gone'));
    expect(await speak({ choice: 'ja', preferred: [], readOwn: fails })).toBe('en');
    expect(t('side.a')).toBe(en['side.a']);
  });
});

describe('formatShare', () => {
  it.each([
    [0, '0%'],
    [0.001, '<1%'],
    [0.005, '1%'],
    [0.425, '43%'],
    [0.994, '99%'],
    [0.997, '>99%'],
    [1, '100%'],
  ])('writes %d as %s', (share, text) => expect(formatShare(share)).toBe(text));
});

describe('formatAgo', () => {
  const now = Date.UTC(2026, 8, 14, 12);
  it.each([
    [now + 5_000, 'just now'],
    [now - 59_000, 'just now'],
    [now - 60_000, '1 min. ago'],
    [now - 3 * 3_600_000, '3 hr. ago'],
    [now - 25 * 3_600_000, 'yesterday'],
    [now - 9 * 86_400_000, 'Sep 5, 2026'],
  ])('writes %d as %s', (at, text) => expect(formatAgo(at, now)).toBe(text));
});
