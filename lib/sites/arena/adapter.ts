// The arena adapter: what the tap hears and what the page shows become battle events.
import * as z from 'zod/mini';
import type { BattleEvent } from '../../capture/events';
import { type PageReading, readPage } from './dom';
import { parseJson } from './json';
import { readPromptRequest, readVoteRequest, type VoteRequest } from './requests';
import { SESSION_PATH } from './selectors';
import { type RecordPair, readPairs, readTexts } from './session-record';
import { AnswerStream } from './stream';
import type { TapMessage } from './tap-protocol';

export const SITE = 'arena';

/** How long an answer may be seen coming on the page, with nothing heard of it, before that is called unreadable, ms. */
const DEAF_AFTER = 4_000;

const Id = z.int().check(z.nonnegative());
const Num = z.number().check(z.nonnegative());
const TapSchema = z.discriminatedUnion('k', [
  z.object({
    k: z.literal('request'),
    id: Id,
    kind: z.enum(['stream', 'action']),
    path: z.string().check(z.maxLength(2_000)),
    body: z.nullable(z.string()),
    at: Num,
  }),
  z.object({ k: z.literal('head'), id: Id, status: z.int(), type: z.string(), at: Num }),
  z.object({ k: z.literal('data'), id: Id, text: z.string(), t: Num }),
  z.object({
    k: z.literal('end'),
    id: Id,
    how: z.enum(['complete', 'aborted', 'failed', 'capped']),
    t: Num,
    at: Num,
  }),
  z.object({ k: z.literal('record'), path: z.string(), text: z.string(), at: Num }),
]);

interface Call {
  path: string;
  body: string | null;
  startedAt: number;
  kind: 'stream' | 'action';
  status: number | null;
  stream: AnswerStream | null;
  /** True for chats that are left alone on purpose. */
  isIgnored: boolean;
}

/** A session record as it came, and what it says of votes and names once that may be read. */
interface HeldRecord {
  text: string;
  pairs: RecordPair[] | null;
}

/** What the adapter knows of a refused prompt. */
export interface Refusal {
  status: number;
  at: number;
}

export interface AdapterOptions {
  emit(event: BattleEvent): void;
  now(): number;
  /** Called when the arena refused a prompt. */
  onRefusal(refusal: Refusal): void;
}

/**
 * Both layers of one page. Nothing that tells who wrote an answer is read before the page itself shows names: the
 * session record is kept as unread text until then.
 */
export class ArenaAdapter {
  /** True while at least one stream is coming in. */
  get isStreaming(): boolean {
    return this.streaming > 0;
  }

  private readonly calls = new Map<number, Call>();
  private readonly modes = new Map<string, string>();
  private readonly records = new Map<string, HeldRecord>();
  private readonly awaited = new Set<string>();
  private readonly revealed = new Map<string, string>();
  /** Message ids of side a by which the record may name the newest battle: of its vote, or else of its last turn. */
  private readonly newest = new Map<string, string>();
  private last: PageReading | null = null;
  private streaming = 0;
  /** When the stream was last understood, and when bytes of it last came, ms since the epoch. */
  private lastRead = 0;
  private lastBytes = 0;
  private busySince: number | null = null;

  constructor(private readonly options: AdapterOptions) {}

  /** Takes in a message of the tap, as it came: untrusted text. */
  hear(detail: unknown): void {
    if (typeof detail !== 'string') return;
    const parsed = TapSchema.safeParse(parseJson(detail));
    if (parsed.success) this.take(parsed.data);
  }

  /** Says that a conversation with a battle in it is open, so that its reveal is looked for. */
  awaitReveal(sessionId: string): void {
    this.awaited.add(sessionId);
  }

  /** Looks at the page. `sessionId` is that of the page's address; null on the start page. */
  look(root: ParentNode, sessionId: string | null): PageReading {
    const reading = readPage(root);
    this.last = reading;
    this.watchForDeafness(reading);
    if (sessionId !== null && this.awaited.has(sessionId)) this.lookForNames(reading, sessionId);
    return reading;
  }

  /** True when answers have been coming on the page for a while and none of it was heard. */
  get isDeaf(): boolean {
    return this.busySince !== null && this.options.now() - this.busySince > DEAF_AFTER;
  }

  private take(message: TapMessage): void {
    if (message.k === 'record') {
      this.takeRecord(message.path, message.text, message.at);
      return;
    }
    if (message.k === 'request') {
      const { path, body, at, kind } = message;
      this.calls.set(message.id, {
        path,
        body,
        startedAt: at,
        kind,
        status: null,
        stream: null,
        isIgnored: false,
      });
      return;
    }
    const call = this.calls.get(message.id);
    if (!call) return;
    if (message.k === 'head') this.takeHead(message.id, call, message);
    else if (message.k === 'data') this.takeData(call, message.text, message.t);
    else this.takeEnd(message.id, call, message);
  }

  private takeHead(
    id: number,
    call: Call,
    head: { status: number; type: string; at: number },
  ): void {
    call.status = head.status;
    const isFine = head.status >= 200 && head.status < 300;
    if (call.kind === 'action') {
      this.calls.delete(id);
      const vote = isFine ? readVoteRequest(call.body) : null;
      if (vote) this.emitVote(vote, call);
      return;
    }
    if (isFine && !head.type.includes('text/html')) call.stream = this.startStream(call);
    else this.options.onRefusal({ status: head.status, at: head.at });
  }

