// The practice arena's modes: what a request must name, which answers come, what the record tells and when.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, castVote, type Ids, loadRecord, makeIds, promptBody, stream } from './ask.ts';
import { RowReader } from './client/rows.ts';
import { uuidv7 } from './random.ts';
import { type Arena, startArena } from './server.ts';
import { withId } from './session-store.ts';

const FIRST = 'Grey or gray?';
const SECOND = 'Which one for a letter to London?';
const [GPT, CLAUDE] = ['gpt-4.1-2025-04-14', 'claude-sonnet-4-5'];
const idOf = (name: string) => withId({ name, organization: 'x' }).id;

let arena: Arena;
beforeEach(async () => {
  arena = await startArena({ speed: 500 });
});
afterEach(() => arena.close());

const single = ({ modelBMessageId: _b, ...ids }: Ids) => ids;
const create = (id: string, mode: string, prompt: string, ids: Partial<Ids>, more: object = {}) =>
  stream(arena, 'create-evaluation', promptBody(prompt, ids, { id, mode, ...more }));
const post = (id: string, prompt: string, ids: Partial<Ids>, more: object = {}) =>
  stream(arena, `post-to-evaluation/${id}`, promptBody(prompt, ids, more));
const lanes = (body: string) => new Set(new RowReader().push(body).map((row) => row.lane));

describe('a blind battle', () => {
  it('takes no model ids, no other mode, and no mode in a follow-up', async () => {
    arena.setScenario('follow-ups');
    const [id, ids] = [uuidv7(), makeIds()];
    const named = await create(id, 'battle', FIRST, ids, { modelAId: idOf(GPT as string) });
    expect(named.status).toBe(400);
    const direct = await create(id, 'direct', FIRST, ids);
    expect([direct.status, JSON.parse(direct.body).message]).toEqual([
      400,
      "'direct' mode is not allowed when starting a new conversation",
    ]);
    expect((await create(id, 'battle', FIRST, ids)).status).toBe(200);
    expect((await post(id, SECOND, makeIds(), { mode: 'battle' })).status).toBe(400);
    expect((await post(id, SECOND, makeIds())).status).toBe(200);
  });

  it('can show its names before the vote, and keeps what the vote says of that', async () => {
    arena.setScenario('names-before-vote');
    const [id, ids] = [uuidv7(), makeIds()];
    await create(id, 'battle', FIRST, ids);
    const record = await loadRecord(arena, id);
    expect(record.messages[1].modelId).toBe(idOf(GPT as string));
    expect(record.pairwiseFeedbacks).toEqual([]);
    await castVote(arena, id, ids, 'tie', { modelsRevealed: true });
    expect(arena.sessions()[0]?.votes[0]?.modelsRevealed).toBe(true);
  });

  it('can keep its names until the conversation is loaded again', async () => {
    arena.setScenario('reveal-after-reload');
    const [id, ids] = [uuidv7(), makeIds()];
    await create(id, 'battle', FIRST, ids);
    const reply = await castVote(arena, id, ids, 'model_a');
    const before = await loadRecord(arena, id);
    expect(reply.body + JSON.stringify(before)).not.toContain(idOf(GPT as string));
    expect((await ask(arena, `/zh/c/${id}`)).body).toContain(GPT);
    expect((await loadRecord(arena, id)).revealedModels).toHaveLength(2);
  });

  it.each(['same-names', 'stealth'])('names its models as their rows do: %s', async (name) => {
    arena.setScenario(name);
    const [id, ids] = [uuidv7(), makeIds()];
    await create(id, 'battle', FIRST, ids);
    await castVote(arena, id, ids, 'model_b');
    const [a, b] = (await loadRecord(arena, id)).revealedModels;
    expect(a.id).not.toBe(b.id);
    if (name === 'same-names') expect(a.publicName).toBe(b.publicName);
    else for (const row of [a, b]) expect(row).not.toHaveProperty('organization');
  });
});

describe('side by side', () => {
  it('needs both model ids and tells them from the start, with a vote all the same', async () => {
    arena.setScenario('side-by-side');
    const [id, ids] = [uuidv7(), makeIds()];
    const models = { modelAId: idOf(GPT as string), modelBId: idOf(CLAUDE as string) };
    const wrong = await create(id, 'side-by-side', FIRST, ids, { ...models, modelBId: uuidv7() });
    expect([wrong.status, wrong.body]).toEqual([400, expect.stringContaining('not available')]);
    await create(id, 'side-by-side', FIRST, ids, models);
    const record = await loadRecord(arena, id);
    expect([record.mode, record.messages[1].modelId, record.messages[2].modelId]).toEqual([
      'side-by-side',
      models.modelAId,
      models.modelBId,
    ]);
    await castVote(arena, id, ids, 'both_bad', { modelsRevealed: true });
    expect((await loadRecord(arena, id)).pairwiseFeedbacks[0]).toMatchObject(models);
  });
});

