// Says in one plain sentence, with its weights, what reveals in one place tell of an answer.
import type { Evidence } from '../../db/schema';
import { MAKER_NAMES } from '../../models/makers';
import { isolated } from '../../text/isolate';
import type { LearntReading } from './learnt';

/** Raised whenever the same reveals may give other evidence. */
export const LEARNT_VERSION = 2;
/** Share of its maker's probability from which a model is named, 0..1. */
const NAMED = 0.5;
/** A weight that moves nobody by this much is not worth a line, nats. */
const WORTH_SAYING = 0.1;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** What the answer is most like: a model that was met here, or a maker. */
function likest({ makers, models }: LearntReading): string | null {
  const [first] = Object.entries(makers).sort((x, y) => y[1] - x[1]);
  if (!first || first[1] < WORTH_SAYING) return null;
  const [maker] = first;
  const model = models
    .filter((one) => one.maker === maker)
    .reduce<LearntReading['models'][number] | null>(
      (best, one) => (best && best.share >= one.share ? best : one),
      null,
    );
  // The page gave that name: it must not turn the sentence round.
  if (model && model.share >= NAMED) return isolated(model.model);
  return maker === 'none'
    ? 'a maker outside the list'
    : MAKER_NAMES[maker as keyof typeof MAKER_NAMES];
}

/** At most one piece of evidence; none where nothing was learnt or it says nothing. */
export function learntEvidence(learnt: LearntReading | null): Evidence[] {
  const like = learnt && likest(learnt);
  if (!learnt || !like) return [];
  const { makers, sides } = learnt;
  const count = sides === 1 ? 'one reveal' : `${sides} reveals`;
  return [
    {
      heuristic: 'learnt',
      version: LEARNT_VERSION,
      cue: 'learnt',
      sentence: `From ${count} here: most like ${like}.`,
      quote: '',
      spans: [],
      llr: Object.fromEntries(Object.entries(makers).map(([maker, llr]) => [maker, rounded(llr)])),
    },
  ];
}
