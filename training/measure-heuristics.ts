// Measures how often each maker's models show each cue and writes the rates that ship with the heuristics.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { RATE_ORDER, type Rates } from '../lib/heuristics/rates';
import { buildRates } from './build-rates';
import { answers, dataFolder, option, releaseYears, SOURCES } from './corpus';
import { FINDER_IDS, type FinderId } from './finders';
import { type Group, Tally } from './tally';

/** Training answers in which a cue was seen, by maker, as "openai 12 of 20,000". */
function seenBy(groups: readonly Group[], key: string): string {
  return RATE_ORDER.map((maker) => {
    const own = groups.filter((group) => group.maker === maker);
    const seen = own.reduce((sum, group) => sum + (group.cues.get(key) ?? 0), 0);
    const all = own.reduce((sum, group) => sum + group.n, 0);
    return seen === 0 ? '' : `${maker} ${seen}/${all}`;
  })
    .filter((part) => part !== '')
    .join(', ');
}

/** Prints each cue: answers with it, weight for the maker it favours most, and who showed it. */
function report(rates: Rates, groups: readonly Group[]): void {
  console.log(`\n## ${rates.heuristic}\n`);
  for (const [table, cues] of Object.entries(rates.tables)) {
    for (const [cue, entry] of Object.entries(cues)) {
      if (entry.seen === 0) continue;
      const best = entry.llr.indexOf(Math.max(...entry.llr));
      const lift = Math.exp(entry.llr[best] ?? 0).toFixed(1);
      const who = seenBy(groups, `${rates.heuristic}\t${table}\t${cue}`);
      const head = `${table} ${cue}: seen ${entry.seen}, ${entry.basis}`;
      console.log(`${head}, lift ×${lift} for ${rates.order[best]} (${who})`);
    }
  }
}

/** The heuristics of `--only a,b`; all when there is none. */
function chosen(): readonly FinderId[] {
  const names = option('only', '').split(',');
  const own = FINDER_IDS.filter((id) => names.includes(id));
  return own.length > 0 ? own : FINDER_IDS;
}

async function main(): Promise<void> {
  const data = dataFolder();
  const years = releaseYears(data);
  const ids = chosen();
  const tally = new Tally(ids);
  for await (const answer of answers(data, SOURCES)) {
    if (answer.split === 'train') tally.add(answer);
  }
  const groups = tally.without(null);
  const today = new Date().toISOString().slice(0, 10);
  for (const id of ids) {
    const rates = buildRates(id, groups, years, today);
    const file = `lib/heuristics/${id}/rates.json`;
    writeFileSync(file, `${JSON.stringify(rates)}\n`);
    execFileSync('npx', ['biome', 'format', '--write', file], { stdio: 'ignore' });
    report(rates, groups);
  }
}

void main();
