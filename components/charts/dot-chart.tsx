// One line for each name: its value as a dot, its interval as a bar through it.
import { t } from '../../lib/text';
import { BottomAxis, type Plot } from './axes';
import { type ChartBasics, ChartFrame } from './chart-frame';
import type { TableOf } from './chart-table';
import { ChartMark } from './mark';
import { type Domain, linearScale, niceDomain, type Scale, ticks } from './scale';
import { cutToWidth, textWidth } from './text-width';
import { useMarks } from './use-marks';

export interface DotRow {
  name: string;
  value: number;
  /** Ends of the 95 % interval; absent for none. */
  low?: number | undefined;
  high?: number | undefined;
}

interface DotChartProps extends ChartBasics {
  /** In the order of display; names differ. */
  rows: readonly DotRow[];
  format: (value: number) => string;
  /** What the values are. */
  label: string;
  /** What the values are drawn over; found from them when absent. */
  domain?: Domain;
  /** A value to compare with, drawn as a dashed line. */
  reference?: number;
}

const ROW = 26;
const HEAD = 8;
const FOOT = 44;

export function DotChart(props: DotChartProps) {
  const { rows, ...basics } = props;
  return (
    <ChartFrame
      {...basics}
      table={tableOf(props)}
      heightOf={() => HEAD + rows.length * ROW + FOOT}
      draw={(width, height) => <Dots {...props} width={width} height={height} />}
    />
  );
}

function Dots(props: DotChartProps & { width: number; height: number }) {
  const { rows, format, label, reference, width, height } = props;
  const values = rows.flatMap(({ value, low = value, high = value }) => [value, low, high]);
  const domain =
    props.domain ?? niceDomain(reference === undefined ? values : [...values, reference]);
  const widest = Math.max(0, ...rows.map(({ name }) => textWidth(name)));
  const left = Math.min(widest + 12, width * 0.42);
  const right = width - Math.max(0, ...rows.map(({ value }) => textWidth(format(value)))) - 8;
  const plot: Plot = { left, right, top: HEAD, bottom: height - FOOT };
  const x = linearScale(domain, [left + 8, right - 8]);
  const room = Math.max(2, Math.floor((right - left) / 80));
  return (
    <>
      <BottomAxis
        plot={plot}
        scale={x}
        ticks={ticks(domain, Math.min(6, room))}
        format={format}
        label={label}
      />
      {reference !== undefined && (
        <path className="tc-reference" d={`M${x(reference)} ${plot.top}V${plot.bottom}`} />
      )}
      <Rows {...props} x={x} left={left} />
    </>
  );
}

function Rows({ rows, format, x, left, width }: DotChartProps & Place) {
  const { markProps } = useMarks(rows.length);
  return rows.map((row, i) => {
    const y = HEAD + i * ROW + ROW / 2;
    const { name, value, low, high } = row;
    const label = labelOf(row, format);
    return (
      <ChartMark key={name} label={label} mark={markProps(i)}>
        <rect className="tc-row" x={0} y={y - ROW / 2 + 1} width={width} height={ROW - 2} rx={4} />
        <text className="tc-text" x={0} y={y + 4}>
          {cutToWidth(name, left - 12)}
        </text>
        {low !== undefined && high !== undefined && (
          <path className="tc-interval" d={`M${x(low)} ${y}H${x(high)}`} />
        )}
        <circle className="tc-dot" cx={x(value)} cy={y} r={5} />
        <text className="tc-value" x={width} y={y + 4} textAnchor="end">
          {format(value)}
        </text>
      </ChartMark>
    );
  });
}

interface Place {
  x: Scale;
  /** Where the names end, px. */
  left: number;
  width: number;
}

function labelOf({ name, value, low, high }: DotRow, format: (value: number) => string): string {
  if (low === undefined || high === undefined) {
    return t('chart.mark', { name, value: format(value) });
  }
  const ends = { low: format(low), high: format(high) };
  return t('chart.markInterval', { name, value: format(value), ...ends });
}

function tableOf({ rows, format, label }: DotChartProps): TableOf {
  const end = (value: number | undefined) => (value === undefined ? '–' : format(value));
  return {
    columns: [t('chart.name'), label, t('chart.low'), t('chart.high')],
    rows: rows.map(({ name, value, low, high }) => ({
      key: name,
      cells: [name, format(value), end(low), end(high)],
    })),
  };
}
