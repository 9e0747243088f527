// Filters as part of an address, so that a view can lead to just the battles it counts.
import { FACETS, type Facet, type LineFilter, NO_FILTER, withValue } from './filter';

/** Most values that are read of one address. */
const MAX_VALUES = 100;

/** The values of a filter as the query of an address, without the question mark; days and words are not in it. */
export function filterQuery({ chosen }: LineFilter): string {
  const query = new URLSearchParams();
  for (const facet of FACETS) {
    for (const value of chosen[facet] ?? []) query.append(facet, value.toWellFormed());
  }
  return query.toString();
}

/** The filter that a query asks for; what names no kind of fact is left out. Never throws. */
export function filterOfQuery(query: string): LineFilter {
  let filter = NO_FILTER;
  for (const [name, value] of [...new URLSearchParams(query)].slice(0, MAX_VALUES)) {
    if ((FACETS as readonly string[]).includes(name)) {
      filter = withValue(filter, name as Facet, value);
    }
  }
  return filter;
}
