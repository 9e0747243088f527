// A page of the practice arena with our content script in it: the real reader and outbox, fed with the server's bytes.
import { Outbox } from '../../lib/capture/outbox';
import type { BattleView } from '../../lib/capture/view';
import { arena } from '../../lib/sites/arena/site';
import { storedTurnOf } from '../../lib/sites/stored-turn';
import type { TapMessage } from '../../lib/sites/tap/protocol';
import type { SiteReader } from '../../lib/sites/types';
import { type Random, uuidv7 } from '../arena/random.ts';
import type { Battle, Side, Turn } from '../arena/scenario.ts';
import { withId } from '../arena/session-store.ts';
import type { Background } from './background.ts';
import type { Ask, Connection, LocalServer } from './server.ts';

/** The DOM layer is off: the page itself is never looked at. */
const NO_PAGE = {} as Document;
const LOOK_EVERY = 300;

/** A request whose reply streams answers, as the page sees it. */
export interface Reply {
  turnId: string;
  /** All that the page has received of it. */
  received: string;
  status: number;
  isOver: boolean;
  connection: Connection | null;
}

export interface PageOptions {
  server: LocalServer;
  background: Background;
  random: Random;
  tabId: number;
}

type Kind = Extract<TapMessage, { k: 'request' }>['kind'];
/** Request and record messages of the tap apart: what is passed on of a reply. */
type Wanted = Kind | 'record';

export class ModelPage {
  conversationId: string | null = null;
  readonly replies: Reply[] = [];
  readonly states: string[] = [];
  /** The extension was updated under this page: nobody answers it any more. */
  isOrphaned = false;
  private readonly life = new AbortController();
  private readonly outbox: Outbox<BattleView>;
  private readonly reader: SiteReader;
  private readonly instance = uuidv7();
  private calls = 0;
  private shownId: string | null = null;
  private isLooking = false;

  constructor(private readonly options: PageOptions) {
    const { background, tabId } = options;
    this.outbox = new Outbox<BattleView>({
      signal: this.life.signal,
      deliver: async (first, events) => {
        if (this.isOrphaned) return { ok: false, failure: 'unreachable', detail: 'orphaned' };
        return background.send('deliver', { instance: this.instance, first, events }, tabId);
      },
      onView: (view) => this.show(view),
      onState: (state) => this.states.push(state),
    });
    this.reader = arena.open({
      emit: (event) => this.outbox.push(event),
      now: () => Date.now(),
      onRefusal: () => {},
      layers: { wire: true, dom: false },
      override: null,
    });
  }

  get pending(): number {
    return this.outbox.pending;
  }

  get isStreaming(): boolean {
    return this.replies.some((reply) => !reply.isOver);
  }

  /** Shows a conversation, as after a click in the history; with the record that the page then loads. */
  open(conversationId: string): void {
    this.conversationId = conversationId;
    this.look();
    this.loadRecord();
  }

  loadRecord(): void {
    const path = `/api/evaluation/${this.conversationId}`;
    this.request('record', { method: 'GET', path, body: '' }, '');
  }

  /** Sends a prompt; begins a conversation when there is none on show. */
  prompt(battle: Battle, turn: Turn): Reply {
    const isNew = this.conversationId === null;
    const sessionId = this.conversationId ?? uuidv7(Date.now());
    this.conversationId = sessionId;
    const current = isNew ? 'a' : this.options.server.session(sessionId).current;
    const { mode, modality, models } = battle;
    const isPair = mode === 'battle' || mode === 'side-by-side';
    const hasB = isPair || (mode === 'direct-battle' && turn.hasSecond);
    const turnId = uuidv7(Date.now());
    const body = JSON.stringify({
      ...(isNew && { id: sessionId, mode }),
      modality,
      userMessageId: uuidv7(Date.now()),
      modelAMessageId: turnId,
      ...(hasB && { modelBMessageId: uuidv7(Date.now()) }),
      ...(mode !== 'battle' && { modelAId: withId(models[current]).id }),
      ...(mode === 'side-by-side' && { modelBId: withId(models.b).id }),
      userMessage: { content: turn.prompt, experimental_attachments: [] },
    });
    const tail = isNew ? 'create-evaluation' : `post-to-evaluation/${sessionId}`;
    const path = `/nextjs-api/stream/${tail}`;
    const reply = this.request('stream', { method: 'POST', path, body }, turnId);
    this.look();
    return reply;
  }

