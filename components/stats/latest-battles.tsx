// The newest battles in a few lines each. Names and outcomes appear only once the site has told the names.

import { type Battle, type Outcome, SIDES } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { formatAgo } from '../../lib/text/format';
import { namesText } from '../battle/names';
import { Icon } from '../ui/icons';

interface LatestBattlesProps {
  battles: readonly Battle[];
  /** ms since the epoch. */
  now: number;
}

export function LatestBattles({ battles, now }: LatestBattlesProps) {
  return (
    <ul className="tt-latest">
      {battles.map((battle) => (
        <LatestBattle key={battle.id} battle={battle} now={now} />
      ))}
    </ul>
  );
}

function LatestBattle({ battle, now }: { battle: Battle; now: number }) {
  const { reveal, vote, score } = battle;
  const voteText = vote
    ? vote.value
      ? t(`vote.${vote.value}`)
      : t('vote.unknown')
    : t('popup.notVoted');
  return (
    <li className="tt-latest-row">
      <p className="tt-latest-head">
        <span className="tt-latest-preview">{battle.preview || t('popup.noPreview')}</span>
        <time dateTime={new Date(battle.startedAt).toISOString()}>
          {formatAgo(battle.startedAt, now)}
        </time>
      </p>
      {reveal && <p className="tt-latest-names">{namesText(reveal)}</p>}
      <div className="tt-latest-foot">
        <span>{voteText}</span>
        {!reveal && <span>{t('popup.namesPending')}</span>}
        {reveal && <Outcomes who="machine" outcomes={score.machine} />}
        {reveal && <Outcomes who="user" outcomes={score.user} />}
      </div>
    </li>
  );
}

const ICONS = { right: 'check', wrong: 'cross', silent: 'dash' } as const;

interface OutcomesProps {
  who: 'machine' | 'user';
  outcomes: Battle['score']['machine'];
}

/** The marks of one guesser for A and B; nothing when neither was judged. */
function Outcomes({ who, outcomes }: OutcomesProps) {
  const name = t(`popup.who.${who}`);
  const judged = SIDES.filter((side) => outcomes[side] !== null);
  if (judged.length === 0) return null;
  return (
    <span className="tt-marks">
      <span aria-hidden="true">{name}</span>
      {judged.map((side) => {
        const outcome: Outcome = outcomes[side] ?? 'silent';
        const text = t('popup.scoreOf', {
          who: name,
          side: t(`side.${side}`),
          outcome: t(`outcome.${outcome}`),
        });
        return (
          <span key={side} className={`tt-outcome tt-outcome-${outcome}`} title={text}>
            <Icon name={ICONS[outcome]} size={12} />
            <span className="tt-visually-hidden">{text}</span>
          </span>
        );
      })}
    </span>
  );
}
