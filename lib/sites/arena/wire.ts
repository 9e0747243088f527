// The wire layer: what the tap hears of the page's requests and replies becomes battle events.
import type { BattleEvent } from '../../capture/events';
import type { Side } from '../../db/schema';
import { readTapMessage } from '../tap/messages';
import type { TapMessage } from '../tap/protocol';
import type { Refusal, SiteHealth } from '../types';
import { Baffled } from './baffled';
import { type LiveStream, LiveStreams } from './live-streams';
import { RecordShelf } from './record-shelf';
import { refusalOf } from './refusals';
import {
  type AgainRequest,
  type NoteRequest,
  type PromptRequest,
  readAgainRequest,
  readNoteRequest,
  readPromptRequest,
} from './requests';
import type { RecordPair } from './session-record';
import { TurnBook, type WireTurn } from './turn-book';
import { VoteListener } from './vote-listener';

export type { WireTurn } from './turn-book';

const SITE = 'arena';
/** Most requests that are followed at once; the oldest is given up. */
const MAX_CALLS = 100;

export interface WireOptions {
  emit(event: BattleEvent): void;
  /** Milliseconds since the epoch. */
  now(): number;
  onRefusal(refusal: Refusal): void;
  patterns: { session: RegExp };
}

type Message<K extends TapMessage['k']> = Extract<TapMessage, { k: K }>;

/** A request whose reply is an answer stream, or a note about one. */
interface Call {
  startedAt: number;
  prompt: PromptRequest | null;
  again: AgainRequest | null;
  note: NoteRequest | null;
  turn: WireTurn | null;
  head: Message<'head'> | null;
  stream: LiveStream | null;
  /** What came in place of a stream. */
  reply: string;
}

/**
 * Follows the page's prompts, votes and records. Nothing that tells who wrote an answer is read before `pairFor` or
 * `pairAfterVote` is called. No method throws.
 */
export class WireLayer {
  /** True once the tap has been heard at all. */
  isConnected = false;

  private readonly calls = new Map<number, Call>();
  private readonly book = new TurnBook();
  private readonly shelf = new RecordShelf();
  readonly votes: VoteListener;
  private readonly baffled = new Baffled();
  private readonly modes = new Map<string, string>();
  private readonly live: LiveStreams;
  private readonly seen: Record<string, number> = {};
  private readonly unread = new Map<string, number>();

  constructor(private readonly options: WireOptions) {
    const { now } = options;
    const emit = (event: BattleEvent) => this.emit(event);
    this.live = new LiveStreams({ site: SITE, now, emit });
    this.votes = new VoteListener({
      site: SITE,
      session: options.patterns.session,
      now,
      emit,
      answer: (messageId) => this.book.answer(messageId),
      onReply: (sessionId, reply) => this.shelf.putReply(sessionId, reply),
    });
  }

  /** True while at least one answer is coming in. */
  get isStreaming(): boolean {
    return this.live.isAny;
  }

  /** True when bytes came for a while that could not be read. */
  get isBaffled(): boolean {
    return this.baffled.isBaffled;
  }

  /** Takes in a message of the tap, as it came: untrusted text. */
  hear(detail: unknown): void {
    const message = readTapMessage(detail);
    if (!message) return;
    this.isConnected = true;
    if (message.k === 'record') this.takeRecord(message);
    else if (message.k === 'request') this.takeRequest(message);
    else if (message.k !== 'ready' && !this.votes.hear(message)) this.takeReply(message);
  }

  /** Prompts heard from this page in a conversation, oldest first; also those not answered yet. At most the last 50. */
  turns(conversationId: string): readonly WireTurn[] {
    return this.book.turns(conversationId);
  }

  /**
   * The newest pair that the site names for one of these turns, when its names equal those on the page; null else. Reads
   * identity: only to be called once names are on show.
   */
  pairFor(
    conversationId: string,
    labels: { a: string; b: string },
    turnIds: readonly string[],
  ): RecordPair | null {
    const pair = this.newestPair(conversationId, turnIds);
    return pair && pair.a.name === labels.a && pair.b.name === labels.b ? pair : null;
  }

  /** The newest pair that the site names for one of these turns. Reads identity: only to be called after a vote. */
  pairAfterVote(conversationId: string, turnIds: readonly string[]): RecordPair | null {
    return this.newestPair(conversationId, turnIds);
  }

  /** Message id of side a of the newest vote heard in a conversation; null when none. */
  lastVote(conversationId: string): string | null {
    return this.votes.last(conversationId);
  }

  health(): Omit<SiteHealth['wire'], 'isOn'> {
    const unread = Object.fromEntries(this.unread);
    return { isConnected: this.isConnected, seen: { ...this.seen }, unread };
  }

  private newestPair(conversationId: string, turnIds: readonly string[]): RecordPair | null {
    const pairs = this.shelf.pairs(conversationId);
    const isKnown = (pair: RecordPair) => turnIds.length === 0 || turnIds.includes(pair.messageAId);
    return pairs.findLast(isKnown) ?? null;
  }

  private emit(event: BattleEvent): void {
    const kind = SEEN[event.type];
    if (kind) this.seen[kind] = this.options.now();
    if (event.type === 'streamEnded') {
      for (const [code, n] of Object.entries(event.unread)) {
        this.unread.set(code, (this.unread.get(code) ?? 0) + n);
      }
    }
    this.options.emit(event);
  }

