// Reads the arena page as it stands: pure and total, it never throws and changes nothing.
import type { VoteValue } from '../../db/schema';
import { LOST, NEWEST_FIRST, SELECTORS, SHOWN, WON } from './selectors';

const MAX_LABEL = 200;

/** Two columns that belong together, oldest turn first in a reading. */
export interface PairReading {
  labels: { a: string; b: string };
  /** True when the labels are names of models and not "Assistant A" and "Assistant B" in any language. */
  isNamed: boolean;
  /** The vote that the cards show; null when they show none. */
  vote: VoteValue | null;
}

/** What was found on the page, and what was missing. */
export interface PageReading {
  pairs: PairReading[];
  isBusy: boolean;
  /** Parts that should be there and are not, by name of their selector. */
  missing: string[];
}

/** Reads a document or a part of one. */
export function readPage(root: ParentNode): PageReading {
  const missing: string[] = [];
  const slides = [...root.querySelectorAll<HTMLElement>(SELECTORS.slide.css)];
  const pairs: PairReading[] = [];
  for (let i = 0; i + 1 < slides.length; i += 2) {
    const [a, b] = [slides[i], slides[i + 1]];
    // Slides of another carousel, such as an image gallery, do not share a parent pairwise.
    if (!a || !b || a.parentElement !== b.parentElement) continue;
    const labels = { a: labelOf(a), b: labelOf(b) };
    if (!labels.a || !labels.b) missing.push('label');
    pairs.push({ labels, isNamed: areNames(labels.a, labels.b), vote: voteOf(a, b) });
  }
  // Geometry costs the page a layout: asked only where the order matters.
  if (pairs.length > 1 && isNewestFirst(slides)) pairs.reverse();
  return { pairs, isBusy: root.querySelector(SELECTORS.busy.css) !== null, missing };
}

/**
 * True when two labels name models. Before the vote they differ by nothing but the letter A or B ("Assistant A",
 * "助手 B"), so no word of any language needs to be known.
 */
export function areNames(a: string, b: string): boolean {
  if (!a || !b) return false;
  const stem = (label: string, letter: string) =>
    label.toUpperCase().endsWith(letter) ? label.slice(0, -1).trim() : null;
  const stemA = stem(a, 'A');
  return stemA === null || stemA !== stem(b, 'B');
}

function labelOf(slide: Element): string {
  const local = SELECTORS.label.css.slice(SELECTORS.slide.css.length).trim();
  return (slide.querySelector(local)?.textContent ?? '').trim().slice(0, MAX_LABEL);
}

function voteOf(a: Element, b: Element): VoteValue | null {
  const card = (slide: Element) => slide.querySelector(SELECTORS.card.css)?.classList;
  const [cardA, cardB] = [card(a), card(b)];
  if (cardA?.contains(WON) && !cardB?.contains(WON)) return 'a';
  if (cardB?.contains(WON) && !cardA?.contains(WON)) return 'b';
  const shown = (slide: Element) =>
    [...slide.querySelectorAll(SELECTORS.mark.css)].map((icon) => icon.classList.contains(SHOWN));
  const [marksA, marksB] = [shown(a), shown(b)];
  if (marksA[0] && marksB[0]) return 'tie';
  const bothLost = cardA?.contains(LOST) && cardB?.contains(LOST);
  return (marksA[2] && marksB[2]) || bothLost ? 'both_bad' : null;
}

function isNewestFirst(slides: readonly HTMLElement[]): boolean {
  const first = slides[0];
  const last = slides.at(-1);
  if (!first || !last) return false;
  const [top, bottom] = [first.getBoundingClientRect().top, last.getBoundingClientRect().top];
  if (top !== bottom) return top > bottom;
  return first.closest(`.${NEWEST_FIRST}`) !== null;
}
