// @vitest-environment happy-dom
// What the compar:IA page shows comes back as the record that it should, from the page alone and beside the wire.
import { beforeEach, describe, expect, it } from 'vitest';
import { Bench, logOf, Played, turnsOf } from '../../../tests/comparia/bench';
import { encodeRow } from '../../../tests/comparia/stream';

const HASH = '6f1c0d0e-aaaa-4bbb-8ccc-0123456789ab';
let bench: Bench;

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  bench = new Bench();
});

describe('the page layer alone', () => {
  beforeEach(() => {
    sessionStorage.setItem('arena-session-hash', HASH);
    localStorage.setItem('mode', 'random');
    bench = new Bench({ wire: false, dom: true });
  });

  it('gives the same battle without pieces', async () => {
    bench.show('start');
    expect([bench.reader.conversationId, bench.events]).toEqual([null, []]);
    bench.show('streaming');
    expect(bench.reader.conversationId).toBe(HASH);
    expect(bench.events.filter(({ type }) => type === 'turnStarted')).toHaveLength(1);
    bench.show('answered');
    bench.show('revealed');
    const { battle, body, capture } = await bench.record(HASH);
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
    bench.show('answered');
    bench.show('answered', (page) => {
      const card = page.querySelectorAll('.message-bot')[2];
      const text = card?.querySelector('.md');
      if (text) text.textContent = 'Autre';
      card?.firstElementChild?.insertAdjacentHTML('beforeend', '<div role="status">…</div>');
    });
    const { body } = await bench.record(HASH);
    expect(body.turns[1]?.a.versions).toMatchObject([
      { text: 'La suite de la première réponse.', replacedBy: 'retry' },
    ]);
  });

  it('ends a turn that the page says has failed', async () => {
    bench.show('error');
    const { body, battle } = await bench.record(HASH);
    expect(body.turns[0]?.a.finish).toBe('error');
    expect(battle.phase).toBe('answered');
    expect(JSON.stringify(bench.events)).not.toContain('model-x');
  });

  it('says when it cannot read what is going on', () => {
    bench.show('streaming', (page) => {
      for (const part of page.querySelectorAll('h3')) part.remove();
    });
    bench.look(5_000);
    expect([bench.reader.isUnreadable, bench.reader.health().dom.missing]).toEqual([
      true,
      ['round'],
    ]);
  });
});

describe('waiting', () => {
  it('for a slow model is no sign that the page cannot be read', () => {
    bench = new Bench({ wire: false, dom: true });
    sessionStorage.setItem('arena-session-hash', HASH);
    const wait = (page: Document) => {
      const chat = page.querySelector('#chat-area');
      if (chat) chat.innerHTML = '<div role="status">…</div>';
    };
    bench.show('streaming', wait);
    bench.look(20_000);
    expect([bench.reader.isUnreadable, bench.reader.health().dom.missing]).toEqual([false, []]);
  });
});

describe('both layers', () => {
  it('tell one battle once', async () => {
    const played = new Played(bench);
    const { hash } = played.conversation;
    await played.first('Bonjour');
    sessionStorage.setItem('arena-session-hash', hash);
    bench.show('answered', (page) => page.querySelectorAll('.grouped-messages')[1]?.remove());
    played.vote();
    bench.show('revealed', (page) => page.querySelectorAll('.grouped-messages')[1]?.remove());
    for (const type of ['turnStarted', 'voted', 'revealed'] as const) {
      expect(bench.events.filter((event) => event.type === type)).toHaveLength(1);
    }
    const got = await bench.record(hash);
    expect(turnsOf(got)).toEqual(logOf(played.conversation));
    expect(got.capture.layers).toEqual(['wire']);
  });

  it('lets the page finish what the wire was cut off from', async () => {
    const { hash } = new Played(bench).conversation;
    sessionStorage.setItem('arena-session-hash', hash);
    const init = encodeRow({ type: 'init', session_hash: hash });
    bench.call('add_first_text', { prompt_value: 'Bonjour toi' }, `${init}data: {"ty`, 'failed');
    bench.show('answered');
    const { body, capture } = await bench.record(hash);
    expect(capture.turns[0]?.ended).toBe('truncated');
    expect(body.turns[0]?.a).toMatchObject({ textSource: 'dom' });
    expect(body.turns[0]?.a.text).toMatch(/^Bonjour ! Voici/);
    expect(bench.reader.health().wire.unread).toEqual({ half: 1 });
  });
});
