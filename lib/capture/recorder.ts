// The recorder: takes numbered events in, reduces them to records, seals guesses, and stores all of it at once.
import type { LiveStream, TelltaleDatabase } from '../db/database';
import { hasRevealedNames } from '../db/known-names';
import { recordTables } from '../db/records';
import type { Battle } from '../db/schema';
import {
  addPart,
  addPieces,
  endStream,
  finishSide,
  healTexts,
  react,
  restartAnswers,
  showText,
} from './answers';
import { addTurn, beginBattle } from './battle';
import type { Draft } from './draft';
import { Drafts } from './drafts';
import type { BattleEvent, EventOf } from './events';
import { amendBattle, type KeeperContext, keepBattle } from './keeper';
import { makeView } from './make-view';
import type { Amendment, ManualDraft } from './manual';
import { isBlindMode, recordReveal, recordVote } from './outcome';
import { Sealer } from './sealer';
import type { BattleView } from './view';

/** Cursors of pages that have been silent for longer than this are forgotten, ms. */
const CURSOR_LIFE = 30 * 24 * 3_600_000;

/** Events with which an answer begins: its guess may get ready. */
const BEGINS: ReadonlySet<BattleEvent['type']> = new Set(['turnStarted', 'answerRestarted']);

/** Most earlier battles of a conversation whose names a page is asked to look for. */
const MAX_UNNAMED = 20;

export type RecorderContext = KeeperContext;

/** A run of numbered events of one page. */
export interface Delivery {
  instance: string;
  /** Number of the first event; the others follow. */
  first: number;
  events: readonly BattleEvent[];
  /** Tab that the page is in. */
  tabId: number;
}

/** Takes events in, exactly once each; safe to be cut off at any point and called again. */
export class Recorder {
  private readonly sealer: Sealer;

  constructor(
    private readonly db: TelltaleDatabase,
    private readonly context: RecorderContext,
  ) {
    this.sealer = new Sealer(context);
  }

  /** Stores the events that are not stored yet, in one transaction. Returns the number of the last stored event. */
  async deliver(delivery: Delivery): Promise<{ upTo: number; view: BattleView | null }> {
    const { instance, first, events, tabId } = delivery;
    if (events.some(({ type }) => BEGINS.has(type))) this.context.warm?.();
    return this.inTransaction(async (drafts) => {
      const cursor = await this.db.cursors.get(instance);
      if (!cursor) await this.endStreamsOf(drafts, tabId, instance);
      const done = cursor?.upTo ?? 0;
      let shown: string | null = null;
      for (const [i, event] of events.entries()) {
        if (first + i <= done) continue;
        shown = (await this.apply(drafts, event, delivery)) ?? shown;
      }
      const upTo = Math.max(done, first + events.length - 1);
      await this.db.cursors.put({ instance, upTo, updatedAt: this.context.now() });
      const last = events.at(-1);
      shown ??= last ? await this.newestOf(drafts, last.site, last.sessionId) : null;
      const draft = shown === null ? null : await drafts.open(shown);
      return { upTo, view: draft && (await this.viewOf(drafts, draft)) };
    });
  }

  /** Opens the sealed guess before the vote, and records that. Null when there is no such battle. */
  async peek(id: string): Promise<BattleView | null> {
    return this.inTransaction(async (drafts) => {
      const draft = await drafts.open(id);
      if (!draft) return null;
      const { battle } = draft.record;
      if (
        battle.peekedAt === null &&
        !battle.vote &&
        !hasRevealedNames(battle) &&
        draft.record.guess
      ) {
        battle.peekedAt = this.context.now();
        draft.touched.add('battle');
      }
      return makeView(draft.record);
    });
  }

  /** Keeps a battle that the user put in by hand. Null when its form has problems. */
  async keep(manual: ManualDraft): Promise<{ battleId: string } | null> {
    const record = await keepBattle(this.db, manual, this.context);
    return record && { battleId: record.battle.id };
  }

  /** Puts in names or a vote by hand, or takes them back. Null when there is no such battle. */
  async amend(id: string, change: Amendment): Promise<BattleView | null> {
    const record = await amendBattle(this.db, id, change, this.context);
    if (record) this.sealer.teach(record);
    return record && makeView(record);
  }

