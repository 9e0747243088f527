// Joins the popup to the tab in front and to the records.
import { browser } from 'wxt/browser';
import { useNow } from '../../components/ui/use-now';
import { PopupView } from './popup-view';
import { useRecords } from './use-records';
import { useTabReport } from './use-tab-report';

const ARENA_URL = 'https://arena.ai/';
const DASHBOARD = browser.runtime.getURL('/dashboard.html');

export function PopupApp() {
  const { state, detail, battleId } = useTabReport();
  const { records, retry } = useRecords(battleId);
  return (
    <PopupView
      tab={{ state, detail }}
      records={records}
      now={useNow()}
      onOpenArena={() => open(ARENA_URL)}
      onOpenDashboard={() => open(DASHBOARD)}
      onOpenHealth={() => open(`${DASHBOARD}#health`)}
      onKeep={() => open(`${DASHBOARD}#keep`)}
      onExport={() => open(`${DASHBOARD}#data/export`)}
      onRetry={retry}
    />
  );
}

async function open(url: string): Promise<void> {
  await browser.tabs.create({ url });
  window.close();
}
