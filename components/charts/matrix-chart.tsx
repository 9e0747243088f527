// A square or oblong of cells: how dark a cell is and the figure in it say the same; cells may lead somewhere.
import { t } from '../../lib/text';
import { type ChartBasics, ChartFrame } from './chart-frame';
import type { TableOf } from './chart-table';
import { ChartMark, Silent } from './mark';
import { cutToWidth, textWidth } from './text-width';
import { useMarks } from './use-marks';

export interface MatrixCell {
  /** How strong its ground is, 0..1. */
  strength: number;
  /** Two kinds of ground, as for more and less than half; `high` when absent. */
  tone?: 'high' | 'low';
  /** Written in the cell: at most five letters. */
  text: string;
  /** Said of the cell after its row and column. */
  detail: string;
  href?: string;
}

interface MatrixChartProps extends ChartBasics {
  rows: readonly string[];
  columns: readonly string[];
  /** Null for a cell in which there is nothing. */
  cellOf: (row: number, column: number) => MatrixCell | null;
  /** What the rows are, as head of the first column of the table. */
  label: string;
}

const CELL = 40;
const ROW = 28;
const HEAD = 26;
/** Room for the number before a name, and for the gap behind it, px. */
const NUMBER = 34;
const GAP = 10;

export function MatrixChart(props: MatrixChartProps) {
  const { rows, columns } = props;
  return (
    <ChartFrame
      {...props}
      table={tableOf(props)}
      heightOf={() => HEAD + rows.length * ROW + 6}
      leastWidth={110 + columns.length * CELL}
      draw={(width) => <Cells {...props} width={width} />}
    />
  );
}

/** The columns are numbered like the rows: names of models are too long to stand above cells. */
function Cells(props: MatrixChartProps & { width: number }) {
  const { rows, columns, width } = props;
  const widest = Math.max(0, ...rows.map((name) => textWidth(name))) + NUMBER + GAP;
  const left = Math.min(widest, width - columns.length * CELL);
  const isSquare = rows.length === columns.length && rows.every((name, i) => name === columns[i]);
  return (
    <>
      <Silent>
        {columns.map((name, i) => (
          <text
            key={name}
            className="tc-tick"
            x={left + i * CELL + CELL / 2}
            y={16}
            textAnchor="middle"
          >
            {isSquare ? i + 1 : cutToWidth(name, CELL - 2)}
            <title>{name}</title>
          </text>
        ))}
        {rows.map((name, i) => (
          <text key={name} className="tc-text" x={0} y={HEAD + i * ROW + 18}>
            {cutToWidth(isSquare ? `${i + 1}. ${name}` : name, left - GAP)}
            <title>{name}</title>
          </text>
        ))}
      </Silent>
      <CellMarks {...props} left={left} />
    </>
  );
}

function CellMarks({ rows, columns, cellOf, left }: MatrixChartProps & { left: number }) {
  const { markProps } = useMarks(rows.length * columns.length, columns.length);
  return rows.flatMap((row, r) =>
    columns.map((column, c) => {
      const cell = cellOf(r, c);
      const key = `${row}\n${column}`;
      const place = { x: left + c * CELL + 1, y: HEAD + r * ROW + 1 };
      const mark = markProps(r * columns.length + c);
      const label = t('chart.cell', { row, column, value: cell?.detail ?? '–' });
      return (
        <ChartMark key={key} label={label} mark={mark} href={cell?.href}>
          <CellMark cell={cell} {...place} />
        </ChartMark>
      );
    }),
  );
}

interface CellMarkProps {
  cell: MatrixCell | null;
  x: number;
  y: number;
}

function CellMark({ cell, x, y }: CellMarkProps) {
  const size = { x, y, width: CELL - 2, height: ROW - 2, rx: 3 };
  return (
    <>
      <rect className="tc-cell" {...size} />
      {cell && (
        <>
          {/* Never so strong that the figure on it is hard to read. */}
          <rect
            className={`tc-cell-${cell.tone ?? 'high'}`}
            {...size}
            fillOpacity={Math.min(1, Math.max(0, cell.strength)) * 0.42}
          />
          <text className="tc-cell-text" x={x + CELL / 2 - 1} y={y + 17} textAnchor="middle">
            {cell.text}
          </text>
        </>
      )}
    </>
  );
}

function tableOf({ rows, columns, cellOf, label }: MatrixChartProps): TableOf {
  return {
    columns: [label, ...columns],
    rows: rows.map((row, r) => ({
      key: row,
      cells: [
        row,
        ...columns.map((_, c) => {
          const cell = cellOf(r, c);
          if (!cell) return '–';
          if (cell.href === undefined) return cell.detail;
          return (
            <a key="link" href={cell.href}>
              {cell.detail}
            </a>
          );
        }),
      ],
    })),
  };
}
