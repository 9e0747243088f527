// The axes of a chart: thin lines across the plot and the values beside them.
import { Silent } from './mark';
import type { Scale } from './scale';

/** The part of the drawing that holds the marks, in px from its upper left corner. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface AxisProps {
  plot: Plot;
  scale: Scale;
  ticks: readonly number[];
  format: (value: number) => string;
  /** What the values are. */
  label?: string | undefined;
}

/** Values from left to right, below the plot. The outer two are kept inside the drawing. */
export function BottomAxis({ plot, scale, ticks, format, label }: AxisProps) {
  return (
    <Silent>
      {ticks.map((tick) => {
        const x = scale(tick);
        return (
          <g key={tick}>
            <path className="tc-grid" d={`M${x} ${plot.top}V${plot.bottom}`} />
            <text className="tc-tick" x={x} y={plot.bottom + 16} textAnchor={anchorAt(x, plot)}>
              {format(tick)}
            </text>
          </g>
        );
      })}
      {label && (
        <text className="tc-axis-label" x={plot.right} y={plot.bottom + 34} textAnchor="end">
          {label}
        </text>
      )}
    </Silent>
  );
}

function anchorAt(x: number, { left, right }: Plot): 'start' | 'middle' | 'end' {
  if (x > right - 20) return 'end';
  return x < left + 2 ? 'start' : 'middle';
}

/** Values from bottom to top, left of the plot. */
export function LeftAxis({ plot, scale, ticks, format, label }: AxisProps) {
  return (
    <Silent>
      {ticks.map((tick) => (
        <g key={tick}>
          <path className="tc-grid" d={`M${plot.left} ${scale(tick)}H${plot.right}`} />
          <text className="tc-tick" x={plot.left - 8} y={scale(tick) + 4} textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {label && (
        <text className="tc-axis-label" x={0} y={plot.top - 10}>
          {label}
        </text>
      )}
    </Silent>
  );
}
