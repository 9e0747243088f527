// Above the list: how many battles are shown, their order, the filters in use and those that were saved.
import { type ReactNode, useId, useState } from 'react';
import {
  type Facet,
  isNoFilter,
  type LineFilter,
  NO_FILTER,
  withoutValue,
} from '../../lib/lines/filter';
import { SORTS, type Sort, type ValueCount } from '../../lib/lines/line-store';
import { t } from '../../lib/text';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import { Select } from '../ui/select';
import { FilterPanel } from './filter-panel';
import { type Chip, chipsOf } from './filter-words';
import { SavedFilters, type SavedFiltersProps } from './saved-filters';

export interface FilterBarProps extends SavedFiltersProps {
  counts: (facet: Facet) => readonly ValueCount[];
  onFilter: (filter: LineFilter) => void;
  onSort: (sort: Sort) => void;
  /** The field for words, before everything else. */
  children?: ReactNode;
  /** Below everything else. */
  foot?: ReactNode;
}

export function FilterBar(props: FilterBarProps) {
  const { filter, sort, counts, onFilter, onSort, children, foot } = props;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="td-bar">
      <div className="td-bar-row">
        {children}
        <Select
          className="td-sort"
          aria-label={t('sort.label')}
          value={sort}
          options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
          onChange={(value) => onSort(value as Sort)}
        />
        <Button
          icon={<Icon name="filter" size={14} />}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {t('filter.open')}
        </Button>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <FilterPanel filter={filter} counts={counts} onFilter={onFilter} />}
      </div>
      <Chips filter={filter} onFilter={onFilter} />
      <SavedFilters {...props} />
      {foot}
    </div>
  );
}

function Chips({ filter, onFilter }: Pick<FilterBarProps, 'filter' | 'onFilter'>) {
  const chips = chipsOf(filter);
  if (chips.length === 0) return null;
  return (
    <div className="td-chips">
      <ul aria-label={t('filter.active')}>
        {chips.map((chip) => (
          <li key={chip.words} className="tt-tag">
            <span>{chip.words}</span>
            <button
              type="button"
              className="tt-tag-remove"
              aria-label={t('filter.remove', { filter: chip.words })}
              onClick={() => onFilter(without(filter, chip))}
            >
              <Icon name="cross" size={12} />
            </button>
          </li>
        ))}
      </ul>
      {!isNoFilter(filter) && (
        <Button kind="plain" size="s" onClick={() => onFilter(NO_FILTER)}>
          {t('list.clear')}
        </Button>
      )}
    </div>
  );
}

function without(filter: LineFilter, { part }: Chip): LineFilter {
  if (part === 'from' || part === 'to') return { ...filter, [part]: null };
  if (part === 'words') return { ...filter, words: '' };
  return withoutValue(filter, part.facet, part.value);
}
