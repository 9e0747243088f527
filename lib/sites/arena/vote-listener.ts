// Follows the page's votes and reactions from the request to the reply that says whether they were accepted.
import type { BattleEvent } from '../../capture/events';
import type { TapMessage } from '../tap/protocol';
import {
  type ReactionRequest,
  readNoteRequest,
  readReactionRequest,
  readVoteRequest,
  type VoteRequest,
} from './requests';
import type { KnownAnswer } from './turn-book';

const MAX_CALLS = 50;
const MAX_CONVERSATIONS = 200;

export interface VoteOptions {
  site: string;
  /** Finds a conversation's id in a path. */
  session: RegExp;
  now(): number;
  emit(event: BattleEvent): void;
  answer(messageId: string): KnownAnswer | null;
  /** What came back for an accepted vote; identity may be in it, unread. */
  onReply(sessionId: string, reply: string): void;
}

/** What is known of a vote that the page asked for. */
export interface VoteFate {
  /** When the request was heard, ms since the epoch. */
  at: number;
  state: 'open' | 'accepted' | 'refused';
}

/** A vote, or the word that neither of two answers was chosen. */
type Vote = Omit<VoteRequest, 'sessionId' | 'messageBId'> & {
  sessionId: string;
  messageBId: string | null;
};

interface Call {
  vote: Vote | null;
  reaction: ReactionRequest | null;
  /** Null while there is no reply. */
  isAccepted: boolean | null;
  reply: string;
}

/** Tells of a vote once the site took it: a good status, and no word of failure in the reply. */
export class VoteListener {
  private readonly calls = new Map<number, Call>();
  private readonly newest = new Map<string, string>();
  private readonly fates = new Map<string, VoteFate & { id: number }>();

  constructor(private readonly options: VoteOptions) {}

  /** Message id of side a of the newest vote in a conversation; null when none was heard. */
  last(sessionId: string): string | null {
    return this.newest.get(sessionId) ?? null;
  }

  /** What became of the newest vote that was asked for in a conversation; null when none was. Another one once it changes. */
  fate(sessionId: string): VoteFate | null {
    return this.fates.get(sessionId) ?? null;
  }

  /** Takes in a request; false when it is none of a vote or reaction. */
  ask(id: number, path: string, body: string | null): boolean {
    const request = readVoteRequest(body);
    const note = request ? null : readNoteRequest(path, body);
    const reaction = request ? null : readReactionRequest(body);
    const sessionId = request && this.sessionOf(request, path);
    const skip = note?.what === 'skip' ? { ...note, raw: 'skip', modelsRevealed: null } : null;
    const vote = request && sessionId ? { ...request, sessionId } : skip;
    if (!request && !vote && !reaction) return false;
    if (vote) put(this.fates, vote.sessionId, { id, at: this.options.now(), state: 'open' });
    this.calls.set(id, { vote, reaction, isAccepted: null, reply: '' });
    const [oldest] = this.calls.keys();
    if (this.calls.size > MAX_CALLS && oldest !== undefined) this.calls.delete(oldest);
    return true;
  }

  /** Takes in what became of a request; false when it is none of a vote or reaction. */
  hear(message: Extract<TapMessage, { k: 'head' | 'data' | 'reply' | 'end' }>): boolean {
    const call = this.calls.get(message.id);
    if (!call) return false;
    if (message.k === 'head') call.isAccepted = isGood(message);
    else if (message.k === 'reply') call.reply = message.text;
    else if (message.k === 'end') this.conclude(message, call);
    return true;
  }

  private sessionOf({ sessionId, messageAId }: VoteRequest, path: string): string | null {
    const inPath = this.options.session.exec(path)?.[1]?.toLowerCase();
    return sessionId ?? inPath ?? this.options.answer(messageAId)?.conversationId ?? null;
  }

  private conclude({ id, how }: { id: number; how: string }, call: Call): void {
    this.calls.delete(id);
    const { vote, reaction, reply } = call;
    const isAccepted = call.isAccepted === true && !/"success"\s*:\s*false/.test(reply);
    const fate = vote && this.fates.get(vote.sessionId);
    if (vote && fate?.id === id) {
      const state = isAccepted ? 'accepted' : 'refused';
      // Whether the site took a vote whose reply the page did not wait for, only the page can tell.
      if (call.isAccepted === null && how === 'aborted') this.fates.delete(vote.sessionId);
      else this.fates.set(vote.sessionId, { ...fate, state });
    }
    if (!isAccepted) return;
    if (vote) {
      this.tell(vote);
      if (reply !== '') this.options.onReply(vote.sessionId, reply);
    }
    if (reaction) this.react(reaction);
  }

  private tell(vote: Vote): void {
    const { site, now, emit } = this.options;
    const { sessionId, messageAId, messageBId, raw, modelsRevealed } = vote;
    put(this.newest, sessionId, messageAId);
    const ids = { site, sessionId, messageAId, messageBId };
    const said = { raw, modelsRevealed, preferences: null, source: 'wire' } as const;
    emit({ type: 'voted', ...ids, ...said, at: now() });
  }

  private react({ messageId, value }: ReactionRequest): void {
    const known = this.options.answer(messageId);
    if (!known) return;
    const { site, now, emit } = this.options;
    const { conversationId: sessionId, turnId, side } = known;
    const said = { value, flags: [], comment: '', at: now() };
    emit({ type: 'reacted', site, sessionId, turnId, side, ...said });
  }
}

/** A page in place of a reply is no good one: a gate stands before the site. */
const isGood = ({ status, type }: Extract<TapMessage, { k: 'head' }>) =>
  status >= 200 && status < 300 && !type.includes('text/html');

function put<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MAX_CONVERSATIONS && oldest !== undefined) map.delete(oldest);
}
