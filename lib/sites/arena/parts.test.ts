// What comes beside the text is read by allow-list and within its limits; what could name a maker is left unread.
import { describe, expect, it, vi } from 'vitest';
import type { AnswerPart } from '../../db/schema';
import { PartReader } from './parts';

function read(...rows: [code: string, json: unknown, t?: number][]) {
  const parts: AnswerPart[] = [];
  const unread: Record<string, number> = {};
  const reader = new PartReader(
    (part) => parts.push(part),
    (what) => {
      unread[what] = (unread[what] ?? 0) + 1;
    },
  );
  for (const [code, json, t = 0] of rows) {
    reader.take(code, typeof json === 'string' ? json : JSON.stringify(json), t);
  }
  const before = parts.length;
  reader.flush();
  return { parts, unread, before };
}
const call = (content: string, toolName = 'create_file') => ({
  toolCallId: 'call_1',
  toolName,
  args: { path: 'src/App.tsx', content },
});

describe('tool calls', () => {
  it('are told once with their last arguments, with the file that they make', () => {
    const { parts, before } = read(['9', call('e')], ['9', call('ex')], ['9', call('export')]);
    expect(before).toBe(0);
    const args = JSON.stringify(call('export').args);
    expect(parts).toEqual([
      { kind: 'tool', callId: 'call_1', name: 'create_file', args, result: null },
      { kind: 'file', path: 'src/App.tsx', text: 'export' },
    ]);
  });

  it('are told when another row comes, before it, and keep their name with the result', () => {
    const { parts } = read(
      ['9', call('x', 'edit_file')],
      ['a', { toolCallId: 'call_1', result: { ok: 1 } }],
    );
    expect(parts).toMatchObject([
      { name: 'edit_file', result: null },
      { name: 'edit_file', args: '', result: '{"ok":1}' },
    ]);
  });

  it('are told at most once a second while they grow', () => {
    const rows = Array.from({ length: 50 }, (_, i) => ['9', call('x'.repeat(i)), i * 100] as const);
    const tools = read(...rows.map((row) => [...row] as [string, unknown, number])).parts.filter(
      ({ kind }) => kind === 'tool',
    );
    expect(tools.length).toBeLessThanOrEqual(6);
    expect(tools.at(-1)).toMatchObject({ args: JSON.stringify(call('x'.repeat(49)).args) });
  });

  it('are cut to their limits', () => {
    const long = 'x'.repeat(1_000_000);
    const { parts } = read(['9', call(long)], ['a', { toolCallId: 'call_1', result: long }]);
    expect(
      parts.map((part) =>
        part.kind === 'tool'
          ? [part.args.length, part.result?.length]
          : part.kind === 'file' && part.text?.length,
      ),
    ).toEqual([[262_144, undefined], 262_144, [0, 65_536]]);
  });

  it('may be nested too deep, or be called by the names of prototypes', () => {
    const deep = `{"toolCallId":"d","toolName":"x","args":${'{"x":'.repeat(100_000)}1${'}'.repeat(100_000)}}`;
    const { parts } = read(['9', deep]);
    expect(parts.every((part) => part.kind === 'tool' && part.args.length <= 262_144)).toBe(true);
    const evil =
      '{"toolCallId":"__proto__","toolName":"constructor","args":{"__proto__":{"isPolluted":true}}}';
    read(
      ['9', evil],
      ['a', '{"toolCallId":"__proto__","result":{"__proto__":{"isPolluted":true}}}'],
    );
    expect(({} as Record<string, unknown>).isPolluted).toBeUndefined();
  });
});

describe('citations', () => {
  const cite = (source: object) => ({
    toolCallId: 'citation-source',
    argsTextDelta: JSON.stringify({ source }),
  });

  it('keep address and title', () => {
    const { parts } = read([
      'c',
      cite({ url: 'https://example.org/moon?x=1#y', title: 'Moon', id: 's1' }),
    ]);
    expect(parts).toEqual([
      { kind: 'citation', url: 'https://example.org/moon?x=1#y', title: 'Moon' },
    ]);
  });

  it('may come in parts', () => {
    const text = JSON.stringify({ source: { url: 'https://example.org/', title: 'Moon' } });
    const rows = [text.slice(0, 20), text.slice(20)];
    const { parts } = read(
      ...rows.map((argsTextDelta) => ['c', { argsTextDelta }] as [string, unknown]),
    );
    expect(parts).toEqual([{ kind: 'citation', url: 'https://example.org/', title: 'Moon' }]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'x',
    `https://example.org/${'x'.repeat(3_000)}`,
  ])('are left out when they lead to no web page: %.40s', (url) =>
    expect(read(['c', cite({ url, title: '' })])).toMatchObject({ parts: [], unread: { c: 1 } }),
  );
});

describe('data rows', () => {
  it('give an image by its bare address', () => {
    const image = 'https://u:p@x.r2.cloudflarestorage.com/a.png?X-Amz-Signature=secret#f';
    const { parts } = read(['2', [{ type: 'image', image, mimeType: 'image/png' }]]);
    const url = 'https://x.r2.cloudflarestorage.com/a.png';
    expect(parts).toEqual([{ kind: 'image', url, type: 'image/png', width: null, height: null }]);
  });

  it('give the files that a code battle starts with, also those that speak of providers', () => {
    const files = [
      { path: 'a.tsx', content: 'const "provider" = <ThemeProvider/>' },
      { path: 'b' },
    ];
    const event = { type: 'init', templateKind: 'react', files };
    const { parts, unread } = read(
      ['2', [{ type: 'webdev', event }]],
      ['2', [{ type: 'webdev', event: { type: 'title', title: 'x' } }]],
    );
    expect(parts).toEqual([
      { kind: 'file', path: 'a.tsx', text: 'const "provider" = <ThemeProvider/>' },
      { kind: 'file', path: 'b', text: null },
    ]);
    expect(unread).toEqual({});
  });

  it.each([
    '[{"type":"routed_model","organization":"acme-labs"}]',
    '[{"type":"image","image":"https://x.org/a.png"},{"type":"routed_model","organization":"acme"}]',
    '[{"type":"image","image":"https://x.org/a.png","provider":"acme"}]',
    '[{"type":"image","modelProvider":"acme","image":"https://x.org/a.png"}]',
    '[{"type":"heartbeat"},{"type":"image","image":"https://x.org/a.png"}]',
    '[{"type":"other"}]',
  ])('are not even parsed when they may name a maker: %s', (json) => {
    const parse = vi.spyOn(JSON, 'parse');
    expect(read(['2', json])).toMatchObject({ parts: [], unread: { 2: 1 } });
    expect(parse).not.toHaveBeenCalled();
  });

  it('are skipped when they are heartbeats', () => {
    expect(read(['2', '[{"type":"heartbeat"}]'])).toMatchObject({ parts: [], unread: {} });
  });

  it.each(['null', '{', '[]', '{"toolCallId":1}', '[[[', '"x"', `[{"type":"image","image":7}]`])(
    'and all others survive %s',
    (json) => {
      for (const code of ['9', 'a', 'c', '2']) expect(read([code, json]).parts).toEqual([]);
    },
  );
});
