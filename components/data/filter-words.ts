// Filters in words: what kind of fact one is about, and what its values are called.
import { type Facet, type LineFilter, NONE, namesOfPair } from '../../lib/lines/filter';
import { siteName } from '../../lib/sites/names';
import { t } from '../../lib/text';
import { formatLanguage } from '../../lib/text/format';
import { isolated } from '../../lib/text/isolate';
import { wordsFor } from '../../lib/text/words-for';
import { makerName } from '../battle/maker-name';

/** A value as the reader knows it; what this version has no words for, as it is. */
export function valueWords(facet: Facet, value: string): string {
  if (value === NONE) return wordsFor(`none.${facet}`) ?? t('none.other');
  return KNOWN[facet]?.(value) ?? value;
}

const yesNo = (value: string) => t(value === 'yes' ? 'filter.yes' : 'filter.no');

const pairWords = (value: string, nameOf: (name: string) => string) => {
  const names = namesOfPair(value);
  return (
    names && t('filter.pair', { a: isolated(nameOf(names[0])), b: isolated(nameOf(names[1])) })
  );
};

const KNOWN: Partial<Record<Facet, (value: string) => string | null>> = {
  maker: makerName,
  pair: (value) => pairWords(value, (name) => name),
  makerPair: (value) => pairWords(value, makerName),
  vote: (value) => (value === 'other' ? t('vote.unknown') : wordsFor(`vote.${value}`)),
  guess: (value) => wordsFor(`outcome.${value}`),
  own: (value) => wordsFor(`outcome.${value}`),
  language: formatLanguage,
  mode: (value) => wordsFor(`mode.${value}`),
  modality: (value) => wordsFor(`modality.${value}`),
  site: siteName,
  peeked: yesNo,
  manual: yesNo,
  note: yesNo,
  star: yesNo,
  tainted: (value) => wordsFor(`taint.${value}`),
};

/** One part of a filter that can be taken away by itself. */
export interface Chip {
  words: string;
  part: { facet: Facet; value: string } | 'from' | 'to' | 'words';
}

/** All parts of a filter in words, in the order in which filters are offered. */
export function chipsOf(filter: LineFilter): Chip[] {
  const chips: Chip[] = Object.entries(filter.chosen).flatMap(([facet, values = []]) =>
    values.map((value) => ({
      words: t('filter.chip', {
        facet: t(`facet.${facet as Facet}`),
        value: valueWords(facet as Facet, value),
      }),
      part: { facet: facet as Facet, value },
    })),
  );
  for (const bound of ['from', 'to'] as const) {
    const value = filter[bound];
    if (value === null) continue;
    chips.push({ words: t('filter.chip', { facet: t(`filter.${bound}`), value }), part: bound });
  }
  return chips;
}
