// Tests of the guess with what is loaded beside it: with the wire, without it, and what it learns of sites.
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { loadStyle } from '../style/load';
import { readWire, wireEvidence } from '../wire';
import type { LessonLog } from '../wire/lessons';
import { COARSE, FINE, OTHER, PROSE } from '../wire/toy-tokenizer';
import type { TreatmentLog } from '../wire/treatment-log';
import { guessSide } from './engine';
import { Guessing, type SideWire } from './guessing';
import { habitsOf } from './learn/habits';
import { type Places, wholeParts } from './learn/pack';
import { readStyle } from './style-evidence';

const TOYS = [COARSE, FINE, OTHER];
const INPUT = { turns: [{ prompt: 'Tell me', text: PROSE }] };
const ENDS = [...COARSE.boundaries(PROSE)];
const pieces = { text: PROSE, ends: ENDS, times: null };
const WIRE: SideWire = {
  site: 'arena',
  modality: 'webdev',
  representation: 'markdown',
  answers: [{ id: 't1/a', pieces, finish: 'stop' }],
};

const style = await loadStyle(async (file) => readFileSync(`public/style/${file}`));
const STYLE = readStyle(style, INPUT, 'markdown');

function make(
  loadTokenizers = async () => TOYS,
  stored: unknown = null,
  learnt: { now: Places } = { now: {} },
) {
  const kept: { log: unknown; lessons: unknown } = { log: stored, lessons: null };
  const write = async (log: TreatmentLog) => {
    kept.log = log;
  };
  const treatments = { read: async () => kept.log, write: vi.fn(write) };
  const lessons = {
    read: async () => kept.lessons,
    write: async (log: LessonLog) => {
      kept.lessons = log;
    },
  };
  const guessing = new Guessing({
    guessSide,
    loadTokenizers,
    loadStyle: async () => style,
    treatments,
    lessons,
    learnt: { read: async () => learnt.now },
  });
  return { guessing, kept, treatments };
}

describe('Guessing', () => {
  it('adds to the guess of the text exactly what the wire tells', async () => {
    const { guessing } = make();
    await guessing.prepare();
    const told = wireEvidence(readWire([pieces], TOYS));
    expect(told.map(({ heuristic }) => heuristic)).toContain('wire-cuts');
    expect(guessing.guessSide(INPUT, WIRE)).toEqual(
      guessSide(INPUT, { style: STYLE, further: told }),
    );
    expect(guessing.without()).toEqual([]);
  });

  it('guesses by the text alone while nothing is loaded, and says so', () => {
    const { guessing } = make();
    expect(guessing.guessSide(INPUT, WIRE)).toEqual(guessSide(INPUT));
    expect(guessing.without()).toEqual([
      'vocabularies',
      'style',
      'treatments',
      'lessons',
      'learnt',
    ]);
  });

  it('does without vocabularies that cannot be loaded', async () => {
    const { guessing } = make(() => Promise.reject(new Error('not in this build')));
    await guessing.prepare();
    expect(guessing.without()).toEqual(['vocabularies']);
    expect(guessing.guessSide(INPUT, WIRE)).toEqual(guessSide(INPUT, { style: STYLE }));
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

  it('learns once from each battle, guesses with what it learnt, and forgets when the user says so', async () => {
    const slow = { ...pieces, times: ENDS.map((_, i) => 200 * i) };
    const known = (id: string, maker: string, of: typeof slow | typeof pieces) => ({
      id,
      sides: [{ maker, wire: { ...WIRE, answers: [{ id, pieces: of, finish: 'stop' as const }] } }],
    });
    const { guessing, kept } = make();
    await guessing.prepare();
    const before = guessing.guessSide(INPUT, WIRE);
    await guessing.learn(known('b1', 'openai', slow));
    await guessing.learn(known('b1', 'openai', slow));
    await guessing.learn(known('b2', 'google', pieces));
    expect(kept.lessons).toHaveLength(2);
    expect(guessing.guessSide(INPUT, WIRE)).not.toEqual(before);
    await guessing.learn({ id: 'b2', sides: [] });
    expect(kept.lessons).toHaveLength(1);
    guessing.takeLessons(null);
    expect(guessing.guessSide(INPUT, WIRE)).toEqual(before);
  });

  it('remarks upon an answer that was cut off at a round number of tokens', async () => {
    const { guessing } = make(async () => [{ ...COARSE, id: 'o200k', count: () => 2048 }]);
    await guessing.prepare();
    const cuesOf = (finish: 'length' | 'stop') =>
      guessing
        .guessSide(INPUT, { ...WIRE, answers: [{ id: 't1/a', pieces, finish }] })
        .evidence.map(({ cue }) => cue);
    expect(cuesOf('length')).toContain('round-stop:o200k:2048');
    expect(cuesOf('stop')).not.toContain('round-stop:o200k:2048');
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
      finish: 'stop' as const,
    }));
    guessing.guessSide(INPUT, { ...WIRE, answers });
    expect(boundaries.mock.calls.length).toBeLessThanOrEqual(8_000);
  });

  it('says what reveals taught in the same place, and nothing once they are forgotten', async () => {
    const sum = wholeParts(habitsOf([PROSE])).map((value) => value * 5);
    const counts = { maker: 'xai', n: 5, met: 5, sum };
    const learnt: { now: Places } = {
      now: { 'arena|webdev|markdown': { 'grok-9': counts }, elsewhere: { 'gpt-9': counts } },
    };
    const { guessing } = make(undefined, null, learnt);
    await guessing.prepare();
    const taught = guessing.guessSide(INPUT, WIRE);
    const sentences = taught.evidence.map(({ sentence }) => sentence);
    expect(sentences).toContain('From 5 reveals here: most like grok-9.');
    expect(taught.models?.[0]?.model).toBe('grok-9');
    learnt.now = {};
    await guessing.relearn();
    const forgotten = guessing.guessSide(INPUT, WIRE);
    expect(forgotten.evidence.map(({ heuristic }) => heuristic)).not.toContain('learnt');
  });
});
