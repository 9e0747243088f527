// One battle as a line of the list; names and outcomes appear only once the site has told the names.

import { type Battle, SIDES } from '../../lib/db/schema';
import type { Snippet } from '../../lib/search/snippet';
import { t } from '../../lib/text';
import { formatAgo } from '../../lib/text/format';
import { namesText } from '../battle/names';
import { Badge } from '../ui/badge';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icons';
import { SnippetLine } from './snippet-line';

export interface RowData {
  battle: Battle;
  tags: readonly string[];
}

interface BattleRowProps {
  id: string;
  /** Null while it is being read. */
  row: RowData | null;
  /** ms since the epoch. */
  now: number;
  /** Address of the battle's own view. */
  href: string;
  /** Where the line stands: its number from 0, of how many, and its upper edge in the list, px. */
  place: { index: number; count: number; top: number };
  /** True for the one line that the Tab key goes to. */
  isTabStop: boolean;
  isSelected: boolean;
  /** What was found in it; absent when nothing is looked for, null when it has nothing to show. */
  snippet?: { words: Snippet | null | undefined };
  /** `isRun` when all lines from the last one selected are meant. */
  onToggle: (isRun: boolean) => void;
}

export function BattleRow(props: BattleRowProps) {
  const { id, row, now, href, place, isTabStop, isSelected, snippet, onToggle } = props;
  const preview = row === null ? '' : row.battle.preview || t('desk.list.noPreview');
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <li
      className={classNames('td-row', isSelected && 'td-row-selected', snippet && 'td-row-found')}
      data-row={id}
      aria-posinset={place.index + 1}
      aria-setsize={place.count}
      aria-busy={row === null || undefined}
      style={{ transform: `translateY(${place.top}px)` }}
    >
      <input
        type="checkbox"
        className="td-row-check"
        aria-label={t('select.row', { preview })}
        tabIndex={tabIndex}
        checked={isSelected}
        // A change event does not say whether Shift was held.
        onChange={() => undefined}
        onClick={({ shiftKey }) => onToggle(shiftKey)}
      />
      <a href={href} className="td-row-link" data-battle={id} tabIndex={tabIndex}>
        <span className="td-row-preview">{preview}</span>
        {row && <Names battle={row.battle} />}
      </a>
      {row && (
        <time className="td-row-time" dateTime={new Date(row.battle.startedAt).toISOString()}>
          {formatAgo(row.battle.startedAt, now)}
        </time>
      )}
      {snippet && <SnippetLine snippet={snippet.words} />}
      {row && <Foot row={row} />}
    </li>
  );
}

function Names({ battle: { reveal } }: { battle: Battle }) {
  return (
    <span className={reveal ? 'td-row-names' : 'td-row-names td-faint'}>
      {reveal ? namesText(reveal) : t('desk.list.namesPending')}
    </span>
  );
}

function Foot({ row: { battle, tags } }: { row: RowData }) {
  return (
    <div className="td-row-foot">
      <span>{voteText(battle)}</span>
      <Kind battle={battle} />
      {battle.peekedAt !== null && (
        <Badge tone="seal" icon={<Icon name="eye" size={12} />}>
          {t('desk.list.peeked')}
        </Badge>
      )}
      {battle.reveal && <Marks who="machine" battle={battle} />}
      {battle.reveal && <Marks who="user" battle={battle} />}
      {tags.length > 0 && (
        <ul className="td-row-tags" aria-label={t('desk.list.tags')}>
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
    </div>
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
  if (!vote) return t('desk.list.notVoted');
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
        const words = t('desk.list.scoreOf', {
          who: name,
          side: t(`side.${side}`),
          outcome: t(`outcome.${outcome}`),
        });
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
