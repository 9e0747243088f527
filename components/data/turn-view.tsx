// The texts of a turn: the prompt and what was answered, always as plain text.

import {
  type CaptureTurn,
  type RevealedModel,
  SIDES,
  type Side,
  type Turn,
} from '../../lib/db/schema';
import { t } from '../../lib/text';
import { HowItCame } from '../wire/how-it-came';
import type { WireReader } from '../wire/reader';
import { AnswerView } from './answer-view';
import { ShownSwitch, useShownMarks } from './answers-view';
import type { Marking } from './marked-answer';
import { PlainText } from './plain-text';
import type { TextMark } from './text-marks';

interface TurnViewProps {
  turn: Turn;
  /** From 1; null when the battle has only one. */
  number: number | null;
  /** Names, once they are out. */
  names: Record<Side, RevealedModel | null> | null;
  /** Where the answers were cut; null while that is sealed. */
  cuts: CaptureTurn | null;
  reader: WireReader;
  marking?: Marking | undefined;
  /** What the guess found in the answers of this turn; null while it is sealed. */
  evidence?: Record<Side, readonly TextMark[]> | null;
}

export function TurnView(props: TurnViewProps) {
  const { turn, number, names, cuts, reader, marking, evidence = null } = props;
  const shown = useShownMarks(turn, evidence);
  const lanes = SIDES.filter((side) => turn[side].finish !== 'absent');
  const title = number === null ? t('desk.detail.texts') : t('desk.detail.turn', { n: number });
  return (
    <section className="td-turn" aria-label={title}>
      <h2 className={number === null ? 'tt-visually-hidden' : 'td-turn-title'}>{title}</h2>
      <div className="td-prompt">
        <h3 className="td-small-title">{t('desk.detail.prompt')}</h3>
        {turn.prompt === '' ? (
          <p className="td-faint">{t('desk.list.noPreview')}</p>
        ) : (
          <PlainText value={turn.prompt} />
        )}
        {turn.attachments.length > 0 && (
          <p className="tt-hint">
            {t('desk.detail.attachments')}: {turn.attachments.map(({ name }) => name).join(', ')}
          </p>
        )}
      </div>
      <ShownSwitch {...shown} />
      <div className={lanes.length > 1 ? 'td-answers' : 'td-answers td-answers-one'}>
        {lanes.map((side) => (
          <AnswerView
            key={side}
            side={side}
            answer={turn[side]}
            name={names?.[side]?.name ?? null}
            marks={shown.marks?.[side] ?? null}
            marking={marking && { ...marking, turnId: turn.id }}
          >
            {cuts && <HowItCame answer={turn[side]} cuts={cuts[side].text} reader={reader} />}
          </AnswerView>
        ))}
      </div>
    </section>
  );
}
