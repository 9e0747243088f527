// Turns one side's answer into timed rows: what is sent, in which pieces, and when.
import { cutAtTokens, cutAtWords } from './cuts.ts';
import { citationSteps, hostileSteps, imageSteps, toolSteps, webdevSteps } from './plan-extras.ts';
import type { Random } from './random.ts';
import type { Model, OneAnswer, Side, Turn } from './scenario.ts';

export type Channel = 'text' | 'reasoning';
/** One row of a lane; `at` in ms since the turn started, at speed 1. */
export type Step = {
  at: number;
  code: string;
  value: unknown;
  /** Sent behind the colon as it is, in place of `value`. */
  json?: string;
  piece?: { channel: Channel; text: string };
};

type Timed = { at: number; text: string };

/** What a plan needs to know besides the answer itself. */
export type LaneFrame = { turn: Turn; model: Model; messageId: string };

/** All rows of one side in order, the finish row last. */
export function planLane(turn: Turn, side: Side, model: Model, random: Random): Step[] {
  return planAnswer(turn[side], { turn, model, messageId: side }, random);
}

/** All rows of one answer in order, the finish row last. */
export function planAnswer(
  answer: OneAnswer,
  { turn, model, messageId }: LaneFrame,
  random: Random,
): Step[] {
  const steps: Step[] = [{ at: 0, code: '2', value: [{ type: 'heartbeat' }] }];
  if (turn.routedModel && model.organization !== null) {
    const value = [{ type: 'routed_model', organization: model.organization }];
    steps.push({ at: answer.startMs / 2, code: '2', value });
  }
  if (turn.unknownCodes) steps.push(...unknownSteps(answer.startMs / 2));
  steps.push(...webdevSteps(answer, answer.startMs / 2));
  const reasoning = paced(reasoningPieces(answer), answer, answer.startMs, random);
  steps.push(...reasoning.map((piece) => pieceStep('reasoning', piece)));
  const calls = toolSteps(answer, false, reasoning.at(-1)?.at ?? answer.startMs);
  const textFrom = calls.at(-1)?.at ?? reasoning.at(-1)?.at ?? answer.startMs;
  const text = paced(textPieces(answer), answer, textFrom, random);
  const textTo = text.at(-1)?.at ?? textFrom;
  steps.push(...calls, ...text.map((piece) => pieceStep('text', piece)));
  steps.push(...citationSteps(answer, textFrom, textTo));
  const late = [...toolSteps(answer, true, textTo), ...imageSteps(answer, messageId, textTo)];
  const end = endSteps(answer, (late.at(-1)?.at ?? textTo) + 20);
  // Hostile rows may be a million: more than a call takes as arguments.
  const all = steps.concat(hostileSteps(answer, textTo), late, end);
  return withHeartbeats(all, turn.heartbeatMs);
}

/** The pieces of the visible answer. */
export function textPieces(answer: OneAnswer): string[] {
  return answer.pieces ?? cut(answer.text ?? '', answer);
}

function reasoningPieces(answer: OneAnswer): string[] {
  return answer.reasoningPieces ?? cut(answer.reasoning ?? '', answer);
}

function cut(text: string, answer: OneAnswer): string[] {
  if (answer.delivery.kind === 'words') return cutAtWords(text);
  return cutAtTokens(text, answer.delivery.tokensPerPiece);
}

function paced(pieces: string[], answer: OneAnswer, from: number, random: Random): Timed[] {
  const { kind, gapMs } = answer.delivery;
  return kind === 'words'
    ? smoothed(pieces, gapMs, from, random)
    : ragged(pieces, gapMs, from, random);
}

/** A provider's own rhythm: pauses that scatter around the mean, now and then a longer one. */
function ragged(pieces: string[], gapMs: number, from: number, random: Random): Timed[] {
  let at = from;
  return pieces.map((text) => {
    at += gapMs * (0.4 + 1.2 * random()) + (random() < 0.02 ? gapMs * 8 : 0);
    return { at, text };
  });
}

/** Words leave at least `gapMs` apart, and never before the burst of the provider that holds them has come in. */
function smoothed(pieces: string[], gapMs: number, from: number, random: Random): Timed[] {
  let at = from;
  let burstAt = from;
  let burstLeft = 0;
  return pieces.map((text) => {
    while (burstLeft < text.length) {
      burstAt += 40 + 110 * random();
      burstLeft += 15 + Math.floor(50 * random());
    }
    burstLeft -= text.length;
    at = Math.max(at + gapMs, burstAt);
    return { at, text };
  });
}

function pieceStep(channel: Channel, piece: Timed): Step {
  const code = channel === 'text' ? '0' : 'g';
  return { at: piece.at, code, value: piece.text, piece: { channel, text: piece.text } };
}

function endSteps(answer: OneAnswer, at: number): Step[] {
  if (answer.hasArenaError) {
    return [
      { at, code: '0', value: 'hasArenaError' },
      { at, code: 'd', value: { finishReason: 'error' } },
    ];
  }
  if (answer.error !== undefined) {
    return [
      { at, code: '3', value: answer.error },
      { at, code: 'd', value: { finishReason: 'error' } },
    ];
  }
  return [{ at, code: 'd', value: { finishReason: answer.finish } }];
}

function unknownSteps(at: number): Step[] {
  return [
    { at, code: 'z', value: ['not yet invented', { nested: '"a0:\\"no row\\""' }] },
    { at, code: 'h', value: { x: 1 } },
    { at, code: 'f', value: { messageId: 'step-1' } },
  ];
}

function withHeartbeats(steps: Step[], everyMs: number): Step[] {
  const end = steps.at(-1)?.at ?? 0;
  const beats: Step[] = [];
  for (let at = everyMs; at < end; at += everyMs) {
    beats.push({ at, code: '2', value: [{ type: 'heartbeat' }] });
  }
  return [...steps, ...beats].sort((x, y) => x.at - y.at);
}
