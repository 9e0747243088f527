// Counts what heuristics find, kept apart by source and model, so that sources can be left out later.
import type { Finding } from '../lib/heuristics/rates';
import type { HeuristicInput } from '../lib/heuristics/types';
import type { MakerOrNone } from '../lib/models/makers';
import type { Answer } from './corpus';
import { FINDER_IDS, FINDERS, type FinderId } from './finders';

/** Counts of one model in one source. */
export interface Group {
  source: string;
  licence: string;
  canonical: string;
  maker: MakerOrNone;
  /** Answers counted. */
  n: number;
  /** Heuristic, table and cue, separated by tabs, to the number of answers that had it. */
  cues: Map<string, number>;
}

export function inputOf(answer: Answer): HeuristicInput {
  return { turns: [{ prompt: answer.prompt, text: answer.text }] };
}

function keysOf(id: FinderId, findings: readonly Finding[]): string[] {
  return findings.map((finding) => `${id}\t${finding.table}\t${finding.cue}`);
}

/** Groups by source and model; each answer counts a cue once. */
export class Tally {
  readonly groups = new Map<string, Group>();

  /** Counts what the named finders see. */
  constructor(private readonly finders: readonly FinderId[] = FINDER_IDS) {}

  add(answer: Answer): void {
    const id = `${answer.source}\t${answer.canonical}`;
    const { source, licence, canonical, maker } = answer;
    const fresh: Group = { source, licence, canonical, maker, n: 0, cues: new Map() };
    const group = this.groups.get(id) ?? fresh;
    this.groups.set(id, group);
    group.n += 1;
    for (const finder of this.finders) {
      for (const key of new Set(keysOf(finder, FINDERS[finder].find(inputOf(answer))))) {
        group.cues.set(key, (group.cues.get(key) ?? 0) + 1);
      }
    }
  }

  /** Groups of all sources but one; of all when none is named. */
  without(source: string | null): Group[] {
    return [...this.groups.values()].filter((group) => group.source !== source);
  }
}
