// The user's own guess of both sides: a maker, and a model if they dare.
import { type OwnGuess, SIDES, type Side } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { SaveIndicator, SaveProblem } from '../ui/autosave-text-area';
import { MakerSelect } from '../ui/select';
import { useAutosaveValue } from '../ui/use-autosave-value';
import type { OwnGuessDraft } from './actions';
import { SideChip } from './lanes';

/** Longest model text that is stored, UTF-16 units. */
const MAX_MODEL = 100;

interface OwnGuessFormProps {
  /** As stored. */
  guess: Record<Side, OwnGuess | null>;
  /** Null when done, else why not, in words. */
  save: (side: Side, guess: OwnGuessDraft | null) => Promise<string | null>;
  /** Said below the form, such as that guesses no longer count. */
  hint?: string;
  disabled?: boolean;
}

export function OwnGuessForm({ guess, save, hint, disabled = false }: OwnGuessFormProps) {
  return (
    <fieldset className="tt-own" disabled={disabled}>
      <legend>{t('own.title')}</legend>
      {SIDES.map((side) => (
        <OwnGuessRow key={side} side={side} stored={guess[side]} save={save} />
      ))}
      {hint && <p className="tt-hint">{hint}</p>}
    </fieldset>
  );
}

interface OwnGuessRowProps {
  side: Side;
  stored: OwnGuess | null;
  save: OwnGuessFormProps['save'];
}

function OwnGuessRow({ side, stored, save }: OwnGuessRowProps) {
  const letter = t(`side.${side}`);
  const { value, status, problem, change, flush } = useAutosaveValue<OwnGuessDraft | null>(
    stored && { maker: stored.maker, model: stored.model },
    (draft) => save(side, draft),
  );
  return (
    <div className="tt-own-row">
      <SideChip side={side} />
      <MakerSelect
        aria-label={t('own.maker', { side: letter })}
        value={value?.maker ?? null}
        onChange={(maker) => change(maker === null ? null : { maker, model: value?.model ?? '' })}
      />
      {value && (
        <input
          className="tt-input"
          aria-label={t('own.model', { side: letter })}
          placeholder={t('own.modelHint')}
          maxLength={MAX_MODEL}
          autoComplete="off"
          spellCheck={false}
          value={value.model}
          onChange={(event) => change({ ...value, model: event.target.value }, 'later')}
          onKeyDown={(event) => event.key === 'Enter' && flush()}
          onBlur={flush}
        />
      )}
      {status === 'failed' ? (
        <SaveProblem problem={problem} onRetry={flush} />
      ) : (
        value && <SaveIndicator status={status} />
      )}
    </div>
  );
}
