// Finds the ends of tokens while a text grows: what is certain is told at once, what later text may change is kept open.
import type { EncodePiece } from './encode';
import { lastSegment, type NormalForm, normalise } from './normal';
import type { Split } from './splits';
import type { TokenStream } from './tokenizer';

/** Kinds of characters that the patterns tell apart; marks count to whatever stands before them. */
const SPACE = 1;
const LETTER = 2;
const NUMBER = 3;
const OTHER = 4;
const MARK = 5;
/**
 * No pattern looks beyond the end of its match further than the rest of one run of a kind, a contraction and the start of the
 * next run: after so many changes of kind, what comes later cannot reach a match.
 */
const CHANGES = 4;
/** An open text up to this length is looked at with every piece; a longer one that did not settle when it has doubled. */
const SHORT = 64;

const HALF = /[\ud800-\udbff]$/;

const kinds = new Uint8Array(1 << 16);

function kindOf(point: number): number {
  const known = point < kinds.length ? kinds[point] : 0;
  if (known) return known;
  const char = String.fromCodePoint(point);
  let kind = OTHER;
  // Some patterns take these two for white space and some do not: they are no certain change of kind.
  if (point === 0x85 || point === 0xfeff) kind = MARK;
  else if (/\s/u.test(char)) kind = SPACE;
  else if (/\p{L}/u.test(char)) kind = LETTER;
  else if (/\p{N}/u.test(char)) kind = NUMBER;
  else if (/\p{M}/u.test(char)) kind = MARK;
  if (point < kinds.length) kinds[point] = kind;
  return kind;
}

/** Remembers where the kind of character last changed, so that reading on costs only what is new. */
function makeChanges() {
  const places: number[] = [];
  let kind = 0;
  let at = 0;
  let half = '';
  const step = (point: number): void => {
    const next = kindOf(point);
    if (next !== MARK && next !== kind) {
      if (kind !== 0) places.push(at);
      if (places.length > CHANGES) places.shift();
      kind = next;
    }
    at += point > 0xffff ? 2 : 1;
  };
  return {
    read(piece: string): void {
      const text = half + piece;
      const last = text.charCodeAt(text.length - 1);
      const isHalf = last >= 0xd800 && last < 0xdc00;
      half = isHalf ? text.slice(-1) : '';
      const end = text.length - half.length;
      for (let offset = 0; offset < end; ) {
        const point = text.codePointAt(offset) ?? 0;
        step(point);
        offset += point > 0xffff ? 2 : 1;
      }
    },
    /** Every piece that ends here or earlier is certain. */
    settled: (): number => (places.length < CHANGES ? 0 : (places[0] ?? 0)),
  };
}

/** The stream of a vocabulary that reads the text as it is. */
export function makeStream(split: Split, encode: EncodePiece): TokenStream {
  const changes = makeChanges();
  let open = '';
  let base = 0;
  let waitFor = 0;
  const take = (until: number): number[] => {
    const ends: number[] = [];
    let done = 0;
    split(open, 0, (start, end) => {
      if (base + end > until) return false;
      for (const offset of encode(open.slice(start, end)).ends) ends.push(base + start + offset);
      done = end;
      return true;
    });
    open = open.slice(done);
    base += done;
    waitFor = done > 0 || open.length <= SHORT ? 0 : 2 * open.length;
    return ends;
  };
  return {
    push(piece) {
      if (piece === '') return [];
      open += piece;
      changes.read(piece);
      const until = changes.settled();
      return until > base && open.length >= waitFor ? take(until) : [];
    },
    end: () => take(Number.POSITIVE_INFINITY),
  };
}

/** The stream of a vocabulary that reads the text in a normal form: text goes on to the inner stream once it cannot change. */
export function makeNormalStream(inner: TokenStream, form: NormalForm): TokenStream {
  let open = '';
  let real = 0;
  let changed = 0;
  /** Stretches of the changed text not all of whose ends are known, with the way back. */
  let stretches: { from: number; to: number; real: number; back: (offset: number) => number }[] =
    [];
  const toReal = (ends: readonly number[]): number[] => {
    const found: number[] = [];
    let at = 0;
    for (const end of ends) {
      while (at < stretches.length - 1 && end > (stretches[at]?.to ?? 0)) at += 1;
      const stretch = stretches[at];
      const back = stretch === undefined ? -1 : stretch.back(end - stretch.from);
      if (stretch !== undefined && back >= 0) found.push(stretch.real + back);
    }
    if (at > 0) stretches = stretches.slice(at);
    return found;
  };
  const give = (text: string): number[] => {
    if (text === '') return [];
    const normal = normalise(text, form);
    const to = changed + normal.text.length;
    stretches.push({ from: changed, to, real, back: normal.back });
    changed = to;
    real += text.length;
    return toReal(inner.push(normal.text));
  };
  return {
    push(piece) {
      open += piece;
      // Half a character at the end may become a mark, which joins what stands before it.
      const from = lastSegment(HALF.test(open) ? open.slice(0, -1) : open);
      const text = open.slice(0, from);
      open = open.slice(from);
      return give(text);
    },
    end() {
      const rest = give(open);
      open = '';
      return [...rest, ...toReal(inner.end())];
    },
  };
}
