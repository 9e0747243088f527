// What became, in an answer, of a string that the prompt asked to repeat, spell or explain.
import { type Asked, declines, saysNothingGiven } from './asked';
import { findSpelled, onlyLetters as letters } from './letters';
import { literal } from './text';

/**
 * `echoed`: it is there. `vanished`: what stood around it is there without it, or the answer sees nothing to work on.
 * `stopped`: the answer is empty or ends where it should stand. `replaced`: something else stands in its place.
 * `unclear`: none of these can be said.
 */
export type FateKind = 'echoed' | 'vanished' | 'stopped' | 'replaced' | 'unclear';

export interface Fate {
  kind: FateKind;
  /** Where in the answer it shows, UTF-16 offsets; both 0 where nothing is there to point at. */
  start: number;
  end: number;
  /** What stands in its place, when replaced. */
  instead: string;
}

/** A string that was found in a prompt, UTF-16 offsets. */
export interface Place {
  text: string;
  start: number;
  end: number;
}

/** UTF-16 units of an answer that are read. */
const READ = 150_000;
const UNCLEAR: Fate = { kind: 'unclear', start: 0, end: 0, instead: '' };

/** The string as it is, or as pages and markdown write it: `&lt;`, `\_`. */
function writtenPattern(text: string): RegExp {
  const parts = [...text].map((char) => {
    if (char === '<') return '(?:<|&lt;|\\\\<)';
    if (char === '>') return '(?:>|&gt;|\\\\>)';
    return /[\p{L}\p{N}]/u.test(char) ? literal(char) : `\\\\?${literal(char)}`;
  });
  return new RegExp(wholeWord(text, parts.join('')), 'u');
}

/** A string that begins or ends with a Latin letter is not found inside a longer word. */
export function wholeWord(text: string, pattern: string): string {
  const from = /^[A-Za-z0-9]/.test(text) ? '(?<![A-Za-z0-9])' : '';
  return `${from}${pattern}${/[A-Za-z0-9]$/.test(text) ? '(?![A-Za-z0-9])' : ''}`;
}

function echoIn(answer: string, text: string, asked: Asked): Fate | null {
  const match = writtenPattern(text).exec(answer);
  if (match) {
    return { kind: 'echoed', start: match.index, end: match.index + match[0].length, instead: '' };
  }
  if (asked === 'repeat' || letters(text).length < 4) return null;
  const spelled = findSpelled(answer, text, 0, 6);
  return spelled && { kind: 'echoed', ...spelled, instead: '' };
}

