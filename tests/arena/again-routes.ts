// The stream endpoints about answers that exist: retry, rerun, resample, stop, and the skipped choice of a direct battle.
import * as z from 'zod';
import type { ArenaState } from './arena-state.ts';
import type { Exchange, Replied } from './exchange.ts';
import { restart } from './lane-log.ts';
import type { Side } from './scenario.ts';
import { addVote, findAnswer, type Session, type TurnLog } from './session-store.ts';
import { parseJson, RerunSchema, SkipSchema, StopSchema } from './stream-body.ts';
import { play } from './stream-play.ts';

type Asked = { action: string; session: Session | undefined; rest: string[] };

/** Answers one of these endpoints; null when the action is another. */
export function handleAgain(
  state: ArenaState,
  exchange: Exchange,
  { action, session, rest }: Asked,
): Replied | null {
  const { method } = exchange.request;
  const isRetry = action === 'retry-evaluation-session-message';
  // Retries were sent by PUT in 2025 and by POST since.
  if (method !== 'POST' && !(isRetry && method === 'PUT')) return null;
  if (!isRetry && !['rerun', 'resample', 'stop', 'skip-direct-battle'].includes(action))
    return null;
  if (!session) return exchange.json(404, { message: 'Evaluation session not found' });
  const messageId = rest[0] === 'messages' ? (rest[1] ?? '') : '';
  if (isRetry) return retry(state, exchange, session, messageId);
  if (action === 'stop') return stop(state, exchange, session, messageId);
  if (action === 'skip-direct-battle') return skip(state, exchange, session);
  return action === 'rerun' ? rerun(state, exchange, session) : resample(state, exchange, session);
}

function retry(
  state: ArenaState,
  exchange: Exchange,
  session: Session,
  messageId: string,
): Replied {
  const found = findAnswer(session, messageId);
  if (!found) return exchange.json(404, { message: 'Message not found' });
  return again(state, exchange, session, { log: found.turn, sides: [found.side] });
}

/** The answers that are named, or all of the newest turn. */
function rerun(state: ArenaState, exchange: Exchange, session: Session): Replied {
  const body = RerunSchema.safeParse(parseJson(exchange.request.body));
  if (!body.success) return exchange.json(400, { message: z.prettifyError(body.error) });
  const found = body.data.messageIds.map((id) => findAnswer(session, id));
  const log = found[0]?.turn ?? session.turns.at(-1);
  if (!log || found.some((one) => one?.turn !== log)) {
    return exchange.json(404, { message: 'Message not found' });
  }
  const named = found.flatMap((one) => (one ? [one.side] : []));
  const sides = named.length > 0 ? log.sides.filter((side) => named.includes(side)) : log.sides;
  return again(state, exchange, session, { log, sides });
}

function resample(state: ArenaState, exchange: Exchange, session: Session): Replied {
  const log = session.turns.at(-1);
  if (!log) return exchange.json(404, { message: 'Message not found' });
  return again(state, exchange, session, { log, sides: log.sides, isResampling: true });
}

type Again = { log: TurnLog; sides: readonly Side[]; isResampling?: boolean };

function again(
  state: ArenaState,
  exchange: Exchange,
  session: Session,
  { log, sides, isResampling = false }: Again,
): Replied {
  if (log.feedbackId !== null) return exchange.json(400, { message: 'Already voted' });
  if (sides.some((side) => log[side].status === 'pending')) {
    return exchange.json(409, { message: 'Still generating' });
  }
  log.isResampling = isResampling;
  for (const side of sides) restart(log[side]);
  const turn = state.turnFor(session.battle, session.turns.indexOf(log), log.prompt);
  return play(state, exchange, { session, turn, log, sides });
}

function stop(state: ArenaState, exchange: Exchange, session: Session, messageId: string): Replied {
  const body = StopSchema.safeParse(parseJson(exchange.request.body));
  if (!body.success) return exchange.json(400, { message: z.prettifyError(body.error) });
  const found = findAnswer(session, messageId);
  if (!found) return exchange.json(404, { message: 'Message not found' });
  state.playing.get(messageId)?.stop([found.side]);
  return exchange.json(200, { success: true });
}

/** Neither answer of a direct battle was chosen: only the first turn may be skipped. */
function skip(state: ArenaState, exchange: Exchange, session: Session): Replied {
  const body = SkipSchema.safeParse(parseJson(exchange.request.body));
  if (!body.success) return exchange.json(400, { message: z.prettifyError(body.error) });
  const { messageAId, messageBId } = body.data;
  const first = session.turns[0];
  const isFirst = first?.a.messageId === messageAId && first.b.messageId === messageBId;
  if (session.mode !== 'direct-battle' || !isFirst || first.feedbackId !== null) {
    return exchange.json(400, { message: 'Only the first response can be skipped' });
  }
  const cast = { value: 'skip', messageAId, messageBId, modelsRevealed: null, at: Date.now() };
  addVote(session, cast, state.speed);
  return exchange.json(200, { success: true });
}
