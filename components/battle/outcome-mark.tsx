// Right, wrong, said nothing: always an icon and a word.
import type { Outcome } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { Badge } from '../ui/badge';
import { Icon } from '../ui/icons';

const LOOK = {
  right: { tone: 'right', icon: 'check' },
  wrong: { tone: 'wrong', icon: 'cross' },
  silent: { tone: 'neutral', icon: 'dash' },
} as const;

/** Null is a guess that cannot be judged. */
export function OutcomeMark({ outcome }: { outcome: Outcome | null }) {
  if (outcome === null) return <Badge>{t('outcome.unscored')}</Badge>;
  const { tone, icon } = LOOK[outcome];
  return (
    <Badge tone={tone} icon={<Icon name={icon} size={12} />}>
      {t(`outcome.${outcome}`)}
    </Badge>
  );
}
