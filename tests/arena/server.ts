// The practice arena: a local HTTPS server that behaves as the arena's pages and endpoints are known to behave.
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { generate } from 'selfsigned';
import { ArenaState } from './arena-state.ts';
import type { Look } from './client/look.ts';
import { Exchange, type Replied, type RequestLog, readRequest } from './exchange.ts';
import { handlePage } from './page-routes.ts';
import { loadScenario, type Scenario, type ScenarioInput, ScenarioSchema } from './scenario.ts';
import type { SessionLog } from './session-store.ts';
import { handleStream } from './stream-routes.ts';

export type ArenaOptions = {
  /** A scenario, or the name or path of one; `default` when left out. */
  scenario?: Scenario | ScenarioInput | string;
  /** Divides every pause, whatever the scenario says. */
  speed?: number;
  /** Seed of the rhythm; 1 when left out. */
  seed?: number;
  /** A fixed port; a free one when left out. */
  port?: number;
  /** How the page looks; the page of March 2026 in English when left out. */
  look?: Partial<Look>;
};

export type Arena = {
  port: number;
  /** PEM text of the certificate, made for this run. */
  certificate: string;
  setScenario(scenario: Scenario | ScenarioInput | string): void;
  /** Divides every pause of the turns that begin from now on. */
  setSpeed(speed: number): void;
  /** How pages look that are loaded from now on; what is left out is as the generation had it. */
  setLook(look: Partial<Look>): void;
  /** What was played and voted, one entry per session, oldest first. */
  sessions(): SessionLog[];
  /** Every request seen, for any host. */
  requests: RequestLog[];
  /** Requests to the arena's hosts that the practice page did not make itself. */
  strayRequests(): RequestLog[];
  /** Violations of the page's policy that the browser reported. */
  policyReports(): RequestLog[];
  close(): Promise<void>;
};

export const ARENA_HOSTS = ['arena.ai', 'www.arena.ai', 'lmarena.ai', 'www.lmarena.ai'] as const;
/** The page marks its own requests with this header, so that others stand out in the log. */
export const PAGE_HEADER = 'x-practice-page';

export async function startArena(options: ArenaOptions = {}): Promise<Arena> {
  const scenario = resolveScenario(options.scenario ?? 'default');
  const state = new ArenaState(scenario, options.seed ?? 1, options.speed);
  state.look = options.look ?? {};
  const { key, cert } = await makeCertificate();
  const server = createSecureServer({ key, cert, allowHTTP1: true });
  const sockets = trackSockets(server);
  serve(server, state);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    certificate: cert,
    setScenario: (next) => state.setScenario(resolveScenario(next)),
    setSpeed: (speed) => state.setSpeed(speed),
    setLook: (look) => {
      state.look = look;
    },
    sessions: () => [...state.sessions.values()],
    requests: state.requests,
    strayRequests: () => state.requests.filter(isStray),
    policyReports: () => state.requests.filter((r) => r.path === '/__practice/csp-report'),
    close: () => close(server, state, sockets),
  };
}

function resolveScenario(scenario: Scenario | ScenarioInput | string): Scenario {
  return typeof scenario === 'string' ? loadScenario(scenario) : ScenarioSchema.parse(scenario);
}

async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const altNames = [...ARENA_HOSTS, 'localhost'].map((value) => ({ type: 2 as const, value }));
  const made = await generate([{ name: 'commonName', value: 'arena.ai' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  return { key: made.private, cert: made.cert };
}

function serve(server: Http2SecureServer, state: ArenaState): void {
  server.on('request', async (request, response) => {
    try {
      const log = await readRequest(request, Date.now());
      state.requests.push(log);
      await answer(state, new Exchange(log, response));
    } catch (error) {
      console.error('practice arena:', error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  });
}

async function answer(state: ArenaState, exchange: Exchange): Promise<Replied> {
  const { host, url } = exchange.request;
  if (/^(www\.)?lmarena\.ai$/.test(host)) {
    const location = url.replace(/^https:\/\/[^/]+/, 'https://arena.ai');
    return exchange.reply(301, 'text/plain', '', { location });
  }
  if (!host.endsWith('arena.ai')) return exchange.reply(404, 'text/plain', 'no such host');
  return handleStream(state, exchange) ?? handlePage(state, exchange);
}

function trackSockets(server: Http2SecureServer): Set<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    // Small rows must leave at once, not when enough of them have gathered.
    socket.setNoDelay(true);
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => {});
  });
  server.on('sessionError', () => {});
  return sockets;
}

async function close(
  server: Http2SecureServer,
  state: ArenaState,
  sockets: Set<Socket>,
): Promise<void> {
  for (const playback of state.playing.values()) playback.stop();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const socket of sockets) socket.destroy();
  await closed;
}

/** Neither made by the page's own code, nor by the browser for a navigation or a file of the page. */
function isStray(request: RequestLog): boolean {
  if (!/^(www\.)?(lm)?arena\.ai$/.test(request.host)) return false;
  if (request.path.startsWith('/__practice/') || request.path.startsWith('/_next/static/')) {
    return false;
  }
  // A picture is fetched by the element that shows it, and such requests bear no mark.
  if (request.path.startsWith('/media/') && request.headers['sec-fetch-dest'] === 'image') {
    return false;
  }
  if (request.path === '/favicon.ico' || request.headers[PAGE_HEADER] !== undefined) return false;
  return request.headers['sec-fetch-mode'] !== 'navigate';
}
