// The stream endpoints that take a prompt: a new conversation and a further turn; the others are handed on.
import * as z from 'zod';
import { handleAgain } from './again-routes.ts';
import type { ArenaState } from './arena-state.ts';
import type { Exchange, Replied } from './exchange.ts';
import { uuidv7Time } from './random.ts';
import { replyFailure } from './replies.ts';
import { addTurn, newSession, type Session } from './session-store.ts';
import { CreateSchema, modeProblem, PostSchema, parseJson, promptProblem } from './stream-body.ts';
import { play } from './stream-play.ts';

/** Largest difference between a client-made session id's time and the server's, ms. */
const MAX_ID_OFFSET = 3_600_000;
/** The second is the redesigned page's. */
const PREFIX = /^\/nextjs-api\/(?:stream|replies)\//;

/** Answers a request to a stream endpoint; null when the path is none. */
export function handleStream(state: ArenaState, exchange: Exchange): Replied | null {
  const { path, request } = exchange;
  if (!PREFIX.test(path)) return null;
  const [action = '', sessionId = '', ...rest] = path.replace(PREFIX, '').split('/');
  if (request.method === 'POST' && action === 'create-evaluation') return create(state, exchange);
  const session = state.sessions.get(sessionId);
  if (request.method === 'POST' && action === 'post-to-evaluation') {
    return session ? post(state, exchange, session) : notFound(exchange);
  }
  const handled = handleAgain(state, exchange, { action, session, rest });
  return handled ?? exchange.json(403, { error: 'Route not allowed' });
}

const notFound = (exchange: Exchange): Replied =>
  exchange.json(404, { message: 'Evaluation session not found' });

function create(state: ArenaState, exchange: Exchange): Replied {
  const body = CreateSchema.safeParse(parseJson(exchange.request.body));
  if (!body.success) return exchange.json(400, { message: z.prettifyError(body.error) });
  const { id, userMessage, mode, ...start } = body.data;
  const madeAt = uuidv7Time(id);
  if (madeAt === null || Math.abs(Date.now() - madeAt) > MAX_ID_OFFSET) {
    const message = 'Evaluation session ID seems spoofed, offset too big';
    return exchange.json(400, { message });
  }
  if (state.sessions.has(id)) return exchange.json(409, { message: 'Session exists' });
  const battle = state.battleFor(id, userMessage.content);
  const turn = state.turnFor(battle, 0, userMessage.content);
  const session = newSession(id, battle, userMessage.content, Date.now());
  const problem =
    modeProblem(battle, mode) ?? promptProblem(session, turn, { ...start, userMessage });
  if (problem !== null) return exchange.json(400, { message: problem });
  const failure = state.takeFailure(`${id}/0`, turn);
  if (failure) return replyFailure(exchange, failure);
  state.sessions.set(id, session);
  const log = addTurn(session, { ...start, userMessage }, Date.now());
  return play(state, exchange, { session, turn, log, sides: log.sides });
}

function post(state: ArenaState, exchange: Exchange, session: Session): Replied {
  const body = PostSchema.safeParse(parseJson(exchange.request.body));
  if (!body.success) return exchange.json(400, { message: z.prettifyError(body.error) });
  const index = session.turns.length;
  const turn = state.turnFor(session.battle, index, body.data.userMessage.content);
  const problem = promptProblem(session, turn, body.data);
  if (problem !== null) return exchange.json(400, { message: problem });
  const failure = state.takeFailure(`${session.id}/${index}`, turn);
  if (failure) return replyFailure(exchange, failure);
  const log = addTurn(session, body.data, Date.now());
  return play(state, exchange, { session, turn, log, sides: log.sides });
}
