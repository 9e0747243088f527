// Replies of the arena that are not answers: the errors of its stream endpoints.
import type { Exchange, Replied } from './exchange.ts';
import type { Failure } from './scenario.ts';

const HTML = 'text/html; charset=UTF-8';

/** Answers a stream request with one of the failures that the arena is known for. */
export function replyFailure(exchange: Exchange, kind: Failure['kind']): Replied {
  switch (kind) {
    case 'login-gate':
      return exchange.json(401, { error: 'LOGIN_GATE' });
    case 'recaptcha':
      return exchange.json(403, { error: 'recaptcha validation failed' });
    case 'rate-limit':
      return exchange.json(429, { error: 'prompt failed' }, { 'retry-after': '1200' });
    case 'challenge':
      return exchange.reply(403, HTML, interstitial('Just a moment...', 'Checking your browser.'), {
        'cf-mitigated': 'challenge',
      });
    case 'blocked':
      return exchange.reply(
        429,
        HTML,
        interstitial('Attention Required! | Cloudflare', 'Sorry, you have been blocked'),
      );
  }
}

function interstitial(title: string, text: string): string {
  const head = `<head><meta charset="utf-8"><title>${title}</title></head>`;
  return `<!DOCTYPE html><html lang="en-US">${head}<body><h1>${text}</h1><p>Ray ID: 0</p></body></html>`;
}
