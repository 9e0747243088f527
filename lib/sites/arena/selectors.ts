// What the arena page is made of, as selectors of the 2026 generation; each with its expected count on a named fixture.

/** A selector and how often it matches on a page fixture in `tests/fixtures/arena/`. */
export interface Selector {
  css: string;
  counts: Record<string, number>;
}

export const SELECTORS = {
  /** One answer column; two of them side by side are a turn. */
  slide: {
    css: '[role="group"][aria-roledescription="slide"]',
    counts: { 'streaming.html': 2, 'answered.html': 2, 'revealed.html': 2, 'two-turns.html': 4 },
  },
  /** Name in the head of a column: "Assistant A" before the vote, the model after it. */
  label: {
    css: '[role="group"][aria-roledescription="slide"] .font-mono .truncate',
    counts: { 'streaming.html': 2, 'answered.html': 2, 'revealed.html': 2, 'two-turns.html': 4 },
  },
  /** What is shown while answers are coming. */
  busy: {
    css: 'button[aria-label="Stop generation"], main .animate-pulse',
    counts: { 'streaming.html': 3, 'answered.html': 0, 'revealed.html': 0, 'two-turns.html': 0 },
  },
  /** The column's frame; its border turns positive or negative with the vote. */
  card: {
    css: '.rounded-xl.border',
    counts: { 'streaming.html': 2, 'answered.html': 2, 'revealed.html': 2, 'two-turns.html': 4 },
  },
  /** Icons in the corner of a column: handshake, trophy, thumb down; opaque when they apply. */
  mark: {
    css: '.pointer-events-none.absolute svg',
    counts: { 'streaming.html': 6, 'answered.html': 6, 'revealed.html': 6, 'two-turns.html': 12 },
  },
} as const satisfies Record<string, Selector>;

/** Classes of a card's border after the vote. */
export const WON = 'border-interactive-positive';
export const LOST = 'border-interactive-negative';
/** Class of a corner icon that applies. */
export const SHOWN = 'opacity-100';
/** Class of a thread that stands newest first in the document. */
export const NEWEST_FIRST = 'flex-col-reverse';

/** The conversation's id in a path, with or without a locale before it (site contract, 1.2). */
export const SESSION_PATH =
  /(?:^|\/)(?:[a-z]{2}(?:-[A-Z]{2})?\/)?c\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/i;
