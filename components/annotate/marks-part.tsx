// The marked passages of a battle: what they are, what the user calls them, and the way to mark another.
import { useState } from 'react';
import type { Change } from '../../lib/annotate/change';
import type { Placed } from '../../lib/annotate/place';
import { type Highlight, MAX_LABEL, MAX_QUOTE } from '../../lib/db/annotation-schema';
import type { Annotation } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { SideChip } from '../battle/lanes';
import { Button, IconButton } from '../ui/button';
import { Icon } from '../ui/icons';
import { shortQuote, stampText } from './words';

/** Finds what is selected in the stored answers; null when that cannot be asked. */
export type TakePassage = () => Promise<Placed | null>;

interface MarksPartProps {
  said: Annotation | null;
  /** Absent where nothing can be selected. */
  mark?: (() => void) | undefined;
  /** What came of the last marking, in words; empty for nothing. */
  outcome: string;
  onChange: (change: Change) => void;
  disabled?: boolean;
}

/** Highlights that were not taken away, in the order in which they were made. */
export function marksOf(said: Annotation | null): Highlight[] {
  return (said?.highlights ?? []).filter(({ removed }) => !removed);
}

/** An id for a new highlight: those of later ones sort behind. */
export function newMarkId(now: number, random: number): string {
  return `${now.toString(36).padStart(9, '0')}-${Math.floor(random * 36 ** 4).toString(36)}`;
}

/** What came of a marking, in words. */
export function placedText(placed: Placed | null): string {
  if (placed === null) return t('failure.unreachable');
  if (placed.kind === 'one') return t('mark.done', { side: t(`side.${placed.passage.side}`) });
  return placed.kind === 'long' ? t('mark.long', { count: MAX_QUOTE }) : t(`mark.${placed.kind}`);
}

/** Marks a passage and tells what came of it. */
export function useMarking(take: TakePassage, onChange: (change: Change) => void) {
  const [outcome, setOutcome] = useState('');
  const mark = async () => {
    const placed = await take();
    setOutcome(placedText(placed));
    if (placed?.kind !== 'one') return;
    const id = newMarkId(Date.now(), Math.random());
    onChange({ kind: 'highlight', id, passage: placed.passage, label: '' });
  };
  return { mark, outcome };
}

export function MarksPart({ said, mark, outcome, onChange, disabled = false }: MarksPartProps) {
  const marks = marksOf(said);
  if (!mark && marks.length === 0) return null;
  return (
    <section className="tt-marks" aria-label={t('mark.title')}>
      <div className="tt-marks-head">
        <h3 className="tt-part-title">{t('mark.title')}</h3>
        {mark && (
          <Button
            size="s"
            kind="plain"
            aria-label={t('mark.take')}
            title={t('mark.hint')}
            disabled={disabled}
            // A press that took the focus would drop the selection that is about to be read.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={mark}
          >
            {t('mark.here')}
          </Button>
        )}
      </div>
      <ul className="tt-mark-list">
        {marks.map((one) => (
          <MarkRow key={one.id} mark={one} onChange={onChange} disabled={disabled} />
        ))}
      </ul>
      <p className="tt-hint" role="status">
        {outcome}
      </p>
    </section>
  );
}

interface MarkRowProps {
  mark: Highlight;
  /** True when the words are no longer in the answer. */
  isLost?: boolean;
  onChange: (change: Change) => void;
  disabled?: boolean;
}

/** One marked passage, with its label to change. */
export function MarkRow({ mark, isLost = false, onChange, disabled = false }: MarkRowProps) {
  const { id, turnId, side, start, end, quote, label } = mark;
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    const next = draft?.trim() ?? label;
    setDraft(null);
    if (next === label) return;
    const passage = { turnId, side, start, end, quote };
    onChange({ kind: 'highlight', id, passage, label: next });
  };
  return (
    <li className="tt-mark" title={stampText(mark)}>
      <SideChip side={side} />
      <q className="tt-mark-quote">{quote}</q>
      {!disabled && (
        <IconButton
          label={t('mark.remove', { quote: shortQuote(quote) })}
          icon={<Icon name="cross" size={12} />}
          onClick={() => onChange({ kind: 'highlight', id, passage: null, label: '' })}
        />
      )}
      <input
        className="tt-input tt-mark-label"
        aria-label={t('mark.labelOf', { quote: shortQuote(quote) })}
        placeholder={t('mark.label')}
        maxLength={MAX_LABEL}
        autoComplete="off"
        readOnly={disabled}
        value={draft ?? label}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) save();
        }}
        onBlur={save}
      />
      {isLost && <p className="tt-hint tt-mark-lost">{t('mark.lost')}</p>}
    </li>
  );
}
