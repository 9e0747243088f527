// Texts that a vocabulary reads in a Unicode normal form, with the way back from the changed text to the real one.

export type NormalForm = 'NFC' | 'NFKC';

/** A text as the vocabulary reads it. */
export interface Normal {
  text: string;
  /** The offset in the real text that an offset in `text` stands for; -1 when it falls inside something that was changed. */
  back(offset: number): number;
}

/**
 * A character with what may join it: marks, the later letters of a Korean syllable, the voicing signs of narrow kana.
 * Bounded, for putting thousands of marks in order costs their square; nobody writes as many.
 */
const MOST_JOINED = 64;
const JOINED = `[\\p{M}\\u1160-\\u11ff\\ud7b0-\\ud7ff\\uff9e\\uff9f]`;
const SEGMENT = new RegExp(`[\\s\\S]${JOINED}{0,${MOST_JOINED}}`, 'gu');
const CROWDED = new RegExp(`${JOINED}{${MOST_JOINED + 1}}`, 'u');
/** Nothing below these changes in the form. */
const PLAIN: Record<NormalForm, RegExp> = {
  NFC: /^[^\u02ff-\uffff]*$/,
  NFKC: /^[^\u00a0-\uffff]*$/,
};

/** Offset of the last segment's start: what comes before it cannot be changed by what follows, however the text goes on. */
export function lastSegment(text: string): number {
  let last = 0;
  SEGMENT.lastIndex = 0;
  while (SEGMENT.test(text)) if (SEGMENT.lastIndex < text.length) last = SEGMENT.lastIndex;
  return last;
}

/** Offsets inside a segment by what they become in its changed form, where its start and its rest change alone. */
function insideOf(segment: string, changed: string, form: NormalForm): Map<number, number> {
  const offsets = new Map<number, number>();
  for (let at = 1; at < segment.length; at += 1) {
    const start = segment.slice(0, at).normalize(form);
    if (start + segment.slice(at).normalize(form) === changed) offsets.set(start.length, at);
  }
  return offsets;
}

function mapped(text: string, form: NormalForm): Normal {
  const parts: string[] = [];
  // Real offset for each offset of the changed text.
  const back: number[] = [0];
  let real = 0;
  for (const [segment] of text.matchAll(SEGMENT)) {
    const changed = segment.normalize(form);
    parts.push(changed);
    const inside = insideOf(segment, changed, form);
    for (let at = 1; at < changed.length; at += 1) {
      const offset = inside.get(at);
      back.push(offset === undefined ? -1 : real + offset);
    }
    real += segment.length;
    back.push(real);
  }
  return { text: parts.join(''), back: (offset) => back[offset] ?? -1 };
}

/** The text in the form; total, and linear in the length. */
export function normalise(text: string, form: NormalForm): Normal {
  const isPlain = PLAIN[form].test(text) || (!CROWDED.test(text) && text.normalize(form) === text);
  return isPlain ? { text, back: (offset) => offset } : mapped(text, form);
}
