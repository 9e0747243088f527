// The names that the user has met, from the short lines of battles: no text is read for the list.
import type { Line } from '../lines/line';

/** One name in the list. */
export interface NameRow {
  name: string;
  /** Maker by the reveals: null while none of them told. */
  maker: string | null;
  /** Answers of this name, chosen ones among them. */
  met: number;
  firstAt: number;
  lastAt: number;
  /** Blind votes: for this side, for the other, and neither. */
  won: number;
  lost: number;
  even: number;
}

/** What the list leaves out. */
export interface NameFilter {
  /** Only names that were first met of late, or only once. */
  isNew: boolean;
  /** Only names of which no reveal told the maker. */
  isNameless: boolean;
  /** Part of the name; case does not count. */
  text: string;
}

export const NO_FILTER: NameFilter = { isNew: false, isNameless: false, text: '' };

/** A name is new for so long after it was first met, ms. */
export const NEW_FOR = 14 * 86_400_000;

type LineForNames = Pick<Line, 'startedAt' | 'models' | 'makers' | 'vote' | 'taints' | 'isManual'>;

function countVote(row: NameRow, line: LineForNames, at: 0 | 1): void {
  const { vote, taints, isManual } = line;
  const isTold = taints.some((taint) => taint !== 'said');
  if (vote === null || vote === 'other' || isTold || isManual) return;
  if (vote === 'tie' || vote === 'both_bad') row.even += 1;
  else if (vote === (at === 0 ? 'a' : 'b')) row.won += 1;
  else row.lost += 1;
}

function add(rows: Map<string, NameRow>, line: LineForNames, at: 0 | 1): void {
  const name = line.models[at];
  if (name === null || name.trim() === '') return;
  const { startedAt } = line;
  const row = rows.get(name) ?? {
    ...{ name, maker: null, met: 0, firstAt: startedAt, lastAt: startedAt },
    ...{ won: 0, lost: 0, even: 0 },
  };
  rows.set(name, row);
  row.maker ??= line.makers[at];
  row.met += 1;
  row.firstAt = Math.min(row.firstAt, startedAt);
  row.lastAt = Math.max(row.lastAt, startedAt);
  countVote(row, line, at);
}

/** Every name met, the one met last first. Linear in the lines. */
export function namesOf(lines: Iterable<LineForNames>): NameRow[] {
  const rows = new Map<string, NameRow>();
  for (const line of lines) {
    add(rows, line, 0);
    add(rows, line, 1);
  }
  return [...rows.values()].sort((x, y) => y.lastAt - x.lastAt || (x.name < y.name ? -1 : 1));
}

/** True when a name is new to the user: met once, or first met within `NEW_FOR`. */
export function isNew({ met, firstAt }: NameRow, now: number): boolean {
  return met === 1 || now - firstAt < NEW_FOR;
}

/** The rows that a filter lets through, in their order. */
export function filterNames(rows: readonly NameRow[], filter: NameFilter, now: number): NameRow[] {
  const text = filter.text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (!filter.isNew || isNew(row, now)) &&
      (!filter.isNameless || row.maker === null) &&
      row.name.toLowerCase().includes(text),
  );
}
