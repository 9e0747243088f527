// Checks that what the wire says is well formed, and says nothing where nothing is left to read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EvidenceSchema } from '../db/schema';
import { readWire, wireEvidence } from './evidence';
import { type Pieces, piecesOfChunks } from './pieces';
import { COARSE, FINE, OTHER, PROSE } from './toy-tokenizer';

const TOYS = [COARSE, FINE, OTHER];

/** One piece a token. */
function asCut(text: string): Pieces {
  return { text, ends: [...COARSE.boundaries(text)], times: null };
}

/** The AI SDK's word smoothing: a word with the white space after it. */
const words = piecesOfChunks(PROSE.match(/\S+\s*/g) ?? []);

describe('wireEvidence', () => {
  it('names the vocabulary whose tokens the pieces are', () => {
    const [first] = wireEvidence(readWire([asCut(PROSE)], TOYS));
    expect(first).toMatchObject({ heuristic: 'wire-cuts', cue: 'vocabulary:o200k' });
    expect(first?.sentence).toMatch(/^Cut like a model with .*o200k.*\d+ of \d+ pieces end/);
  });

  it('speaks for makers only with enough pieces', () => {
    const whole = wireEvidence(readWire([asCut(PROSE)], TOYS));
    expect(whole.map(({ heuristic }) => heuristic)).toEqual(['wire-cuts', 'wire-cadence']);
    expect(Object.keys(whole[1]?.llr ?? {}).length).toBeGreaterThan(5);
    const few = wireEvidence(readWire([piecesOfChunks(['The ', 'lighthouse', ' keeper'])], TOYS));
    for (const { llr } of few) expect(llr).toEqual({});
  });

  it('tells the rhythm where times were recorded, without weight until reveals taught it', () => {
    const timed = { ...words, times: words.ends.map((_, i) => 500 + 10 * i + 200 * (i >> 2)) };
    const rhythm = wireEvidence(readWire([timed], TOYS)).find(
      ({ heuristic }) => heuristic === 'wire-rhythm',
    );
    expect(rhythm?.sentence).toMatch(/^Rhythm: first piece after 0\.5 s, bursts of about \d+/);
    expect(rhythm?.llr).toEqual({});
  });

  it('says of an answer cut at words that only its rhythm can be read', () => {
    const evidence = wireEvidence(readWire([words], TOYS));
    expect(evidence.map(({ sentence }) => sentence)).toEqual([
      'The site cut this answer at words: only its rhythm can be read.',
    ]);
    expect(evidence[0]?.llr).toEqual({});
  });

  it('says nothing of no answers and of empty ones', () => {
    expect(wireEvidence(readWire([], TOYS))).toEqual([]);
    expect(wireEvidence(readWire([piecesOfChunks([])], TOYS))).toEqual([]);
  });

  it('is well formed for any pieces and never throws', () => {
    const chunks = fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 40 });
    const side = fc.array(fc.tuple(chunks, fc.array(fc.double())), { maxLength: 3 });
    fc.assert(
      fc.property(side, (turns) => {
        const pieces = turns.map(([texts, times]) => {
          const one = piecesOfChunks(texts);
          return { ...one, times: times.length < one.ends.length ? null : times };
        });
        const reading = readWire(pieces, TOYS);
        for (const item of wireEvidence(reading)) {
          expect(EvidenceSchema.safeParse(item).success).toBe(true);
          for (const value of Object.values(item.llr)) expect(Number.isFinite(value)).toBe(true);
        }
        expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
      }),
    );
  });
});
