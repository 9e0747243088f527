// Trains the style model on labelled answers and writes it with its card; what it does on sources left out comes from `read:left-out`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { loadStyleModel, makerLogits, STYLE_MAKERS } from '../lib/style/model';
import { type PackedStyle, packStyle } from '../lib/style/packed';
import type { Representation, StyleModel } from '../lib/style/reading';
import { rendered } from '../lib/style/rendered';
import { dataFolder, option, SOURCES } from './corpus';
import { LEFT_OUT_FILE, type LeftOutFold, readFolds } from './left-out';
import { trainBaseline } from './style-baseline';
import { type CardData, styleCard } from './style-card';
import { firstOf, type StyleDoc, sampleDocs } from './style-docs';
import { type Factors, fitFactors, judged, type Score, type Seen, scoreOf } from './style-judge';
import { DIMENSIONS, type Trained, trainStyle } from './style-train';

const FOLDER = 'public/style';
const UNTRAINED = 'sneos_vendor';
const began = Date.now();
const say = (text: string): void =>
  console.log(`${Math.round((Date.now() - began) / 1000)} s: ${text}`);

interface Fold {
  source: string;
  own: Seen[];
  plain: { p: number[]; maker: Seen['maker'] }[];
}

/** What the style model without a source made of its eval answers, each alone. */
function seenIn({ source, classes, readings }: LeftOutFold): Seen[] {
  const makers = classes.map(({ maker }) => maker);
  return readings
    .filter(({ split }) => split === 'eval')
    .map(({ maker, words, logits, canonical }) => {
      const truth = classes.findIndex(({ id }) => id === canonical);
      return {
        source,
        maker,
        words,
        logits: makerLogits(logits, makers),
        classes: truth < 0 ? undefined : { logits, truth },
      };
    });
}

/** One source left out: the plain model trained on the rest and asked about the same answers as the style model was. */
function leaveOut(fold: LeftOutFold, train: readonly StyleDoc[], test: readonly StyleDoc[]): Fold {
  const { source } = fold;
  const own = seenIn(fold);
  if (own.length !== test.length)
    throw new Error(`${source}: the readings are of other answers; run read:left-out again`);
  const baseline = trainBaseline(train.filter((doc) => doc.source !== source));
  const plain = test.map((doc) => ({ p: baseline(doc), maker: doc.maker }));
  const [mine, other] = [
    scoreOf(own.map(({ logits, maker }) => ({ p: logits, maker }))),
    scoreOf(plain),
  ];
  say(
    `${source} left out: top-1 ${(mine.top1 * 100).toFixed(1)} %, plain ${(other.top1 * 100).toFixed(1)} %`,
  );
  return { source, own, plain };
}

/** Steps from 0 to the largest number of a mark's vector: few, for a small file, and enough (see the card's figures). */
const LEVELS = 5;

/** A number with the upper 16 bits of its 32: steps need no more, and the rest would not compress. */
function coarse(value: number): number {
  const cell = new DataView(new ArrayBuffer(4));
  cell.setFloat32(0, value);
  cell.setUint16(2, 0);
  return cell.getFloat32(0);
}

function packed(trained: Trained, docs: readonly StyleDoc[], factors: Factors): PackedStyle {
  const { vocabulary, classes, vectors, heads, biases } = trained;
  const marks = vocabulary.keys.length;
  const steps = new Float32Array(marks);
  const bytes = new Int8Array(marks * DIMENSIONS);
  for (let slot = 0; slot < marks; slot++) {
    const row = vectors.subarray(slot * DIMENSIONS, (slot + 1) * DIMENSIONS);
    const top = row.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
    const step = coarse(top / LEVELS);
    steps[slot] = step;
    for (const [k, value] of row.entries()) bytes[slot * DIMENSIONS + k] = Math.round(value / step);
  }
  const licences = new Map(docs.map(({ source, licence }) => [source, licence]));
  const header = {
    format: 1 as const,
    day: new Date().toISOString().slice(0, 10),
    marks,
    dimensions: DIMENSIONS,
    classes,
    sources: [...licences].map(([source, licence]) => ({ source, licence })),
    calibration: factors,
  };
  return {
    header,
    keys: vocabulary.keys,
    gains: vocabulary.gains,
    steps,
    vectors: bytes,
    heads,
    biases,
  };
}

type Reader = (text: string, form: Representation) => number[];

function readerOf(model: StyleModel): Reader {
  return (text, form) => {
    const { makers } = model.read(text, form);
    return STYLE_MAKERS.map((maker) => makers[maker]);
  };
}

const firstWords = (text: string, count: number): string =>
  new RegExp(`^\\s*(?:\\S+\\s+){0,${count}}`).exec(text)?.[0] ?? text;

