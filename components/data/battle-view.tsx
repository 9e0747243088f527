// One battle in full: its texts, its guesses, the user's notes, and the way to delete it.

import { type RefObject, useEffect } from 'react';
import { formatClock } from '../../lib/text/format';
import { AnnotationForm } from '../battle/annotation-form';
import { namesText } from '../battle/names';
import { Button, LinkButton } from '../ui/button';
import { Icon } from '../ui/icons';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';
import { voteText } from './battle-row';
import type { BattleDetail } from './detail';
import { GuessPart } from './guess-part';
import { strings } from './strings';
import { TurnView } from './turn-view';

const text = strings.detail;

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
  saveTags: (tags: string[]) => Promise<string | null>;
  saveNote: (note: string) => Promise<string | null>;
  onDelete: () => void;
}

export function BattleView(props: BattleViewProps) {
  const { state, backHref, heading } = props;
  const isReady = state.kind === 'ready';
  useEffect(() => {
    if (isReady) heading.current?.focus();
  }, [isReady, heading]);
  return (
    <>
      <LinkButton
        href={backHref}
        kind="plain"
        className="td-back"
        icon={<Icon name="chevron-right" size={14} />}
      >
        {text.back}
      </LinkButton>
      {state.kind === 'loading' && <LoadingBattle />}
      {state.kind === 'gone' && <EmptyState title={text.goneTitle} detail={text.goneDetail} />}
      {state.kind === 'failed' && (
        <ErrorState
          title={strings.list.errorTitle}
          detail={strings.list.errorDetail}
          cause={state.cause}
        />
      )}
      {isReady && <ReadyBattle {...props} detail={state.detail} />}
    </>
  );
}

function ReadyBattle(props: BattleViewProps & { detail: BattleDetail }) {
  const { detail, heading, saveTags, saveNote, onDelete } = props;
  const { battle, body, annotation } = detail;
  return (
    <article className="td-battle">
      <header className="td-battle-head">
        <h1 ref={heading} tabIndex={-1}>
          {battle.preview || text.untitled}
        </h1>
        <Facts detail={detail} />
      </header>
      <div className="td-battle-main">
        {body.turns.map((turn, i) => (
          <TurnView
            key={turn.id}
            turn={turn}
            number={body.turns.length > 1 ? i + 1 : null}
            names={battle.reveal}
          />
        ))}
      </div>
      <div className="td-battle-side">
        <GuessPart detail={detail} />
        <section className="td-card" aria-labelledby="td-notes">
          <h2 id="td-notes">{text.notes}</h2>
          <AnnotationForm
            tags={annotation?.tags ?? []}
            note={annotation?.note ?? ''}
            saveTags={saveTags}
            saveNote={saveNote}
          />
        </section>
        <Button kind="plain" className="td-danger" onClick={onDelete}>
          {text.delete}
        </Button>
      </div>
    </article>
  );
}

const dateTime = new Intl.DateTimeFormat('en', {
  dateStyle: 'medium',
  timeStyle: 'short',
  hourCycle: 'h23',
});

function Facts({ detail: { battle } }: { detail: BattleDetail }) {
  const { reveal, vote } = battle;
  return (
    <dl className="td-facts" aria-label={text.facts}>
      <Fact name={text.started} value={dateTime.format(battle.startedAt)} />
      <Fact
        name={text.vote}
        value={vote ? text.votedWith(voteText(battle), formatClock(vote.at)) : voteText(battle)}
      />
      <Fact name={text.names} value={reveal ? namesText(reveal) : strings.list.namesPending} />
      <Fact name={text.mode} value={`${battle.mode}, ${battle.modality}`} />
      {battle.peekedAt !== null && (
        <div className="td-fact td-fact-seal">
          <dt>{strings.list.peeked}</dt>
          <dd>
            <Icon name="eye" size={12} /> {formatClock(battle.peekedAt)}
          </dd>
        </div>
      )}
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="td-fact">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function LoadingBattle() {
  return (
    <div className="td-loading" aria-busy="true">
      <p className="tt-visually-hidden" role="status">
        {text.loading}
      </p>
      <Skeleton width="60%" height="28px" />
      <Skeleton height="80px" />
      <Skeleton height="240px" />
    </div>
  );
}
