// How reading the tab in front goes, asked again while the popup is open.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { TabState } from '../../components/stats/capture-line';
import { askTab } from '../../lib/messages';

interface TabStatus {
  state: TabState;
  detail: string;
  battleId: string | null;
}

const ASKING: TabStatus = { state: 'asking', detail: '', battleId: null };
const ELSEWHERE: TabStatus = { state: 'elsewhere', detail: '', battleId: null };
/** Between two questions, ms. A popup is open for seconds. */
const AGAIN = 2_000;

export function useTabReport(): TabStatus {
  const [status, setStatus] = useState(ASKING);
  useEffect(() => {
    let isOver = false;
    const ask = async () => {
      const tabId = await tabInFront();
      const report = tabId === null ? null : await askTab(tabId, 'tabReport');
      if (!isOver) setStatus((before) => same(before, report ?? ELSEWHERE));
    };
    const quietly = () => void ask().catch(() => setStatus(ELSEWHERE));
    quietly();
    const timer = setInterval(quietly, AGAIN);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, []);
  return status;
}

/** Keeps the object when it says the same, so that nothing is drawn anew for nothing. */
function same(before: TabStatus, after: TabStatus): TabStatus {
  const isSame =
    before.state === after.state &&
    before.detail === after.detail &&
    before.battleId === after.battleId;
  return isSame ? before : after;
}

/** The active tab of this window, or the one that `?tab=` names when the popup is opened as a page. */
async function tabInFront(): Promise<number | null> {
  const named = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  if (Number.isInteger(named)) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}
