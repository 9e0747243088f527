// All lines in memory, kept in order as battles come, change and go; picks those that a list shows.
import { type Facet, type LineFilter, matcher, valuesOf } from './filter';
import type { Line } from './line';

/** Orders of the list. */
export const SORTS = ['newest', 'oldest', 'changed', 'turns', 'model'] as const;
export type Sort = (typeof SORTS)[number];

type Compare = (x: Line, y: Line) => number;
const byId: Compare = (x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0);
const newest: Compare = (x, y) => y.startedAt - x.startedAt || byId(x, y);
const collator = new Intl.Collator('en', { numeric: true });

/** How many battles have a value. */
export interface ValueCount {
  value: string;
  count: number;
}

/** Reads are cheap; each write costs one pass over all lines at the next read. */
export class LineStore {
  private readonly lines = new Map<string, Line>();
  private readonly words = new Map<string, string>();
  private sorted: Line[] | null = null;
  private top = 0;

  get size(): number {
    return this.lines.size;
  }

  /** The highest number of a write that is in the store; 0 when it is empty. */
  get rev(): number {
    return this.top;
  }

  get(id: string): Line | undefined {
    return this.lines.get(id);
  }

  /** Adds lines; of two for one battle the one of the later write stays. */
  put(lines: readonly Line[]): void {
    for (const line of lines) {
      this.top = Math.max(this.top, line.rev);
      const present = this.lines.get(line.id);
      // Of the same write what comes later may say more: facts are made up for without a new number.
      if (present && present.rev > line.rev) continue;
      this.lines.set(line.id, this.interned(line));
      this.sorted = null;
    }
  }

  drop(ids: Iterable<string>): void {
    for (const id of ids) {
      if (this.lines.delete(id)) this.sorted = null;
    }
  }

  /** Leaves only the lines of these battles. */
  keepOnly(ids: ReadonlySet<string>): void {
    this.drop([...this.lines.keys()].filter((id) => !ids.has(id)));
  }

  /** Ids of the battles that a filter lets through, in order. `among` limits them, as to those with words in them. */
  select(filter: LineFilter, sort: Sort, among: ReadonlySet<string> | null = null): string[] {
    const isWanted = matcher(filter);
    const found = this.newestFirst().filter(
      (line) => (among === null || among.has(line.id)) && isWanted(line),
    );
    return inOrder(found, sort).map(({ id }) => id);
  }

  /** All lines, newest first; the same objects again as long as their battles do not change. */
  all(): readonly Line[] {
    return this.newestFirst();
  }

  /** All battles newest first, the number of the last write of each, and those that are being recorded. */
  writes(): { ids: string[]; revs: number[]; open: string[] } {
    const lines = this.newestFirst();
    return {
      ids: lines.map(({ id }) => id),
      revs: lines.map(({ rev }) => rev),
      open: lines.filter(({ isOpen }) => isOpen).map(({ id }) => id),
    };
  }

  /** Every value of a facet with the number of battles that have it, most first. */
  counts(facet: Facet): ValueCount[] {
    const counts = new Map<string, number>();
    for (const line of this.lines.values()) {
      for (const value of valuesOf(line, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((x, y) => y.count - x.count || collator.compare(x.value, y.value));
  }

  private newestFirst(): Line[] {
    this.sorted ??= [...this.lines.values()].sort(newest);
    return this.sorted;
  }

  /** The same line with short texts that many lines share held once. */
  private interned(line: Line): Line {
    const own = (text: string) => {
      const known = this.words.get(text);
      if (known === undefined) this.words.set(text, text);
      return known ?? text;
    };
    const pair = ([a, b]: Line['models']) => [a && own(a), b && own(b)] as const;
    return {
      ...line,
      site: own(line.site),
      mode: own(line.mode),
      modality: own(line.modality),
      language: own(line.language),
      models: pair(line.models),
      makers: pair(line.makers),
      tags: line.tags.length === 0 ? NOTHING : line.tags.map(own),
      taints: line.taints.length === 0 ? NOTHING : line.taints,
    };
  }
}

const NOTHING: readonly never[] = [];

/** Lines that come newest first in the order asked for; of equal ones the newest comes first. */
function inOrder(lines: Line[], sort: Sort): Line[] {
  switch (sort) {
    case 'newest':
      return lines;
    case 'oldest':
      return lines.toReversed();
    case 'changed':
      return lines.sort((x, y) => y.updatedAt - x.updatedAt);
    case 'turns':
      return lines.sort((x, y) => y.turns - x.turns);
    case 'model':
      return byName(lines);
  }
}

/** By the name of the model on side a; battles without names come last. */
function byName(lines: Line[]): Line[] {
  const names = [...new Set(lines.flatMap(({ models: [a] }) => a ?? []))].sort(collator.compare);
  const places = new Map(names.map((name, i) => [name, i]));
  const place = ({ models: [a] }: Line) => (a === null ? names.length : (places.get(a) ?? 0));
  return lines.sort((x, y) => place(x) - place(y));
}
