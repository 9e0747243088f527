// The wire layer of compar:IA: requests and replies that the tap passes on become battle events.
import type { BattleEvent } from '../../capture/events';
import { SIDES } from '../../db/schema';
import { readTapMessage } from '../tap/messages';
import type { TapMessage } from '../tap/protocol';
import type { Refusal } from '../types';
import {
  type CallName,
  callOf,
  readFirstPrompt,
  readPrompt,
  readReaction,
  readVote,
} from './calls';
import { readNames } from './names';
import { type Row, RowScanner } from './rows';
import { WireTurn } from './turn';

export const SITE = 'comparia';

const MAX_CALLS = 100;

type Heard<K extends TapMessage['k']> = Extract<TapMessage, { k: K }>;

interface Call {
  name: CallName;
  body: string | null;
  at: number;
  status: number | null;
  /** Rows of an answer stream; null for other calls. */
  rows: RowScanner | null;
  turn: WireTurn | null;
}

/** What is known of the conversation in this page. */
export interface Conversation {
  id: string;
  mode: string;
  /** Turns heard on the wire, by their place from 0; broken ones ended before they were done. */
  turns: Map<number, { turn: WireTurn; isBroken: boolean }>;
  hasVote: boolean;
  hasNames: boolean;
}

export interface WireOptions {
  emit(event: BattleEvent): void;
  now(): number;
  onRefusal(refusal: Refusal): void;
  /** The conversation that the page itself says it is in; null when it says none. */
  pageSession(): string | null;
}

const isFine = (status: number | null) => status !== null && status >= 200 && status < 300;

/** Follows the page's calls. Names are read only from the reply that gives them, after the site took a vote or reaction. */
export class WireLayer {
  conversation: Conversation | null = null;
  isConnected = false;
  /** When each kind of thing was last understood, ms since the epoch. */
  readonly seen: Record<string, number> = {};
  readonly unread: Record<string, number> = {};
  /** When a stream was last understood, and when bytes of one last came, ms since the epoch. */
  lastRead = 0;
  lastBytes = 0;
  private readonly calls = new Map<number, Call>();

  constructor(private readonly options: WireOptions) {}

  /** Number of answer streams that are coming in. */
  get streaming(): number {
    return [...this.calls.values()].filter(({ rows }) => rows !== null).length;
  }

  /** Takes in a message of the tap: untrusted. */
  hear(detail: unknown): void {
    const message = readTapMessage(detail);
    if (!message) return;
    this.isConnected = true;
    if (message.k === 'request') this.takeRequest(message);
    else if (message.k === 'record') {
      if (callOf(message.path) === 'reveal') this.takeNames(message.text);
    } else {
      const call = this.calls.get(message.id);
      if (!call) return;
      if (message.k === 'head') this.takeHead(message, call);
      else if (message.k === 'data') this.takeData(message, call);
      else if (message.k === 'end') this.takeEnd(message, call);
      // The reply to a vote that the site took is the first to name the models.
      else if (message.k === 'reply' && call.name === 'vote' && isFine(call.status)) {
        this.takeNames(message.text);
      }
    }
  }

  /** The conversation with this id, begun where it is not the one at hand. */
  enter(id: string, mode: string): Conversation {
    if (this.conversation?.id === id) return this.conversation;
    this.conversation = { id, mode, turns: new Map(), hasVote: false, hasNames: false };
    return this.conversation;
  }

  private takeRequest({ id, path, body, at }: Heard<'request'>): void {
    const name = callOf(path);
    if (name === null) return;
    const oldest = this.calls.keys().next();
    if (this.calls.size >= MAX_CALLS && !oldest.done) this.calls.delete(oldest.value);
    this.calls.set(id, { name, body, at, status: null, rows: null, turn: null });
  }

  private takeHead(head: Heard<'head'>, call: Call): void {
    const { status, type } = head;
    call.status = status;
    const isPrompt = call.name.startsWith('add_') || call.name === 'retry';
    if (!isPrompt) {
      // A vote that was taken stays taken, even when the names that come with it are lost.
      if (call.name === 'vote' && isFine(status)) this.takeVote(call);
      if (call.name === 'react' && isFine(status)) this.takeReaction(call);
      return;
    }
    if (!isFine(status) || type.includes('text/html')) {
      this.options.onRefusal(refusalOf(head));
      return;
    }
    call.rows = new RowScanner();
    this.lastRead = this.options.now();
    const known = this.conversation;
    if (call.name === 'add_text' && known && known.turns.size > 0) {
      this.beginTurn(call, known, Math.max(...known.turns.keys()) + 1, readPrompt(call.body) ?? '');
    } else if (call.name === 'retry' && known && known.turns.size > 0) this.beginAgain(call, known);
  }

  private beginTurn(call: Call, conversation: Conversation, index: number, prompt: string): void {
    const { id: sessionId, mode, turns } = conversation;
    const ref = { site: SITE, sessionId, turnId: turnIdOf(sessionId, index) };
    const ids = { userMessageId: null, messageAId: null, messageBId: null };
    const what = { lanes: [...SIDES], mode, modality: 'chat', prompt, attachments: [], ...ids };
    this.options.emit({ type: 'turnStarted', ...ref, at: call.at, layer: 'wire', ...what });
    call.turn = new WireTurn(ref, call.at, this.options.emit);
    turns.set(index, { turn: call.turn, isBroken: false });
    this.see('prompt');
  }

