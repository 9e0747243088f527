// Tests of a battle's names in one line: no name turns the words beside it round.
import { describe, expect, it } from 'vitest';
import type { Reveal } from '../../lib/db/schema';
import { namesText } from './names';

const named = (a: string | null, b: string | null): Reveal => {
  const model = (name: string | null) =>
    name === null ? null : { name, modelId: null, organization: null, maker: null };
  return { a: model(a), b: model(b), at: 0, source: 'dom' } as unknown as Reveal;
};

describe('namesText', () => {
  it.each([
    ['gpt-9', 'lark', 'gpt-9 vs lark'],
    ['gpt-9', null, 'gpt-9'],
    [null, null, ''],
    ['\u202eevil', 'lark', '\u2068evil\u2069 vs lark'],
    ['lark', '\u2067\u05d0\u05d1', 'lark vs \u2068\u05d0\u05d1\u2069'],
  ])('puts %j and %j into %j', (a, b, line) => {
    expect(namesText(named(a, b))).toBe(line);
  });
});
