// Which words of two texts differ: what must be taken from one and put into the other, by as few words as will do.

/** UTF-16 offsets into a text, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** What each text has and the other has not. */
export interface Difference {
  a: Stretch[];
  b: Stretch[];
}

/** Most words that may differ; beyond, two texts have too little in common for the words to say anything. */
const MAX_STEPS = 2_000;

/** A word, a letter of a script that sets no spaces, or a mark; white space does not count. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}_])+|[^\s\p{L}\p{N}\p{M}_]/gu;

interface Word extends Stretch {
  text: string;
}

/** Null when the texts have too little in common. Differing words next to each other are one stretch. */
export function differingWords(a: string, b: string): Difference | null {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const kept = keptWords(left, right);
  if (!kept) return null;
  return { a: stretchesOf(left, kept.left), b: stretchesOf(right, kept.right) };
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** Numbers of the words that both have, by Myers' greedy walk (1986). */
function keptWords(
  left: readonly Word[],
  right: readonly Word[],
): { left: Set<number>; right: Set<number> } | null {
  const [n, m] = [left.length, right.length];
  const reach = Math.min(n + m, MAX_STEPS);
  const far = new Int32Array(2 * reach + 3);
  const history: Int32Array[] = [];
  for (let steps = 0; steps <= reach; steps += 1) {
    history.push(far.slice(reach + 1 - steps, reach + 2 + steps));
    for (let k = -steps; k <= steps; k += 2) {
      const at = reach + 1 + k;
      const [down, over] = [far[at + 1] ?? 0, far[at - 1] ?? 0];
      let x = k === -steps || (k !== steps && over < down) ? down : over + 1;
      while (x < n && x - k < m && left[x]?.text === right[x - k]?.text) x += 1;
      far[at] = x;
      if (x >= n && x - k >= m) return walkBack(history, n, m);
    }
  }
  return null;
}

/** Goes the way back from the end; every step that takes a word of both keeps it. */
function walkBack(history: readonly Int32Array[], n: number, m: number) {
  const kept = { left: new Set<number>(), right: new Set<number>() };
  let [x, y] = [n, m];
  for (let steps = history.length - 1; steps >= 0; steps -= 1) {
    const far = history[steps] ?? new Int32Array();
    const of = (k: number) => far[k + steps] ?? 0;
    const k = x - y;
    const isDown = k === -steps || (k !== steps && of(k - 1) < of(k + 1));
    const before = isDown ? k + 1 : k - 1;
    const fromX = steps === 0 ? 0 : of(before);
    const fromY = steps === 0 ? 0 : fromX - before;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      kept.left.add(x);
      kept.right.add(y);
    }
    [x, y] = [fromX, fromY];
  }
  return kept;
}

function stretchesOf(words: readonly Word[], kept: ReadonlySet<number>): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [i, { start, end }] of words.entries()) {
    if (kept.has(i)) continue;
    const last = stretches.at(-1);
    if (last && i > 0 && !kept.has(i - 1)) last.end = end;
    else stretches.push({ start, end });
  }
  return stretches;
}
