// Tests of what a typed address becomes, and of how allowed hosts are sorted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, parseHost, sortHosts } from './hosts';

describe('parseHost', () => {
  it.each([
    ['chat.example.org', 'https://chat.example.org/*'],
    [' https://Chat.Example.org/arena?x=1#y ', 'https://chat.example.org/*'],
    ['https://chat.example.org:8443', 'https://chat.example.org/*'],
    ['http://localhost:7860', 'http://localhost/*'],
    ['localhost:7860/', 'http://localhost/*'],
    ['http://127.0.0.1:7860', 'http://127.0.0.1/*'],
    ['https://münchen.example', 'https://xn--mnchen-3ya.example/*'],
  ])('takes %s', (typed, pattern) => expect(parseHost(typed)).toMatchObject({ ok: true, pattern }));

  it.each([
    ['  ', 'empty'],
    ['http://chat.example.org', 'plain-http'],
    ['ftp://chat.example.org', 'scheme'],
    ['javascript://chat.example.org', 'scheme'],
    ['https://*.example.org', 'wildcard'],
    ['https://me:pass@chat.example.org', 'login'],
    ['chat', 'no-address'],
    ['https://[::1]/', 'no-address'],
    ['not an address', 'no-address'],
    [`https://${'a'.repeat(400)}.org`, 'no-address'],
  ])('refuses %s', (typed, problem) => expect(parseHost(typed)).toEqual({ ok: false, problem }));

  it('gives only patterns of one host, whatever is typed', () => {
    const address = fc
      .tuple(
        fc.constantFrom('', 'https://', 'http://', 'ftp://', 'https://a@'),
        fc.oneof(fc.string(), fc.constantFrom('localhost', '127.0.0.1', '[::1]', 'a.example')),
        fc.oneof(fc.string(), fc.constantFrom('', ':7860', '/x', '.org/*')),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), address), (typed) => {
        const parsed = parseHost(typed);
        if (!parsed.ok) return;
        expect(parsed.pattern).toMatch(/^https?:\/\/[a-z0-9.-]+\/\*$/);
        expect(hostOf(parsed.pattern)).toBe(parsed.host);
        if (parsed.pattern.startsWith('http:')) expect(parsed.isLocal).toBe(true);
      }),
    );
  });
});

describe('sortHosts', () => {
  it('tells built-in, offered and added hosts apart', () => {
    const lists = sortHosts(
      ['https://arena.ai/*', 'https://two/*', 'https://own.example/*', 'https://own.example/*'],
      ['https://arena.ai/*'],
      ['https://one/*', 'https://two/*'],
    );
    expect(lists).toEqual({
      offered: [
        { pattern: 'https://one/*', isOn: false },
        { pattern: 'https://two/*', isOn: true },
      ],
      added: ['https://own.example/*'],
    });
  });
});
