// How often the user agrees with themself, and the way to vote again.
import type { Agreement } from '../../lib/stats/voting';
import { t } from '../../lib/text';
import { LinkButton } from '../ui/button';
import { ShareStat } from '../ui/stat';

/** Below this many a share says next to nothing. */
const FEW = 10;

export function AgainCard({ agreement, href }: { agreement: Agreement; href: string }) {
  const { same, turned, count } = agreement;
  const caution = count > 0 && count < FEW ? t('stats.few') : undefined;
  const of = (share: number | undefined) =>
    count > 0
      ? [t('stats.of', { right: Math.round((share ?? 0) * count), n: count })]
      : [t('popup.noneYet')];
  return (
    <section className="td-card" aria-labelledby="ts-again">
      <h2 id="ts-again">{t('revote.title')}</h2>
      <p className="ts-summary">{t('revote.detail')}</p>
      <dl className="ts-stats">
        <ShareStat
          label={t('revote.same')}
          proportion={same}
          details={of(same?.share)}
          caution={caution}
        />
        <ShareStat label={t('revote.turned')} proportion={turned} details={of(turned?.share)} />
      </dl>
      <div>
        <LinkButton href={href}>{t('revote.start')}</LinkButton>
      </div>
    </section>
  );
}
