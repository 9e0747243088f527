// What the user says about a battle: own guesses, reasons, ratings, highlights, tags, note and star, each with when it was said.
import * as z from 'zod/mini';
import { Count, SideSchema, Time, VoteValueSchema } from './schema-basics';

export const KnownSchema = z.enum(['nothing', 'guess', 'names']);
/** What was known when something was said: nothing, the machine's guess or one's own vote, or the names. */
export type Known = z.infer<typeof KnownSchema>;

const STAMP = { at: Time, known: KnownSchema };
/** When something was said, and what was known then. */
export const StampSchema = z.object(STAMP);
export type Stamp = z.infer<typeof StampSchema>;

export const OwnGuessSchema = z.object({
  maker: z.string(),
  /** Free text, at most 100 characters; empty when only the maker was guessed. */
  model: z.string(),
  at: Time,
  /** What was known when the guess was made: nothing, the machine's guess, or the names. */
  known: KnownSchema,
});
export type OwnGuess = z.infer<typeof OwnGuessSchema>;

/** Most reasons of one side, and the longest, UTF-16 units. */
export const MAX_REASONS = 20;
export const MAX_REASON = 50;
export const ReasonsSchema = z.object({
  /** Ids of lib/annotate/vocabulary.ts or the user's own words, in the order given, no doubles. */
  list: z.array(z.string().check(z.maxLength(MAX_REASON))).check(z.maxLength(MAX_REASONS)),
  ...STAMP,
});
export type Reasons = z.infer<typeof ReasonsSchema>;

/** Most criteria that one side is rated on, and the longest name of one, UTF-16 units. */
export const MAX_CRITERIA = 20;
export const MAX_CRITERION = 40;
export const RatingSchema = z.object({
  /** From 1, worst, to 5, best; null when it was cleared. */
  value: z.nullable(z.int().check(z.gte(1), z.lte(5))),
  ...STAMP,
});
export type Rating = z.infer<typeof RatingSchema>;

export const SideWordsSchema = z.object({
  reasons: z.optional(ReasonsSchema),
  /** By criterion: an id of lib/annotate/vocabulary.ts or the user's own words. At most 20. */
  ratings: z.optional(
    z.record(z.string().check(z.minLength(1), z.maxLength(MAX_CRITERION)), RatingSchema),
  ),
});
/** What was said of one answer. */
export type SideWords = z.infer<typeof SideWordsSchema>;

export const StarSchema = z.object({ on: z.boolean(), ...STAMP });

/** Most highlights of a battle; the oldest go first. */
export const MAX_HIGHLIGHTS = 100;
/** Longest passage that is kept with a highlight, and the longest label, UTF-16 units. */
export const MAX_QUOTE = 2_000;
export const MAX_LABEL = 80;
const HighlightId = z.string().check(z.minLength(1), z.maxLength(40));
const PASSAGE = {
  /** Id of the turn. */
  turnId: z.string().check(z.maxLength(300)),
  side: SideSchema,
  /** UTF-16 offsets into the answer's text as it was then, end exclusive. */
  start: Count,
  end: Count,
  /** The words themselves, so that they are found again though the text was replaced. */
  quote: z.string().check(z.maxLength(MAX_QUOTE)),
};
export const PassageSchema = z.object(PASSAGE);
/** Some words of an answer. */
export type Passage = z.infer<typeof PassageSchema>;

export const HighlightSchema = z.object({
  /** Ids of later highlights sort behind those of earlier ones. */
  id: HighlightId,
  ...PASSAGE,
  /** What the user calls it; may be empty. */
  label: z.string().check(z.maxLength(MAX_LABEL)),
  /** True when it was taken away: nothing is left of it but its place in time. */
  removed: z.boolean(),
  ...STAMP,
});
export type Highlight = z.infer<typeof HighlightSchema>;

/** Most second votes kept with one battle; the oldest stay, since only the first is compared with the vote. */
export const MAX_SECOND_VOTES = 20;

export const SecondVoteSchema = z.object({
  /** Of the battle's own sides, whatever side they were shown on. */
  value: VoteValueSchema,
  at: Time,
  /** True when the answer of side b was shown first. */
  swapped: z.boolean(),
});
/** What the user voted when a stored battle was shown again without names. */
export type SecondVote = z.infer<typeof SecondVoteSchema>;

/** Row of `annotations`: what the user says about a battle. Optional fields are absent while nothing was said. */
export const AnnotationSchema = z.object({
  id: z.string(),
  guess: z.object({ a: z.nullable(OwnGuessSchema), b: z.nullable(OwnGuessSchema) }),
  /** At most 50 tags of at most 50 characters, in the order given, no doubles. */
  tags: z.array(z.string()),
  /** When the tags were last changed; 0 for never. */
  tagsAt: Time,
  /** What was known then. */
  tagsKnown: z.optional(KnownSchema),
  /** At most 20,000 characters. */
  note: z.string(),
  /** When the note was last changed; 0 for never. */
  noteAt: Time,
  noteKnown: z.optional(KnownSchema),
  star: z.optional(StarSchema),
  sides: z.optional(z.object({ a: SideWordsSchema, b: SideWordsSchema })),
  highlights: z.optional(z.array(HighlightSchema).check(z.maxLength(MAX_HIGHLIGHTS))),
  /** Oldest first, no two of one time; absent for none. */
  secondVotes: z.optional(z.array(SecondVoteSchema)),
  updatedAt: Time,
});
export type Annotation = z.infer<typeof AnnotationSchema>;
