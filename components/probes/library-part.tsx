// The probe library: searched, filtered, and shown a part at a time.
import { useState } from 'react';
import {
  CHOICES,
  filterLibrary,
  type LibraryFilter,
  NO_FILTER,
  SEPARATES,
} from '../../lib/probes/library';
import type { Probe } from '../../lib/probes/types';
import { t } from '../../lib/text';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { type Option, Select } from '../ui/select';
import { EmptyState } from '../ui/states';
import { LibraryItem } from './probe-item';

/** Probes that are drawn at first, and added by each press. */
const PAGE = 20;

interface LibraryPartProps {
  onCopy: (probe: Pick<Probe, 'title' | 'prompt'>) => void;
}

export function LibraryPart({ onCopy }: LibraryPartProps) {
  const [filter, setFilter] = useState(NO_FILTER);
  const [shown, setShown] = useState(PAGE);
  const found = filterLibrary(filter);
  const change = (next: LibraryFilter) => {
    setFilter(next);
    setShown(PAGE);
  };
  return (
    <section className="td-card" aria-labelledby="td-library">
      <h2 id="td-library">{t('probes.library')}</h2>
      <Filters filter={filter} onChange={change} />
      <p role="status" className="td-faint">
        {t('probes.count', { count: found.length })}
      </p>
      {found.length === 0 ? (
        <EmptyState
          title={t('probes.none')}
          detail={t('probes.noneDetail')}
          action={<Button onClick={() => change(NO_FILTER)}>{t('probes.clear')}</Button>}
        />
      ) : (
        <ul className="td-probes">
          {found.slice(0, shown).map((probe) => (
            <LibraryItem
              key={probe.id}
              probe={probe}
              actions={
                <Button
                  size="s"
                  aria-label={t('probes.copyNamed', { title: probe.title })}
                  onClick={() => onCopy(probe)}
                >
                  {t('probes.copy')}
                </Button>
              }
            />
          ))}
        </ul>
      )}
      {found.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>{t('probes.more')}</Button>
      )}
    </section>
  );
}

interface FiltersProps {
  filter: LibraryFilter;
  onChange: (filter: LibraryFilter) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const choice = (key: 'separates' | 'source' | 'year' | 'reader', options: Option[]) => (
    <Field key={key} label={t(`probes.filter.${key}`)}>
      {({ id }) => (
        <Select
          id={id}
          options={[{ value: '', label: t('probes.filter.all') }, ...options]}
          value={filter[key]}
          onChange={(value) => onChange({ ...filter, [key]: value })}
        />
      )}
    </Field>
  );
  const same = (value: string) => ({ value, label: value });
  return (
    <search className="td-probe-filters">
      <Field label={t('probes.search')} hint={t('probes.searchHint')}>
        {({ id, describedBy }) => (
          <input
            id={id}
            type="search"
            className="tt-input"
            aria-describedby={describedBy}
            value={filter.words}
            onChange={(event) => onChange({ ...filter, words: event.target.value })}
          />
        )}
      </Field>
      {choice(
        'separates',
        SEPARATES.map((value) => ({ value, label: t(`probes.separates.${value}`) })),
      )}
      {choice(
        'reader',
        CHOICES.readers.map((value) => ({ value, label: t(`probes.reader.${value}`) })),
      )}
      {choice('source', CHOICES.sources.map(same))}
      {choice('year', CHOICES.years.map(same))}
    </search>
  );
}
