// Test support: random annotations that obey every rule of the format.
import fc from 'fast-check';
import {
  type Annotation,
  type Highlight,
  MAX_SECOND_VOTES,
  type SideWords,
} from '../db/annotation-schema';
import { MAKERS } from '../models/makers';
import { maybe, oddText, open, time } from './arbitrary-answer';

const known = fc.constantFrom('nothing' as const, 'guess' as const, 'names' as const);
const stamp = { at: time, known };

const ownGuess = fc.record({
  maker: fc.constantFrom(...MAKERS, 'none'),
  model: oddText,
  at: time,
  known,
});

const rating = open(fc.record({ value: maybe(fc.integer({ min: 1, max: 5 })), ...stamp }));
const criterion = fc.constantFrom('overall', 'style', '7', 'constructor', 'ё');

const words: fc.Arbitrary<SideWords> = open(
  fc.record(
    {
      reasons: fc.record({
        list: fc.uniqueArray(fc.constantFrom('useful', 'incorrect', 'short'), { maxLength: 3 }),
        ...stamp,
      }),
      ratings: fc.dictionary(criterion, rating, { noNullPrototype: true, maxKeys: 3 }),
    },
    { requiredKeys: [] },
  ),
);

const highlight = (id: string): fc.Arbitrary<Highlight> =>
  open(
    fc
      .record({
        turnId: oddText,
        side: fc.constantFrom('a' as const, 'b' as const),
        start: fc.nat({ max: 99 }),
        quote: oddText,
        label: oddText,
        removed: fc.boolean(),
        ...stamp,
      })
      .map((part) => ({ id, ...part, end: part.start + part.quote.length })),
  );

const highlights = fc
  .uniqueArray(fc.constantFrom('h1', 'h2', 'h3', 'constructor'), { maxLength: 3 })
  .chain((ids) => fc.tuple(...ids.map(highlight)));

const secondVotes = fc
  .uniqueArray(
    open(
      fc.record({
        value: fc.constantFrom('a', 'b', 'tie', 'both_bad'),
        at: time,
        swapped: fc.boolean(),
      }),
    ),
    { selector: ({ at }) => at, maxLength: MAX_SECOND_VOTES, size: '+1' },
  )
  .map((votes) => votes.sort((x, y) => x.at - y.at));

/** An annotation of the battle with an id. */
export const annotation = (id: string): fc.Arbitrary<Annotation> =>
  open(
    fc.record(
      {
        id: fc.constant(id),
        guess: fc.record({ a: maybe(ownGuess), b: maybe(ownGuess) }),
        tags: fc.uniqueArray(oddText, { maxLength: 3 }),
        tagsAt: time,
        tagsKnown: known,
        note: oddText,
        noteAt: time,
        noteKnown: known,
        star: open(fc.record({ on: fc.boolean(), ...stamp })),
        sides: open(fc.record({ a: words, b: words })),
        highlights,
        secondVotes,
        updatedAt: time,
      },
      {
        requiredKeys: ['id', 'guess', 'tags', 'tagsAt', 'note', 'noteAt', 'updatedAt'],
      },
    ),
  );
