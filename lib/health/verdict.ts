// What reports of pages come to: how each site and each of its layers stands, as one of a few words.
import { isTroubled } from './badge';
import { type CaptureHealth, joinReports, type KeptReport } from './store';

/** How one layer of a site stands. */
export type LayerState =
  | 'off' // the user has switched it off
  | 'unconnected' // its script in the page has not answered
  | 'idle' // ready, nothing to read yet
  | 'reading' // it reads
  | 'partial' // it reads, and parts that should be there are missing
  | 'broken'; // a battle is going on and it can make nothing of it

/** How a site stands, worst first. */
export type SiteState =
  | 'storage-failed'
  | 'broken'
  | 'orphaned'
  | 'undelivered'
  | 'off'
  | 'stale' // not seen for days
  | 'partial' // one layer is in trouble, the other may do
  | 'idle' // seen, and no battle on it yet
  | 'good';

export interface SiteVerdict {
  report: KeptReport;
  state: SiteState;
  wire: LayerState;
  dom: LayerState;
  /** The open page that the report is of; null when it is closed. */
  tabId: number | null;
  /** Number of open pages of the site. */
  openPages: number;
}

/** A report older than this says little of the site as it is now, ms. */
const STALE_AFTER = 3 * 86_400_000;

/** Every site that was seen, newest first. A page in trouble speaks for its site while it is open. */
export function verdictsOf(kept: CaptureHealth, now: number): SiteVerdict[] {
  return kept.sites.map((latest) => {
    const { site } = latest.health;
    const tabs = kept.tabs.filter(({ report }) => report.health.site === site);
    const live = tabs.find(({ report }) => isTroubled(report.state)) ?? tabs[0];
    const report = live ? joinReports(latest, live.report) : latest;
    return {
      report,
      state: siteState(report, live !== undefined, now),
      wire: wireState(report),
      dom: domState(report),
      tabId: live?.tabId ?? null,
      openPages: tabs.length,
    };
  });
}

export function wireState({ health, state }: KeptReport): LayerState {
  const { wire } = health;
  if (!wire.isOn) return 'off';
  if (!wire.isConnected) return 'unconnected';
  if (isUnreadable(health.unreadableSince, state)) return 'broken';
  return hasAny(wire.seen) ? 'reading' : 'idle';
}

export function domState({ health, state }: KeptReport): LayerState {
  const { dom } = health;
  if (!dom.isOn) return 'off';
  if (isUnreadable(health.unreadableSince, state)) return 'broken';
  if (dom.pack === null) return 'idle';
  if (dom.missing.length > 0) return 'partial';
  return hasAny(dom.seen) || dom.hits.some(({ count }) => count > 0) ? 'reading' : 'idle';
}

function siteState(report: KeptReport, isOpen: boolean, now: number): SiteState {
  const { state, at, health } = report;
  if (state === 'storage-failed') return state;
  if (isUnreadable(health.unreadableSince, state)) return 'broken';
  // What a closed page had not delivered is over, one way or the other.
  if (isOpen && (state === 'orphaned' || state === 'undelivered')) return state;
  const layers = [wireState(report), domState(report)];
  if (layers.every((layer) => layer === 'off')) return 'off';
  if (!isOpen && now - at > STALE_AFTER) return 'stale';
  if (layers.some((layer) => layer === 'unconnected' || layer === 'partial')) return 'partial';
  return layers.includes('reading') ? 'good' : 'idle';
}

const isUnreadable = (since: number | null, state: string) =>
  since !== null || state === 'unreadable';

const hasAny = (seen: Record<string, number>) => Object.values(seen).some((at) => at > 0);
