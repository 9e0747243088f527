// The battle in the tab in front: how far it is, sealed or not, the user's guess made or not. Never the guess itself.
import type { Phase } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { formatClock } from '../../lib/text/format';
import { Badge } from '../ui/badge';
import { Icon } from '../ui/icons';

/** Facts that spoil nothing. */
export interface CurrentBattleFacts {
  phase: Phase;
  /** ms since the epoch; null while nothing is sealed. */
  sealedAt: number | null;
  /** Sides that the user has guessed. */
  own: { a: boolean; b: boolean };
  hasPeeked: boolean;
}

export function CurrentBattle({ facts }: { facts: CurrentBattleFacts }) {
  const { phase, sealedAt, own, hasPeeked } = facts;
  return (
    <>
      <p className="tt-hint">{t(`popup.battle.${phase}`)}</p>
      <ul className="tt-facts" aria-label={t('popup.battle')}>
        <li>
          {sealedAt === null ? (
            <Badge>{t('popup.battle.unsealed')}</Badge>
          ) : (
            <Badge tone="seal" icon={<Icon name="lock" size={12} />}>
              {t('popup.battle.sealed', { time: formatClock(sealedAt) })}
            </Badge>
          )}
        </li>
        <li>
          <Badge>{ownText(own)}</Badge>
        </li>
        {hasPeeked && (
          <li>
            <Badge icon={<Icon name="eye" size={12} />}>{t('popup.battle.peeked')}</Badge>
          </li>
        )}
      </ul>
    </>
  );
}

function ownText(own: CurrentBattleFacts['own']): string {
  if (own.a && own.b) return t('popup.battle.ownBoth');
  if (own.a || own.b) return t('popup.battle.ownOne', { side: t(own.a ? 'side.a' : 'side.b') });
  return t('popup.battle.ownNone');
}
