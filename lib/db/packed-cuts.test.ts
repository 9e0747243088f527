// Tests of packed cuts: what goes in comes out, whatever it is; they are small; and damage is noticed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleRecords } from '../transfer/sample';
import { checksum } from './packed-by-rule';
import { packCapture, unpackCapture } from './packed-capture';
import { packCuts, unpackCuts } from './packed-cuts';
import type { Cuts } from './schema';

const TEXT =
  'The tide rises twice a day, as the Earth turns under the pull of the Moon and, to a lesser degree, of the Sun. '.repeat(
    20,
  );

function cutsOf(pieces: readonly string[], gap = 10): Cuts {
  let end = 0;
  return {
    ends: pieces.map((piece) => {
      end += piece.length;
      return end;
    }),
    times: pieces.map((_piece, i) => i * gap),
  };
}

/** Numbers as rules 0 to 2 write them. */
function nibbles(...numbers: readonly number[]): string {
  const all = numbers.flatMap((number) => {
    const own: number[] = [];
    let rest = number;
    for (; rest > 7; rest = Math.floor(rest / 8)) own.push((rest % 8) + 8);
    return [...own, rest];
  });
  return all
    .flatMap((low, i) => (i % 2 ? [] : [String.fromCharCode(low + 16 * (all[i + 1] ?? 0))]))
    .join('');
}

const sizeOfEnds = ({ ends }: Cuts, text: string): number =>
  packCuts({ ends, times: ends.map(() => 0) }, text).length;

describe('packCuts', () => {
  it('gives back any ends that do not fall and any times, to 0.1 ms', () => {
    const lengths = fc.array(
      fc.tuple(fc.nat({ max: 300 }), fc.integer({ min: -50_000, max: 9_000_000 })),
    );
    fc.assert(
      fc.property(lengths, fc.string({ unit: 'binary', maxLength: 400 }), (pieces, text) => {
        let end = 0;
        const ends = pieces.map(([length]) => {
          end += length;
          return end;
        });
        const cuts = { ends, times: pieces.map(([, tenth]) => tenth / 10) };
        expect(unpackCuts(packCuts(cuts, text), text)).toEqual(cuts);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['a word with its space', /\S+\s+/g],
    ['a space with its word', /\s?\S+|\s+/g],
    ['a letter', /./gsu],
    ['as much as fits', /.{1,37}/gs],
  ])('gives back pieces cut at %s', (_name, pattern) => {
    for (const text of [
      TEXT,
      '\u6f6e\u306f\u4e00\u65e5\u306b\u4e8c\u5ea6\u6e80\u3061\u308b\u3002'.repeat(9),
      'a\ud800 b\n\n\n c',
    ]) {
      const cuts = cutsOf(text.match(pattern) ?? []);
      expect(unpackCuts(packCuts(cuts, text), text)).toEqual(cuts);
    }
  });

  it('needs next to nothing where a site smoothed an answer at words', () => {
    const cuts = cutsOf(TEXT.match(/\S+\s+/g) ?? []);
    expect(sizeOfEnds(cuts, TEXT) / TEXT.length).toBeLessThan(0.01);
  });

  it('knows cuts that belong to another text', () => {
    const packed = packCuts(cutsOf(TEXT.match(/\S+\s+/g) ?? []), TEXT);
    for (const other of [`${TEXT}!`, TEXT.replace('tide', 'tied'), '']) {
      expect(() => unpackCuts(packed, other)).toThrow('of another text');
    }
  });

  it('takes empty pieces, many pieces at one moment, and ends beyond the text', () => {
    for (const ends of [
      [0, 0, 0, 3, 3, 7, 8, 8],
      [0],
      [8],
      [2, 5],
      [5, 9, 12],
      Array.from({ length: 5_000 }, (_, i) => (i % 2_500) >> 9).sort(),
    ]) {
      const cuts = { ends, times: ends.map((_end, i) => 40 * (i >> 3)) };
      expect(unpackCuts(packCuts(cuts, 'The tide'), 'The tide')).toEqual(cuts);
    }
  });

  it('packs a text that is too long to learn from by a rule', () => {
    const text = TEXT.repeat(60);
    const cuts = cutsOf(text.match(/\S+\s+/g) ?? []);
    const packed = packCuts(cuts, text);
    expect(packed.charCodeAt(0) % 16).toBe(1);
    expect(unpackCuts(packed, text)).toEqual(cuts);
  });

  it('gives an error or cuts inside the text for any bytes, soon', () => {
    const bytes = fc.array(fc.nat({ max: 255 }), { maxLength: 60 });
    fc.assert(
      fc.property(fc.nat({ max: 19 }), bytes, (head, rest) => {
        const packed = String.fromCharCode(head, ...rest);
        try {
          const { ends, times } = unpackCuts(packed, TEXT);
          expect(times).toHaveLength(ends.length);
        } catch (error) {
          expect(String(error)).toContain('damaged');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('ends at once where a rule is said to have foretold more than there is', () => {
    // Rule 1, whole ms, 2^40 pieces, the sum of the text, a run of 2^40.
    const many = nibbles(1, 0, 2 ** 40, checksum('tide'), 2 ** 40);
    expect(() => unpackCuts(many, 'tide')).toThrow('damaged');
  });

  it('notices damage', () => {
    const packed = packCuts(cutsOf(TEXT.match(/.{1,5}/gs) ?? []), TEXT);
    for (const bad of [packed.slice(0, -2), `\u0033${packed}`, '\u0100', `${'\u00ff'.repeat(9)}`]) {
      expect(() => unpackCuts(bad, TEXT)).toThrow('damaged');
    }
  });
});

describe('packCapture', () => {
  it('gives back the capture of any record', () => {
    for (const { capture, body } of sampleRecords(60)) {
      const stored = packCapture(capture, body);
      expect(unpackCapture(stored, body)).toEqual(capture);
      expect(JSON.parse(JSON.stringify(stored))).toEqual(stored);
    }
  });

  it('reads rows of earlier releases as they are', () => {
    const [record] = sampleRecords(1);
    expect(record && unpackCapture(record.capture, record.body)).toEqual(record?.capture);
  });

  it('loses damaged cuts and nothing else', () => {
    const [record] = sampleRecords(1);
    if (!record) throw new Error('no record');
    const stored = packCapture(record.capture, record.body);
    for (const turn of stored.turns) turn.a.text = '\u0001';
    const { turns } = unpackCapture(stored, record.body);
    expect(turns[0]?.a.text).toEqual({ ends: [], times: [] });
    expect(turns[0]?.b).toEqual(record.capture.turns[0]?.b);
  });
});
