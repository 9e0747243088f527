// How an answer is written, as the arena's style control counts it.

/** Length, headings, list items and bold parts of the answers of one side. */
export type StyleCounts = readonly [length: number, headers: number, lists: number, bold: number];

/** What the places of `StyleCounts` are. */
export const STYLE_MARKS = ['length', 'headers', 'lists', 'bold'] as const;

const CODE = /```[^`]*```/g;
const HEADER = /^#{1,6}\s/gm;
const ORDERED = /^\s*\d+\.\s/gm;
const UNORDERED = /^\s*[-*+]\s/gm;
const STARS = /\*\*[^*\n]+\*\*/g;
const LINES = /__[^_\n]+__/g;

/**
 * Counts the answers of one side together, by the patterns of FastChat's `add_markdown_info.py`, code blocks left out of all
 * but the length. Length is in UTF-16 units where the arena counts tokens: only the share of the difference is used, which
 * hardly differs between the two within one language.
 */
export function styleOf(answers: readonly string[]): StyleCounts {
  const text = answers.join('\n');
  const prose = text.replace(CODE, '');
  const count = (pattern: RegExp) => prose.match(pattern)?.length ?? 0;
  return [
    answers.reduce((sum, answer) => sum + answer.length, 0),
    count(HEADER),
    count(ORDERED) + count(UNORDERED),
    count(STARS) + count(LINES),
  ];
}

/**
 * One row of four differences for each battle: (a − b) / (a + b + 1), then less their mean and over their standard deviation
 * over all battles, as published. A mark that never differs is nought throughout.
 */
export function styleDifferences(
  pairs: readonly (readonly [a: StyleCounts, b: StyleCounts])[],
): Float64Array[] {
  const rows = pairs.map(([a, b]) =>
    Float64Array.from(STYLE_MARKS, (_, k) => {
      const x = a[k] ?? 0;
      const y = b[k] ?? 0;
      return (x - y) / (x + y + 1);
    }),
  );
  for (const k of STYLE_MARKS.keys()) {
    const mean = rows.reduce((sum, row) => sum + (row[k] ?? 0), 0) / rows.length;
    const spread = Math.sqrt(
      rows.reduce((sum, row) => sum + ((row[k] ?? 0) - mean) ** 2, 0) / rows.length,
    );
    for (const row of rows) row[k] = spread > 1e-12 ? ((row[k] ?? 0) - mean) / spread : 0;
  }
  return rows;
}
