// One page of an arena: joins tap, site reader, outbox and panel, for as long as the page lives.
import { browser } from 'wxt/browser';
import { takePage } from '../../lib/capture/one-copy';
import { type DeliveryState, Outbox } from '../../lib/capture/outbox';
import { offerPanelSource, type PanelState } from '../../lib/capture/panel-bridge';
import type { BattleView, TabReport } from '../../lib/capture/view';
import { routeShape } from '../../lib/health/route-shape';
import { skeletonOf } from '../../lib/health/skeleton';
import { request, type TabMessages } from '../../lib/messages';
import { language, layers, siteDataOverride } from '../../lib/settings';
import { siteFor } from '../../lib/sites/registry';
import { storedTurnOf } from '../../lib/sites/stored-turn';
import type { Layers, Refusal, Site, SiteReader } from '../../lib/sites/types';
import { languageOf } from '../../lib/text/languages';
import { setPageLanguage } from '../../lib/text/page';
import { captureState, isFailure } from './capture-state';
import { HealthReporter } from './health-reporter';
import { listenToTap, type Tap } from './tap-listener';

/** Shortest time between two looks at the page, ms. */
const LOOK_EVERY = 300;
/** How often the page is looked at when nothing moves, ms: notices what no mutation tells, such as a lost extension. */
const IDLE_LOOK_EVERY = 2_000;
/** Most messages of the tap that wait for the settings to be read. */
const MAX_WAITING = 5_000;
/** What the user does that a site may take as sending, voting or stopping. */
const ACTS = ['click', 'keydown', 'submit'] as const;

/** Without an id the runtime is gone: the extension was updated or switched off under this page. */
const isAlive = (): boolean => Boolean(browser.runtime?.id);

/**
 * Starts reading this page, unless a copy that lives does so already; goes on until the page is gone. `newer` is aborted
 * when another copy starts: one that is orphaned ends with that, also where it cannot be reached from the other's world.
 */
export function readPage(newer: AbortSignal): void {
  const life = new AbortController();
  if (!takePage(life, isAlive)) return;
  new SitePage(life).start();
  newer.addEventListener('abort', () => {
    if (!isAlive()) life.abort();
  });
}

