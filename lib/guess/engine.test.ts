// Checks that guesses are proper probabilities, deterministic, modest, and able to say nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Evidence, SideGuessSchema } from '../db/schema';
import { HEURISTICS } from '../heuristics/registry';
import selfRates from '../heuristics/self-identification/rates.json';
import { MAKERS } from '../models/makers';
import calibration from './calibration.json';
import { ENGINE_VERSION, guessSide, makeGuesser } from './engine';
import { CANDIDATES, fuse, KINDS } from './fuse';
import { wordCount } from './words';

const side = (text: string, prompt = 'Hello') => ({ turns: [{ prompt, text }] });
const PROSE =
  'The river runs through the old town and the people who live there like to walk along it in the evening. ';

function evidence(heuristic: string, cue: string, llr: Record<string, number>): Evidence {
  return { heuristic, version: 1, cue, sentence: 'A sentence.', quote: '', spans: [], llr };
}

describe('the prior and calibration', () => {
  it('has a probability for every candidate, summing to 1', () => {
    const prior: Record<string, number> = calibration.prior;
    expect(Object.keys(prior).sort()).toEqual([...CANDIDATES].sort());
    expect(Object.values(prior).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 3);
    for (const p of Object.values(prior)) expect(p).toBeGreaterThan(0.005);
    expect(prior.none).toBeGreaterThanOrEqual(0.1);
  });
});

const first = (list: readonly Evidence[]) => fuse(list, calibration).makers[0];

describe('fuse', () => {
  it('gives back the prior when there is no evidence', () => {
    for (const { maker, p } of fuse([], calibration).makers) {
      expect(p).toBeCloseTo((calibration.prior as Record<string, number>)[maker] ?? 0, 3);
    }
  });

  it('limits what each kind may add, however much of it there is', () => {
    const many = Array.from({ length: 50 }, (_, i) =>
      evidence('self-identification', `claims:x${i}`, { openai: 5 }),
    );
    const one = [evidence('self-identification', 'claims:x', { openai: Math.log(40) })];
    expect(first(many)?.p).toBeCloseTo(first(one)?.p ?? 0, 9);
  });

  it('ignores kinds it does not know and makers that do not exist', () => {
    const strange = [evidence('unknown', 'x', { openai: 9 })];
    expect(fuse(strange, calibration).parts).toEqual(fuse([], calibration).parts);
    const ghost = [evidence('self-identification', 'claims:ghost', { ghost: 3 })];
    expect(fuse(ghost, calibration).parts).toEqual(fuse([], calibration).parts);
  });

  it('never lifts a maker above 0.95 by what a model says of itself', () => {
    for (const maker of CANDIDATES) {
      const claims = Object.keys(selfRates.tables).map((table) =>
        evidence('self-identification', `claims:${maker}:${table}`, { [maker]: 5 }),
      );
      expect(first(claims)?.p).toBeLessThan(0.95);
    }
  });

  it('always leaves something for none of these, even with all kinds at their limit', () => {
    for (const maker of MAKERS) {
      const all = [
        evidence('self-identification', 'claims:a', { [maker]: 5, none: -5 }),
        evidence('leaked-instructions', 'leak:a', { [maker]: 5, none: -5 }),
        evidence('typographic-marks', 'residue:a', { [maker]: 5, none: -5 }),
        evidence('typographic-marks', 'dashes:a', { [maker]: 5, none: -5 }),
      ];
      expect(fuse(all, calibration).makers.find((one) => one.maker === 'none')?.p).toBeGreaterThan(
        0,
      );
    }
    expect(KINDS.every(({ cap }) => cap <= Math.log(40))).toBe(true);
  });
});

