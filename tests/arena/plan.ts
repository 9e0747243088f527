// Turns one side's answer into timed rows: what is sent, in which pieces, and when.
import { cutAtTokens, cutAtWords } from './cuts.ts';
import type { Random } from './random.ts';
import type { Answer, Model, Side, Turn } from './scenario.ts';

export type Channel = 'text' | 'reasoning';
/** One row of a lane; `at` in ms since the turn started, at speed 1. */
export type Step = {
  at: number;
  code: string;
  value: unknown;
  piece?: { channel: Channel; text: string };
};

type Timed = { at: number; text: string };

/** All rows of one side in order, the finish row last. */
export function planLane(turn: Turn, side: Side, model: Model, random: Random): Step[] {
  const answer = turn[side];
  const steps: Step[] = [{ at: 0, code: '2', value: [{ type: 'heartbeat' }] }];
  if (turn.routedModel && model.organization !== null) {
    const value = [{ type: 'routed_model', organization: model.organization }];
    steps.push({ at: answer.startMs / 2, code: '2', value });
  }
  if (turn.unknownCodes) steps.push(...unknownSteps(answer.startMs / 2));
  let at = answer.startMs;
  for (const piece of paced(reasoningPieces(answer), answer, at, random)) {
    steps.push(pieceStep('reasoning', piece));
    at = piece.at;
  }
  for (const piece of paced(textPieces(answer), answer, at, random)) {
    steps.push(pieceStep('text', piece));
    at = piece.at;
  }
  steps.push(...endSteps(answer, at + 20));
  return withHeartbeats(steps, turn.heartbeatMs);
}

/** The pieces of the visible answer. */
export function textPieces(answer: Answer): string[] {
  return answer.pieces ?? cut(answer.text ?? '', answer);
}

function reasoningPieces(answer: Answer): string[] {
  return answer.reasoningPieces ?? cut(answer.reasoning ?? '', answer);
}

function cut(text: string, answer: Answer): string[] {
  if (answer.delivery.kind === 'words') return cutAtWords(text);
  return cutAtTokens(text, answer.delivery.tokensPerPiece);
}

function paced(pieces: string[], answer: Answer, from: number, random: Random): Timed[] {
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

function endSteps(answer: Answer, at: number): Step[] {
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
