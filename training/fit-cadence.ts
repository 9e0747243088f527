// Fits the forest over the cadence of pieces to the recorded streams and writes `lib/wire/cadence-model.json`.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { openTokenizers } from './measure-cuts';
import { streamsFolder } from './streams';
import { askWithout, fitForest, forestsWithout, toData } from './wire-forest';
import { wireRows, withMerged } from './wire-rows';
import { fitScales, scoreOf } from './wire-scores';

const FILE = 'lib/wire/cadence-model.json';

/** The same data always give the same file: rows come in file order and all chance is seeded. */
async function main(): Promise<void> {
  const tokenizers = await openTokenizers('public/tokenizers');
  const rows = withMerged(wireRows(streamsFolder(), tokenizers), tokenizers);
  const asked = askWithout(forestsWithout(rows, 'origins'), rows, 'origins');
  const scales = fitScales(asked);
  const { logLoss } = scoreOf(asked, scales, 'arena');
  const none = scoreOf(asked, { scales: [], cutScale: 0 }, 'arena').logLoss;
  const data = toData(fitForest(rows), scales.scales, scales.cutScale);
  const text = `${JSON.stringify(data, null, 1)}\n`;
  writeFileSync(FILE, text);
  execFileSync('npx', ['biome', 'format', '--write', FILE]);
  console.log(`${rows.length} rows, ${data.trees.length} trees, ${text.length} bytes in ${FILE}`);
  console.log(`Scales, fitted with whole repositories left out: ${JSON.stringify(scales)}`);
  console.log(`Log loss in the arena's mix ${logLoss.toFixed(3)}; prior alone ${none.toFixed(3)}`);
}

await main();
