// Trains a style model without each source in turn and keeps what it reads there, for `npm run fit:guess`.
import { dataFolder, option, SOURCES } from './corpus';
import {
  keyOf,
  LEFT_OUT_FILE,
  type LeftOutFold,
  type LeftOutReading,
  writeFolds,
} from './left-out';
import { firstOf, type StyleDoc, sampleDocs, sparse } from './style-docs';
import { classLogits, type Trained, trainStyle } from './style-train';

/** Answers of each model in each source and split that are read. */
const READ = 12;
/** In no training: every fold's model may read it, and the last one does. */
const UNTRAINED = 'sneos_vendor';

const round = (value: number): number => Math.round(value * 1000) / 1000;

function read(trained: Trained, doc: StyleDoc): LeftOutReading {
  const { source, canonical, maker, split, form, words, promptId } = doc;
  return {
    source,
    canonical,
    maker,
    split,
    form,
    words,
    key: keyOf(doc),
    promptId,
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
  const readings = docs.filter((doc) => doc.source === source).map((doc) => read(trained, doc));
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
