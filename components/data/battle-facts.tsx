// What is known of a battle beside its texts: when, where, how it was held, the vote, the names, by what it was recorded.

import type { ReactNode } from 'react';
import type { Battle, Preferences } from '../../lib/db/schema';
import { SIDES } from '../../lib/db/schema';
import { siteName } from '../../lib/sites/names';
import { t } from '../../lib/text';
import { formatClock, formatMoment } from '../../lib/text/format';
import { wordsFor } from '../../lib/text/words-for';
import { SideChip } from '../battle/lanes';
import { namesText } from '../battle/names';
import { Badge } from '../ui/badge';
import { Icon } from '../ui/icons';
import { hasProbe, isExample, voteText } from './battle-row';
import type { BattleDetail } from './detail';

export function BattleFacts({ detail }: { detail: BattleDetail }) {
  const { battle, capture } = detail;
  const { reveal, vote } = battle;
  const isSeen = vote !== null && !vote.blind && !isExample(battle);
  return (
    <dl className="td-facts" aria-label={t('desk.detail.facts')}>
      <Fact name={t('desk.detail.started')}>{formatMoment(battle.startedAt)}</Fact>
      <Fact name={t('record.site')}>{siteName(battle.site)}</Fact>
      <Fact name={t('desk.detail.mode')}>{modeText(battle)}</Fact>
      <Fact name={t('desk.detail.vote')}>
        {vote
          ? t('desk.detail.votedWith', { vote: voteText(battle), time: formatClock(vote.at) })
          : voteText(battle)}
      </Fact>
      {hasProbe(battle) && <Fact name={t('mark.probe')}>{t('record.probe')}</Fact>}
      {isSeen && <Fact name={t('record.blind')}>{t('record.blindNo')}</Fact>}
      <Fact name={t('desk.detail.names')}>
        {reveal ? namesText(reveal) : t('desk.list.namesPending')}
      </Fact>
      <Fact name={t('record.source')}>
        {layersText(capture.layers)}
        <span className="td-faint"> {t('record.recorder', { version: capture.recorder })}</span>
      </Fact>
      {battle.peekedAt !== null && (
        <div className="td-fact td-fact-seal">
          <dt>{t('desk.list.peeked')}</dt>
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
              <span className="tt-visually-hidden">
                {t('desk.detail.answer', { side: t(`side.${side}`) })}:{' '}
              </span>
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
