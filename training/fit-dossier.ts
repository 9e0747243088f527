// Fits how far many answers of one name go beyond one, on sources left out, and how near the habits of relatives are.
import { existsSync, writeFileSync } from 'node:fs';
import { dataFolder, option } from './corpus';
import { claimGroups, fitCues, repeats } from './dossier-cues';
import { judgeKinship, knownModels } from './dossier-kinship';
import { bestOverlap, drawn, groupsOf, judgeLooks } from './dossier-looks';
import { fitModels, judgeModels, modelReads } from './dossier-models';
import { LEFT_OUT_FILE, readFolds } from './left-out';

/** Where the figures are kept, for `npm run report:mystery`. */
const FIGURES = 'training/dossier-figures.json';
const OUT = 'lib/dossier/calibration.json';

const round = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value;

async function main(): Promise<void> {
  const data = dataFolder();
  const file = option('readings', LEFT_OUT_FILE);
  if (!existsSync(file)) {
    console.error(`No readings in "${file}": run npm run read:left-out -- --data DIR first.`);
    process.exit(1);
  }
  const folds = readFolds(file);
  const reads = drawn(groupsOf(folds));
  const looks = { overlap: bestOverlap(reads), rows: judgeLooks(reads) };
  const ofModels = modelReads(folds);
  const fitted = fitModels(ofModels);
  const models = { ...fitted, rows: judgeModels(ofModels, fitted) };
  const groups = await claimGroups(data);
  const cues = { overlap: fitCues(groups), groups: groups.length, ...repeats(groups) };
  const kinship = judgeKinship(await knownModels(data));
  const figures = { looks, models, cues, kinship };
  console.log(JSON.stringify(figures, round, 2));
  writeFileSync(FIGURES, `${JSON.stringify(figures, round, 2)}\n`);
  const calibration = {
    looks: looks.overlap,
    cues: cues.overlap,
    ...fitted,
    relativeWithin: kinship.relativeWithin,
  };
  writeFileSync(OUT, `${JSON.stringify(calibration, null, 2)}\n`);
}

void main();
