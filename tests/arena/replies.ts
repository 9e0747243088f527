// Replies of the arena that are not answers: the errors of its stream endpoints.
import type { Exchange, Replied } from './exchange.ts';
import type { Failure } from './scenario.ts';

const HTML = 'text/html; charset=UTF-8';
const RATE_LIMIT = {
  'retry-after': '1200',
  ratelimit: 'limit=1800, remaining=0, reset=1200',
  'ratelimit-policy': '1800;w=300',
};

/** Answers a stream request with one of the failures that the arena is known for. */
export function replyFailure(exchange: Exchange, kind: Failure['kind']): Replied {
  switch (kind) {
    case 'login-gate':
      return exchange.json(401, { error: 'LOGIN_GATE' });
    case 'recaptcha':
      return exchange.json(403, { error: 'recaptcha validation failed' });
    case 'rate-limit':
      return exchange.json(429, { error: 'prompt failed' }, RATE_LIMIT);
    case 'challenge':
      return exchange.reply(
        403,
        HTML,
        interstitial(
          'Just a moment...',
          '<div id="cf-turnstile"></div><p>Checking your browser.</p>',
        ),
        { 'cf-mitigated': 'challenge' },
      );
    case 'blocked':
      return exchange.reply(403, HTML, BLOCKED);
    case 'blocked-429':
      return exchange.reply(429, HTML, BLOCKED);
    case 'route':
      return exchange.json(403, { error: 'Route not allowed' });
    case 'model-unavailable':
      return exchange.json(400, { message: MODEL_UNAVAILABLE });
    case 'too-large':
      return exchange.json(413, { message: 'Payload too large' });
  }
}

/** What the arena says of a model that cannot be chosen. */
export const MODEL_UNAVAILABLE = 'Selected model is not available for user selection';

function interstitial(title: string, body: string): string {
  const head = `<head><meta charset="utf-8"><title>${title}</title></head>`;
  return `<!DOCTYPE html><html lang="en-US">${head}<body>${body}<p>Ray ID: 0</p></body></html>`;
}

const BLOCKED = interstitial(
  'Attention Required! | Cloudflare',
  '<h1>Sorry, you have been blocked</h1>',
);
