// The practice arena in one process: its own routes and playback, without a network between it and the page.
import type { Http2ServerResponse } from 'node:http2';
import { ArenaState } from '../arena/arena-state.ts';
import { Exchange, type RequestLog } from '../arena/exchange.ts';
import { handlePage } from '../arena/page-routes.ts';
import type { Scenario } from '../arena/scenario.ts';
import type { Session } from '../arena/session-store.ts';
import { handleStream } from '../arena/stream-routes.ts';

/** What a page hears of the reply to a request. */
export interface Listener {
  head(status: number, type: string): void;
  bytes(data: Uint8Array): void;
  end(how: 'complete' | 'failed'): void;
}

/** One connection; `leave` is what happens when the page goes away. */
export interface Connection {
  leave(): void;
}

export interface Ask {
  method: string;
  path: string;
  body: string;
  headers?: Record<string, string>;
}

export class LocalServer {
  private readonly state: ArenaState;

  constructor(scenario: Scenario, seed: number, speed: number) {
    this.state = new ArenaState(scenario, seed, speed);
  }

  session(id: string): Session {
    const session = this.state.sessions.get(id);
    if (!session) throw new Error('no such session');
    return session;
  }

  /** Stops everything that is still being sent. */
  close(): void {
    for (const playback of this.state.playing.values()) playback.stop();
  }

  ask({ method, path, body, headers = {} }: Ask, listener: Listener): Connection {
    const host = 'arena.ai';
    const url = `https://${host}${path}`;
    const request: RequestLog = { at: Date.now(), method, host, path, url, headers, body };
    const response = new LocalResponse(listener);
    const exchange = new Exchange(request, response as unknown as Http2ServerResponse);
    if (!handleStream(this.state, exchange)) void handlePage(this.state, exchange);
    return { leave: () => response.leave() };
  }
}

/** As much of a response as the practice arena's routes use. */
class LocalResponse {
  private isOver = false;
  private onClose: (() => void) | null = null;
  readonly socket = { destroy: () => this.finish('failed') };

  constructor(private readonly listener: Listener) {}

  writeHead(status: number, headers: Record<string, unknown>): void {
    this.listener.head(status, String(headers['content-type'] ?? ''));
  }

  flushHeaders(): void {}

  on(_event: 'close', listener: () => void): void {
    this.onClose = listener;
  }

  write(data: string | Buffer): void {
    if (!this.isOver) this.listener.bytes(Buffer.from(data));
  }

  end(data?: string | Buffer): void {
    if (data !== undefined) this.write(data);
    this.finish('complete');
  }

  /** The page has closed the connection. */
  leave(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.onClose?.();
  }

  private finish(how: 'complete' | 'failed'): void {
    if (this.isOver) return;
    this.isOver = true;
    this.listener.end(how);
  }
}
