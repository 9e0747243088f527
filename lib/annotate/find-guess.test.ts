// Guesses by a few letters: what is offered first, what is forgiven, and what a text stands for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGuesses, guessFromText } from './find-guess';

const first = (typed: string) => findGuesses(typed)[0];

describe('findGuesses', () => {
  it.each([
    ['anth', { maker: 'anthropic', model: '' }],
    ['open', { maker: 'openai', model: '' }],
    ['gpt5', { maker: 'openai', model: 'GPT-5' }],
    ['gpt 5 m', { maker: 'openai', model: 'GPT-5 mini' }],
    ['son 4.5', { maker: 'anthropic', model: 'Claude Sonnet 4.5' }],
    ['gem 2.5 p', { maker: 'google', model: 'Gemini 2.5 Pro' }],
    ['deepseek r', { maker: 'deepseek', model: 'DeepSeek R1' }],
    ['ds', undefined],
    ['qwn', { maker: 'qwen', model: '' }],
    ['KIMI', { maker: 'moonshot', model: 'Kimi K2' }],
  ])('offers first for %s what was meant', (typed, option) => {
    expect(first(typed)).toEqual(option);
  });

  it('offers all makers and no models while nothing is typed', () => {
    expect(findGuesses(' ').every(({ model }) => model === '')).toBe(true);
    expect(findGuesses('')).toHaveLength(16);
  });

  it('never throws and never offers more than eight of what was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const found = findGuesses(typed);
        expect(found.length).toBeLessThanOrEqual(16);
        if (/[a-z0-9]/i.test(typed)) expect(found.length).toBeLessThanOrEqual(8);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

describe('guessFromText', () => {
  it('knows a name however it is written, and keeps another as a model of an unknown maker', () => {
    expect(guessFromText('claude sonnet 4')).toEqual({
      maker: 'anthropic',
      model: 'Claude Sonnet 4',
    });
    expect(guessFromText(' xai ')).toEqual({ maker: 'xai', model: '' });
    expect(guessFromText('gpt-9-harbor')).toEqual({ maker: 'openai', model: 'gpt-9-harbor' });
    expect(guessFromText('tern-large')).toEqual({ maker: 'none', model: 'tern-large' });
    expect(guessFromText('  ')).toBeNull();
  });
});
