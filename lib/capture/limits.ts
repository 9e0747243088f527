// How much text of a page is kept. Apart from the events, whose checks pages need not carry.

/** Largest text that one event may carry, UTF-16 units; longer pieces are split by the adapter. */
export const MAX_EVENT_TEXT = 262_144;
/** Largest answer kept for one side of one turn, UTF-16 units; what comes after is counted, not stored. */
export const MAX_ANSWER_TEXT = 4_194_304;
export const MAX_PROMPT_TEXT = 1_048_576;