describe('a direct chat', () => {
  it('has side a alone and takes no vote', async () => {
    arena.setScenario('direct');
    const [id, ids] = [uuidv7(), makeIds()];
    const model = { modelAId: idOf(GPT as string) };
    expect((await create(id, 'direct', FIRST, ids, model)).status).toBe(400);
    const { body } = await create(id, 'direct', FIRST, single(ids), model);
    expect(lanes(body)).toEqual(new Set(['a']));
    const record = await loadRecord(arena, id);
    expect(record.messages.map((m: { role: string }) => m.role)).toEqual(['user', 'assistant']);
    expect(record.lastMessageIds).toEqual([ids.modelAMessageId]);
    expect(record.revealedModels).toHaveLength(1);
    expect((await castVote(arena, id, ids, 'model_a')).body).toContain('"success":false');
    expect(arena.sessions()[0]?.turns[0]?.sides).toEqual(['a']);
  });
});

describe('a direct battle', () => {
  const model = { modelAId: idOf(GPT as string) };
  const start = async (): Promise<[string, Ids]> => {
    arena.setScenario('direct-battle');
    const [id, ids] = [uuidv7(), makeIds()];
    await create(id, 'direct-battle', FIRST, ids, model);
    return [id, ids];
  };

  it('hides the second model until one answer is chosen, and goes on with that one', async () => {
    const [id, ids] = await start();
    const before = await loadRecord(arena, id);
    expect([before.messages[1].modelId, before.messages[2].modelId]).toEqual([
      model.modelAId,
      null,
    ]);
    await castVote(arena, id, ids, 'model_b');
    const after = await loadRecord(arena, id);
    const chosen = idOf(CLAUDE as string);
    expect(after.pairwiseFeedbacks[0]).toMatchObject({ value: 'model_b', modelBId: chosen });
    expect((await post(id, SECOND, single(makeIds()), model)).status).toBe(400);
    const reply = await post(id, SECOND, single(makeIds()), { modelAId: chosen });
    expect(lanes(reply.body)).toEqual(new Set(['a']));
    expect(arena.sessions()[0]?.turns[1]?.a.model.name).toBe(CLAUDE);
  });

  it('has a second answer only on the turns that are marked', async () => {
    const [id, ids] = await start();
    await castVote(arena, id, ids, 'model_a');
    expect((await post(id, SECOND, makeIds(), model)).status).toBe(400);
    await post(id, SECOND, single(makeIds()), model);
    const third = await post(id, 'And in Dublin?', makeIds(), model);
    expect(lanes(third.body)).toEqual(new Set(['a', 'b']));
  });

  it('lets the first choice be skipped, which names nobody', async () => {
    const [id, ids] = await start();
    const messages = { messageAId: ids.modelAMessageId, messageBId: ids.modelBMessageId };
    expect((await stream(arena, `skip-direct-battle/${id}`, messages)).status).toBe(200);
    const record = await loadRecord(arena, id);
    expect(record.pairwiseFeedbacks).toEqual([expect.objectContaining({ value: 'skip' })]);
    expect([record.pairwiseFeedbacks[0].modelBId, record.messages[2].modelId]).toEqual([
      null,
      null,
    ]);
    expect((await stream(arena, `skip-direct-battle/${id}`, messages)).status).toBe(400);
  });

  it('lets no later choice be skipped', async () => {
    const [id, ids] = await start();
    await castVote(arena, id, ids, 'model_a');
    const later = makeIds();
    await post(id, 'And in Dublin?', later, model);
    const messages = { messageAId: later.modelAMessageId, messageBId: later.modelBMessageId };
    expect((await stream(arena, `skip-direct-battle/${id}`, messages)).status).toBe(400);
  });
});

it('serves its pages under a language too, and the start page under every mode', async () => {
  for (const path of ['/zh', '/zh/', '/text/direct', '/de/code', '/image', '/pt-BR/search']) {
    expect([path, (await ask(arena, path)).status]).toEqual([path, 200]);
  }
  expect((await ask(arena, '/nowhere')).status).toBe(404);
});
