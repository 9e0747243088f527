// The practice arena's server, spoken to over HTTP/2 and HTTP/1.1 without a browser.
import { request as httpsRequest } from 'node:https';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Ask,
  ask as askArena,
  type Ids,
  loadRecord,
  makeIds,
  promptBody,
  type Reply,
  stream,
  castVote as voteOn,
} from './ask.ts';
import { RowReader } from './client/rows.ts';
import { uuidv7, uuidv7Time } from './random.ts';
import { PRIVATE_BAIT } from './record.ts';
import type { Turn } from './scenario.ts';
import { loadScenario } from './scenario.ts';
import { type Arena, startArena } from './server.ts';

let arena: Arena;
beforeEach(async () => {
  arena = await startArena({ speed: 200, scenario: 'chat-words' });
});
afterEach(() => arena.close());

const ask = (path: string, asked?: Ask) => askArena(arena, path, asked);
const record = (id: string) => loadRecord(arena, id);

function create(id: string, prompt: string, ids = makeIds()): Promise<Reply> {
  return stream(arena, 'create-evaluation', promptBody(prompt, ids, { id, mode: 'battle' }));
}

const castVote = (id: string, ids: Ids, value = 'model_a') => voteOn(arena, id, ids, value);

describe('identifiers', () => {
  it('are UUIDs of version 7 that carry their time', () => {
    const id = uuidv7(1_795_000_000_123);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuidv7Time(id)).toBe(1_795_000_000_123);
    expect(uuidv7Time('00000000-0000-4000-8000-000000000000')).toBeNull();
  });

  it('are refused for a session when their time is far off', async () => {
    const reply = await create(uuidv7(Date.now() - 4_000_000), 'Hello');
    expect([reply.status, reply.body]).toEqual([400, expect.stringContaining('seems spoofed')]);
  });
});

describe('a battle', () => {
  const names = ['gpt-4.1-2025-04-14', 'claude-sonnet-4-5', 'openai', 'anthropic'];

  it('streams both texts exactly and logs every piece', async () => {
    const id = uuidv7();
    const { body } = await create(id, 'How far away is the Moon?');
    const turn = loadScenario('chat-words').battles[0]?.turns[0] as Turn;
    const rows = new RowReader().push(body);
    for (const side of ['a', 'b'] as const) {
      const sent = rows.filter((row) => row.lane === side && row.code === '0').map((r) => r.value);
      const log = arena.sessions()[0]?.turns[0]?.[side];
      expect(sent.join('')).toBe(turn[side].text);
      expect(log?.pieces.map((piece) => piece.text)).toEqual(sent);
      expect(log?.text).toBe(turn[side].text);
    }
  });

  it('says nothing of the models before the vote, and names them after it', async () => {
    const [id, ids] = [uuidv7(), makeIds()];
    const stream = await create(id, 'Hello', ids);
    const before = await record(id);
    expect(before.messages.map((m: { modelId: unknown }) => m.modelId)).toEqual([null, null, null]);
    expect([before.pairwiseFeedbacks, before.revealedModels]).toEqual([[], []]);
    for (const name of names) expect(stream.body + JSON.stringify(before)).not.toContain(name);
    const reply = await castVote(id, ids);
    expect(reply.headers['content-type']).toBe('text/x-component');
    const after = await record(id);
    expect(after.revealedModels.map((m: { publicName: string }) => m.publicName)).toEqual(
      names.slice(0, 2),
    );
    const [, a, b] = after.messages;
    expect(after.pairwiseFeedbacks[0]).toMatchObject({ modelAId: a.modelId, modelBId: b.modelId });
    expect(reply.body).toContain(`"modelAId":"${a.modelId}"`);
  });

  it('counts one vote when the same is sent twice', async () => {
    const [id, ids] = [uuidv7(), makeIds()];
    await create(id, 'Hello', ids);
    await Promise.all([castVote(id, ids), castVote(id, ids, 'tie')]);
    const [session] = arena.sessions();
    expect([session?.votes.length, session?.repeatedVotes]).toEqual([1, 1]);
  });

  it('keeps the names back as long as the scenario says', async () => {
    arena.setScenario('late-reveal');
    const [id, ids] = [uuidv7(), makeIds()];
    await create(id, 'Hello', ids);
    await castVote(id, ids);
    const { pairwiseFeedbacks, revealedModels } = await record(id);
    expect(pairwiseFeedbacks[0]).toMatchObject({ value: 'model_a', modelAId: null });
    expect(revealedModels).toEqual([]);
  });

  it('carries private fields as bait in its record', async () => {
    const id = uuidv7();
    await create(id, 'Hello');
    const text = JSON.stringify(await record(id));
    for (const bait of [PRIVATE_BAIT.userId, PRIVATE_BAIT.hashedIp, PRIVATE_BAIT.city]) {
      expect(text).toContain(bait);
    }
  });

  it('names the makers in the stream when a router chose', async () => {
    arena.setScenario('routed-model');
    const { body } = await create(uuidv7(), 'Hello');
    expect(body).toContain('a2:[{"type":"routed_model","organization":"openai"}]');
  });
});

