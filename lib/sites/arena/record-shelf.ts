// Keeps the session records that the page loads, and replies to its votes, as unread text until names may be read.
import { type Flight, findObject, follow, readFlight } from './flight';
import { parseJson } from './json';
import { type RecordPair, type RecordTexts, readPairs, readTexts } from './session-record';

/** Most conversations whose records are kept. */
const MAX_HELD = 5;

interface Held {
  record: string | null;
  /** Reply to the newest accepted vote. */
  reply: string | null;
  /** What both say of votes and names; null until that was read. */
  pairs: RecordPair[] | null;
}

/** Records by conversation. Identity is read by `pairs` alone. */
export class RecordShelf {
  private readonly held = new Map<string, Held>();

  /** Keeps a record in either form and gives the answers in it; null when it is none. Touches no identity. */
  put(text: string): RecordTexts | null {
    const seen = readTexts(recordIn(text));
    if (!seen) return null;
    this.update(seen.sessionId, { record: text });
    return seen;
  }

  /** Keeps the reply to a vote that was accepted. */
  putReply(sessionId: string, reply: string): void {
    this.update(sessionId, { reply });
  }

  /**
   * Votes with the models that they were about, oldest first. Only to be called once the page shows names or a vote was
   * accepted. Read once: the page is looked at again and again.
   */
  pairs(sessionId: string): readonly RecordPair[] {
    const held = this.held.get(sessionId);
    if (!held) return [];
    held.pairs ??= readPairs(identityIn(held.record), feedbackIn(held.reply));
    return held.pairs;
  }

  private update(sessionId: string, change: Partial<Held>): void {
    const old = this.held.get(sessionId) ?? { record: null, reply: null };
    this.held.delete(sessionId);
    this.held.set(sessionId, { ...old, ...change, pairs: null });
    const [oldest] = this.held.keys();
    if (this.held.size > MAX_HELD && oldest !== undefined) this.held.delete(oldest);
  }
}

const isRecord = (value: Record<string, unknown>) =>
  typeof value.id === 'string' &&
  'messages' in value &&
  ['lastMessageIds', 'visibility', 'mode'].some((key) => key in value);

/** The record with its texts in place and its identity out of reach. */
function recordIn(text: string): unknown {
  if (text.trimStart()[0] === '{') return parseJson(text);
  const flight = readFlight(text);
  const record = findObject(flight, isRecord);
  return record && { id: record.id, messages: messagesOf(flight, record) };
}

function messagesOf(flight: Flight, record: Record<string, unknown>): unknown {
  const messages = follow(flight, record.messages);
  if (!Array.isArray(messages)) return null;
  return messages.slice(-2_000).map((row: unknown) => {
    const message = follow(flight, row);
    if (typeof message !== 'object' || message === null) return message;
    const { id, role, status, content, participantPosition, parentMessageIds } = message as Record<
      string,
      unknown
    >;
    const text = follow(flight, content);
    const parents = follow(flight, parentMessageIds);
    return { id, role, status, content: text, participantPosition, parentMessageIds: parents };
  });
}

/** Votes and models of a record in either form. */
function identityIn(text: string | null): unknown {
  if (text === null) return null;
  if (text.trimStart()[0] === '{') return parseJson(text);
  const flight = readFlight(text);
  const record = findObject(flight, isRecord);
  if (!record) return null;
  const list = (value: unknown) => {
    const rows = follow(flight, value);
    return Array.isArray(rows) ? rows.map((row: unknown) => follow(flight, row)) : rows;
  };
  return {
    pairwiseFeedbacks: list(record.pairwiseFeedbacks),
    revealedModels: list(record.revealedModels),
  };
}

/** The vote as the reply to it has it. */
function feedbackIn(reply: string | null): unknown {
  if (reply === null) return null;
  const fits = (value: Record<string, unknown>) =>
    'messageAId' in value && 'messageBId' in value && 'modelAId' in value;
  const json = parseJson(reply);
  const rows = new Map<string, unknown>([['0', json]]);
  return findObject(json === null ? readFlight(reply) : { rows, texts: new Map() }, fits);
}
