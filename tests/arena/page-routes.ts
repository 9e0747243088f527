// Everything but the streams: pages, session records, history, the vote, and the log for humans.
import * as z from 'zod';
import type { ArenaState } from './arena-state.ts';
import type { Exchange, Replied } from './exchange.ts';
import { actionReply, conversationFlight, startFlight } from './flight.ts';
import { lookAt } from './look-choice.ts';
import { handleMedia } from './media.ts';
import { clientAsset, renderPage } from './page.ts';
import { pageSettings } from './page-settings.ts';
import { sessionRecord } from './record.ts';
import type { Side } from './scenario.ts';
import { addVote, findAnswer, isRevealed, noteLoaded, type Session } from './session-store.ts';
import { parseJson } from './stream-body.ts';

const VoteSchema = z.tuple([
  z.object({
    value: z.enum(['model_a', 'model_b', 'tie', 'both_bad']),
    messageAId: z.uuid(),
    messageBId: z.uuid(),
    evaluationSessionId: z.uuid(),
    modelsRevealed: z.boolean().optional(),
  }),
]);

const CONVERSATION = /^\/(?:[a-z]{2}(?:-[A-Z]{2})?\/)?c\/([0-9a-f-]{36})$/i;
/** The start page in all its forms: the mode and modality in the path are only what a visitor prefers. */
const START =
  /^\/(?:[a-z]{2}(?:-[A-Z]{2})?\/?)?(?:(?:text|code|search|image)(?:\/(?:direct|side-by-side|battle))?)?$/;
const HTML = 'text/html; charset=utf-8';
const FLIGHT = 'text/x-component';

export async function handlePage(state: ArenaState, exchange: Exchange): Promise<Replied> {
  const { path, request } = exchange;
  if (path.startsWith('/__practice/')) return control(state, exchange);
  if (request.method === 'POST' && request.headers['next-action']) return vote(state, exchange);
  if (path.startsWith('/api/') || path.startsWith('/nextjs-api/')) return api(state, exchange);
  const media = handleMedia(exchange);
  if (media) return media;
  const asset = await clientAsset(path);
  if (asset) return exchange.reply(200, asset.type, asset.body);
  if (START.test(path)) return page(state, exchange, startFlight(state.models()));
  const sessionId = CONVERSATION.exec(path)?.[1];
  const session = sessionId === undefined ? undefined : state.sessions.get(sessionId);
  if (!session) return exchange.reply(404, HTML, '<!DOCTYPE html><title>404</title>Not found');
  noteLoaded(session, Date.now());
  const flight = conversationFlight(sessionRecord(session, Date.now()), state.models());
  return page(state, exchange, flight, session);
}

function page(
  state: ArenaState,
  exchange: Exchange,
  flight: string,
  session: Session | null = null,
): Replied {
  if (exchange.request.headers.rsc === '1') {
    return exchange.reply(200, FLIGHT, flight, { vary: 'RSC' });
  }
  const { html, headers } = renderPage(flight, {
    ...pageSettings(state, session),
    look: lookAt(state.look, exchange.request.url),
  });
  return exchange.reply(200, HTML, html, headers);
}

function api(state: ArenaState, exchange: Exchange): Replied {
  const { path } = exchange;
  if (path === '/api/history/unified') return exchange.json(200, history(state));
  if (path === '/nextjs-api/model-catalog') {
    return exchange.json(200, [{ arena: 'text', complete: true, models: state.models() }]);
  }
  const sessionId = /^\/api\/evaluation\/([0-9a-f-]{36})$/.exec(path)?.[1];
  const session = sessionId === undefined ? undefined : state.sessions.get(sessionId);
  if (!session) return exchange.json(404, { message: 'Not found' });
  return exchange.json(200, sessionRecord(session, Date.now()));
}

/** The vote: a server action on the page's own path. */
function vote(state: ArenaState, exchange: Exchange): Replied {
  const parsed = VoteSchema.safeParse(parseJson(exchange.request.body));
  if (!parsed.success) return exchange.reply(400, FLIGHT, actionReply({ success: false }));
  const [fields] = parsed.data;
  const session = state.sessions.get(fields.evaluationSessionId);
  const { value, messageAId, messageBId } = fields;
  const modelsRevealed = fields.modelsRevealed ?? null;
  const cast = { value, messageAId, messageBId, modelsRevealed, at: Date.now() };
  const added = session ? addVote(session, cast, state.speed) : null;
  if (!session || !added) {
    return exchange.reply(200, FLIGHT, actionReply({ success: false, error: 'Not found' }));
  }
  const turn = findAnswer(session, messageAId)?.turn;
  // Where names come only with the next load, the reply must not tell them either.
  const isTold = turn !== undefined && added.revealAt !== null;
  const data = {
    id: added.id,
    value: added.value,
    messageAId,
    messageBId,
    modelAId: isTold ? turn.a.model.id : null,
    modelBId: isTold ? turn.b.model.id : null,
    evaluationSessionId: session.id,
  };
  return exchange.reply(200, FLIGHT, actionReply({ success: true, data }));
}

function history(state: ArenaState): Record<string, unknown> {
  const now = Date.now();
  const entries = [...state.sessions.values()].reverse().map((session) => entry(session, now));
  return { entries, pagination: { hasMore: false, cursor: null, limit: 50 } };
}

function entry(session: Session, now: number): Record<string, unknown> {
  const named = (side: Side) =>
    session.turns.some((turn) => isRevealed(session, turn, side, now))
      ? session.models[side]
      : null;
  const [a, b] = [named('a'), session.mode === 'direct' ? null : named('b')];
  return {
    type: 'evaluation',
    id: session.id,
    title: session.title,
    mode: session.mode,
    modality: session.modality,
    productMode: session.mode,
    modelAId: a?.id ?? null,
    modelBId: b?.id ?? null,
    modelAOrganization: a?.organization ?? null,
    modelBOrganization: b?.organization ?? null,
    createdAt: new Date(session.createdAt).toISOString(),
    updatedAt: new Date(now).toISOString(),
    archivedAt: null,
  };
}

/** For humans and for the browser's policy reports; the page itself asks nothing here. */
function control(state: ArenaState, exchange: Exchange): Replied {
  if (exchange.path === '/__practice/sessions') {
    const sessions = [...state.sessions.values()].map(({ battle: _battle, ...log }) => log);
    return exchange.json(200, sessions);
  }
  if (exchange.path === '/__practice/requests') return exchange.json(200, state.requests);
  return exchange.json(exchange.path === '/__practice/csp-report' ? 200 : 404, {});
}
