// What the schemas of all records share: times, counts and sides.
import * as z from 'zod/mini';

/** Milliseconds since 1970-01-01 UTC. */
export const Time = z.number().check(z.nonnegative());
export const Count = z.int().check(z.nonnegative());

export const SideSchema = z.enum(['a', 'b']);
/** One of the two columns of a battle: `a` is the left or first one. */
export type Side = z.infer<typeof SideSchema>;
export const SIDES: readonly Side[] = ['a', 'b'];

export const VoteValueSchema = z.enum(['a', 'b', 'tie', 'both_bad']);
/** A vote in our words: side a, side b, both good (tie), both bad. */
export type VoteValue = z.infer<typeof VoteValueSchema>;
