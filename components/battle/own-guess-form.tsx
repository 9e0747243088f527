// The user's own guess of both sides: a maker, and a model if they dare, by typing a few letters.
import { findGuesses, guessFromText } from '../../lib/annotate/find-guess';
import { type OwnGuess, SIDES, type Side } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { SaveIndicator, SaveProblem } from '../ui/autosave-text-area';
import { Combobox } from '../ui/combobox';
import { useAutosaveValue } from '../ui/use-autosave-value';
import type { OwnGuessDraft } from './actions';
import { SideChip } from './lanes';
import { makerName } from './maker-name';

/** Longest model text that is stored, UTF-16 units. */
const MAX_MODEL = 100;

interface OwnGuessFormProps {
  /** As stored. */
  guess: Record<Side, OwnGuess | null>;
  /** Null when done, else why not, in words. */
  save: (side: Side, guess: OwnGuessDraft | null) => Promise<string | null>;
  /** Said below the form, such as that guesses no longer count. */
  hint?: string | undefined;
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
  const { value, status, problem, change, flush } = useAutosaveValue<OwnGuessDraft | null>(
    stored && { maker: stored.maker, model: stored.model },
    (draft) => save(side, draft),
  );
  return (
    <div className="tt-own-row">
      <SideChip side={side} />
      <Combobox<OwnGuessDraft>
        label={t('own.who', { side: t(`side.${side}`) })}
        name={`guess-${side}`}
        value={value ? nameOf(value) : ''}
        placeholder={t('own.hint')}
        maxLength={MAX_MODEL}
        find={choicesFor}
        keyOf={({ maker, model }) => `${maker} ${model}`}
        draw={drawChoice}
        onChoose={({ maker, model }) => change({ maker, model })}
        onText={(text) => change(guessFromText(text))}
      />
      {status === 'failed' ? (
        <SaveProblem problem={problem} onRetry={flush} />
      ) : (
        value && <SaveIndicator status={status} />
      )}
    </div>
  );
}

function nameOf({ maker, model }: OwnGuessDraft): string {
  return model === '' ? makerName(maker) : model;
}

/** What is found, and what was typed as it is, where that is a name of its own. */
function choicesFor(typed: string): OwnGuessDraft[] {
  const found: OwnGuessDraft[] = findGuesses(typed);
  const own = guessFromText(typed);
  const isThere = own === null || found.some((one) => nameOf(one) === nameOf(own));
  return isThere ? found : [...found, own];
}

function drawChoice({ maker, model }: OwnGuessDraft) {
  return (
    <>
      <span>{model === '' ? makerName(maker) : model}</span>
      {model !== '' && <span className="tt-option-aside">{makerName(maker)}</span>}
    </>
  );
}
