// What became of a vote is known from its request to its reply, also when it is none.
import { beforeEach, describe, expect, it } from 'vitest';
import { id, type Reply, SESSION, WireBench } from '../../../tests/tap/wire-bench';

const VOTE = [{ value: 'tie', messageAId: id(11), messageBId: id(12) }];
const PATH = `/c/${SESSION}`;
const SKIP = `/nextjs-api/stream/skip-direct-battle/${SESSION}`;

let bench: WireBench;
beforeEach(() => {
  bench = new WireBench();
});
const fate = () => bench.wire.votes.fate(SESSION);

describe('the fate of a vote', () => {
  it('is open until there is a reply, then accepted', () => {
    expect(fate()).toBeNull();
    const call = bench.ask(PATH, VOTE);
    expect(fate()).toMatchObject({ state: 'open', at: bench.now });
    bench.answer(call, PATH);
    expect(fate()).toMatchObject({ state: 'accepted' });
    expect(bench.of('voted')).toHaveLength(1);
  });

  it.each<[string, Reply]>([
    ['a rate limit', { status: 429, retryAfter: '30' }],
    ['a login gate', { status: 401, text: 'LOGIN_GATE' }],
    ['a check by Cloudflare', { status: 403, type: 'text/html', text: 'Just a moment...' }],
    ['a page in place of a reply', { type: 'text/html; charset=utf-8', text: '<!doctype html>' }],
    ['a word of failure', { text: '1:{"success":false}' }],
  ])('is refused by %s', (_, reply) => {
    bench.play(PATH, VOTE, reply);
    expect(fate()).toMatchObject({ state: 'refused' });
    expect(bench.of('voted')).toEqual([]);
  });

  it('is unknown when the page did not wait for a reply', () => {
    const call = bench.ask(PATH, VOTE);
    bench.hear({ k: 'end', id: call, how: 'aborted', t: 1, at: bench.now });
    expect(fate()).toBeNull();
  });

  it('is that of the newest request', () => {
    const first = bench.ask(PATH, VOTE);
    const second = bench.ask(PATH, VOTE);
    bench.answer(first, PATH, { status: 403 });
    expect(fate()).toMatchObject({ state: 'open' });
    bench.answer(second, PATH);
    expect(fate()).toMatchObject({ state: 'accepted' });
  });

  it('is told of a skipped choice too', () => {
    bench.create(1, { mode: 'direct-battle' });
    const body = { messageAId: id(11), messageBId: id(12) };
    bench.play(SKIP, body, { status: 400 });
    expect(fate()).toMatchObject({ state: 'refused' });
    expect(bench.of('voted')).toEqual([]);
    bench.play(SKIP, body);
    expect(bench.of('voted')).toMatchObject([{ raw: 'skip', messageBId: id(12) }]);
  });
});
