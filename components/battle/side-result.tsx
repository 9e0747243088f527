// One side after the guess may be seen: its name once known, what Telltale said, what the user said, and why.
import type { OwnGuess, RevealedModel, Score, Side, SideGuess } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { formatEither, formatShare } from '../../lib/text/format';
import { Badge } from '../ui/badge';
import { ProbabilityBar } from '../ui/probability-bar';
import { EvidenceList, HowItCameLine } from './evidence-list';
import { namedMaker, topShares } from './guess-reading';
import { SideChip } from './lanes';
import { makerName } from './maker-name';
import { OutcomeMark } from './outcome-mark';
import { modelsOfFirst } from './parts-reading';

interface SideGuessPartProps {
  side: Side;
  guess: SideGuess;
}

/** The machine's guess of one side, before the names are known. */
export function SideGuessPart({ side, guess }: SideGuessPartProps) {
  const named = namedMaker(guess);
  return (
    <section className="tt-side" aria-label={t('side.answer', { side: t(`side.${side}`) })}>
      <div className="tt-side-head">
        <SideChip side={side} />
        <p className="tt-side-name">{named ? makerName(named.maker) : t('guess.flat')}</p>
        {guess.verdict === 'strong' && <Badge tone="accent">{t('guess.strongly')}</Badge>}
        {named && <span className="tt-side-share">{formatShare(named.p)}</span>}
      </div>
      <GuessDetail guess={guess} />
    </section>
  );
}

interface SideRevealPartProps {
  side: Side;
  model: RevealedModel;
  /** Null when no guess was sealed. */
  guess: SideGuess | null;
  own: OwnGuess | null;
  score: Score;
  /** False when the user chose this model: there was nothing to guess. */
  isRiddle?: boolean;
}

/** One side after the names are out. */
export function SideRevealPart(props: SideRevealPartProps) {
  const { side, model, guess, own, score, isRiddle = true } = props;
  const isScored = model.maker !== null;
  const named = guess && namedMaker(guess);
  return (
    <section className="tt-side" aria-label={t('side.answer', { side: t(`side.${side}`) })}>
      <div className="tt-side-head">
        <SideChip side={side} />
        <div className="tt-side-true">
          <p className="tt-side-name">{model.name}</p>
          <MakerLine model={model} />
        </div>
      </div>
      {isRiddle && (
        <dl className="tt-verdicts">
          {guess && (
            <Verdict
              who={t('guess.byMachine')}
              said={
                named
                  ? t(guess.verdict === 'strong' ? 'guess.withStrongShare' : 'guess.withShare', {
                      maker: makerName(named.maker),
                      share: formatShare(named.p),
                    })
                  : t('guess.flat')
              }
              mark={isScored && <OutcomeMark outcome={score.machine[side]} />}
            />
          )}
          <Verdict
            who={t('guess.byUser')}
            said={own ? ownText(own) : t('own.none')}
            mark={isScored && own && <OutcomeMark outcome={score.user[side]} />}
          />
        </dl>
      )}
      {own && own.known !== 'nothing' && <p className="tt-hint">{t('own.unscored')}</p>}
      {isRiddle && guess && <GuessDetail guess={guess} />}
    </section>
  );
}

function MakerLine({ model }: { model: RevealedModel }) {
  if (model.maker === null) return <p className="tt-hint">{t('reveal.makerUnknown')}</p>;
  if (model.maker !== 'none') {
    return <p className="tt-hint">{t('reveal.by', { maker: makerName(model.maker) })}</p>;
  }
  return (
    <p className="tt-hint">
      {model.organization && `${t('reveal.by', { maker: model.organization })} · `}
      {t('reveal.makerOutside')}
    </p>
  );
}

function ownText(own: OwnGuess): string {
  const maker = makerName(own.maker);
  return own.model === '' ? maker : `${maker} · ${own.model}`;
}

function Verdict({ who, said, mark }: { who: string; said: string; mark: React.ReactNode }) {
  return (
    <div className="tt-verdict">
      <dt>{who}</dt>
      <dd>
        <span>{said}</span>
        {mark}
      </dd>
    </div>
  );
}

function GuessDetail({ guess }: { guess: SideGuess }) {
  const named = namedMaker(guess)?.maker;
  return (
    <>
      {guess.verdict === 'flat' && <p className="tt-hint">{t('guess.flatDetail')}</p>}
      <HowItCameLine guess={guess} />
      <ul className="tt-bars">
        {topShares(guess).map(({ maker, p }) => (
          <ProbabilityBar key={maker} label={makerName(maker)} share={p} strong={maker === named} />
        ))}
      </ul>
      <ModelsLine guess={guess} />
      <SetLine guess={guess} />
      <EvidenceList guess={guess} />
    </>
  );
}

/** The models of the first maker, where one of them is likely at all. */
function ModelsLine({ guess }: { guess: SideGuess }) {
  const models = modelsOfFirst(guess);
  const first = guess.makers.find(({ maker }) => maker !== 'none');
  if (!first || models.length === 0) return null;
  const list = models.map(({ model, p }) => `${model} ${formatShare(p)}`).join(' · ');
  return (
    <p className="tt-hint">{t('guess.models', { maker: makerName(first.maker), models: list })}</p>
  );
}

/** The makers among which the truth is nine times in ten. */
function SetLine({ guess: { set = [] } }: { guess: SideGuess }) {
  const [first] = set;
  if (first === undefined) return null;
  const named = set.filter((maker) => maker !== 'none').map(makerName);
  const makers = formatEither(set.includes('none') ? [...named, t('guess.outside')] : named);
  return (
    <p className="tt-hint">
      {set.length === 1 ? t('guess.setOne', { makers }) : t('guess.set', { makers })}
    </p>
  );
}
