// Every message between the parts of the extension: one line each, checked where it arrives, answered with data.
import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import type { Change } from './annotate/change';
import type { Placed } from './annotate/place';
import type { FreshGuess } from './capture/again';
import type { BattleView, TabReport } from './capture/view';
import type { HealthReport } from './health/store';
import type { REQUESTS } from './requests';

/** Why a message was not served. */
export type Failure = 'bad-message' | 'not-found' | 'storage' | 'storage-full' | 'unreachable';
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure; detail: string };

/** Replies of the background. */
export interface Replies {
  deliver: { upTo: number; view: BattleView | null };
  getView: BattleView | null;
  peek: BattleView;
  guessAgain: FreshGuess;
  /** `back` is the change that takes this one back. */
  annotate: { view: BattleView; back: Change };
  placeSelection: Placed;
  keepBattle: { battleId: string };
  amendBattle: BattleView;
  reportHealth: null;
  showPanel: null;
}

export type RequestName = keyof typeof REQUESTS;
export type RequestPayload<N extends RequestName> = z.infer<(typeof REQUESTS)[N]>;

/** Messages from the background or the popup to a page. */
export interface TabMessages {
  /** Asks how reading this page goes. */
  tabReport: TabReport;
  /** Asks for what `reportHealth` would say now; null on a page that no site claims. */
  health: HealthReport | null;
  /** Asks for the structure of the page, without any of its text. */
  skeleton: string;
  /** Folds or unfolds the panel. */
  togglePanel: null;
}

/** Sends a message to the background. Never throws: an unreachable background is a failure. */
export async function request<N extends RequestName>(
  name: N,
  payload: RequestPayload<N>,
): Promise<Result<Replies[N]>> {
  try {
    const reply: unknown = await browser.runtime.sendMessage({ name, payload });
    if (reply && typeof reply === 'object' && 'ok' in reply) return reply as Result<Replies[N]>;
    return { ok: false, failure: 'unreachable', detail: 'no reply' };
  } catch (error) {
    return { ok: false, failure: 'unreachable', detail: String(error) };
  }
}

/** Sends a message to the arena page in a tab; null when no page of ours answers there. */
export async function askTab<N extends keyof TabMessages>(
  tabId: number,
  name: N,
): Promise<TabMessages[N] | null> {
  try {
    return (await browser.tabs.sendMessage(tabId, { name })) as TabMessages[N] | null;
  } catch {
    return null;
  }
}
