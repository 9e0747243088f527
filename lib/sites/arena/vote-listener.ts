// Follows the page's votes and reactions from the request to the reply that says whether they were accepted.
import type { BattleEvent } from '../../capture/events';
import type { TapMessage } from '../tap/protocol';
import {
  type ReactionRequest,
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

interface Call {
  vote: (VoteRequest & { sessionId: string }) | null;
  reaction: ReactionRequest | null;
  isAccepted: boolean;
  reply: string;
}

/** Tells of a vote once the site took it: a good status, and no word of failure in the reply. */
export class VoteListener {
  private readonly calls = new Map<number, Call>();
  private readonly newest = new Map<string, string>();

  constructor(private readonly options: VoteOptions) {}

  /** Message id of side a of the newest vote in a conversation; null when none was heard. */
  last(sessionId: string): string | null {
    return this.newest.get(sessionId) ?? null;
  }

  /** Takes in an action's request. */
  ask(id: number, path: string, body: string | null): void {
    const request = readVoteRequest(body);
    const reaction = request ? null : readReactionRequest(body);
    if (!request && !reaction) return;
    const sessionId = request && this.sessionOf(request, path);
    const vote = request && sessionId ? { ...request, sessionId } : null;
    this.calls.set(id, { vote, reaction, isAccepted: false, reply: '' });
    const [oldest] = this.calls.keys();
    if (this.calls.size > MAX_CALLS && oldest !== undefined) this.calls.delete(oldest);
  }

  /** Takes in what became of a request; false when it is none of a vote or reaction. */
  hear(message: Extract<TapMessage, { k: 'head' | 'data' | 'reply' | 'end' }>): boolean {
    const call = this.calls.get(message.id);
    if (!call) return false;
    if (message.k === 'head') call.isAccepted = message.status >= 200 && message.status < 300;
    else if (message.k === 'reply') call.reply = message.text;
    else if (message.k === 'end') this.conclude(message.id, call);
    return true;
  }

  /** Neither of two answers was chosen. */
  skip(skipped: { sessionId: string; messageAId: string; messageBId: string | null }): void {
    this.tell({ ...skipped, raw: 'skip', modelsRevealed: null });
  }

  private sessionOf({ sessionId, messageAId }: VoteRequest, path: string): string | null {
    const inPath = this.options.session.exec(path)?.[1]?.toLowerCase();
    return sessionId ?? inPath ?? this.options.answer(messageAId)?.conversationId ?? null;
  }

  private conclude(id: number, { vote, reaction, isAccepted, reply }: Call): void {
    this.calls.delete(id);
    if (!isAccepted || /"success"\s*:\s*false/.test(reply)) return;
    if (vote) {
      this.tell(vote);
      if (reply !== '') this.options.onReply(vote.sessionId, reply);
    }
    if (reaction) this.react(reaction);
  }

  private tell(
    vote: Omit<VoteRequest, 'sessionId' | 'messageBId'> & {
      sessionId: string;
      messageBId: string | null;
    },
  ): void {
    const { site, now, emit } = this.options;
    const { sessionId, messageAId, messageBId, raw, modelsRevealed } = vote;
    this.newest.delete(sessionId);
    this.newest.set(sessionId, messageAId);
    const [oldest] = this.newest.keys();
    if (this.newest.size > MAX_CONVERSATIONS && oldest !== undefined) this.newest.delete(oldest);
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
