// Habits of layout and typography as rates, cut into steps: how many headings, dashes, bullets for so much text.
import { VIEW } from './ngrams';
import { type Runs, runsOf } from './runs';

/** One habit: occurrences of a pattern, or of words or lines of a length, per 1,000 units of text. */
const HABITS: readonly (readonly [name: string, what: RegExp | keyof Runs])[] = [
  ['em dash', /—/g],
  ['spaced em dash', / — /g],
  ['en dash', /–/g],
  ['curly double quote', /[“”]/g],
  ['straight double quote', /"/g],
  ['curly apostrophe', /[‘’]/g],
  ['straight apostrophe', /'/g],
  ['no-break hyphen', /\u2011/g],
  ['no-break space', /[\u202f\u00a0]/g],
  ['ellipsis sign', /…/g],
  ['three dots', /\.\.\./g],
  ['semicolon', /;/g],
  ['colon', /:/g],
  ['comma', /,/g],
  ['bracket', /\(/g],
  ['question mark', /[?？]/g],
  ['exclamation mark', /[!！]/g],
  ['emoji', /[\u2600-\u27bf]|\ud83c|\ud83d|\ud83e/g],
  ['arrow', /[→⇒➡]/g],
  ['mathematical sign', /[×≈≤≥≠±÷√]/g],
  ['bold', /\*\*[^*\n]+\*\*/g],
  ['italic', /(?<![*\w])\*[^*\s][^*\n]*\*(?!\*)/g],
  ['bold line', /^\s*\*\*[^*\n]+\*\*:?\s*$/gm],
  ['bold lead-in', /^\s*(?:[-*+]|\d+\.)\s+\*\*[^*\n]+\*\*/gm],
  ['bold with colon inside', /:\*\*/g],
  ['bold with colon outside', /\*\*:/g],
  ['heading 1', /^# /gm],
  ['heading 2', /^## /gm],
  ['heading 3', /^### /gm],
  ['heading 4', /^####+ /gm],
  ['rule', /^\s{0,3}(?:---+|\*\*\*+|___+)\s*$/gm],
  ['dash bullet', /^\s*- /gm],
  ['star bullet', /^\s*\* /gm],
  ['wide star bullet', /^\s*\* {2,}/gm],
  ['dot bullet', /^\s*• ?/gm],
  ['nested bullet', /^\s+[-*+•] /gm],
  ['numbered line', /^\s*\d+\. /gm],
  ['bracketed number', /^\s*\d+\) /gm],
  ['table row', /^\s*\|.*\|\s*$/gm],
  ['code block', /^\s*```/gm],
  ['inline code', /`[^`\n]+`/g],
  ['dollar formula', /\$[^$\n]+\$/g],
  ['bracket formula', /\\[([]/g],
  ['hard line break', / {2}\n/g],
  ['quotation line', /^> /gm],
  ['empty line', /\n\s*\n/g],
  ['line', /\n/g],
  ['short line', 'shortLines'],
  ['long line', 'longLines'],
  ['full stop', /[.。]/g],
  ['capital', /\p{Lu}/gu],
  ['digit', /\d/g],
  ['long word', 'longWords'],
  ['short word', 'shortWords'],
  ['hyphenated word', /\p{L}-\p{L}/gu],
  ['slash', /\p{L}\/\p{L}/gu],
];

/** Rates per 1,000 units at which a step begins; the first is "at all". */
const STEPS = [0, 0.3, 0.6, 1, 1.7, 3, 5, 8, 13, 20, 35, 60, 100];

/** Number of keys that layout can give. */
export const LAYOUT_KEYS = HABITS.length * STEPS.length;

/** Name of a habit by its key, such as "em dash: over 3 in 1,000 characters". */
export function layoutName(key: number): string {
  const index = (key & 0x1fffffff) % LAYOUT_KEYS;
  const [name] = HABITS[Math.floor(index / STEPS.length)] ?? ['unknown'];
  const step = STEPS[index % STEPS.length] ?? 0;
  return step === 0 ? name : `${name}: over ${step} in 1,000 characters`;
}

/** Names of the habits, in the order of `habitRates`. */
export const HABIT_NAMES: readonly string[] = HABITS.map(([name]) => name);

/** How often each habit occurs in 1,000 units of a text; a text under 200 counts as one of 200. */
export function habitRates(text: string): number[] {
  const per = Math.max(text.length, 200) / 1_000;
  const runs = runsOf(text);
  return HABITS.map(([, what]) => {
    if (!(what instanceof RegExp)) return runs[what] / per;
    let count = 0;
    for (what.lastIndex = 0; what.exec(text) !== null; ) count += 1;
    return count / per;
  });
}

/** Calls for every step that a habit's rate has reached. A rendered text has keys of its own. */
export function layout(text: string, isRendered: boolean, visit: (key: number) => void): void {
  const first = isRendered ? LAYOUT_KEYS : 0;
  for (const [at, rate] of habitRates(text).entries()) {
    if (rate === 0) continue;
    for (let step = 0; step < STEPS.length && rate > (STEPS[step] ?? 0); step++) {
      visit(((VIEW.layout << 29) | (first + at * STEPS.length + step)) >>> 0);
    }
  }
}
