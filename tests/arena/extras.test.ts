// What the practice arena sends besides text: sources, tool calls, files, pictures, attachments, refusals and hostile rows.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, loadRecord, makeIds, promptBody, stream } from './ask.ts';
import { RowReader } from './client/rows.ts';
import { HOSTILE_KINDS, hostileRows } from './hostile.ts';
import { SIGNATURE_BAIT } from './media.ts';
import { uuidv7 } from './random.ts';
import { loadScenario } from './scenario.ts';
import { type Arena, startArena } from './server.ts';
import type { TurnLog } from './session-store.ts';

let arena: Arena;
beforeEach(async () => {
  arena = await startArena({ speed: 500 });
});
afterEach(() => arena.close());

const turn = () => arena.sessions().at(-1)?.turns[0] as TurnLog;
function play(prompt: string, modality = 'chat', more: object = {}) {
  const id = uuidv7();
  const body = promptBody(prompt, makeIds(), { id, mode: 'battle', modality, ...more });
  return stream(arena, 'create-evaluation', body).then((reply) => ({ ...reply, id }));
}
const rowsOf = (body: string, code: string) =>
  new RowReader().push(body).filter((row) => row.code === code);

it('sends the sources of a search as text within a row, and logs them', async () => {
  arena.setScenario('search');
  const { body } = await play('Who measured the distance to the Moon first?', 'search');
  const [row] = rowsOf(body, 'c');
  expect(row).toMatchObject({ lane: 'a', value: { toolCallId: 'citation-source' } });
  const value = row?.value as { argsTextDelta: string } | undefined;
  expect(JSON.parse(value?.argsTextDelta ?? '').source).toEqual(turn().a.citations[0]);
  expect([turn().a.citations.length, turn().b.citations.length]).toEqual([2, 0]);
});

it('sends a tool call again and again while it grows, and logs the last arguments', async () => {
  arena.setScenario('webdev');
  const { body, id } = await play('Build me a clock.', 'webdev');
  const calls = rowsOf(body, '9').filter(
    (row) => row.lane === 'a' && (row.value as { toolCallId: string }).toolCallId === 'call_1',
  );
  const contents = calls.map((row) => (row.value as { args: { content?: string } }).args.content);
  expect(contents).toHaveLength(5);
  expect(new Set(contents).size).toBe(5);
  const [scripted] = loadScenario('webdev').battles[0]?.turns[0]?.a.tools ?? [];
  expect(turn().a.tools[0]).toMatchObject({ name: 'create_file', args: scripted?.args });
  expect(turn().a.tools.map((tool) => tool.id)).toContain('deploy_project');
  expect([turn().a.title, turn().a.files.map((file) => file.path)]).toEqual([
    'Clock',
    ['package.json', 'index.html'],
  ]);
  expect((await loadRecord(arena, id)).maskedEvaluations[0].modality).toBe('webdev');
});

it('serves pictures only by their signed address', async () => {
  arena.setScenario('image');
  const { body } = await play('Draw a quiet morning.', 'image');
  const { images } = turn().a;
  expect(body).toContain(JSON.stringify(images[0]?.url));
  expect(images[0]?.url).toContain(`X-Amz-Signature=${SIGNATURE_BAIT}`);
  const { pathname, search } = new URL(images[0]?.url ?? '');
  const picture = await ask(arena, pathname + search);
  expect(picture).toMatchObject({ status: 200, body: expect.stringContaining('width="320"') });
  expect((await ask(arena, pathname)).status).toBe(403);
  expect(turn().b.images[0]?.mimeType).toBeNull();
});

it('keeps the attachments of a prompt in its log and its record', async () => {
  const file = {
    name: 'cat.png',
    contentType: 'image/png',
    url: 'https://arena.ai/media/cat.png?X-Amz-Signature=secret',
  };
  const userMessage = { content: 'Hello', experimental_attachments: [file], metadata: {} };
  const { id } = await play('Hello', 'chat', { userMessage });
  expect(turn().attachments).toEqual([file]);
  expect((await loadRecord(arena, id)).messages[0].experimental_attachments).toEqual([file]);
});

