// @vitest-environment happy-dom
// What the practice compar:IA sends or shows comes back as the record that it should, by wire and by page alone.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Conversation } from '../../../tests/comparia/conversation';
import {
  ALPHA,
  type Answer,
  BETA,
  DEFAULT_SCENARIO,
  type ScenarioInput,
  ScenarioSchema,
} from '../../../tests/comparia/scenario';
import { encodeRow, play } from '../../../tests/comparia/stream';
import { type BattleEvent, BattleEventSchema } from '../../capture/events';
import { Recorder } from '../../capture/recorder';
import { TelltaleDatabase } from '../../db/database';
import { loadRecord } from '../../db/records';
import { type BattleRecord, BattleRecordSchema } from '../../db/schema';
import type { Refusal } from '../types';
import { CompariaReader } from './reader';

/** Events that go to the recorder at once: the stand-in for a database ends a transaction that runs long. */
const BATCH = 5;

let db: TelltaleDatabase;
let events: BattleEvent[];
let refusals: Refusal[];
let now: number;
let calls: number;
let reader: CompariaReader;

function open(layers = { wire: true, dom: true }): CompariaReader {
  return new CompariaReader({
    emit: (event) => events.push(event),
    now: () => now,
    onRefusal: (refusal) => refusals.push(refusal),
    layers,
    override: null,
  });
}

beforeEach(async () => {
  db = new TelltaleDatabase();
  await db.open();
  events = [];
  refusals = [];
  now = 1_000_000;
  calls = 0;
  sessionStorage.clear();
  localStorage.clear();
  reader = open();
});
afterEach(() => db.delete());

/** Plays one call as the tap tells it; a stream is cut into parts of odd sizes, a millisecond apart. */
function call(name: string, body: unknown, text: string, how = 'complete', status = 200): void {
  calls += 1;
  const path = `/arena/${name}`;
  const hear = (message: object) => reader.hear(JSON.stringify({ id: calls, at: now, ...message }));
  if (name === 'reveal') {
    hear({ k: 'record', path, type: 'application/json', text });
    return;
  }
  const isStream = !['vote', 'react'].includes(name);
  const kind = isStream ? 'stream' : 'action';
  hear({ k: 'request', kind, method: 'POST', path, body: JSON.stringify(body) });
  hear({ k: 'head', status, type: 'text/event-stream', retryAfter: '7', cfMitigated: null });
  if (!isStream) hear({ k: 'reply', text, isWhole: true });
  for (let i = 0, t = 1; isStream && i < text.length; i += 37, t++) {
    hear({ k: 'data', text: text.slice(i, i + 37), t });
  }
  now += 1_000;
  hear({ k: 'end', how, t: 1_000, at: now });
}

/** A conversation on the practice site and the text of each reply. */
class Played {
  readonly conversation: Conversation;

  constructor(
    scenario: ScenarioInput = DEFAULT_SCENARIO,
    mode = 'random',
    private readonly selection: string[] = [],
  ) {
    const [battle] = ScenarioSchema.parse(scenario).battles;
    if (!battle) throw new Error('The scenario has no battle.');
    this.conversation = new Conversation(battle, mode, selection, 'fr');
  }

  async first(prompt: string): Promise<void> {
    const { hash, mode } = this.conversation;
    const body = { prompt_value: prompt, mode, custom_models_selection: this.selection };
    const init = encodeRow({ type: 'init', session_hash: hash });
    call('add_first_text', body, init + (await this.stream(this.conversation.ask(prompt))));
  }

  async more(prompt: string): Promise<void> {
    call('add_text', { message: prompt }, await this.stream(this.conversation.ask(prompt)));
  }

  async retry(): Promise<void> {
    call('retry', {}, await this.stream(this.conversation.retry()));
  }

  vote(status = 200): void {
    const body = { chosen_llm: 'both_equal' as const, prefs_a: ['useful'], prefs_b: [] };
    const vote = { ...body, comment_a: 'bien', comment_b: '' };
    this.conversation.vote = vote;
    call('vote', vote, JSON.stringify(this.conversation.reveal()), 'complete', status);
  }

  async stream(answers: Record<'a' | 'b', Answer>): Promise<string> {
    let text = '';
    const sink = { write: (part: string) => (text += part), end: () => {}, reset: () => {} };
    await play(this.conversation, answers, sink, { pause: 0, cutAfter: null, isGone: () => false });
    return text;
  }
}

