// The tap passes everything on unchanged and leaves the page's cancelling, failing and looking around as they were.
import { describe, expect, it, vi } from 'vitest';
import {
  body,
  ORIGIN,
  openPage,
  post,
  STREAM,
  settled,
  slowReply,
} from '../../../tests/tap/open-page';

describe('a page with a tap', () => {
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

  it('stops the download when the page gives up a response and its clone, and not before', async () => {
    const { source, response } = slowReply(Array.from({ length: 500 }, (_, i) => `a0:"${i}"\n`));
    const { page, heard } = openPage(async () => response);
    const got = await page.fetch(STREAM, post);
    const twin = got.clone();
    const first = got.body?.cancel('enough');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(source.cancelled).toBeNull();
    await Promise.all([first, twin.body?.cancel('enough')]);
    await settled(heard);
    expect(source.cancelled).not.toBeNull();
    expect(source.pulled).toBeLessThan(50);
  });

  it('gives the page a response that is as it was', async () => {
    const { page } = openPage(async () => slowReply(['a0:"x"\n']).response);
    const got = await page.fetch(STREAM, post);
    expect(got.bodyUsed).toBe(false);
    expect(got).toBeInstanceOf(Response);
    expect(got.body).toBe(got.body);
    expect(Object.keys(got)).toEqual([]);
    const twin = got.clone();
    expect(await twin.text()).toBe('a0:"x"\n');
    expect(got.bodyUsed).toBe(false);
    expect(await got.text()).toBe('a0:"x"\n');
    expect(got.bodyUsed).toBe(true);
  });

  it('tells of a request that fails or is aborted before its reply', async () => {
    for (const [error, how] of [
      [new TypeError('Failed to fetch'), 'failed'],
      [new DOMException('stopped', 'AbortError'), 'aborted'],
    ] as const) {
      const { page, heard } = openPage(() => Promise.reject(error));
      await expect(page.fetch(STREAM, post)).rejects.toBe(error);
      await settled(heard);
      expect(heard).toMatchObject([{ k: 'request' }, { k: 'end', how }]);
    }
  });

  it('reads nothing that could run code of the page', async () => {
    const touched: string[] = [];
    const trap = {
      get method() {
        touched.push('method');
        return 'POST';
      },
      get body() {
        touched.push('body');
        return body;
      },
      get headers() {
        touched.push('headers');
        return {};
      },
    };
    const address = {
      toString: () => {
        touched.push('toString');
        return STREAM;
      },
    };
    const { page } = openPage(async () => new Response('x'));
    await page.fetch(STREAM, trap);
    await page.fetch(address as unknown as string, trap);
    expect(touched).toEqual([]);
  });

  it.each([
    ['nothing', []],
    ['null', [null, null]],
    ['a number', [7, 7]],
    ['a symbol', [Symbol('x')]],
    ['headers that are none', [STREAM, { method: 'POST', headers: 7 }]],
    ['a body that is none', [STREAM, { method: 'POST', body: { x: 1 } }]],
  ])('passes %s on to the network as it is', async (_name, args) => {
    const network = vi.fn(async () => new Response('x'));
    const { page } = openPage(network);
    await Reflect.apply(page.fetch, undefined, args);
    expect(network).toHaveBeenCalledWith(...args);
  });

  it('looks like the fetch it wraps', () => {
    const { page } = openPage(fetch);
    const own = { fetch };
    expect(page.fetch.name).toBe(fetch.name);
    expect(page.fetch.length).toBe(fetch.length);
    expect(page.fetch.toString()).toBe(fetch.toString());
    expect(`${page.fetch}`).toBe(`${fetch}`);
    expect(page.fetch.toString.name).toBe('toString');
    expect(page.fetch.toString).toBe(page.fetch.toString);
    expect(page.fetch.toString.call(Array)).toBe(Array.toString());
    expect(Reflect.ownKeys(page.fetch)).toEqual(Reflect.ownKeys(fetch));
    const { value: _ours, ...ours } = Object.getOwnPropertyDescriptor(page, 'fetch') ?? {};
    const { value: _theirs, ...theirs } = Object.getOwnPropertyDescriptor(own, 'fetch') ?? {};
    expect(ours).toEqual(theirs);
    expect(Object.getPrototypeOf(page.fetch)).toBe(Object.getPrototypeOf(fetch));
  });
});