describe('the pages', () => {
  it('come with a strict policy and flight text', async () => {
    const { headers, body } = await ask('/');
    const policy = String(headers['content-security-policy']);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe-inline');
    const scripts = [...body.matchAll(/<script([^>]*)>/g)].map((match) => match[1]);
    expect(scripts.every((attributes) => attributes?.includes(`nonce="${nonce}"`))).toBe(true);
    expect(body).toContain('self.__next_f.push([1,');
  });

  it('give the session as flight when asked with the RSC header', async () => {
    const id = uuidv7();
    await create(id, '$ounds 🌙\n1:["x"]');
    const { headers, body } = await ask(`/c/${id}`, { headers: { rsc: '1' } });
    expect(headers['content-type']).toBe('text/x-component');
    const bytes = Buffer.byteLength('$ounds 🌙\n1:["x"]').toString(16);
    expect(body).toContain(`32:T${bytes},$ounds 🌙\n1:["x"]a:[`);
    expect(body).toContain(`"id":"${id}"`);
  });

  it('send the old host to the new one', async () => {
    const { status, headers } = await ask('/c/x?y=1', { host: 'lmarena.ai' });
    expect([status, headers.location]).toEqual([301, 'https://arena.ai/c/x?y=1']);
  });

  it('answer over HTTP/1.1 too', async () => {
    const status = await new Promise((resolve, reject) => {
      const options = {
        port: arena.port,
        host: '127.0.0.1',
        ca: arena.certificate,
        servername: 'arena.ai',
        headers: { host: 'arena.ai' },
      };
      httpsRequest(options, (reply) => resolve(reply.statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
  });

  it('tell requests that the page did not make from its own', async () => {
    await ask('/api/history/unified', { headers: { 'x-practice-page': '1' } });
    await ask('/', { headers: { 'sec-fetch-mode': 'navigate' } });
    expect(arena.strayRequests()).toEqual([]);
    await ask('/api/history/unified');
    expect(arena.strayRequests().map((request) => request.path)).toEqual(['/api/history/unified']);
  });
});

describe('refusals', () => {
  it.each([
    ['Grey or gray?', 403, 'recaptcha validation failed'],
    ['How far away is the Moon?', 429, 'prompt failed'],
    ['Plan a day in the mountains for me.', 401, 'LOGIN_GATE'],
    ['Write a short poem about a quiet morning.', 403, 'Just a moment'],
  ])('meet the first attempt at "%s", and the next gets through', async (prompt, status, text) => {
    arena.setScenario('refusals-of-service');
    const id = uuidv7();
    const first = await create(id, prompt);
    expect([first.status, first.body]).toEqual([status, expect.stringContaining(text)]);
    if (status === 429) expect(first.headers['retry-after']).toBe('1200');
    if (text === 'Just a moment') await create(id, prompt);
    expect((await create(id, prompt)).status).toBe(200);
  });
});

describe('truncation', () => {
  it('leaves a body without an end, while the server completes the answer', async () => {
    arena.setScenario('truncated');
    const id = uuidv7();
    const { body } = await create(id, 'How far away is the Moon?');
    expect(body).not.toContain('ad:');
    await expect.poll(async () => (await record(id)).messages[1].status).toBe('success');
    const pieces = arena.sessions()[0]?.turns[0]?.a.pieces ?? [];
    expect(new Set(pieces.map((piece) => piece.onWire))).toEqual(new Set([true, false]));
  });

  it('can kill the answers too', async () => {
    arena.setScenario('truncated');
    const id = uuidv7();
    await create(id, 'Plan a day in the mountains for me.');
    expect((await record(id)).messages[1].status).toBe('failed');
  });
});
