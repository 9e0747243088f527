// What the statistics leave out, with counts, and a switch for each kind to let it in.
import { useId } from 'react';
import type { Figures } from '../../lib/stats/figures';
import { REASONS, type Reason } from '../../lib/stats/left-out';
import { t } from '../../lib/text';

interface LeftOutPartProps {
  figures: Pick<Figures, 'guessed' | 'voted' | 'leftOut' | 'chosen'>;
  wanted: ReadonlySet<Reason>;
  onWanted: (wanted: ReadonlySet<Reason>) => void;
}

export function LeftOutPart({ figures, wanted, onWanted }: LeftOutPartProps) {
  const { guessed, voted, leftOut, chosen } = figures;
  const toggle = (reason: Reason, isIn: boolean) => {
    const next = new Set(wanted);
    if (isIn) next.add(reason);
    else next.delete(reason);
    onWanted(next);
  };
  return (
    <section className="td-card ts-out">
      <p role="status">
        {t('stats.counted.guesses', { count: guessed })},{' '}
        {t('stats.counted.votes', { count: voted })}.
      </p>
      <fieldset>
        <legend className="td-small-title">{t('stats.out.title')}</legend>
        {REASONS.map((reason) => (
          <ReasonSwitch
            key={reason}
            reason={reason}
            count={leftOut[reason]}
            isIn={wanted.has(reason)}
            onChange={(isIn) => toggle(reason, isIn)}
          />
        ))}
      </fieldset>
      {chosen > 0 && <p className="tt-hint">{t('stats.out.chosen', { count: chosen })}</p>}
    </section>
  );
}

interface ReasonSwitchProps {
  reason: Reason;
  count: number;
  isIn: boolean;
  onChange: (isIn: boolean) => void;
}

function ReasonSwitch({ reason, count, isIn, onChange }: ReasonSwitchProps) {
  const id = useId();
  return (
    <div className="ts-reason">
      <input
        type="checkbox"
        id={id}
        checked={isIn}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{t(`stats.out.${reason}`, { count })}</label>
    </div>
  );
}
