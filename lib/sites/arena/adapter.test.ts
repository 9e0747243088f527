// @vitest-environment happy-dom
// The adapter ties names and votes to the right battle, and notices when a page can no longer be read.
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BattleEvent } from '../../capture/events';
import { ArenaAdapter } from './adapter';
import type { TapMessage } from './tap-protocol';

const SESSION = '01a01111-0000-7000-8000-000000000001';
const id = (n: number) => `01a01111-0000-7000-8000-${(n + 16).toString(16).padStart(12, '0')}`;
const page = (name: string) =>
  new DOMParser().parseFromString(
    readFileSync(`tests/fixtures/arena/${name}.html`, 'utf8'),
    'text/html',
  );

let events: BattleEvent[];
let now: number;
let calls: number;
let adapter: ArenaAdapter;

beforeEach(() => {
  events = [];
  now = 1_000_000;
  calls = 0;
  adapter = new ArenaAdapter({
    emit: (event) => events.push(event),
    now: () => now,
    onRefusal: () => {},
  });
});

const hear = (message: TapMessage) => adapter.hear(JSON.stringify(message));
const ofType = (type: BattleEvent['type']) => events.filter((event) => event.type === type);

/** Plays one request whose reply is the given text. */
function reply(path: string, body: unknown, text: string): void {
  calls += 1;
  const at = now;
  const isStream = path.includes('/stream/');
  const json = typeof body === 'string' ? body : JSON.stringify(body);
  hear({ k: 'request', id: calls, kind: isStream ? 'stream' : 'action', path, body: json, at });
  hear({ k: 'head', id: calls, status: 200, type: 'text/plain', at });
  if (!isStream) return;
  hear({ k: 'data', id: calls, text, t: 1 });
  hear({ k: 'end', id: calls, how: 'complete', t: 2, at });
}

const ANSWERS = 'a0:"x"\nb0:"y"\nad:{"finishReason":"stop"}\nbd:{"finishReason":"stop"}\n';
const prompt = (n: number, mode?: string) => ({
  id: SESSION,
  mode,
  userMessageId: id(n * 10),
  modelAMessageId: id(n * 10 + 1),
  modelBMessageId: id(n * 10 + 2),
  userMessage: { content: 'How tall?' },
});
const battle = (n: number) =>
  n === 1
    ? reply('/nextjs-api/stream/create-evaluation', prompt(1, 'battle'), ANSWERS)
    : reply(`/nextjs-api/stream/post-to-evaluation/${SESSION}`, prompt(n), ANSWERS);
const vote = (n: number, value = 'model_a') => {
  const ids = { messageAId: id(n * 10 + 1), messageBId: id(n * 10 + 2) };
  reply(`/c/${SESSION}`, [{ value, ...ids, evaluationSessionId: SESSION }], '');
};
/** A session record with a vote on each of the given turns, always between the models of the fixture page. */
const record = (...turns: number[]) => {
  const text = JSON.stringify({
    id: SESSION,
    messages: [],
    pairwiseFeedbacks: turns.map((n) => ({
      value: 'model_a',
      messageAId: id(n * 10 + 1),
      messageBId: id(n * 10 + 2),
      modelAId: 'm1',
      modelBId: 'm2',
    })),
    revealedModels: [
      { id: 'm1', publicName: 'example-large-2', organization: 'exampleorg' },
      { id: 'm2', publicName: 'quiet-otter' },
    ],
  });
  hear({ k: 'record', path: `/api/evaluation/${SESSION}`, text, at: now });
};

describe('the reveal', () => {
  it('comes with the record when page and record agree', () => {
    battle(1);
    vote(1);
    record(1);
    adapter.look(page('answered'), SESSION);
    expect(ofType('revealed')).toEqual([]);
    adapter.look(page('revealed'), SESSION);
    expect(ofType('revealed')).toMatchObject([
      { messageAId: id(11), source: 'dom+record', a: { name: 'example-large-2', modelId: 'm1' } },
    ]);
  });

  it('of a second battle is not taken for that of the first, though the names are the same', () => {
    battle(1);
    vote(1);
    record(1);
    adapter.look(page('revealed'), SESSION);
    battle(2);
    record(1);
    vote(2);
    adapter.look(page('revealed'), SESSION);
    expect(ofType('revealed').at(-1)).toMatchObject({ messageAId: null, source: 'dom' });
    record(1, 2);
    adapter.look(page('revealed'), SESSION);
    expect(ofType('revealed').at(-1)).toMatchObject({ messageAId: id(21), source: 'dom+record' });
    expect(ofType('revealed')).toHaveLength(3);
  });

  it('is said once for as long as nothing changes', () => {
    battle(1);
    vote(1);
    for (let i = 0; i < 3; i += 1) adapter.look(page('revealed'), SESSION);
    expect(ofType('revealed')).toHaveLength(1);
  });
});

describe('a page that cannot be read', () => {
  /** Looks at a busy page every second for a while, with a request going on as given. */
  function watch(path: string, body: string, row: string): boolean {
    hear({ k: 'request', id: 1, kind: 'stream', path, body, at: now });
    hear({ k: 'head', id: 1, status: 200, type: 'text/plain', at: now });
    for (let second = 0; second < 15; second += 1) {
      now += 1_000;
      hear({ k: 'data', id: 1, text: row, t: second * 1_000 });
      adapter.look(page('streaming'), SESSION);
    }
    return adapter.isDeaf;
  }
  const path = '/nextjs-api/stream/create-evaluation';
  const body = JSON.stringify(prompt(1, 'battle'));

  it('is noticed when the prompt has an unknown form', () => {
    expect(watch(path, '{"prompt":"changed"}', 'a0:"x"\n')).toBe(true);
    expect(events).toEqual([]);
  });

  it('is noticed when no row can be read', () => {
    expect(watch(path, body, '{{{\n')).toBe(true);
  });

  it('is not suspected while rows come in, nor in a chat that is left alone', () => {
    expect(watch(path, body, 'a2:[{"type":"heartbeat"}]\n')).toBe(false);
    expect(watch(path, JSON.stringify(prompt(1, 'side-by-side')), 'a0:"x"\n')).toBe(false);
  });
});

describe('what is no battle', () => {
  it.each(['side-by-side', 'direct'])('is left alone: %s', (mode) => {
    reply('/nextjs-api/stream/create-evaluation', prompt(1, mode), ANSWERS);
    battle(2);
    expect(events).toEqual([]);
  });

  it('is known by its names after a reload, when the follow-up does not say its mode', () => {
    adapter.look(page('revealed'), SESSION);
    battle(2);
    expect(events).toEqual([]);
  });

  it('is not a follow-up of a battle that is stored', () => {
    adapter.awaitReveal(SESSION);
    adapter.look(page('answered'), SESSION);
    battle(2);
    expect(ofType('turnStarted')).toMatchObject([{ mode: 'unknown', turnId: id(21) }]);
  });
});
