// The figures of a chart as a table, for those who read better than they see.
import type { ReactNode } from 'react';

/** Figures by row; the first column names the row. */
export interface TableOf {
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

interface ChartTableProps {
  /** Read aloud with the table; the title above says it to the eye. */
  caption: string;
  table: TableOf;
}

export function ChartTable({ caption, table: { columns, rows } }: ChartTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="tc-table-place" tabIndex={0} aria-label={caption}>
      <table className="tc-table">
        <caption className="tt-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [head, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, i) => (
                <td key={columns[i + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
