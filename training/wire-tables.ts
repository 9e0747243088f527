// Counts how readings of cuts came out, and prints tables of them.
import { wilson } from '../lib/stats/intervals';

/** A table to print: what was measured on what, by which protocol, is in the title. */
export interface WireTable {
  title: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

export const OUTCOMES = ['right', 'among others', 'nothing said', 'wrong'] as const;
/** `among others`: the right vocabulary was named together with others that cut the text alike. */
export type Outcome = (typeof OUTCOMES)[number];

/** Counts of outcomes by row. */
export class Tally {
  readonly #rows = new Map<string, Map<Outcome, number>>();

  /** Rows come in the order given, then in that in which they were first counted. */
  constructor(rows: readonly string[] = []) {
    for (const row of rows) this.#rows.set(row, new Map());
  }

  add(row: string, outcome: Outcome): void {
    const counts = this.#rows.get(row) ?? new Map<Outcome, number>();
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    this.#rows.set(row, counts);
  }

  /** Number of readings, the share of each outcome, and how many wrong ones there may be at most (95 %). */
  table(title: string, first: string): WireTable {
    const rows = [...this.#rows].flatMap(([row, counts]) => {
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const wrong = wilson(counts.get('wrong') ?? 0, total);
      if (wrong === null) return [];
      const share = (outcome: Outcome) => (100 * (counts.get(outcome) ?? 0)) / total;
      const shares = OUTCOMES.map((outcome) => share(outcome).toFixed(1));
      return [[row, String(total), ...shares, (100 * wrong.high).toFixed(1)]];
    });
    const names = OUTCOMES.map((name) => `${name} %`);
    return { title, columns: [first, 'readings', ...names, 'wrong at most %'], rows };
  }
}

/** A table as lines of text in columns. */
export function printTable({ title, columns, rows }: WireTable): string {
  const all = [columns, ...rows];
  const widths = columns.map((_, i) => Math.max(...all.map((row) => (row[i] ?? '').length)));
  const cell = (text: string, i: number) =>
    i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0);
  return [title, ...all.map((row) => row.map(cell).join('  ')), ''].join('\n');
}

/** A share in percent with one decimal. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** A table in Markdown under its title. */
export function markdownTable({ title, columns, rows }: WireTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = line(columns.map((_, i) => (i === 0 ? '---' : '--:')));
  return [`**${title}**`, '', line(columns), rule, ...rows.map(line), ''].join('\n');
}
