// Moving through the marks of a chart by keyboard: one of them is in the order of Tab, arrows lead to the others.
import { type KeyboardEvent, useState } from 'react';

/** What a mark needs to take part. */
export interface MarkProps {
  tabIndex: 0 | -1;
  'data-mark': number;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent<Element>) => void;
}

interface Marks {
  /** Props of the mark with this number, from 0. */
  markProps: (i: number) => MarkProps;
}

/** `count` marks in rows of `columns`; with one column, or one row, all arrows run along it. */
export function useMarks(count: number, columns = 1): Marks {
  const [current, setCurrent] = useState(0);
  const inOrder = Math.min(current, Math.max(0, count - 1));
  const markProps = (i: number): MarkProps => ({
    tabIndex: i === inOrder ? 0 : -1,
    'data-mark': i,
    onFocus: () => setCurrent(i),
    onKeyDown: (event) => {
      const to = target(event.key, i, count, columns);
      if (to === null) return;
      event.preventDefault();
      const svg = event.currentTarget.closest('svg');
      svg?.querySelector<SVGElement>(`[data-mark="${to}"]`)?.focus();
    },
  });
  return { markProps };
}

/** Number of the mark that a key leads to; null for keys that mean nothing here. */
export function target(key: string, i: number, count: number, columns: number): number | null {
  const isLine = columns <= 1 || columns >= count;
  const along = { ArrowRight: 1, ArrowLeft: -1 }[key];
  const across = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (key === 'Home') return isLine ? 0 : i - (i % columns);
  if (key === 'End')
    return isLine ? count - 1 : Math.min(count - 1, i - (i % columns) + columns - 1);
  if (along === undefined && across === undefined) return null;
  const step = isLine ? (along ?? across ?? 0) : (along ?? (across ?? 0) * columns);
  // Along a row of a matrix one stays in the row.
  if (
    !isLine &&
    along !== undefined &&
    Math.floor((i + along) / columns) !== Math.floor(i / columns)
  )
    return i;
  const to = i + step;
  return to < 0 || to >= count ? i : to;
}
