// Who was guessed and why; of a guess that is still sealed, only that there is one.
import { type OwnGuess, SIDES } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { formatClock } from '../../lib/text/format';
import { SideChip } from '../battle/lanes';
import { makerName } from '../battle/maker-name';
import { SideGuessPart, SideRevealPart } from '../battle/side-result';
import { Icon } from '../ui/icons';
import { isExample } from './battle-row';
import type { BattleDetail } from './detail';

export function GuessPart({ detail }: { detail: BattleDetail }) {
  const { battle, guess, annotation } = detail;
  const { reveal } = battle;
  const seal = guess.kind === 'open' ? guess.seal : null;
  return (
    <section className="td-card" aria-labelledby="td-guess">
      <h2 id="td-guess">{t('desk.detail.guess')}</h2>
      {guess.kind === 'none' && (
        <p className="tt-hint">
          {isExample(battle) ? t('panel.exampleDetail') : t('desk.detail.noSeal')}
        </p>
      )}
      {guess.kind === 'sealed' && <Sealed sealedAt={guess.sealedAt} />}
      {reveal ? (
        <div className="tt-sides">
          {SIDES.map((side) => {
            const model = reveal[side];
            return (
              model && (
                <SideRevealPart
                  key={side}
                  side={side}
                  model={model}
                  guess={seal?.[side] ?? null}
                  own={annotation?.guess[side] ?? null}
                  score={battle.score}
                  isRiddle={
                    !isExample(battle) && !(battle.mode === 'direct-battle' && side === 'a')
                  }
                />
              )
            );
          })}
        </div>
      ) : (
        <>
          {seal && (
            <div className="tt-sides">
              {SIDES.map((side) => (
                <SideGuessPart key={side} side={side} guess={seal[side]} />
              ))}
            </div>
          )}
          <OwnGuesses guesses={annotation?.guess ?? null} />
        </>
      )}
    </section>
  );
}

function Sealed({ sealedAt }: { sealedAt: number }) {
  return (
    <div className="td-sealed">
      <Icon name="lock" size={16} />
      <div>
        <p className="td-sealed-title">
          {t('desk.detail.sealed')} {formatClock(sealedAt)}
        </p>
        <p className="tt-hint">{t('desk.detail.sealedDetail')}</p>
      </div>
    </div>
  );
}

function OwnGuesses({ guesses }: { guesses: { a: OwnGuess | null; b: OwnGuess | null } | null }) {
  if (!guesses?.a && !guesses?.b) return null;
  return (
    <div className="td-own">
      <h3 className="td-small-title">{t('desk.detail.ownGuess')}</h3>
      <ul>
        {SIDES.map((side) => {
          const guess = guesses[side];
          if (!guess) return null;
          return (
            <li key={side} className="td-own-row">
              <SideChip side={side} />
              <span className="tt-visually-hidden">
                {t('desk.detail.answer', { side: t(`side.${side}`) })}:{' '}
              </span>
              {makerName(guess.maker)}
              {guess.model !== '' && ` · ${guess.model}`}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
