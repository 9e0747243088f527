// Merges the text of two records of one battle, turn by turn, together with where that text was cut.
import { emptyCaptureTurn } from '../db/empty-capture';
import {
  type BattleRecord,
  BodySchema,
  type Capture,
  CaptureSchema,
  type CaptureTurn,
  type Side,
  type Turn,
} from '../db/schema';
import { greater, mergeUnknown, type Rank } from './canonical';
import { joinLists, type ListRules } from './join-lists';
import { mergeSides, type SideUnit } from './merge-answers';

/** All of a turn but its two sides. */
interface Frame {
  turn: Omit<Turn, Side>;
  capture: Omit<CaptureTurn, Side>;
}

interface TurnUnit {
  frame: Frame;
  a: SideUnit;
  b: SideUnit;
}

type Content = Pick<BattleRecord, 'body' | 'capture'>;

/**
 * The newest and most complete text of both, side by side. Only an answer that was made anew may be shorter than the
 * other copy, and no turn moves; so spans and cuts that were inside a text stay inside it.
 */
export function mergeContent(x: Content, y: Content): Content {
  const turns: TurnUnit[] = [];
  for (let i = 0; i < Math.max(x.body.turns.length, y.body.turns.length); i++) {
    const [left, right] = [unitAt(x, i), unitAt(y, i)];
    const unit = left && right ? mergeUnits(left, right) : (left ?? right);
    if (unit) turns.push(unit);
  }
  return {
    body: {
      ...mergeUnknown(x.body, y.body, Object.keys(BodySchema.shape)),
      id: x.body.id,
      turns: turns.map(({ frame, a, b }) => ({ ...frame.turn, a: a.answer, b: b.answer })),
    },
    capture: {
      ...mergeUnknown(x.capture, y.capture, Object.keys(CaptureSchema.shape)),
      ...mergeProvenance(x.capture, y.capture),
      turns: turns.map(({ frame, a, b }) => ({ ...frame.capture, a: a.cuts, b: b.cuts })),
    },
  };
}

function mergeProvenance(x: Capture, y: Capture): Pick<Capture, 'id' | 'recorder' | 'layers'> {
  return {
    id: x.id,
    recorder: greater(x.recorder, y.recorder),
    layers: joinLists(x.layers, y.layers, LAYERS),
  };
}

const LAYERS: ListRules<Capture['layers'][number]> = {
  key: (layer) => layer,
  pick: (layer) => layer,
  rank: () => [],
  max: Number.POSITIVE_INFINITY,
};

function mergeUnits(x: TurnUnit, y: TurnUnit): TurnUnit {
  return {
    frame: greater(x.frame, y.frame, frameRank),
    a: mergeSides(x.a, y.a),
    b: mergeSides(x.b, y.b),
  };
}

function unitAt({ body, capture }: Content, index: number): TurnUnit | null {
  const turn = body.turns[index];
  if (!turn) return null;
  const cuts = capture.turns[index] ?? emptyCaptureTurn(turn);
  const { a, b, ...frame } = turn;
  const { a: cutsA, b: cutsB, ...captureFrame } = cuts;
  return {
    frame: { turn: frame, capture: captureFrame },
    a: { answer: a, cuts: cutsA },
    b: { answer: b, cuts: cutsB },
  };
}

/** The last sending first: seals older than it may rest on a text that is gone, and that must stay to be seen. */
function frameRank({ turn, capture }: Frame): Rank {
  const ended = capture.ended === null ? 0 : capture.ended === 'complete' ? 2 : 1;
  const { startedAt, prompt, attachments, userMessageId } = turn;
  return [startedAt, prompt.length, attachments.length, ended, userMessageId ? 1 : 0];
}
