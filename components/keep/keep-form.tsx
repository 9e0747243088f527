// The form in which a battle is kept by hand, in the dashboard and in the panel.
import { useEffect, useRef, useState } from 'react';
import {
  EMPTY_TURN,
  MANUAL,
  type ManualDraft,
  type ManualTurn,
  manualProblems,
} from '../../lib/capture/manual';
import { t } from '../../lib/text';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import { Skeleton } from '../ui/states';
import { KeepText, problemText, type TakeSelection } from './keep-text';
import { NameFields, VoteFields } from './outcome-fields';
import { SiteField } from './site-field';
import { TurnFields } from './turn-fields';
import type { KeepDraft } from './use-keep-draft';

interface KeepFormProps {
  keep: KeepDraft;
  /** Null when kept, else why not, in words. */
  save: (draft: ManualDraft) => Promise<string | null>;
  /** An empty form for the same place. */
  fresh: () => ManualDraft;
  /** Only where there is a page to take it from. */
  takeSelection?: TakeSelection | undefined;
}

export function KeepForm(props: KeepFormProps) {
  if (props.keep.draft) return <ReadyForm {...props} draft={props.keep.draft} />;
  return (
    <div className="tt-keep" aria-busy="true">
      <p className="tt-visually-hidden" role="status">
        {t('keep.loading')}
      </p>
      <Skeleton height="60px" />
      <Skeleton height="160px" />
    </div>
  );
}

function ReadyForm(props: KeepFormProps & { draft: ManualDraft }) {
  const { keep, draft, save, fresh, takeSelection } = props;
  const saving = useSaving(draft, save);
  const { problems, form } = saving;
  const change = (part: Partial<ManualDraft>) => keep.change({ ...draft, ...part });
  const changeTurn = (index: number, turn: ManualTurn) =>
    change({ turns: draft.turns.map((one, i) => (i === index ? turn : one)) });
  const removeTurn = (index: number) =>
    keep.drop({ ...draft, turns: draft.turns.filter((_, i) => i !== index) });
  return (
    <form
      ref={form}
      className="tt-keep"
      aria-label={t('keep.form')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saving.submit();
      }}
    >
      <SiteField
        // Another draft may name another kind of site.
        key={draft.uuid}
        site={draft.site}
        problem={problemText('site', problems.get('site'))}
        onChange={(site) => change({ site })}
      />
      {draft.turns.map((turn, i) => (
        <TurnFields
          // biome-ignore lint/suspicious/noArrayIndexKey: turns have no other name
          key={i}
          turn={turn}
          index={i}
          count={draft.turns.length}
          problems={problems}
          takeSelection={takeSelection}
          onChange={(next) => changeTurn(i, next)}
          onRemove={() => removeTurn(i)}
        />
      ))}
      {draft.turns.length < MANUAL.turns && (
        <Button
          size="s"
          className="tt-keep-add"
          icon={<Icon name="plus" size={14} />}
          onClick={() => change({ turns: [...draft.turns, { ...EMPTY_TURN }] })}
        >
          {t('keep.addTurn')}
        </Button>
      )}
      <VoteFields vote={draft.vote} onChange={(vote) => change({ vote })} />
      <NameFields
        names={draft.names}
        problems={{
          a: problemText('name', problems.get('names.a')),
          b: problemText('name', problems.get('names.b')),
        }}
        onChange={(names) => change({ names })}
      />
      <KeepText
        label={t('keep.note')}
        rows={2}
        value={draft.note}
        problem={problemText('note', problems.get('note'))}
        onChange={(note) => change({ note })}
      />
      <p className="tt-hint">{t('keep.sealHint')}</p>
      <Problems saving={saving} />
      <div className="tt-keep-acts">
        <Button type="submit" kind="primary" busy={saving.isBusy}>
          {t('keep.save')}
        </Button>
        <Button onClick={() => keep.drop(fresh())}>{t('keep.clear')}</Button>
      </div>
      <DraftLine keep={keep} />
    </form>
  );
}

type Saving = ReturnType<typeof useSaving>;

/** Says what is wrong only once the user wants to keep it, and then as it changes. */
function useSaving(draft: ManualDraft, save: KeepFormProps['save']) {
  const [tried, setTried] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const [attempt, setAttempt] = useState(0);
  const isTried = tried === draft.uuid;
  const problems: ReturnType<typeof manualProblems> = isTried ? manualProblems(draft) : new Map();
  // On to the first field that needs a look.
  useEffect(() => {
    if (attempt > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [attempt]);
  const submit = async () => {
    setTried(draft.uuid);
    setFailure(null);
    if (manualProblems(draft).size > 0) return setAttempt((n) => n + 1);
    setBusy(true);
    setFailure(await save(draft));
    setBusy(false);
  };
  return { problems, isBusy, failure, submit, form };
}

function Problems({ saving: { problems, failure } }: { saving: Saving }) {
  const whole = problems.get('all');
  const fields = problems.size - (whole ? 1 : 0);
  const lines = [
    fields > 0 ? t('keep.check', { count: fields }) : null,
    whole === 'empty' ? t('keep.problem.all.empty') : null,
    whole === 'too-long' ? t('keep.problem.all.tooLong', { count: MANUAL.total }) : null,
    whole === 'too-many' ? t('keep.problem.all.tooMany', { count: MANUAL.turns }) : null,
    failure === null ? null : `${t('keep.failed')} ${failure}`,
  ].filter((line) => line !== null);
  return (
    <div role="alert">
      {lines.map((line) => (
        <p key={line} className="tt-keep-problem">
          {line}
        </p>
      ))}
    </div>
  );
}

function DraftLine({ keep: { draft, undo, isUnkept } }: { keep: KeepDraft }) {
  return (
    <div className="tt-keep-draft" role="status">
      {undo ? (
        <>
          <span>{t(draft?.turns.some(hasText) ? 'keep.removed' : 'keep.cleared')}</span>
          <Button size="s" onClick={undo}>
            {t('keep.undo')}
          </Button>
        </>
      ) : (
        <span className={isUnkept ? 'tt-keep-problem' : 'tt-hint'}>
          {t(isUnkept ? 'keep.draftFailed' : 'keep.draft')}
        </span>
      )}
    </div>
  );
}

function hasText({ prompt, a, b }: ManualTurn): boolean {
  return [prompt, a, b].some((text) => text.trim() !== '');
}
