// From records of version 2 to version 3: guesses may say more, and there is room for what reveals teach.
import type { Migration } from './migration';

const unchanged = (row: unknown): unknown => row;

export const v003: Migration = {
  to: 3,
  describe:
    'Adds tables for what was learnt from reveals. Sealed guesses stay as they are: the fields that version 3 knows are absent in them.',
  stores: { lessons: 'id, due', packs: 'id' },
  battle: unchanged,
  body: unchanged,
  capture: unchanged,
};
