// Every framing of an answer stream gives the same rows, however the stream is cut.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ROW, type Row, RowScanner } from './rows';

const ROWS: Row[] = [
  { lane: 'a', code: '2', json: '[{"type":"heartbeat"}]' },
  { lane: 'b', code: 'g', json: '"They ask about "' },
  { lane: 'a', code: '0', json: '"A giraffe"' },
  { lane: 'b', code: '0', json: '"{\\"not\\": [\\"a row\\" a0:\\"x\\"\\\\"' },
  { lane: 'a', code: '0', json: '" background:\\n```css\\na0:\\"no\\"\\n```\\u2028"' },
  { lane: 'a', code: '9', json: '{"args":{"content":"}]\\" b0:\\"{"},"n":[1,[2,{}]]}' },
  { lane: 'a', code: 'z', json: 'null' },
  { lane: 'b', code: '0', json: '"🦒 \\ud83e\\udd92"' },
  { lane: 'a', code: 'd', json: '{"finishReason":"stop"}' },
  { lane: 'b', code: 'd', json: '{"finishReason":"stop"}' },
];
const lines = ROWS.map(({ lane, code, json }) => `${lane}${code}:${json}`);
const glueable = lines.filter((line) => !line.endsWith('null'));

function scan(parts: readonly string[]): { rows: Row[]; isCut: boolean; malformed: number } {
  const scanner = new RowScanner();
  const rows = parts.flatMap((part) => scanner.push(part));
  const isCut = scanner.end(rows);
  return { rows, isCut, malformed: scanner.malformed };
}

const FRAMINGS: Record<string, { text: string; rows: Row[] }> = {
  'delimited by newlines': { text: `${lines.join('\n')}\n`, rows: ROWS },
  'delimited by CR LF': { text: `${lines.join('\r\n')}\r\n`, rows: ROWS },
  'without a last newline': { text: lines.join('\n'), rows: ROWS },
  'glued together': { text: glueable.join(''), rows: ROWS.filter(({ json }) => json !== 'null') },
  'framed as server-sent events': {
    text: `${lines.map((line) => `data: ${line}\n\n`).join('')}data: [DONE]\n\n`,
    rows: ROWS,
  },
  'after a bare object': {
    text: `{"id": "x", "mode": "battle"}\n${lines.join('\n')}\n`,
    rows: ROWS,
  },
  'glued to a bare object': { text: `{"id":"{\\""}${lines.join('\n')}\n`, rows: ROWS },
};

describe('RowScanner', () => {
  for (const [name, { text, rows }] of Object.entries(FRAMINGS)) {
    it(`reads rows ${name}`, () => {
      expect(scan([text])).toEqual({ rows, isCut: false, malformed: 0 });
    });

    it(`reads rows ${name} wherever the stream is cut`, () => {
      fc.assert(
        fc.property(fc.array(fc.nat({ max: text.length }), { maxLength: 12 }), (cuts) => {
          const at = [0, ...cuts.sort((x, y) => x - y), text.length];
          const parts = at.slice(1).map((end, i) => text.slice(at[i], end));
          expect(scan(parts)).toEqual({ rows, isCut: false, malformed: 0 });
        }),
      );
    });
  }

  it('reads rows that come letter by letter', () => {
    expect(scan([...lines.join('\n')]).rows).toEqual(ROWS);
  });

  it('says that the last row was cut off and leaves it out', () => {
    expect(scan(['a0:"whole"\nb0:"half of'])).toEqual({
      rows: [{ lane: 'a', code: '0', json: '"whole"' }],
      isCut: true,
      malformed: 0,
    });
  });

  it('goes on after a row that a line break cuts off', () => {
    const { rows, malformed } = scan(['a0:"broken\nb0:"fine"\nnonsense\na0:"too"\n']);
    expect(rows.map(({ json }) => json)).toEqual(['"fine"', '"too"']);
    expect(malformed).toBe(2);
  });

  it('skips lines of other protocols', () => {
    const { rows } = scan([': keep-alive\nevent: message\nid: 7\nretry: 10\nc0:"x"\na0:"y"\n']);
    expect(rows.map(({ json }) => json)).toEqual(['"y"']);
  });

  it('gives a row up that is larger than the cap and reads the next', () => {
    const huge = 'x'.repeat(MAX_ROW / 4);
    const parts = ['a0:"', huge, huge, huge, huge, huge, '"\nb0:"next"\n'];
    const { rows, malformed } = scan(parts);
    expect(rows.map(({ json }) => json)).toEqual(['"next"']);
    expect(malformed).toBe(1);
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (parts) => {
        scan(parts);
      }),
    );
  });
});
