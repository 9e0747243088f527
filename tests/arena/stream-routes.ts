// The stream endpoints: a new battle, a further turn, and the stop button.
import * as z from 'zod';
import type { ArenaState } from './arena-state.ts';
import type { Exchange, Replied } from './exchange.ts';
import { encodeInit } from './framing.ts';
import { Playback, type Sink } from './playback.ts';
import { uuidv7Time } from './random.ts';
import { replyFailure } from './replies.ts';
import type { Turn } from './scenario.ts';
import { addTurn, newSession, type Session, type TurnIds, type TurnLog } from './session-store.ts';

const IdSchema = z.uuid();
const PostSchema = z.object({
  userMessageId: IdSchema,
  modelAMessageId: IdSchema,
  modelBMessageId: IdSchema,
  userMessage: z.object({ content: z.string().min(1) }),
  modality: z.literal('chat'),
});
const CreateSchema = PostSchema.extend({ id: IdSchema, mode: z.literal('battle') });

/** Largest difference between a client-made session id's time and the server's, ms. */
const MAX_ID_OFFSET = 3_600_000;
const PREFIX = '/nextjs-api/stream/';

/** Answers a request to a stream endpoint; null when the path is none. */
export function handleStream(state: ArenaState, exchange: Exchange): Replied | null {
  const { path, request } = exchange;
  if (request.method !== 'POST' || !path.startsWith(PREFIX)) return null;
  const [action, sessionId] = path.slice(PREFIX.length).split('/');
  if (action === 'create-evaluation') return create(state, exchange);
  if (action === 'post-to-evaluation') return post(state, exchange, sessionId ?? '');
  if (action === 'stop') return stop(state, exchange, sessionId ?? '');
  return exchange.json(403, { error: 'Route not allowed' });
}

function create(state: ArenaState, exchange: Exchange): Replied {
  const body = CreateSchema.safeParse(parseJson(exchange.request.body));
  if (!body.success) return exchange.json(400, { message: z.prettifyError(body.error) });
  const { id, userMessage } = body.data;
  const madeAt = uuidv7Time(id);
  if (madeAt === null || Math.abs(Date.now() - madeAt) > MAX_ID_OFFSET) {
    const message = 'Evaluation session ID seems spoofed, offset too big';
    return exchange.json(400, { message });
  }
  if (state.sessions.has(id)) return exchange.json(409, { message: 'Session exists' });
  const battle = state.battleFor(id, userMessage.content);
  const turn = state.turnFor(battle, 0, userMessage.content);
  const failure = state.takeFailure(`${id}/0`, turn);
  if (failure) return replyFailure(exchange, failure);
  const session = newSession(id, battle, userMessage.content, Date.now());
  state.sessions.set(id, session);
  return play(state, exchange, session, turn, body.data);
}

function post(state: ArenaState, exchange: Exchange, sessionId: string): Replied {
  const session = state.sessions.get(sessionId);
  if (!session) return exchange.json(404, { message: 'Evaluation session not found' });
  const body = PostSchema.safeParse(parseJson(exchange.request.body));
  if (!body.success) return exchange.json(400, { message: z.prettifyError(body.error) });
  const index = session.turns.length;
  const turn = state.turnFor(session.battle, index, body.data.userMessage.content);
  const failure = state.takeFailure(`${sessionId}/${index}`, turn);
  if (failure) return replyFailure(exchange, failure);
  return play(state, exchange, session, turn, body.data);
}

function stop(state: ArenaState, exchange: Exchange, sessionId: string): Replied {
  state.playing.get(sessionId)?.stop();
  return exchange.json(200, { success: true });
}

function play(
  state: ArenaState,
  exchange: Exchange,
  session: Session,
  turn: Turn,
  ids: TurnIds & { userMessage: { content: string } },
): Replied {
  const log: TurnLog = addTurn(session, ids, ids.userMessage.content, Date.now());
  let playback: Playback | undefined;
  const sink: Sink = exchange.stream(
    'text/plain; charset=utf-8',
    { 'x-stream-version': '1', 'x-arena-chat-id': session.id },
    () => playback?.detach(),
  );
  if (turn.initLine) sink.write(encodeInit(session.id, turn.framing));
  playback = new Playback(log, state.steps(session, turn), turn, state.speed, sink);
  state.playing.set(session.id, playback);
  playback.start();
  return { replied: true };
}

/** The value, or null when the text is no JSON: the schema then says what is missing. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
