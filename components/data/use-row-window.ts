// Which rows of a long list are in sight: the page scrolls, and only these are drawn.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';

/** Rows that are drawn beyond either edge of the window. */
const BEYOND = 8;

/** Indexes of rows, `end` exclusive. */
export interface RowWindow {
  start: number;
  end: number;
}

/** Rows between two heights of a list whose rows are all equally high; all in px, from the top of the list. */
export function rowsBetween(top: number, bottom: number, height: number, count: number): RowWindow {
  const start = Math.min(count, Math.max(0, Math.floor(top / height) - BEYOND));
  const end = Math.max(start, Math.min(count, Math.ceil(bottom / height) + BEYOND));
  return { start, end };
}

/** `height` is that of one row, px. While the list is hidden the rows stay those that were in sight last. */
export function useRowWindow(
  list: RefObject<HTMLElement | null>,
  count: number,
  height: number,
): RowWindow {
  const [range, setRange] = useState<RowWindow>(() => rowsBetween(0, 800, height, count));
  const measure = useCallback(() => {
    const element = list.current;
    if (!element || element.closest('[hidden]')) return;
    const { top } = element.getBoundingClientRect();
    const next = rowsBetween(-top, innerHeight - top, height, count);
    setRange((last) => (last.start === next.start && last.end === next.end ? last : next));
  }, [list, count, height]);
  // After every drawing: what stands above the list may have grown.
  useLayoutEffect(measure);
  useEffect(() => {
    window.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure, { passive: true });
    return () => {
      window.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, [measure]);
  return range.end <= count ? range : { start: Math.min(range.start, count), end: count };
}

/** Scrolls the page so that a row is in sight, below the head of the page and above what stands at its foot. */
export function showRow(list: HTMLElement, index: number, height: number): void {
  const top = list.getBoundingClientRect().top + index * height;
  const room = { top: HEAD, bottom: innerHeight - FOOT };
  if (top < room.top) scrollBy(0, top - room.top);
  else if (top + height > room.bottom) scrollBy(0, top + height - room.bottom);
}

/** Height of what is fixed at the top and at the bottom of the page, with some air, px. */
const HEAD = 72;
const FOOT = 80;
