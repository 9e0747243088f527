// One battle in full: its texts, its guesses, the user's notes, and the way to delete it.

import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import type { Change } from '../../lib/annotate/change';
import { type Choices, DEFAULT_CHOICES } from '../../lib/annotate/choices';
import type { FreshGuess } from '../../lib/capture/again';
import type { Amendment } from '../../lib/capture/manual';
import { SIDES, type Turn } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { type Annotate, useUndo } from '../annotate/use-undo';
import { failureText } from '../battle/actions';
import { BackLink } from '../ui/back-link';
import { Button } from '../ui/button';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';
import type { WireReader } from '../wire/reader';
import { AgainPart } from './again-part';
import { AmendPart } from './amend-part';
import { BattleFacts, BattleMarks, ReasonsPart } from './battle-facts';
import { isExample } from './battle-row';
import { BattleWalk, type Walk } from './battle-walk';
import type { BattleDetail } from './detail';
import { GuessPart } from './guess-part';
import { SaidPart } from './said-part';
import { evidenceMarks } from './text-marks';
import { TurnView } from './turn-view';

export type DetailState =
  | { kind: 'loading' }
  | { kind: 'gone' }
  | { kind: 'failed'; cause: string }
  | { kind: 'ready'; detail: BattleDetail };

interface BattleViewProps {
  state: DetailState;
  backHref: string;
  /** Gets the keyboard focus when the view opens. */
  heading: RefObject<HTMLHeadingElement | null>;
  annotate: Annotate;
  choices?: Choices | undefined;
  /** Puts names or a vote in by hand; null when done, else why not, in words. */
  amend: (change: Amendment) => Promise<string | null>;
  /** Guesses the battle anew, with what was learnt since; null when that cannot be done. */
  guessAgain: () => Promise<FreshGuess | null>;
  onDelete: () => void;
  /** Reads how the answers came. */
  reader: WireReader;
  /** Draws what stands below the turns once nothing of the battle is sealed. */
  drawBelow?: (detail: BattleDetail) => ReactNode;
  /** Its neighbours in the list. */
  walk?: Walk;
}

export function BattleView(props: BattleViewProps) {
  const { state, backHref, heading, walk } = props;
  const isReady = state.kind === 'ready';
  useEffect(() => {
    if (isReady) heading.current?.focus();
  }, [isReady, heading]);
  return (
    <>
      <BackLink href={backHref} label={t('desk.detail.back')} />
      {walk && <BattleWalk {...walk} />}
      {state.kind === 'loading' && <LoadingBattle />}
      {state.kind === 'gone' && (
        <EmptyState title={t('desk.detail.goneTitle')} detail={t('desk.detail.goneDetail')} />
      )}
      {state.kind === 'failed' && (
        <ErrorState
          title={t('desk.list.errorTitle')}
          detail={t('desk.list.errorDetail')}
          cause={state.cause}
        />
      )}
      {isReady && <ReadyBattle {...props} detail={state.detail} />}
    </>
  );
}

function ReadyBattle(props: BattleViewProps & { detail: BattleDetail }) {
  const { detail, heading, choices = DEFAULT_CHOICES, amend, guessAgain, onDelete, reader } = props;
  const { battle, body, annotation, cuts } = detail;
  const undo = useUndo(props.annotate);
  const [problem, setProblem] = useState<string | null>(null);
  const onChange = (change: Change) =>
    void undo.annotate(change).then((failure) => setProblem(failureText(failure)));
  const sides = SIDES.filter((side) => body.turns.at(-1)?.[side].finish !== 'absent');
  return (
    <article className="td-battle">
      <header className="td-battle-head">
        <h1 ref={heading} tabIndex={-1}>
          {battle.preview || t('desk.detail.untitled')}
        </h1>
        <BattleMarks battle={battle} />
        <BattleFacts detail={detail} />
      </header>
      <div className="td-battle-main">
        {body.turns.map((turn, i) => (
          <TurnView
            key={turn.id}
            turn={turn}
            number={body.turns.length > 1 ? i + 1 : null}
            names={battle.reveal}
            cuts={cuts.kind === 'open' ? (cuts.turns[i] ?? null) : null}
            reader={reader}
            marking={{ said: annotation, onChange }}
            evidence={evidenceOf(detail, i, turn)}
          />
        ))}
        {cuts.kind === 'sealed' && <p className="tt-hint">{t('cuts.sealed')}</p>}
        {cuts.kind === 'open' && battle.phase !== 'streaming' && props.drawBelow?.(detail)}
      </div>
      <div className="td-battle-side">
        <GuessPart detail={detail} />
        {cuts.kind === 'open' && battle.phase !== 'streaming' && !isExample(battle) && (
          // Another battle begins without an answer.
          <AgainPart key={battle.id} guessAgain={guessAgain} />
        )}
        {battle.vote?.preferences && <ReasonsPart preferences={battle.vote.preferences} />}
        <AmendPart battle={battle} isSealed={detail.guess.kind === 'sealed'} amend={amend} />
        <SaidPart
          said={annotation}
          sides={sides}
          choices={choices}
          undo={undo}
          onChange={onChange}
        />
        {problem && (
          <p className="tt-problem" role="alert">
            {t('ui.saveFailed')} {problem}
          </p>
        )}
        <Button kind="plain" className="td-danger" onClick={onDelete}>
          {t('desk.detail.delete')}
        </Button>
      </div>
    </article>
  );
}

function evidenceOf({ guess }: BattleDetail, number: number, turn: Turn) {
  if (guess.kind !== 'open') return null;
  const { a, b } = guess.seal;
  return { a: evidenceMarks(a, number, turn.a.text), b: evidenceMarks(b, number, turn.b.text) };
}

function LoadingBattle() {
  return (
    <div className="td-loading" aria-busy="true">
      <p className="tt-visually-hidden" role="status">
        {t('desk.detail.loading')}
      </p>
      <Skeleton width="60%" height="28px" />
      <Skeleton height="80px" />
      <Skeleton height="240px" />
    </div>
  );
}
