// Remembers the turns of the conversations on this page, so that a message id says which answer is meant.
import { promptKey } from '../../capture/prompt-key';
import { SIDES, type Side } from '../../db/schema';
import type { PromptRequest } from './requests';
import type { RecordTexts } from './session-record';

/** A prompt that the page sent. */
export interface WireTurn {
  conversationId: string;
  turnId: string;
  promptKey: string;
  /** Time of the request, ms since the epoch. */
  startedAt: number;
  lanes: Side[];
  /** No reply yet, coming, ended, or not taken by the site. */
  state: 'asked' | 'coming' | 'ended' | 'refused';
  /** Rows that were understood. */
  rows: number;
  /** UTF-16 units of answer text that came so far. */
  chars: Record<Side, number>;
}

/** An answer by its message id. */
export interface KnownAnswer {
  conversationId: string;
  turnId: string;
  side: Side;
}

/** A turn as far as it takes to make its answers anew. */
export interface KnownTurn {
  turnId: string;
  /** Null when the turn was begun before this page was loaded. */
  turn: WireTurn | null;
  lanes: readonly Side[];
}

const MAX_TURNS = 50;
const MAX_CONVERSATIONS = 50;
const MAX_ANSWERS = 5_000;

/** What is known of each conversation; bounded, the oldest goes first. */
export class TurnBook {
  private readonly heard = new Map<string, WireTurn[]>();
  private readonly stored = new Map<string, KnownTurn[]>();
  private readonly answers = new Map<string, KnownAnswer>();

  /** Prompts heard in a conversation, oldest first. */
  turns(conversationId: string): readonly WireTurn[] {
    return this.heard.get(conversationId) ?? [];
  }

  /** Notes a prompt. The same one sent again is the same turn. */
  ask(request: PromptRequest, at: number): WireTurn {
    const { sessionId: conversationId, messageAId: turnId, messageBId } = request;
    const turns = (this.heard.get(conversationId) ?? []).filter((one) => one.turnId !== turnId);
    const turn: WireTurn = {
      conversationId,
      turnId,
      promptKey: promptKey(request.prompt),
      startedAt: at,
      lanes: messageBId === null ? ['a'] : [...SIDES],
      state: 'asked',
      rows: 0,
      chars: { a: 0, b: 0 },
    };
    put(this.heard, conversationId, [...turns, turn].slice(-MAX_TURNS), MAX_CONVERSATIONS);
    this.know(conversationId, { a: turnId, b: messageBId });
    return turn;
  }

  /** Notes the turns that a session record lists. */
  learn({ sessionId, turns }: RecordTexts): void {
    const known = turns.slice(-MAX_TURNS).flatMap(({ a, b }) => {
      if (a === null) return [];
      this.know(sessionId, { a, b });
      return [{ turnId: a, turn: null, lanes: b === null ? (['a'] as const) : SIDES }];
    });
    put(this.stored, sessionId, known, MAX_CONVERSATIONS);
  }

  answer(messageId: string): KnownAnswer | null {
    return this.answers.get(messageId.toLowerCase()) ?? null;
  }

  /** A turn by its id; with null the newest of the conversation. */
  find(conversationId: string, turnId: string | null): KnownTurn | null {
    const heard = this.turns(conversationId).map((turn) => ({ ...turn, turn }));
    const stored = this.stored.get(conversationId) ?? [];
    const fits = (one: KnownTurn) => turnId === null || one.turnId === turnId;
    return heard.findLast(fits) ?? stored.findLast(fits) ?? null;
  }

  private know(conversationId: string, ids: { a: string; b: string | null }): void {
    for (const side of SIDES) {
      const id = ids[side];
      const known = { conversationId, turnId: ids.a, side };
      if (id !== null) put(this.answers, id.toLowerCase(), known, MAX_ANSWERS);
    }
  }
}

function put<T>(map: Map<string, T>, key: string, value: T, max: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > max && oldest !== undefined) map.delete(oldest);
}
