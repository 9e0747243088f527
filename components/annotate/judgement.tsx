// Ratings and reasons of both answers in one table: a row for each criterion and reason, a column for each side.
import { type Change, ratingOf } from '../../lib/annotate/change';
import { REASONS } from '../../lib/annotate/vocabulary';
import type { Annotation, Side } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { SideChip } from '../battle/lanes';
import { RatingScale } from '../ui/rating-scale';
import { criterionWord, reasonWord, stampText } from './words';

export interface JudgementProps {
  said: Annotation | null;
  /** Sides that have an answer. */
  sides: readonly Side[];
  criteria: readonly string[];
  /** Reasons of the user's own, beside the shipped ones. */
  ownReasons: readonly string[];
  /** The side that keys are about, if any. */
  activeSide?: Side;
  onChange: (change: Change) => void;
  disabled?: boolean;
}

export function Judgement(props: JudgementProps) {
  return (
    <div className="tt-judgement">
      <Ratings {...props} />
      <Reasons {...props} />
    </div>
  );
}

function Ratings(props: JudgementProps) {
  const { said, sides, criteria, activeSide, onChange, disabled } = props;
  // What was rated on another criterion once stays in sight.
  const rated = sides.flatMap((side) =>
    Object.entries(said?.sides?.[side].ratings ?? {})
      .filter(([, { value }]) => value !== null)
      .map(([criterion]) => criterion),
  );
  const rows = [...new Set([...criteria, ...rated])];
  return (
    <fieldset className="tt-ratings">
      <legend className="tt-visually-hidden">{t('say.ratings')}</legend>
      {sides.map((side) => (
        <div
          key={side}
          className="tt-ratings-side"
          data-active={side === activeSide ? '' : undefined}
        >
          <SideChip side={side} />
          <div className="tt-ratings-rows">
            {rows.map((criterion) => {
              const rating = ratingOf(said, side, criterion);
              const word = criterionWord(criterion);
              return (
                <div
                  key={criterion}
                  className="tt-rating-row"
                  title={rating?.value ? stampText(rating) : undefined}
                >
                  <span className="tt-rating-name">{word}</span>
                  <RatingScale
                    label={t('say.rating', { criterion: word, side: t(`side.${side}`) })}
                    value={rating?.value ?? null}
                    disabled={disabled ?? false}
                    onChange={(value) => onChange({ kind: 'rate', side, criterion, value })}
                  />
                </div>
              );
            })}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

function Reasons({ said, sides, ownReasons, onChange, disabled }: JudgementProps) {
  const listOf = (side: Side) => said?.sides?.[side].reasons?.list ?? [];
  const rows = [...new Set([...REASONS, ...ownReasons, ...sides.flatMap(listOf)])];
  return (
    <fieldset className="tt-reasons">
      <legend className="tt-visually-hidden">{t('say.reasons')}</legend>
      {rows.map((reason) => (
        <div key={reason} className="tt-reason-row">
          <span className="tt-reason-name">{reasonWord(reason)}</span>
          {sides.map((side) => {
            const isOn = listOf(side).includes(reason);
            const words = { reason: reasonWord(reason), side: t(`side.${side}`) };
            return (
              <button
                key={side}
                type="button"
                className="tt-toggle"
                aria-pressed={isOn}
                aria-label={t('say.reason', words)}
                disabled={disabled}
                onClick={() => onChange({ kind: 'reason', side, reason, on: !isOn })}
              >
                {t(`side.${side}`)}
              </button>
            );
          })}
        </div>
      ))}
    </fieldset>
  );
}
