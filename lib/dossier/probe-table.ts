// Puts what a name answered to probes beside what the known models met by the user answered to the same ones.
import { readAnswer } from '../probes/readers';
import { recogniseProbe } from '../probes/recognise';
import { PROBE_BY_ID } from '../probes/registry';
import type { Probe, Reading } from '../probes/types';
import type { Sighting } from './sightings';

/** What one name answered to one probe. */
export interface ProbeCell {
  n: number;
  outcomes: Partial<Record<Reading['outcome'], number>>;
  /** What was said, most frequent first, at most five. */
  values: { value: string; n: number }[];
  /** One sentence on the newest answer. */
  detail: string;
}

export interface ProbeRow {
  probe: string;
  title: string;
  own: ProbeCell;
  /** Other names that were asked the same, by name; at most six, those asked most. */
  others: { name: string; maker: string | null; cell: ProbeCell }[];
}

/** One answer to one probe. */
export interface ProbeAnswer {
  probe: string;
  name: string;
  maker: string | null;
  reading: Reading;
}

const MOST_VALUES = 5;
const MOST_OTHERS = 6;

const KIND_TITLES: Readonly<Record<string, string>> = {
  'letters:other': 'Letter puzzles in other words',
  'special-tokens:other': 'Special tokens in other words',
  'glitch-tokens:other': 'Rare words in other words',
};

/** What stands for a probe that is one only by its kind. */
function probeOf(id: string, prompt: string): Pick<Probe, 'prompt' | 'reader'> | null {
  const known = PROBE_BY_ID.get(id);
  if (known) return known;
  const kind = id.split(':')[0];
  if (kind !== 'letters' && kind !== 'special-tokens' && kind !== 'glitch-tokens') return null;
  return { prompt, reader: { kind } };
}

/** Every probe of the library that was put to the names, with how the answer reads. */
export function probeAnswers(sightings: readonly Sighting[]): ProbeAnswer[] {
  return sightings.flatMap(({ name, maker, turns }) =>
    turns.flatMap(({ prompt, text }): ProbeAnswer[] => {
      const id = recogniseProbe(prompt);
      const probe = id === null ? null : probeOf(id, prompt);
      return id !== null && probe
        ? [{ probe: id, name, maker, reading: readAnswer(probe, text) }]
        : [];
    }),
  );
}

function cellOf(answers: readonly ProbeAnswer[]): ProbeCell {
  const outcomes: ProbeCell['outcomes'] = {};
  const values = new Map<string, number>();
  for (const { reading } of answers) {
    outcomes[reading.outcome] = (outcomes[reading.outcome] ?? 0) + 1;
    if (reading.value !== '') values.set(reading.value, (values.get(reading.value) ?? 0) + 1);
  }
  return {
    n: answers.length,
    outcomes,
    values: [...values]
      .map(([value, n]) => ({ value, n }))
      .sort((x, y) => y.n - x.n || (x.value < y.value ? -1 : 1))
      .slice(0, MOST_VALUES),
    detail: answers.at(-1)?.reading.detail ?? '',
  };
}

function byName(answers: readonly ProbeAnswer[]): Map<string, ProbeAnswer[]> {
  const names = new Map<string, ProbeAnswer[]>();
  for (const one of answers) names.set(one.name, [...(names.get(one.name) ?? []), one]);
  return names;
}

/** One row for each probe that the name was asked, in the order of ids. */
export function probeTable(name: string, answers: readonly ProbeAnswer[]): ProbeRow[] {
  const ids = new Set(answers.filter((one) => one.name === name).map(({ probe }) => probe));
  return [...ids].sort().map((probe) => {
    const names = byName(answers.filter((one) => one.probe === probe));
    const others = [...names]
      .filter(([other]) => other !== name)
      .sort(([x, xs], [y, ys]) => ys.length - xs.length || (x < y ? -1 : 1))
      .slice(0, MOST_OTHERS);
    return {
      probe,
      title: PROBE_BY_ID.get(probe)?.title ?? KIND_TITLES[probe] ?? probe,
      own: cellOf(names.get(name) ?? []),
      others: others.map(([other, own]) => ({
        name: other,
        maker: own.find(({ maker }) => maker !== null)?.maker ?? null,
        cell: cellOf(own),
      })),
    };
  });
}
