// What is kept of how reading goes: the latest report of each site and of each open tab. Structure and counts, no text.
import * as z from 'zod/mini';
import type { CaptureState } from '../capture/view';
import type { SiteHealth } from '../sites/types';

const Time = z.number().check(z.nonnegative());
const Count = z.number().check(z.nonnegative());
const Short = z.string().check(z.maxLength(200));
const Times = z.record(Short, Time);

export const CaptureStateSchema = z.enum([
  'waiting',
  'recording',
  'recorded',
  'refused',
  'unreadable',
  'undelivered',
  'storage-failed',
  'orphaned',
] satisfies CaptureState[]);

const SiteHealthSchema = z.object({
  site: z.string().check(z.minLength(1), z.maxLength(40)),
  data: z.object({ version: Short, isOverridden: z.boolean() }),
  wire: z.object({
    isOn: z.boolean(),
    isConnected: z.boolean(),
    seen: Times,
    unread: z.record(Short, Count),
  }),
  dom: z.object({
    isOn: z.boolean(),
    pack: z.nullable(Short),
    seen: Times,
    hits: z.array(z.object({ name: Short, count: Count })),
    missing: z.array(Short),
  }),
  unreadableSince: z.nullable(Time),
});

/** What a page reports: payload of the message `reportHealth`. */
export const HealthReportSchema = z.object({
  health: SiteHealthSchema,
  state: CaptureStateSchema,
  /** The shape of the page's address, by `routeShape`. */
  route: Short,
});
export type HealthReport = z.infer<typeof HealthReportSchema>;

const KeptReportSchema = z.extend(HealthReportSchema, { at: Time });
/** A report with the moment at which it came. */
export type KeptReport = z.infer<typeof KeptReportSchema>;

const CaptureHealthSchema = z.object({
  /** The newest report of each site, newest first. */
  sites: z.array(KeptReportSchema),
  /** The newest report of each open tab, newest first. */
  tabs: z.array(z.object({ tabId: z.int(), report: KeptReportSchema })),
});
export type CaptureHealth = z.infer<typeof CaptureHealthSchema>;

const MAX_SITES = 10;
const MAX_TABS = 40;
/** Most entries of one map or list of a report. */
const MAX_ENTRIES = 60;
const MAX_NAME = 60;

/** The stored value as it is, or nothing seen yet when it cannot be read. Never throws. */
export function parseHealth(stored: unknown): CaptureHealth {
  const parsed = CaptureHealthSchema.safeParse(stored);
  return parsed.success ? parsed.data : { sites: [], tabs: [] };
}

/** Takes in a report of a page; `tabId` is null when it came from no tab. Pure. */
export function withReport(
  kept: CaptureHealth,
  tabId: number | null,
  report: HealthReport,
  at: number,
): CaptureHealth {
  const fresh: KeptReport = { ...report, health: tidy(report.health), at };
  const { site } = report.health;
  const earlier = kept.sites.find((one) => one.health.site === site);
  const others = kept.sites.filter((one) => one !== earlier);
  const tabs = kept.tabs.filter((tab) => tab.tabId !== tabId);
  if (tabId !== null) tabs.unshift({ tabId, report: fresh });
  return {
    sites: [earlier ? joinReports(earlier, fresh) : fresh, ...others].slice(0, MAX_SITES),
    tabs: tabs.slice(0, MAX_TABS),
  };
}

/** Forgets a tab that was closed or left the site; null forgets all, as when the browser starts. */
export function withoutTab(kept: CaptureHealth, tabId: number | null): CaptureHealth {
  const tabs = tabId === null ? [] : kept.tabs.filter((tab) => tab.tabId !== tabId);
  return { sites: kept.sites, tabs };
}

/** The newer report, with what the earlier one knew and a newly loaded page cannot know. */
export function joinReports(earlier: KeptReport, fresh: KeptReport): KeptReport {
  const { wire, dom, data } = fresh.health;
  const before = earlier.health;
  const isSameData =
    before.data.version === data.version && before.data.isOverridden === data.isOverridden;
  // A page without a battle has nothing to hit; what the last battle page had says more.
  const isQuiet = dom.pack === null && fresh.state !== 'unreadable' && dom.isOn && isSameData;
  const { pack, hits, missing } = isQuiet ? before.dom : dom;
  return {
    ...fresh,
    health: {
      ...fresh.health,
      wire: {
        ...wire,
        seen: larger(before.wire.seen, wire.seen),
        unread: isSameData ? larger(before.wire.unread, wire.unread) : wire.unread,
      },
      dom: { ...dom, pack, hits, missing, seen: larger(before.dom.seen, dom.seen) },
    },
  };
}

/** Both maps in one; the larger number where both have a key. */
function larger(a: Record<string, number>, b: Record<string, number>): Record<string, number> {
  const joined = new Map(Object.entries(a));
  for (const [key, n] of Object.entries(b)) joined.set(key, Math.max(n, joined.get(key) ?? 0));
  return Object.fromEntries([...joined].slice(0, MAX_ENTRIES));
}

/** Cuts what is too much, and folds row codes that are no codes into one, since they could be text of the page. */
function tidy(health: SiteHealth): SiteHealth {
  const { wire, dom } = health;
  const unread = new Map<string, number>();
  for (const [code, n] of Object.entries(wire.unread)) {
    const name = isRowCode(code) && unread.size < MAX_ENTRIES ? code : 'other';
    unread.set(name, (unread.get(name) ?? 0) + n);
  }
  return {
    ...health,
    wire: { ...wire, seen: firstOf(wire.seen), unread: Object.fromEntries(unread) },
    dom: {
      ...dom,
      seen: firstOf(dom.seen),
      hits: dom.hits
        .slice(0, MAX_ENTRIES)
        .map(({ name, count }) => ({ name: name.slice(0, MAX_NAME), count })),
      missing: dom.missing.slice(0, MAX_ENTRIES).map((name) => name.slice(0, MAX_NAME)),
    },
  };
}

function firstOf(seen: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(seen).slice(0, MAX_ENTRIES));
}

/** Our own words for rows that have no code. */
const WORDS = new Set(['malformed', 'oversized', 'truncated', 'lane', 'other']);

function isRowCode(code: string): boolean {
  return /^[\x21-\x7e]{1,3}$/.test(code) || WORDS.has(code);
}
