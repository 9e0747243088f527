// Draws the parts of a dossier in words: sentences, lists, quotes and tables, as text and nothing else.
import type { Block } from '../../lib/dossier/blocks';

/** Keys for parts that never change their order while they are shown. */
const keyed = <T,>(items: readonly T[]) => items.map((item, i) => ({ key: String(i), item }));

export function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'text':
      return <p className="tn-text">{block.text}</p>;
    case 'list':
      return (
        <ul className="tn-items">
          {keyed(block.items).map(({ key, item }) => (
            <li key={key}>{item}</li>
          ))}
        </ul>
      );
    case 'quotes':
      return keyed(block.items).map(({ key, item }) => (
        <blockquote key={key} className="tn-quote">
          {item}
        </blockquote>
      ));
    case 'table':
      return <BlockTable head={block.head} rows={block.rows} />;
  }
}

function BlockTable({ head, rows }: Omit<Extract<Block, { kind: 'table' }>, 'kind'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="tn-scroll" tabIndex={0} aria-label={head.join(', ')}>
      <table className="tn-table">
        <thead>
          <tr>
            {keyed(head).map(({ key, item }) => (
              <th key={key} scope="col">
                {item}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows).map(({ key, item: cells }) => (
            <tr key={key}>
              {keyed(cells).map((cell) => (
                <td key={cell.key}>{cell.item}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
