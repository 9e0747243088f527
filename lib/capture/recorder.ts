// The recorder: takes numbered events in, reduces them to records, seals guesses, and stores all of it at once.
import type { LiveStream, TelltaleDatabase } from '../db/database';
import {
  findByMessage,
  findBySession,
  loadRecord,
  type RecordPart,
  recordTables,
  saveRecord,
} from '../db/records';
import type { Battle, BattleRecord, SideGuess } from '../db/schema';
import type { HeuristicInput } from '../heuristics/types';
import {
  addPieces,
  addTurn,
  beginBattle,
  type Draft,
  endStream,
  finishSide,
  healTexts,
  isReadyToSeal,
  type ReducerContext,
  recordReveal,
  recordVote,
  rescore,
} from './battle';
import type { BattleEvent, EventOf } from './events';
import { makeView } from './make-view';
import type { BattleView } from './view';

/** Cursors of pages that have been silent for longer than this are forgotten, ms. */
const CURSOR_LIFE = 30 * 24 * 3_600_000;

export interface RecorderContext extends ReducerContext {
  /** Version of the guessing engine. */
  engine: string;
  guessSide(input: HeuristicInput): SideGuess;
  now(): number;
}

/** A run of numbered events of one page. */
export interface Delivery {
  instance: string;
  /** Number of the first event; the others follow. */
  first: number;
  events: readonly BattleEvent[];
  /** Tab that the page is in. */
  tabId: number;
}

/** Drafts of the battles that a transaction touches, loaded once each. */
class Session {
  private readonly drafts = new Map<string, Draft & { before: Battle | null }>();

  constructor(
    readonly db: TelltaleDatabase,
    readonly context: RecorderContext,
  ) {}

  async open(id: string): Promise<Draft | null> {
    const known = this.drafts.get(id);
    if (known) return known;
    const record = await loadRecord(this.db, id);
    if (!record) return null;
    const draft = {
      record,
      touched: new Set<RecordPart>(),
      before: structuredClone(record.battle),
    };
    this.drafts.set(id, draft);
    return draft;
  }

  add(draft: Draft): void {
    this.drafts.set(draft.record.battle.id, { ...draft, before: null });
  }

  /** Battles of a conversation, oldest first, with those that this transaction has begun. */
  async battlesOf(site: string, sessionId: string): Promise<Battle[]> {
    const stored = await findBySession(this.db, site, sessionId);
    const all = new Map(stored.map((battle) => [battle.id, battle]));
    for (const { record } of this.drafts.values()) {
      const { battle } = record;
      if (battle.site === site && battle.sessionId === sessionId) all.set(battle.id, battle);
    }
    return [...all.values()].sort((x, y) => x.startedAt - y.startedAt);
  }

  /** The battle that a message belongs to; with null, the newest of the conversation. */
  async find(site: string, sessionId: string, messageId: string | null): Promise<Draft | null> {
    const battles = await this.battlesOf(site, sessionId);
    const inSession = battles.findLast(
      (battle) => messageId === null || battle.messageIds.includes(messageId),
    );
    if (inSession) return this.open(inSession.id);
    const elsewhere = messageId === null ? null : await findByMessage(this.db, site, messageId);
    return elsewhere ? this.open(elsewhere.id) : null;
  }

  async save(): Promise<void> {
    for (const { record, touched, before } of this.drafts.values()) {
      if (touched.size > 0) await saveRecord(this.db, record, before, touched);
    }
  }
}

/** Takes events in, exactly once each; safe to be cut off at any point and called again. */
export class Recorder {
  constructor(
    private readonly db: TelltaleDatabase,
    private readonly context: RecorderContext,
  ) {}

  /** Stores the events that are not stored yet, in one transaction. Returns the number of the last stored event. */
  async deliver(delivery: Delivery): Promise<{ upTo: number; view: BattleView | null }> {
    const { instance, first, events, tabId } = delivery;
    return this.inTransaction(async (session) => {
      const cursor = await this.db.cursors.get(instance);
      if (!cursor) await this.endStreamsOf(session, tabId, instance);
      const done = cursor?.upTo ?? 0;
      let shown: string | null = null;
      for (const [i, event] of events.entries()) {
        if (first + i <= done) continue;
        shown = (await this.apply(session, event, delivery)) ?? shown;
      }
      const upTo = Math.max(done, first + events.length - 1);
      await this.db.cursors.put({ instance, upTo, updatedAt: this.context.now() });
      const last = events.at(-1);
      shown ??= last ? await this.newestOf(session, last.site, last.sessionId) : null;
      const draft = shown === null ? null : await session.open(shown);
      return { upTo, view: draft && makeView(draft.record) };
    });
  }

  /** Opens the sealed guess before the vote, and records that. Null when there is no such battle. */
  async peek(id: string): Promise<BattleView | null> {
    return this.inTransaction(async (session) => {
      const draft = await session.open(id);
      if (!draft) return null;
      const { battle } = draft.record;
      if (battle.peekedAt === null && !battle.vote && !battle.reveal && draft.record.guess) {
        battle.peekedAt = this.context.now();
        draft.touched.add('battle');
      }
      return makeView(draft.record);
    });
  }

  /** The newest battle of a conversation, as a page may see it. */
  async view(site: string, sessionId: string): Promise<BattleView | null> {
    const newest = (await findBySession(this.db, site, sessionId)).at(-1);
    const record = newest && (await loadRecord(this.db, newest.id));
    return record ? makeView(record) : null;
  }

