// The practice compar:IA: a local HTTPS server that behaves as the site's arena page and its calls do.
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { generate } from 'selfsigned';
import { Exchange, type Replied, type RequestLog, readRequest } from '../arena/exchange.ts';
import type { Conversation } from './conversation.ts';
import { clientScript, renderPage } from './page.ts';
import { handleCall, PracticeState } from './routes.ts';
import { DEFAULT_SCENARIO, type ScenarioInput, ScenarioSchema } from './scenario.ts';

/** The site's hosts, as its own source lists them. */
export const COMPARIA_HOSTS = ['comparia.beta.gouv.fr', 'ai-arenaen.dk', 'aiarenaen.dk'] as const;

export type Comparia = {
  port: number;
  setScenario(scenario: ScenarioInput): void;
  /** What was sent and voted, oldest conversation first. */
  conversations(): readonly Conversation[];
  requests: RequestLog[];
  /** Requests that neither the page's own code nor the browser made for the page. */
  strayRequests(): RequestLog[];
  close(): Promise<void>;
};

export async function startComparia(scenario: ScenarioInput = DEFAULT_SCENARIO): Promise<Comparia> {
  const state = new PracticeState(ScenarioSchema.parse(scenario));
  const requests: RequestLog[] = [];
  const server = createSecureServer({ ...(await makeCertificate()), allowHTTP1: true });
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    socket.setNoDelay(true);
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => {});
  });
  server.on('sessionError', () => {});
  serve(server, state, requests);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    setScenario: (next) => {
      state.scenario = ScenarioSchema.parse(next);
    },
    conversations: () => state.conversations,
    requests,
    strayRequests: () => requests.filter(isStray),
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const altNames = COMPARIA_HOSTS.map((value) => ({ type: 2 as const, value }));
  const made = await generate([{ name: 'commonName', value: COMPARIA_HOSTS[0] }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  return { key: made.private, cert: made.cert };
}

function serve(server: Http2SecureServer, state: PracticeState, requests: RequestLog[]): void {
  server.on('request', async (request, response) => {
    try {
      const log = await readRequest(request, Date.now());
      requests.push(log);
      await answer(state, new Exchange(log, response));
    } catch (error) {
      console.error('practice compar:IA:', error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  });
}

async function answer(state: PracticeState, exchange: Exchange): Promise<Replied> {
  const host = exchange.request.host.replace(/:\d+$/, '');
  const known: readonly string[] = COMPARIA_HOSTS;
  if (!known.includes(host)) return exchange.reply(404, 'text/plain', 'no such host');
  const replied = handleCall(state, exchange);
  if (replied) return replied;
  const script = await clientScript(exchange.path);
  if (script !== null) return exchange.reply(200, 'text/javascript; charset=utf-8', script);
  const locale = host.endsWith('.dk') ? 'da' : 'fr';
  if (/^\/(arene\/?)?$/.test(exchange.path)) {
    return exchange.reply(200, 'text/html; charset=utf-8', renderPage(locale));
  }
  return exchange.reply(404, 'text/plain', 'Not Found');
}

function isStray({ path, headers, host }: RequestLog): boolean {
  const known: readonly string[] = COMPARIA_HOSTS;
  if (!known.includes(host) || path === '/favicon.ico' || path.startsWith('/_app/')) return false;
  return headers['x-practice-page'] === undefined && headers['sec-fetch-mode'] !== 'navigate';
}
