// Finds what answers say of the date up to which they know the world.
import { readMonth } from '../probes/read-date';

/** One claim of a knowledge cut-off. */
export interface CutoffClaim {
  /** `YYYY-MM`, or `YYYY` where only a year is given. */
  month: string;
  /** The words, at most 160 characters. */
  quote: string;
}

/** Says that a date near by is the end of what the answer knows. */
const TOPIC =
  /knowledge[\s-]{0,2}cut-?\s?off|knowledge (?:base )?(?:extends|goes|runs|ends|is current|was last updated|is up to date)|training (?:data )?cut-?\s?off|(?:trained on|training data)[^.!?\n]{0,60}(?:up to|until|through|as of|extends|ends)|my knowledge[^.!?\n]{0,40}(?:up to|until|through|as of|ends)|last (?:knowledge )?update(?:d)? (?:was )?in|conocimiento[^.!?\n]{0,40}hasta|connaissances[^.!?\n]{0,40}jusqu|wissensstand|知识截止|知识更新|训练数据[^。！？\n]{0,20}截|지식[^.!?\n]{0,20}(?:까지|기준|마감|컷오프)|학습[^.!?\n]{0,20}까지|知識[^。！？\n]{0,20}(?:まで|カットオフ|時点)/giu;
/** Units after the topic, and before it, in which the date must stand. */
const AFTER = 110;
const BEFORE = 60;
const MOST_READ = 40_000;
const YEAR = /(?<!\d)(20[12]\d)(?!\d)/u;

/** True where the sentence speaks of another model than the one that answers. */
const OF_OTHERS =
  /(?:its|their|gpt|claude|gemini|llama|the model['’]s|models['’])[\w\s.'’-]{0,12}$/iu;

function sentenceFrom(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(/\s+/gu, ' ').trim().slice(0, 160);
}

/** The month nearest behind the topic in its sentence, or before it. */
function claimAt(text: string, start: number, end: number): CutoffClaim | null {
  const stop = /[!?。！？\n]|\.(?=\s|$)/u.exec(text.slice(end, end + AFTER));
  const until = end + (stop ? stop.index + 1 : AFTER);
  const behind = text.slice(start, until);
  const before =
    text
      .slice(Math.max(0, start - BEFORE), start)
      .split(/[.!?\n。]/u)
      .at(-1) ?? '';
  if (OF_OTHERS.test(before)) return null;
  for (const window of [behind, before + behind]) {
    const month = readMonth(window).value || YEAR.exec(window)?.[1] || '';
    if (month !== '') return { month, quote: sentenceFrom(text, start - before.length, until) };
  }
  return null;
}

/** All claims of an answer, in order. A date that the prompt has given is no claim. Linear, never throws. */
export function cutoffClaims(prompt: string, text: string): CutoffClaim[] {
  const read = text.slice(0, MOST_READ);
  const claims = [...read.matchAll(TOPIC)].flatMap(
    (match) => claimAt(read, match.index, match.index + match[0].length) ?? [],
  );
  const given = prompt.slice(0, MOST_READ);
  const seen = new Set<string>();
  return claims.filter(({ month }) => {
    const isNew = !seen.has(month);
    seen.add(month);
    return isNew && !(given.includes(month.slice(0, 4)) && /cut-?\s?off|up to|until/iu.test(given));
  });
}