  /** Ends the streams of a tab that was closed, or with null of all tabs, as after a start of the browser. */
  async endStreams(tabId: number | null): Promise<void> {
    await this.inTransaction((session) => this.endStreamsOf(session, tabId, null));
    const stale = this.context.now() - CURSOR_LIFE;
    await this.db.cursors.where('updatedAt').below(stale).delete();
  }

  private inTransaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const { db } = this;
    return db.transaction('rw', [...recordTables(db), db.cursors, db.streams], async () => {
      const session = new Session(db, this.context);
      const result = await work(session);
      await session.save();
      return result;
    });
  }

  /** Applies one event; returns the id of the battle it belonged to. */
  private async apply(
    session: Session,
    event: BattleEvent,
    delivery: Delivery,
  ): Promise<string | null> {
    switch (event.type) {
      case 'turnStarted':
        return this.startTurn(session, event, delivery);
      case 'sessionOpened':
        return this.newestOf(session, event.site, event.sessionId);
      case 'textsSeen':
        return this.heal(session, event);
      case 'voted':
        return this.edit(session, event, event.messageAId, (draft) => {
          // Whatever came in before the vote is sealed before the vote.
          this.seal(draft);
          recordVote(draft, event);
        });
      case 'revealed':
        return this.edit(session, event, event.messageAId, (draft) => {
          recordReveal(draft, event, this.context);
        });
      case 'pieces':
        return this.edit(session, event, event.turnId, (draft) => addPieces(draft, event));
      case 'sideDone':
        return this.edit(session, event, event.turnId, (draft) => {
          finishSide(draft, event);
          this.seal(draft);
        });
      case 'streamEnded':
        await this.db.streams.delete(event.turnId);
        return this.edit(session, event, event.turnId, (draft) => {
          endStream(draft, event);
          this.seal(draft);
        });
    }
  }

  private async edit(
    session: Session,
    event: { site: string; sessionId: string },
    messageId: string | null,
    edit: (draft: Draft) => void,
  ): Promise<string | null> {
    const draft = await session.find(event.site, event.sessionId, messageId);
    if (!draft) return null;
    edit(draft);
    return draft.record.battle.id;
  }

  private async startTurn(
    session: Session,
    event: EventOf<'turnStarted'>,
    { instance, tabId }: Delivery,
  ): Promise<string> {
    const battles = await session.battlesOf(event.site, event.sessionId);
    const newest = battles.at(-1);
    const known = battles.find((battle) => battle.messageIds.includes(event.turnId));
    const isOpen = newest && !newest.vote && !newest.reveal;
    const into = known ?? (isOpen ? newest : undefined);
    let draft = into ? await session.open(into.id) : null;
    if (draft) {
      addTurn(draft, event);
    } else {
      // A follow-up does not repeat the mode; it is that of the conversation.
      const mode = event.mode === 'unknown' && newest ? newest.mode : event.mode;
      draft = beginBattle({ ...event, mode }, this.context);
      session.add(draft);
    }
    const id = draft.record.battle.id;
    await this.db.streams.put({ turnId: event.turnId, battleId: id, instance, tabId });
    return id;
  }

  private async heal(session: Session, event: EventOf<'textsSeen'>): Promise<string | null> {
    const battles = await session.battlesOf(event.site, event.sessionId);
    for (const { id } of battles) {
      const draft = await session.open(id);
      if (draft && healTexts(draft, event)) this.seal(draft);
    }
    return battles.at(-1)?.id ?? null;
  }

  private async newestOf(session: Session, site: string, sessionId: string) {
    return (await session.battlesOf(site, sessionId)).at(-1)?.id ?? null;
  }

  private async endStreamsOf(
    session: Session,
    tabId: number | null,
    except: string | null,
  ): Promise<void> {
    const { streams } = this.db;
    const rows: LiveStream[] =
      tabId === null
        ? await streams.toArray()
        : await streams.where('tabId').equals(tabId).toArray();
    for (const { turnId, battleId: id, instance } of rows) {
      if (instance === except) continue;
      await streams.delete(turnId);
      const draft = await session.open(id);
      if (!draft) continue;
      const { site } = draft.record.battle;
      const at = this.context.now();
      endStream(draft, { site, turnId, how: 'interrupted', status: null, unread: {}, at });
      this.seal(draft);
    }
  }

  /**
   * Seals a guess of what the battle holds now, unless the newest seal says the same. A seal is never rewritten, and
   * none is made once a vote or a name is known.
   */
  private seal(draft: Draft): void {
    const { record } = draft;
    if (!isReadyToSeal(record)) return;
    const seals = record.guess?.seals ?? [];
    const { turns } = record.battle;
    const last = seals.at(-1);
    const fresh = {
      turns,
      engine: this.context.engine,
      sealedAt: this.context.now(),
      a: this.context.guessSide(inputOf(record, 'a')),
      b: this.context.guessSide(inputOf(record, 'b')),
    };
    // The same material gives the same guess (several events may find a battle ready); it is sealed when it was first made.
    if (last?.turns === turns && last.engine === fresh.engine && isSameGuess(last, fresh)) return;
    record.guess = { id: record.battle.id, seals: [...seals, fresh] };
    draft.touched.add('guess');
    rescore(draft);
  }
}

function inputOf({ body }: BattleRecord, side: 'a' | 'b'): HeuristicInput {
  return { turns: body.turns.map((turn) => ({ prompt: turn.prompt, text: turn[side].text })) };
}

type Pair = { a: SideGuess; b: SideGuess };

function isSameGuess(x: Pair, y: Pair): boolean {
  return JSON.stringify([x.a, x.b]) === JSON.stringify([y.a, y.b]);
}