  private takeRequest({ id, kind, path, body, at }: Message<'request'>): void {
    if (kind !== 'stream' && this.votes.ask(id, path, body)) return;
    if (kind === 'action') return;
    const again = readAgainRequest(path, body);
    const prompt = kind === 'stream' && !again ? readPromptRequest(path, body) : null;
    const note = kind === 'note' ? readNoteRequest(path, body) : null;
    if (prompt?.mode) {
      this.modes.set(prompt.sessionId, prompt.mode);
      dropOldest(this.modes, MAX_CALLS);
    }
    const turn = prompt ? this.book.ask(prompt, at) : null;
    const rest = { head: null, stream: null, reply: '' };
    this.calls.set(id, { startedAt: at, prompt, again, note, turn, ...rest });
    const [oldest] = this.calls;
    if (this.calls.size > MAX_CALLS && oldest) this.giveUp(...oldest);
  }

  private takeReply(message: Message<'head' | 'data' | 'reply' | 'end'>): void {
    const call = this.calls.get(message.id);
    if (!call) return;
    if (message.k === 'head') this.takeHead(call, message);
    else if (message.k === 'data') this.takeData(call, message.text, message.t);
    else if (message.k === 'reply') call.reply = message.text.slice(0, 10_000);
    else this.takeEnd(message.id, call, message);
  }

  private takeHead(call: Call, head: Message<'head'>): void {
    if (call.head) return;
    call.head = head;
    if (!isFine(head)) return;
    if (call.note) this.takeNote(call.note);
    else if (call.prompt && call.turn) call.stream = this.startTurn(call, call.prompt, call.turn);
    else if (call.again) call.stream = this.startAgain(call, call.again);
  }

  private startTurn(call: Call, request: PromptRequest, turn: WireTurn): LiveStream {
    const { sessionId, messageAId, messageBId, userMessageId, prompt, attachments } = request;
    this.emit({
      type: 'turnStarted',
      ...refOf(sessionId, messageAId),
      at: call.startedAt,
      layer: 'wire',
      lanes: turn.lanes,
      mode: this.modes.get(sessionId) ?? 'unknown',
      modality: request.modality ?? 'chat',
      prompt,
      attachments,
      userMessageId,
      messageAId,
      messageBId,
    });
    const { turnId, lanes } = turn;
    return this.live.open(sessionId, { turnId, turn, lanes }, lanes, 0);
  }

  /** Answers that are made anew. Without knowing the turn nothing can be told of them. */
  private startAgain(call: Call, { how, sessionId, messageIds }: AgainRequest): LiveStream | null {
    const named = messageIds.flatMap((id) => this.book.answer(id) ?? []);
    const conversationId = named[0]?.conversationId ?? sessionId;
    if (messageIds.length > 0 && named.length === 0) return null;
    const known = this.book.find(conversationId, named[0]?.turnId ?? null);
    if (!known) return null;
    const isNamed = (side: Side) =>
      named.some((one) => one.turnId === known.turnId && one.side === side);
    const sides = named.length === 0 ? [...known.lanes] : known.lanes.filter(isNamed);
    if (sides.length === 0) return null;
    this.emit({
      type: 'answerRestarted',
      ...refOf(conversationId, known.turnId),
      sides,
      how,
      messageAId: null,
      messageBId: null,
      layer: 'wire',
      at: call.startedAt,
    });
    const after = known.turn ? Math.max(0, call.startedAt - known.turn.startedAt) : 0;
    return this.live.open(conversationId, known, sides, after);
  }

  private takeNote(note: NoteRequest): void {
    if (note.what !== 'stop') return;
    const known = this.book.answer(note.messageId);
    if (known) this.live.stop(known);
  }

  private takeData({ stream, startedAt }: Call, text: string, t: number): void {
    const rows = stream ? this.live.push(stream, text, t, startedAt + t) : 0;
    this.baffled.note(rows, this.options.now());
  }

  private takeEnd(id: number, call: Call, end: Message<'end'>): void {
    this.calls.delete(id);
    const { head, stream, turn } = call;
    if (stream) {
      const how = end.how === 'capped' ? 'failed' : end.how;
      this.live.end(stream, how, head?.status ?? null, end.t, end.at);
      return;
    }
    if (turn) turn.state = 'refused';
    const isAsking = call.prompt !== null || call.again !== null;
    if (!head || isFine(head) || !isAsking) return;
    this.options.onRefusal(refusalOf({ ...head, body: call.reply }));
  }

  private giveUp(id: number, call: Call): void {
    const at = this.options.now();
    this.takeEnd(id, call, { k: 'end', id, how: 'failed', t: at - call.startedAt, at });
  }

  private takeRecord({ text, at }: Message<'record'>): void {
    const seen = this.shelf.put(text);
    if (!seen) return;
    const { sessionId, answers } = seen;
    this.book.learn(seen);
    if (answers.length === 0) return;
    this.emit({ type: 'textsSeen', site: SITE, sessionId, answers, at });
  }
}

function dropOldest(map: Map<string, unknown>, max: number): void {
  const [oldest] = map.keys();
  if (map.size > max && oldest !== undefined) map.delete(oldest);
}

const refOf = (sessionId: string, turnId: string) => ({ site: SITE, sessionId, turnId });

/** A reply that is what was asked for: a page in place of an answer is none. */
const isFine = ({ status, type }: Message<'head'>) =>
  status >= 200 && status < 300 && !type.includes('text/html');

/** Under what name each kind of event is shown on the health page. */
const SEEN: Partial<Record<BattleEvent['type'], string>> = {
  turnStarted: 'prompt',
  answerRestarted: 'prompt',
  pieces: 'text',
  sideDone: 'done',
  voted: 'vote',
  reacted: 'vote',
  textsSeen: 'record',
};
