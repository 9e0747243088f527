// Lines over time or over numbers, each with its interval as a band.
import type { ReactNode } from 'react';
import { t } from '../../lib/text';
import { BottomAxis, LeftAxis, type Plot } from './axes';
import { type ChartBasics, ChartFrame } from './chart-frame';
import type { TableOf } from './chart-table';
import { Legend, legendHeight } from './legend';
import { ChartMark, Silent } from './mark';
import { type Domain, linearScale, niceDomain, type Scale, ticks, timeTicks } from './scale';
import { dashOf, LOOKS, PointShape } from './series-look';
import { textWidth } from './text-width';
import { useMarks } from './use-marks';

export interface LinePoint {
  x: number;
  y: number;
  /** Ends of the 95 % interval; absent for none. */
  low?: number | undefined;
  high?: number | undefined;
}

export interface LineSeries {
  name: string;
  /** In the order of x. */
  points: readonly LinePoint[];
}

interface LineChartProps extends ChartBasics {
  /** Up to six have looks of their own. */
  series: readonly LineSeries[];
  /** `time`: x in ms since the epoch. */
  along: 'time' | 'number';
  formatX: (x: number) => string;
  formatY: (y: number) => string;
  labelX: string;
  labelY: string;
  /** What y is drawn over; found from the values when absent. */
  domainY?: Domain;
}

const HEIGHT = 260;

export function LineChart(props: LineChartProps) {
  const { series, ...basics } = props;
  const names = series.map(({ name }) => name);
  return (
    <ChartFrame
      {...basics}
      table={tableOf(props)}
      heightOf={(width) => HEIGHT + legendHeight(names, width)}
      draw={(width) => <Lines {...props} width={width} />}
    />
  );
}

function Lines(props: LineChartProps & { width: number }) {
  const { series, along, formatX, formatY, labelX, labelY, width } = props;
  const points = series.flatMap(({ points }) => points);
  const domainX = extent(points.map(({ x }) => x));
  const domainY =
    props.domainY ?? niceDomain(points.flatMap(({ y, low = y, high = y }) => [y, low, high]));
  const ticksY = ticks(domainY, 5);
  const left = Math.max(24, ...ticksY.map((tick) => textWidth(formatY(tick)))) + 10;
  const plot: Plot = { left, right: width - 10, top: 26, bottom: HEIGHT - 44 };
  const x = linearScale(domainX, [plot.left, plot.right]);
  const y = linearScale(domainY, [plot.bottom, plot.top]);
  const room = Math.max(2, Math.floor((plot.right - plot.left) / 110));
  const ticksX = along === 'time' ? timeTicks(domainX, Math.min(6, room)) : ticks(domainX, room);
  return (
    <>
      <LeftAxis plot={plot} scale={y} ticks={ticksY} format={formatY} label={labelY} />
      <BottomAxis plot={plot} scale={x} ticks={ticksX} format={formatX} label={labelX} />
      {series.map(({ name, points }, i) => (
        <Silent key={name}>
          <path className={`tc-band tc-series-${i % LOOKS}`} d={band(points, x, y)} />
          <path
            className={`tc-line tc-series-${i % LOOKS}`}
            d={points.map((p, n) => `${n === 0 ? 'M' : 'L'}${x(p.x)} ${y(p.y)}`).join('')}
            strokeDasharray={dashOf(i)}
          />
        </Silent>
      ))}
      <Points {...props} x={x} y={y} />
      <Legend names={series.map(({ name }) => name)} width={width} y={HEIGHT} />
    </>
  );
}

function Points(props: LineChartProps & { x: Scale; y: Scale }): ReactNode {
  const { series, formatX, formatY, x, y } = props;
  const all = series.flatMap(({ name, points }, i) => points.map((point) => ({ name, i, point })));
  const { markProps } = useMarks(all.length);
  return all.map(({ name, i, point }, n) => {
    const at = formatX(point.x);
    const value = formatY(point.y);
    const label =
      point.low === undefined || point.high === undefined
        ? t('chart.markAt', { name, at, value })
        : t('chart.markAtInterval', {
            name,
            at,
            value,
            low: formatY(point.low),
            high: formatY(point.high),
          });
    return (
      <ChartMark key={`${name} ${point.x}`} label={label} mark={markProps(n)}>
        <PointShape series={i} x={x(point.x)} y={y(point.y)} />
      </ChartMark>
    );
  });
}

/** The area between the ends of the intervals; empty where a point has none. */
function band(points: readonly LinePoint[], x: Scale, y: Scale): string {
  const whole = points.flatMap(({ x: at, low, high }) =>
    low === undefined || high === undefined ? [] : [{ at: x(at), low: y(low), high: y(high) }],
  );
  if (whole.length < 2) return '';
  const there = whole.map(({ at, high }) => `${at} ${high}`);
  const back = whole.toReversed().map(({ at, low }) => `${at} ${low}`);
  return `M${[...there, ...back].join('L')}z`;
}

function extent(values: readonly number[]): Domain {
  if (values.length === 0) return [0, 1];
  return [values.reduce((x, y) => Math.min(x, y)), values.reduce((x, y) => Math.max(x, y))];
}

function tableOf({ series, formatX, formatY, labelX, labelY }: LineChartProps): TableOf {
  const end = (value: number | undefined) => (value === undefined ? '–' : formatY(value));
  return {
    columns: [t('chart.name'), labelX, labelY, t('chart.low'), t('chart.high')],
    rows: series.flatMap(({ name, points }) =>
      points.map(({ x, y, low, high }) => ({
        key: `${name} ${x}`,
        cells: [name, formatX(x), formatY(y), end(low), end(high)],
      })),
    ),
  };
}
