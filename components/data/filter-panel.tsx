// Where filters are chosen: a select for each kind of fact, and two days.
import { FACETS, type Facet, type LineFilter, withValue } from '../../lib/lines/filter';
import type { ValueCount } from '../../lib/lines/line-store';
import { t } from '../../lib/text';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { valueWords } from './filter-words';

/** Most values offered of one facet; the rarest are left out. */
const MAX_OPTIONS = 400;

interface FilterPanelProps {
  filter: LineFilter;
  /** Values that battles have of a facet. */
  counts: (facet: Facet) => readonly ValueCount[];
  onFilter: (filter: LineFilter) => void;
}

export function FilterPanel({ filter, counts, onFilter }: FilterPanelProps) {
  return (
    <fieldset className="td-filters">
      <legend className="tt-visually-hidden">{t('filter.title')}</legend>
      {FACETS.map((facet) => (
        <FacetField
          key={facet}
          facet={facet}
          chosen={filter.chosen[facet] ?? []}
          counts={counts(facet)}
          onChoose={(value) => onFilter(withValue(filter, facet, value))}
        />
      ))}
      {(['from', 'to'] as const).map((bound) => (
        <Field key={bound} label={t(`filter.${bound}`)}>
          {({ id }) => (
            <input
              id={id}
              type="date"
              className="tt-input"
              value={filter[bound] ?? ''}
              onChange={({ target }) =>
                onFilter({ ...filter, [bound]: target.value === '' ? null : target.value })
              }
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}

interface FacetFieldProps {
  facet: Facet;
  chosen: readonly string[];
  counts: readonly ValueCount[];
  onChoose: (value: string) => void;
}

/** Stands before each value, since the empty value of the list means that nothing is chosen. */
const IS = '=';

/** Nothing when all battles have the same value and there is nothing to choose. */
function FacetField({ facet, chosen, counts, onChoose }: FacetFieldProps) {
  if (counts.length < 2 && chosen.length === 0) return null;
  const left = counts.filter(({ value }) => !chosen.includes(value));
  const options = left.slice(0, MAX_OPTIONS).map(({ value, count }) => ({
    value: `${IS}${value}`,
    label: t('filter.option', { value: valueWords(facet, value), count }),
  }));
  const first = { value: '', label: t(chosen.length === 0 ? 'filter.any' : 'filter.more') };
  return (
    <Field label={t(`facet.${facet}`)}>
      {({ id }) => (
        <Select
          id={id}
          value=""
          options={[first, ...options]}
          onChange={(value) => value !== '' && onChoose(value.slice(IS.length))}
        />
      )}
    </Field>
  );
}
