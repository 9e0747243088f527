// The battles behind one cell of who is taken for whom.
import type { Battle } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { formatCount, formatDay } from '../../lib/text/format';
import { makerName } from '../battle/maker-name';
import { namesText } from '../battle/names';
import { BackLink } from '../ui/back-link';
import { EmptyState, Skeleton } from '../ui/states';

interface PairBattlesProps {
  who: 'machine' | 'user';
  truth: string;
  /** Null: nothing was said. */
  guess: string | null;
  /** How many battles there are. */
  total: number;
  /** The newest of them; null while they are read. */
  battles: readonly Battle[] | null;
  hrefOf: (id: string) => string;
  backHref: string;
}

export function PairBattles(props: PairBattlesProps) {
  const { total, battles, hrefOf, backHref } = props;
  return (
    <>
      <BackLink href={backHref} label={t('stats.pair.back')} />
      <h1>{titleOf(props)}</h1>
      {total === 0 && <EmptyState title={t('stats.pair.none')} />}
      {battles && battles.length < total && (
        <p className="ts-summary">
          {t('stats.pair.some', { shown: formatCount(battles.length), n: formatCount(total) })}
        </p>
      )}
      {total > 0 && battles === null && <Skeleton height="240px" />}
      <ul className="ts-battles">
        {battles?.map(({ id, preview, reveal, startedAt }) => (
          <li key={id}>
            <a href={hrefOf(id)}>{preview || t('desk.list.noPreview')}</a>
            <span className="td-faint">
              {reveal ? `${namesText(reveal)} · ` : ''}
              {formatDay(startedAt)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function titleOf({ who, truth, guess }: PairBattlesProps): string {
  const names = { truth: makerName(truth), who: t(`stats.pair.by.${who}`) };
  if (guess === null) return t('stats.pair.silent', { ...names, who: t(`stats.who.${who}`) });
  if (guess === truth) return t('stats.pair.right', names);
  return t('stats.pair.taken', { ...names, guess: makerName(guess) });
}
