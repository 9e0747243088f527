// A made-up report of a page that reads well, for tests and the gallery.
import type { CaptureState } from '../capture/view';
import type { SiteHealth } from '../sites/types';
import type { HealthReport } from './store';

interface Changes {
  site?: string;
  state?: CaptureState;
  route?: string;
  data?: SiteHealth['data'];
  wire?: Partial<SiteHealth['wire']>;
  dom?: Partial<SiteHealth['dom']>;
  unreadableSince?: number | null;
}

/** The report with some of its parts changed. */
export function sampleReport(changes: Changes = {}): HealthReport {
  const { site = 'arena', state = 'recorded', route = '/c/{}', unreadableSince = null } = changes;
  const data = changes.data ?? { version: '2026-11-23.1', isOverridden: false };
  const wire = { isOn: true, isConnected: true, seen: {}, unread: {}, ...changes.wire };
  const dom = {
    isOn: true,
    pack: '2026-08',
    seen: {},
    hits: [
      { name: 'column', count: 2 },
      { name: 'label', count: 2 },
      { name: 'answer', count: 2 },
      { name: 'prompt', count: 1 },
    ],
    missing: [],
    ...changes.dom,
  };
  return { state, route, health: { site, data, wire, dom, unreadableSince } };
}
