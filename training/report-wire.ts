// Measures everything that the wire tells and writes `docs/wire.md`.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tokenizer } from '../lib/tokenizers/tokenizer';
import shipped from '../lib/wire/cadence-model.json';
import { readWire, wireEvidence } from '../lib/wire/evidence';
import { benchTokenizers } from '../tests/bench/tokenizers';
import { checkAgainstReferences } from './check-tokenizers';
import { option } from './corpus';
import { openTokenizers, piecesOfRecording, wireMeasures } from './measure-cuts';
import { merged, random, smoothed, WORD } from './recut';
import { roundStopMeasures } from './round-stops';
import { streamsFolder } from './streams';
import { askWithout, type Forest, forestsWithout } from './wire-forest';
import { keptPace, keptTable } from './wire-kept';
import { wirePage } from './wire-page';
import { rhythmMeasures } from './wire-rhythm';
import { type LeftOut, rowOf, type WireRow, wireRows, withMerged } from './wire-rows';
import { type Mix, type Scales, type Score, scoreOf } from './wire-scores';
import { markdownTable, percent, printTable, type WireTable } from './wire-tables';

const RECORDING = '../shared/site/real/stream-webdev.battle.answer-pieces.2026-08.txt';
const SIZES = [12, 40, 100] as const;

const WAYS: Record<string, (row: WireRow, next: () => number) => WireRow['pieces']> = {
  'as recorded': ({ pieces }) => pieces,
  'merged 10 %': ({ pieces }, next) => merged(pieces, 0.1, next),
  'merged 30 %': ({ pieces }, next) => merged(pieces, 0.3, next),
  'merged 60 %': ({ pieces }, next) => merged(pieces, 0.6, next),
  'smoothed at words': ({ pieces }) => smoothed(pieces, WORD),
};

const SHIPPED: Scales = shipped;
const WHAT: Record<string, Scales> = {
  'cuts and cadence': SHIPPED,
  'cadence alone': { ...SHIPPED, cutScale: 0 },
  // As an accuracy without regard to calibration would be quoted.
  'both, cadence at full weight': { scales: [{ from: 12, scale: 1 }], cutScale: 0.3 },
  'prior alone': { scales: [], cutScale: 0 },
};

const cells = ({ rows, right, logLoss, calibration }: Score) => [
  String(rows),
  percent(right),
  logLoss.toFixed(2),
  percent(calibration),
];
const COLUMNS = ['streams', 'right', 'log loss', 'calibration gap'];

function makerTable(by: LeftOut, mix: Mix, asked: ReturnType<typeof askWithout>): WireTable {
  const rows = SIZES.flatMap((least) => {
    const own = asked.filter(({ row }) => row.features.pieces >= least);
    return Object.entries(WHAT).map(([name, scales]) => [
      `${least}+ pieces, ${name}`,
      ...cells(scoreOf(own, scales, mix)),
    ]);
  });
  const weighed =
    mix === 'arena' ? "weighted to the arena's mix of makers" : 'each stream counts once';
  return {
    title: `Maker from the wire alone, whole ${by} left out, ${weighed}`,
    columns: ['what is read', ...COLUMNS],
    rows,
  };
}

/** The same after the pieces were changed on their way; sizes are those of the pieces as recorded. */
function changedTable(
  by: LeftOut,
  rows: readonly WireRow[],
  forests: ReadonlyMap<string, Forest>,
  tokenizers: readonly Tokenizer[],
): WireTable {
  const next = random(19);
  const answers = rows.filter(({ isAnswer }) => isAnswer);
  const lines = Object.entries(WAYS).flatMap(([name, change]) => {
    const changed = answers.map((row) => ({
      size: row.features.pieces,
      row: rowOf(row.stream, true, change(row, next), tokenizers),
    }));
    return SIZES.map((least) => {
      const own = changed.filter(({ size }) => size >= least).map(({ row }) => row);
      return [
        `${least}+ pieces, ${name}`,
        ...cells(scoreOf(askWithout(forests, own, by), SHIPPED, 'own')),
      ];
    });
  });
  return {
    title: `Maker after the pieces were changed, whole ${by} left out`,
    columns: ['pieces', ...COLUMNS],
    rows: lines,
  };
}

function recordingText(tokenizers: readonly Tokenizer[]): string {
  if (!existsSync(RECORDING)) {
    console.log(`No real recording at ${RECORDING}: left out.`);
    return 'The recording was not at hand when this page was written.';
  }
  const evidence = wireEvidence(readWire([piecesOfRecording(RECORDING)], tokenizers));
  return evidence
    .map(({ sentence, llr }) => {
      const strong = Object.entries(llr)
        .sort((a, b) => b[1] - a[1])
        .slice(0, 5);
      const weights = strong.map(([maker, log]) => `${maker} ${log.toFixed(1)}`).join(', ');
      return `- ${sentence}${weights === '' ? '' : ` Nats: ${weights}.`}`;
    })
    .join('\n');
}

/** Makers with models, repositories and origins left out. */
function makersOf(rows: readonly WireRow[], tokenizers: readonly Tokenizer[]): WireTable[] {
  const tables: WireTable[] = [];
  const taught = withMerged(rows, tokenizers);
  for (const by of ['models', 'repositories', 'origins'] as const) {
    const forests = forestsWithout(taught, by);
    const asked = askWithout(forests, rows, by);
    tables.push(makerTable(by, 'own', asked));
    if (by === 'origins') tables.push(makerTable(by, 'arena', asked));
    if (by !== 'origins') tables.push(changedTable(by, rows, forests, tokenizers));
  }
  return tables;
}

async function main(): Promise<void> {
  const data = streamsFolder();
  const tokenizers = await openTokenizers('public/tokenizers');
  const rows = wireRows(data, tokenizers);
  const makers = makersOf(rows, tokenizers);
  const rhythm = rhythmMeasures(rows);
  const rounds = await roundStopMeasures(data, tokenizers);
  const recording = recordingText(tokenizers);
  for (const table of [...makers, ...rhythm, ...rounds]) console.log(printTable(table));
  const hasTexts = existsSync(join(data, 'models.csv'));
  const cuts = hasTexts
    ? await wireMeasures({
        data,
        tokenizers,
        recording: RECORDING,
        texts: Number(option('texts', '8')),
      })
    : [];
  cuts.push(keptTable(rows), keptPace(rows));
  for (const table of cuts) console.log(printTable(table));
  const page = wirePage({
    agreements: await checkAgainstReferences(),
    bench: benchTokenizers(),
    makers: makers.map(markdownTable).join('\n'),
    rhythm: rhythm.map(markdownTable).join('\n'),
    rounds: rounds.map(markdownTable).join('\n'),
    cuts: cuts.map(markdownTable).join('\n'),
    recording,
    rows: rows.length,
    answers: rows.filter(({ isAnswer }) => isAnswer).length,
  });
  writeFileSync('docs/wire.md', page);
  console.log(page);
}

await main();
