// The arena's adapter: joins what the wire says and what the page shows into one account of each battle.
import type { BattleEvent } from '../../capture/events';
import type { ReaderOptions, SiteHealth, SiteReader, StoredTurn } from '../types';
import type { PageReading } from './dom/reading';
import { emptyReading } from './dom/reading';
import { sentBy } from './dom/sending';
import { DomLayer } from './dom-layer';
import { Reveals } from './reveals';
import { type ChosenData, siteData } from './site-data';
import { WireLayer, type WireTurn } from './wire';

export const SITE = 'arena';

/** How long a battle may seem to go on with nothing of it read, before that is called unreadable, ms. */
const DEAF_AFTER = 4_000;
/** How long the page may take to ask for answers once the user has sent a prompt, ms. */
const HEARD_WITHIN = 1_500;
/** A prompt on the page and one on the wire that began within this time of each other are the same, ms. */
const SAME_MOMENT = 5_000;
/** How long a prompt that was sent may go without anything being read of it, before it counts as not sent, ms. */
const SENT_LASTS = 60_000;

/**
 * Both layers of one page. Nothing that tells who wrote an answer is read before the page itself shows names or the
 * vote was accepted: the session record is kept as unread text until then.
 */
export class ArenaReader implements SiteReader {
  readonly site = SITE;
  conversationId: string | null = null;

  private readonly wire: WireLayer;
  private readonly dom: DomLayer;
  private readonly chosen: ChosenData;
  private readonly session: RegExp;
  private reading: PageReading = emptyReading();
  private stored: StoredTurn | null = null;
  private readonly reveals: Reveals;
  private readonly seen = { wire: new Map<string, number>(), dom: new Map<string, number>() };
  /** Turns of the wire by the prompt, as the page shows it, that was found to be theirs. */
  private readonly adopted = new Map<string, string>();
  /** When the user sent a prompt of which nothing was read yet, ms since the epoch. */
  private sentAt: number | null = null;
  private troubledSince: number | null = null;
  private path = '';
  /** Path of the page from which that prompt was sent. */
  private sentFrom = '';

  constructor(private readonly options: ReaderOptions) {
    const { now, onRefusal } = options;
    this.chosen = siteData(options.override);
    this.session = new RegExp(this.chosen.data.urls.session, 'i');
    this.wire = new WireLayer({
      now,
      patterns: { session: this.session },
      emit: (event) => this.tell('wire', event),
      onRefusal: (refusal) => {
        this.sentAt = null;
        onRefusal(refusal);
      },
    });
    this.dom = new DomLayer({
      now,
      data: this.chosen.data,
      emit: (event) => this.tell('dom', event),
      heard: (key, bornAt) => this.heard(key, bornAt),
      mayHear: (bornAt) => this.mayHear(bornAt),
      wireVotes: (id) => ({
        canHear: this.options.layers.wire && this.wire.isConnected,
        newest: this.wire.votes.fate(id),
      }),
    });
    const { wire, dom } = this;
    const emit = (layer: 'wire' | 'dom', event: BattleEvent) => this.tell(layer, event);
    this.reveals = new Reveals({ now, layers: options.layers, wire, dom, emit });
  }

  get isStreaming(): boolean {
    return this.wire.isStreaming || (this.options.layers.dom && this.dom.isStreaming);
  }

  get isUnreadable(): boolean {
    return this.troubledSince !== null && this.options.now() - this.troubledSince > DEAF_AFTER;
  }

  hear(detail: unknown): void {
    if (this.options.layers.wire) this.wire.hear(detail);
  }

  act(event: Event): void {
    if (!event.isTrusted) return;
    // A prompt typed while answers come is held back by the page.
    const mayGo = !this.reading.isBusy && !this.isStreaming;
    if (mayGo && sentBy(event, this.chosen.data) !== null) {
      this.sentAt = this.options.now();
      this.sentFrom = this.path;
    }
    if (this.options.layers.dom) this.dom.act(event);
  }

  resume(stored: StoredTurn): void {
    this.stored = stored;
    this.dom.resume(stored);
    this.reveals.resume(stored);
  }

  look(page: Document, url: URL): void {
    this.path = url.pathname;
    const conversationId = this.session.exec(url.pathname)?.[1]?.toLowerCase() ?? null;
    if (conversationId !== this.conversationId) this.enter(conversationId);
    const { layers } = this.options;
    this.reading = layers.dom ? this.dom.look(page, url, conversationId) : emptyReading();
    this.watch();
    // What stands in half a document may be anything; there is another look when it is whole.
    if (conversationId === null || page.readyState === 'loading') return;
    const { reading, isStreaming } = this;
    const stored = this.stored?.conversationId === conversationId ? this.stored : null;
    this.reveals.look({ conversationId, reading, stored, isStreaming });
  }

