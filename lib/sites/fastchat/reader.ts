// Reads one FastChat page: keeps a conversation for each tab, ties votes to clicks, and knows how reading goes.
import type { VoteValue } from '../../db/schema';
import type { ReaderOptions, SiteHealth, SiteReader } from '../types';
import { hasLabel, type Mode, type PageReading, readPage, regionOnShow, voteOf } from './dom';
import { chooseData, type SiteData } from './site-data';
import { SITE, Thread } from './thread';

/** How long answers may seem to be there, with none of it read, before that is called unreadable, ms. */
const UNREADABLE_AFTER = 4_000;
/** A click on a vote button that the page has not taken after this is forgotten, ms. */
const CLICK_LIFE = 120_000;
/** A click this much later than the one before replaces it: the page did not take the first. */
const SECOND_CLICK_AFTER = 3_000;
/** FastChat flashes its buttons for 300 ms at a time after an answer: closed for longer is closed for good. */
const CLOSED_AFTER = 450;

interface Click {
  thread: Thread;
  value: VoteValue;
  at: number;
  /** Since when the buttons have been closed without a break; null while they are not. */
  closedSince: number | null;
}

/** Of the page alone: Gradio's traffic repeats what the page shows, so there is no layer below it. */
export class FastchatReader implements SiteReader {
  readonly site = SITE;
  private readonly data: SiteData;
  private readonly isOverridden: boolean;
  private readonly failed: RegExp;
  private readonly threads = new Map<Mode, Thread>();
  private readonly seen: Record<string, number> = {};
  private reading: PageReading | null = null;
  private page: Document | null = null;
  private click: Click | null = null;
  private unreadableSince: number | null = null;
  private hasSaidHello = false;

  constructor(private readonly options: ReaderOptions) {
    const { data, isOverridden } = chooseData(options.override);
    this.data = data;
    this.isOverridden = isOverridden;
    this.failed = new RegExp(data.failed);
  }

  get conversationId(): string | null {
    const thread = this.reading && this.threads.get(this.reading.mode);
    return thread?.hasTurns ? thread.id : null;
  }

  get isStreaming(): boolean {
    return [...this.threads.values()].some((thread) => thread.isStreaming);
  }

  get isUnreadable(): boolean {
    const { unreadableSince } = this;
    return unreadableSince !== null && this.options.now() - unreadableSince > UNREADABLE_AFTER;
  }

  /** Nothing is read of the page's traffic. */
  hear(): void {}

  look(page: Document): void {
    if (!this.options.layers.dom) return;
    this.page = page;
    const reading = readPage(page, this.data);
    this.reading = reading;
    if (!reading) return;
    const at = this.options.now();
    if (!this.hasSaidHello) this.sayHello(at);
    this.watch(reading, at);
    if (reading.missing.length > 0) return;
    const thread = this.threadFor(reading, at);
    if (!thread) return;
    thread.look(reading, at);
    this.settleVote(thread, reading, at);
    if (reading.mode === 'battle' && reading.names) thread.name(reading.names, 'dom', at);
  }

  act(event: Event): void {
    if (event.type !== 'click' || !event.isTrusted || !this.options.layers.dom) return;
    const [target] = event.composedPath();
    const button = target instanceof Element ? target.closest('button') : null;
    const region = button && this.page && regionOnShow(this.page, this.data);
    const panel = region?.closest(this.data.structure.selectors.panel.css) ?? region?.parentElement;
    if (!button || button.disabled || !panel?.contains(button)) return;
    // The newest text is read before the page does what the button says.
    this.look(button.ownerDocument);
    const mode = this.reading?.mode;
    const thread = mode && this.threads.get(mode);
    if (!thread) return;
    const { labels } = this.data;
    const value = voteOf(button, this.data);
    if (value !== null) this.noteVote(thread, value);
    else if (hasLabel(button, labels.anew)) thread.isOver = true;
    else if (hasLabel(button, labels.again)) thread.isAgain = true;
  }

  /** A conversation cannot be opened again: no reload brings it back. */
  resume(): void {}

  health(): SiteHealth {
    const { reading, data, seen } = this;
    return {
      site: SITE,
      data: { version: data.version, isOverridden: this.isOverridden },
      wire: { isOn: false, isConnected: false, seen: {}, unread: {} },
      dom: {
        isOn: this.options.layers.dom,
        pack: reading && reading.missing.length === 0 ? data.version : null,
        seen: { ...seen },
        hits: reading?.hits ?? [],
        missing: reading?.missing ?? [],
      },
      unreadableSince: this.unreadableSince,
    };
  }

  /** A page that was loaded anew has lost its conversation: whatever this tab was streaming before is over. */
  private sayHello(at: number): void {
    this.hasSaidHello = true;
    const sessionId = crypto.randomUUID();
    this.options.emit({ type: 'sessionOpened', site: SITE, sessionId, at });
  }

  /** The conversation that the tab on show holds; null while it holds none. */
  private threadFor(reading: PageReading, at: number): Thread | null {
    const { mode } = reading;
    let thread = this.threads.get(mode);
    // Names that went away are a new round, even when its first prompt is the same.
    const isUnnamed = thread?.hasNames && mode === 'battle' && !reading.names;
    if (thread && (isUnnamed || !thread.fits(reading))) {
      this.leave(thread, at);
      thread = undefined;
    }
    if (thread) return thread;
    // Answers that were named before they were seen are no riddle any more.
    const isTooLate = mode === 'battle' && reading.names !== null;
    if (reading.turns.length === 0 || isTooLate) return null;
    const { emit } = this.options;
    const see = (what: string) => {
      this.seen[what] = this.options.now();
    };
    const fresh = new Thread(mode, { emit, see, failed: this.failed });
    this.threads.set(mode, fresh);
    return fresh;
  }

  private leave(thread: Thread, at = this.options.now()): void {
    thread.close(at);
    this.threads.delete(thread.mode);
    if (this.click?.thread === thread) this.click = null;
  }

  private noteVote(thread: Thread, value: VoteValue): void {
    // The page lets the user vote again on what it has named: that vote is no blind one, and the first has counted.
    if (thread.hasVote || (thread.mode === 'battle' && thread.hasNames)) return;
    const at = this.options.now();
    if (this.click?.thread === thread && at - this.click.at < SECOND_CLICK_AFTER) return;
    this.click = { thread, value, at, closedSince: null };
  }

  /** A click is a vote once the page has taken it: it then names the models, or closes the buttons for good. */
  private settleVote(thread: Thread, reading: PageReading, at: number): void {
    const { click } = this;
    if (click?.thread !== thread) return;
    const isClosed = reading.vote === 'closed' && !thread.isStreaming;
    click.closedSince = isClosed ? (click.closedSince ?? at) : null;
    const isTaken =
      thread.mode === 'battle'
        ? reading.names !== null
        : click.closedSince !== null && at - click.closedSince > CLOSED_AFTER;
    if (isTaken) thread.vote(click.value, thread.mode !== 'battle', click.at);
    if (isTaken || at - click.at > CLICK_LIFE) this.click = null;
  }

  /** Vote buttons that can be pressed mean that there are answers; columns that cannot be found mean the same. */
  private watch(reading: PageReading, at: number): void {
    const isOn = reading.vote === 'open' || reading.missing.length > 0;
    if (!isOn || reading.turns.length > 0) this.unreadableSince = null;
    else this.unreadableSince ??= at;
  }
}
