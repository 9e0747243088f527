// Votes count once the site took them, and names are read from records only when they may be.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { id, recordOf, SESSION, WireBench } from '../../../tests/tap/wire-bench';

let bench: WireBench;
beforeEach(() => {
  bench = new WireBench();
});
const LABELS = { a: 'example-large-2', b: 'quiet-otter' };

describe('a vote', () => {
  it('is told once it was accepted, with what it says', () => {
    bench.create();
    bench.vote(1, { modelsRevealed: false, recaptchaV3Token: 'TOKEN' });
    expect(bench.of('voted')).toMatchObject([
      {
        sessionId: SESSION,
        messageAId: id(11),
        messageBId: id(12),
        raw: 'model_a',
        modelsRevealed: false,
        source: 'wire',
      },
    ]);
    expect(bench.wire.lastVote(SESSION)).toBe(id(11));
  });

  it('may come in a plain post', () => {
    const ids = {
      messageAId: id(11),
      messageBId: id(12),
      evaluationSessionId: SESSION.toUpperCase(),
    };
    bench.play('/api/vote', { value: 'tie', ...ids });
    expect(bench.of('voted')).toMatchObject([
      { raw: 'tie', sessionId: SESSION, modelsRevealed: null },
    ]);
  });

  it.each([
    ['a bad status', { status: 500 }],
    ['a word of failure', { text: '0:{"a":"$@1"}\n1:{"success": false,"error":"x"}\n' }],
  ])('that the site did not take, by %s, is none', (_name, reply) => {
    bench.create();
    bench.vote(1, {}, reply);
    expect(bench.of('voted')).toEqual([]);
    expect(bench.wire.lastVote(SESSION)).toBeNull();
  });

  it('is told though the end of its reply was not heard', () => {
    bench.create();
    bench.vote(1, {}, { how: 'failed' });
    expect(bench.of('voted')).toHaveLength(1);
  });

  it('may be for none of two answers in a chat with one model', () => {
    bench.create(1, { mode: 'direct-battle' });
    const path = `/nextjs-api/stream/skip-direct-battle/${SESSION}`;
    bench.play(path, { messageAId: id(11), messageBId: id(12) });
    expect(bench.of('voted')).toMatchObject([{ raw: 'skip', messageAId: id(11), source: 'wire' }]);
  });
});

describe('a reaction to one answer', () => {
  it('is told of that side', () => {
    bench.create();
    bench.play(`/c/${SESSION}`, [{ value: 'downvote', messageId: id(12) }]);
    expect(bench.of('reacted')).toMatchObject([{ turnId: id(11), side: 'b', value: 'down' }]);
    bench.play(`/c/${SESSION}`, [{ value: 'upvote', messageId: id(11) }], { status: 400 });
    expect(bench.of('reacted')).toHaveLength(1);
  });
});