  /** The newest battle of a conversation, as a page may see it. */
  async view(site: string, sessionId: string): Promise<BattleView | null> {
    const drafts = new Drafts(this.db);
    const newest = (await drafts.battlesOf(site, sessionId)).at(-1);
    const draft = newest && (await drafts.open(newest.id));
    return draft ? this.viewOf(drafts, draft) : null;
  }

  /** Ends the streams of a tab that was closed, or with null of all tabs, as after a start of the browser. */
  async endStreams(tabId: number | null): Promise<void> {
    await this.inTransaction((drafts) => this.endStreamsOf(drafts, tabId, null));
    const stale = this.context.now() - CURSOR_LIFE;
    await this.db.cursors.where('updatedAt').below(stale).delete();
  }

  private async viewOf(drafts: Drafts, { record }: Draft): Promise<BattleView> {
    const { site, sessionId, startedAt } = record.battle;
    const unnamed = (await drafts.battlesOf(site, sessionId)).filter(
      (battle) =>
        battle.startedAt < startedAt &&
        battle.vote !== null &&
        battle.reveal === null &&
        isBlindMode(battle.mode),
    );
    const open = await Promise.all(unnamed.slice(-MAX_UNNAMED).map(({ id }) => drafts.open(id)));
    return makeView(
      record,
      open.flatMap((draft) => draft?.record ?? []),
    );
  }

  private async inTransaction<T>(work: (drafts: Drafts) => Promise<T>): Promise<T> {
    const { db } = this;
    const tables = [...recordTables(db), db.cursors, db.streams];
    const { result, named } = await db.transaction('rw', tables, async () => {
      const drafts = new Drafts(db);
      const done = await work(drafts);
      await drafts.save();
      return { result: done, named: drafts.named() };
    });
    for (const record of named) this.sealer.teach(record);
    void this.enrich();
    return result;
  }

  /** Seals once more, as long as there is no vote, what had to be sealed without something that is there by now. */
  private async enrich(): Promise<void> {
    for (const id of await this.sealer.due()) {
      const again = async (drafts: Drafts) => {
        const draft = await drafts.open(id);
        if (draft) this.sealer.sealAgain(draft);
      };
      // The first seal stands where the better one cannot be stored.
      await this.inTransaction(again).catch(() => undefined);
    }
  }

  /** Applies one event; returns the id of the battle it belonged to. */
  private async apply(
    drafts: Drafts,
    event: BattleEvent,
    delivery: Delivery,
  ): Promise<string | null> {
    switch (event.type) {
      case 'turnStarted':
        return this.startTurn(drafts, event, delivery);
      case 'sessionOpened':
        return this.newestOf(drafts, event.site, event.sessionId);
      case 'textsSeen':
        return this.heal(drafts, event);
      case 'voted':
        if (!(await this.isOfNewest(drafts, event, false))) return null;
        return this.edit(drafts, event, event.messageAId, (draft) => {
          // Whatever came in before the vote is sealed before the vote.
          this.sealer.seal(draft);
          recordVote(draft, event);
        });
      case 'revealed':
        if (!(await this.isOfNewest(drafts, event, true))) return null;
        return this.reveal(drafts, event);
      case 'pieces':
        return this.edit(drafts, event, event.turnId, (draft) => addPieces(draft, event));
      case 'textShown':
        return this.edit(drafts, event, event.turnId, (draft) => {
          showText(draft, event);
          this.sealer.seal(draft);
        });
      case 'answerRestarted':
        return this.restart(drafts, event, delivery);
      case 'partSeen':
        return this.edit(drafts, event, event.turnId, (draft) => addPart(draft, event));
      case 'reacted':
        return this.edit(drafts, event, event.turnId, (draft) => react(draft, event));
      case 'sideDone':
        return this.edit(drafts, event, event.turnId, (draft) => {
          finishSide(draft, event);
          this.sealer.seal(draft);
        });
      case 'streamEnded':
        await this.db.streams.delete(event.turnId);
        return this.edit(drafts, event, event.turnId, (draft) => {
          endStream(draft, event);
          this.sealer.seal(draft);
        });
    }
  }

  /**
   * What is read off the page without an id may be of an earlier battle of the conversation that still stands there. It
   * counts for the newest one when that is the only one, or, for names, once it has its own vote.
   */
  private async isOfNewest(
    drafts: Drafts,
    event: EventOf<'voted'> | EventOf<'revealed'>,
    voteWillDo: boolean,
  ): Promise<boolean> {
    if (event.messageAId !== null) return true;
    const battles = await drafts.battlesOf(event.site, event.sessionId);
    return battles.length <= 1 || (voteWillDo && Boolean(battles.at(-1)?.vote));
  }

