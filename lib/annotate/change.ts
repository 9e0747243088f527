// One change of what the user says about a battle, and the change that takes it back.
import * as z from 'zod/mini';
import {
  HighlightSchema,
  MAX_CRITERION,
  MAX_LABEL,
  MAX_REASON,
  type OwnGuess,
  PassageSchema,
  RatingSchema,
  type Stamp,
  StampSchema,
} from '../db/annotation-schema';
import type { Annotation } from '../db/schema';
import { SideSchema } from '../db/schema-basics';

/**
 * Absent for what is said now. In a change that takes another one back: when what is put back had been said, or null
 * where nothing had been.
 */
const Back = z.optional(z.nullable(StampSchema));

/** A change; each sets one thing, so that doing it twice is doing it once. */
export const ChangeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('guess'),
    side: SideSchema,
    /** Null clears it. */
    guess: z.nullable(
      z.object({
        maker: z.string().check(z.maxLength(40)),
        model: z.string().check(z.maxLength(100)),
      }),
    ),
    back: Back,
  }),
  z.object({
    kind: z.literal('tags'),
    tags: z.array(z.string().check(z.maxLength(50))).check(z.maxLength(50)),
    back: Back,
  }),
  z.object({
    kind: z.literal('note'),
    note: z.string().check(z.maxLength(20_000)),
    back: Back,
  }),
  z.object({ kind: z.literal('star'), on: z.boolean(), back: Back }),
  z.object({
    kind: z.literal('reason'),
    side: SideSchema,
    reason: z.string().check(z.minLength(1), z.maxLength(MAX_REASON)),
    on: z.boolean(),
    back: Back,
  }),
  z.object({
    kind: z.literal('rate'),
    side: SideSchema,
    criterion: z.string().check(z.minLength(1), z.maxLength(MAX_CRITERION)),
    /** Null clears it. */
    value: RatingSchema.shape.value,
    back: Back,
  }),
  z.object({
    kind: z.literal('highlight'),
    id: HighlightSchema.shape.id,
    /** Null takes the highlight away. */
    passage: z.nullable(PassageSchema),
    label: z.string().check(z.maxLength(MAX_LABEL)),
    back: Back,
  }),
]);
export type Change = z.infer<typeof ChangeSchema>;

type Said = Annotation | null;

/** The change that puts back what stands in the annotation before `change` is made. */
export function reverseOf(before: Said, change: Change): Change {
  switch (change.kind) {
    case 'guess': {
      const guess = before?.guess[change.side] ?? null;
      const words = guess && { maker: guess.maker, model: guess.model };
      return { ...change, guess: words, back: stampOf(guess) };
    }
    case 'tags':
      return { ...change, tags: before?.tags ?? [], back: textStamp(before, 'tags') };
    case 'note':
      return { ...change, note: before?.note ?? '', back: textStamp(before, 'note') };
    case 'star':
      return { ...change, on: before?.star?.on ?? false, back: stampOf(before?.star) };
    case 'reason': {
      const reasons = before?.sides?.[change.side].reasons;
      const on = reasons?.list.includes(change.reason) ?? false;
      return { ...change, on, back: stampOf(reasons) };
    }
    case 'rate': {
      const rating = ratingOf(before, change.side, change.criterion);
      return { ...change, value: rating?.value ?? null, back: stampOf(rating) };
    }
    case 'highlight':
      return reverseHighlight(before, change);
  }
}

function reverseHighlight(before: Said, change: Change & { kind: 'highlight' }): Change {
  const there = before?.highlights?.find(({ id }) => id === change.id);
  if (!there) return { ...change, passage: null, label: '', back: null };
  const { turnId, side, start, end, quote, label, removed } = there;
  const passage = removed ? null : { turnId, side, start, end, quote };
  return { ...change, passage, label, back: stampOf(there) };
}

/** A rating as stored, cleared ones too; undefined when there never was one. */
export function ratingOf(said: Said, side: 'a' | 'b', criterion: string) {
  const ratings = said?.sides?.[side].ratings;
  return ratings && Object.hasOwn(ratings, criterion) ? ratings[criterion] : undefined;
}

function stampOf(said: Stamp | OwnGuess | null | undefined): Stamp | null {
  return said ? { at: said.at, known: said.known } : null;
}

function textStamp(said: Said, part: 'tags' | 'note'): Stamp | null {
  const at = said?.[`${part}At`] ?? 0;
  if (at === 0) return null;
  return { at, known: said?.[`${part}Known`] ?? 'nothing' };
}
