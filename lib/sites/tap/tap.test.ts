// The tap passes everything on unchanged, hears what it should, and leaves the page's cancelling and failing as they were.
import { describe, expect, it, vi } from 'vitest';
import { CONTENT_HELLO, TAP_HELLO, type TapMessage } from './protocol';
import { installTap } from './tap';

const ORIGIN = 'https://arena.ai';
const STREAM = '/nextjs-api/stream/create-evaluation';

/** A page with the given network behind it, and what the tap says there. */
function openPage(network: typeof fetch) {
  const document = new EventTarget();
  const heard: TapMessage[] = [];
  let channel = '';
  document.addEventListener(TAP_HELLO, (event) => {
    channel = (event as CustomEvent<string>).detail;
    document.addEventListener(channel, (part) => {
      heard.push(JSON.parse((part as CustomEvent<string>).detail));
    });
  });
  const page = {
    fetch: network,
    document,
    CustomEvent,
    crypto,
    location: new URL(`${ORIGIN}/`),
  } as unknown as Window & typeof globalThis;
  installTap(page, PATTERNS);
  return { page, heard, document, channel };
}

/** A reply that is sent part by part, with what happened to its source. */
function slowReply(parts: string[]) {
  const source = { pulled: 0, cancelled: null as unknown };
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 2));
        const part = parts[source.pulled];
        source.pulled += 1;
        if (part === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(part));
      },
      cancel(reason) {
        source.cancelled = reason ?? 'no reason';
      },
    },
    { highWaterMark: 0 },
  );
  return { source, response: new Response(body, { headers: { 'content-type': 'text/plain' } }) };
}

const body = JSON.stringify({ id: 'x' });
const post = { method: 'POST', body };
const settled = (heard: TapMessage[]) => vi.waitFor(() => expect(heard.at(-1)?.k).toBe('end'));

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

  it('hears a server action and whether it succeeded, and never its reply', async () => {
    const response = new Response('1:{"modelAId":"secret"}');
    const { page, heard } = openPage(async () => response);
    const init = { method: 'POST', headers: { 'next-action': '60' }, body: '[{"value":"tie"}]' };
    await page.fetch('/c/1', init);
    await vi.waitFor(() => expect(heard.map(({ k }) => k)).toEqual(['request', 'head']));
    expect(JSON.stringify(heard)).not.toContain('secret');
    expect(await response.text()).toContain('secret');
  });

  it('passes the session record on that the page loads', async () => {
    const { page, heard } = openPage(async () => new Response('{"id":"r"}'));
    await page.fetch('/api/evaluation/01a01111-0000-7000-8000-000000000001');
    await vi.waitFor(() => expect(heard).toMatchObject([{ k: 'record', text: '{"id":"r"}' }]));
  });

  describe('when the page stops listening, the network hears of it', () => {
    const many = Array.from({ length: 500 }, (_, i) => `a0:"${i}"\n`);
    const ways: Record<string, (response: Response) => Promise<unknown>> = {
      'by its reader': async ({ body: stream }) => {
        const reader = stream?.getReader();
        await reader?.read();
        await reader?.cancel('enough');
      },
      'by the body': async ({ body: stream }) => stream?.cancel('enough'),
      'through a pipe': async ({ body: stream }) => {
        const reader = stream?.pipeThrough(new TextDecoderStream()).getReader();
        await reader?.read();
        await reader?.cancel('enough');
      },
      'by leaving a loop': async ({ body: stream }) => {
        for await (const _ of stream as unknown as AsyncIterable<Uint8Array>) break;
      },
      'by both halves of a tee': async ({ body: stream }) => {
        const [x, y] = stream?.tee() ?? [];
        await Promise.all([x?.cancel('enough'), y?.cancel('enough')]);
      },
    };
    it.each(Object.entries(ways))('%s', async (_name, stop) => {
      const { source, response } = slowReply(many);
      const { page, heard } = openPage(async () => response);
      await stop(await page.fetch(STREAM, post));
      await settled(heard);
      expect(source.cancelled).not.toBeNull();
      expect(source.pulled).toBeLessThan(20);
      expect(heard.at(-1)).toMatchObject({ how: 'aborted' });
    });
  });

  it('says that an answer was aborted, without a rejection of its own', async () => {
    const rejections: unknown[] = [];
    const note = (reason: unknown) => rejections.push(reason);
    process.on('unhandledRejection', note);
    const abort = new DOMException('stopped', 'AbortError');
    const stream = new ReadableStream({ pull: (controller) => controller.error(abort) });
    const { page, heard } = openPage(async () => new Response(stream));
    const response = await page.fetch(STREAM, post);
    await expect(response.text()).rejects.toBe(abort);
    await settled(heard);
    expect(heard.at(-1)).toMatchObject({ how: 'aborted' });
    process.off('unhandledRejection', note);
    expect(rejections).toEqual([]);
  });

  it('lets a failed request fail for the page as it would have', async () => {
    const failure = new TypeError('Failed to fetch');
    const { page } = openPage(() => Promise.reject(failure));
    await expect(page.fetch(STREAM, post)).rejects.toBe(failure);
  });

  it('leaves headers that can be read only once to the network', async () => {
    let names: string[] = [];
    const { page } = openPage(async (_url, init) => {
      names = [...new Headers(init?.headers).keys()];
      return new Response('x');
    });
    const headers = new Map([['x-a', '1']]).entries() as unknown as HeadersInit;
    await page.fetch('/api/other', { method: 'POST', headers });
    expect(names).toEqual(['x-a']);
  });

  it('adds no rejection to that of a request whose body is used up', async () => {
    const rejections: unknown[] = [];
    const note = (reason: unknown) => rejections.push(reason);
    process.on('unhandledRejection', note);
    const { page } = openPage(fetch);
    const request = new Request(`${ORIGIN}${STREAM}`, post);
    await request.text();
    await expect(page.fetch(request)).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off('unhandledRejection', note);
    expect(rejections).toEqual([]);
  });

  it('ends a stream that has no body', async () => {
    const { page, heard } = openPage(async () => new Response(null, { status: 204 }));
    await page.fetch(STREAM, post);
    await settled(heard);
    expect(heard.map(({ k }) => k)).toEqual(['request', 'head', 'end']);
  });

  it('looks like the fetch it wraps', () => {
    const { page } = openPage(fetch);
    expect(page.fetch.name).toBe(fetch.name);
    expect(page.fetch.length).toBe(fetch.length);
    expect(page.fetch.toString()).toBe(fetch.toString());
  });

  it('tells its channel before the page runs, and not to a page that asks later', () => {
    const { document, channel } = openPage(fetch);
    expect(channel).toMatch(/^telltale:[\d-]+$/);
    document.dispatchEvent(new CustomEvent(CONTENT_HELLO));
    const asked = vi.fn();
    document.addEventListener(TAP_HELLO, asked);
    document.dispatchEvent(new CustomEvent(CONTENT_HELLO));
    expect(asked).not.toHaveBeenCalled();
  });
});
