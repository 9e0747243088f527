// How reading a page goes, put into one state and a plain sentence.
import type { DeliveryState } from '../../lib/capture/outbox';
import type { CaptureState } from '../../lib/capture/view';
import type { Refusal } from '../../lib/sites/types';
import { t } from '../../lib/text/page';

/** A refusal that names no time is shown for this long, ms. */
const REFUSAL_LASTS = 60_000;
const MINUTE = 60_000;

export interface PageCondition {
  hasView: boolean;
  /** The extension was updated or switched off under this page. */
  isOrphaned: boolean;
  delivery: DeliveryState;
  /** Events that are not confirmed as stored. */
  pending: number;
  isUnreadable: boolean;
  isStreaming: boolean;
  refusal: Refusal | null;
  /** Milliseconds since the epoch. */
  now: number;
}

export function isFailure(state: DeliveryState): boolean {
  return state !== 'idle' && state !== 'sending' && state !== 'waiting';
}

/** The state, worst first, and its detail in plain words or ''. */
export function captureState(page: PageCondition): [CaptureState, string] {
  const { delivery } = page;
  if (page.isOrphaned) return ['orphaned', ''];
  if (delivery === 'storage-full') return ['storage-failed', t('failure.storage-full')];
  if (delivery === 'storage') return ['storage-failed', t('failure.storage')];
  if (delivery === 'unreachable') return ['undelivered', ''];
  if (page.isUnreadable) return ['unreadable', ''];
  if (page.isStreaming || (page.hasView && page.pending > 0)) return ['recording', ''];
  if (page.refusal && isFresh(page.refusal, page.now)) {
    return ['refused', refusalDetail(page.refusal, page.now)];
  }
  return [page.hasView ? 'recorded' : 'waiting', ''];
}

function isFresh({ at, retryAfter }: Refusal, now: number): boolean {
  const lasts = retryAfter === null ? REFUSAL_LASTS : Math.max(REFUSAL_LASTS, retryAfter * 1_000);
  return now - at < lasts;
}

/** What a refusal means, in plain words (site contract, 2.5). */
function refusalDetail({ kind, status, retryAfter, at }: Refusal, now: number): string {
  switch (kind) {
    case 'login':
      return t('refused.login');
    case 'human-check':
      return t('refused.check');
    case 'cloudflare':
      return t('refused.cloudflare');
    case 'rate-limit': {
      if (retryAfter === null) return t('refused.rateLimit');
      const count = Math.max(1, Math.ceil((at + retryAfter * 1_000 - now) / MINUTE));
      return t('refused.rateLimitFor', { count });
    }
    case 'other':
      return t('refused.other', { status: String(status) });
  }
}
