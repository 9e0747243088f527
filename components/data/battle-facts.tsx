// What is known of a battle beside its texts: when, where, how it was held, the vote, the names, by what it was recorded.
import type { ReactNode } from 'react';
import type { Battle, Preferences } from '../../lib/db/schema';
import { SIDES } from '../../lib/db/schema';
import { siteName } from '../../lib/sites/names';
import { type TextKey, t } from '../../lib/text';
import { en } from '../../lib/text/en';
import { formatClock } from '../../lib/text/format';
import { SideChip } from '../battle/lanes';
import { namesText } from '../battle/names';
import { Badge } from '../ui/badge';
import { Icon } from '../ui/icons';
import { hasProbe, isExample, voteText } from './battle-row';
import type { BattleDetail } from './detail';
import { strings } from './strings';

const text = strings.detail;

const dateTime = new Intl.DateTimeFormat('en', {
  dateStyle: 'medium',
  timeStyle: 'short',
  hourCycle: 'h23',
});

export function BattleFacts({ detail }: { detail: BattleDetail }) {
  const { battle, capture } = detail;
  const { reveal, vote } = battle;
  const isSeen = vote !== null && !vote.blind && !isExample(battle);
  return (
    <dl className="td-facts" aria-label={text.facts}>
      <Fact name={text.started}>{dateTime.format(battle.startedAt)}</Fact>
      <Fact name={t('record.site')}>{siteName(battle.site)}</Fact>
      <Fact name={text.mode}>{modeText(battle)}</Fact>
      <Fact name={text.vote}>
        {vote ? text.votedWith(voteText(battle), formatClock(vote.at)) : voteText(battle)}
      </Fact>
      {hasProbe(battle) && <Fact name={t('mark.probe')}>{t('record.probe')}</Fact>}
      {isSeen && <Fact name={t('record.blind')}>{t('record.blindNo')}</Fact>}
      <Fact name={text.names}>{reveal ? namesText(reveal) : strings.list.namesPending}</Fact>
      <Fact name={t('record.source')}>
        {layersText(capture.layers)}
        <span className="td-faint"> {t('record.recorder', { version: capture.recorder })}</span>
      </Fact>
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

/** What sets a battle apart, beside its title. */
export function BattleMarks({ battle }: { battle: Battle }) {
  if (!battle.isManual && !isExample(battle)) return null;
  return (
    <p className="td-battle-marks">
      {battle.isManual && <Badge>{t('mark.manual')}</Badge>}
      {isExample(battle) && <Badge>{t('mark.example')}</Badge>}
    </p>
  );
}

/** How the chat was held, in words; what this version has no words for, as it is. */
export function modeText({ mode, modality }: Pick<Battle, 'mode' | 'modality'>): string {
  const held = wordsFor(`mode.${mode}`) ?? mode;
  const kind = modality === 'unknown' ? '' : (wordsFor(`modality.${modality}`) ?? modality);
  return kind === '' ? held : `${held}, ${kind}`;
}

function wordsFor(key: string): string | null {
  if (!Object.hasOwn(en, key)) return null;
  const words = en[key as TextKey];
  return typeof words === 'string' ? words : null;
}

function layersText(layers: BattleDetail['capture']['layers']): string {
  if (layers.includes('wire') && layers.includes('dom')) return t('record.layers.both');
  return t(`record.layers.${layers[0] ?? 'none'}`);
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="td-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The reasons that a site asked for with the vote. */
export function ReasonsPart({ preferences }: { preferences: Preferences }) {
  return (
    <section className="td-card" aria-labelledby="td-reasons">
      <h2 id="td-reasons">{t('record.reasons')}</h2>
      <ul className="td-reasons">
        {SIDES.map((side) => {
          const { flags, comment } = preferences[side];
          const lines = [flags.join(', '), comment].filter((line) => line !== '');
          return (
            <li key={side} className="td-own-row">
              <SideChip side={side} />
              <span className="tt-visually-hidden">{text.answer(t(`side.${side}`))}: </span>
              <span className={lines.length === 0 ? 'td-faint' : undefined}>
                {lines.length === 0 ? t('record.reasonsNone') : lines.join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
