// Asking the practice arena for answers again, and stopping them: the versions it keeps and what its record says meanwhile.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, castVote, type Ids, loadRecord, makeIds, promptBody, stream } from './ask.ts';
import { type Row, RowReader } from './client/rows.ts';
import { uuidv7 } from './random.ts';
import { type Arena, startArena } from './server.ts';
import type { TurnLog } from './session-store.ts';

let arena: Arena;
let id: string;
let ids: Ids;
const turn = () => arena.sessions()[0]?.turns[0] as TurnLog;
const rowsOf = (body: string) => new RowReader().push(body);
const textOf = (rows: Row[], lane: 'a' | 'b') =>
  rows.flatMap((row) => (row.lane === lane && row.code === '0' ? [row.value] : [])).join('');

beforeEach(async () => {
  arena = await startArena({ speed: 500, scenario: 'retry' });
  [id, ids] = [uuidv7(), makeIds()];
});
afterEach(() => arena.close());

const create = (prompt: string) =>
  stream(arena, 'create-evaluation', promptBody(prompt, ids, { id, mode: 'battle' }));
const retryPath = (messageId: string) =>
  `retry-evaluation-session-message/${id}/messages/${messageId}`;

describe('a retry', () => {
  it('streams that lane alone under the same id and keeps the version before', async () => {
    await create('Grey or gray?');
    expect(turn().b.status).toBe('failed');
    const { body } = await stream(arena, retryPath(ids.modelBMessageId), { recaptchaV3Token: 'x' });
    const rows = rowsOf(body);
    expect(new Set(rows.map((row) => row.lane))).toEqual(new Set(['b']));
    expect(textOf(rows, 'b')).toMatch(/^Either works/);
    expect(turn().b).toMatchObject({ messageId: ids.modelBMessageId, status: 'success' });
    expect(turn().b.earlier).toEqual([
      expect.objectContaining({ text: 'I was about to', status: 'failed', finish: 'error' }),
    ]);
    const record = await loadRecord(arena, id);
    expect(record.messages).toHaveLength(3);
    expect(record.messages[2].content).toBe(turn().b.text);
  });

  it('says the last version again when there are no more, and takes PUT as in 2025', async () => {
    await create('Grey or gray?');
    const path = `/nextjs-api/stream/${retryPath(ids.modelAMessageId)}`;
    const texts: string[] = [];
    for (const method of ['POST', 'PUT', 'POST']) {
      texts.push(textOf(rowsOf((await ask(arena, path, { method, body: '{}' })).body), 'a'));
    }
    expect(texts[0]).toBe('Grey in London, gray in New York.');
    expect(texts[1]).toBe('It depends on where your readers live.');
    expect(texts[2]).toBe(texts[1]);
    expect(turn().a.earlier).toHaveLength(3);
  });

  it('is refused for unknown messages and behind a vote', async () => {
    await create('How far away is the Moon?');
    expect((await stream(arena, retryPath(uuidv7()))).status).toBe(404);
    await castVote(arena, id, ids, 'tie');
    expect((await stream(arena, retryPath(ids.modelAMessageId))).status).toBe(400);
  });
});

describe('rerun and resample', () => {
  it('rerun answers the named messages, or both when none is named', async () => {
    await create('How far away is the Moon?');
    const one = await stream(arena, `rerun/${id}`, { messageIds: [ids.modelBMessageId] });
    expect(textOf(rowsOf(one.body), 'a')).toBe('');
    expect([turn().a.earlier.length, turn().b.earlier.length]).toEqual([0, 1]);
    await stream(arena, `rerun/${id}`, { messageIds: [] });
    expect([turn().a.earlier.length, turn().b.earlier.length]).toEqual([1, 2]);
  });

  it('resample draws both, and the record says so meanwhile', async () => {
    await create('How far away is the Moon?');
    arena.setSpeed(1);
    const reply = stream(arena, `resample/${id}`);
    await expect.poll(() => turn().isResampling).toBe(true);
    const { messages } = await loadRecord(arena, id);
    expect([messages[1].status, messages[2].status]).toEqual(['resampling', 'resampling']);
    const stoppedAt = new Date().toISOString();
    for (const mid of [ids.modelAMessageId, ids.modelBMessageId]) {
      await stream(arena, `stop/${id}/messages/${mid}`, { stoppedAt });
    }
    await reply;
  });
});

describe('a stop', () => {
  it('ends one lane where it is, and the other goes on to its end', async () => {
    arena.setScenario('long-answers');
    arena.setSpeed(8);
    const reply = create('Hello');
    await expect.poll(() => arena.sessions()[0]?.turns[0]?.a.text.length ?? 0).toBeGreaterThan(0);
    const path = `stop/${id}/messages/${ids.modelAMessageId}`;
    expect((await stream(arena, path, {})).status).toBe(400);
    await stream(arena, path, { stoppedAt: new Date().toISOString() });
    const { text } = turn().a;
    arena.setSpeed(500);
    const rows = rowsOf((await reply).body);
    expect(turn().a).toMatchObject({ status: 'stopped', text, finish: null });
    expect(textOf(rows, 'a')).toBe(text);
    expect(turn().b.status).toBe('success');
    expect((await loadRecord(arena, id)).messages[1]).toMatchObject({ status: 'stopped' });
  }, 20_000);
});
