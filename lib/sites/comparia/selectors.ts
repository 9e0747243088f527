// What the compar:IA page is made of, as selectors of its public source; each with its count on a page fixture.

/** Version of this description: the day of the source it was read from. */
export const DATA_VERSION = '2026-02-20';

/** A selector and how often it matches on a page fixture in `tests/fixtures/comparia/`. */
export interface Selector {
  css: string;
  counts: Record<string, number>;
}

export const SELECTORS = {
  /** The thread; it is there once the first answer begins. */
  chat: {
    css: '#chat-area, [role="log"]',
    counts: { 'start.html': 0, 'streaming.html': 1, 'answered.html': 1, 'revealed.html': 1 },
  },
  /** One prompt with its two answers. */
  round: {
    css: '.grouped-messages',
    counts: { 'start.html': 0, 'streaming.html': 1, 'answered.html': 2, 'revealed.html': 2 },
  },
  /** Shown while something is awaited, in an answer or below the thread. */
  busy: {
    css: '[role="status"]',
    counts: { 'start.html': 0, 'streaming.html': 1, 'answered.html': 0, 'revealed.html': 0 },
  },
  /** Thinking, apart from the answer. */
  reasoning: {
    css: '[id^="reasoning-"]',
    counts: { 'start.html': 0, 'streaming.html': 1, 'answered.html': 2, 'revealed.html': 2 },
  },
  /** The three votes; disabled once the vote was taken. */
  vote: {
    css: '#vote-cards input[type="radio"]',
    counts: { 'start.html': 0, 'streaming.html': 0, 'answered.html': 0, 'revealed.html': 3 },
  },
  /** Headings with the names. */
  names: {
    css: '#reveal-area h5',
    counts: { 'start.html': 0, 'streaming.html': 0, 'answered.html': 0, 'revealed.html': 2 },
  },
} as const satisfies Record<string, Selector>;

/** Where the page keeps the conversation's id, for as long as the tab lives. */
export const SESSION_KEY = 'arena-session-hash';
/** Where it keeps how the user wants the models to be chosen. */
export const MODE_KEY = 'mode';
export const SELECTION_KEY = 'customModelsSelection';
