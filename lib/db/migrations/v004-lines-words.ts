// From records of version 3 to version 4: the records stay; a list of short lines and an index of words stand beside them.
import { type Migration, unchanged } from './migration';

export const v004: Migration = {
  to: 4,
  describe:
    'Adds a table of short lines, one for each battle, that lists are filtered and sorted by, and tables for an index of words.',
  stores: { lines: 'id, rev', words: '[bucket+segment], segment', wordSegments: 'segment' },
  battle: unchanged,
  body: unchanged,
  capture: unchanged,
};
