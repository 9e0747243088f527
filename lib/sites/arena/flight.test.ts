// Flight texts are cut into the rows they were made of, and a record is found in them wherever it stands.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findObject, follow, readFlight } from './flight';

const bytes = (text: string) => new TextEncoder().encode(text).length.toString(16);
const textRow = (id: string, text: string) => `${id}:T${bytes(text)},${text}`;

describe('readFlight', () => {
  it('reads rows of both kinds, glued and not, and skips the others', () => {
    const text = 'Ünï 🌙\n31:T and "a:[]"';
    const flight = readFlight(
      `0:{"b":"x"}\n:HL["/a.css","style"]\n5:I["chunk"]\n32:${`T${bytes(text)},${text}`}a:["$","$L31",{"c":"$32"}]\n\nnonsense\n1f:"s"`,
    );
    expect([...flight.rows]).toEqual([
      ['0', { b: 'x' }],
      ['a', ['$', '$L31', { c: '$32' }]],
      ['1f', 's'],
    ]);
    expect([...flight.texts]).toEqual([['32', text]]);
    expect(follow(flight, '$32')).toBe(text);
    expect(follow(flight, '$0')).toEqual({ b: 'x' });
    expect(follow(flight, '$99')).toBeNull();
    expect(follow(flight, '$$32')).toBe('$32');
    for (const other of ['$L31', '$undefined', '$D2026', 'x', 7, null]) {
      expect(follow(flight, other)).toBe(other);
    }
  });

  it('gives back any texts and values that were put in', () => {
    const row = fc.oneof(
      fc.string({ unit: 'grapheme' }).map((text) => ({ text, isText: true })),
      fc.dictionary(fc.string(), fc.string()).map((value) => ({ value, isText: false })),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const parts = rows.map((one, i) => {
          const id = (i + 1).toString(16);
          return 'text' in one ? textRow(id, one.text) : `${id}:${JSON.stringify(one.value)}\n`;
        });
        const flight = readFlight(parts.join(''));
        for (const [i, one] of rows.entries()) {
          const id = (i + 1).toString(16);
          if ('text' in one) expect(flight.texts.get(id)).toBe(one.text);
          else expect(JSON.stringify(flight.rows.get(id))).toBe(JSON.stringify(one.value));
        }
      }),
    );
  });

  it('takes any text without throwing, in bounded time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readFlight(text)));
    for (const text of [
      '1:T7fffffff,x',
      '\n'.repeat(500_000),
      ':'.repeat(500_000),
      `1:${'['.repeat(500_000)}`,
    ]) {
      const start = performance.now();
      readFlight(text);
      expect(performance.now() - start).toBeLessThan(2_000);
    }
  });
});

describe('findObject', () => {
  const find = (value: unknown) =>
    findObject({ rows: new Map([['1', value]]), texts: new Map() }, (one) => one.id === 'here');

  it('finds an object deep inside', () => {
    expect(find(['$', null, { x: [{ y: { id: 'here' } }] }])).toEqual({ id: 'here' });
    expect(find({ x: 1 })).toBeNull();
  });

  it('does not look into what names models or is private', () => {
    for (const key of ['revealedModels', 'initialModels', 'pairwiseFeedbacks', 'metadata']) {
      expect(find({ [key]: [{ id: 'here' }] })).toBeNull();
    }
  });

  it('gives up on what is too deep or too much', () => {
    let deep: unknown = { id: 'here' };
    for (let i = 0; i < 100_000; i += 1) deep = [deep];
    expect(find(deep)).toBeNull();
    expect(find(Array.from({ length: 2_000 }, () => Array(2_000).fill({})))).toBeNull();
  });
});
