// Reads the answer to a probe in the way that the probe names.
import { readDate, readMonth } from './read-date';
import {
  readClaim,
  readGlitches,
  readInstructions,
  readLetters,
  readSpecialTokens,
} from './read-known';
import { readBits, readEcho, readList, readNumber, readWord } from './read-short';
import { readSierpinski } from './read-sierpinski';
import { readArt, readContact, readJoke, readName } from './read-text';
import type { Probe, Reader, ReaderSpec, Reading } from './types';

type Kinds = { [K in ReaderSpec['kind']]: (spec: Extract<ReaderSpec, { kind: K }>) => Reader };

const READERS: Kinds = {
  claim: () => readClaim,
  'special-tokens': () => readSpecialTokens,
  'glitch-tokens': () => readGlitches,
  letters: () => readLetters,
  instructions: () => readInstructions,
  sierpinski:
    ({ level }) =>
    (_, text) =>
      readSierpinski(level, text),
  art:
    ({ form }) =>
    (_, text) =>
      readArt(form, text),
  date: () => (_, text) => readDate(text),
  month: () => (_, text) => readMonth(text),
  number:
    ({ from, to }) =>
    (prompt, text) =>
      readNumber(from, to, prompt, text),
  word:
    ({ choices }) =>
    (_, text) =>
      readWord(choices, text),
  list:
    ({ count }) =>
    (_, text) =>
      readList(count, text),
  bits:
    ({ count }) =>
    (_, text) =>
      readBits(count, text),
  name: () => (_, text) => readName(text),
  joke: () => (_, text) => readJoke(text),
  contact: () => (_, text) => readContact(text),
  echo:
    ({ text: wanted }) =>
    (_, text) =>
      readEcho(wanted, text),
  open: () => () => ({
    outcome: 'unclear',
    score: null,
    value: '',
    detail: 'Read by you.',
    spans: [],
  }),
};

/** What the answer to a probe says. Pure, never throws; spans lie inside the answer. */
export function readAnswer(probe: Pick<Probe, 'prompt' | 'reader'>, text: string): Reading {
  if (text.trim() === '') {
    return {
      outcome: 'unclear',
      score: null,
      value: '',
      detail: 'The answer is empty.',
      spans: [],
    };
  }
  const make = READERS[probe.reader.kind] as (spec: ReaderSpec) => Reader;
  return make(probe.reader)(probe.prompt, text);
}
