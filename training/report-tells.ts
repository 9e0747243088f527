// Writes docs/tells.md: how each heuristic's cues do on the eval split, by rates that never saw the source.
import { writeFileSync } from 'node:fs';
import { buildAllRates } from './build-rates';
import { claimSection } from './claim-page';
import { answers, dataFolder, releaseYears, SOURCES } from './corpus';
import { LeftOut } from './cue-left-out';
import { FINDER_IDS, FINDERS, type FinderId } from './finders';
import { guessMisleading, misleadingSection } from './misleading';
import type { AllRates } from './observe';
import { PromptControl, promptSection } from './prompt-alone';
import { inputOf, Tally } from './tally';
import { tellsPage } from './tells-page';

async function main(): Promise<void> {
  const data = dataFolder();
  const years = releaseYears(data);
  const tally = new Tally();
  const held = new LeftOut();
  const costs = new Map<FinderId, number>();
  let judged = 0;
  const control = new PromptControl();
  for await (const answer of answers(data, SOURCES)) {
    control.add(answer);
    if (answer.split === 'train') {
      tally.add(answer);
      continue;
    }
    held.add(answer);
    judged += 1;
    for (const id of FINDER_IDS) {
      const began = performance.now();
      FINDERS[id].find(inputOf(answer));
      costs.set(id, (costs.get(id) ?? 0) + performance.now() - began);
    }
  }
  const known = new Map<string, AllRates>();
  const rows = held.rows((source) => {
    const rates = known.get(source) ?? buildAllRates(tally.without(source), years);
    known.set(source, rates);
    return rates;
  });
  const tells = tellsPage(rows, new Map([...costs].map(([id, ms]) => [id, ms / judged])));
  const claims = claimSection(tally.without(null), years);
  const misled = misleadingSection(await guessMisleading());
  const text = [tells, claims, misled, promptSection(control.rows())].join('\n');
  writeFileSync('docs/tells.md', text);
  console.log(text);
}

void main();
