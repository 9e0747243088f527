// The words that answers are judged by: reasons, as compar:IA asks for them, and the criteria of ratings.

/** Reasons that speak for an answer and against it, by the ids that compar:IA publishes them under. */
export const GOOD_REASONS = ['useful', 'complete', 'creative', 'clear_formatting'] as const;
export const BAD_REASONS = ['incorrect', 'superficial', 'instructions_not_followed'] as const;
export type ReasonId = (typeof GOOD_REASONS)[number] | (typeof BAD_REASONS)[number];
export const REASONS: readonly ReasonId[] = [...GOOD_REASONS, ...BAD_REASONS];

/** Criteria that ship; the first is the one that lists show. */
export const CRITERIA = ['overall', 'correct', 'style', 'complete', 'brief', 'creative'] as const;
export type CriterionId = (typeof CRITERIA)[number];
/** Criteria asked for while the user has chosen none. */
export const DEFAULT_CRITERIA: readonly string[] = ['overall', 'correct', 'style'];
/** The criterion that stands for the answer as a whole. */
export const OVERALL: CriterionId = 'overall';

export function isReason(word: string): word is ReasonId {
  return (REASONS as readonly string[]).includes(word);
}

export function isCriterion(word: string): word is CriterionId {
  return (CRITERIA as readonly string[]).includes(word);
}
