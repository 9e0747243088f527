// The field for words, and how far the search and its index are.
import type { RefObject } from 'react';
import { MAX_QUERY } from '../../lib/search/query';
import { t } from '../../lib/text';
import { formatCount } from '../../lib/text/format';
import { Icon } from '../ui/icons';

export interface SearchState {
  /** Null when nothing is looked for. `toCheck` counts battles whose texts have to be read; null until that is known. */
  search: { checked: number; toCheck: number | null; isOver: boolean } | { cause: string } | null;
  /** Battles in the index, of how many; `done` is null when it cannot be written. Null before it has begun. */
  index: { done: number | null; total: number } | null;
}

interface SearchFieldProps {
  words: string;
  onWords: (words: string) => void;
  field: RefObject<HTMLInputElement | null>;
}

export function SearchField({ words, onWords, field }: SearchFieldProps) {
  return (
    <span className="td-search">
      <Icon name="search" size={14} />
      <input
        ref={field}
        type="search"
        className="tt-input"
        aria-label={t('search.label')}
        aria-keyshortcuts="/"
        placeholder={t('search.label')}
        title={t('search.hint')}
        maxLength={MAX_QUERY}
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={({ target }) => onWords(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          if (words === '') event.currentTarget.blur();
          else onWords('');
        }}
      />
    </span>
  );
}

/** Nothing when there is nothing to wait for. */
export function SearchProgress({ search, index }: SearchState) {
  const words = searchWords(search) ?? indexWords(index);
  return (
    <p className="td-search-state" role="status">
      {words}
    </p>
  );
}

function searchWords(search: SearchState['search']): string | null {
  if (search === null) return null;
  if ('cause' in search) return t('search.failed', { cause: search.cause });
  const { checked, toCheck, isOver } = search;
  if (isOver) return null;
  if (toCheck === null) return t('search.begins');
  return t('search.searching', { done: formatCount(checked), count: toCheck });
}

function indexWords(index: SearchState['index']): string | null {
  if (index === null) return null;
  const { done, total } = index;
  if (done === null) return t('search.noIndex');
  return done < total ? t('search.indexing', { done: formatCount(done), count: total }) : null;
}
