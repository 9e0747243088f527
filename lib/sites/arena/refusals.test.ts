// Replies in place of an answer are told apart by status, headers and their first words.
import { describe, expect, it } from 'vitest';
import { refusalOf } from './refusals';

const JSON_TYPE = 'application/json; charset=utf-8';
const HTML = 'text/html; charset=UTF-8';
const reply = {
  status: 400,
  type: JSON_TYPE,
  retryAfter: null,
  cfMitigated: null,
  body: '',
  at: 0,
};
const page = (title: string) => `<!DOCTYPE html><html><head><title>${title}</title></head></html>`;

describe('refusalOf', () => {
  it.each([
    ['login', { status: 401, body: '{"error":"LOGIN_GATE"}' }],
    ['login', { status: 403, body: '{"error":"LOGIN_GATE"}' }],
    ['human-check', { status: 403, body: '{"error":"recaptcha validation failed"}' }],
    ['rate-limit', { status: 429, body: '{"error":"prompt failed"}' }],
    ['rate-limit', { status: 429, body: '' }],
    ['cloudflare', { status: 403, type: HTML, body: page('Just a moment...') }],
    ['cloudflare', { status: 429, type: HTML, body: page('Attention Required! | Cloudflare') }],
    ['cloudflare', { status: 403, type: '', cfMitigated: 'challenge', body: '' }],
    ['cloudflare', { status: 200, type: HTML, body: page('Just a moment...') }],
    ['other', { status: 200, type: HTML, body: page('Arena') }],
    ['other', { status: 403, body: '{"error":"Route not allowed"}' }],
    ['other', { body: '{"message":"Selected model is not available for user selection"}' }],
    ['other', { body: '{"message":"Evaluation session ID seems spoofed, offset too big"}' }],
    ['other', { status: 413, body: '' }],
    ['other', { status: 500, type: '', body: '\0\ud800' }],
  ])('knows %s by %j', (kind, fields) => {
    const refusal = refusalOf({ ...reply, ...fields });
    expect(refusal).toEqual({
      kind,
      status: { ...reply, ...fields }.status,
      retryAfter: null,
      at: 0,
    });
  });

  it.each([
    ['1200', 1_200],
    [' 7 ', 7],
    ['Thu, 01 Jan 1970 00:02:00 GMT', 60],
    ['Thu, 01 Jan 1970 00:00:10 GMT', 0],
    ['soon', null],
    ['9'.repeat(30), null],
  ])('reads how long to wait from %s', (retryAfter, seconds) => {
    expect(refusalOf({ ...reply, retryAfter, at: 60_000 }).retryAfter).toBe(seconds);
  });
});
