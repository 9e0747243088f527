// Voting again: a stored battle without names and with its sides perhaps changed; after the vote, what the first one was.
import { useEffect, useId, useRef } from 'react';
import { CHOICES, type Choice } from '../../lib/stats/again';
import { t } from '../../lib/text';
import { isolated } from '../../lib/text/isolate';
import { PlainText } from '../data/plain-text';
import { BackLink } from '../ui/back-link';
import { Button, LinkButton } from '../ui/button';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';

/** Texts of a battle as they are shown; whose they are is not in them. */
export interface ShownTurn {
  id: string;
  prompt: string;
  first: string;
  second: string;
}

export type AgainState =
  | { kind: 'loading' }
  /** No battle is left to vote on. */
  | { kind: 'none' }
  | { kind: 'failed'; cause: string }
  /** `problem`: why the last vote was not stored. */
  | { kind: 'asked'; turns: readonly ShownTurn[]; problem: string | null; isSaving: boolean }
  | {
      kind: 'voted';
      turns: readonly ShownTurn[];
      vote: Choice;
      /** The first vote as the answers stand now. */
      before: Choice;
      /** Names of both answers as they stand; null where not out. */
      names: { first: string | null; second: string | null };
      href: string;
    };

interface AgainViewProps {
  state: AgainState;
  backHref: string;
  onVote: (choice: Choice) => void;
  /** Asks for another battle. */
  onNext: () => void;
  onRetry: () => void;
}

export function AgainView(props: AgainViewProps) {
  const { state, backHref, onRetry } = props;
  return (
    <>
      <BackLink href={backHref} label={t('stats.pair.back')} />
      <h1>{t('revote.heading')}</h1>
      <p className="ts-intro">{t('revote.hint')}</p>
      {state.kind === 'loading' && (
        <div className="td-loading" aria-busy="true">
          <p className="tt-visually-hidden" role="status">
            {t('revote.loading')}
          </p>
          <Skeleton height="240px" />
        </div>
      )}
      {state.kind === 'none' && (
        <EmptyState title={t('revote.noneTitle')} detail={t('revote.noneDetail')} />
      )}
      {state.kind === 'failed' && (
        <ErrorState
          title={t('desk.list.errorTitle')}
          detail={t('desk.list.errorDetail')}
          cause={state.cause}
          onRetry={onRetry}
        />
      )}
      {state.kind === 'asked' && <Asked {...props} state={state} />}
      {state.kind === 'voted' && <Voted {...props} state={state} />}
    </>
  );
}

type Of<K extends AgainState['kind']> = AgainViewProps & { state: AgainState & { kind: K } };

function Asked({ state: { turns, problem, isSaving }, onVote, onNext }: Of<'asked'>) {
  const id = useId();
  return (
    <>
      <Turns turns={turns} names={{ first: null, second: null }} />
      <fieldset className="ts-again-vote" aria-labelledby={id}>
        <span id={id} className="td-small-title">
          {t('revote.vote')}
        </span>
        {CHOICES.map((choice) => (
          <Button key={choice} busy={isSaving} onClick={() => onVote(choice)}>
            {t(`revote.choice.${choice}`)}
          </Button>
        ))}
        <Button kind="plain" busy={isSaving} onClick={onNext}>
          {t('revote.skip')}
        </Button>
        {problem && <p role="alert">{problem}</p>}
      </fieldset>
    </>
  );
}

function Voted({ state: { turns, vote, before, names, href }, onNext }: Of<'voted'>) {
  const said = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone: on to what came of it.
  useEffect(() => said.current?.focus(), []);
  const unnamed = t('revote.unnamed');
  return (
    <>
      <Turns turns={turns} names={names} />
      <div className="ts-again-vote">
        <p ref={said} tabIndex={-1}>
          {vote === before
            ? t('revote.agreed')
            : t('revote.differed', { vote: t(`revote.choice.${before}`) })}{' '}
          {t('revote.was', {
            first: names.first === null ? unnamed : isolated(names.first),
            second: names.second === null ? unnamed : isolated(names.second),
          })}
        </p>
        <Button kind="primary" onClick={onNext}>
          {t('revote.next')}
        </Button>
        <LinkButton kind="plain" href={href}>
          {t('revote.open')}
        </LinkButton>
      </div>
    </>
  );
}

interface TurnsProps {
  turns: readonly ShownTurn[];
  names: { first: string | null; second: string | null };
}

function Turns({ turns, names }: TurnsProps) {
  return turns.map((turn, i) => (
    <section key={turn.id} className="ts-again-turn" aria-label={t('revote.turn', { n: i + 1 })}>
      <div className="td-prompt">
        <h2 className="td-small-title">{t('desk.detail.prompt')}</h2>
        <PlainText value={turn.prompt} />
      </div>
      <div className="ts-again-answers">
        {(['first', 'second'] as const).map((place) => (
          <article key={place} aria-label={t(`revote.${place}`)}>
            <h3 className="td-small-title">{names[place] ?? t(`revote.${place}`)}</h3>
            {turn[place] === '' ? (
              <p className="td-faint">{t('desk.detail.noAnswer')}</p>
            ) : (
              <PlainText value={turn[place]} />
            )}
          </article>
        ))}
      </div>
    </section>
  ));
}
