// Keeps what pages report of how reading goes, and warns on the toolbar button when it goes wrong.
import { browser } from 'wxt/browser';
import { badgeFor } from '../../lib/health/badge';
import {
  type CaptureHealth,
  type HealthReport,
  parseHealth,
  withoutTab,
  withReport,
} from '../../lib/health/store';
import { captureHealth } from '../../lib/settings';

// One change after the other: two at a time would each write what they read.
let last: Promise<unknown> = Promise.resolve();

function change(edit: (kept: CaptureHealth) => CaptureHealth): Promise<void> {
  const done = last.then(async () => {
    const kept = parseHealth(await captureHealth.getValue());
    await captureHealth.setValue(edit(kept));
  });
  last = done.catch(() => {});
  return done;
}

/** Takes in a page's report; `tabId` is null when it came from no tab. */
export async function keepReport(tabId: number | null, report: HealthReport): Promise<void> {
  if (tabId !== null) await showBadge(tabId, report.state);
  await change((kept) => withReport(kept, tabId, report, Date.now()));
}

/** Forgets a closed tab; null forgets all. */
export function forgetTab(tabId: number | null): Promise<void> {
  return change((kept) => withoutTab(kept, tabId));
}

/** Warns on every open page of these hosts: its content script is of the version before, and can read no more. */
export async function warnOfOrphans(matches: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...matches] });
  await Promise.all(tabs.map(({ id }) => id !== undefined && showBadge(id, 'orphaned')));
}

async function showBadge(tabId: number, state: HealthReport['state']): Promise<void> {
  const { text, title, color } = badgeFor(state);
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title });
    if (text !== '') await browser.action.setBadgeBackgroundColor({ tabId, color });
  } catch {
    // The tab is gone.
  }
}
