// Checks that the library can be looked through: every group says what it tells apart, and each filter holds.
import { describe, expect, it } from 'vitest';
import { CHOICES, filterLibrary, NO_FILTER, separatesOf } from './library';
import { PROBES } from './registry';

describe('the probe library', () => {
  it('says of every probe what it tells apart', () => {
    expect(PROBES.filter((probe) => separatesOf(probe) === null)).toEqual([]);
    expect(separatesOf({ id: 'own:x' })).toBeNull();
  });

  it('shows all without a filter, and for each choice some and only those', () => {
    expect(filterLibrary(NO_FILTER)).toEqual(PROBES);
    for (const source of CHOICES.sources) {
      const found = filterLibrary({ ...NO_FILTER, source });
      expect(new Set(found.map((probe) => probe.source))).toEqual(new Set([source]));
    }
    const drawn = filterLibrary({ ...NO_FILTER, separates: 'ability', reader: 'sierpinski' });
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.every(({ id }) => id.startsWith('drawing:'))).toBe(true);
    expect(filterLibrary({ ...NO_FILTER, year: '2023' }).length).toBeGreaterThan(0);
  });

  it('finds words in any order, whatever their case', () => {
    const found = filterLibrary({ ...NO_FILTER, words: 'TRIANGLE, ascii' });
    expect(found.map(({ id }) => id.split(':')[0])).toContain('drawing');
    expect(filterLibrary({ ...NO_FILTER, words: 'no such words at all' })).toEqual([]);
  });
});
