// Trains a style model without each source in turn and keeps what it reads there, for `npm run fit:guess`.
import { dataFolder, option, SOURCES } from './corpus';
import {
  keyOf,
  LEFT_OUT_FILE,
  type LeftOutFold,
  type LeftOutReading,
  writeFolds,
} from './left-out';
import { countMarks, firstOf, type StyleDoc, sampleDocs, sparse } from './style-docs';
import { classLogits, type Trained, trainStyle } from './style-train';

/** Answers of each model in each source and split that are read; pairs are made of the same ones. */
const READ = 12;
/** Stands between two answers that are read as one text, as in `lib/guess/style-evidence.ts`. */
const GAP = '\n\n';
/** In no training: every fold's model may read it, and the last one does. */
const UNTRAINED = 'sneos_vendor';

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Two answers as one, where they are of the same form and to different prompts. */
function together(x: StyleDoc, y: StyleDoc): StyleDoc | null {
  if (x.form !== 'markdown' || y.form !== 'markdown' || x.promptId === y.promptId) return null;
  const text = `${x.text}${GAP}${y.text}`;
  return { ...x, text, ...countMarks(text, 'markdown') };
}

function read(trained: Trained, doc: StyleDoc, parts: readonly StyleDoc[]): LeftOutReading {
  const { source, canonical, maker, split, form, words } = doc;
  return {
    source,
    canonical,
    maker,
    split,
    form,
    words,
    keys: parts.map(keyOf),
    prompts: parts.map(({ promptId }) => promptId),
    logits: classLogits(trained, sparse(doc, trained.vocabulary)).map(round),
  };
}

function foldOf(
  source: string,
  train: readonly StyleDoc[],
  docs: readonly StyleDoc[],
  perModel: number,
): LeftOutFold {
  const trained = trainStyle(
    train.filter((doc) => doc.source !== source),
    Number(option('marks', '170000')),
  );
  const own = docs.filter((doc) => doc.source === source);
  const readings = own.map((doc) => read(trained, doc, [doc]));
  for (let at = 0; at + 1 < own.length; at++) {
    const [x, y] = [own[at], own[at + 1]];
    if (!x || !y || x.canonical !== y.canonical || x.split !== y.split) continue;
    const pair = together(x, y);
    if (!pair) continue;
    readings.push(read(trained, pair, [x, y]));
    at++;
  }
  console.log(`${source}: ${readings.length} readings`);
  return {
    source,
    perModel,
    classes: trained.classes.map(({ id, maker }) => ({ id, maker })),
    readings,
  };
}

async function main(): Promise<void> {
  const most = Number(option('answers', '30'));
  const docs = await sampleDocs(dataFolder(), { train: Math.max(most, READ), eval: READ });
  const train = firstOf(docs, most).filter(
    ({ split, source }) => split === 'train' && source !== UNTRAINED,
  );
  const own = firstOf(docs, READ).filter(({ isPiece }) => !isPiece);
  const only = option('sources', SOURCES.join(',')).split(',');
  const folds = SOURCES.filter((source) => only.includes(source)).map((source) =>
    foldOf(source, train, own, most),
  );
  writeFolds(option('readings', LEFT_OUT_FILE), folds);
}

void main();
