// @vitest-environment happy-dom
// The reader ties names and votes to the right battle, and notices when a page can no longer be read.
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BattleEvent } from '../../capture/events';
import type { TapMessage } from '../tap/protocol';
import type { Layers, StoredTurn } from '../types';
import { ArenaReader } from './reader';

const SESSION = '01a01111-0000-7000-8000-000000000001';
const HERE = new URL(`https://arena.ai/c/${SESSION}`);
const id = (n: number) => `01a01111-0000-7000-8000-${(n + 16).toString(16).padStart(12, '0')}`;
const page = (name: string) =>
  new DOMParser().parseFromString(
    readFileSync(`tests/fixtures/arena/${name}.html`, 'utf8'),
    'text/html',
  );

let events: BattleEvent[];
let now: number;
let calls: number;
let reader: ArenaReader;

function open(layers: Layers = { wire: true, dom: true }): void {
  reader = new ArenaReader({
    emit: (event) => events.push(event),
    now: () => now,
    onRefusal: () => {},
    layers,
    override: null,
  });
}

beforeEach(() => {
  events = [];
  now = 1_000_000;
  calls = 0;
  open();
});

const look = (name: string) => reader.look(page(name), HERE);
const hear = (message: TapMessage) => reader.hear(JSON.stringify(message));
const ofType = (type: BattleEvent['type']) => events.filter((event) => event.type === type);

/** Plays one request whose reply is the given text. */
function reply(path: string, body: unknown, text: string): void {
  calls += 1;
  const at = now;
  const isStream = path.includes('/stream/');
  const json = typeof body === 'string' ? body : JSON.stringify(body);
  const kind = isStream ? 'stream' : 'action';
  hear({ k: 'request', id: calls, kind, method: 'POST', path, body: json, at });
  const head = { status: 200, type: 'text/plain', retryAfter: null, cfMitigated: null };
  hear({ k: 'head', id: calls, ...head, at });
  if (isStream) hear({ k: 'data', id: calls, text, t: 1 });
  else hear({ k: 'reply', id: calls, text, isWhole: true, at });
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
  const path = `/api/evaluation/${SESSION}`;
  hear({ k: 'record', path, type: 'application/json', text, at: now });
};

describe('the reveal', () => {
  it('comes with the record when page and record agree', () => {
    battle(1);
    vote(1);
    record(1);
    look('answered');
    expect(ofType('revealed')).toEqual([]);
    look('revealed');
    expect(ofType('revealed')).toMatchObject([
      { messageAId: id(11), source: 'dom+record', a: { name: 'example-large-2', modelId: 'm1' } },
    ]);
  });

  it('of a second battle is not taken for that of the first, though the names are the same', () => {
    battle(1);
    vote(1);
    record(1);
    look('revealed');
    battle(2);
    record(1);
    vote(2);
    look('revealed');
    expect(ofType('revealed').at(-1)).toMatchObject({ messageAId: null, source: 'dom' });
    record(1, 2);
    look('revealed');
    expect(ofType('revealed').at(-1)).toMatchObject({ messageAId: id(21), source: 'dom+record' });
    expect(ofType('revealed')).toHaveLength(3);
  });

  it('is said once for as long as nothing changes', () => {
    battle(1);
    vote(1);
    for (let i = 0; i < 3; i += 1) look('revealed');
    expect(ofType('revealed')).toHaveLength(1);
  });

  it('comes from the record alone where the page is not read, and not before the vote', () => {
    open({ wire: true, dom: false });
    battle(1);
    record(1);
    look('answered');
    expect(ofType('revealed')).toEqual([]);
    vote(1);
    record(1);
    look('answered');
    expect(ofType('revealed')).toMatchObject([
      { messageAId: id(11), source: 'record', b: { name: 'quiet-otter', modelId: 'm2' } },
    ]);
  });

  it('comes hours later, when the conversation is opened again', () => {
    const stored: StoredTurn = {
      conversationId: SESSION,
      mode: 'battle',
      turnId: id(11),
      promptKey: 'howtall',
      isDone: true,
      hasVote: true,
      hasNames: false,
      unnamed: [],
    };
    look('answered');
    reader.resume(stored);
    expect(ofType('revealed')).toEqual([]);
    look('revealed');
    expect(ofType('revealed')).toMatchObject([{ source: 'dom', a: { name: 'example-large-2' } }]);
  });

  it('of a conversation of which nothing is stored is left alone', () => {
    look('revealed');
    expect(ofType('revealed')).toEqual([]);
  });
});

describe('a page that cannot be read', () => {
  const path = '/nextjs-api/stream/create-evaluation';
  const body = JSON.stringify(prompt(1, 'battle'));

  /** Listens to a stream for a while, with the page not read. */
  function listen(row: string): boolean {
    open({ wire: true, dom: false });
    hear({ k: 'request', id: 1, kind: 'stream', method: 'POST', path, body, at: now });
    const head = { status: 200, type: 'text/plain', retryAfter: null, cfMitigated: null };
    hear({ k: 'head', id: 1, ...head, at: now });
    for (let second = 0; second < 15; second += 1) {
      now += 1_000;
      hear({ k: 'data', id: 1, text: row, t: second * 1_000 });
      look('streaming');
    }
    return reader.isUnreadable;
  }

  it('is noticed when no row can be read', () => {
    expect(listen('{{{\n')).toBe(true);
    expect(reader.health().unreadableSince).not.toBeNull();
  });

  it('is not suspected while rows come in', () => {
    expect(listen('a2:[{"type":"heartbeat"}]\n')).toBe(false);
  });
});

describe('health', () => {
  it('says what was last understood on each layer, and with which data', () => {
    battle(1);
    look('answered');
    const health = reader.health();
    expect(health.wire).toMatchObject({ isOn: true, seen: { prompt: now, text: now, done: now } });
    expect(health.dom.pack).toBe('2026-03');
    expect(health.data.isOverridden).toBe(false);
    expect(health.dom.hits.find(({ name }) => name === 'column')?.count).toBe(2);
  });
});
