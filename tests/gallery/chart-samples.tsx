// One chart of each kind with made-up figures, for the gallery and the tests.
import type { ReactNode } from 'react';
import { BarChart } from '../../components/charts/bar-chart';
import { DotChart } from '../../components/charts/dot-chart';
import { LineChart } from '../../components/charts/line-chart';
import { MatrixChart } from '../../components/charts/matrix-chart';
import { ReliabilityChart } from '../../components/charts/reliability-chart';
import { formatCount, formatShare } from '../../lib/text/format';
import type { DashboardScene } from './dashboard-scenes';

export type ChartKind = 'line' | 'dots' | 'bars' | 'matrix' | 'reliability';
type Save = (file: Blob, name: string) => void;

const DAY = 86_400_000;
const START = Date.UTC(2026, 5, 1);
const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const round = (value: number) => formatCount(Math.round(value));
const MODELS = ['gpt-harbor-2026', 'tern-large-thinking-0826', 'lagoon-2', '모래톱-7b'];

function line(name: string, at: number, slope: number) {
  const points = [0, 1, 2, 3, 4, 5].map((i) => ({
    x: START + i * 14 * DAY,
    y: at + slope * i,
    low: at + slope * i - 90 / (i + 1),
    high: at + slope * i + 90 / (i + 1),
  }));
  return { name, points };
}

const basics = (kind: ChartKind, onSave: Save) => ({
  title: `Sample: ${kind}`,
  summary: 'Made-up figures.',
  fileName: kind,
  onSave,
});

export const CHART_SAMPLES: Record<ChartKind, (onSave: Save) => ReactNode> = {
  line: (save) => (
    <LineChart
      {...basics('line', save)}
      series={[line('gpt-harbor-2026', 1040, 6), line('lagoon-2', 960, -4)]}
      along="time"
      formatX={(x) => day.format(x)}
      formatY={round}
      labelX="Day"
      labelY="Rating"
    />
  ),
  dots: (save) => (
    <DotChart
      {...basics('dots', save)}
      rows={MODELS.map((name, i) => ({
        name,
        value: 1090 - i * 45,
        low: 1060 - i * 52,
        high: 1120 - i * 40,
      }))}
      format={round}
      label="Rating"
      reference={1000}
    />
  ),
  bars: (save) => (
    <BarChart
      {...basics('bars', save)}
      rows={MODELS.map((name, i) => ({ name, value: 120 - i * 37 }))}
      format={formatCount}
      label="Battles"
    />
  ),
  matrix: (save) => (
    <MatrixChart
      {...basics('matrix', save)}
      rows={MODELS}
      columns={MODELS}
      label="Model"
      cellOf={(r, c) => {
        if (r === c) return null;
        const share = 0.5 + (c - r) * 0.13;
        return {
          strength: Math.abs(share - 0.5) * 2,
          tone: share >= 0.5 ? 'high' : 'low',
          text: formatShare(share),
          detail: `${formatShare(share)} of 12`,
          ...(r < c ? { href: '#battles' } : {}),
        };
      }}
    />
  ),
  reliability: (save) => (
    <ReliabilityChart
      {...basics('reliability', save)}
      series={['Telltale', 'You'].map((name, i) => ({
        name,
        bins: [0.15, 0.35, 0.55, 0.75, 0.95].map((said, n) => ({
          said,
          happened: said - i * 0.12 + 0.01 * n,
          low: Math.max(0, said - i * 0.12 - 0.1),
          high: Math.min(1, said - i * 0.12 + 0.11),
          count: 40 - n * 5,
        })),
      }))}
    />
  ),
};

const nothing = () => undefined;

export const CHART_SCENES: Record<string, DashboardScene> = {
  'charts-all': {
    section: 'battles',
    view: (
      <>
        <h1>Charts</h1>
        {Object.entries(CHART_SAMPLES).map(([kind, draw]) => (
          <section key={kind} className="td-card">
            {draw(nothing)}
          </section>
        ))}
      </>
    ),
  },
  'charts-tables': {
    section: 'battles',
    view: (
      <>
        <h1>Charts</h1>
        <section className="td-card">{CHART_SAMPLES.dots(nothing)}</section>
        <section className="td-card">{CHART_SAMPLES.matrix(nothing)}</section>
      </>
    ),
    press: ['Sample: dots as a table', 'Sample: matrix as a table'],
  },
};
