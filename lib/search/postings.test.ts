// The packed words of a segment give back the battles that were put in, for every key and every start of one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { battlesWith, hasBattle, keysIn, SEGMENT, SegmentBuilder, stampOf } from './postings';
import { addKeys, BUCKETS, bucketOf, keysOfRun, MAX_WORD } from './tokens';

const keysOf = (text: string) => {
  const keys = new Set<string>();
  addKeys(text, keys);
  return [...keys];
};
const numbers = (set: Uint8Array) =>
  Array.from({ length: SEGMENT }, (_, i) => i).filter((i) => hasBattle(set, i));

describe('keys', () => {
  it('are words as they are compared, and pairs of letters where no spaces are', () => {
    expect(keysOf('The naïve “Café” snake_case, 42!')).toEqual([
      ...['the', 'naive', 'cafe', 'snake_case', '42'],
    ]);
    expect(keysOf('GPT模型很')).toEqual(['gpt', '模型', '型很', '很']);
    expect(keysOf(`${'x'.repeat(100)}`)).toEqual(['x'.repeat(MAX_WORD)]);
    expect(keysOf('𠮷野家')).toEqual(keysOfRun('𠮷野家'));
  });

  it('that begin alike are in the same part of the alphabet', () => {
    expect(bucketOf('sierpinski')).toBe(bucketOf('si'));
    expect(bucketOf('学习')).toBe(bucketOf('学'));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (key) => {
        expect(bucketOf(key)).toBeGreaterThanOrEqual(0);
        expect(bucketOf(key)).toBeLessThan(BUCKETS);
      }),
    );
  });
});

describe('a packed segment', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-c]{1,5}$/),
    fc.stringMatching(/^[学习机器人]{1,4}$/),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const texts = fc.array(
    fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    { minLength: 1, maxLength: 60 },
  );

  it('gives the battles of every key and of every start of a key', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const builder = new SegmentBuilder();
        for (const [i, text] of all.entries()) builder.add(i, new Set(keysOf(text)));
        const rows = builder.rows(0xdeadbeef);
        expect(rows).toHaveLength(BUCKETS);
        expect(rows.map(stampOf)).toEqual(rows.map(() => 0xdeadbeef));
        const keys = [...new Set(all.flatMap(keysOf))];
        expect(rows.flatMap(keysIn).sort()).toEqual([...keys].sort());
        for (const key of keys) {
          const having = (isFit: (other: string) => boolean) =>
            all.flatMap((text, i) => (keysOf(text).some(isFit) ? [i] : []));
          const row = rows[bucketOf(key)] ?? new Uint8Array();
          const exact = battlesWith(row, { key, isPrefix: false });
          expect(numbers(exact)).toEqual(having((other) => other === key));
          if (key.length < 2) continue;
          const start = key.slice(0, 2);
          const open = battlesWith(row, { key: start, isPrefix: true });
          expect(numbers(open)).toEqual(having((other) => other.startsWith(start)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('holds a word that is in every battle', () => {
    const builder = new SegmentBuilder();
    for (let i = 0; i < SEGMENT; i += 1) builder.add(i, new Set(['the', `only${i}`]));
    const rows = builder.rows(1);
    const row = (key: string) => rows[bucketOf(key)] ?? new Uint8Array();
    expect(numbers(battlesWith(row('the'), { key: 'the', isPrefix: false }))).toHaveLength(SEGMENT);
    expect(numbers(battlesWith(row('on'), { key: 'only511', isPrefix: false }))).toEqual([511]);
    expect(numbers(battlesWith(row('on'), { key: 'only51', isPrefix: true }))).toEqual([
      51, 510, 511,
    ]);
  });
});
