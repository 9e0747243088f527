// The words for reasons, criteria, changes and moments; those of the user's own stand as they are.
import type { Change } from '../../lib/annotate/change';
import type { Action } from '../../lib/annotate/shortcuts';
import { isCriterion, isReason } from '../../lib/annotate/vocabulary';
import type { Stamp } from '../../lib/db/annotation-schema';
import { t } from '../../lib/text';
import { formatClock } from '../../lib/text/format';
import { isolated } from '../../lib/text/isolate';

export function reasonWord(reason: string): string {
  return isReason(reason) ? t(`reason.${reason}`) : reason;
}

export function criterionWord(criterion: string): string {
  return isCriterion(criterion) ? t(`criterion.${criterion}`) : criterion;
}

export function actionWord(action: Action): string {
  return isReason(action) ? t(`reason.${action}`) : t(`key.${action}`);
}

/** What a change is about, such as "Overall of A". */
export function changeWord(change: Change): string {
  switch (change.kind) {
    case 'guess':
      return t('back.guess', { side: t(`side.${change.side}`) });
    case 'reason':
      return t('back.reason', {
        reason: isolated(reasonWord(change.reason)),
        side: t(`side.${change.side}`),
      });
    case 'rate':
      return t('back.rate', {
        criterion: isolated(criterionWord(change.criterion)),
        side: t(`side.${change.side}`),
      });
    default:
      return t(`back.${change.kind}`);
  }
}

/** When something was said and what was known then. */
export function stampText({ at, known }: Stamp): string {
  return t('known.when', { time: formatClock(at), known: t(`known.${known}`) });
}

/** A passage in a few words. */
export function shortQuote(quote: string): string {
  const line = quote.replaceAll(/\s+/g, ' ').trim();
  return isolated(line.length > 60 ? `${line.slice(0, 59)}…` : line);
}
