// How often what was said with some sureness came true: on the dashed line where the sureness is honest.
import type { ReactNode } from 'react';
import { t } from '../../lib/text';
import { formatCount, formatShare } from '../../lib/text/format';
import { BottomAxis, LeftAxis, type Plot } from './axes';
import { type ChartBasics, ChartFrame } from './chart-frame';
import type { TableOf } from './chart-table';
import { Legend, legendHeight } from './legend';
import { ChartMark } from './mark';
import { linearScale, type Scale } from './scale';
import { dashOf, LOOKS, PointShape } from './series-look';
import { useMarks } from './use-marks';

export interface ReliabilityBin {
  /** Mean of what was said, 0..1. */
  said: number;
  /** Share that came true, 0..1, with the ends of its 95 % interval. */
  happened: number;
  low: number;
  high: number;
  /** Cases in the bin. */
  count: number;
}

export interface ReliabilitySeries {
  name: string;
  bins: readonly ReliabilityBin[];
}

interface ReliabilityChartProps extends ChartBasics {
  series: readonly ReliabilitySeries[];
}

const TICKS = [0, 0.25, 0.5, 0.75, 1];
/** The plot is square, up to this edge, px. */
const EDGE = 340;

const plotHeight = (width: number) => Math.min(EDGE, width - 60) + 70;

export function ReliabilityChart(props: ReliabilityChartProps) {
  const names = props.series.map(({ name }) => name);
  return (
    <ChartFrame
      {...props}
      table={tableOf(props.series)}
      heightOf={(width) => plotHeight(width) + legendHeight(names, width)}
      draw={(width) => <Curves series={props.series} width={width} />}
    />
  );
}

interface CurvesProps {
  series: readonly ReliabilitySeries[];
  width: number;
}

function Curves({ series, width }: CurvesProps) {
  const edge = Math.min(EDGE, width - 60);
  const plot: Plot = { left: 48, right: 48 + edge, top: 26, bottom: 26 + edge };
  const x = linearScale([0, 1], [plot.left, plot.right]);
  const y = linearScale([0, 1], [plot.bottom, plot.top]);
  const axes = { plot, ticks: TICKS, format: formatShare };
  return (
    <>
      <LeftAxis {...axes} scale={y} label={t('chart.happened')} />
      <BottomAxis {...axes} scale={x} label={t('chart.said')} />
      <path className="tc-reference" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
      {series.map(({ name, bins }, i) => (
        <path
          key={name}
          className={`tc-line tc-series-${i % LOOKS}`}
          d={bins
            .map((bin, n) => `${n === 0 ? 'M' : 'L'}${x(bin.said)} ${y(bin.happened)}`)
            .join('')}
          strokeDasharray={dashOf(i)}
        />
      ))}
      <Bins series={series} x={x} y={y} />
      <Legend names={series.map(({ name }) => name)} width={width} y={plotHeight(width)} />
    </>
  );
}

function Bins({ series, x, y }: { series: CurvesProps['series']; x: Scale; y: Scale }): ReactNode {
  const all = series.flatMap(({ name, bins }, i) => bins.map((bin) => ({ name, i, bin })));
  const { markProps } = useMarks(all.length);
  return all.map(({ name, i, bin }, n) => {
    const label = t('chart.reliable', {
      name,
      said: formatShare(bin.said),
      happened: formatShare(bin.happened),
      count: bin.count,
    });
    return (
      <ChartMark key={`${name} ${bin.said}`} label={label} mark={markProps(n)}>
        <path className="tc-whisker" d={`M${x(bin.said)} ${y(bin.low)}V${y(bin.high)}`} />
        <PointShape series={i} x={x(bin.said)} y={y(bin.happened)} />
      </ChartMark>
    );
  });
}

function tableOf(series: readonly ReliabilitySeries[]): TableOf {
  return {
    columns: [
      t('chart.name'),
      t('chart.said'),
      t('chart.happened'),
      t('chart.low'),
      t('chart.high'),
      t('chart.cases'),
    ],
    rows: series.flatMap(({ name, bins }) =>
      bins.map(({ said, happened, low, high, count }) => ({
        key: `${name} ${said}`,
        cells: [name, ...[said, happened, low, high].map(formatShare), formatCount(count)],
      })),
    ),
  };
}
