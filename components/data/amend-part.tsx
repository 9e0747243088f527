// Names and a vote put into a stored battle by hand, each time with the way back.
import { useState } from 'react';
import { type Amendment, type ManualVote, mayAmend } from '../../lib/capture/manual';
import type { Battle, Side } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { NameFields, VoteFields } from '../keep/outcome-fields';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';

interface AmendPartProps {
  battle: Battle;
  /** True when a sealed guess would come open. */
  isSealed: boolean;
  /** Null when done, else why not, in words. */
  amend: (change: Amendment) => Promise<string | null>;
}

/** Nothing where the extension saw it all itself. */
export function AmendPart(props: AmendPartProps) {
  const { battle } = props;
  const may = mayAmend(battle);
  const [said, setSaid] = useState<Said>(null);
  if (!may.names && !may.vote) return null;
  const send = async (change: Amendment, before: Amendment | null) => {
    const problem = await props.amend(change);
    const words = problem === null ? t(before ? 'amend.saved' : 'amend.undone') : problem;
    setSaid({ words, before: problem === null ? before : null, isProblem: problem !== null });
  };
  return (
    <section className="td-card" aria-labelledby="td-amend">
      <h2 id="td-amend">{t('amend.title')}</h2>
      <p className="tt-hint">{t('amend.detail')}</p>
      <Disclosure summary={t('amend.open')} open={battle.isManual}>
        {/* What was stored meanwhile goes before what stands in the fields. */}
        <AmendForm
          key={JSON.stringify(stored(battle))}
          battle={battle}
          isSealed={props.isSealed}
          may={may}
          send={send}
        />
      </Disclosure>
      <div role="status">
        {said && (
          <div className={said.isProblem ? 'td-note td-note-bad' : 'td-note td-note-good'}>
            <p>{said.isProblem ? `${t('amend.failed')} ${said.words}` : said.words}</p>
            {said.before && (
              <Button size="s" onClick={() => said.before && void send(said.before, null)}>
                {t('keep.undo')}
              </Button>
            )}
          </div>
        )}
      </div>
    </section>
  );
}

type Given = Required<{ names: Record<Side, string>; vote: ManualVote | null }>;

function stored({ vote, reveal }: Battle): Given {
  const isOurs = vote?.source === 'manual' && vote.value !== null;
  const nameOf = (side: Side) => (reveal?.source === 'manual' ? (reveal[side]?.name ?? '') : '');
  return {
    names: { a: nameOf('a'), b: nameOf('b') },
    vote: isOurs && vote.value ? { value: vote.value, blind: vote.blind } : null,
  };
}

/** What the last act came to, and what stood there before it. */
type Said = { words: string; before: Amendment | null; isProblem: boolean } | null;

interface AmendFormProps {
  battle: Battle;
  isSealed: boolean;
  may: ReturnType<typeof mayAmend>;
  send: (change: Amendment, before: Amendment) => Promise<void>;
}

function AmendForm({ battle, isSealed, may, send }: AmendFormProps) {
  const now = stored(battle);
  const [names, setNames] = useState(now.names);
  const [vote, setVote] = useState(now.vote);
  const [isBusy, setBusy] = useState(false);
  const pick = (given: Given): Amendment => ({
    ...(may.names && { names: given.names }),
    ...(may.vote && { vote: given.vote }),
  });
  const submit = async () => {
    setBusy(true);
    await send(pick({ names, vote }), pick(now));
    setBusy(false);
  };
  return (
    <form
      className="tt-keep td-amend"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {may.vote && <VoteFields vote={vote} onChange={setVote} />}
      {may.names && <NameFields names={names} onChange={setNames} />}
      {isSealed && <p className="tt-hint">{t('amend.opens')}</p>}
      <div className="tt-keep-acts">
        <Button type="submit" busy={isBusy}>
          {t('amend.save')}
        </Button>
      </div>
    </form>
  );
}
