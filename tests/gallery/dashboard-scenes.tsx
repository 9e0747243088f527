// Every state of the dashboard's capture-health and settings pages.
import type { ReactNode } from 'react';
import { type HealthSite, HealthView } from '../../components/health/health-view';
import { SettingsView, type SettingsViewProps } from '../../components/settings/settings-view';
import { DEFAULT_CHOICES } from '../../lib/annotate/choices';
import { reportText } from '../../lib/health/report';
import { sampleReport } from '../../lib/health/sample';
import { parseHealth, withoutTab, withReport } from '../../lib/health/store';
import { verdictsOf } from '../../lib/health/verdict';
import { sortHosts } from '../../lib/hosts';
import { ARENA_MATCHES } from '../../lib/sites/arena/hosts';
import { checkSiteData, SHIPPED } from '../../lib/sites/arena/site-data';
import { COMPARIA_MATCHES } from '../../lib/sites/comparia/hosts';
import { CHART_SCENES } from './chart-samples';
import { NOW } from './fixtures';
import { LEADERBOARD_SCENES } from './leaderboard-scenes';
import { NAME_SCENES } from './name-scenes';
import { PROBE_SCENES } from './probe-scenes';
import { RECORD_SCENES } from './record-scenes';
import { STATISTICS_SCENES } from './statistics-scenes';

export interface DashboardScene {
  section:
    | 'leaderboard'
    | 'health'
    | 'settings'
    | 'battles'
    | 'keep'
    | 'names'
    | 'probes'
    | 'statistics';
  view: ReactNode;
  /** Presses made before the picture is taken: accessible names of buttons. */
  press?: string[];
  /** Typed into the field with this accessible name before the last press. */
  type?: { label: string; text: string };
}

type Changes = Parameters<typeof sampleReport>[0];
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const EXPECTED = new Map([
  ['column', { min: 2, max: 4 }],
  ['label', { min: 2, max: 4 }],
  ['answer', { min: 2, max: 4 }],
  ['prompt', { min: 1, max: 2 }],
]);
const SKELETON = 'body 2e\n header.h-14 3e\n main[role=log] 1e\n  div.flex.-ml-4 2e';

const seen = {
  wire: { prompt: NOW - 4 * MINUTE, text: NOW - 20_000, done: NOW - 20_000 },
  dom: { prompt: NOW - 4 * MINUTE, text: NOW - 15_000, vote: NOW - 2 * DAY, names: NOW - 2 * DAY },
};
const well: Changes = {
  wire: { seen: seen.wire, unread: { '2': 14, f: 2 } },
  dom: { seen: seen.dom },
};

function siteOf(name: string, changes: Changes, at = NOW, isOpen = true): HealthSite {
  const open = withReport(parseHealth(null), 1, sampleReport(changes), at);
  const [verdict] = verdictsOf(isOpen ? open : withoutTab(open, 1), NOW);
  if (!verdict) throw new Error('no site');
  const skeleton = isOpen ? SKELETON : null;
  const facts = { verdict, version: '0.1.0', browser: 'Chrome 139', skeleton, now: NOW };
  return {
    name,
    verdict,
    expected: EXPECTED,
    makeReport: async () => reportText({ ...facts, expected: EXPECTED }),
  };
}

function health(sites: HealthSite[] | null, press?: string[]): DashboardScene {
  const copy = async () => true;
  const view = <HealthView sites={sites} now={NOW} arenaHref="https://arena.ai/" copy={copy} />;
  return press ? { section: 'health', view, press } : { section: 'health', view };
}

const nothing = () => undefined;
const LAYERS = { layers: { wire: true, dom: true }, hasFailed: false, onChange: nothing };
const HOSTS: SettingsViewProps['hosts'] = {
  builtIn: ARENA_MATCHES,
  lists: sortHosts([...ARENA_MATCHES], ARENA_MATCHES, COMPARIA_MATCHES),
  outcome: null,
  onAllow: nothing,
  onRemove: nothing,
};
const ANNOTATING: SettingsViewProps['annotating'] = {
  choices: DEFAULT_CHOICES,
  hasFailed: false,
  onChange: nothing,
};
const LESSONS: SettingsViewProps['lessons'] = {
  size: { answers: 0, makers: 0 },
  learnt: { places: [], packs: [] },
  outcome: null,
  onLearn: nothing,
  onForget: nothing,
  onShare: nothing,
  onAdd: nothing,
  onRemove: nothing,
  onUndo: nothing,
};
const LEARNT: SettingsViewProps['lessons']['learnt'] = {
  places: [
    {
      site: 'arena',
      modality: 'chat',
      representation: 'markdown',
      models: [
        { model: 'gpt-5.5-high', maker: 'openai', n: 14 },
        { model: 'claude-opus-4-8', maker: 'anthropic', n: 9 },
      ],
    },
  ],
  packs: [{ id: '5f0c2f9e-1', answers: 312, isUsed: true }],
};
const SHIPPED_DATA = {
  shipped: SHIPPED.version,
  own: null,
  isUnsound: false,
  text: JSON.stringify(SHIPPED, null, 2),
};
const DATA: SettingsViewProps['siteData'] = {
  siteName: 'Arena',
  data: SHIPPED_DATA,
  outcome: null,
  check: (text) => checkSiteData(text, document),
  onUse: nothing,
  onReset: nothing,
  onUndo: nothing,
};