function shorter(read: Reader, docs: readonly StyleDoc[]): [string, Score][] {
  const some = docs.filter((_, at) => at % 4 === 0);
  const score = (form: Representation, change: (text: string) => string) =>
    scoreOf(some.map(({ text, maker }) => ({ p: read(change(text), form), maker })));
  return [
    ['as they came', score('markdown', (text) => text)],
    ['as a page renders them', score('rendered', rendered)],
    ['first 200 words', score('markdown', (text) => firstWords(text, 200))],
    ['first 100 words', score('markdown', (text) => firstWords(text, 100))],
    ['first 50 words', score('markdown', (text) => firstWords(text, 50))],
  ];
}

function known(read: Reader, docs: readonly StyleDoc[]): [string, Score][] {
  const rows = docs.map(({ text, maker, source }) => ({
    source,
    maker,
    p: read(text, 'markdown'),
  }));
  const table = SOURCES.map((source): [string, Score] => [
    source,
    scoreOf(rows.filter((row) => row.source === source)),
  ]);
  return [...table, ['**all**', scoreOf(rows)]];
}

function leftOutScores(folds: readonly Fold[]): Pick<CardData, 'leftOut' | 'pooledEce'> {
  const all: ReturnType<typeof judged>[] = [];
  const leftOut = folds.map(({ source, own, plain }) => {
    const others = folds.filter((fold) => fold.source !== source).flatMap((fold) => fold.own);
    const factors = fitFactors(others);
    const rows = own.map((seen) => judged(seen, factors));
    all.push(...rows);
    return { source, own: scoreOf(rows), plain: scoreOf(plain) };
  });
  return { leftOut, pooledEce: scoreOf(all).ece };
}

/** What leaving sources out gave: kept in a file, so that the model can be trained anew without judging anew. */
type LeftOut = Pick<CardData, 'leftOut' | 'pooledEce' | 'factors' | 'judgedPerModel'>;
const LEFT_OUT = 'training/style-left-out.json';
/** Answers of each model in each left-out source that are judged. */
const JUDGED = 12;

function judge(docs: readonly StyleDoc[], leftOut: readonly LeftOutFold[]): LeftOut {
  const most = leftOut[0]?.perModel ?? 0;
  const train = firstOf(docs, most).filter(
    ({ split, source, isPiece }) => split === 'train' && source !== UNTRAINED && !isPiece,
  );
  const test = firstOf(docs, JUDGED).filter(({ split }) => split === 'eval');
  const folds = leftOut.map((fold) =>
    leaveOut(
      fold,
      train,
      test.filter(({ source }) => source === fold.source),
    ),
  );
  const factors = fitFactors(folds.flatMap(({ own }) => own));
  const judgement = { judgedPerModel: most, factors, ...leftOutScores(folds) };
  writeFileSync(LEFT_OUT, `${JSON.stringify(judgement, null, 2)}\n`);
  return judgement;
}

function write(
  style: PackedStyle,
  leftOut: LeftOut,
  test: readonly StyleDoc[],
  perModel: number,
): void {
  const file = gzipSync(packStyle(style), { level: 9 });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/model.bin.gz`, file);
  say(`${FOLDER}/model.bin.gz written, ${file.length} bytes`);
  const read = readerOf(loadStyleModel(packStyle(style)));
  const { day, classes, sources, marks } = style.header;
  const card = styleCard({
    ...leftOut,
    day,
    marks,
    dimensions: DIMENSIONS,
    classes: classes.length,
    answers: classes.reduce((sum, { answers }) => sum + answers, 0),
    perModel,
    bytes: file.length,
    sources,
    known: known(read, test),
    shorter: shorter(read, test),
  });
  writeFileSync('docs/style-model.md', card);
  console.log(card);
}

async function main(): Promise<void> {
  const data = dataFolder();
  const marks = Number(option('marks', '170000'));
  const perModel = Number(option('answers', '100000'));
  const docs = await sampleDocs(data, { train: perModel, eval: 100_000 });
  const train = docs.filter(({ split, source }) => split === 'train' && source !== UNTRAINED);
  say(`${train.length} answers to train on`);
  const isKept = option('judge', 'yes') === 'no' && existsSync(LEFT_OUT);
  const leftOut = isKept
    ? (JSON.parse(readFileSync(LEFT_OUT, 'utf8')) as LeftOut)
    : judge(docs, readFolds(option('readings', LEFT_OUT_FILE)));
  const style = packed(trainStyle(train, marks), train, leftOut.factors);
  const test = docs.filter(({ split }) => split === 'eval');
  write(style, leftOut, test, perModel);
}

void main();
