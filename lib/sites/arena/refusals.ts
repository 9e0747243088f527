// Tells apart why the arena would not take a prompt (site contract, 2.5).
import type { Refusal, RefusalKind } from '../types';

/** A reply that came in place of an answer stream. */
export interface RefusedReply {
  status: number;
  /** Content type. */
  type: string;
  retryAfter: string | null;
  cfMitigated: string | null;
  /** The reply's beginning. */
  body: string;
  at: number;
}

const CLOUDFLARE = /just a moment|attention required|cloudflare|cf-turnstile|challenge-platform/i;

/** What the reply means; never throws. */
export function refusalOf(reply: RefusedReply): Refusal {
  const { status, at } = reply;
  return { kind: kindOf(reply), status, retryAfter: secondsOf(reply.retryAfter, at), at };
}

function kindOf({ status, type, cfMitigated, body }: RefusedReply): RefusalKind {
  const isHtml = type.includes('html') || /^\s*<(?:!doctype|html)/i.test(body);
  if (cfMitigated !== null || (isHtml && CLOUDFLARE.test(body))) return 'cloudflare';
  if (isHtml && status !== 401 && status !== 429) return 'other';
  if (status === 401 || /LOGIN_GATE/.test(body)) return 'login';
  if (status === 429) return 'rate-limit';
  return /recaptcha|turnstile|captcha/i.test(body) ? 'human-check' : 'other';
}

/** Seconds to wait, from a number of them or from a date; null when the header says neither. */
function secondsOf(header: string | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, Math.round((date - now) / 1_000));
}
