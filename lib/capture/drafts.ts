// The drafts that one transaction works on: each battle is loaded once, found in several ways, and saved at the end.
import type { TelltaleDatabase } from '../db/database';
import {
  findByMessage,
  findBySession,
  loadRecord,
  type RecordPart,
  saveRecord,
} from '../db/records';
import type { Battle, BattleRecord } from '../db/schema';
import type { Draft } from './draft';

/** Drafts of the battles that a transaction touches. Lives as long as the transaction does. */
export class Drafts {
  private readonly drafts = new Map<string, Draft & { before: Battle | null }>();

  private readonly stored = new Map<string, Battle[]>();

  constructor(private readonly db: TelltaleDatabase) {}

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
    // Nobody else writes while the transaction lasts: what is stored is asked for once.
    const key = `${site}\n${sessionId}`;
    const stored = this.stored.get(key) ?? (await findBySession(this.db, site, sessionId));
    this.stored.set(key, stored);
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

  /** Records that were changed and have names, or had them. */
  named(): BattleRecord[] {
    return [...this.drafts.values()]
      .filter(
        ({ touched, record, before }) =>
          touched.size > 0 && (record.battle.reveal ?? before?.reveal),
      )
      .map(({ record }) => record);
  }
}
