// Every message between the parts of the extension: one line each, checked where it arrives, answered with data.
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { BattleEventSchema } from './capture/events';
import { AmendmentSchema, ManualDraftSchema } from './capture/manual';
import type { BattleView, TabReport } from './capture/view';
import { SideSchema } from './db/schema';
import { type HealthReport, HealthReportSchema } from './health/store';

/** Why a message was not served. */
export type Failure = 'bad-message' | 'not-found' | 'storage' | 'storage-full' | 'unreachable';
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure; detail: string };

const BattleRef = { battleId: z.string().check(z.maxLength(300)) };

/** Payloads of the messages to the background. */
export const REQUESTS = {
  /** Stores a run of numbered events of one page; the reply says up to which number all is stored. */
  deliver: z.object({
    instance: z.string().check(z.maxLength(100)),
    first: z.int().check(z.gte(1)),
    events: z.array(BattleEventSchema).check(z.maxLength(2_000)),
  }),
  /** Asks for the newest battle of a conversation. */
  getView: z.object({ site: z.string(), sessionId: z.string().check(z.maxLength(100)) }),
  /** Shows the sealed guess before the vote, and records that. */
  peek: z.object(BattleRef),
  /** Sets (or with null clears) the user's own guess for one side. */
  setOwnGuess: z.object({
    ...BattleRef,
    side: SideSchema,
    guess: z.nullable(
      z.object({
        maker: z.string().check(z.maxLength(40)),
        model: z.string().check(z.maxLength(100)),
      }),
    ),
  }),
  setTags: z.object({
    ...BattleRef,
    tags: z.array(z.string().check(z.maxLength(50))).check(z.maxLength(50)),
  }),
  setNote: z.object({ ...BattleRef, note: z.string().check(z.maxLength(20_000)) }),
  /** Keeps a battle that the user put in by hand. */
  keepBattle: ManualDraftSchema,
  /** Puts names or a vote of a battle in by hand, or takes back what was put in so. */
  amendBattle: z.object({ ...BattleRef, change: AmendmentSchema }),
  /** How reading the sender's page goes, for the health page and the toolbar badge. */
  reportHealth: HealthReportSchema,
  /** Loads the panel into the sender's page. */
  showPanel: z.object({}),
} as const;

/** Replies of the background. */
export interface Replies {
  deliver: { upTo: number; view: BattleView | null };
  getView: BattleView | null;
  peek: BattleView;
  setOwnGuess: BattleView;
  setTags: BattleView;
  setNote: BattleView;
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