class SitePage {
  private readonly listeners = new Set<() => void>();
  private readonly toggles = new Set<() => void>();
  private readonly outbox: Outbox<BattleView>;
  private readonly health = new HealthReporter();
  private readonly tap: Tap;
  private reader: SiteReader | null = null;
  /** What the tap said before the settings were read; null once they are. */
  private waiting: unknown[] | null = [];
  private settings: { layers: Layers; overrides: Record<string, unknown> } | null = null;
  private state: PanelState = {
    view: null,
    report: { state: 'waiting', detail: '', battleId: null },
  };
  private delivery: DeliveryState = 'idle';
  private refusal: Refusal | null = null;
  private conversationId: string | null = null;
  private isOrphaned = false;
  private hasPanel = false;
  private lookTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly life: AbortController) {
    const { signal } = life;
    const instance = crypto.randomUUID();
    this.tap = listenToTap((detail) => this.hear(detail), signal);
    this.outbox = new Outbox<BattleView>({
      signal,
      deliver: (first, events) => request('deliver', { instance, first, events }),
      onView: (view) => this.show(view),
      onState: (state) => {
        // A failure stands until something was stored: trying again is no success.
        const isTrying = state === 'sending' || state === 'waiting';
        if (!(isTrying && isFailure(this.delivery))) this.delivery = state;
        this.refresh();
      },
    });
  }

  start(): void {
    const { signal } = this.life;
    offerPanelSource({
      signal,
      subscribe: (listener) => subscribe(this.listeners, listener),
      onToggle: (listener) => subscribe(this.toggles, listener),
      snapshot: () => this.state,
      update: (view) => this.show(view),
    });
    browser.runtime.onMessage.addListener(this.answer);
    window.addEventListener('pagehide', () => this.outbox.flush(), { signal });
    for (const moment of ['pageshow', 'popstate']) {
      window.addEventListener(moment, () => this.lookSoon(), { signal });
    }
    for (const act of ACTS) {
      // Passive and in the capture phase: seen before the page takes it, and never in its way.
      const options = { signal, capture: true, passive: true };
      window.addEventListener(act, (event) => this.act(event), options);
    }
    document.addEventListener('visibilitychange', () => void this.reload(), { signal });
    const observer = new MutationObserver(() => this.lookSoon());
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    const timer = setInterval(() => this.lookSoon(), IDLE_LOOK_EVERY);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      clearInterval(timer);
      clearTimeout(this.lookTimer);
      // An orphan's runtime may be gone altogether.
      if (isAlive()) browser.runtime.onMessage.removeListener(this.answer);
    });
    void this.begin();
  }

  /** Reads the settings; what was heard before waits, so that a layer that is off is never used. */
  private async begin(): Promise<void> {
    const [spoken, on, overrides] = await Promise.all([
      language.getValue().catch(() => language.fallback),
      layers.getValue().catch(() => layers.fallback),
      siteDataOverride.getValue().catch(() => ({})),
    ]);
    setPageLanguage(languageOf(spoken, navigator.languages));
    this.settings = { layers: on, overrides };
    this.look();
  }

  private hear(detail: unknown): void {
    if (this.reader) this.reader.hear(detail);
    else if (this.waiting && this.waiting.length < MAX_WAITING) this.waiting.push(detail);
  }

  private open(site: Site, { layers: on, overrides }: NonNullable<SitePage['settings']>): void {
    const override = overrides[site.id] ?? null;
    this.reader = site.open({
      layers: on,
      override,
      now: () => Date.now(),
      emit: (event) => {
        if (event.type !== 'sessionOpened' && event.type !== 'textsSeen') this.refusal = null;
        this.outbox.push(event);
      },
      onRefusal: (refusal) => {
        this.refusal = refusal;
        this.refresh();
      },
    });
    if (override !== null) this.tap.configure(site.tapPatterns?.(override) ?? null);
    for (const detail of this.waiting ?? []) this.reader.hear(detail);
    this.waiting = null;
  }

  private readonly answer = (
    message: unknown,
    _sender: unknown,
    reply: (value: unknown) => void,
  ): boolean => {
    const name = (message as { name?: keyof TabMessages } | null)?.name;
    if (name === 'tabReport') reply(this.state.report);
    else if (name === 'health') reply(this.healthReport());
    else if (name === 'skeleton') reply(skeletonOf(document.body ?? document.documentElement));
    else if (name === 'togglePanel') {
      for (const toggle of this.toggles) toggle();
      reply(null);
    }
    return false;
  };

  /** What the user does may change the page at once: what stands there now is taken in before it. */
  private act(event: Event): void {
    const isTyping = event instanceof KeyboardEvent && event.key !== 'Enter';
    if (!event.isTrusted || isTyping || !this.reader) return;
    this.look();
    this.reader.act(event);
  }

  private lookSoon(): void {
    this.lookTimer ??= setTimeout(() => {
      this.lookTimer = undefined;
      this.look();
    }, LOOK_EVERY);
  }

  private look(): void {
    if (this.life.signal.aborted) return;
    const url = new URL(location.href);
    if (!this.reader && this.settings) {
      const site = siteFor(document, url);
      if (site) this.open(site, this.settings);
    }
    if (!this.reader) return;
    this.reader.look(document, url);
    const { conversationId } = this.reader;
    if (conversationId !== this.conversationId) this.enter(this.reader, conversationId);
    this.refresh();
    const report = this.healthReport();
    if (report) this.health.report(report);
  }

  private healthReport(): TabMessages['health'] {
    if (!this.reader) return null;
    const { state } = this.state.report;
    return { health: this.reader.health(), state, route: routeShape(location.pathname) };
  }

  /** The page moved to another conversation, or to none. */
  private enter({ site, isStreaming }: SiteReader, conversationId: string | null): void {
    this.conversationId = conversationId;
    if (this.state.view?.sessionId !== conversationId) this.refresh(null);
    if (conversationId === null) return;
    // What streams in now belongs to the page as it is; an older page of this tab has ended.
    if (!isStreaming) {
      const at = Date.now();
      this.outbox.push({ type: 'sessionOpened', site, sessionId: conversationId, at });
    }
  }

  /** Asks for the state of the conversation anew, as when another tab may have changed it. */
  private async reload(): Promise<void> {
    const { conversationId, reader } = this;
    if (document.visibilityState !== 'visible' || conversationId === null || !reader) return;
    this.lookSoon();
    const reply = await request('getView', { site: reader.site, sessionId: conversationId });
    if (reply.ok && conversationId === this.conversationId) this.show(reply.value);
  }

  private show(view: BattleView | null): void {
    // A view of a conversation that is no longer on screen comes too late.
    if (view && this.conversationId !== null && view.sessionId !== this.conversationId) return;
    if (view) this.reader?.resume(storedTurnOf(view));
    this.refresh(view);
  }

  private async loadPanel(): Promise<void> {
    this.hasPanel = true;
    const reply = await request('showPanel', {});
    if (!reply.ok) this.hasPanel = false;
  }

  /** Tells panel and popup what is new; nothing when nothing is. */
  private refresh(view: BattleView | null = this.state.view): void {
    const report = this.report(view);
    const { state } = this;
    const isSame = view === state.view && JSON.stringify(report) === JSON.stringify(state.report);
    if (isSame) return;
    this.state = { view, report };
    // Trouble is said on the page even when there is no battle to show.
    if (report.state !== 'waiting' && !this.hasPanel) void this.loadPanel();
    for (const listener of this.listeners) listener();
  }

  private report(view: BattleView | null): TabReport {
    this.isOrphaned ||= !isAlive();
    const [state, detail] = captureState({
      hasView: view !== null,
      isOrphaned: this.isOrphaned,
      delivery: this.delivery,
      pending: this.outbox.pending,
      isUnreadable: this.reader?.isUnreadable ?? false,
      isStreaming: this.reader?.isStreaming ?? false,
      refusal: this.refusal,
      now: Date.now(),
    });
    return { state, detail, battleId: view?.battleId ?? null };
  }
}

function subscribe(set: Set<() => void>, listener: () => void): () => void {
  set.add(listener);
  return () => set.delete(listener);
}