  private emitVote(vote: VoteRequest, call: Call): void {
    const sessionId = vote.sessionId ?? sessionOf(call.path);
    if (sessionId === null) return;
    const { messageAId, messageBId, raw, modelsRevealed } = vote;
    const at = this.options.now();
    const event = { site: SITE, sessionId, messageAId, messageBId, raw, modelsRevealed, at };
    this.options.emit({ type: 'voted', ...event, source: 'wire' });
    this.awaited.add(sessionId);
    this.newest.set(sessionId, messageAId);
    // The same names may stand there already from the battle before: now they are this battle's.
    this.revealed.delete(sessionId);
  }

  private startStream(call: Call): AnswerStream | null {
    const request = readPromptRequest(call.path, call.body);
    if (!request) return null;
    const { sessionId, messageAId, messageBId, userMessageId, prompt, attachments } = request;
    if (request.mode !== null) this.modes.set(sessionId, request.mode);
    const mode = this.modes.get(sessionId) ?? 'unknown';
    if (messageBId === null || !this.mayBeBattle(mode, sessionId)) {
      call.isIgnored = true;
      return null;
    }
    const turn = { site: SITE, sessionId, turnId: messageAId };
    this.options.emit({
      type: 'turnStarted',
      ...turn,
      at: call.startedAt,
      mode,
      modality: request.modality ?? 'chat',
      prompt,
      attachments,
      userMessageId,
      messageAId,
      messageBId,
    });
    this.awaited.add(sessionId);
    this.newest.set(sessionId, messageAId);
    this.revealed.delete(sessionId);
    this.records.delete(sessionId);
    this.streaming += 1;
    this.lastRead = this.options.now();
    return new AnswerStream(turn, this.options.emit);
  }

  /**
   * Chats with one model, or with models the user chose, are no blind battles. A follow-up after a reload does not say
   * its mode: it is one unless the page names both models of a conversation in which no battle is stored.
   */
  private mayBeBattle(mode: string, sessionId: string): boolean {
    if (mode !== 'unknown') return mode === 'battle';
    return this.awaited.has(sessionId) || !this.last?.pairs.at(-1)?.isNamed;
  }

  private takeData(call: Call, text: string, t: number): void {
    const rows = call.stream?.push(text, t, call.startedAt + t) ?? 0;
    this.lastBytes = this.options.now();
    if (rows > 0 || call.isIgnored) this.lastRead = this.lastBytes;
  }

  private takeEnd(id: number, call: Call, end: Extract<TapMessage, { k: 'end' }>): void {
    this.calls.delete(id);
    if (!call.stream) return;
    this.streaming -= 1;
    const how = end.how === 'capped' ? 'failed' : end.how;
    call.stream.end(how, call.status, end.t, end.at);
  }

  private takeRecord(path: string, text: string, at: number): void {
    const sessionId = /([0-9a-f-]{36})$/i.exec(path)?.[1];
    const seen = readTexts(parseJson(text));
    if (!sessionId || seen?.sessionId !== sessionId) return;
    this.records.set(sessionId, { text, pairs: null });
    if (seen.answers.length === 0) return;
    const { answers } = seen;
    this.options.emit({ type: 'textsSeen', site: SITE, sessionId, answers, at });
  }

  private watchForDeafness(reading: PageReading): void {
    const now = this.options.now();
    // A model that thinks for long sends nothing: only bytes that cannot be read, or none heard at all, are a sign.
    const isQuiet = this.streaming > 0 && this.lastBytes <= this.lastRead;
    const hears = isQuiet || now - this.lastRead < DEAF_AFTER;
    if (!reading.isBusy || hears || reading.pairs.length === 0) this.busySince = null;
    else this.busySince ??= now;
  }

  private lookForNames(reading: PageReading, sessionId: string): void {
    const newest = reading.pairs.at(-1);
    // While answers come, the newest columns may still be those of the battle before.
    if (!newest?.isNamed || reading.isBusy || this.streaming > 0) return;
    const pair = this.pairOf(sessionId, newest.labels);
    const known = `${newest.labels.a}\n${newest.labels.b}\n${pair?.messageAId ?? ''}`;
    if (this.revealed.get(sessionId) === known) return;
    this.revealed.set(sessionId, known);
    const at = this.options.now();
    const base = { site: SITE, sessionId, at, messageAId: pair?.messageAId ?? null };
    const raw = pair?.value ?? newest.vote;
    if (raw !== null) {
      const messageBId = pair?.messageBId ?? null;
      const source = pair ? 'record' : 'dom';
      this.options.emit({ type: 'voted', ...base, messageBId, raw, modelsRevealed: null, source });
    }
    const named = (side: 'a' | 'b') => ({
      name: newest.labels[side],
      modelId: pair?.[side].modelId ?? null,
      organization: pair?.[side].organization ?? null,
    });
    const source = pair ? 'dom+record' : 'dom';
    this.options.emit({ type: 'revealed', ...base, a: named('a'), b: named('b'), source });
  }

  /**
   * The newest vote of the session record, when its names are those on the page and it is not known to be of an earlier
   * battle; else null.
   */
  private pairOf(sessionId: string, labels: { a: string; b: string }): RecordPair | null {
    const held = this.records.get(sessionId);
    if (!held) return null;
    // Read once, when the page first shows names: it is looked at again and again.
    held.pairs ??= readPairs(parseJson(held.text));
    const pair = held.pairs.at(-1);
    const newest = this.newest.get(sessionId);
    if (newest !== undefined && pair?.messageAId !== newest) return null;
    return pair && pair.a.name === labels.a && pair.b.name === labels.b ? pair : null;
  }
}

/** The conversation's id in a path of the arena; null when it names none. */
export function sessionOf(path: string): string | null {
  return SESSION_PATH.exec(path)?.[1]?.toLowerCase() ?? null;
}
