// Everything but the streams: pages, session records, history, the vote, and the log for humans.
import * as z from 'zod';
import type { ArenaState } from './arena-state.ts';
import type { Exchange, Replied } from './exchange.ts';
import { actionReply, conversationFlight, startFlight } from './flight.ts';
import { lookAt } from './look-choice.ts';
import { clientAsset, renderPage } from './page.ts';
import { sessionRecord } from './record.ts';
import { addVote, isRevealed, type Session } from './session-store.ts';
import { parseJson } from './stream-routes.ts';

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
const START = /^\/(?:[a-z]{2}(?:-[A-Z]{2})?\/?)?(?:text)?$/;
const HTML = 'text/html; charset=utf-8';
const FLIGHT = 'text/x-component';

export async function handlePage(state: ArenaState, exchange: Exchange): Promise<Replied> {
  const { path, request } = exchange;
  if (path.startsWith('/__practice/')) return control(state, exchange);
  if (request.method === 'POST' && request.headers['next-action']) return vote(state, exchange);
  if (path.startsWith('/api/') || path.startsWith('/nextjs-api/')) return api(state, exchange);
  const asset = await clientAsset(path);
  if (asset) return exchange.reply(200, asset.type, asset.body);
  if (START.test(path)) return page(state, exchange, startFlight(state.models()));
  const sessionId = CONVERSATION.exec(path)?.[1];
  const session = sessionId === undefined ? undefined : state.sessions.get(sessionId);
  if (!session) return exchange.reply(404, HTML, '<!DOCTYPE html><title>404</title>Not found');
  return page(
    state,
    exchange,
    conversationFlight(sessionRecord(session, Date.now()), state.models()),
  );
}

function page(state: ArenaState, exchange: Exchange, flight: string): Replied {
  if (exchange.request.headers.rsc === '1') {
    return exchange.reply(200, FLIGHT, flight, { vary: 'RSC' });
  }
  const { html, headers } = renderPage(flight, {
    suggestions: state.suggestions(),
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
  const added = session ? addVote(session, cast) : null;
  if (!session || !added) {
    return exchange.reply(200, FLIGHT, actionReply({ success: false, error: 'Not found' }));
  }
  const data = {
    id: added.id,
    value: added.value,
    messageAId,
    messageBId,
    modelAId: session.models.a.id,
    modelBId: session.models.b.id,
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
  const isNamed = session.turns.some((turn) => isRevealed(session, turn, now));
  const { a, b } = session.models;
  return {
    type: 'evaluation',
    id: session.id,
    title: session.title,
    mode: 'battle',
    modality: 'chat',
    productMode: 'battle',
    modelAId: isNamed ? a.id : null,
    modelBId: isNamed ? b.id : null,
    modelAOrganization: isNamed ? a.organization : null,
    modelBOrganization: isNamed ? b.organization : null,
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
