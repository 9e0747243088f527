// Which look stands for which series; drawn inside the chart, so that a saved picture has it too.
import { Silent } from './mark';
import { dashOf, PointShape } from './series-look';
import { cutToWidth, textWidth } from './text-width';

const ROW = 20;
/** Sample of the line and the gaps beside it, px. */
const SAMPLE = 40;

interface Place {
  x: number;
  y: number;
}

/** Where each entry goes: as many in a row as fit. */
function layOut(names: readonly string[], width: number): Place[] {
  let x = 0;
  let row = 0;
  return names.map((name) => {
    const needed = Math.min(width, SAMPLE + textWidth(name) + 16);
    if (x > 0 && x + needed > width) {
      x = 0;
      row += 1;
    }
    const place = { x, y: row * ROW };
    x += needed;
    return place;
  });
}

/** Height that the legend takes, px; 0 when there is nothing to tell apart. */
export function legendHeight(names: readonly string[], width: number): number {
  if (names.length < 2) return 0;
  return (layOut(names, width).at(-1)?.y ?? 0) + ROW + 8;
}

interface LegendProps {
  names: readonly string[];
  width: number;
  /** Upper edge, px. */
  y: number;
}

export function Legend({ names, width, y }: LegendProps) {
  if (names.length < 2) return null;
  const places = layOut(names, width);
  return (
    <Silent transform={`translate(0 ${y + 12})`}>
      {names.map((name, i) => (
        <g key={name} transform={`translate(${places[i]?.x ?? 0} ${places[i]?.y ?? 0})`}>
          <path className={`tc-line tc-series-${i % 6}`} d="M2 0h28" strokeDasharray={dashOf(i)} />
          <PointShape series={i} x={16} y={0} />
          <text className="tc-text" x={36} y={4}>
            {cutToWidth(name, width - SAMPLE)}
          </text>
        </g>
      ))}
    </Silent>
  );
}
