import { afterEach, describe, expect, it } from 'vitest';
import { call, FIRST, rowsOf } from './call.ts';
import { ALPHA, BETA, DEFAULT_SCENARIO, type ScenarioInput } from './scenario.ts';
import { type Comparia, startComparia } from './server.ts';

let site: Comparia;
afterEach(() => site.close());

const quick = (scenario: Partial<ScenarioInput> = {}) =>
  startComparia({ ...DEFAULT_SCENARIO, pause: 0, ...scenario });
const one = (answers: ScenarioInput['battles'][number]['turns'][number]) => ({
  battles: [{ models: { a: ALPHA, b: BETA }, turns: [answers] }],
});

async function begin() {
  const reply = await call(site.port, '/arena/add_first_text', FIRST);
  const rows = rowsOf(reply.text);
  return { ...reply, rows, hash: String(rows[0]?.session_hash) };
}

describe('practice compar:IA', () => {
  it('streams the whole thread in each row, in JSON as Python writes it', async () => {
    site = await quick();
    const { rows, text, hash } = await begin();
    expect(rows[0]).toEqual({ type: 'init', session_hash: hash });
    expect(text).toContain('"role": "user", "content": "Bonjour"');
    expect(text).not.toMatch(/[^\x20-\x7e\n]/);
    const chunks = rows.filter(({ type, pos }) => type === 'chunk' && pos === 'a');
    const contents = chunks.map(({ messages }) => (messages as { content: string }[]).at(-1));
    const log = site.conversations()[0]?.turns[0]?.a;
    expect(contents.at(-1)?.content).toBe(log?.text);
    expect(log?.text).toBe(DEFAULT_SCENARIO.battles[0]?.turns[0]?.a.text);
    expect(log?.pieces.join('')).toBe(log?.text);
    expect(log?.pieces.length).toBeGreaterThan(5);
    expect(rows.slice(-1)).toEqual([{ type: 'complete' }]);
  });

  it('puts the private system prompt into the thread, as the site does', async () => {
    site = await quick();
    expect((await begin()).text).toContain(ALPHA.system_prompt);
  });

  it('tells the names after a vote only, and takes one vote', async () => {
    site = await quick();
    const { hash } = await begin();
    expect((await call(site.port, '/arena/reveal', undefined, hash)).status).toBe(403);
    const body = {
      chosen_llm: 'a',
      prefs_a: ['useful'],
      prefs_b: [],
      comment_a: '',
      comment_b: '',
    };
    const vote = await call(site.port, '/arena/vote', body, hash);
    expect(JSON.parse(vote.text)).toMatchObject({
      chosen_llm: 'a',
      a: { llm: { simple_name: 'Alpha Large 2', organisation: 'Alphaworks' } },
    });
    expect((await call(site.port, '/arena/vote', body, hash)).status).toBe(403);
    const wrong = { ...body, chosen_llm: 'both_bad' };
    expect((await call(site.port, '/arena/vote', wrong, hash)).status).toBe(422);
  });

  it('tells the names after a reaction, until it is taken back', async () => {
    site = await quick();
    const { hash } = await begin();
    const body = { bot: 'b', index: 1, value: '', liked: true, prefs: ['creative'], comment: '' };
    expect((await call(site.port, '/arena/react', body, hash)).status).toBe(200);
    const told = await call(site.port, '/arena/reveal', undefined, hash);
    expect(JSON.parse(told.text)).toMatchObject({ chosen_llm: 'b' });
    const undone = { ...body, liked: null, prefs: [] };
    expect((await call(site.port, '/arena/react', undone, hash)).text).toBe('{"reaction":null}');
    expect((await call(site.port, '/arena/reveal', undefined, hash)).status).toBe(403);
  });

  it('answers a further prompt in the same thread and a retry in place of the last answer', async () => {
    site = await quick();
    const { hash } = await begin();
    const more = rowsOf((await call(site.port, '/arena/add_text', { message: 'Et ?' }, hash)).text);
    const thread = JSON.stringify(more.findLast(({ type }) => type === 'chunk')?.messages);
    expect(thread.match(/"role":"user"/g)).toHaveLength(2);
    await call(site.port, '/arena/retry', {}, hash);
    const { turns } = site.conversations()[0] ?? { turns: [] };
    expect(turns).toHaveLength(2);
    expect(turns[1]?.a.earlier).toEqual(['La suite de la première réponse.']);
  });

  it('ends both sides with the error of one', async () => {
    const fails = { after: 2, message: 'Context too long.' };
    site = await quick(one({ a: { text: 'une deux trois quatre' }, b: { text: 'x y z', fails } }));
    const { rows } = await begin();
    expect(rows.at(-1)).toEqual({ type: 'error', error: 'Context too long.', pos: 'b' });
  });

  it('lets another model begin anew', async () => {
    const swapped = { after: 2, text: 'Tout autre chose.' };
    site = await quick(one({ a: { text: 'Le début de quoi', swapped }, b: { text: 'x' } }));
    await begin();
    const side = site.conversations()[0]?.turns[0]?.a;
    expect(side).toMatchObject({ text: 'Tout autre chose.', finish: 'complete' });
    expect(side?.earlier).toEqual(['Le début']);
  });

  it('refuses and cuts as it is told', async () => {
    site = await quick({ refusals: { add_first_text: [429] }, cutAfter: 5 });
    expect((await call(site.port, '/arena/add_first_text', FIRST)).status).toBe(429);
    const { rows, text } = await begin();
    expect(rows.length).toBeLessThanOrEqual(6);
    expect(text.endsWith('\n\n')).toBe(false);
  });

  it('serves its page and scripts, and no other host', async () => {
    site = await quick();
    expect((await call(site.port, '/arene')).text).toContain('/_app/immutable/app.js');
    for (const name of ['app', 'view', 'api']) {
      expect((await call(site.port, `/_app/immutable/${name}.js`)).status).toBe(200);
    }
    expect(site.strayRequests()).toEqual([]);
  });
});
