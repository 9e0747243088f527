// Names of makers and models in a prompt: those that count, and words that only look like them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedIn } from './named';

describe('namedIn', () => {
  it.each([
    ['Are you GPT-4o?', 'GPT-4o'],
    ['what would Claude say', 'Claude'],
    ['Compare gemini 2.5 with others', 'gemini 2.5'],
    ['is this o3-mini', 'o3-mini'],
    ['Who is OpenAI', 'OpenAI'],
    ['你是通义千问吗', '通义千问'],
    ['command r+ please', 'command r+'],
  ])('finds the name in %j', (prompt, name) => {
    expect(namedIn(prompt)).toBe(name);
  });

  it.each([
    'Write a poem about the Nova Scotia coast',
    'the meta level of a phi coefficient',
    'claudette grokking egpts',
    'Run the command and read o3 levels',
    'My llamas are asleep',
    '',
  ])('finds none in %j', (prompt) => {
    expect(namedIn(prompt)).toBeNull();
  });

  it('gives what stands in the prompt, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (prompt) => {
        const name = namedIn(prompt);
        if (name !== null) expect(prompt).toContain(name);
      }),
    );
  });

  it('is quick on a long prompt', () => {
    const started = performance.now();
    namedIn('gp '.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
