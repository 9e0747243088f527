// One turn of a battle kept by hand: the prompt and both answers.
import type { ManualField, ManualProblem, ManualTurn } from '../../lib/capture/manual';
import { SIDES } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { Button } from '../ui/button';
import { KeepText, problemText, type TakeSelection } from './keep-text';

interface TurnFieldsProps {
  turn: ManualTurn;
  /** From 0. */
  index: number;
  /** How many turns there are. */
  count: number;
  problems: ReadonlyMap<ManualField, ManualProblem>;
  takeSelection: TakeSelection | undefined;
  onChange: (turn: ManualTurn) => void;
  onRemove: () => void;
}

export function TurnFields(props: TurnFieldsProps) {
  const { turn, index, count, problems, takeSelection, onChange, onRemove } = props;
  const n = index + 1;
  const problem = (part: keyof ManualTurn) =>
    problemText(part === 'prompt' ? 'prompt' : 'answer', problems.get(`turns.${index}.${part}`));
  return (
    <fieldset className="tt-keep-turn">
      <legend className={count > 1 ? undefined : 'tt-visually-hidden'}>
        {t('keep.turn', { n })}
      </legend>
      <KeepText
        label={t('keep.prompt')}
        rows={3}
        value={turn.prompt}
        problem={problem('prompt')}
        takeSelection={takeSelection}
        onChange={(prompt) => onChange({ ...turn, prompt })}
      />
      <div className="tt-keep-answers">
        {SIDES.map((side) => (
          <KeepText
            key={side}
            label={t('keep.answer', { side: t(`side.${side}`) })}
            rows={6}
            value={turn[side]}
            problem={problem(side)}
            takeSelection={takeSelection}
            onChange={(text) => onChange({ ...turn, [side]: text })}
          />
        ))}
      </div>
      {count > 1 && (
        <Button size="s" kind="plain" className="tt-keep-remove" onClick={onRemove}>
          {t('keep.removeTurn', { n })}
        </Button>
      )}
    </fieldset>
  );
}
