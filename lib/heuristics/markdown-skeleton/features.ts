// Puts what a skeleton shows into buckets: one for each habit, each answer in exactly one of them.
import type { Part, Skeleton } from './skeleton';

export interface Feature {
  id: string;
  bucket(skeleton: Skeleton): string;
  /** Parts that its sentence and its quote are about. */
  parts: readonly Part[];
}

const MIN_SIZE = 200;
const LONG = 900;

/**
 * The table of rates a skeleton belongs to; null when the answer is short, in an unknown script, or perhaps not
 * Markdown. Habits of layout go with the model, not with the language, so all others share one table.
 */
export function tableOf({ script, size, isMarkdown }: Skeleton): string | null {
  if (!isMarkdown || size < MIN_SIZE || script === 'other') return null;
  if (script === 'english') return size < LONG ? 'english-short' : 'english-long';
  return size < LONG ? 'others-short' : 'others-long';
}

/** Number of limits that a rate per 1,000 units reaches; 0 only where there is none. */
function rate(count: number, size: number, limits: readonly number[]): string {
  if (count === 0) return '0';
  return `${1 + limits.filter((limit) => (1000 * count) / size >= limit).length}`;
}

type Counts = Skeleton['counts'];

/** Letters of the levels in use, and `b` for lines in bold that stand for headings. */
function headings({ counts: c }: Skeleton): string {
  const levels = (['h1', 'h2', 'h3', 'h4'] as const).filter((part) => c[part] > 0);
  const bold = c.boldLine >= 2 ? 'b' : '';
  if (levels.length === 0) return `0${bold}`;
  const bare = levels.map((part) => part[1]).join('');
  return `${bare}${bold}${c.headingBold > 0 ? 's' : ''}`;
}

/** The commonest of some parts, by letter; `n` where there is none. */
function most(counts: Counts, letters: readonly (readonly [Part, string])[]): string {
  let best: readonly [number, string] = [0, 'n'];
  for (const [part, letter] of letters) {
    if (counts[part] > best[0]) best = [counts[part], letter];
  }
  return best[1];
}

const BULLETS = [
  ['dash', '-'],
  ['star', '*'],
  ['wideStar', 'w'],
  ['dot', 'o'],
  ['plus', '+'],
] as const;
const NESTED = [
  ['nested2', '2'],
  ['nested3', '3'],
  ['nested4', '4'],
] as const;

function bullets({ counts }: Skeleton): string {
  const nested = most(counts, NESTED);
  return `${most(counts, BULLETS)}${nested === 'n' ? '' : nested}`;
}

function leads({ counts: c }: Skeleton): string {
  return most(c, [
    ['leadInside', 'i'],
    ['leadOutside', 'o'],
    ['leadDash', 'd'],
  ]);
}

/** All habits. Those that go together in real texts are one feature, lest one habit counts twice. */
export const FEATURES: readonly Feature[] = [
  { id: 'headings', bucket: headings, parts: ['h1', 'h2', 'h3', 'h4', 'boldLine'] },
  { id: 'bullets', bucket: bullets, parts: ['dash', 'star', 'wideStar', 'dot', 'plus'] },
  { id: 'leads', bucket: leads, parts: ['leadInside', 'leadOutside', 'leadDash'] },
  {
    id: 'rules',
    bucket: ({ counts, size }) => rate(counts.rule, size, [1.5]),
    parts: ['rule'],
  },
  {
    id: 'tables',
    bucket: ({ counts: c }) =>
      most(c, [
        ['tableTight', 't'],
        ['tableSpaced', 's'],
        ['tableAligned', 'a'],
      ]),
    parts: ['tableTight', 'tableSpaced', 'tableAligned'],
  },
  {
    id: 'bold',
    bucket: ({ counts, size }) => rate(counts.bold, size, [3, 8]),
    parts: ['bold'],
  },
  {
    id: 'maths',
    bucket: ({ counts: c }) =>
      most(c, [
        ['mathParen', 'p'],
        ['mathDollar', 'd'],
      ]),
    parts: ['mathParen', 'mathDollar'],
  },
  {
    id: 'breaks',
    bucket: ({ counts, size }) => rate(counts.hardBreak, size, [2]),
    parts: ['hardBreak'],
  },
  {
    id: 'code',
    bucket: ({ counts: c }) =>
      most(c, [
        ['fenceNamed', 'l'],
        ['fenceBare', 'b'],
      ]),
    parts: ['fenceNamed', 'fenceBare'],
  },
];
