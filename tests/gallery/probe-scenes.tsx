// Every state of the dashboard's page of probes.
import { ProbesView, type ProbesViewProps } from '../../components/probes/probes-view';
import { ReadingsPart } from '../../components/probes/readings-part';
import { SamePromptPart } from '../../components/probes/same-prompt-part';
import type { SameAnswers } from '../../lib/db/same-prompt';
import type { OwnProbe } from '../../lib/probes/own';
import type { ProbeReading } from '../../lib/probes/readings';
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

const SAME: SameAnswers = {
  answers: [
    {
      battleId: 'arena:1',
      side: 'a',
      model: 'quiet-otter',
      maker: 'openai',
      startedAt: 1,
      text: 'Because of the moon.',
      isExactPrompt: true,
      to: { a: { isExact: true, share: 1 }, b: { isExact: false, share: 0.11 } },
    },
    {
      battleId: 'arena:2',
      side: 'b',
      model: 'm'.repeat(120),
      maker: null,
      startedAt: 2,
      text: 'The water is slow.',
      isExactPrompt: false,
      to: { a: { isExact: false, share: 0.42 }, b: null },
    },
  ],
  rest: 3,
};

const READ: ProbeReading[] = [
  {
    turn: 0,
    id: 'numbers:r',
    title: 'A random number',
    readings: {
      a: { outcome: 'pass', score: 1, value: '247', detail: 'It says a number.', spans: [] },
      b: { outcome: 'declined', score: null, value: '', detail: 'Declines.', spans: [] },
    },
  },
];

function same(findSame: () => Promise<SameAnswers>): DashboardScene {
  const view = (
    <>
      <h1>A battle</h1>
      <ReadingsPart readings={READ} />
      <SamePromptPart findSame={findSame} hrefOf={(id) => `#battles/${id}`} />
    </>
  );
  return { section: 'battles', view, press: ['Look through my records'] };
}

export const PROBE_SCENES: Record<string, DashboardScene> = {
  probes: scene({ probes: MINE.slice(0, 1) }),
  'probes-loading': scene({ probes: null }),
  'probes-empty': scene({}),
  'probes-many': scene({ probes: MINE, outcome: { kind: 'deleted', title: 'Colours of fog' } }),
  'probes-form': scene({}, { press: ['Add a probe', 'Keep this probe'] }),
  'probes-refused': scene({ outcome: { kind: 'refused', problem: 'not-probes' } }),
  'probes-copied': scene({ copied: 'copied' }),
  'same-question': same(async () => SAME),
  'same-question-none': same(async () => ({ answers: [], rest: 0 })),
  'same-question-busy': same(() => new Promise(nothing)),
  'same-question-failed': same(() => Promise.reject(new Error('closed'))),
};