  health(): SiteHealth {
    const { layers } = this.options;
    const { data, isOverridden } = this.chosen;
    const seen = (layer: 'wire' | 'dom') => Object.fromEntries(this.seen[layer]);
    return {
      site: SITE,
      data: { version: data.version, isOverridden },
      wire: { isOn: layers.wire, ...this.wire.health(), seen: seen('wire') },
      dom: { isOn: layers.dom, ...this.dom.health(), seen: seen('dom') },
      unreadableSince: this.isUnreadable ? this.troubledSince : null,
    };
  }

  private enter(conversationId: string | null): void {
    const wasStart = this.conversationId === null;
    this.conversationId = conversationId;
    if (this.stored?.conversationId !== conversationId) this.stored = null;
    // From the start page the address changes because a prompt was sent.
    if (!wasStart) this.sentAt = null;
  }

  private tell(layer: 'wire' | 'dom', event: BattleEvent): void {
    this.seen[layer].set(KINDS[event.type], this.options.now());
    if (event.type === 'turnStarted' || event.type === 'answerRestarted') this.sentAt = null;
    this.reveals.note(event);
    this.options.emit(event);
  }

  private heard(key: string, bornAt: number): WireTurn | null {
    if (!this.options.layers.wire || this.conversationId === null) return null;
    const turns = this.wire.turns(this.conversationId);
    const isSame = (turn: WireTurn) =>
      turn.promptKey === key && Math.abs(turn.startedAt - bornAt) < 60_000;
    const same = turns.findLast(isSame);
    // The page may draw a prompt otherwise than it was sent; what was asked at that very moment is it all the same.
    const newest = turns.at(-1);
    const isMoment = newest !== undefined && Math.abs(newest.startedAt - bornAt) < SAME_MOMENT;
    const found = same ?? (isMoment && this.isFree(newest.turnId, key) ? newest : null);
    if (found) this.adopted.set(found.turnId, key);
    return found;
  }

  private isFree(turnId: string, key: string): boolean {
    const owner = this.adopted.get(turnId);
    return owner === undefined || owner === key;
  }

  private mayHear(bornAt: number): boolean {
    const { layers, now } = this.options;
    return layers.wire && this.wire.isConnected && now() - bornAt < HEARD_WITHIN;
  }

  /** Notices a battle that goes on and that no layer reads. */
  private watch(): void {
    const { now, layers } = this.options;
    const { reading, wire, dom } = this;
    const asked = this.askedSince(this.sentAt ?? now());
    // What the wire has heard, or what nothing came of for a minute, is no sign of trouble.
    if (this.sentAt !== null && (asked || now() - this.sentAt > SENT_LASTS)) this.sentAt = null;
    const isSilent = this.sentAt !== null && (this.conversationId !== null || this.hasMoved);
    const isBaffled = wire.isBaffled && !(layers.dom && reading.turns.length > 0);
    const isDeaf =
      reading.isBusy &&
      reading.turns.length > 0 &&
      !wire.isStreaming &&
      !dom.isStreaming &&
      !this.isWaitingForReply;
    if (!isSilent && !isBaffled && !isDeaf) this.troubledSince = null;
    else this.troubledSince ??= isSilent ? (this.sentAt ?? now()) : now();
  }

  /** True when the wire has heard a prompt of this conversation since then. */
  private askedSince(at: number): boolean {
    const newest =
      this.conversationId === null ? null : this.wire.turns(this.conversationId).at(-1);
    return newest !== null && newest !== undefined && newest.startedAt >= at - HEARD_WITHIN;
  }

  /** True when the page went on to an address with an id in it that is no known form of a conversation's. */
  private get hasMoved(): boolean {
    return this.path !== this.sentFrom && /\/(?=[^/]*\d)[\w-]{16,}/.test(this.path);
  }

  private get isWaitingForReply(): boolean {
    if (this.conversationId === null) return false;
    return this.wire.turns(this.conversationId).at(-1)?.state === 'asked';
  }
}

/** Under what name each event is shown on the health page. */
const KINDS = {
  turnStarted: 'prompt',
  answerRestarted: 'prompt',
  pieces: 'text',
  textShown: 'text',
  partSeen: 'text',
  sideDone: 'done',
  streamEnded: 'done',
  voted: 'vote',
  reacted: 'vote',
  revealed: 'names',
  sessionOpened: 'record',
  textsSeen: 'record',
} as const satisfies Record<BattleEvent['type'], string>;
