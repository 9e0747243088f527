// What the open panel says about one battle, from the first words of the answers to the names.
import { type Choices, DEFAULT_CHOICES } from '../../lib/annotate/choices';
import type { BattleView } from '../../lib/capture/view';
import { SIDES } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { AnnotatePart } from '../annotate/annotate-part';
import { DifferenceCard } from '../annotate/difference-card';
import type { BindActs } from '../annotate/use-acts';
import { Icon, type IconName } from '../ui/icons';
import type { BattleActions } from './actions';
import { Lanes } from './lanes';
import { headline, isExample, type StatusKind, statusKind, subline } from './panel-status';
import { SealPart } from './seal-part';
import { SideGuessPart, SideRevealPart } from './side-result';

interface BattleBodyProps {
  view: BattleView;
  actions: BattleActions;
  choices?: Choices | undefined;
  bindActs?: BindActs | undefined;
  /** True when nothing can be saved any more. */
  disabled: boolean;
}

const STATUS_ICONS: Partial<Record<StatusKind, IconName>> = {
  recorded: 'check',
  example: 'check',
  sealed: 'lock',
  peeked: 'eye',
  voted: 'check',
  revealed: 'check',
};

export function BattleBody(props: BattleBodyProps) {
  const { view, actions, choices = DEFAULT_CHOICES, bindActs, disabled } = props;
  const { annotation, phase } = view;
  const isBlindless = view.vote !== null && !view.vote.blind && !isExample(view);
  const isRevealed = phase === 'revealed' && view.reveal !== null;
  const guessing =
    isRevealed || isExample(view) ? 'none' : view.visibility === 'voted' ? 'late' : 'open';
  const showsLanes = phase === 'streaming' || view.lanes.some((side) => view[side].error !== null);
  return (
    <>
      <StatusPart view={view} />
      {view.hasProbe && <p className="tt-hint">{t('record.probe')}</p>}
      {isBlindless && <p className="tt-hint">{t('panel.notBlind')}</p>}
      {showsLanes && <Lanes view={view} />}
      {view.visibility === 'hidden' && view.seal && !disabled && <SealPart peek={actions.peek} />}
      {isRevealed ? <RevealPart view={view} /> : <GuessPart view={view} />}
      {view.difference && <DifferenceCard difference={view.difference} />}
      <AnnotatePart
        said={annotation}
        sides={view.lanes}
        choices={choices}
        annotate={actions.annotate}
        takePassage={actions.takePassage}
        guessing={guessing}
        bindActs={bindActs}
        disabled={disabled}
      />
    </>
  );
}

/** The headline of the panel, with or without a battle. */
export function StatusPart({ view }: { view: BattleView | null }) {
  const kind = statusKind(view);
  const icon = STATUS_ICONS[kind];
  const more = subline(view);
  return (
    <div className={`tt-status tt-status-${kind}`}>
      <span className="tt-status-icon">
        {icon ? <Icon name={icon} size={15} /> : <span className="tt-dot" aria-hidden="true" />}
      </span>
      <h2 className="tt-status-title">{headline(view)}</h2>
      <span className="tt-status-aside" title={view?.seal?.engine}>
        {view && asideText(view)}
      </span>
      {more && <p className="tt-hint tt-status-more">{more}</p>}
    </div>
  );
}

/** Which turn is on, and which engine has sealed the guess. */
function asideText(view: BattleView): string {
  const parts = [
    view.turns > 1 ? t('panel.turn', { n: view.turns }) : null,
    view.seal ? t('panel.engine', { engine: engineName(view.seal.engine) }) : null,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** An engine's version goes on with those of its parts; the first is enough to read. */
function engineName(engine: string): string {
  return engine.split('/')[0] ?? engine;
}

/** The machine's guess, once it may be seen; nothing of it is in the page before. */
function GuessPart({ view }: { view: BattleView }) {
  if (view.visibility === 'hidden' || isExample(view)) return null;
  if (!view.guess) return <p className="tt-hint">{t('panel.noSeal')}</p>;
  const { guess } = view;
  return (
    <div className="tt-sides">
      <h3 className="tt-part-title">{t('guess.title')}</h3>
      {SIDES.map((side) => (
        <SideGuessPart key={side} side={side} guess={guess[side]} />
      ))}
    </div>
  );
}

function RevealPart({ view }: { view: BattleView }) {
  const { reveal, guess, annotation, score } = view;
  if (!reveal) return null;
  return (
    <div className="tt-sides">
      {SIDES.map((side) => {
        const model = reveal[side];
        return (
          model && (
            <SideRevealPart
              key={side}
              side={side}
              model={model}
              guess={guess?.[side] ?? null}
              own={annotation?.guess[side] ?? null}
              score={score}
              isRiddle={!isExample(view) && !(view.mode === 'direct-battle' && side === 'a')}
            />
          )
        );
      })}
      {!guess && !isExample(view) && <p className="tt-hint">{t('panel.noSeal')}</p>}
    </div>
  );
}
