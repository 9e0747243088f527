// Checks how findings become evidence: weights, what is dropped, and remarks.
import { describe, expect, it } from 'vitest';
import { type Finding, weigh } from './rates';

const HEURISTIC = { id: 'test', version: 3 };
const RATES = {
  order: ['openai', 'google'],
  tables: { all: { 'loud:1': { llr: [2, 0] }, 'faint:1': { llr: [0.05, 0] } } },
};
const finding = (cue: string, more: Partial<Finding> = {}): Finding => ({
  table: 'all',
  cue,
  clause: 'Says something',
  quote: '',
  spans: [],
  ...more,
});

describe('weigh', () => {
  it('gives the weights of the rates, and drops what says next to nothing', () => {
    const found = weigh(HEURISTIC, [finding('loud:1'), finding('faint:1')], RATES, 0.08);
    expect(found.map(({ cue, llr }) => [cue, llr])).toEqual([['loud:1', { openai: 2 }]]);
  });

  it('keeps a remark, says so, and never gives it a weight', () => {
    const [remark] = weigh(HEURISTIC, [finding('loud:1', { isRemark: true })], RATES, 0.08);
    expect(remark?.llr).toEqual({});
    expect(remark?.sentence).toBe('Says something: a remark only, it does not count in the guess.');
  });
});
