// Addresses of the dashboard: every battle has one, and none leads anywhere but to a view.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTER, pairValue, withValue } from '../../lib/lines/filter';
import { filterOfQuery, filterQuery } from '../../lib/lines/filter-address';
import { battleHref, nameHref, parseRoute, statisticsHref } from './route';

describe('parseRoute', () => {
  it('finds the section', () => {
    expect(parseRoute('#data')).toEqual({ section: 'data' });
    expect(parseRoute('#health')).toEqual({ section: 'health' });
    expect(parseRoute('#keep')).toEqual({ section: 'keep' });
    expect(parseRoute('#settings')).toEqual({ section: 'settings' });
    expect(parseRoute('#battles')).toEqual({ section: 'battles', battleId: null });
    expect(parseRoute('#names')).toEqual({ section: 'names', name: null });
    expect(parseRoute('')).toEqual({ section: 'battles', battleId: null });
    expect(parseRoute('#battles/%')).toEqual({ section: 'battles', battleId: null });
  });

  it('finds the name that an address was made for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        expect(parseRoute(nameHref(name))).toEqual({ section: 'names', name });
      }),
    );
  });

  it('finds the part of the statistics that an address was made for', () => {
    expect(parseRoute('#statistics')).toEqual({ section: 'statistics', path: [] });
    const path = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 3 });
    fc.assert(
      fc.property(path, (parts) => {
        expect(parseRoute(statisticsHref(...parts))).toEqual({
          section: 'statistics',
          path: parts,
        });
      }),
    );
  });

  it('finds the filter that the list is asked for', () => {
    const filter = withValue(
      withValue(NO_FILTER, 'pair', pairValue(['b / ?#', 'a&=%'])),
      'vote',
      'a',
    );
    const route = parseRoute(`#battles?${filterQuery(filter)}`);
    if (route.section !== 'battles') throw new Error('no list');
    expect(filterOfQuery(route.query ?? '')).toEqual(filter);
    expect(filterOfQuery('nonsense=1&model=x&%')).toEqual(withValue(NO_FILTER, 'model', 'x'));
  });

  it('finds the battle that an address was made for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (id) => {
        expect(parseRoute(battleHref(id))).toEqual({ section: 'battles', battleId: id });
      }),
    );
  });
});
