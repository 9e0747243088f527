// Which battles are shown again, and votes on changed sides.
import { describe, expect, it } from 'vitest';
import { VoteValueSchema } from '../db/schema';
import { againCandidates, CHOICES, choiceOf, voteOf } from './again';
import { makeLine, NOON } from './sample-lines';

describe('againCandidates', () => {
  const DAY = 86_400_000;
  const base = makeLine('x', { vote: 'a' }, { lengths: [10, 20] });
  const facts = (changes: object) => ({ ...base, facts: { ...base.facts, ...changes } as never });

  it('takes a battle that was voted on blind a day ago, and none that is fresh', () => {
    expect(againCandidates([base], NOON + DAY)).toEqual([base]);
    expect(againCandidates([base], NOON + DAY - 1)).toEqual([]);
  });

  it.each<[string, typeof base]>([
    ['has no vote', { ...base, vote: null }],
    ['was skipped', { ...base, vote: 'other' }],
    ['was voted on again already', facts({ second: 'b' })],
    ['has no text on one side', facts({ lengths: [0, 20] })],
    ['has lengths that are not known yet', facts({ lengths: null })],
    ['was peeked at', { ...base, isPeeked: true }],
    ['has an answer that says its maker', { ...base, taints: ['said'] }],
    ['is a chat with chosen models', { ...base, mode: 'side-by-side' }],
  ])('leaves out a battle that %s', (_why, line) => {
    expect(againCandidates([line], NOON + 9 * DAY)).toEqual([]);
  });
});

describe('voteOf', () => {
  it('means side b by the first answer when the sides were changed', () => {
    expect(voteOf('first', true)).toBe('b');
    expect(voteOf('first', false)).toBe('a');
    expect(voteOf('second', true)).toBe('a');
  });

  it('is undone by choiceOf', () => {
    for (const swapped of [true, false]) {
      for (const choice of CHOICES) expect(choiceOf(voteOf(choice, swapped), swapped)).toBe(choice);
      for (const vote of VoteValueSchema.options) {
        expect(voteOf(choiceOf(vote, swapped), swapped)).toBe(vote);
      }
    }
  });
});
