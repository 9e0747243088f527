// Opens the reply to a stream request and plays the answers in it.
import type { ArenaState } from './arena-state.ts';
import type { Exchange, Replied } from './exchange.ts';
import { encodeInit } from './framing.ts';
import { Playback, type Sink } from './playback.ts';
import type { Side, Turn } from './scenario.ts';
import type { Session, TurnLog } from './session-store.ts';

/** Answers that are to be streamed: which lanes of which turn. */
export type Playing = { session: Session; turn: Turn; log: TurnLog; sides: readonly Side[] };

/** Opens the reply and streams the lanes in it. */
export function play(state: ArenaState, exchange: Exchange, playing: Playing): Replied {
  const { session, turn, log, sides } = playing;
  let playback: Playback | undefined;
  const headers = {
    'x-request-id': log.evaluationId,
    'x-stream-version': '1',
    'x-arena-chat-id': session.id,
  };
  const sink: Sink = exchange.stream('text/plain; charset=utf-8', headers, () =>
    playback?.detach(),
  );
  if (turn.initLine) sink.write(encodeInit(session.id, turn.framing));
  playback = new Playback(log, sides, state.steps(playing), turn, state.speed, sink);
  for (const side of sides) state.playing.set(log[side].messageId, playback);
  playback.start();
  return { replied: true };
}
