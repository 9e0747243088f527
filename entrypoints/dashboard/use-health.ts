// How reading goes, live: what pages have reported, and what the open ones say when asked.
import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import type { HealthSite } from '../../components/health/health-view';
import { expectedHits } from '../../lib/health/expected';
import { browserOf, reportText } from '../../lib/health/report';
import {
  type CaptureHealth,
  HealthReportSchema,
  parseHealth,
  withoutTab,
  withReport,
} from '../../lib/health/store';
import { type SiteVerdict, verdictsOf } from '../../lib/health/verdict';
import { askTab } from '../../lib/messages';
import { captureHealth, siteDataOverride } from '../../lib/settings';
import { siteData } from '../../lib/sites/arena/site-data';
import { siteName } from '../../lib/sites/names';

/** Between two questions to the open pages, ms. */
const ASK_EVERY = 3_000;

/** Every site that was seen; null until the reports are read. */
export function useHealth(now: number): HealthSite[] | null {
  const kept = useReports();
  const data = useData();
  return useMemo(() => {
    if (!kept) return null;
    return verdictsOf(kept, now).map((verdict) => {
      const { site, dom } = verdict.report.health;
      const expected = expectedHits(site === 'arena' ? data : null, dom.pack);
      const makeReport = async () =>
        reportText({
          verdict,
          expected,
          version: browser.runtime.getManifest().version,
          browser: browserOf(navigator.userAgent),
          skeleton: await skeletonOfPage(verdict),
          now: Date.now(),
        });
      return { name: siteName(site), verdict, expected, makeReport };
    });
  }, [kept, data, now]);
}

async function skeletonOfPage({ tabId }: SiteVerdict): Promise<string | null> {
  return tabId === null ? null : askTab(tabId, 'skeleton');
}

/** The stored reports, anew when one is stored and when an open page says something else. */
function useReports(): CaptureHealth | null {
  const [kept, setKept] = useState<CaptureHealth | null>(null);
  useEffect(() => {
    let isOver = false;
    let stored = parseHealth(null);
    const show = (fresh: CaptureHealth) => {
      if (!isOver) setKept((shown) => (isSame(shown, fresh) ? shown : fresh));
    };
    const ask = async () => {
      if (document.visibilityState === 'visible') show(await askPages(stored));
    };
    const take = (value: unknown) => {
      stored = parseHealth(value);
      void ask();
    };
    captureHealth.getValue().then(
      (value) => {
        // Shown at once: the pages may take their time.
        show(parseHealth(value));
        take(value);
      },
      () => show(stored),
    );
    const stop = captureHealth.watch(take);
    const timer = setInterval(() => void ask(), ASK_EVERY);
    const look = () => void ask();
    document.addEventListener('visibilitychange', look);
    return () => {
      isOver = true;
      stop();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return kept;
}

/** What the open pages say now; a page that does not answer is no longer there to be asked. */
async function askPages(stored: CaptureHealth): Promise<CaptureHealth> {
  const answers = await Promise.all(
    stored.tabs.map(async ({ tabId }) => ({ tabId, report: await askTab(tabId, 'health') })),
  );
  let kept = stored;
  // The newest stays first.
  for (const { tabId, report } of answers.reverse()) {
    const parsed = HealthReportSchema.safeParse(report);
    kept = parsed.success
      ? withReport(kept, tabId, parsed.data, Date.now())
      : withoutTab(kept, tabId);
  }
  return kept;
}

function isSame(a: CaptureHealth | null, b: CaptureHealth): boolean {
  return a !== null && JSON.stringify(a) === JSON.stringify(b);
}

/** The arena's site data in use. */
function useData(): unknown {
  const [override, setOverride] = useState<unknown>(null);
  useEffect(() => {
    const take = (all: Record<string, unknown>) => setOverride(all.arena ?? null);
    siteDataOverride.getValue().then(take, () => {});
    return siteDataOverride.watch(take);
  }, []);
  return useMemo(() => siteData(override).data, [override]);
}
