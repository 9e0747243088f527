// Rates of tells that come from a model's vocabulary: stated assumptions by whose vocabularies have a token, and remarks.
import { BREAKAGES } from '../lib/heuristics/broken-characters/heuristic';
import { GLITCHES, glitchTimes } from '../lib/heuristics/glitch-tokens/tokens';
import { FAMILIES, OUTCOMES, timesOf } from '../lib/heuristics/special-tokens/families';
import type { MakerOrNone } from '../lib/models/makers';
import { type Entry, llrList, seenIn, type Tables } from './smoothing';
import type { Group } from './tally';

/** Sources are kept with the tokens, in `families.ts` and `tokens.ts`, and not once for each cue. */
function assumed(makers: readonly MakerOrNone[], times: number, seen: number): Entry {
  if (times === 1) return remark(seen, 'shared too widely to weigh');
  const llr = llrList(Object.fromEntries(makers.map((maker) => [maker, times])));
  return { basis: 'assumed', seen, source: `assumed: ratio ${times.toFixed(2)}`, llr };
}

function remark(seen: number, source: string): Entry {
  return { basis: 'remark', seen, source, llr: llrList({}) };
}

/** Weights of what became of special tokens, by family; see the heuristic's README. */
export function specialTables(groups: readonly Group[]): Tables {
  const seen = (cue: string) => seenIn(groups, `special-tokens\tall\t${cue}`);
  const outcomes = [...(Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[]), 'echoed'] as const;
  const entries = FAMILIES.flatMap((family) =>
    outcomes.map((outcome): [string, Entry] => {
      const cue = `${outcome}:${family.id}`;
      const times = timesOf(family, outcome);
      return [cue, assumed(family.makers, times, seen(cue))];
    }),
  );
  const several = 'vanished:several';
  const filter = remark(seen(several), 'a filter of the site or host takes all of them out');
  return { all: Object.fromEntries([[several, filter], ...entries]) };
}

/** Weights of words that some models cannot repeat, by family; see the heuristic's README. */
export function glitchTables(groups: readonly Group[]): Tables {
  const entries = GLITCHES.flatMap((family) =>
    (['garbled', 'said'] as const).map((outcome): [string, Entry] => {
      const cue = `${outcome}:${family.id}`;
      const seen = seenIn(groups, `glitch-tokens\tall\t${cue}`);
      return [cue, assumed(family.makers, glitchTimes(family, outcome), seen)];
    }),
  );
  return { all: Object.fromEntries(entries) };
}

function remarks(id: string, cues: readonly string[], groups: readonly Group[]): Tables {
  const entry = (cue: string) => remark(seenIn(groups, `${id}\tall\t${cue}`), 'no lift measured');
  return { all: Object.fromEntries(cues.map((cue) => [cue, entry(cue)])) };
}

/** Counts of broken characters; none has a weight. */
export function brokenTables(groups: readonly Group[]): Tables {
  const cues = BREAKAGES.map(({ cue }) => cue);
  return remarks('broken-characters', cues, groups);
}

/** Counts of letter puzzles solved and failed; none has a weight. */
export function puzzleTables(groups: readonly Group[]): Tables {
  const cues = ['count', 'reverse', 'spell'].flatMap((k) => [`${k}:right`, `${k}:wrong`]);
  return remarks('letter-puzzles', cues, groups);
}
