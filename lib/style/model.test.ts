// Tests of the style model on the file that ships.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachKey } from './features';
import { loadStyle } from './load';
import { loadStyleModel, STYLE_MAKERS } from './model';

const model = await loadStyle(async (file) => readFileSync(`public/style/${file}`));
const ANSWER = `Certainly! Here's a **quick** overview of how rain forms:

1. **Evaporation** — water rises from seas and lakes.
2. **Condensation** — it cools, and clouds form.

### In short
Warm air rises, cools, and lets go of its water. Let me know if you'd like more detail!`;

function marksOf(text: string): number[] {
  const keys: number[] = [];
  eachKey(text, 'markdown', (key) => keys.push(key) > 0);
  return keys;
}

describe('the style model', () => {
  it('gives probabilities that sum to 1 over makers and over models', () => {
    const reading = model.read(ANSWER, 'markdown');
    const sum = (logs: readonly number[]) => logs.reduce((all, log) => all + Math.exp(log), 0);
    expect(sum(STYLE_MAKERS.map((maker) => reading.makers[maker]))).toBeCloseTo(1, 9);
    expect(sum(reading.models)).toBeCloseTo(1, 9);
    expect(reading.models).toHaveLength(model.classes.length);
    expect(reading.embedding).toHaveLength(model.dimensions);
  });

  it('reads the same text alike every time', () => {
    const first = model.read(ANSWER, 'markdown');
    model.read('Something else in between.', 'rendered');
    expect(model.read(ANSWER, 'markdown')).toEqual(first);
  });

  it('finds the strongest of all reasons without making all of them', () => {
    const { reading, strongest } = model.study(ANSWER, 'markdown');
    expect(reading).toEqual(model.read(ANSWER, 'markdown'));
    const { contributions } = model.explain(ANSWER, 'markdown', 'openai');
    const few = strongest('openai', 20);
    expect(few.length).toBeGreaterThanOrEqual(40);
    for (const sign of [1, -1]) {
      const own = ({ weight }: { weight: number }) => weight * sign > 0;
      const best = contributions.filter(own).slice(0, 20);
      expect(
        few
          .filter(own)
          .slice(0, 20)
          .map(({ weight }) => weight),
      ).toEqual(best.map(({ weight }) => weight));
    }
    expect(strongest('openai', 100_000)).toHaveLength(contributions.length);
  });

  it.each(STYLE_MAKERS)('gives reasons that add up to the logit of %s', (maker) => {
    const { logit, base, contributions } = model.explain(ANSWER, 'markdown', maker);
    const sum = contributions.reduce((all, { weight }) => all + weight, base);
    expect(sum).toBeCloseTo(logit, 9);
    expect(logit).toBeCloseTo(model.read(ANSWER, 'markdown').logits[maker], 6);
  });

  it('shows pieces where they stand in the text', () => {
    const pieces = model
      .explain(ANSWER, 'markdown', 'openai')
      .contributions.filter(({ kind }) => kind !== 'layout');
    expect(pieces.length).toBeGreaterThan(20);
    for (const { piece, spans } of pieces) {
      const [start, end] = spans[0] ?? [0, 0];
      expect(ANSWER.slice(start, end)).toBe(piece);
    }
  });

  it.each([
    ['ChatGPT', 'Claude'],
    ['GPT-4o', 'Gemini 1.5 Pro'],
    ['Anthropic', 'OpenAI'],
    ['딥시크', '제미나이'],
  ])('sees no difference between %s and %s', (one, other) => {
    const text = (name: string) => `As ${name}, I was made to help. Ask ${name} anything, please.`;
    expect(marksOf(text(one))).toEqual(marksOf(text(other)));
  });

  it('never throws and never gives a broken number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const form of ['markdown', 'rendered'] as const) {
          const { makers } = model.read(text, form);
          for (const maker of STYLE_MAKERS) expect(Number.isFinite(makers[maker])).toBe(true);
        }
        for (const { spans } of model.explain(text, 'markdown', 'google').contributions) {
          for (const [start, end] of spans) expect(start >= 0 && end <= text.length).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reads no more of a text of a million characters than its two ends', () => {
    const count = (text: string) => marksOf(text).length;
    const long = ANSWER.repeat(100);
    expect(count(long.repeat(30))).toBeLessThan(count(long) * 1.1);
  });

  it('leaves outer white space aside', () => {
    expect(marksOf(`\n\n  ${ANSWER}\n`)).toEqual(marksOf(ANSWER));
  });

  it('fails on a file that is something else', () => {
    expect(() => loadStyleModel(new Uint8Array([4, 0, 0, 0, 123, 125, 32, 32]))).toThrow();
  });

  it('ships in less than 6 MB', () => {
    expect(readFileSync('public/style/model.bin.gz').length).toBeLessThan(6_000_000);
  });
});
