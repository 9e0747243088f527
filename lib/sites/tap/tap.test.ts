// The tap hears what it should, and tells it to its own side alone.
import { describe, expect, it, vi } from 'vitest';
import {
  body,
  ORIGIN,
  openPage,
  PATTERNS,
  post,
  STREAM,
  settled,
  slowReply,
} from '../../../tests/tap/open-page';
import { CONTENT_HELLO, TAP_HELLO, TO_TAP } from './protocol';

describe('installTap', () => {
  it('passes the request and each part of the answer on, and gives the page its own response', async () => {
    const { response } = slowReply(['a0:"Gi', 'raffe"\n', '🦒']);
    const network = vi.fn(async () => response);
    const { page, heard } = openPage(network);
    const got = await page.fetch(STREAM, post);
    expect(got).toBe(response);
    expect(network).toHaveBeenCalledWith(STREAM, post);
    expect(await got.text()).toBe('a0:"Giraffe"\n🦒');
    await settled(heard);
    expect(heard.map(({ k }) => k)).toEqual(['request', 'head', 'data', 'data', 'data', 'end']);
    expect(heard[0]).toMatchObject({ kind: 'stream', path: STREAM, body });
    expect(heard.at(-1)).toMatchObject({ how: 'complete' });
  });

  it('reads the body of a Request object and of a Blob', async () => {
    const { page, heard } = openPage(async () => slowReply([]).response);
    await page.fetch(new Request(`${ORIGIN}${STREAM}`, post));
    await page.fetch(STREAM, { method: 'POST', body: new Blob([body]) });
    await vi.waitFor(() => expect(heard.filter(({ k }) => k === 'end')).toHaveLength(2));
    const bodies = heard.flatMap((part) => (part.k === 'request' ? [part.body] : []));
    expect(bodies).toEqual([body, body]);
  });

  it.each([
    ['another path', '/api/me', undefined],
    ['another origin', 'https://example.org/nextjs-api/stream/create-evaluation', post],
    ['an ordinary post', '/api/other', post],
    ['a blob address', 'blob:https://arena.ai/x', undefined],
    ['an unreadable address', 'https://', undefined],
  ])('hears nothing of %s', async (_name, url, init) => {
    const response = new Response('x');
    const { page, heard } = openPage(async () => response);
    expect(await page.fetch(url, init)).toBe(response);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard).toEqual([]);
    expect(response.bodyUsed).toBe(false);
  });

  it('hears a server action and whether it succeeded, and the reply only when it is about answers', async () => {
    const act = async (text: string) => {
      const response = new Response('1:{"modelAId":"secret"}');
      const { page, heard } = openPage(async () => response);
      const init = { method: 'POST', headers: { 'next-action': '60' }, body: text };
      await page.fetch('/c/1', init);
      await settled(heard);
      expect(await response.text()).toContain('secret');
      return heard;
    };
    const other = await act('[{"value":"tie"}]');
    expect(other.map(({ k }) => k)).toEqual(['request', 'head', 'end']);
    expect(JSON.stringify(other)).not.toContain('secret');
    const vote = await act('[{"value":"tie","messageAId":"1"}]');
    expect(vote.map(({ k }) => k)).toEqual(['request', 'head', 'reply', 'end']);
    expect(vote[2]).toMatchObject({ text: '1:{"modelAId":"secret"}', isWhole: true });
  });

  it('passes on no more than the beginning of a reply', async () => {
    const long = 'x'.repeat(1_000_000);
    const { page, heard } = openPage(async () => new Response(long));
    await page.fetch('/api/vote', { method: 'POST', body: '{"messageAId":1}' });
    await settled(heard);
    const reply = heard.find((part) => part.k === 'reply');
    expect(reply).toMatchObject({ text: 'x'.repeat(262_144), isWhole: false });
  });

  it('tells of a prompt before its reply comes', async () => {
    let answer: (response: Response) => void = () => {};
    const { page, heard } = openPage(() => new Promise((resolve) => (answer = resolve)));
    const pending = page.fetch(STREAM, post);
    await vi.waitFor(() => expect(heard.map(({ k }) => k)).toEqual(['request']));
    answer(new Response('a0:"x"'));
    await pending;
    await settled(heard);
  });

  it('passes on the beginning of a refusal with what the headers say', async () => {
    const headers = { 'retry-after': '1200', 'cf-mitigated': 'challenge' };
    const refuse = () => new Response('n'.repeat(9_000), { status: 429, headers });
    const { page, heard } = openPage(async () => refuse());
    const response = await page.fetch(STREAM, post);
    await settled(heard);
    expect(heard.map(({ k }) => k)).toEqual(['request', 'head', 'reply', 'end']);
    expect(heard[1]).toMatchObject({ status: 429, retryAfter: '1200', cfMitigated: 'challenge' });
    expect(heard[2]).toMatchObject({ text: 'n'.repeat(4_096), isWhole: false });
    expect(await response.text()).toHaveLength(9_000);
  });

  it('takes a page in place of an answer for a refusal', async () => {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    const { page, heard } = openPage(async () => new Response('<html>', { headers }));
    await page.fetch(STREAM, post);
    await settled(heard);
    expect(heard.map(({ k }) => k)).toEqual(['request', 'head', 'reply', 'end']);
  });

  it('passes the flight form of a conversation on, and no other form of it', async () => {
    const path = '/zh/c/01a01111-0000-7000-8000-000000000001';
    const load = async (type: string, headers?: HeadersInit) => {
      const response = () => new Response('0:{}', { headers: { 'content-type': type } });
      const { page, heard } = openPage(async () => response());
      await page.fetch(path, { headers });
      await new Promise((resolve) => setTimeout(resolve, 20));
      return heard;
    };
    expect(await load('text/x-component', { RSC: '1' })).toMatchObject([
      { k: 'record', path, type: 'text/x-component', text: '0:{}' },
    ]);
    expect(await load('text/html', { RSC: '1' })).toEqual([]);
    expect(await load('text/x-component')).toEqual([]);
  });

  it.each([
    ['stop', `/nextjs-api/stream/stop/1/messages/2`],
    ['skip', '/nextjs-api/stream/skip-direct-battle/1'],
  ])('hears a %s without its reply', async (_name, path) => {
    const { page, heard } = openPage(async () => new Response('{"success":true}'));
    await page.fetch(path, post);
    await settled(heard);
    expect(heard.map(({ k }) => k)).toEqual(['request', 'head', 'end']);
    expect(heard[0]).toMatchObject({ kind: 'note', method: 'POST', path, body });
  });

  it('hears a retry by PUT', async () => {
    const { page, heard } = openPage(async () => new Response('a0:"x"'));
    const path = '/nextjs-api/stream/retry-evaluation-session-message/1/messages/2';
    await page.fetch(path, { method: 'PUT', body: '{}' });
    await settled(heard);
    expect(heard[0]).toMatchObject({ kind: 'stream', method: 'PUT', path });
  });

  describe('takes new patterns over the private channel', () => {
    const fresh = { ...PATTERNS, stream: '/v2/answers$' };
    const order = (patterns: unknown) => JSON.stringify({ k: 'configure', patterns });
    const heardAfter = async (details: unknown[], path: string) => {
      const { page, heard, document, channel } = openPage(async () => new Response('x'));
      for (const detail of details) {
        document.dispatchEvent(new CustomEvent(`${channel}${TO_TAP}`, { detail }));
      }
      await page.fetch(path, post);
      await new Promise((resolve) => setTimeout(resolve, 10));
      return heard.length > 0;
    };
    it('and goes by them, and back', async () => {
      expect(await heardAfter([order(fresh)], '/v2/answers')).toBe(true);
      expect(await heardAfter([order(fresh)], STREAM)).toBe(false);
      expect(await heardAfter([order(fresh), order(null)], STREAM)).toBe(true);
    });
    it.each([
      ['{'],
      [null],
      [7],
      ['null'],
      ['{"k":"configure"}'],
      ['{"k":"configure","patterns":7}'],
    ])('and none of what is no order: %s', async (detail) =>
      expect(await heardAfter([detail], STREAM)).toBe(true),
    );
    it.each([['('], ['a'.repeat(501)], [7], [null], [undefined]])(
      'and treats a bad pattern as missing: %s',
      async (stream) => expect(await heardAfter([order({ ...fresh, stream })], STREAM)).toBe(false),
    );
  });

  it('passes the session record on that the page loads', async () => {
    const { page, heard } = openPage(async () => new Response('{"id":"r"}'));
    await page.fetch('/api/evaluation/01a01111-0000-7000-8000-000000000001');
    await vi.waitFor(() => expect(heard).toMatchObject([{ k: 'record', text: '{"id":"r"}' }]));
  });

  it('tells its channel before the page runs, and not to a page that asks later', () => {
    const { document, channel, isReady } = openPage(fetch);
    expect(channel).toMatch(/^telltale:[\d-]+$/);
    expect(isReady()).toBe(false);
    document.dispatchEvent(new CustomEvent(CONTENT_HELLO));
    expect(isReady()).toBe(true);
    const asked = vi.fn();
    document.addEventListener(TAP_HELLO, asked);
    document.dispatchEvent(new CustomEvent(CONTENT_HELLO));
    expect(asked).not.toHaveBeenCalled();
  });
});
