// One bar from nought for each name, with its value written behind it.
import { t } from '../../lib/text';
import { type ChartBasics, ChartFrame } from './chart-frame';
import { ChartMark } from './mark';
import { linearScale } from './scale';
import { cutToWidth, textWidth } from './text-width';
import { useMarks } from './use-marks';

export interface BarRow {
  name: string;
  /** At least 0. */
  value: number;
}

interface BarChartProps extends ChartBasics {
  /** In the order of display; names differ. */
  rows: readonly BarRow[];
  format: (value: number) => string;
  /** What the values are. */
  label: string;
  /** The value of a bar as long as there is room; the highest when absent. */
  most?: number;
}

const ROW = 26;

export function BarChart(props: BarChartProps) {
  const { rows, format, label, ...basics } = props;
  return (
    <ChartFrame
      {...basics}
      table={{
        columns: [t('chart.name'), label],
        rows: rows.map(({ name, value }) => ({ key: name, cells: [name, format(value)] })),
      }}
      heightOf={() => rows.length * ROW + 8}
      draw={(width) => <Bars {...props} width={width} />}
    />
  );
}

function Bars({ rows, format, most, width }: BarChartProps & { width: number }) {
  const { markProps } = useMarks(rows.length);
  const widest = Math.max(0, ...rows.map(({ name }) => textWidth(name)));
  const left = Math.min(widest + 12, width * 0.42);
  const right = width - Math.max(0, ...rows.map(({ value }) => textWidth(format(value)))) - 10;
  const highest = most ?? Math.max(0, ...rows.map(({ value }) => value));
  const x = linearScale([0, highest > 0 ? highest : 1], [0, right - left]);
  return rows.map(({ name, value }, i) => {
    const y = 4 + i * ROW;
    const label = t('chart.mark', { name, value: format(value) });
    return (
      <ChartMark key={name} label={label} mark={markProps(i)}>
        <rect className="tc-row" x={0} y={y + 1} width={width} height={ROW - 2} rx={4} />
        <text className="tc-text" x={0} y={y + ROW / 2 + 4}>
          {cutToWidth(name, left - 12)}
        </text>
        <rect className="tc-track" x={left} y={y + 8} width={right - left} height={10} rx={3} />
        <rect
          className="tc-bar"
          x={left}
          y={y + 8}
          width={Math.max(0, x(value))}
          height={10}
          rx={3}
        />
        <text className="tc-value" x={width} y={y + ROW / 2 + 4} textAnchor="end">
          {format(value)}
        </text>
      </ChartMark>
    );
  });
}
