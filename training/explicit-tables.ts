// Rates of explicit tells, which are too rare to measure alone: stated assumptions, corrected by what was seen.
import { LEAK_PHRASES } from '../lib/heuristics/leaked-instructions/phrases';
import { RESIDUES } from '../lib/heuristics/typographic-marks/residue';
import { askedCounts } from './asked';
import { askedClaimants, claimantTables, unaskedClaimants, versionEntry } from './claim-tables';
import { type Entry, llrList, seenIn, type Tables, type Years } from './smoothing';
import type { Group } from './tally';

const SECTION = 'assumed: judged by who writes the mark, capped at a ratio of 40';

/** Weights of the traces of makers' own tools. */
export function residueTable(groups: readonly Group[]): Tables[string] {
  return Object.fromEntries(
    RESIDUES.map(({ id, times }): [string, Entry] => {
      const cue = `residue:${id}`;
      const seen = seenIn(groups, `typographic-marks\tall\t${cue}`);
      return [cue, { basis: 'assumed', seen, source: SECTION, llr: llrList(times) }];
    }),
  );
}

/** Weights of what a model says it is, by language, and what its version is worth. */
export function claimTables(groups: readonly Group[], years: Years): Tables {
  const asked = askedCounts();
  const claimants = [
    ...unaskedClaimants(groups, years, 'self-identification', 'claims:'),
    ...askedClaimants(asked, years, 'claims'),
  ];
  return {
    ...claimantTables(claimants, 'claims:', 'pooled'),
    versions: { right: versionEntry(asked) },
  };
}

/** Weights of the addresses that a model gives for its maker. */
export function contactTables(groups: readonly Group[], years: Years): Tables {
  const claimants = [
    ...unaskedClaimants(groups, years, 'contact-details', 'contact:'),
    ...askedClaimants(askedCounts(), years, 'contact'),
  ];
  return claimantTables(claimants, 'contact:', 'remark');
}

/** Phrases that models of other makers are known to make up too. */
const COMMON_LEAKS = new Set(['you-are-chatgpt', 'gpt4-architecture', 'accessed-via-api']);

/** Weights of repeated instruction phrases. */
export function leakTables(groups: readonly Group[]): Tables {
  const entries = LEAK_PHRASES.map(({ maker, id }): [string, Entry] => {
    const cue = `leak:${maker}:${id}`;
    const times = COMMON_LEAKS.has(id) ? 8 : 40;
    const seen = seenIn(groups, `leaked-instructions\tall\t${cue}`);
    const source = `assumed: ratio ${times}`;
    return [cue, { basis: 'assumed', seen, source, llr: llrList({ [maker]: times }) }];
  });
  return { all: Object.fromEntries(entries) };
}
