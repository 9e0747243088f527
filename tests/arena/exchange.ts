// One HTTP request and the ways to answer it, the same over HTTP/1.1 and HTTP/2; every request is kept in a log.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import type { Sink } from './playback.ts';

export type RequestLog = {
  at: number;
  method: string;
  host: string;
  path: string;
  url: string;
  headers: Record<string, string>;
  body: string;
};

type Request = IncomingMessage | Http2ServerRequest;
type Response = ServerResponse | Http2ServerResponse;
/** Proof that a request was answered: every handler has to hand one back. */
export type Replied = { readonly replied: true };
const REPLIED: Replied = { replied: true };
export type Headers = Record<string, string | string[]>;

/** Bodies above this are cut: no page of ours sends any. */
const MAX_BODY = 2_000_000;

export class Exchange {
  constructor(
    readonly request: RequestLog,
    private readonly response: Response,
  ) {}

  get path(): string {
    return this.request.path;
  }

  reply(status: number, type: string, body: string | Buffer, headers: Headers = {}): Replied {
    this.head(status, type, headers);
    // Both response classes have `end`; their overloads do not unite.
    (this.response as ServerResponse).end(this.request.method === 'HEAD' ? undefined : body);
    return REPLIED;
  }

  json(status: number, value: unknown, headers: Headers = {}): Replied {
    return this.reply(status, 'application/json; charset=utf-8', JSON.stringify(value), headers);
  }

  /** Opens a reply that stays open; `onGone` is called when the other side leaves before the end. */
  stream(type: string, headers: Headers, onGone: () => void): Sink {
    this.head(200, type, headers);
    const response = this.response as ServerResponse;
    response.flushHeaders();
    // The responses' own flags differ between the two protocols, so the end is noted here.
    let isOver = false;
    response.on('close', () => {
      if (!isOver) onGone();
      isOver = true;
    });
    const sink: Sink = {
      write: (data) => {
        if (data.length > 0 && !isOver) response.write(data);
      },
      end: () => {
        if (!isOver) response.end();
        isOver = true;
      },
      reset: () => {
        isOver = true;
        this.reset();
      },
    };
    return sink;
  }

  private reset(): void {
    if ('stream' in this.response) this.response.stream.close(2);
    else this.response.socket?.destroy();
  }

  private head(status: number, type: string, headers: Headers): void {
    const all = { 'content-type': type, 'cache-control': 'no-store', ...headers };
    (this.response as ServerResponse).writeHead(status, all);
  }
}

/** Reads a request to its end. */
export async function readRequest(request: Request, now: number): Promise<RequestLog> {
  let body = '';
  request.setEncoding('utf8');
  for await (const piece of request) if (body.length < MAX_BODY) body += piece;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const host = (headers[':authority'] ?? headers.host ?? '').toLowerCase();
  const target = request.url ?? '/';
  const [path = '/'] = target.split('?');
  const url = `https://${host}${target}`;
  return { at: now, method: request.method ?? 'GET', host, path, url, headers, body };
}