function settings(changes: Partial<SettingsViewProps>, more: Partial<DashboardScene> = {}) {
  const props = {
    language: { choice: 'auto' as const, hasFailed: false, onChange: () => {} },
    layers: LAYERS,
    hosts: HOSTS,
    annotating: ANNOTATING,
    lessons: LESSONS,
    siteData: DATA,
    ...changes,
  };
  return { section: 'settings' as const, view: <SettingsView {...props} />, ...more };
}

export const DASHBOARD_SCENES: Record<string, DashboardScene> = {
  ...PROBE_SCENES,
  ...CHART_SCENES,
  ...LEADERBOARD_SCENES,
  ...NAME_SCENES,
  ...RECORD_SCENES,
  ...STATISTICS_SCENES,
  'health-good': health([siteOf('Arena', well)]),
  'health-report': health([siteOf('Arena', well)], ['See what will be copied', 'Copy report']),
  'health-empty': health([]),
  'health-loading': health(null),
  'health-idle': health([
    siteOf('Arena', { route: '/', state: 'waiting', dom: { pack: null, hits: [] } }),
  ]),
  'health-stale': health([siteOf('Arena', well, NOW - 9 * DAY, false)]),
  'health-broken': health([
    siteOf('Arena', {
      ...well,
      state: 'unreadable',
      unreadableSince: NOW - 7 * MINUTE,
      data: { version: '2026-11-24.mended', isOverridden: true },
      wire: { seen: { prompt: NOW - 7 * MINUTE }, unread: { z: 1204, other: 31, malformed: 2 } },
      dom: {
        pack: null,
        hits: [
          { name: 'column', count: 0 },
          { name: 'label', count: 0 },
          { name: 'a-selector-with-a-very-long-name-indeed', count: 12_345 },
        ],
        missing: ['column', 'label'],
      },
    }),
  ]),
  'health-partial': health([
    siteOf('Arena', {
      ...well,
      wire: { isConnected: false },
      dom: { seen: seen.dom, missing: ['prompt'] },
    }),
    siteOf('compar:IA', {
      site: 'comparia',
      route: '/arene',
      wire: { seen: seen.wire },
      dom: { isOn: false, hits: [] },
    }),
  ]),
  settings: settings({}),
  'settings-loading': settings({
    layers: { ...LAYERS, layers: null },
    hosts: { ...HOSTS, lists: null },
    lessons: { ...LESSONS, size: null, learnt: null },
    siteData: { ...DATA, data: null },
  }),
  'settings-keys': settings(
    {
      annotating: {
        ...ANNOTATING,
        choices: {
          criteria: ['overall', 'correct', 'how kind it is'],
          reasons: ['too long'],
          keys: { ...DEFAULT_CHOICES.keys, star: 'u' },
          onPage: true,
        },
      },
    },
    { press: ['Keys'] },
  ),
  'settings-forgotten': settings({ lessons: { ...LESSONS, outcome: { kind: 'forgotten' } } }),
  'settings-changed': settings({
    lessons: { ...LESSONS, size: { answers: 46, makers: 9 }, learnt: LEARNT },
    layers: { ...LAYERS, layers: { wire: false, dom: false } },
    hosts: {
      ...HOSTS,
      lists: sortHosts(
        [...COMPARIA_MATCHES.slice(0, 1), 'https://chat.example.org/*', 'http://localhost/*'],
        ARENA_MATCHES,
        COMPARIA_MATCHES,
      ),
      outcome: { kind: 'refused', host: 'models.example.net' },
    },
    siteData: { ...DATA, data: { ...SHIPPED_DATA, own: '2026-11-24.mended' }, outcome: 'used' },
  }),
  'settings-faults': settings(
    { siteData: { ...DATA, data: { ...SHIPPED_DATA, isUnsound: true, text: '{"version": 7}' } } },
    { press: ['Edit the data', 'Check'] },
  ),
  'settings-bad-host': settings(
    {},
    {
      type: { label: 'Add a self-hosted FastChat arena', text: 'http://chat.example.org' },
      press: ['Add'],
    },
  ),
};
