// Reads one compar:IA page: joins its two layers and knows how reading goes.
import type { ReaderOptions, SiteHealth, SiteReader, StoredTurn } from '../types';
import { type PageReading, readPage, storedMode, storedSession } from './dom';
import { DomLayer } from './dom-layer';
import { DATA_VERSION } from './selectors';
import { SITE, WireLayer } from './wire';

/** How long a battle may seem to go on, with nothing of it read, before that is called unreadable, ms. */
const UNREADABLE_AFTER = 4_000;

/** Both layers of one page. The page gives its turns no ids, so the layers agree by conversation and place. */
export class CompariaReader implements SiteReader {
  readonly site = SITE;
  conversationId: string | null = null;
  private readonly wire: WireLayer;
  private readonly dom: DomLayer;
  private reading: PageReading | null = null;
  private pageSession: string | null = null;
  private stored: StoredTurn | null = null;
  private unreadableSince: number | null = null;

  constructor(private readonly options: ReaderOptions) {
    const { emit, now, onRefusal } = options;
    this.wire = new WireLayer({ emit, now, onRefusal, pageSession: () => this.pageSession });
    this.dom = new DomLayer(emit);
  }

  get isStreaming(): boolean {
    return this.wire.streaming > 0 || this.dom.isStreaming;
  }

  get isUnreadable(): boolean {
    const { unreadableSince } = this;
    return unreadableSince !== null && this.options.now() - unreadableSince > UNREADABLE_AFTER;
  }

  hear(detail: unknown): void {
    if (this.options.layers.wire) this.wire.hear(detail);
  }

  look(page: Document): void {
    const reading = readPage(page);
    this.reading = reading;
    this.pageSession = storedSession(page);
    // The start page keeps the id of the conversation before: it counts once a thread is on show.
    const shown = this.pageSession ?? this.wire.conversation?.id ?? null;
    this.conversationId = reading.hasChat ? shown : null;
    if (this.options.layers.dom && this.conversationId !== null) this.readDom(reading, page);
    this.watch(reading);
  }

  /** Nothing needs a click: the page itself keeps the vote on show, and the names with it. */
  act(): void {}

  resume(stored: StoredTurn): void {
    this.stored = stored;
    const { conversation } = this.wire;
    if (conversation?.id !== stored.conversationId) return;
    conversation.hasVote ||= stored.hasVote;
    conversation.hasNames ||= stored.hasNames;
    if (conversation.mode === 'unknown') conversation.mode = stored.mode;
  }

  health(): SiteHealth {
    const { layers } = this.options;
    const { wire, dom, reading } = this;
    return {
      site: SITE,
      data: { version: DATA_VERSION, isOverridden: false },
      wire: {
        isOn: layers.wire,
        isConnected: wire.isConnected,
        seen: { ...wire.seen },
        unread: { ...wire.unread },
      },
      dom: {
        isOn: layers.dom,
        pack: reading?.hasChat && reading.missing.length === 0 ? DATA_VERSION : null,
        seen: { ...dom.seen },
        hits: reading?.hits ?? [],
        missing: reading?.missing ?? [],
      },
      unreadableSince: this.unreadableSince,
    };
  }

  private readDom(reading: PageReading, page: Document): void {
    const { conversationId, wire, stored } = this;
    if (conversationId === null) return;
    const isNew = wire.conversation?.id !== conversationId;
    const conversation = wire.enter(conversationId, isNew ? storedMode(page) : '');
    if (isNew && stored?.conversationId === conversationId) this.resume(stored);
    const hasWire = this.options.layers.wire && wire.isConnected;
    this.dom.look({ reading, conversation, at: this.options.now(), hasWire });
  }

  /** A battle goes on when the page waits for something or a stream comes in; it is read when either layer reads it. */
  private watch(reading: PageReading): void {
    const now = this.options.now();
    const { wire } = this;
    const isDeaf =
      wire.streaming === 0
        ? now - wire.lastRead > UNREADABLE_AFTER
        : wire.lastBytes > wire.lastRead;
    const isGoing = wire.streaming > 0 || (reading.isBusy && reading.hasChat);
    const isShown =
      this.options.layers.dom && this.conversationId !== null && reading.missing.length === 0;
    if (!isGoing || !isDeaf || isShown) this.unreadableSince = null;
    else this.unreadableSince ??= now;
  }
}