describe('a session record', () => {
  it('tells texts at once, and no name before it is asked for', () => {
    bench.create();
    bench.record(recordOf([1], [1]));
    expect(bench.of('textsSeen')).toMatchObject([
      { answers: [{ messageId: id(11), text: 'Answer a 1.' }, { messageId: id(12) }] },
    ]);
    expect(JSON.stringify([bench.events, bench.wire.health()])).not.toMatch(/example|otter|"m1"/);
    expect(bench.wire.pairFor(SESSION, LABELS, [id(11)])).toMatchObject({
      messageAId: id(11),
      value: 'model_a',
      a: { modelId: 'm1', name: 'example-large-2', organization: 'exampleorg' },
      b: { modelId: 'm2', name: 'quiet-otter', organization: null },
    });
  });

  it('names a pair only when its names are those on the page', () => {
    bench.record(recordOf([1], [1]));
    expect(bench.wire.pairFor(SESSION, { ...LABELS, b: 'other' }, [])).toBeNull();
    expect(bench.wire.pairFor(SESSION, { a: LABELS.b, b: LABELS.a }, [])).toBeNull();
    expect(bench.wire.pairFor(SESSION, LABELS, [])).not.toBeNull();
  });

  it('names no pair of another battle than those asked for', () => {
    bench.record(recordOf([1, 2], [1]));
    expect(bench.wire.pairFor(SESSION, LABELS, [id(21)])).toBeNull();
    expect(bench.wire.pairAfterVote(SESSION, [id(21)])).toBeNull();
    expect(bench.wire.pairAfterVote(SESSION, [id(21), id(11)])?.messageAId).toBe(id(11));
  });

  it('names the battle before when the next prompt was sent already, and not the next battle', () => {
    bench.record(recordOf([1], [1]));
    bench.post(2);
    expect(bench.wire.pairFor(SESSION, LABELS, [id(11)])).not.toBeNull();
    expect(bench.wire.pairFor(SESSION, LABELS, [id(21)])).toBeNull();
  });

  it('is read once, though it is asked again and again', () => {
    bench.record(recordOf([1], [1]));
    bench.wire.pairFor(SESSION, LABELS, []);
    const parse = vi.spyOn(JSON, 'parse');
    for (let i = 0; i < 10; i += 1) bench.wire.pairFor(SESSION, LABELS, []);
    expect(parse).not.toHaveBeenCalled();
  });

  it('that is none is left alone', () => {
    for (const record of [{}, [], { id: SESSION }, { id: 7, messages: [] }]) bench.record(record);
    expect(bench.events).toEqual([]);
  });
});

describe('a page in flight form', () => {
  const flight = (record: object) => {
    const text = 'Ünïcödé 🌙: the whole long answer.';
    const size = new TextEncoder().encode(text).length.toString(16);
    const refers = JSON.stringify(record)
      .replace('"Answer a 1."', '"$3c"')
      .replace('"Answer b 1."', '"$99"');
    const rows = `0:{"P":null}\n:HL["x"]\n3c:T${size},${text}a:["$","$L31",null,{"initialState":${refers}}]\n`;
    const path = `/c/${SESSION}`;
    bench.hear({ k: 'record', path, type: 'text/x-component', text: rows, at: 1 });
    return text;
  };

  it('holds the same record, with its longer texts apart', () => {
    const text = flight(recordOf([1], [1]));
    // A text that is not there is no text.
    expect(bench.of('textsSeen')).toMatchObject([{ answers: [{ messageId: id(11), text }] }]);
    expect(bench.of('textsSeen')[0]?.answers).toHaveLength(1);
    expect(bench.wire.pairFor(SESSION, LABELS, [id(11)])).not.toBeNull();
  });
});

describe('the reply to a vote', () => {
  const models = recordOf([1], [1]).revealedModels;
  const reply = (success: boolean) => {
    const ids = { messageAId: id(11), messageBId: id(12), modelAId: 'm1', modelBId: 'm2' };
    const row = JSON.stringify({ success, data: { id: 'f', value: 'model_b', ...ids } });
    return { text: `0:{"a":"$@1","b":"build"}\n1:${row}\n` };
  };

  it('names the pair with a list of models from before', () => {
    bench.create();
    bench.record(recordOf([1], [], { revealedModels: models }));
    expect(bench.wire.pairAfterVote(SESSION, [id(11)])).toBeNull();
    bench.vote(1, { value: 'model_b' }, reply(true));
    expect(bench.wire.pairAfterVote(SESSION, [id(11)])).toMatchObject({
      value: 'model_b',
      a: { name: 'example-large-2' },
    });
  });

  it('names nobody without such a list, or when the vote was not accepted', () => {
    bench.create();
    bench.vote(1, {}, reply(true));
    expect(bench.wire.pairAfterVote(SESSION, [id(11)])).toBeNull();
    const other = new WireBench();
    other.record(recordOf([1], [], { revealedModels: models }));
    other.vote(1, {}, reply(false));
    expect(other.wire.pairAfterVote(SESSION, [id(11)])).toBeNull();
  });
});
