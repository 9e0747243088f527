// Reads an answer to a user's own probe: by a regular expression under guard, or by what each maker's answers say.
import { MAKER_NAMES, type MakerOrNone } from '../models/makers';
import type { OwnProbe, OwnReader } from './own';
import { READ } from './reading';
import type { Reading } from './types';

/** What a regular expression found; `slow` when it was stopped. Offsets in UTF-16 units. */
export type PatternMatch =
  | { kind: 'found'; start: number; end: number }
  | { kind: 'none' }
  | { kind: 'slow' };

/** Runs a regular expression where it can be stopped; case does not count. */
export type Matcher = (pattern: string, text: string) => Promise<PatternMatch>;

/** UTF-16 units of what was said that are kept in a reading. */
const MAX_VALUE = 120;

const unclear = (detail: string): Reading => ({
  outcome: 'unclear',
  score: null,
  value: '',
  detail,
  spans: [],
});

/** What the answer to a user's own probe says; spans lie inside the answer. Rejects only when `match` does. */
export async function readOwnAnswer(
  { reader }: Pick<OwnProbe, 'reader'>,
  text: string,
  match: Matcher,
): Promise<Reading> {
  if (text.trim() === '') return unclear('The answer is empty.');
  if (reader.kind === 'open') return unclear('Read by you.');
  const read = text.slice(0, READ);
  if (reader.kind === 'phrases') return readPhrases(reader.groups, read);
  const found = await match(reader.pattern, read);
  if (found.kind === 'slow') return unclear('The pattern takes too long on this answer.');
  if (found.kind === 'none') return unclear('The pattern finds nothing.');
  const { start, end } = found;
  const value = read.slice(start, Math.min(end, start + MAX_VALUE));
  return {
    outcome: 'pass',
    score: 1,
    value,
    detail: 'The pattern finds this.',
    spans: [{ start, end }],
  };
}

function readPhrases(groups: Extract<OwnReader, { kind: 'phrases' }>['groups'], text: string) {
  const lower = text.toLowerCase();
  // In a few scripts lower case is longer, and places would be those of another text.
  const isSame = lower.length === text.length;
  const found = groups.flatMap(({ maker, phrases }) => {
    const hits = phrases
      .map((phrase) => ({ start: lower.indexOf(phrase.toLowerCase()), length: phrase.length }))
      .filter(({ start }) => start >= 0);
    return hits.length === 0 ? [] : [{ maker, hits }];
  });
  const [first] = found;
  if (!first) return unclear('It holds none of the phrases.');
  const spans = found.flatMap(({ hits }) =>
    hits.map(({ start, length }) => ({ start, end: Math.min(start + length, text.length) })),
  );
  const names = found.map(({ maker }) => MAKER_NAMES[maker as MakerOrNone] ?? maker);
  if (found.length > 1) return unclear(`It holds phrases of ${names.join(' and ')}.`);
  const detail = `It holds what you noted for ${names[0]}.`;
  const kept = isSame ? spans : [];
  return { outcome: 'pass' as const, score: 1, value: first.maker, detail, spans: kept };
}
