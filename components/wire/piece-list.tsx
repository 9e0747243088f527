// The pieces of an answer as a table: what the drawing shows, in words.
import { useMemo, useState } from 'react';
import { t } from '../../lib/text';
import { formatCount } from '../../lib/text/format';
import type { Pieces } from '../../lib/wire';
import { type PieceRow, pieceRows } from '../../lib/wire/cut-view';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';

/** Rows drawn at first and added at each press. */
const STEP = 50;
/** Of a piece's text, UTF-16 units. */
const MAX_TEXT = 80;

interface PieceListProps {
  pieces: Pieces;
  tokenEnds: ArrayLike<number>;
}

export function PieceList(props: PieceListProps) {
  return (
    <Disclosure summary={t('cuts.list')}>
      <PieceTable {...props} />
    </Disclosure>
  );
}

function PieceTable({ pieces, tokenEnds }: PieceListProps) {
  const [shown, setShown] = useState(STEP);
  const rows = useMemo(() => pieceRows(pieces, tokenEnds), [pieces, tokenEnds]);
  const hasTimes = pieces.times !== null;
  return (
    <>
      <table className="td-table td-pieces">
        <thead>
          <tr>
            <th scope="col">{t('cuts.listNumber')}</th>
            <th scope="col">{t('cuts.listText')}</th>
            <th scope="col">{t('cuts.listTokens')}</th>
            <th scope="col">{t('cuts.listCut')}</th>
            {hasTimes && <th scope="col">{t('cuts.listAt')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row, i) => (
            <tr key={row.end} className={row.fits ? undefined : 'td-piece-inside'}>
              <td>{formatCount(i + 1)}</td>
              <td className="td-piece-text">
                <bdi>{visible(pieces.text, row)}</bdi>
              </td>
              <td>{formatCount(row.tokens)}</td>
              <td>{endOf(row, i === rows.length - 1)}</td>
              {hasTimes && <td>{row.at !== null && t('cuts.at', { time: Math.round(row.at) })}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {shown < rows.length && (
        <Button size="s" onClick={() => setShown(shown + STEP)}>
          {t('cuts.listMore')}
        </Button>
      )}
    </>
  );
}

/** A piece with its spaces and line breaks made visible. */
function visible(text: string, { start, end }: PieceRow): string {
  const piece = text.slice(start, Math.min(end, start + MAX_TEXT));
  const cut = end - start > MAX_TEXT ? '…' : '';
  return piece.replaceAll(' ', '·').replaceAll('\n', '↵').replaceAll('\t', '→') + cut;
}

function endOf({ fits }: PieceRow, isLast: boolean): string {
  if (isLast) return t('cuts.end');
  return t(fits ? 'cuts.between' : 'cuts.inside');
}
