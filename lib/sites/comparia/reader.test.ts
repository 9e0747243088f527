// @vitest-environment happy-dom
// What the practice compar:IA sends comes back as the record that it should, from the wire alone.
import { beforeEach, describe, expect, it } from 'vitest';
import { Bench, logOf, Played, turnsOf } from '../../../tests/comparia/bench';
import {
  ALPHA,
  BETA,
  DEFAULT_SCENARIO,
  type ScenarioInput,
} from '../../../tests/comparia/scenario';
import { encodeRow } from '../../../tests/comparia/stream';

let bench: Bench;

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  bench = new Bench();
});

const ofOne = (a: object, b: object): ScenarioInput => ({
  battles: [
    { models: { a: ALPHA, b: BETA }, turns: [{ a: { text: 'x', ...a }, b: { text: 'x', ...b } }] },
  ],
});

describe('the wire layer', () => {
  it('records two turns, the vote with its reasons, and the names', async () => {
    const played = new Played(bench);
    await played.first('Bonjour');
    await played.more('Et encore ?');
    played.vote();
    const { conversation } = played;
    const got = await bench.record(conversation.hash);
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
    const played = new Played(bench);
    await played.first('Bonjour');
    const { capture, body } = await bench.record(played.conversation.hash);
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
    const played = new Played(bench);
    await played.first('Bonjour');
    expect(JSON.stringify(bench.events)).not.toMatch(/gen-|Alpha|Beta/);
    played.vote(403);
    expect(bench.events.some(({ type }) => type === 'voted' || type === 'revealed')).toBe(false);
  });

  it('keeps what a retry replaced', async () => {
    const played = new Played(bench);
    await played.first('Bonjour');
    await played.retry();
    const got = await bench.record(played.conversation.hash);
    expect(got.body.turns[0]?.a.versions[0]).toMatchObject({ replacedBy: 'retry' });
    expect(turnsOf(got)).toEqual(logOf(played.conversation));
  });

  it('keeps apart what a model wrote that was replaced while it answered', async () => {
    const swapped = { after: 2, text: 'Tout autre chose.' };
    const played = new Played(bench, ofOne({ text: 'Le début de quoi', swapped }, {}));
    await played.first('Bonjour');
    const got = await bench.record(played.conversation.hash);
    expect(turnsOf(got)).toEqual(logOf(played.conversation));
    expect(got.body.turns[0]?.a.versions.map(({ text }) => text)).toEqual(['Le début']);
  });

  it('replaces a text that the same answer rewrote', async () => {
    const played = new Played(bench);
    const row = (content: string) => {
      const metadata = { generation_id: 'g', bot: 'a' };
      const answer = { role: 'assistant', content, reasoning: '', metadata };
      const messages = [{ role: 'user', content: 'Hé' }, answer];
      return encodeRow({ type: 'chunk', pos: 'a', messages });
    };
    const { hash } = played.conversation;
    const init = encodeRow({ type: 'init', session_hash: hash });
    const text = init + row('Bonjour à') + row('Bonsoir à') + row('Bonsoir à tous');
    bench.call('add_first_text', { prompt_value: 'Hé' }, text);
    const { body, capture } = await bench.record(hash);
    expect(body.turns[0]?.a).toMatchObject({ text: 'Bonsoir à tous', versions: [] });
    expect(capture.turns[0]?.a.text.ends).toEqual([14]);
  });

  it('ends both sides with the error of one, and keeps no words that name a model', async () => {
    const fails = { after: 1, message: 'litellm.Timeout: model=alpha-large-2' };
    const played = new Played(bench, ofOne({ text: 'une longue réponse' }, { text: 'y z', fails }));
    await played.first('Bonjour');
    const { body, battle } = await bench.record(played.conversation.hash);
    expect(body.turns[0]?.b).toMatchObject({
      finish: 'error',
      error: 'The site reported an error.',
    });
    expect(body.turns[0]?.a.finish).toBe('truncated');
    expect(battle.phase).toBe('answered');
    expect(JSON.stringify(bench.events)).not.toContain('alpha');
  });

  it('keeps reactions, and names that come without a vote', async () => {
    const played = new Played(bench);
    await played.first('Bonjour');
    const body = { bot: 'b' as const, index: 1, value: '', liked: true, comment: 'oui' };
    const reaction = { ...body, prefs: ['creative'] };
    played.conversation.react(reaction);
    bench.call('react', reaction, '{}');
    bench.call('reveal', null, JSON.stringify(played.conversation.reveal()));
    const got = await bench.record(played.conversation.hash);
    const said = { value: 'up', flags: ['creative'], comment: 'oui' };
    expect(got.body.turns[0]?.b.reaction).toMatchObject(said);
    expect(got.battle).toMatchObject({ phase: 'revealed', vote: null });
    expect(got.battle.reveal?.b?.name).toBe('Beta Labs/Beta Mini');
  });

  it('takes a chat with models of the user’s choice for no blind battle', async () => {
    const played = new Played(bench, DEFAULT_SCENARIO, 'custom', ['alpha-large-2', 'beta-mini']);
    await played.first('Bonjour');
    played.vote();
    const { battle, guess } = await bench.record(played.conversation.hash);
    expect(battle).toMatchObject({ mode: 'side-by-side', vote: { blind: false } });
    expect(guess).toBeNull();
  });

  it('takes a conversation up in the middle', async () => {
    const played = new Played(bench);
    await played.first('Bonjour');
    bench.events = [];
    bench.reader = bench.open();
    sessionStorage.setItem('arena-session-hash', played.conversation.hash);
    bench.look(0);
    await played.more('Et encore ?');
    const start = bench.events.find(({ type }) => type === 'turnStarted');
    const turnId = `${played.conversation.hash}-1`;
    expect(start).toMatchObject({ prompt: 'Et encore ?', turnId, mode: 'unknown' });
  });

  it('says why a prompt was refused, and begins no turn', () => {
    bench.call('add_first_text', { prompt_value: 'x' }, '{"detail":"…"}', 'complete', 429);
    bench.call('add_first_text', { prompt_value: 'x' }, '{"detail":"…"}', 'complete', 422);
    expect(
      bench.refusals.map(({ kind, status, retryAfter }) => [kind, status, retryAfter]),
    ).toEqual([
      ['rate-limit', 429, 7],
      ['other', 422, 7],
    ]);
    expect(bench.events).toEqual([]);
  });

  it.each([
    '{',
    'null',
    '{"k":"data"}',
    7,
    '{"k":"end","id":1}',
    '{"k":"head","id":1,"status":"x"}',
  ])('makes nothing of %j', (message) => {
    bench.reader.hear(message);
    bench.look(0);
    expect(bench.events).toEqual([]);
  });
});
