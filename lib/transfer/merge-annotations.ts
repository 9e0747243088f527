// Merges what the user said of one battle in two places: each thing apart, as it was said last.
import {
  type Annotation,
  AnnotationSchema,
  type Highlight,
  MAX_CRITERIA,
  MAX_HIGHLIGHTS,
  MAX_SECOND_VOTES,
  type OwnGuess,
  type Rating,
  type SecondVote,
  type SideWords,
  SideWordsSchema,
} from '../db/annotation-schema';
import { greater, mergeUnknown } from './canonical';
import { joinLists } from './join-lists';

/** Everything as changed last; own guesses of each side as first made; all second votes. */
export function mergeAnnotations(x: Annotation, y: Annotation): Annotation {
  return {
    ...mergeUnknown(x, y, Object.keys(AnnotationSchema.shape)),
    id: x.id,
    ...greater(tagsOf(x), tagsOf(y), (part) => [part.tagsAt]),
    ...greater(noteOf(x), noteOf(y), (part) => [part.noteAt]),
    ...optional('star', greater(x.star, y.star, last)),
    ...optional('sides', either(x.sides, y.sides, mergeSides)),
    ...optional('highlights', either(x.highlights, y.highlights, mergeHighlights)),
    ...optional('secondVotes', either(x.secondVotes, y.secondVotes, mergeSecondVotes)),
    updatedAt: Math.max(x.updatedAt, y.updatedAt),
    guess: {
      ...mergeUnknown(x.guess, y.guess, ['a', 'b']),
      a: greater(x.guess.a, y.guess.a, ownGuessRank),
      b: greater(x.guess.b, y.guess.b, ownGuessRank),
    },
  };
}

function tagsOf({ tags, tagsAt, tagsKnown }: Annotation) {
  return { tags, tagsAt, ...optional('tagsKnown', tagsKnown) };
}

function noteOf({ note, noteAt, noteKnown }: Annotation) {
  return { note, noteAt, ...optional('noteKnown', noteKnown) };
}

/** The earliest; a model that was added to the same guess later keeps its time and says more. */
const ownGuessRank = ({ at, model }: OwnGuess) => [-at, model.length];
const last = ({ at }: { at: number }) => [at];

type Sides = NonNullable<Annotation['sides']>;

function mergeSides(x: Sides, y: Sides): Sides {
  return {
    ...mergeUnknown(x, y, ['a', 'b']),
    a: mergeWords(x.a, y.a),
    b: mergeWords(x.b, y.b),
  };
}

function mergeWords(x: SideWords, y: SideWords): SideWords {
  return {
    ...mergeUnknown(x, y, Object.keys(SideWordsSchema.shape)),
    ...optional('reasons', greater(x.reasons, y.reasons, last)),
    ...optional('ratings', either(x.ratings, y.ratings, mergeRatings)),
  };
}

type Ratings = Record<string, Rating>;

/** Each criterion as rated last. Where that makes too many, those whose names come last: a rule that no order changes. */
function mergeRatings(x: Ratings, y: Ratings): Ratings {
  const merged = new Map(Object.entries(x));
  for (const [criterion, rating] of Object.entries(y)) {
    const other = merged.get(criterion);
    merged.set(criterion, other ? greater(other, rating, last) : rating);
  }
  const names = [...merged.keys()].sort().slice(-MAX_CRITERIA);
  return Object.fromEntries(
    names.flatMap((name) => {
      const rating = merged.get(name);
      return rating ? [[name, rating]] : [];
    }),
  );
}

function mergeHighlights(x: readonly Highlight[], y: readonly Highlight[]): Highlight[] {
  return joinLists(x, y, {
    key: ({ id }) => id,
    pick: (one, two) => greater(one, two, last),
    rank: () => [],
    max: MAX_HIGHLIGHTS,
  });
}

/** All of both, the oldest where there are too many; what stands at one time in both is one vote. */
function mergeSecondVotes(x: readonly SecondVote[], y: readonly SecondVote[]): SecondVote[] {
  const votes = new Map<number, SecondVote>();
  for (const vote of [...x, ...y]) votes.set(vote.at, greater(votes.get(vote.at) ?? vote, vote));
  const sorted = [...votes.values()].sort((one, two) => one.at - two.at);
  return sorted.slice(0, MAX_SECOND_VOTES);
}

function either<T>(x: T | undefined, y: T | undefined, merge: (x: T, y: T) => T): T | undefined {
  return x !== undefined && y !== undefined ? merge(x, y) : (x ?? y);
}

/** A field that is absent rather than undefined. */
function optional<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: T });
}
