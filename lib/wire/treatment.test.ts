// Tests of telling what was done to pieces, and of remembering it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pieces, piecesOf, piecesOfChunks } from './pieces';
import { COARSE, PROSE } from './toy-tokenizer';
import { readTreatment, TREATMENTS } from './treatment';
import { addMemories, memoryOf, priorOf } from './treatment-memory';

const cut = (pattern: RegExp) => piecesOfChunks(PROSE.match(pattern) ?? []);

function tokens(n: number): Pieces {
  const ends = [...COARSE.boundaries(PROSE)].filter(
    (end, i) => i % n === n - 1 || end === PROSE.length,
  );
  return { text: PROSE, ends, times: null };
}
/** Any UTF-16 code unit, halves of characters too. */
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

describe('readTreatment', () => {
  it.each([
    ['as-cut', tokens(1), true],
    ['as-cut', tokens(3), true],
    ['merged', tokens(14), true],
    ['words', cut(/\S+\s+|\S+$/g), false],
    ['words', cut(/(\S+\s+){1,3}|\S+$/g), false],
    ['words', cut(/\s*\S+/g), false],
    ['timer', cut(/[\s\S]{1,7}/g), false],
    ['unknown', piecesOfChunks(['The ', 'end.']), true],
    ['unknown', piecesOfChunks([]), true],
  ] as const)('finds pieces %s', (kind, pieces, readable) => {
    expect(readTreatment(pieces)).toMatchObject({ kind, readable });
  });

  it('takes pieces that come like clockwork as merged rather than as cut', () => {
    const pieces = tokens(5);
    const steady = { ...pieces, times: pieces.ends.map((_, i) => 300 + 50 * i) };
    const uneven = {
      ...pieces,
      times: pieces.ends.map((_, i) => 300 + 50 * i + 40 * ((i * i) % 5)),
    };
    const plain = readTreatment(pieces).logOdds.merged;
    expect(readTreatment(steady).logOdds.merged).toBeGreaterThan(plain + 1);
    expect(readTreatment(uneven).logOdds.merged).toBeCloseTo(plain, 6);
  });

  it('gives odds that belong together, of any pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: anyUnit, maxLength: 8 }), { maxLength: 60 }),
        (chunks) => {
          const { logOdds } = readTreatment(piecesOfChunks(chunks));
          const all = TREATMENTS.reduce((sum, kind) => sum + 1 / (1 + Math.exp(-logOdds[kind])), 0);
          expect(all).toBeCloseTo(1, 6);
        },
      ),
    );
  });
});

describe('the memory of treatments', () => {
  const words = memoryOf('arena', 'chat', readTreatment(cut(/\S+\s+|\S+$/g)));
  const asCut = memoryOf('arena', 'webdev', readTreatment(tokens(1)));

  it('adds up in any order', () => {
    const one = addMemories(addMemories(words, asCut), words);
    const other = addMemories(asCut, addMemories(words, words));
    expect(one).toEqual(other);
    expect(one['arena/chat']?.words).toBe(2);
  });

  it('keeps modalities apart and has no opinion where nothing was seen', () => {
    const memory = addMemories(words, asCut);
    expect(priorOf(memory, 'arena', 'chat').words).toBeGreaterThan(0);
    expect(priorOf(memory, 'arena', 'webdev').words).toBeLessThan(0);
    expect(Object.values(priorOf(memory, 'arena', 'search'))).toEqual([0, 0, 0, 0, 0]);
    expect(Object.values(priorOf(memory, '__proto__', 'x'))).toEqual([0, 0, 0, 0, 0]);
  });

  it('helps where an answer is short, and gives way where it is clear', () => {
    let memory = words;
    for (let i = 0; i < 40; i++) memory = addMemories(memory, words);
    const prior = priorOf(memory, 'arena', 'chat');
    const short = piecesOfChunks(['Two ', 'boats']);
    expect(readTreatment(short).kind).toBe('unknown');
    expect(readTreatment(short, prior).kind).toBe('words');
    expect(readTreatment(tokens(1), prior).kind).toBe('as-cut');
  });
});

describe('piecesOf', () => {
  it('drops empty pieces and what lies beyond the text, and ends with the text', () => {
    const cuts = { ends: [2, 2, 4, 9], times: [10, 11, 12, 13] };
    expect(piecesOf('abcdef', cuts)).toEqual({
      text: 'abcdef',
      ends: [2, 4, 6],
      times: [10, 12, 12],
    });
    expect(piecesOf('', { ends: [], times: [] })).toEqual({ text: '', ends: [], times: [] });
    expect(piecesOf('ab', { ends: [1, 2], times: [] }).times).toBeNull();
  });
});
