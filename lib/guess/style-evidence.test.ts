// Tests of what style adds to a guess, on the model that ships.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EvidenceSchema } from '../db/schema';
import { loadStyle } from '../style/load';
import { STYLE_MAKERS } from '../style/model';
import { readStyle } from './style-evidence';

const model = await loadStyle(async (file) => readFileSync(`public/style/${file}`));
const ANSWER = `Certainly! Here's a **quick** overview of how rain forms:

1. **Evaporation** — water rises from seas and lakes.
2. **Condensation** — it cools, and clouds form.

### In short
Warm air rises, cools, and lets go of its water. Let me know if you'd like more detail!`;
const side = (...texts: string[]) => ({ turns: texts.map((text) => ({ prompt: 'Why?', text })) });

const styleEvidence = (...of: Parameters<typeof readStyle>) => readStyle(...of)?.evidence ?? [];

describe('readStyle', () => {
  it('weighs every maker as the model does, against even chances', () => {
    const [found] = styleEvidence(model, side(ANSWER), 'markdown');
    const { makers } = model.read(ANSWER, 'markdown');
    for (const maker of STYLE_MAKERS) {
      expect(found?.llr[maker]).toBeCloseTo(makers[maker] + Math.log(STYLE_MAKERS.length), 3);
    }
    expect(found?.sentence).toMatch(/^The wording and layout are most like .+\.$/);
  });

  it('adds up what several answers say, each read alone', () => {
    const other = 'It rains when moist air cools down, that is all there is to it, honestly.';
    const [first] = styleEvidence(model, side(ANSWER), 'markdown');
    const [both] = styleEvidence(model, side(ANSWER, other, ANSWER), 'markdown');
    const { makers } = model.read(other, 'markdown');
    for (const maker of STYLE_MAKERS) {
      const own = makers[maker] + Math.log(STYLE_MAKERS.length);
      expect(both?.llr[maker]).toBeCloseTo(2 * (first?.llr[maker] ?? 0) + own, 2);
    }
  });

  it('shows marks where they stand, in the turn they stand in', () => {
    const turns = ['Short.', ANSWER];
    const [found] = styleEvidence(model, side(...turns), 'markdown');
    expect(found?.spans.length).toBeGreaterThan(0);
    const quoted = found?.spans.map(({ turn, start, end }) =>
      turns[turn]?.slice(start, end).trim(),
    );
    expect(found?.quote.split(' · ')).toEqual(expect.arrayContaining(quoted ?? []));
  });

  it('says nothing of answers without words', () => {
    expect(styleEvidence(model, side('', ' \n'), 'markdown')).toEqual([]);
    expect(styleEvidence(model, side(), 'rendered')).toEqual([]);
  });

  it('fits the schema and keeps its spans inside the answers, whatever they say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 80 }), { maxLength: 3 }),
        (texts) => {
          for (const evidence of styleEvidence(model, side(...texts), 'rendered')) {
            EvidenceSchema.parse(evidence);
            for (const { turn, start, end } of evidence.spans) {
              expect(end).toBeLessThanOrEqual(texts[turn]?.length ?? -1);
              expect(start).toBeLessThan(end);
            }
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
