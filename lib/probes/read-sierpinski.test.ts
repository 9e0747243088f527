// Checks that only real Sierpinski triangles pass, in the usual ways of drawing them.
import { describe, expect, it } from 'vitest';
import { readSierpinski } from './read-sierpinski';

/** Drawn in another way than the reader checks it: three copies of the smaller triangle. */
function triangle(level: number, one: readonly string[]): string[] {
  if (level === 0) return [...one];
  const small = triangle(level - 1, one);
  const width = Math.max(...small.map((line) => line.length));
  const height = small.length;
  const unit = one.length === 2 ? 0 : 1;
  const top = small.map((line) => ' '.repeat((width + unit) / 2) + line);
  const foot = small.map((line) => line.padEnd(width + unit) + line);
  expect(foot.length).toBe(height);
  return [...top, ...foot];
}

const STARS = triangle(3, ['*']);
const TENTS = triangle(3, [' /\\', '/__\\']);
const fenced = (lines: readonly string[]) =>
  `Here it is:\n\n\`\`\`\n${lines.join('\n')}\n\`\`\`\nEnjoy!`;

describe('readSierpinski', () => {
  it.each([
    ['stars', STARS],
    ['tents', TENTS],
    ['wide stars', STARS.map((line) => [...line].join(' '))],
    ['an indented drawing', STARS.map((line) => `    ${line}  `)],
    [
      'stars that lean',
      Array.from({ length: 8 }, (_, row) =>
        Array.from({ length: row + 1 }, (_, k) => ((row & k) === k ? '#' : ' ')).join(''),
      ),
    ],
  ])('passes %s', (_, lines) => {
    expect(readSierpinski(3, fenced(lines))).toMatchObject({ outcome: 'pass', score: 1 });
  });

  it('passes a drawing without a fence', () => {
    expect(readSierpinski(3, `Here:\n\n${STARS.join('\n')}\n\nDone.`).outcome).toBe('pass');
  });

  it('is not fooled by a full triangle, by one that lacks a star, or by one with too many', () => {
    const full = Array.from(
      { length: 8 },
      (_, row) => `${' '.repeat(7 - row)}${'* '.repeat(row + 1)}`,
    );
    const lacking = STARS.map((line, i) => (i === 5 ? line.replace('*', ' ') : line));
    const filled = STARS.map((line, i) => (i === 2 ? line.replace('*   *', '* * *') : line));
    expect(filled).not.toEqual(STARS);
    for (const lines of [full, lacking, filled]) {
      const { outcome, score } = readSierpinski(3, fenced(lines));
      expect(outcome).toBe('fail');
      expect(score).toBeGreaterThan(0.4);
      expect(score).toBeLessThan(1);
    }
  });

  it('names the level of a triangle that has another one', () => {
    const reading = readSierpinski(3, fenced(triangle(2, ['*'])));
    expect(reading).toMatchObject({ outcome: 'fail', value: 'level-2' });
  });

  it('takes the best of several drawings, and says where it stands', () => {
    const text = `${fenced(triangle(1, ['*']))}\n${fenced(STARS)}`;
    const { outcome, spans } = readSierpinski(3, text);
    expect(outcome).toBe('pass');
    expect(text.slice(spans[0]?.start, spans[0]?.end).trimEnd()).toBe(STARS.join('\n'));
  });

  it('says nothing of an answer without a drawing', () => {
    expect(readSierpinski(3, 'A Sierpinski triangle is a fractal.').outcome).toBe('unclear');
    expect(readSierpinski(3, "Sorry, I can't draw.").outcome).toBe('declined');
    expect(readSierpinski(3, '```\nprint("*")\n```').outcome).toBe('unclear');
  });
});