  /** Asks for one side of the newest turn anew, or with null for all of it. */
  again(side: Side | null): Reply {
    const turn = this.options.server.session(this.conversationId ?? '').turns.at(-1);
    if (!turn) throw new Error('nothing to ask again');
    const base = '/nextjs-api/stream';
    const path =
      side === null
        ? `${base}/resample/${this.conversationId}`
        : `${base}/retry-evaluation-session-message/${this.conversationId}/messages/${turn[side].messageId}`;
    return this.request('stream', { method: 'POST', path, body: '{}' }, turn.a.messageId);
  }

  vote(value: string, modelsRevealed = false): void {
    const evaluationSessionId = this.conversationId ?? '';
    const turn = this.options.server.session(evaluationSessionId).turns.at(-1);
    if (!turn) throw new Error('nothing to vote on');
    const ids = { messageAId: turn.a.messageId, messageBId: turn.b.messageId };
    const body = JSON.stringify([{ value, ...ids, evaluationSessionId, modelsRevealed }]);
    const path = `/c/${evaluationSessionId}`;
    const headers = { 'next-action': 'practice' };
    this.request('action', { method: 'POST', path, body, headers }, '');
  }

  /** Something on the private channel, from whoever got hold of its name. */
  hear(detail: unknown): void {
    this.reader.hear(detail);
    this.lookSoon();
  }

  /** The page goes away. With a last word to the background, as the browser mostly lets it have. */
  close(): void {
    this.outbox.flush();
    this.crash();
  }

  /** The page goes away without a word. */
  crash(): void {
    this.life.abort();
    for (const reply of this.replies) if (!reply.isOver) reply.connection?.leave();
    for (const reply of this.replies) reply.isOver = true;
  }

  private request(wanted: Wanted, ask: Ask, turnId: string): Reply {
    this.calls += 1;
    const id = this.calls;
    const reply: Reply = { turnId, received: '', status: 0, isOver: false, connection: null };
    const { path, method, body } = ask;
    const t0 = performance.now();
    const since = () => Math.round((performance.now() - t0) * 10) / 10;
    if (wanted === 'stream') this.replies.push(reply);
    if (wanted !== 'record') {
      this.tell({ k: 'request', id, kind: wanted, method, path, body, at: Date.now() });
    }
    const decoder = new TextDecoder();
    let type = '';
    let held: Uint8Array = new Uint8Array();
    const pass = (data: Uint8Array, isLast: boolean) => {
      if (this.life.signal.aborted) return;
      const text = decoder.decode(data, { stream: !isLast });
      reply.received += text;
      if (wanted === 'stream' && reply.status === 200 && text !== '') {
        this.tell({ k: 'data', id, text, t: since() });
      }
    };
    reply.connection = this.options.server.ask(ask, {
      head: (status, contentType) => {
        reply.status = status;
        type = contentType;
        if (wanted === 'record') return;
        const rest = { retryAfter: null, cfMitigated: null, at: Date.now() };
        this.tell({ k: 'head', id, status, type, ...rest });
      },
      bytes: (data) => {
        // The network cuts where it likes: in the middle of rows and of characters.
        const all = Buffer.concat([held, data]);
        const cut = all.length - Math.floor(this.options.random() * Math.min(all.length, 40));
        held = all.subarray(cut);
        pass(all.subarray(0, cut), false);
      },
      end: (how) => {
        if (this.life.signal.aborted) return;
        pass(held, true);
        reply.isOver = true;
        const text = reply.received;
        const at = Date.now();
        if (wanted === 'record') {
          if (reply.status === 200) this.tell({ k: 'record', path, type, text, at });
          return;
        }
        const isShort = wanted === 'action' || reply.status !== 200;
        if (isShort) this.tell({ k: 'reply', id, text, isWhole: true, at });
        this.tell({ k: 'end', id, how, t: since(), at });
      },
    });
    return reply;
  }

  private tell(message: TapMessage): void {
    if (!this.life.signal.aborted) this.hear(JSON.stringify(message));
  }

  private lookSoon(): void {
    if (this.isLooking || this.life.signal.aborted) return;
    this.isLooking = true;
    setTimeout(() => {
      this.isLooking = false;
      if (!this.life.signal.aborted) this.look();
    }, LOOK_EVERY);
  }

  private look(): void {
    const path = this.conversationId === null ? '/' : `/c/${this.conversationId}`;
    this.reader.look(NO_PAGE, new URL(path, 'https://arena.ai'));
    const { conversationId, isStreaming } = this.reader;
    if (conversationId === this.shownId) return;
    this.shownId = conversationId;
    if (conversationId === null || isStreaming) return;
    const at = Date.now();
    this.outbox.push({ type: 'sessionOpened', site: arena.id, sessionId: conversationId, at });
  }

  private show(view: BattleView | null): void {
    if (!view || view.sessionId !== this.conversationId) return;
    this.reader.resume(storedTurnOf(view));
  }
}