async function record(id: string): Promise<BattleRecord> {
  for (const event of events) BattleEventSchema.parse(event);
  const flat = { makers: [], verdict: 'flat', evidence: [] } as const;
  const recorder = new Recorder(db, {
    recorder: '0',
    engine: '1',
    now: () => now,
    makerOf: () => null,
    guessSide: () => ({ ...flat, makers: [], evidence: [] }),
  });
  for (let i = 0; i < events.length; i += BATCH) {
    const part = events.slice(i, i + BATCH);
    await recorder.deliver({ instance: 'i', first: i + 1, events: part, tabId: 1 });
  }
  return BattleRecordSchema.parse(await loadRecord(db, `comparia:${id}-0`));
}

/** Turns of a record as the practice site logs its own. */
const turnsOf = ({ body }: BattleRecord) =>
  body.turns.map(({ prompt, a, b }) => {
    const side = ({ text, reasoning, versions }: typeof a) => ({
      text,
      reasoning,
      earlier: versions.map((version) => version.text),
    });
    return { prompt, a: side(a), b: side(b) };
  });
const logOf = ({ turns }: Conversation) =>
  turns.map(({ prompt, a, b }) => {
    const side = ({ text, reasoning, earlier }: typeof a) => ({ text, reasoning, earlier });
    return { prompt, a: side(a), b: side(b) };
  });

const ofOne = (a: object, b: object): ScenarioInput => ({
  battles: [
    { models: { a: ALPHA, b: BETA }, turns: [{ a: { text: 'x', ...a }, b: { text: 'x', ...b } }] },
  ],
});

