// Finds the terms of a question in a text, and where.
import type { Query, Term } from './query';
import { type Token, tokensOf } from './tokens';

/** UTF-16 offsets into a text, end exclusive. */
export interface Hit {
  start: number;
  end: number;
}

/** True when every term is in at least one of the texts. */
export function isFoundIn(texts: readonly string[], query: Query): boolean {
  const left = new Set(query);
  for (const text of texts) {
    const tokens = tokensOf(text);
    for (const term of left) {
      if (tokens.some((_, i) => hitAt(tokens, i, term) !== null)) left.delete(term);
    }
    if (left.size === 0) return true;
  }
  return left.size === 0;
}

/** Where the terms stand in a text, in order, overlapping ones joined. */
export function hitsIn(text: string, query: Query): Hit[] {
  const tokens = tokensOf(text);
  const hits: Hit[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    for (const term of query) {
      const hit = hitAt(tokens, i, term);
      if (hit) hits.push(...(term.parts.length === 1 ? within(tokens[i], term) : [hit]));
    }
  }
  return joined(hits.sort((x, y) => x.start - y.start || x.end - y.end));
}

/** The place of a term that begins with the token of this index; null when it does not. */
function hitAt(tokens: readonly Token[], index: number, { parts, isOpen }: Term): Hit | null {
  for (const [i, part] of parts.entries()) {
    const token = tokens[index + i];
    if (!token || token.isRun !== part.isRun) return null;
    const isFirst = i === 0;
    const isLast = i === parts.length - 1;
    const isAlike = part.isRun
      ? runFits(token.folded, part.folded, isFirst, isLast)
      : wordFits(token.folded, part.folded, isOpen && isLast, isFirst);
    if (!isAlike) return null;
  }
  const [first, last] = [tokens[index], tokens[index + parts.length - 1]];
  return first && last ? { start: first.start, end: last.end } : null;
}

function wordFits(word: string, wanted: string, isOpen: boolean, isFirst: boolean): boolean {
  // A single letter alone stands for itself: too many words begin with it.
  const isStart = isOpen && (wanted.length > 1 || !isFirst);
  return isStart ? word.startsWith(wanted) : word === wanted;
}

/** A run goes on in the text before the first part of a term and behind its last. */
function runFits(run: string, wanted: string, isFirst: boolean, isLast: boolean): boolean {
  if (isFirst && isLast) return run.includes(wanted);
  if (isFirst) return run.endsWith(wanted);
  return isLast ? run.startsWith(wanted) : run === wanted;
}

/** Every place of a term of one part within a token: a word is one, a run may hold several. */
function within(token: Token | undefined, { parts: [part] }: Term): Hit[] {
  if (!token || !part) return [];
  const { start, end, folded, isRun } = token;
  // Where letters were folded into fewer or more, offsets do not carry over.
  if (!isRun || folded.length !== end - start) return [{ start, end }];
  const hits: Hit[] = [];
  for (let at = folded.indexOf(part.folded); at >= 0; ) {
    hits.push({ start: start + at, end: start + at + part.folded.length });
    at = folded.indexOf(part.folded, at + part.folded.length);
  }
  return hits;
}

function joined(hits: readonly Hit[]): Hit[] {
  const out: Hit[] = [];
  for (const hit of hits) {
    const last = out.at(-1);
    if (last && hit.start <= last.end) last.end = Math.max(last.end, hit.end);
    else out.push({ ...hit });
  }
  return out;
}
