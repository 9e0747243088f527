// The lines of the list: however many there are, only those in sight are drawn.
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Snippet } from '../../lib/search/snippet';
import { t } from '../../lib/text';
import { BattleRow, type RowData } from './battle-row';
import { extended, type Selection, toggled } from './selection';
import { type ListKeys, useListKeys } from './use-list-keys';
import { useMedia } from './use-media';
import { showRow, useRowWindow } from './use-row-window';

/** Height of a line, px: in a wide and in a narrow window. The styles hold to it. */
const HEIGHT = { wide: 92, narrow: 136 };
/** What a line is higher by when it shows what was found in it, px. */
const SNIPPET = 44;

export interface ListRowsProps {
  ids: readonly string[];
  /** What is shown of a battle; null while it is being read. */
  rowOf: (id: string) => RowData | null;
  /** Told which battles are in sight, so that they can be read. */
  onSight: (ids: readonly string[]) => void;
  now: number;
  hrefOf: (id: string) => string;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  /** False while something else is on show: no key is listened for. */
  isShown: boolean;
  /** Battle that the reader comes back from; its line gets the keyboard focus. */
  returnTo: string | null;
  onSearch: () => void;
  /** What was found in a battle: given while words are looked for; undefined while it is being read. */
  snippetOf?: ((id: string) => Snippet | null | undefined) | null;
}

export function ListRows(props: ListRowsProps) {
  const { ids, rowOf, onSight, now, hrefOf, selection, onSelect, snippetOf } = props;
  const list = useRef<HTMLUListElement>(null);
  const plain = useMedia('(max-width: 560px)') ? HEIGHT.narrow : HEIGHT.wide;
  const height = snippetOf ? plain + SNIPPET : plain;
  const { start, end } = useRowWindow(list, ids.length, height);
  const active = useWalk(props, list, height);
  const drawn = useMemo(() => withActive(ids, start, end, active), [ids, start, end, active]);
  useEffect(() => onSight(ids.slice(start, end)), [onSight, ids, start, end]);
  const tabStop = drawn.some(({ id }) => id === active) ? active : (ids[start] ?? null);
  return (
    <ul
      ref={list}
      className="td-list"
      aria-label={t('list.label')}
      style={{ height: ids.length * height }}
    >
      {drawn.map(({ id, index }) => (
        <BattleRow
          key={id}
          id={id}
          row={rowOf(id)}
          now={now}
          href={hrefOf(id)}
          place={{ index, count: ids.length, top: index * height }}
          isTabStop={id === tabStop}
          isSelected={selection.ids.has(id)}
          snippet={snippetOf ? { words: snippetOf(id) } : undefined}
          onToggle={(isRun) =>
            onSelect(isRun ? extended(selection, id, ids) : toggled(selection, id))
          }
        />
      ))}
    </ul>
  );
}

interface Drawn {
  id: string;
  index: number;
}

/** The rows in sight, and the one with the keyboard focus wherever it is: a row that goes takes the focus with it. */
function withActive(
  ids: readonly string[],
  start: number,
  end: number,
  active: string | null,
): Drawn[] {
  const drawn = ids.slice(start, end).map((id, i) => ({ id, index: start + i }));
  const place = active === null ? -1 : ids.indexOf(active);
  const isThere = place < 0 || (place >= start && place < end);
  if (isThere || active === null) return drawn;
  const row = { id: active, index: place };
  return place < start ? [row, ...drawn] : [...drawn, row];
}

/** The battle that the keyboard is on, as it walks; null before it has begun. */
function useWalk(
  props: ListRowsProps,
  list: RefObject<HTMLUListElement | null>,
  height: number,
): string | null {
  const { ids, isShown, returnTo, selection, onSelect, onSearch } = props;
  const [active, setActive] = useState<string | null>(null);
  /** The row to go to as soon as it is drawn. */
  const goal = useRef<string | null>(null);
  const arrive = () => {
    const id = goal.current;
    const index = id === null ? -1 : ids.indexOf(id);
    if (id === null || index < 0 || !list.current) return;
    showRow(list.current, index, height);
    const link = linkOf(list.current, id);
    if (!link) return;
    goal.current = null;
    link.focus({ preventScroll: true });
  };
  const go = (id: string | null) => {
    goal.current = id;
    if (id === active) arrive();
    else setActive(id);
  };
  const keys: ListKeys = {
    isOn: isShown,
    move: (by) => go(stepped(ids, focused(list.current) ?? active, by)),
    select: (isRun) => {
      const id = focused(list.current) ?? active;
      if (id !== null) onSelect(isRun ? extended(selection, id, ids) : toggled(selection, id));
    },
    clear: () => onSelect({ ids: new Set(), anchor: null }),
    search: onSearch,
  };
  useListKeys(keys, (target) => list.current?.contains(target) ?? false);
  const wasShown = useRef(isShown);
  useLayoutEffect(() => {
    if (isShown && !wasShown.current && returnTo !== null) {
      goal.current = returnTo;
      setActive(returnTo);
    }
    wasShown.current = isShown;
  }, [isShown, returnTo]);
  useLayoutEffect(arrive);
  return active;
}

/** The next battle in a direction; the first one when there is none to go on from. Null in an empty list. */
export function stepped(ids: readonly string[], from: string | null, by: number): string | null {
  const place = from === null ? -1 : ids.indexOf(from);
  if (place < 0) return (by === Infinity ? ids.at(-1) : ids[0]) ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, place + by))] ?? null;
}

/** Id of the battle whose row has the keyboard focus. */
function focused(list: HTMLElement | null): string | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-row]');
  return row && list?.contains(row) ? (row.dataset.row ?? null) : null;
}

function linkOf(list: HTMLElement, id: string): HTMLElement | undefined {
  const links = list.querySelectorAll<HTMLElement>('[data-battle]');
  return [...links].find((link) => link.dataset.battle === id);
}
