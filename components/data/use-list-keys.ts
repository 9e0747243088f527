// Walks a list with the keyboard: j and k or the arrows move, x selects, Home and End jump.
import { useEffect, useRef } from 'react';

export interface ListKeys {
  /** False while the list is not on show. */
  isOn: boolean;
  /** Moves on by so many rows; infinite for either end. */
  move: (by: number) => void;
  select: (isRun: boolean) => void;
  clear: () => void;
  /** Goes to the field for words, if there is one. */
  search: () => void;
}

/** Listens on the whole page, so that the walk can start anywhere, but never while the user writes or is in a control. */
export function useListKeys(keys: ListKeys, isInList: (target: Element) => boolean): void {
  const now = useRef({ keys, isInList });
  now.current = { keys, isInList };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { keys, isInList } = now.current;
      const { target } = event;
      if (!keys.isOn || event.defaultPrevented || !(target instanceof Element)) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const isInside = isInList(target);
      if (target !== document.body && !isInside) return;
      // Without a place in the list the arrows scroll the page.
      const act = letterOf(event, keys) ?? (isInside ? arrowOf(event, keys) : null);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function letterOf({ key, shiftKey }: KeyboardEvent, keys: ListKeys): (() => void) | null {
  switch (key) {
    case 'j':
      return () => keys.move(1);
    case 'k':
      return () => keys.move(-1);
    case 'x':
    case 'X':
      return () => keys.select(shiftKey);
    case 'Escape':
      return keys.clear;
    case '/':
      return keys.search;
    default:
      return null;
  }
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

function arrowOf({ key }: KeyboardEvent, keys: ListKeys): (() => void) | null {
  const by = STEPS[key];
  return by === undefined ? null : () => keys.move(by);
}
