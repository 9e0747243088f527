// Fits the directions in which models differ by habit: `npm run fit:learnt -- --data DIR` writes lib/guess/learn/basis.json.
import { writeFileSync } from 'node:fs';
import { type Basis, seenIn } from '../lib/guess/learn/basis';
import { habitsOf, LEARNT_HABITS } from '../lib/guess/learn/habits';
import { answers, dataFolder, SOURCES } from './corpus';
import { discriminants, type Spread } from './discriminants';
import { drawOf } from './style-docs';

const FILE = 'lib/guess/learn/basis.json';
/** Only ever judged on. */
const UNSEEN = 'sneos_vendor';
/** Answers of each model in each source; fewer than the least are passed over. */
const MOST = 40;
const LEAST = 5;
const DIRECTIONS = 40;

/** Habits of some training answers of one source, model by model. */
async function modelsOf(data: string, source: string): Promise<number[][][]> {
  const drawn = new Map<string, { draw: number; text: string }[]>();
  for await (const { split, canonical, promptId, text } of answers(data, [source])) {
    if (split !== 'train') continue;
    const own = drawn.get(canonical) ?? [];
    own.push({ draw: drawOf(`${promptId} ${canonical} ${text.length}`), text });
    drawn.set(canonical, own);
  }
  return [...drawn.values()]
    .filter(({ length }) => length >= LEAST)
    .map((own) => own.sort((x, y) => x.draw - y.draw).slice(0, MOST))
    .map((own) => own.map(({ text }) => habitsOf([text])));
}

const round = (value: number): number => Number(value.toPrecision(4));

function basisOf(places: readonly Spread[]): Basis {
  const { rows, between, mean } = discriminants(places, DIRECTIONS);
  const kept = rows.map((row) => row.map(round));
  return {
    habits: LEARNT_HABITS,
    rows: kept,
    between: between.map(round),
    mean: seenIn({ rows: kept }, mean).map(round),
  };
}

async function main(): Promise<void> {
  const data = dataFolder();
  const places: Spread[] = [];
  for (const source of SOURCES) {
    if (source === UNSEEN) continue;
    const models = await modelsOf(data, source);
    places.push({ models });
    const count = models.reduce((sum, { length }) => sum + length, 0);
    console.log(`${source}: ${models.length} models, ${count} answers`);
  }
  const basis = basisOf(places);
  writeFileSync(FILE, `${JSON.stringify(basis)}\n`);
  console.log(`${FILE}: variance between models ${basis.between.slice(0, 8).join(', ')} …`);
}

await main();
