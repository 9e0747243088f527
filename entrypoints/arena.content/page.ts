// One arena page: joins tap, adapter, outbox and panel, and knows how reading goes.
import { browser } from 'wxt/browser';
import { type DeliveryState, Outbox } from '../../lib/capture/outbox';
import { offerPanelSource, type PanelState } from '../../lib/capture/panel-bridge';
import type { BattleView, CaptureState, TabReport } from '../../lib/capture/view';
import { request, type TabMessages } from '../../lib/messages';
import { ArenaAdapter, type Refusal, SITE, sessionOf } from '../../lib/sites/arena/adapter';
import { t } from '../../lib/text';
import { listenToTap } from './tap-listener';

/** Shortest time between two looks at the page, ms. */
const LOOK_EVERY = 300;
/** How often the page is looked at when nothing moves, ms: notices what no mutation tells, such as a lost extension. */
const IDLE_LOOK_EVERY = 2_000;
/** A refusal is shown for this long, ms. */
const REFUSAL_LASTS = 60_000;

/** Starts reading this page; goes on until the page is gone. */
export function readArenaPage(): void {
  new ArenaPage().start();
}

class ArenaPage {
  private readonly life = new AbortController();
  private readonly listeners = new Set<() => void>();
  private readonly toggles = new Set<() => void>();
  private readonly adapter: ArenaAdapter;
  private readonly outbox: Outbox<BattleView>;
  private state: PanelState = {
    view: null,
    report: { state: 'waiting', detail: '', battleId: null },
  };
  private delivery: DeliveryState = 'idle';
  private refusal: Refusal | null = null;
  private sessionId: string | null = null;
  private isOrphaned = false;
  private hasPanel = false;
  private lookTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const { signal } = this.life;
    const instance = crypto.randomUUID();
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
    this.adapter = new ArenaAdapter({
      now: () => Date.now(),
      emit: (event) => {
        this.refusal = null;
        this.outbox.push(event);
      },
      onRefusal: (refusal) => {
        this.refusal = refusal;
        this.refresh();
      },
    });
  }

  start(): void {
    const { signal } = this.life;
    listenToTap((detail) => this.adapter.hear(detail), signal);
    offerPanelSource({
      signal,
      subscribe: (listener) => subscribe(this.listeners, listener),
      onToggle: (listener) => subscribe(this.toggles, listener),
      snapshot: () => this.state,
      update: (view) => this.show(view),
    });
    browser.runtime.onMessage.addListener(this.answer);
    window.addEventListener('pagehide', () => this.outbox.flush(), { signal });
    window.addEventListener('pageshow', () => this.lookSoon(), { signal });
    window.addEventListener('popstate', () => this.lookSoon(), { signal });
    document.addEventListener('visibilitychange', () => void this.reload(), { signal });
    new MutationObserver(() => this.lookSoon()).observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    setInterval(() => this.lookSoon(), IDLE_LOOK_EVERY);
    this.lookSoon();
  }

  private readonly answer = (
    message: unknown,
    _sender: unknown,
    reply: (value: unknown) => void,
  ): boolean => {
    const name = (message as { name?: keyof TabMessages } | null)?.name;
    if (name === 'tabReport') reply(this.state.report);
    else if (name === 'togglePanel') {
      for (const toggle of this.toggles) toggle();
      reply(null);
    }
    return false;
  };

  private lookSoon(): void {
    this.lookTimer ??= setTimeout(() => {
      this.lookTimer = undefined;
      this.look();
    }, LOOK_EVERY);
  }

  private look(): void {
    const sessionId = sessionOf(location.pathname);
    if (sessionId !== this.sessionId) this.enter(sessionId);
    this.adapter.look(document, sessionId);
    this.refresh();
  }

  /** The page moved to another conversation, or to none. */
  private enter(sessionId: string | null): void {
    this.sessionId = sessionId;
    if (this.state.view?.sessionId !== sessionId) this.refresh(null);
    if (sessionId === null) return;
    // What streams in now belongs to the page as it is; an older page of this tab has ended.
    if (!this.adapter.isStreaming) {
      this.outbox.push({ type: 'sessionOpened', site: SITE, sessionId, at: Date.now() });
    }
  }

  /** Asks for the state of the conversation anew, as when another tab may have changed it. */
  private async reload(): Promise<void> {
    const { sessionId } = this;
    if (document.visibilityState !== 'visible' || sessionId === null) return;
    const reply = await request('getView', { site: SITE, sessionId });
    if (reply.ok && sessionId === this.sessionId) this.show(reply.value);
  }

  private show(view: BattleView | null): void {
    // A view of a conversation that is no longer on screen comes too late.
    if (view && this.sessionId !== null && view.sessionId !== this.sessionId) return;
    if (view) this.adapter.awaitReveal(view.sessionId);
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
    const battleId = view?.battleId ?? null;
    const [state, detail] = this.captureState(view);
    return { state, detail, battleId };
  }

  private captureState(view: BattleView | null): [CaptureState, string] {
    // Without an id the runtime is gone: the extension was updated or switched off under this page.
    this.isOrphaned ||= !browser.runtime?.id;
    if (this.isOrphaned) return ['orphaned', ''];
    if (this.delivery === 'storage-full') return ['storage-failed', t('failure.storage-full')];
    if (this.delivery === 'storage') return ['storage-failed', t('failure.storage')];
    if (this.delivery === 'unreachable') return ['undelivered', ''];
    if (this.adapter.isDeaf) return ['unreadable', ''];
    const isStoring = view !== null && this.outbox.pending > 0;
    if (this.adapter.isStreaming || isStoring) return ['recording', ''];
    if (this.refusal && Date.now() - this.refusal.at < REFUSAL_LASTS) {
      return [view ? 'recorded' : 'waiting', refusalDetail(this.refusal)];
    }
    return [view ? 'recorded' : 'waiting', ''];
  }
}

function isFailure(state: DeliveryState): boolean {
  return state !== 'idle' && state !== 'sending' && state !== 'waiting';
}

/** What a refusal means, in plain words (site contract, 2.5). */
function refusalDetail({ status }: Refusal): string {
  if (status === 401) return t('refused.login');
  if (status === 429) return t('refused.rateLimit');
  if (status === 403) return t('refused.check');
  return t('refused.other', { status: String(status) });
}

function subscribe(set: Set<() => void>, listener: () => void): () => void {
  set.add(listener);
  return () => set.delete(listener);
}