const EDGE = /["'“”„«»「」『』`\n:：]/;

/** What the prompt has right before and right after the string, up to a quotation mark, colon, line end or another place. */
function around(prompt: string, place: Place, places: readonly Place[]): [string, string] {
  const from = Math.max(
    0,
    place.start - 40,
    ...places.map((p) => (p.end <= place.start ? p.end : 0)),
  );
  const to = Math.min(
    prompt.length,
    place.end + 40,
    ...places.map((p) => (p.start >= place.end ? p.start : prompt.length)),
  );
  const before = prompt.slice(from, place.start).split(EDGE).pop() ?? '';
  const after = prompt.slice(place.end, to).split(EDGE)[0] ?? '';
  return [before.trim().slice(-24), after.trim().slice(0, 24)];
}

/** Units between what stood before and after a string, and places that are tried. */
const GAP = 60;
const TRIES = 40;
const isWordless = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** What the answer has between the two, at the first place where both stand near each other in one line. */
function betweenIn(answer: string, before: string, after: string): Fate | null {
  let found: Fate | null = null;
  let at = answer.indexOf(before);
  for (let i = 0; at >= 0 && i < TRIES; i++, at = answer.indexOf(before, at + 1)) {
    const start = at + before.length;
    const near = answer.slice(start, start + GAP + after.length);
    const to = near.indexOf(after);
    const inner = near.slice(0, Math.max(0, to));
    const isWord = /[A-Za-z0-9]/.test(answer[at - 1] ?? '');
    if (to < 0 || isWord || inner.includes('\n')) continue;
    if (isWordless(inner) && inner.length <= 8) {
      return { kind: 'vanished', start: at, end: start + to + after.length, instead: '' };
    }
    found ??= { kind: 'replaced', start, end: start + to, instead: inner.trim() };
  }
  return found;
}

/** The answer without quotation marks, stops and markdown at its ends. */
const bare = (answer: string): string =>
  answer.replace(/^[\s"'“”„«»「」`*_.>]{1,200}/u, '').replace(/[\s"'“”„«»「」`*_.]{1,200}$/u, '');

function atEnd(answer: string, before: string, after: string): Fate | null {
  const text = bare(answer.length > 4000 ? answer.slice(-4000) : answer);
  const isShort = text.length <= 80;
  if (before === '' || !text.endsWith(before) || (letters(before).length < 3 && !isShort))
    return null;
  const start = answer.lastIndexOf(before);
  const kind = after === '' ? 'vanished' : 'stopped';
  return { kind, start, end: start + before.length, instead: '' };
}

function atStart(answer: string, after: string): Fate | null {
  const text = bare(answer.slice(0, 4000));
  if (letters(after).length < 3 || !text.startsWith(after)) return null;
  const start = answer.indexOf(after);
  return { kind: 'vanished', start, end: start + after.length, instead: '' };
}

/** For an item of a numbered list: what the answer has under the same number. */
function inList(answer: string, before: string): Fate | null {
  if (!/^\d{1,2}[.)]$/.test(before)) return null;
  const line = new RegExp(`^[ \\t*]{0,4}${literal(before)}([^\\n]{0,80})$`, 'mu').exec(answer);
  if (line === null) return null;
  const instead = bare(line[1] ?? '');
  const start = line.index;
  return {
    kind: instead === '' ? 'vanished' : 'replaced',
    start,
    end: start + line[0].length,
    instead,
  };
}

/** For a string with nothing around it: the whole answer is what stands in its place. */
function alone(answer: string): Fate {
  if (answer.length > 400) return UNCLEAR;
  const text = bare(answer);
  if (text === '') return { kind: 'vanished', start: 0, end: 0, instead: '' };
  if (text.length > 60 || declines(text)) return UNCLEAR;
  const start = answer.indexOf(text);
  return { kind: 'replaced', start, end: start + text.length, instead: text };
}

/** True when the answer has the name inside the brackets, as in "the im_end token": it did read it. */
function isNamed(answer: string, text: string): boolean {
  const name = letters(text);
  const isBracketed = /^[^\p{L}\p{N}].*[^\p{L}\p{N}]$/u.test(text);
  return isBracketed && name.length >= 4 && letters(answer.slice(0, 20_000)).includes(name);
}

/** What became of the string at `place`; `places` are all such strings of the prompt. Never throws; linear in the answer. */
export function fateOf(
  prompt: string,
  place: Place,
  places: readonly Place[],
  whole: string,
  asked: Asked,
): Fate {
  const answer = whole.slice(0, READ);
  if (answer.trim() === '') return { kind: 'stopped', start: 0, end: 0, instead: '' };
  const echo = echoIn(answer, place.text, asked);
  if (echo) return echo;
  if (isNamed(answer, place.text)) return UNCLEAR;
  if (saysNothingGiven(answer)) return { ...UNCLEAR, kind: 'vanished' };
  if (asked === 'explain') return UNCLEAR;
  const [before, after] = around(prompt, place, places);
  const isBetween = before !== '' && after !== '';
  const found =
    (isBetween ? betweenIn(answer, before, after) : null) ??
    inList(answer, before) ??
    atEnd(answer, before, after) ??
    (before === '' ? atStart(answer, after) : null);
  if (found) return found;
  return before === '' && after === '' ? alone(answer) : UNCLEAR;
}
