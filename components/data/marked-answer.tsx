// A stored answer with the passages that the user marked in it, the list of them, and the way to mark what is selected.
import { useRef, useState } from 'react';
import type { Change } from '../../lib/annotate/change';
import { findAgain } from '../../lib/annotate/place';
import { type Highlight, MAX_QUOTE } from '../../lib/db/annotation-schema';
import type { Annotation, Side } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { MarkRow, marksOf, newMarkId } from '../annotate/marks-part';
import { Button } from '../ui/button';
import { PlainText, type Stretch } from './plain-text';

/** What is needed to mark passages of a battle. */
export interface Marking {
  said: Annotation | null;
  onChange: (change: Change) => void;
}

interface MarkedAnswerProps extends Marking {
  turnId: string;
  side: Side;
  /** The answer as stored. */
  value: string;
}

export function MarkedAnswer({ turnId, side, value, said, onChange }: MarkedAnswerProps) {
  const box = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState('');
  const marks = placed(marksOf(said), turnId, side, value);
  const mark = () => {
    const range = selectedIn(box.current);
    if (!range) return setOutcome(t('mark.empty'));
    const { start, end } = range;
    if (end - start > MAX_QUOTE) return setOutcome(t('mark.long', { count: MAX_QUOTE }));
    const passage = { turnId, side, start, end, quote: value.slice(start, end) };
    const id = newMarkId(Date.now(), Math.random());
    onChange({ kind: 'highlight', id, passage, label: '' });
    setOutcome(t('mark.done', { side: t(`side.${side}`) }));
  };
  return (
    <>
      <PlainText value={value} box={box} stretches={marks.flatMap(({ at }) => at ?? [])} />
      <div className="td-marking">
        <Button
          size="s"
          kind="plain"
          aria-label={t('mark.inThis', { side: t(`side.${side}`) })}
          title={t('mark.hint')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={mark}
        >
          {t('mark.here')}
        </Button>
        <span className="tt-hint" role="status">
          {outcome}
        </span>
      </div>
      {marks.length > 0 && (
        <ul className="td-margin" aria-label={t('mark.title')}>
          {marks.map(({ mark: one, at }) => (
            <MarkRow key={one.id} mark={one} isLost={at === null} onChange={onChange} />
          ))}
        </ul>
      )}
    </>
  );
}

/** The marks of one answer in the order of their places; those that are lost stand last. */
function placed(marks: readonly Highlight[], turnId: string, side: Side, value: string) {
  const own = marks.filter((mark) => mark.turnId === turnId && mark.side === side);
  const found = own.map((mark) => ({ mark, at: findAgain(value, mark) as Stretch | null }));
  const place = (at: Stretch | null) => at?.start ?? Number.POSITIVE_INFINITY;
  return found.sort((x, y) => place(x.at) - place(y.at) || (x.mark.id < y.mark.id ? -1 : 1));
}

/** Offsets of what is selected in a box that holds one text; null when nothing of it is. */
function selectedIn(box: HTMLElement | null): Stretch | null {
  const selection = box?.ownerDocument.getSelection();
  if (!box || !selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null;
  const before = range.cloneRange();
  before.selectNodeContents(box);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const length = range.toString().length;
  return length === 0 ? null : { start, end: start + length };
}
