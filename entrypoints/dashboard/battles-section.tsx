// The section of the battles: filters, the list, and what is done with those selected.
import { type RefObject, useCallback, useRef } from 'react';
import { BattleList } from '../../components/data/battle-list';
import { BulkBar } from '../../components/data/bulk-bar';
import { FilterBar } from '../../components/data/filter-bar';
import { SearchField, SearchProgress } from '../../components/data/search-field';
import { NO_SELECTION } from '../../components/data/selection';
import { LinkButton } from '../../components/ui/button';
import { Icon } from '../../components/ui/icons';
import { useNow } from '../../components/ui/use-now';
import { NO_FILTER } from '../../lib/lines/filter';
import { type SavedFilter, withSaved } from '../../lib/lines/saved';
import { t } from '../../lib/text';
import { battleHref } from './route';
import type { BattleListModel } from './use-battle-list';
import { useBulk } from './use-bulk';
import type { Leaving } from './use-deletion';
import type { Notices } from './use-notice';
import { useSavedFilters } from './use-saved-filters';

interface BattlesSectionProps {
  model: BattleListModel;
  isShown: boolean;
  /** The battle that was open last. */
  returnTo: string | null;
  onDelete: (battles: Leaving) => void;
  say: Notices['say'];
}

export function BattlesSection({ model, isShown, returnTo, onDelete, say }: BattlesSectionProps) {
  const { list, search, setFilter } = model;
  const field = useRef<HTMLInputElement>(null);
  const focus = useCallback(() => field.current?.focus(), []);
  const isFound = search.among !== null;
  const found = search.state.search;
  const isSearching = found !== null && !('cause' in found) && !found.isOver;
  return (
    <>
      <div className="td-title">
        <h1>{t('desk.section.battles')}</h1>
        <LinkButton href="#keep" size="s" icon={<Icon name="plus" size={14} />}>
          {t('keep.title')}
        </LinkButton>
      </div>
      {list.kind === 'ready' && list.total > 0 && <Filters model={model} say={say} field={field} />}
      <BattleList
        list={list}
        rowOf={model.rowOf}
        onSight={model.onSight}
        now={useNow()}
        hrefOf={battleHref}
        importHref="#data"
        selection={model.selection}
        onSelect={model.setSelection}
        isShown={isShown}
        returnTo={returnTo}
        onSearch={focus}
        snippetOf={isFound ? search.snippetOf : null}
        isSearching={isSearching}
        onClearFilter={() => setFilter(NO_FILTER)}
        onRetry={model.retry}
      />
      {isShown && <Selected model={model} onDelete={onDelete} say={say} />}
    </>
  );
}

interface FiltersProps extends Pick<BattlesSectionProps, 'model' | 'say'> {
  field: RefObject<HTMLInputElement | null>;
}

function Filters({ model, say, field }: FiltersProps) {
  const { search, filter, sort, counts, setFilter, setSort } = model;
  const { saved, store } = useSavedFilters();
  const use = (one: SavedFilter) => {
    setFilter(one.filter);
    setSort(one.sort);
  };
  const forget = (one: SavedFilter) => {
    store(saved.filter((other) => other !== one));
    say(t('saved.deleted', { name: one.name }), () => store(saved));
  };
  return (
    <FilterBar
      filter={filter}
      sort={sort}
      counts={counts}
      saved={saved}
      onFilter={setFilter}
      onSort={setSort}
      onSave={(name) => store(withSaved(saved, { name, filter, sort }))}
      onUse={use}
      onForget={forget}
      foot={<SearchProgress {...search.state} />}
    >
      <SearchField
        words={filter.words}
        onWords={(words) => setFilter({ ...filter, words })}
        field={field}
      />
    </FilterBar>
  );
}

function Selected({
  model,
  onDelete,
  say,
}: Pick<BattlesSectionProps, 'model' | 'onDelete' | 'say'>) {
  const { list, selection, counts, setSelection, rowOf } = model;
  const { isBusy, tag, exportThese } = useBulk(say);
  const shown = list.kind === 'ready' ? list.ids : [];
  const ids = [...selection.ids];
  const remove = () => {
    setSelection(NO_SELECTION);
    onDelete({ ids, preview: rowOf(ids[0] ?? '')?.battle.preview ?? '' });
  };
  return (
    <BulkBar
      count={ids.length}
      shown={shown.length}
      isBusy={isBusy}
      tags={ids.length === 0 ? [] : counts('tag').flatMap(({ value }) => value || [])}
      onAll={() => setSelection({ ids: new Set(shown), anchor: null })}
      onClear={() => setSelection(NO_SELECTION)}
      onExport={() => exportThese(ids)}
      onDelete={remove}
      onTag={(name, how) => tag(ids, name, how)}
    />
  );
}
