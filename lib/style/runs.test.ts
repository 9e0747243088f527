// Tests that one pass counts words and lines as patterns would.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf } from './runs';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const byPattern = (text: string) => ({
  shortWords: count(text, /(?<!\p{L})\p{L}{1,3}(?!\p{L})/gu),
  longWords: count(text, /\p{L}{10,}/gu),
  shortLines: count(text, /^.{1,40}$/gm),
  longLines: count(text, /^.{400,}$/gm),
});

describe('counting words and lines by length', () => {
  it.each([
    ['', 'an empty text'],
    ['A short line.\n\nAn extraordinarily long word: internationalisation.\n', 'English'],
    [`${'long '.repeat(90)}\n${'x'.repeat(40)}\r\n${'y'.repeat(41)}`, 'long lines'],
    ['潮水每天涨落两次，因为地球转动。\u2028밀물과 썰물', 'East Asian scripts'],
    ['𝐁old 𝐀𝐁𝐂 👍🏽 \ud83d broken \udc00', 'pairs, and halves of pairs'],
  ])('counts %j as patterns do (%s)', (text) => {
    expect(runsOf(text)).toEqual(byPattern(text));
  });

  it('counts any text as patterns do', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('\n', '\r\n', ' ', 'word', 'z'.repeat(39), 'ü'.repeat(400), '\ud835'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        expect(runsOf(parts.join(''))).toEqual(byPattern(parts.join('')));
      }),
    );
  });
});