describe('the wire layer', () => {
  it('records two turns, the vote with its reasons, and the names', async () => {
    const played = new Played();
    await played.first('Bonjour');
    await played.more('Et encore ?');
    played.vote();
    const { conversation } = played;
    const got = await record(conversation.hash);
    expect(turnsOf(got)).toEqual(logOf(conversation));
    expect(got.battle).toMatchObject({ mode: 'battle', phase: 'revealed', turns: 2 });
    expect(got.battle.vote).toMatchObject({
      value: 'tie',
      raw: 'both_equal',
      blind: true,
      source: 'wire',
      preferences: { a: { flags: ['useful'], comment: 'bien' }, b: { flags: [], comment: '' } },
    });
    expect(got.battle.reveal).toMatchObject({
      source: 'record',
      a: { name: 'Alphaworks/Alpha Large 2', modelId: 'alpha-large-2', organization: 'Alphaworks' },
      b: { name: 'Beta Labs/Beta Mini', modelId: 'beta-mini' },
    });
    expect(got.guess?.seals.map(({ turns }) => turns)).toEqual([1, 2]);
  });

  it('keeps what each row added as a piece, with its time', async () => {
    const played = new Played();
    await played.first('Bonjour');
    const { capture, body } = await record(played.conversation.hash);
    for (const side of ['a', 'b'] as const) {
      const { ends, times } = capture.turns[0]?.[side].text ?? { ends: [], times: [] };
      const text = body.turns[0]?.[side].text ?? '';
      const pieces = ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end));
      expect(pieces).toEqual(played.conversation.turns[0]?.[side].pieces);
      expect(times).toEqual([...times].sort((x, y) => x - y));
    }
    expect(capture.turns[0]?.ended).toBe('complete');
  });

  it('keeps no id of a generation, no system prompt and no name before the vote', async () => {
    const played = new Played();
    await played.first('Bonjour');
    expect(JSON.stringify(events)).not.toMatch(/gen-|Alpha|Beta/);
    played.vote(403);
    expect(events.some(({ type }) => type === 'voted' || type === 'revealed')).toBe(false);
  });

  it('keeps what a retry replaced', async () => {
    const played = new Played();
    await played.first('Bonjour');
    await played.retry();
    const got = await record(played.conversation.hash);
    expect(got.body.turns[0]?.a.versions[0]).toMatchObject({ replacedBy: 'retry' });
    expect(turnsOf(got)).toEqual(logOf(played.conversation));
  });

  it('keeps apart what a model wrote that was replaced while it answered', async () => {
    const swapped = { after: 2, text: 'Tout autre chose.' };
    const played = new Played(ofOne({ text: 'Le début de quoi', swapped }, {}));
    await played.first('Bonjour');
    const got = await record(played.conversation.hash);
    expect(turnsOf(got)).toEqual(logOf(played.conversation));
    expect(got.body.turns[0]?.a.versions.map(({ text }) => text)).toEqual(['Le début']);
  });

  it('replaces a text that the same answer rewrote', async () => {
    const played = new Played();
    const row = (content: string) => {
      const metadata = { generation_id: 'g', bot: 'a' };
      const answer = { role: 'assistant', content, reasoning: '', metadata };
      const messages = [{ role: 'user', content: 'Hé' }, answer];
      return encodeRow({ type: 'chunk', pos: 'a', messages });
    };
    const { hash } = played.conversation;
    const init = encodeRow({ type: 'init', session_hash: hash });
    const text = init + row('Bonjour à') + row('Bonsoir à') + row('Bonsoir à tous');
    call('add_first_text', { prompt_value: 'Hé' }, text);
    const { body, capture } = await record(hash);
    expect(body.turns[0]?.a).toMatchObject({ text: 'Bonsoir à tous', versions: [] });
    expect(capture.turns[0]?.a.text.ends).toEqual([14]);
  });

  it('ends both sides with the error of one, and keeps no words that name a model', async () => {
    const fails = { after: 1, message: 'litellm.Timeout: model=alpha-large-2' };
    const played = new Played(ofOne({ text: 'une longue réponse' }, { text: 'y z', fails }));
    await played.first('Bonjour');
    const { body, battle } = await record(played.conversation.hash);
    expect(body.turns[0]?.b).toMatchObject({
      finish: 'error',
      error: 'The site reported an error.',
    });
    expect(body.turns[0]?.a.finish).toBe('truncated');
    expect(battle.phase).toBe('answered');
    expect(JSON.stringify(events)).not.toContain('alpha');
  });

  it('keeps reactions, and names that come without a vote', async () => {
    const played = new Played();
    await played.first('Bonjour');
    const body = { bot: 'b' as const, index: 1, value: '', liked: true, comment: 'oui' };
    const reaction = { ...body, prefs: ['creative'] };
    played.conversation.react(reaction);
    call('react', reaction, '{}');
    call('reveal', null, JSON.stringify(played.conversation.reveal()));
    const got = await record(played.conversation.hash);
    const said = { value: 'up', flags: ['creative'], comment: 'oui' };
    expect(got.body.turns[0]?.b.reaction).toMatchObject(said);
    expect(got.battle).toMatchObject({ phase: 'revealed', vote: null });
    expect(got.battle.reveal?.b?.name).toBe('Beta Labs/Beta Mini');
  });

  it('takes a chat with models of the user’s choice for no blind battle', async () => {
    const played = new Played(DEFAULT_SCENARIO, 'custom', ['alpha-large-2', 'beta-mini']);
    await played.first('Bonjour');
    played.vote();
    const { battle, guess } = await record(played.conversation.hash);
    expect(battle).toMatchObject({ mode: 'side-by-side', vote: { blind: false } });
    expect(guess).toBeNull();
  });

  it('takes a conversation up in the middle', async () => {
    const played = new Played();
    await played.first('Bonjour');
    events = [];
    reader = open();
    sessionStorage.setItem('arena-session-hash', played.conversation.hash);
    reader.look(document);
    await played.more('Et encore ?');
    const start = events.find(({ type }) => type === 'turnStarted');
    const turnId = `${played.conversation.hash}-1`;
    expect(start).toMatchObject({ prompt: 'Et encore ?', turnId, mode: 'unknown' });
  });

  it('says why a prompt was refused, and begins no turn', () => {
    call('add_first_text', { prompt_value: 'x' }, '{"detail":"…"}', 'complete', 429);
    call('add_first_text', { prompt_value: 'x' }, '{"detail":"…"}', 'complete', 422);
    expect(refusals.map(({ kind, status, retryAfter }) => [kind, status, retryAfter])).toEqual([
      ['rate-limit', 429, 7],
      ['other', 422, 7],
    ]);
    expect(events).toEqual([]);
  });

  it.each([
    '{',
    'null',
    '{"k":"data"}',
    7,
    '{"k":"end","id":1}',
    '{"k":"head","id":1,"status":"x"}',
  ])('makes nothing of %j', (message) => {
    reader.hear(message);
    reader.look(document);
    expect(events).toEqual([]);
  });
});

const HASH = '6f1c0d0e-aaaa-4bbb-8ccc-0123456789ab';

/** The page of a fixture at another moment. */
function show(name: string, change: (page: Document) => void = () => {}): void {
  document.documentElement.innerHTML = readFileSync(`tests/fixtures/comparia/${name}.html`, 'utf8');
  change(document);
  reader.look(document);
  now += 2_000;
  reader.look(document);
}

