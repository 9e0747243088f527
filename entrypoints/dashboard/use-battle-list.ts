// The list of battles as it is asked for: filter, order, selection, and what of it all is in the list now.
import { useCallback, useMemo, useState } from 'react';
import type { ListState } from '../../components/data/battle-list';
import { NO_SELECTION, type Selection, within } from '../../components/data/selection';
import { type Facet, isNoFilter, type LineFilter, NO_FILTER } from '../../lib/lines/filter';
import type { LineStore, Sort, ValueCount } from '../../lib/lines/line-store';
import type { Lines, LinesState } from './use-lines';
import { type Rows, useRows } from './use-rows';
import { type Search, useSearch } from './use-search';

export interface BattleListModel extends Rows {
  list: ListState;
  filter: LineFilter;
  sort: Sort;
  selection: Selection;
  search: Search;
  counts: (facet: Facet) => readonly ValueCount[];
  setFilter: (filter: LineFilter) => void;
  setSort: (sort: Sort) => void;
  setSelection: (selection: Selection) => void;
  retry: () => void;
}

/** `leaving` are battles that are about to be deleted: they are gone from the list at once. */
export function useBattleList(
  lines: Lines,
  leaving: readonly string[] | undefined,
): BattleListModel {
  const { store, state, retry } = lines;
  const [filter, setFilterOnly] = useState<LineFilter>(NO_FILTER);
  const [sort, setSort] = useState<Sort>('newest');
  const [chosen, setSelection] = useState<Selection>(NO_SELECTION);
  const search = useSearch(store, state, filter.words);
  const { among } = search;
  const list = useMemo(
    () => listOf(store, state, { filter, sort, among }, new Set(leaving)),
    [store, state, filter, sort, among, leaving],
  );
  // A selection never holds what is not in the list: what is done to it is done to what is seen.
  const selection = useMemo(
    () => (list.kind === 'ready' ? within(chosen, list.ids) : NO_SELECTION),
    [chosen, list],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: counts change with the lines
  const counts = useMemo(() => {
    const known = new Map<Facet, readonly ValueCount[]>();
    return (facet: Facet) => {
      const counted = known.get(facet) ?? store.counts(facet);
      known.set(facet, counted);
      return counted;
    };
  }, [store, state]);
  const setFilter = useCallback((next: LineFilter) => {
    setFilterOnly(next);
    setSelection(NO_SELECTION);
  }, []);
  const rows = useRows(store, state);
  const { wantSnippets } = search;
  const { onSight: readRows } = rows;
  const onSight = useCallback(
    (ids: readonly string[]) => {
      readRows(ids);
      wantSnippets(ids);
    },
    [readRows, wantSnippets],
  );
  return {
    ...rows,
    ...{ onSight, search, list, filter, sort, selection, counts, retry },
    ...{ setFilter, setSort, setSelection },
  };
}

interface Asked {
  filter: LineFilter;
  sort: Sort;
  among: ReadonlySet<string> | null;
}

function listOf(
  store: LineStore,
  state: LinesState,
  { filter, sort, among }: Asked,
  leaving: ReadonlySet<string>,
): ListState {
  const isThere = (id: string) => !leaving.has(id);
  if (state.kind === 'first') {
    if (!isNoFilter(filter) || sort !== 'newest') return { kind: 'loading' };
    const ids = state.rows.map(({ battle }) => battle.id).filter(isThere);
    // Until all lines are there the newest stand for all: a list of the true length would be empty further down.
    return { kind: 'ready', ids, total: state.total - leaving.size };
  }
  if (state.kind !== 'ready') return state;
  const found = store.select(filter, sort, among);
  const ids = leaving.size === 0 ? found : found.filter(isThere);
  const gone = [...leaving].filter((id) => store.get(id)).length;
  return { kind: 'ready', ids, total: store.size - gone };
}
