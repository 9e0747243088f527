// Events come from an untrusted page: their shape and size are checked where they arrive.
import { describe, expect, it } from 'vitest';
import { BattleEventSchema } from './events';
import { MAX_EVENT_TEXT } from './limits';

const pieces = {
  type: 'pieces',
  site: 'arena',
  sessionId: 's',
  turnId: 't',
  side: 'a',
  channel: 'text',
  from: 0,
  text: 'two words',
  lengths: [4, 5],
  times: [1, 2.5],
};
const accepts = (event: unknown) => BattleEventSchema.safeParse(event).success;

describe('BattleEventSchema', () => {
  it('takes pieces that sum to their text', () => {
    expect(accepts(pieces)).toBe(true);
  });

  it.each([
    ['lengths that do not sum to the text', { lengths: [4, 4] }],
    ['a time too few', { times: [1] }],
    ['a negative length', { lengths: [-1, 10] }],
    [
      'a text over the cap',
      { text: 'x'.repeat(MAX_EVENT_TEXT + 1), lengths: [MAX_EVENT_TEXT + 1], times: [1] },
    ],
    ['an unknown side', { side: 'c' }],
    ['an endless id', { turnId: 'x'.repeat(101) }],
    ['a time that is no number', { times: [1, Number.NaN] }],
    ['an unknown type', { type: 'constructor' }],
  ])('refuses %s', (_name, change) => {
    expect(accepts({ ...pieces, ...change })).toBe(false);
  });
});
