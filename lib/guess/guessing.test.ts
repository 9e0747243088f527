// Tests of the guess with what is loaded beside it: with the wire, without it, and what it learns of sites.
import { describe, expect, it, vi } from 'vitest';
import { readWire, wireEvidence } from '../wire';
import { COARSE, FINE, OTHER, PROSE } from '../wire/toy-tokenizer';
import type { TreatmentLog } from '../wire/treatment-log';
import { guessSide } from './engine';
import { Guessing, type SideWire } from './guessing';

const TOYS = [COARSE, FINE, OTHER];
const INPUT = { turns: [{ prompt: 'Tell me', text: PROSE }] };
const ENDS = [...COARSE.boundaries(PROSE)];
const pieces = { text: PROSE, ends: ENDS, times: null };
const WIRE: SideWire = { site: 'arena', modality: 'webdev', answers: [{ id: 't1/a', pieces }] };

function make(loadTokenizers = async () => TOYS, stored: unknown = null) {
  const kept: { log: unknown } = { log: stored };
  const write = async (log: TreatmentLog) => {
    kept.log = log;
  };
  const treatments = { read: async () => kept.log, write: vi.fn(write) };
  return { guessing: new Guessing({ guessSide, loadTokenizers, treatments }), kept, treatments };
}

describe('Guessing', () => {
  it('adds to the guess of the text exactly what the wire tells', async () => {
    const { guessing } = make();
    await guessing.prepare();
    const told = wireEvidence(readWire([pieces], TOYS));
    expect(told.map(({ heuristic }) => heuristic)).toContain('wire-cuts');
    expect(guessing.guessSide(INPUT, WIRE)).toEqual(guessSide(INPUT, told));
    expect(guessing.without()).toEqual([]);
  });

  it('guesses by the text alone while nothing is loaded, and says so', () => {
    const { guessing } = make();
    expect(guessing.guessSide(INPUT, WIRE)).toEqual(guessSide(INPUT));
    expect(guessing.without()).toEqual(['vocabularies', 'treatments']);
  });

  it('does without vocabularies that cannot be loaded', async () => {
    const { guessing } = make(() => Promise.reject(new Error('not in this build')));
    await guessing.prepare();
    expect(guessing.without()).toEqual(['vocabularies']);
    expect(guessing.guessSide(INPUT, WIRE)).toEqual(guessSide(INPUT));
  });

  it('notes once what a site did to an answer, and never lets an answer speak for itself', async () => {
    const { guessing, kept, treatments } = make();
    await guessing.prepare();
    const first = guessing.guessSide(INPUT, WIRE);
    expect(guessing.guessSide(INPUT, WIRE)).toEqual(first);
    expect(kept.log).toEqual({ 'arena/webdev': [{ id: 't1/a', kind: 'as-cut' }] });
    expect(treatments.write).toHaveBeenCalledTimes(1);
    const later = make(undefined, kept.log).guessing;
    await later.prepare();
    expect(later.guessSide(INPUT, WIRE)).toEqual(first);
  });

  it('takes a damaged log for an empty one', async () => {
    const { guessing } = make(undefined, { 'arena/webdev': [{ id: 7 }] });
    await guessing.prepare();
    expect(guessing.without()).toEqual([]);
  });

  it('reads no more of very long answers than it has time for', async () => {
    const long = PROSE.repeat(200);
    const ends = Array.from({ length: long.length / 5 }, (_, i) => (i + 1) * 5);
    const boundaries = vi.fn();
    const counting = {
      ...COARSE,
      stream: () => ({ push: boundaries.mockReturnValue([]), end: () => [] }),
    };
    const { guessing } = make(async () => [counting]);
    await guessing.prepare();
    const answers = [1, 2, 3].map((n) => ({
      id: `t${n}/a`,
      pieces: { text: long, ends, times: null },
    }));
    guessing.guessSide(INPUT, { ...WIRE, answers });
    expect(boundaries.mock.calls.length).toBeLessThanOrEqual(8_000);
  });
});
