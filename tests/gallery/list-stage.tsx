// The list of battles with made-up battles in memory: filters, orders and the selection work as in the dashboard.
import { useMemo, useRef, useState } from 'react';
import { BattleList } from '../../components/data/battle-list';
import { BulkBar } from '../../components/data/bulk-bar';
import { FilterBar } from '../../components/data/filter-bar';
import { SearchField, SearchProgress, type SearchState } from '../../components/data/search-field';
import { NO_SELECTION, type Selection, within } from '../../components/data/selection';
import type { Battle } from '../../lib/db/schema';
import { type LineFilter, NO_FILTER } from '../../lib/lines/filter';
import { lineOf } from '../../lib/lines/line';
import { LineStore, type Sort } from '../../lib/lines/line-store';
import { type SavedFilter, withSaved } from '../../lib/lines/saved';
import { isFoundIn } from '../../lib/search/match';
import { parseQuery } from '../../lib/search/query';
import { snippetOf } from '../../lib/search/snippet';
import { NOW } from './fixtures';

const nothing = () => undefined;

export interface Listed {
  battle: Battle;
  tags: string[];
}

interface ListStageProps {
  listed: readonly Listed[];
  filter?: LineFilter;
  saved?: readonly SavedFilter[];
  selected?: readonly string[];
  search?: SearchState;
  onTag?: (ids: readonly string[], tag: string) => void;
}

export function ListStage(props: ListStageProps) {
  const { listed, filter: first = NO_FILTER, selected = [], onTag = nothing } = props;
  const { search = { search: null, index: null } } = props;
  const field = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useState(first);
  const [sort, setSort] = useState<Sort>('newest');
  const [saved, setSaved] = useState(props.saved ?? []);
  const [chosen, setSelection] = useState<Selection>({ ids: new Set(selected), anchor: null });
  const store = useMemo(() => storeOf(listed), [listed]);
  const byId = useMemo(() => new Map(listed.map((row) => [row.battle.id, row])), [listed]);
  const query = useMemo(() => parseQuery(filter.words), [filter.words]);
  const ids = useMemo(() => {
    const texts = (row: Listed) => [row.battle.preview];
    const found = listed.filter((row) => isFoundIn(texts(row), query));
    const among = query.length === 0 ? null : new Set(found.map(({ battle }) => battle.id));
    return store.select(filter, sort, among);
  }, [listed, store, filter, sort, query]);
  const selection = within(chosen, ids);
  return (
    <>
      <h1>Battles</h1>
      <FilterBar
        filter={filter}
        sort={sort}
        saved={saved}
        counts={(facet) => store.counts(facet)}
        onFilter={setFilter}
        onSort={setSort}
        onSave={(name) => setSaved(withSaved(saved, { name, filter, sort }))}
        onUse={(one) => setFilter(one.filter)}
        onForget={(one) => setSaved(saved.filter((other) => other !== one))}
        foot={<SearchProgress {...search} />}
      >
        <SearchField
          words={filter.words}
          onWords={(words) => setFilter({ ...filter, words })}
          field={field}
        />
      </FilterBar>
      <BattleList
        list={{ kind: 'ready', ids, total: store.size }}
        rowOf={(id) => byId.get(id) ?? null}
        onSight={nothing}
        now={NOW}
        hrefOf={(id) => `#battles/${id}`}
        importHref="#data"
        selection={selection}
        onSelect={setSelection}
        isShown
        returnTo={null}
        onSearch={() => field.current?.focus()}
        isSearching={search.search !== null}
        snippetOf={
          query.length === 0
            ? null
            : (id) => {
                const text = byId.get(id)?.battle.preview ?? '';
                return snippetOf([{ place: 'prompt', text }], query);
              }
        }
        onClearFilter={() => setFilter(NO_FILTER)}
        onRetry={nothing}
      />
      <BulkBar
        count={selection.ids.size}
        shown={ids.length}
        isBusy={false}
        tags={['identity']}
        onAll={() => setSelection({ ids: new Set(ids), anchor: null })}
        onClear={() => setSelection(NO_SELECTION)}
        onExport={nothing}
        onDelete={nothing}
        onTag={(tag) => onTag([...selection.ids], tag)}
      />
    </>
  );
}

function storeOf(listed: readonly Listed[]): LineStore {
  const store = new LineStore();
  store.put(
    listed.map(({ battle, tags }, i) => ({
      ...lineOf({ battle, guess: null, annotation: null }),
      tags,
      rev: i + 1,
    })),
  );
  return store;
}