  private async edit(
    drafts: Drafts,
    event: { site: string; sessionId: string },
    messageId: string | null,
    edit: (draft: Draft) => void,
  ): Promise<string | null> {
    const draft = await drafts.find(event.site, event.sessionId, messageId);
    if (!draft) return null;
    edit(draft);
    return draft.record.battle.id;
  }

  private async startTurn(
    drafts: Drafts,
    event: EventOf<'turnStarted'>,
    { instance, tabId }: Delivery,
  ): Promise<string> {
    const battles = await drafts.battlesOf(event.site, event.sessionId);
    const newest = battles.at(-1);
    const known = battles.find((battle) => battle.messageIds.includes(event.turnId));
    // Models that the user chose are named from the start: their chat goes on all the same.
    const isOpen = newest && !newest.vote && (!newest.reveal || !isBlindMode(newest.mode));
    const into = known ?? (isOpen ? newest : undefined);
    let draft = into ? await drafts.open(into.id) : null;
    if (draft) {
      addTurn(draft, event, this.context);
    } else {
      // A follow-up does not repeat the mode; it is that of the conversation.
      const mode = event.mode === 'unknown' && newest ? newest.mode : event.mode;
      const pairKnown = isBlindMode(mode) && battles.some((battle) => battle.reveal !== null);
      draft = beginBattle({ ...event, mode }, pairKnown, this.context);
      // Where the clock was set back, the battle still comes after the one it follows.
      if (newest) beginAfter(draft.record.battle, newest);
      drafts.add(draft);
    }
    const id = draft.record.battle.id;
    await this.db.streams.put({ turnId: event.turnId, battleId: id, instance, tabId });
    return id;
  }

  /** Names the models. A later battle of the conversation that is not voted on is of a known pair from now on. */
  private async reveal(drafts: Drafts, event: EventOf<'revealed'>): Promise<string | null> {
    const draft = await drafts.find(event.site, event.sessionId, event.messageAId);
    if (!draft) return null;
    recordReveal(draft, event, this.context);
    const { id, startedAt, mode } = draft.record.battle;
    if (!isBlindMode(mode) || !draft.record.battle.reveal) return id;
    for (const later of await drafts.battlesOf(event.site, event.sessionId)) {
      if (later.startedAt <= startedAt || later.vote || later.pairKnown) continue;
      const open = await drafts.open(later.id);
      if (!open) continue;
      open.record.battle.pairKnown = true;
      open.touched.add('battle');
    }
    return id;
  }

  private async restart(
    drafts: Drafts,
    event: EventOf<'answerRestarted'>,
    { instance, tabId }: Delivery,
  ): Promise<string | null> {
    const draft = await drafts.find(event.site, event.sessionId, event.turnId);
    if (!draft) return null;
    restartAnswers(draft, event);
    const { id } = draft.record.battle;
    await this.db.streams.put({ turnId: event.turnId, battleId: id, instance, tabId });
    return id;
  }

  private async heal(drafts: Drafts, event: EventOf<'textsSeen'>): Promise<string | null> {
    const battles = await drafts.battlesOf(event.site, event.sessionId);
    for (const { id } of battles) {
      const draft = await drafts.open(id);
      if (draft && healTexts(draft, event)) this.sealer.seal(draft);
    }
    return battles.at(-1)?.id ?? null;
  }

  private async newestOf(drafts: Drafts, site: string, sessionId: string) {
    return (await drafts.battlesOf(site, sessionId)).at(-1)?.id ?? null;
  }

  private async endStreamsOf(
    drafts: Drafts,
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
      const draft = await drafts.open(id);
      if (!draft) continue;
      const { site } = draft.record.battle;
      const at = this.context.now();
      endStream(draft, { site, turnId, how: 'interrupted', status: null, unread: {}, at });
      this.sealer.seal(draft);
    }
  }
}

function beginAfter(battle: Battle, { startedAt }: Battle): void {
  battle.startedAt = Math.max(battle.startedAt, startedAt + 1);
  battle.updatedAt = Math.max(battle.updatedAt, battle.startedAt);
}
