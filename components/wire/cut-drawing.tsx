// An answer's text with its cuts drawn over the tokens of one vocabulary; the list of pieces says the same in words.
import { useMemo, useState } from 'react';
import { t } from '../../lib/text';
import type { Pieces } from '../../lib/wire';
import { countCuts, pieceRows, type Stretch, stretchesOf } from '../../lib/wire/cut-view';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';

/** So much of the answer is drawn at first and more at each press, UTF-16 units. */
const STEP = 3_000;

interface CutDrawingProps {
  pieces: Pieces;
  tokenEnds: ArrayLike<number>;
}

export function CutDrawing({ pieces, tokenEnds }: CutDrawingProps) {
  const [limit, setLimit] = useState(STEP);
  const { text } = pieces;
  const stretches = useMemo(
    () => stretchesOf(pieces, tokenEnds, limit),
    [pieces, tokenEnds, limit],
  );
  const counts = useMemo(() => countCuts(pieceRows(pieces, tokenEnds)), [pieces, tokenEnds]);
  const shown = stretches.at(-1)?.end ?? 0;
  return (
    <figure className="td-drawing">
      <figcaption>
        <p>{t('cuts.counts', { ...counts })}</p>
        <Legend />
      </figcaption>
      <div className="td-drawing-text" role="img" aria-label={t('cuts.drawing')} dir="auto">
        {stretches.map((stretch) => (
          <StretchMark key={stretch.start} text={text} stretch={stretch} />
        ))}
      </div>
      {shown < text.length && (
        <div className="td-cuts-more">
          <Button size="s" onClick={() => setLimit(shown + STEP)}>
            {t('cuts.more')}
          </Button>
          <span className="tt-hint">{t('cuts.shown', { shown, total: text.length })}</span>
        </div>
      )}
    </figure>
  );
}

function StretchMark({ text, stretch }: { text: string; stretch: Stretch }) {
  const { start, end, token, cut } = stretch;
  return (
    <span
      className={classNames(
        'td-token',
        token % 2 === 1 && 'td-token-odd',
        cut !== 'none' && `td-cut-${cut}`,
      )}
    >
      {withLineEnds(text.slice(start, end))}
    </span>
  );
}

/** Line breaks get a mark of their own, drawn by the style sheet: copied text stays as it was. */
function withLineEnds(text: string) {
  if (!text.includes('\n')) return text;
  return text.split(/(\n)/).map((part, i) =>
    part === '\n' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
      <span key={i} className="td-line-end">
        {part}
      </span>
    ) : (
      part
    ),
  );
}

function Legend() {
  return (
    <ul className="td-legend" aria-label={t('cuts.legend')}>
      <li>
        <Sample cuts={['none', 'none']} />
        {t('cuts.legendToken')}
      </li>
      <li>
        <Sample cuts={['between', 'none']} />
        {t('cuts.legendBetween')}
      </li>
      <li>
        <Sample cuts={['inside']} />
        {t('cuts.legendInside')}
      </li>
    </ul>
  );
}

/** Tokens of two letters with what is at their ends. */
function Sample({ cuts }: { cuts: readonly Stretch['cut'][] }) {
  const letters = 'ab'.repeat(2);
  return (
    <span aria-hidden="true" className="td-drawing-sample">
      {['none' as const, ...cuts].map((cut, i) => (
        <StretchMark
          // biome-ignore lint/suspicious/noArrayIndexKey: never changes
          key={i}
          text={letters}
          stretch={{ start: 0, end: 2, token: cut === 'inside' ? 0 : i, cut }}
        />
      ))}
    </span>
  );
}