describe('guessSide', () => {
  it('goes on without a heuristic that fails', () => {
    const broken = {
      id: 'broken',
      version: 1,
      title: '',
      describe: '',
      run: () => {
        throw new Error('a fault of ours');
      },
    };
    const input = { turns: [{ prompt: 'Hi', text: "I'm Claude, made by Anthropic." }] };
    const guess = makeGuesser([broken, ...HEURISTICS], calibration)(input);
    expect(guess).toEqual(guessSide(input));
  });

  it('names the maker when the model says who it is', () => {
    const guess = guessSide(side("Hello! I'm Claude, an AI assistant made by Anthropic."));
    expect(guess.verdict).toBe('maker');
    expect(guess.makers[0]?.maker).toBe('anthropic');
    expect(guess.makers[0]?.p).toBeLessThan(0.95);
    expect(guess.evidence[0]?.sentence).toContain('Claude');
  });

  it('is flat on little or nothing, and still sums to 1', () => {
    for (const text of ['', 'Yes.', '한국어', '42', PROSE]) {
      const guess = guessSide(side(text));
      expect(guess.verdict).toBe('flat');
      expect(guess.makers.reduce((sum, { p }) => sum + p, 0)).toBeCloseTo(1, 9);
    }
    expect(guessSide({ turns: [] }).verdict).toBe('flat');
  });

  it('does not take "none of these" for a maker to name', () => {
    const guess = guessSide(side('I am ERNIE Bot, an AI assistant made by Baidu.'));
    expect(guess.makers[0]?.maker).toBe('none');
    expect(guess.verdict).toBe('flat');
  });

  it('gives the same guess for the same answers', () => {
    const text = `${PROSE.repeat(20)}It’s “so”—or not… → I'm GPT-4.`;
    expect(guessSide(side(text))).toEqual(guessSide(side(text)));
  });

  it('uses evidence from further sources of a known kind', () => {
    const further = [evidence('leaked-instructions', 'leak:xai:test', { xai: 3.6 })];
    expect(guessSide(side('Hi'), { further }).makers[0]?.maker).toBe('xai');
  });

  it('keeps room for three findings without a weight beside any number of others', () => {
    const many = Array.from({ length: 20 }, (_, i) =>
      evidence('typographic-marks', `mark:${i}`, { xai: 0.5 + i / 100 }),
    );
    const remarks = ['a', 'b', 'c', 'd'].map((cue) => evidence('letter-puzzles', cue, {}));
    const { evidence: kept } = guessSide(side(''), { further: [...remarks, ...many] });
    expect(kept).toHaveLength(12);
    expect(kept[0]?.cue).toBe('mark:19');
    expect(kept.slice(9).map(({ cue }) => cue)).toEqual(['a', 'b', 'c']);
  });

  it('gives valid guesses on anything, strongest evidence first, at most 12 pieces', () => {
    const part = fc.oneof(
      fc.constantFrom(PROSE, "I'm Claude, an AI. ", '“a”—', '<|im_end|>', '◁think▷', '\ud800', '`'),
      fc.string({ unit: 'binary' }),
    );
    const turn = fc.record({
      prompt: fc.string({ unit: 'binary' }),
      text: fc.array(part, { maxLength: 30 }).map((list) => list.join('')),
    });
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 3 }), (turns) => {
        const guess = guessSide({ turns });
        SideGuessSchema.parse(guess);
        const total = guess.makers.reduce((sum, { p }) => sum + p, 0);
        expect(Math.abs(total - 1)).toBeLessThan(1e-9);
        expect(guess.makers).toHaveLength(MAKERS.length + 1);
        expect(guess.evidence.length).toBeLessThanOrEqual(12);
        const strengths = guess.evidence.map(({ llr }) =>
          Math.max(0, ...Object.values(llr).map(Math.abs)),
        );
        expect(strengths).toEqual([...strengths].sort((x, y) => y - x));
        const ps = guess.makers.map(({ p }) => p);
        expect(ps).toEqual([...ps].sort((x, y) => y - x));
      }),
    );
  });
});

describe('the rest', () => {
  it('names every heuristic with its version in the engine version', () => {
    for (const { id, version } of HEURISTICS) expect(ENGINE_VERSION).toContain(`${id}.${version}`);
  });

  it('counts words of spaced and unspaced writing', () => {
    expect(wordCount(['one two  three\n'])).toBe(3);
    expect(wordCount(['这条河穿过老城'])).toBeGreaterThan(3);
    expect(wordCount([])).toBe(0);
  });
});
