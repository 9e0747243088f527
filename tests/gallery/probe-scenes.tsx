// Every state of the dashboard's page of probes.
import { ProbesView, type ProbesViewProps } from '../../components/probes/probes-view';
import type { OwnProbe } from '../../lib/probes/own';
import type { DashboardScene } from './dashboard-scenes';

const nothing = () => undefined;
const EMPTY: ProbesViewProps = {
  probes: [],
  outcome: null,
  copied: null,
  onSave: nothing,
  onDelete: nothing,
  onUndo: nothing,
  onExport: nothing,
  onImport: nothing,
  onCopy: nothing,
};
const MINE: OwnProbe[] = [
  {
    id: 'own:fog',
    title: 'Colours of fog',
    prompt: 'Name three colours of fog, and nothing else.',
    separates: 'Poets from clerks',
    reader: { kind: 'phrases', groups: [{ maker: 'openai', phrases: ['pearl'] }] },
    changedAt: 1,
  },
  {
    id: 'own:long',
    title: 'w'.repeat(100),
    prompt: `${'x'.repeat(300)}\nsecond line`,
    separates: '',
    reader: { kind: 'pattern', pattern: '\\d+' },
    changedAt: 2,
  },
];

function scene(
  changes: Partial<ProbesViewProps>,
  more: Partial<DashboardScene> = {},
): DashboardScene {
  return { section: 'probes', view: <ProbesView {...EMPTY} {...changes} />, ...more };
}

export const PROBE_SCENES: Record<string, DashboardScene> = {
  probes: scene({ probes: MINE.slice(0, 1) }),
  'probes-loading': scene({ probes: null }),
  'probes-empty': scene({}),
  'probes-many': scene({ probes: MINE, outcome: { kind: 'deleted', title: 'Colours of fog' } }),
  'probes-form': scene({}, { press: ['Add a probe', 'Keep this probe'] }),
  'probes-refused': scene({ outcome: { kind: 'refused', problem: 'not-probes' } }),
  'probes-copied': scene({ copied: 'copied' }),
};
