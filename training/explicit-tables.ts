// Rates of explicit tells, which are too rare to measure alone: stated assumptions, corrected by what was seen.
import { LEAK_PHRASES } from '../lib/heuristics/leaked-instructions/phrases';
import { RATE_ORDER } from '../lib/heuristics/rates';
import { RESIDUES } from '../lib/heuristics/typographic-marks/residue';
import type { MakerOrNone } from '../lib/models/makers';
import { type Entry, llrList, seenIn, type Tables } from './smoothing';
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

/** Ratios to start from when a model says who it is; see the heuristic's README for where they come from. */
function assumedClaim(maker: MakerOrNone, table: string): number {
  if (table === 'other') return 5;
  const isHome = ['qwen', 'deepseek', 'zhipu', 'moonshot', '01ai', 'none'].includes(maker);
  if (table === 'zh') return isHome ? 15 : 5;
  if (maker === 'openai') return 8;
  return ['anthropic', 'google', 'xai', 'meta', 'mistral', 'cohere'].includes(maker) ? 40 : 15;
}

const RIVALS = RATE_ORDER.length - 1;
/** How many models' worth the starting ratio counts against what is seen. */
const BELIEF = 10;

/** Starting ratio corrected by how many models that made the claim are that maker's. */
function claimTimes(start: number, right: number, wrong: number): number {
  const precision = (BELIEF * (start / (start + RIVALS)) + right) / (BELIEF + right + wrong);
  return Math.min(40, (RIVALS * precision) / (1 - precision));
}

function claimEntry(groups: readonly Group[], maker: MakerOrNone, table: string): Entry {
  const key = `self-identification\t${table}\tclaims:${maker}`;
  const models = new Map(
    groups.filter((g) => g.cues.has(key)).map((g) => [g.canonical, g.maker === maker]),
  );
  const right = [...models.values()].filter(Boolean).length;
  const times = claimTimes(assumedClaim(maker, table), right, models.size - right);
  return {
    basis: models.size > 0 ? 'mixed' : 'assumed',
    seen: seenIn(groups, key),
    source: `start: ratio ${assumedClaim(maker, table)}; models right ${right}, wrong ${models.size - right}`,
    llr: llrList({ [maker]: times }),
  };
}

/** Weights of what a model says it is, by language. */
export function claimTables(groups: readonly Group[]): Tables {
  const tables: Tables = {};
  for (const table of ['en', 'zh', 'other']) {
    tables[table] = Object.fromEntries(
      RATE_ORDER.map((maker) => [`claims:${maker}`, claimEntry(groups, maker, table)]),
    );
  }
  return tables;
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
