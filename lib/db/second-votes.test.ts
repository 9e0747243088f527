// Second votes: one after the other, never changed, and refused from a file where they are out of order.
import { describe, expect, it } from 'vitest';
import { checkRecord } from '../transfer/check-record';
import { sampleRecord } from '../transfer/sample';
import { addSecondVote } from './annotations';
import { emptyAnnotation } from './empty-annotation';
import { MAX_SECOND_VOTES, type SecondVote } from './schema';

const vote = { value: 'a', swapped: true } as const;

describe('addSecondVote', () => {
  it('adds votes in the order of time, also after the clock was put back', () => {
    const annotation = emptyAnnotation('arena:m1');
    addSecondVote(annotation, vote, 500);
    addSecondVote(annotation, { value: 'tie', swapped: false }, 20);
    expect(annotation.secondVotes).toEqual([
      { value: 'a', swapped: true, at: 500 },
      { value: 'tie', swapped: false, at: 501 },
    ]);
  });

  it('keeps the oldest when there are as many as are kept', () => {
    const annotation = emptyAnnotation('arena:m1');
    for (let at = 1; at <= MAX_SECOND_VOTES + 5; at++) addSecondVote(annotation, vote, at);
    expect(annotation.secondVotes).toHaveLength(MAX_SECOND_VOTES);
    expect(annotation.secondVotes?.at(-1)?.at).toBe(MAX_SECOND_VOTES);
  });
});

describe('checkRecord', () => {
  const problems = (times: readonly number[]) => {
    const record = sampleRecord(3);
    const secondVotes: SecondVote[] = times.map((at) => ({ ...vote, at }));
    Object.assign(record.annotation as object, { secondVotes });
    return checkRecord(record);
  };

  it('takes second votes that stand in the order of time', () => {
    expect(problems([])).toEqual([]);
    expect(problems([1, 2, 3])).toEqual([]);
  });

  it('says which one is out of order, and when there are too many', () => {
    expect(problems([1, 3, 3])).toEqual([
      {
        path: ['annotation', 'secondVotes', 2, 'at'],
        expected: 'a time after 3',
        found: '3',
      },
    ]);
    const many = Array.from({ length: MAX_SECOND_VOTES + 1 }, (_, i) => i);
    expect(problems(many)[0]?.expected).toBe('at most 20 entries');
  });
});