describe('refusals', () => {
  it.each([
    ['Grey or gray?', 403, { error: 'recaptcha validation failed' }],
    ['How far away is the Moon?', 429, { error: 'prompt failed' }],
    ['Plan a day in the mountains for me.', 401, { error: 'LOGIN_GATE' }],
    ['Refused: a route', 403, { error: 'Route not allowed' }],
    ['Refused: a model', 400, { message: 'Selected model is not available for user selection' }],
    ['Refused: too large', 413, { message: 'Payload too large' }],
  ])('say in JSON: %s', async (prompt, status, body) => {
    arena.setScenario('refusals-of-service');
    const reply = await play(prompt);
    expect([reply.status, JSON.parse(reply.body)]).toEqual([status, body]);
    if (status === 429) {
      expect(reply.headers).toMatchObject({ 'retry-after': '1200' });
      expect(String(reply.headers.ratelimit)).toContain('limit=1800');
    }
  });

  it('say in HTML what stands before the arena, as a challenge or as a block', async () => {
    arena.setScenario('refusals-of-service');
    const [id, ids] = [uuidv7(), makeIds()];
    const prompt = 'Write a short poem about a quiet morning.';
    const body = promptBody(prompt, ids, { id, mode: 'battle' });
    const challenge = await stream(arena, 'create-evaluation', body);
    expect([challenge.status, challenge.headers['cf-mitigated']]).toEqual([403, 'challenge']);
    expect(challenge.body).toContain('Just a moment...');
    const block = await stream(arena, 'create-evaluation', body);
    expect([block.status, block.headers['cf-mitigated']]).toEqual([403, undefined]);
    expect(block.body).toContain('Attention Required! | Cloudflare');
    const other = await play('Refused: a blocked visitor');
    expect([other.status, other.headers['retry-after']]).toEqual([429, undefined]);
  });
});

describe('hostile lanes', () => {
  const SIZE = 3_000;

  it.each(HOSTILE_KINDS)('%s: reads as rows, and the honest side is whole', async (generate) => {
    const honest = 'I am the honest side.';
    const turns = [
      { prompt: 'Hello', a: { hostile: { generate, size: SIZE } }, b: { text: honest } },
    ];
    const one = (name: string) => ({ name, organization: 'x' });
    const battles = [{ models: { a: one('a'), b: one('b') }, turns }];
    arena.setScenario({ name: 'x', describe: 'x', battles });
    const { body } = await play('Hello');
    const said = hostileRows(generate, SIZE).flatMap((row) => row.text ?? []);
    const texts = rowsOf(body, '0');
    expect(texts.filter((row) => row.lane === 'a').map((row) => row.value)).toEqual(said);
    expect([turn().a.text, turn().a.status]).toEqual([said.join(''), 'success']);
    expect(turn().b).toMatchObject({ text: honest, status: 'success' });
    expect(({} as { isPolluted?: boolean }).isPolluted).toBeUndefined();
  });

  it('are as large as they say', () => {
    expect(hostileRows('huge-row')[0]?.json.length).toBeGreaterThan(50_000_000);
    expect(hostileRows('many-heartbeats').length).toBeGreaterThan(1_000_000);
    expect(hostileRows('deep-json')[0]?.json.length).toBe(200_000);
    expect(hostileRows('long-word')[0]?.text).toHaveLength(200_000);
    expect(hostileRows('lone-surrogates').some((row) => !row.text?.isWellFormed())).toBe(true);
  });
});

it('can end between the bytes of a character, and finishes on its own', async () => {
  arena.setScenario('cut-in-character');
  const { raw } = await play('Show me some unusual characters.');
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(raw)).toThrow();
  await expect.poll(() => turn().a.status).toBe('success');
  expect(turn().a.pieces.some((piece) => !piece.onWire)).toBe(true);
});
