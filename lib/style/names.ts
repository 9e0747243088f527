// Finds names of makers, models and products in a text, so that they can be hidden from the style model.
import { nameSpellings } from '../heuristics/names';

/** Names of models that are no names of products by themselves, and common ways to write the known ones. */
const MORE =
  'sonnet|opus|haiku|fable|gpt3|gpt4|gpt4o|gpt5|o1|o3|o4|nova|titan|qvq|deep seek|chat gpt|bing|palm|flan|alpaca|davinci|turing|lamda|seed|ernie|horizon|quasar|optimus|polaris|minimax|laguna|inkling|longcat|stepfun|hy3|зд|ллама|мистраль|джемини|грок|квен|дипсик|라마|라마3|그록|퀸|ミストラル|ラマ|通义|混元|智谱|克劳德|双子座';

const isWordUnit = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  (code >= 0xc0 && code < 0x250) ||
  (code >= 0x400 && code < 0x530);

/** Spellings in lower case by their first unit, longest first. */
const BY_FIRST = new Map<number, string[]>();
for (const spelling of new Set(
  [...nameSpellings(), ...MORE.split('|')].map((s) => s.toLowerCase()),
)) {
  const first = spelling.charCodeAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), spelling]);
}
for (const list of BY_FIRST.values()) list.sort((x, y) => y.length - x.length);

/** Version behind a name, such as "-4o", " 3.5 Turbo" or "-R1": it goes with the name. */
const VERSION =
  /(?:[-\s]?(?:v?\d[\d.]{0,6}[a-z]?|[rkv]\d[\d.]{0,4}|pro|mini|nano|flash|turbo|plus|max|lite|large|small|medium|instruct|chat|preview|sonnet|opus|haiku|maverick|scout|coder)(?![a-z])){1,4}/iy;

/** The text in lower case, unit by unit, so that offsets stay. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/[A-ZА-Я]/g, (unit) => unit.toLowerCase());
}

function nameEnd(lower: string, at: number): number {
  for (const spelling of BY_FIRST.get(lower.charCodeAt(at)) ?? []) {
    if (!lower.startsWith(spelling, at)) continue;
    const end = at + spelling.length;
    const isBounded =
      !isWordUnit(lower.charCodeAt(end - 1)) ||
      end >= lower.length ||
      !isLetter(lower.charCodeAt(end));
    if (isBounded) return end;
  }
  return -1;
}

/** A digit may follow a name ("gpt4"), a letter makes it another word. */
function isLetter(code: number): boolean {
  return isWordUnit(code) && !(code >= 48 && code <= 57);
}

/** Stretches to hide, `[start, end, start, end, ...]` in UTF-16 offsets, in reading order. Linear in the text. */
export function hiddenNames(text: string): number[] {
  const lower = lowerCase(text);
  const out: number[] = [];
  for (let at = 0; at < lower.length; at++) {
    if (at > 0 && isWordUnit(lower.charCodeAt(at)) && isWordUnit(lower.charCodeAt(at - 1)))
      continue;
    const end = nameEnd(lower, at);
    if (end < 0) continue;
    VERSION.lastIndex = end;
    const whole = VERSION.test(text) ? VERSION.lastIndex : end;
    out.push(at, whole);
    at = whole - 1;
  }
  return out;
}
