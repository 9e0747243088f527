// The practice FastChat: a local server whose page behaves as the real program's does, for where no Python is.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';
import { Conversation, type ConversationLog } from './conversation.ts';
import { clientScript, renderPage } from './page.ts';
import { DEFAULT_SCENARIO, type Scenario, type ScenarioInput, ScenarioSchema } from './scenario.ts';

const TabSchema = z.enum(['anony', 'named', 'direct']);
const JoinSchema = z.object({
  session_hash: z.string(),
  tab: TabSchema,
  data: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('submit'),
      prompt: z.string(),
      models: z.tuple([z.string(), z.string()]),
    }),
    z.object({
      type: z.literal('vote'),
      vote: z.enum(['leftvote', 'rightvote', 'tievote', 'bothbad_vote']),
    }),
    z.object({ type: z.literal('regenerate') }),
    z.object({ type: z.literal('clear') }),
  ]),
});
type Join = z.infer<typeof JoinSchema>;

export type FastchatServer = {
  /** Address of the page, on loopback. */
  url: string;
  setScenario(scenario: ScenarioInput): void;
  /** What was said and voted, oldest conversation first. */
  conversations(): readonly ConversationLog[];
  /** Method and path of every request. */
  requests: string[];
  close(): Promise<void>;
};

export async function startFastchat(
  scenario: ScenarioInput = DEFAULT_SCENARIO,
): Promise<FastchatServer> {
  const state = new State(ScenarioSchema.parse(scenario));
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    void answer(request, response, state).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    setScenario: (next) => {
      state.scenario = ScenarioSchema.parse(next);
    },
    conversations: () => state.logs,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

class State {
  readonly logs: ConversationLog[] = [];
  readonly joined = new Map<string, Join>();
  private readonly tabs = new Map<string, Conversation>();
  private events = 0;

  constructor(public scenario: Scenario) {}

  join(request: Join): string {
    this.events += 1;
    const id = `event-${this.events}`;
    this.joined.set(id, request);
    return id;
  }

  conversation({ session_hash, tab }: Join): Conversation {
    const key = `${session_hash} ${tab}`;
    const known = this.tabs.get(key) ?? new Conversation(tab, this.scenario, this.logs);
    this.tabs.set(key, known);
    return known;
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  state: State,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const send = (status: number, type: string, body: string) => {
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(body);
  };
  if (pathname === '/') {
    send(200, 'text/html; charset=utf-8', renderPage(state.scenario));
  } else if (pathname === '/queue/join') {
    let body = '';
    for await (const part of request) body += part;
    const id = state.join(JoinSchema.parse(JSON.parse(body)));
    send(200, 'application/json', JSON.stringify({ event_id: id }));
  } else if (pathname === '/queue/data') {
    await stream(response, state, searchParams.get('event_id') ?? '');
  } else {
    const script = await clientScript(pathname);
    if (script === null) send(404, 'text/plain', 'Not found');
    else send(200, 'text/javascript; charset=utf-8', script);
  }
}

/** The messages of Gradio's queue, each with the whole state of the tab. */
async function stream(response: ServerResponse, state: State, id: string): Promise<void> {
  const join = state.joined.get(id);
  if (!join) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const tell = (message: object) => response.write(`data: ${JSON.stringify(message)}\n\n`);
  tell({ msg: 'process_starts', event_id: id });
  for await (const output of state.conversation(join).run(join.data)) {
    if (response.destroyed) return;
    tell({ msg: 'process_generating', event_id: id, output });
  }
  tell({ msg: 'process_completed', event_id: id });
  response.end();
}