describe('the page layer alone', () => {
  beforeEach(() => {
    sessionStorage.setItem('arena-session-hash', HASH);
    localStorage.setItem('mode', 'random');
    reader = open({ wire: false, dom: true });
  });

  it('gives the same battle without pieces', async () => {
    show('start');
    expect([reader.conversationId, events]).toEqual([null, []]);
    show('streaming');
    expect(reader.conversationId).toBe(HASH);
    expect(events.filter(({ type }) => type === 'turnStarted')).toHaveLength(1);
    show('answered');
    show('revealed');
    const { battle, body, capture } = await record(HASH);
    expect(battle).toMatchObject({ mode: 'battle', phase: 'revealed', turns: 2 });
    expect(battle.vote).toMatchObject({
      value: 'tie',
      source: 'dom',
      preferences: { a: { flags: ['useful', 'complete'], comment: 'Un mot sur A.' } },
    });
    expect(battle.reveal).toMatchObject({ source: 'dom', a: { name: 'Alphaworks/Alpha Large 2' } });
    expect(body.turns.map(({ prompt }) => prompt)).toEqual(['Bonjour', 'Et encore']);
    expect(body.turns[1]?.b).toMatchObject({
      text: 'La suite de la seconde : code.',
      reasoning: 'Encore un peu.',
      textSource: 'dom',
    });
    expect(capture.layers).toEqual(['dom']);
    expect(capture.turns[1]?.b.text.ends).toEqual([]);
  });

  it('keeps what a retry replaced', async () => {
    show('answered');
    show('answered', (page) => {
      const card = page.querySelectorAll('.message-bot')[2];
      const text = card?.querySelector('.md');
      if (text) text.textContent = 'Autre';
      card?.firstElementChild?.insertAdjacentHTML('beforeend', '<div role="status">…</div>');
    });
    const { body } = await record(HASH);
    expect(body.turns[1]?.a.versions).toMatchObject([
      { text: 'La suite de la première réponse.', replacedBy: 'retry' },
    ]);
  });

  it('ends a turn that the page says has failed', async () => {
    show('error');
    const { body, battle } = await record(HASH);
    expect(body.turns[0]?.a.finish).toBe('error');
    expect(battle.phase).toBe('answered');
    expect(JSON.stringify(events)).not.toContain('model-x');
  });

  it('says when it cannot read what is going on', () => {
    show('streaming', (page) => {
      for (const part of page.querySelectorAll('h3')) part.remove();
    });
    now += 5_000;
    reader.look(document);
    expect([reader.isUnreadable, reader.health().dom.missing]).toEqual([true, ['round']]);
  });
});

describe('waiting', () => {
  it('for a slow model is no sign that the page cannot be read', () => {
    reader = open({ wire: false, dom: true });
    sessionStorage.setItem('arena-session-hash', HASH);
    const wait = (page: Document) => {
      const chat = page.querySelector('#chat-area');
      if (chat) chat.innerHTML = '<div role="status">…</div>';
    };
    show('streaming', wait);
    now += 20_000;
    reader.look(document);
    expect([reader.isUnreadable, reader.health().dom.missing]).toEqual([false, []]);
  });
});

describe('both layers', () => {
  it('tell one battle once', async () => {
    const played = new Played();
    const { hash } = played.conversation;
    await played.first('Bonjour');
    sessionStorage.setItem('arena-session-hash', hash);
    show('answered', (page) => page.querySelectorAll('.grouped-messages')[1]?.remove());
    played.vote();
    show('revealed', (page) => page.querySelectorAll('.grouped-messages')[1]?.remove());
    for (const type of ['turnStarted', 'voted', 'revealed'] as const) {
      expect(events.filter((event) => event.type === type)).toHaveLength(1);
    }
    const got = await record(hash);
    expect(turnsOf(got)).toEqual(logOf(played.conversation));
    expect(got.capture.layers).toEqual(['wire']);
  });

  it('lets the page finish what the wire was cut off from', async () => {
    const { hash } = new Played().conversation;
    sessionStorage.setItem('arena-session-hash', hash);
    const init = encodeRow({ type: 'init', session_hash: hash });
    call('add_first_text', { prompt_value: 'Bonjour toi' }, `${init}data: {"ty`, 'failed');
    show('answered');
    const { body, capture } = await record(hash);
    expect(capture.turns[0]?.ended).toBe('truncated');
    expect(body.turns[0]?.a).toMatchObject({ textSource: 'dom' });
    expect(body.turns[0]?.a.text).toMatch(/^Bonjour ! Voici/);
    expect(reader.health().wire.unread).toEqual({ half: 1 });
  });
});
