// Writes docs/mystery.md: what a dossier makes of the stealth models of the corpora after 1, 5, 20 and 100 answers.
import { readFileSync, writeFileSync } from 'node:fs';
import { makeDossier, type ReadSighting } from '../lib/dossier/dossier';
import { NO_WORDS } from '../lib/dossier/own';
import { POOLING } from '../lib/dossier/pool';
import { readSighting } from '../lib/dossier/reading';
import { loadStyle } from '../lib/style/load';
import { dataFolder } from './corpus';
import { type Judged, mysteryPage } from './mystery-page';
import { metModels, mysteries } from './mystery-read';

const SIZES = [1, 5, 20, 100];
/** Answers of each known model and source that the test compares with. */
const MET = 40;
/** Names with fewer answers are only named. */
const FEWEST = 20;

async function main(): Promise<void> {
  const data = dataFolder();
  const style = await loadStyle(
    async (file) => new Uint8Array(readFileSync(`public/style/${file}`)),
  );
  const all = await mysteries(data);
  const others = await metModels(data, MET);
  const context = { style, learnt: {} };
  const judged: Judged[] = all
    .filter(({ sightings }) => sightings.length >= FEWEST)
    .map(({ name, sightings }) => {
      const read = sightings.slice(0, Math.max(...SIZES)).map((sighting): ReadSighting => {
        return { sighting, reading: readSighting(sighting, context) };
      });
      const dossiers = SIZES.filter((n) => n <= read.length).map((n) =>
        makeDossier(name, read.slice(0, n), { others, probes: [], own: NO_WORDS }),
      );
      console.log(`${name}: ${sightings.length} answers`);
      return { name, answers: sightings.length, dossiers };
    });
  const names = new Set(all.map(({ name }) => name));
  const trained = style.classes.filter(({ id }) => names.has(id)).map(({ id }) => id);
  const figures = JSON.parse(readFileSync('training/dossier-figures.json', 'utf8'));
  const few = all.filter(({ sightings }) => sightings.length < FEWEST).map(({ name }) => name);
  const page = mysteryPage({ judged, few, trained, day: style.day, figures, pooling: POOLING });
  writeFileSync('docs/mystery.md', page);
}

void main();
