// A few words around what was found, for the list.
import { type Hit, hitsIn } from './match';
import type { Query } from './query';
import type { Place, PlacedText } from './texts';

/** Letters that are shown before the first hit, and in all; UTF-16 units. */
const BEFORE = 48;
const LENGTH = 220;

/** Pieces of text in order; those that were asked for are hits. */
export interface Snippet {
  place: Place;
  pieces: readonly { text: string; isHit: boolean }[];
}

/** Of the text with most of the terms, around its first hit; null when nothing is found. */
export function snippetOf(texts: readonly PlacedText[], query: Query): Snippet | null {
  let best: { found: number; placed: PlacedText; hits: Hit[] } | null = null;
  for (const placed of texts) {
    const found = query.filter((term) => hitsIn(placed.text, [term]).length > 0).length;
    if (found <= (best?.found ?? 0)) continue;
    best = { found, placed, hits: hitsIn(placed.text, query) };
    if (found === query.length) break;
  }
  if (!best) return null;
  return { place: best.placed.place, pieces: piecesOf(best.placed.text, best.hits) };
}

function piecesOf(text: string, hits: readonly Hit[]): Snippet['pieces'] {
  const start = startBefore(text, hits[0]?.start ?? 0);
  const end = Math.min(text.length, start + LENGTH);
  const pieces: { text: string; isHit: boolean }[] = [];
  const add = (from: number, to: number, isHit: boolean) => {
    const words = text.slice(from, to).replace(/\s+/g, ' ');
    if (words !== '') pieces.push({ text: words, isHit });
  };
  let at = start;
  if (start > 0) pieces.push({ text: '…', isHit: false });
  for (const hit of hits) {
    if (hit.start >= end) break;
    add(at, hit.start, false);
    at = Math.min(hit.end, end);
    add(hit.start, at, true);
  }
  add(at, end, false);
  if (end < text.length) pieces.push({ text: '…', isHit: false });
  return pieces;
}

/** A little before a hit, at the start of a word where there is one near. */
function startBefore(text: string, hit: number): number {
  if (hit <= BEFORE) return 0;
  const near = text.slice(hit - BEFORE, hit);
  const gap = near.search(/\s\S/u);
  return hit - BEFORE + (gap >= 0 ? gap + 1 : 0);
}
