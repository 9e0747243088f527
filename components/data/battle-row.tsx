// One battle as a line of the list; names and outcomes appear only once the site has told the names.

import { type Battle, SIDES } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { formatAgo } from '../../lib/text/format';
import { namesText } from '../battle/names';
import { Badge } from '../ui/badge';
import { Icon } from '../ui/icons';
import { strings } from './strings';

const text = strings.list;

export interface RowData {
  battle: Battle;
  tags: readonly string[];
}

interface BattleRowProps {
  row: RowData;
  /** ms since the epoch. */
  now: number;
  /** Address of the battle's own view. */
  href: string;
}

export function BattleRow({ row, now, href }: BattleRowProps) {
  const { battle, tags } = row;
  const { reveal } = battle;
  return (
    <li className="td-row">
      <a href={href} className="td-row-link" data-battle={battle.id}>
        <span className="td-row-preview">{battle.preview || text.noPreview}</span>
        <span className={reveal ? 'td-row-names' : 'td-row-names td-faint'}>
          {reveal ? namesText(reveal) : text.namesPending}
        </span>
      </a>
      <time className="td-row-time" dateTime={new Date(battle.startedAt).toISOString()}>
        {formatAgo(battle.startedAt, now)}
      </time>
      <div className="td-row-foot">
        <span>{voteText(battle)}</span>
        <Kind battle={battle} />
        {battle.peekedAt !== null && (
          <Badge tone="seal" icon={<Icon name="eye" size={12} />}>
            {text.peeked}
          </Badge>
        )}
        {reveal && <Marks who="machine" battle={battle} />}
        {reveal && <Marks who="user" battle={battle} />}
        {tags.length > 0 && (
          <ul className="td-row-tags" aria-label={text.tags}>
            {tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** True for a chat whose models the user chose. */
export function isExample({ mode }: Battle): boolean {
  return mode === 'direct' || mode === 'side-by-side';
}

/** True when a probe is among the prompts. */
export function hasProbe({ probes }: Battle): boolean {
  return probes !== undefined && probes.length > 0;
}

/** What sets a line apart from a battle that was recorded blind. */
function Kind({ battle }: { battle: Battle }) {
  return (
    <>
      {battle.isManual && <Badge>{t('mark.manual')}</Badge>}
      {isExample(battle) && <Badge>{t('mark.example')}</Badge>}
      {hasProbe(battle) && <Badge tone="seal">{t('mark.probe')}</Badge>}
      {battle.vote && !battle.vote.blind && !isExample(battle) && (
        <Badge tone="seal">{t('mark.notBlind')}</Badge>
      )}
    </>
  );
}

/** The vote in words. */
export function voteText({ vote }: Battle): string {
  if (!vote) return text.notVoted;
  return vote.value ? t(`vote.${vote.value}`) : t('vote.unknown');
}

const ICONS = { right: 'check', wrong: 'cross', silent: 'dash' } as const;

/** How one guesser did on both answers; nothing when neither was judged. */
function Marks({ who, battle }: { who: 'machine' | 'user'; battle: Battle }) {
  const name = t(`popup.who.${who}`);
  const outcomes = battle.score[who];
  if (SIDES.every((side) => outcomes[side] === null)) return null;
  return (
    <span className="td-marks">
      <span aria-hidden="true">{name}</span>
      {SIDES.map((side) => {
        const outcome = outcomes[side];
        if (outcome === null) return null;
        const words = text.scoreOf(name, t(`side.${side}`), t(`outcome.${outcome}`));
        return (
          <span key={side} className={`td-mark td-mark-${outcome}`} title={words}>
            <span aria-hidden="true">{t(`side.${side}`)}</span>
            <Icon name={ICONS[outcome]} size={12} />
            <span className="tt-visually-hidden">{words}</span>
          </span>
        );
      })}
    </span>
  );
}