  /** The last turn's answers are made anew, under the same prompt. */
  private beginAgain(call: Call, { turns }: Conversation): void {
    const last = turns.get(Math.max(...turns.keys()));
    if (!last) return;
    call.turn = last.turn;
    last.isBroken = false;
    last.turn.restart(SIDES, 'retry', call.at);
    this.see('prompt');
  }

  private takeData({ text, t }: Heard<'data'>, call: Call): void {
    if (!call.rows) return;
    this.lastBytes = this.options.now();
    for (const row of call.rows.push(text)) this.takeRow(row, call, call.at + t);
  }

  private takeRow(row: Row, call: Call, at: number): void {
    this.lastRead = this.options.now();
    if (row.type === 'init') {
      const first = call.name === 'add_first_text' ? readFirstPrompt(call.body) : null;
      if (first && !call.turn) {
        this.beginTurn(call, this.enter(row.sessionId, first.mode), 0, first.prompt);
      }
      return;
    }
    if (row.type === 'chunk' && !call.turn) this.joinLate(call, row);
    const { turn } = call;
    if (!turn) {
      this.count('early');
      return;
    }
    if (row.type === 'chunk') {
      if (row.answer) turn.take(row.side, row.answer, at);
      this.see('text');
    } else if (row.type === 'error') {
      turn.fail(row.side, row.error, at);
      this.see('done');
    } else if (row.side !== null) {
      turn.finish(row.side, at);
      this.see('done');
    }
  }

  /** A conversation that was begun before this page was listened to: the thread itself says where it stands. */
  private joinLate(call: Call, row: Extract<Row, { type: 'chunk' }>): void {
    const id = this.conversation?.id ?? this.options.pageSession();
    if (call.name === 'add_first_text' || id === null || row.prompts === 0) return;
    const prompt = readPrompt(call.body) ?? row.prompt;
    this.beginTurn(call, this.enter(id, 'unknown'), row.prompts - 1, prompt);
  }

  private takeEnd({ id, how, at }: Heard<'end'>, call: Call): void {
    this.calls.delete(id);
    if (!call.rows) return;
    const isCut = call.rows.end();
    for (const [what, n] of Object.entries(call.rows.unread)) this.count(what, n);
    const { turn, status } = call;
    if (!turn) return;
    const isWhole = how === 'complete' && !isCut && turn.isDone;
    const ended = how === 'aborted' ? 'aborted' : isWhole ? 'complete' : 'truncated';
    const { unread } = call.rows;
    this.options.emit({ type: 'streamEnded', ...turn.ref, how: ended, status, unread, at });
    for (const entry of this.conversation?.turns.values() ?? []) {
      if (entry.turn === turn) entry.isBroken = !turn.isDone;
    }
  }

  private takeVote(call: Call): void {
    const vote = readVote(call.body);
    const conversation = this.current();
    if (!vote || !conversation) return;
    const ids = { messageAId: firstTurnOf(conversation), messageBId: null };
    const what = { ...vote, modelsRevealed: null, source: 'wire' as const };
    const ref = { site: SITE, sessionId: conversation.id, at: this.options.now() };
    this.options.emit({ type: 'voted', ...ref, ...ids, ...what });
    conversation.hasVote = true;
    this.see('vote');
  }

  private takeReaction(call: Call): void {
    const reaction = readReaction(call.body);
    const conversation = this.current();
    if (!reaction || !conversation) return;
    const { turn, ...said } = reaction;
    const ref = { site: SITE, sessionId: conversation.id, turnId: turnIdOf(conversation.id, turn) };
    this.options.emit({ type: 'reacted', ...ref, ...said, at: this.options.now() });
    this.see('reaction');
  }

  private takeNames(text: string): void {
    const names = readNames(text);
    const conversation = this.current();
    if (!names || !conversation) return;
    const messageAId = firstTurnOf(conversation);
    const ref = { site: SITE, sessionId: conversation.id, messageAId, at: this.options.now() };
    this.options.emit({ type: 'revealed', ...ref, ...names, source: 'record' });
    conversation.hasNames = true;
    this.see('names');
  }

  /** The conversation that a call without a name of its own belongs to. */
  private current(): Conversation | null {
    if (this.conversation) return this.conversation;
    const id = this.options.pageSession();
    return id === null ? null : this.enter(id, 'unknown');
  }

  private see(what: string): void {
    this.seen[what] = this.options.now();
  }

  private count(what: string, n = 1): void {
    this.unread[what] = (this.unread[what] ?? 0) + n;
  }
}

/** The site gives its turns no ids: the conversation and the place in it make one that both layers agree on. */
export const turnIdOf = (sessionId: string, index: number): string => `${sessionId}-${index}`;

/** What ties a vote to its battle; null where nothing of it was heard. */
function firstTurnOf({ id, turns }: Conversation): string | null {
  return turns.size === 0 ? null : turnIdOf(id, Math.min(...turns.keys()));
}

function refusalOf({ status, type, retryAfter, cfMitigated, at }: Heard<'head'>): Refusal {
  const isWall = type.includes('text/html') && (status === 403 || status === 503);
  const wait = retryAfter === null ? Number.NaN : Number(retryAfter);
  return {
    kind: status === 429 ? 'rate-limit' : isWall || cfMitigated ? 'cloudflare' : 'other',
    status,
    retryAfter: Number.isFinite(wait) && wait >= 0 ? wait : null,
    at,
  };
}
