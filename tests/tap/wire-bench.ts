// Plays the arena's requests and replies to its wire layer as the tap would tell them, and keeps what comes of it.
import { expect } from 'vitest';
import { type BattleEvent, BattleEventSchema, type EventOf } from '../../lib/capture/events';
import { WireLayer } from '../../lib/sites/arena/wire';
import type { TapMessage } from '../../lib/sites/tap/protocol';
import type { Refusal } from '../../lib/sites/types';

export const SESSION = '01a01111-0000-7000-8000-000000000001';
export const id = (n: number) =>
  `01a01111-0000-7000-8000-${(n + 16).toString(16).padStart(12, '0')}`;
export const DONE = 'ad:{"finishReason":"stop"}\nbd:{"finishReason":"stop"}\n';
export const ANSWERS = `a0:"x"\nb0:"y"\n${DONE}`;

/** The body of the n-th prompt: its ids are 10n (user), 10n+1 (a), 10n+2 (b). */
export const prompt = (n: number, more: object = {}) => ({
  id: SESSION,
  userMessageId: id(n * 10),
  modelAMessageId: id(n * 10 + 1),
  modelBMessageId: id(n * 10 + 2),
  userMessage: { content: `How tall is ${n}?` },
  ...more,
});

/** What the server answers with. */
export interface Reply {
  status?: number;
  type?: string;
  retryAfter?: string;
  text?: string;
  how?: 'complete' | 'aborted' | 'failed';
}

/** A wire layer with a clock that is set by hand. */
export class WireBench {
  events: BattleEvent[] = [];
  readonly refusals: Refusal[] = [];
  now = 1_000_000;
  readonly wire = new WireLayer({
    emit: (event) => {
      expect(BattleEventSchema.safeParse(event).error).toBeUndefined();
      this.events.push(event);
    },
    now: () => this.now,
    onRefusal: (refusal) => this.refusals.push(refusal),
    patterns: { session: /(?:^|\/)c\/([0-9a-f-]{36})(?:\/|$)/i },
  });
  private calls = 0;

  hear(message: TapMessage): void {
    this.wire.hear(JSON.stringify(message));
  }

  of<T extends BattleEvent['type']>(type: T): EventOf<T>[] {
    return this.events.filter((event): event is EventOf<T> => event.type === type);
  }

  /** Tells of a request; gives its number. */
  ask(path: string, body: unknown): number {
    this.calls += 1;
    const isNote = /\/(stop|skip-direct-battle)\//.test(path);
    const kind = isNote ? 'note' : path.includes('/stream/') ? 'stream' : 'action';
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const request = { kind, method: 'POST', path, body: text, at: this.now } as const;
    this.hear({ k: 'request', id: this.calls, ...request });
    return this.calls;
  }

  /** Tells of the reply to a request, from its head to its end. */
  answer(call: number, path: string, reply: Reply = {}): void {
    const { status = 200, type = 'text/plain', retryAfter = null, text = '' } = reply;
    this.hear({ k: 'head', id: call, status, type, retryAfter, cfMitigated: null, at: this.now });
    const isStream = path.includes('/stream/') && status < 300 && !type.includes('html');
    if (isStream) this.hear({ k: 'data', id: call, text, t: 1 });
    else this.hear({ k: 'reply', id: call, text, isWhole: true, at: this.now });
    this.hear({ k: 'end', id: call, how: reply.how ?? 'complete', t: 2, at: this.now });
  }

  /** A request and its reply. */
  play(path: string, body: unknown, reply: Reply = {}): void {
    this.answer(this.ask(path, body), path, reply);
  }

  create(n = 1, more: object = { mode: 'battle' }, reply: Reply = { text: ANSWERS }): void {
    this.play('/nextjs-api/stream/create-evaluation', prompt(n, more), reply);
  }

  post(n: number, more: object = {}, reply: Reply = { text: ANSWERS }): void {
    this.play(`/nextjs-api/stream/post-to-evaluation/${SESSION}`, prompt(n, more), reply);
  }

  vote(n: number, more: object = {}, reply: Reply = {}): void {
    const ids = { messageAId: id(n * 10 + 1), messageBId: id(n * 10 + 2) };
    this.play(`/c/${SESSION}`, [{ value: 'model_a', ...ids, ...more }], reply);
  }

  record(record: object): void {
    const path = `/api/evaluation/${SESSION}`;
    const text = JSON.stringify(record);
    this.hear({ k: 'record', path, type: 'application/json', text, at: this.now });
  }
}

/** A session record with the given turns, and votes on some of them, always between the same two models. */
export const recordOf = (turns: number[], voted: number[] = [], more: object = {}) => ({
  id: SESSION,
  mode: 'battle',
  messages: turns.flatMap((n) => [
    { id: id(n * 10), role: 'user', status: 'success', content: 'How tall?', modelId: null },
    ...(['a', 'b'] as const).map((side, i) => ({
      id: id(n * 10 + 1 + i),
      role: 'assistant',
      status: 'success',
      content: `Answer ${side} ${n}.`,
      participantPosition: side,
      parentMessageIds: [id(n * 10)],
      modelId: voted.includes(n) ? `m${i + 1}` : null,
    })),
  ]),
  pairwiseFeedbacks: voted.map((n) => ({
    value: 'model_a',
    messageAId: id(n * 10 + 1),
    messageBId: id(n * 10 + 2),
    modelAId: 'm1',
    modelBId: 'm2',
  })),
  revealedModels:
    voted.length === 0
      ? []
      : [
          { id: 'm1', publicName: 'example-large-2', organization: 'exampleorg' },
          { id: 'm2', publicName: 'quiet-otter' },
        ],
  ...more,
});
