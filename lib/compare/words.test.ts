// What differs between two texts, and that what is left after taking it away is the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differingWords, type Stretch } from './words';

const shown = (text: string, stretches: readonly Stretch[] = []) =>
  stretches.map(({ start, end }) => text.slice(start, end));

describe('differingWords', () => {
  it.each([
    ['', '', [], []],
    ['the moon is full', 'the moon is full', [], []],
    ['the  moon', 'the\nmoon', [], []],
    ['the moon is full', 'the sun is full', ['moon'], ['sun']],
    ['a b c', 'x a b c y', [], ['x', 'y']],
    ['it is big, red and old', 'it is old', ['big, red and'], []],
    ['我喜欢猫', '我喜欢狗', ['猫'], ['狗']],
    ['yes', '', ['yes'], []],
  ])('of “%s” and “%s”', (a, b, onlyA, onlyB) => {
    const found = differingWords(a, b);
    expect([shown(a, found?.a), shown(b, found?.b)]).toEqual([onlyA, onlyB]);
  });

  it('leaves the same words on both sides, and no fewer than a slow count finds', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', '.'), { maxLength: 14 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const [a, b] = [left.join(' '), right.join(' ')];
        const found = differingWords(a, b);
        const rest = [without(a, found?.a), without(b, found?.b)];
        expect(rest[0]).toEqual(rest[1]);
        expect(rest[0]).toHaveLength(longestCommon(left, right));
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('gives up on long texts that have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 1_500 }, (_, i) => word + i).join(' ');
    expect(differingWords(long('x'), long('y'))).toBeNull();
    expect(differingWords(long('x'), long('x'))).toEqual({ a: [], b: [] });
  });
});

function without(text: string, stretches: readonly Stretch[] = []): string[] {
  const isGone = (i: number) => stretches.some(({ start, end }) => i >= start && i < end);
  return [...text].filter((letter, i) => letter !== ' ' && !isGone(i));
}

function longestCommon(x: readonly string[], y: readonly string[]): number {
  const rows = Array.from({ length: x.length + 1 }, () => new Array<number>(y.length + 1).fill(0));
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= x.length; i += 1) {
    for (let j = 1; j <= y.length; j += 1) {
      const best =
        x[i - 1] === y[j - 1] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
      (rows[i] ?? [])[j] = best;
    }
  }
  return at(x.length, y.length);
}
