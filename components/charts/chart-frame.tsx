// What all charts have around them: a title, the same figures as a table, and the picture as a file.
import { type ReactNode, useId, useRef, useState } from 'react';
import { t } from '../../lib/text';
import { Button } from '../ui/button';
import { ChartTable, type TableOf } from './chart-table';
import { drawingOf, pngFile, svgFile } from './export';
import { useWidth } from './use-width';

/** What every chart is given beside its data. */
export interface ChartBasics {
  title: string;
  /** What is to be seen, in a sentence. */
  summary?: string;
  /** Name of a saved file, without its ending. */
  fileName: string;
  /** Hands a file to the browser. */
  onSave: (file: Blob, name: string) => void;
}

interface ChartFrameProps extends ChartBasics {
  table: TableOf;
  /** Height of the drawing for a width, px. */
  heightOf: (width: number) => number;
  /** Least width, px, when the marks need it; narrower places scroll. */
  leastWidth?: number;
  /** The marks, for a width and height in px. */
  draw: (width: number, height: number) => ReactNode;
}

export function ChartFrame(props: ChartFrameProps) {
  const { title, summary, table, heightOf, leastWidth = 0, draw } = props;
  const id = useId();
  const [isTable, setTable] = useState(false);
  const [ref, room] = useWidth<HTMLDivElement>();
  const svg = useRef<SVGSVGElement>(null);
  const width = Math.max(room, leastWidth);
  const height = heightOf(width);
  return (
    <figure className="tc-chart" aria-labelledby={id}>
      <div className="tc-head">
        <figcaption>
          <span id={id} className="tc-title">
            {title}
          </span>
          {summary && <span className="tc-summary">{summary}</span>}
        </figcaption>
        <Actions {...props} svg={() => svg.current} isTable={isTable} onTable={setTable} />
      </div>
      <div ref={ref} className="tc-place">
        {isTable ? (
          <ChartTable caption={title} table={table} />
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a drawing holds marks, no fields
          <svg
            ref={svg}
            className="tc-svg"
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            role="group"
            aria-label={t('chart.drawing', { title })}
          >
            {draw(width, height)}
          </svg>
        )}
      </div>
    </figure>
  );
}

interface ActionsProps extends ChartFrameProps {
  svg: () => SVGSVGElement | null;
  isTable: boolean;
  onTable: (isTable: boolean) => void;
}

function Actions({ title, fileName, onSave, svg, isTable, onTable }: ActionsProps) {
  const [hasFailed, setFailed] = useState(false);
  const save = async (kind: 'svg' | 'png') => {
    const shown = svg();
    if (!shown) return;
    const drawing = drawingOf(shown, title);
    const file = kind === 'svg' ? svgFile(drawing) : await pngFile(drawing);
    setFailed(file === null);
    if (file) onSave(file, `${fileName}.${kind}`);
  };
  return (
    <div className="tc-actions">
      <Button
        kind="plain"
        size="s"
        aria-pressed={isTable}
        aria-label={t('chart.tableOf', { title })}
        onClick={() => onTable(!isTable)}
      >
        {t('chart.table')}
      </Button>
      {!isTable &&
        (['svg', 'png'] as const).map((kind) => (
          <Button
            key={kind}
            kind="plain"
            size="s"
            aria-label={t('chart.save', { title, kind: kind.toUpperCase() })}
            onClick={() => void save(kind)}
          >
            {kind.toUpperCase()}
          </Button>
        ))}
      {hasFailed && <p role="alert">{t('chart.saveFailed')}</p>}
    </div>
  );
}
