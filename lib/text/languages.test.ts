// Tests that every language says what English says: the same parameters, nothing empty, no stray braces.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from './en';
import type { Dictionary, TextKey } from './index';
import { ja } from './ja';
import { ko } from './ko';
import type { Entry } from './translate';
import { zh } from './zh';

const LANGUAGES: [language: string, texts: Partial<Dictionary>][] = [
  ['ko', ko],
  ['zh', zh],
  ['ja', ja],
];

const forms = (entry: Entry): string[] =>
  typeof entry === 'string' ? [entry] : [entry.one, entry.other];

/** Names of the parameters of a text in all its forms, each once. */
const parameters = (entry: Entry): string[] =>
  [...new Set(forms(entry).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();

describe.each(LANGUAGES)('the texts in %s', (_, texts) => {
  const entries = Object.entries(texts) as [TextKey, Entry][];

  it('are those of keys that English has, and there are some', () => {
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter(([key]) => !Object.hasOwn(en, key))).toEqual([]);
  });

  it('have the parameters of the English ones', () => {
    for (const [key, entry] of entries)
      expect([key, parameters(entry)]).toEqual([key, parameters(en[key])]);
  });

  it('have no brace outside a parameter, and none is empty', () => {
    const unsound = entries.filter(([, entry]) =>
      forms(entry).some(
        (form) => form.trim() === '' || /[{}]/.test(form.replaceAll(/\{\w+\}/g, '')),
      ),
    );
    expect(unsound).toEqual([]);
  });

  it('are plain texts where code asks for one by a key that it puts together', () => {
    const plural = entries.filter(
      ([key, entry]) => typeof en[key] === 'string' && typeof entry !== 'string',
    );
    expect(plural).toEqual([]);
  });
});

describe('the texts that the browser itself shows', () => {
  const folder = new URL('../../public/_locales/', import.meta.url);
  const messagesOf = (name: string): Record<string, { message: string }> =>
    JSON.parse(readFileSync(new URL(`${name}/messages.json`, folder), 'utf8'));

  it.each(readdirSync(folder))('are all there in %s, the description short enough', (name) => {
    const messages = messagesOf(name);
    expect(Object.keys(messages)).toEqual(Object.keys(messagesOf('en')));
    for (const { message } of Object.values(messages)) expect(message.trim()).not.toBe('');
    // What the stores take.
    expect(messages.extDescription?.message.length).toBeLessThanOrEqual(132);
  });
});
