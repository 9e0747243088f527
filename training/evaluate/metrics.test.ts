// The scores against scikit-learn's on the same numbers, frozen in a file, and by hand where it has none.
import { describe, expect, it } from 'vitest';
import frozen from './frozen-scores.json';
import { auroc, coverageAt, expectedCalibrationError, levelScores, type Scored } from './metrics';

function scored(truth: string, p: readonly number[]): Scored {
  const ranked = p.map((value, i) => ({ id: frozen.names[i] ?? '', p: value }));
  ranked.sort((x, y) => y.p - x.p);
  const at = ranked.findIndex(({ id }) => id === truth);
  const [first] = ranked;
  return {
    truth,
    first: first?.id ?? '',
    p: first?.p ?? 0,
    pTruth: ranked[at]?.p ?? 0,
    rank: at + 1,
  };
}
const ROWS = frozen.rows.map(({ truth, p }) => scored(truth, p));
const row = (p: number, isRight: boolean): Scored => ({
  first: 'x',
  truth: isRight ? 'x' : 'y',
  p,
  pTruth: isRight ? p : 0,
  rank: isRight ? 1 : Number.POSITIVE_INFINITY,
});

describe('levelScores', () => {
  it('gives the figures of scikit-learn on 150 answers', () => {
    const scores = levelScores(ROWS);
    for (const [name, value] of Object.entries(frozen.scores)) {
      expect(scores[name as keyof typeof scores], name).toBeCloseTo(value, 6);
    }
  });

  it('says nothing of no answers', () => {
    expect(new Set(Object.values(levelScores([])))).toEqual(new Set([null]));
  });

  it('counts a truth without any probability as one in a thousand million', () => {
    expect(levelScores([row(0.5, false)]).logLoss).toBeCloseTo(-Math.log(1e-9), 9);
  });
});

describe('auroc', () => {
  it('gives the figure of scikit-learn, and a half where all are equal', () => {
    const isKnown = ({ truth }: Scored) => ['anthropic', 'google', 'openai'].includes(truth);
    const p = (rows: Scored[]) => rows.map((one) => one.p);
    const known = p(ROWS.filter(isKnown));
    const others = p(ROWS.filter((one) => !isKnown(one)));
    expect(auroc(known, others)).toBeCloseTo(frozen.auroc, 9);
    expect(auroc([0.3, 0.3], [0.3])).toBe(0.5);
    expect(auroc([], [0.3])).toBeNull();
  });
});

describe('coverageAt', () => {
  it('lets answers of equal probability through together or not at all', () => {
    expect(coverageAt([row(0.9, true), row(0.9, false)], 0.9)).toBe(0);
    expect(coverageAt([row(0.9, true), row(0.8, true), row(0.7, false)], 0.9)).toBeCloseTo(2 / 3);
  });
});

describe('expectedCalibrationError', () => {
  it('is the gap itself when all answers are in one bin', () => {
    expect(expectedCalibrationError([row(0.99, true), row(0.99, false)])).toBeCloseTo(0.49, 9);
  });

  it('takes probabilities of 0 and 1', () => {
    expect(expectedCalibrationError([row(1, true), row(0, false)])).toBe(0);
  });
});
