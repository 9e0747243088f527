// The wire layer turns every request of the arena's page into the right events, in every mode.
import { beforeEach, describe, expect, it } from 'vitest';
import {
  ANSWERS,
  DONE,
  id,
  prompt,
  recordOf,
  SESSION,
  WireBench,
} from '../../../tests/tap/wire-bench';
import { promptKey } from '../../capture/prompt-key';

const STREAM = '/nextjs-api/stream';
let bench: WireBench;
beforeEach(() => {
  bench = new WireBench();
});

describe('a prompt', () => {
  it('is known before its reply comes, and becomes a turn with it', () => {
    const call = bench.ask(`${STREAM}/create-evaluation`, prompt(1, { mode: 'battle' }));
    expect(bench.events).toEqual([]);
    expect(bench.wire.turns(SESSION)).toMatchObject([
      {
        turnId: id(11),
        state: 'asked',
        startedAt: bench.now,
        promptKey: promptKey('How tall is 1?'),
      },
    ]);
    expect(bench.wire.isStreaming).toBe(false);
    const head = { status: 200, type: 'text/plain', retryAfter: null, cfMitigated: null };
    bench.hear({ k: 'head', id: call, ...head, at: 1 });
    bench.hear({ k: 'data', id: call, text: 'a0:"xyz"\n', t: 5 });
    expect(bench.wire.isStreaming).toBe(true);
    const coming = { state: 'coming', rows: 1, chars: { a: 3, b: 0 } };
    expect(bench.wire.turns(SESSION)).toMatchObject([coming]);
    bench.hear({ k: 'data', id: call, text: `b0:"y"\n${DONE}`, t: 6 });
    bench.hear({ k: 'end', id: call, how: 'complete', t: 7, at: 7 });
    expect(bench.wire.turns(SESSION)).toMatchObject([{ state: 'ended', chars: { a: 3, b: 1 } }]);
    expect(bench.wire.isStreaming).toBe(false);
    expect(bench.events.map(({ type }) => type)).toEqual([
      'turnStarted',
      'pieces',
      'pieces',
      'sideDone',
      'sideDone',
      'streamEnded',
    ]);
  });

  it.each([
    ['battle', prompt(1, { mode: 'battle' }), ['a', 'b']],
    [
      'side-by-side',
      prompt(1, { mode: 'side-by-side', modelAId: 'm1', modelBId: 'm2' }),
      ['a', 'b'],
    ],
    ['direct', prompt(1, { mode: 'direct', modelAId: 'm1', modelBMessageId: undefined }), ['a']],
    ['direct-battle', prompt(1, { mode: 'direct-battle', modelAId: 'm1' }), ['a', 'b']],
    ['direct-battle', prompt(1, { mode: 'direct-battle', modelBMessageId: null }), ['a']],
  ])('starts a turn in mode %s', (mode, body, lanes) => {
    const text = lanes.length === 2 ? ANSWERS : 'a0:"x"\nad:{"finishReason":"stop"}\n';
    bench.play(`${STREAM}/create-evaluation`, body, { text });
    expect(bench.of('turnStarted')).toMatchObject([{ mode, lanes, layer: 'wire' }]);
    expect(bench.of('streamEnded')).toMatchObject([{ how: 'complete', unread: {} }]);
    expect(JSON.stringify(bench.events)).not.toMatch(/"m[12]"/);
  });

  it('keeps the mode of its conversation, which a further one does not repeat', () => {
    bench.create(1, { mode: 'direct-battle' });
    bench.post(2);
    expect(bench.of('turnStarted').map(({ mode }) => mode)).toEqual([
      'direct-battle',
      'direct-battle',
    ]);
    const other = new WireBench();
    other.post(2);
    expect(other.of('turnStarted')).toMatchObject([{ mode: 'unknown', turnId: id(21) }]);
  });

  it('is the same turn when it is sent again after a refusal', () => {
    bench.create(
      1,
      { mode: 'battle' },
      { status: 403, text: '{"error":"recaptcha validation failed"}' },
    );
    expect(bench.events).toEqual([]);
    expect(bench.refusals).toMatchObject([{ kind: 'human-check', status: 403 }]);
    expect(bench.wire.turns(SESSION)).toMatchObject([{ state: 'refused' }]);
    bench.create(1);
    expect(bench.of('turnStarted')).toMatchObject([{ turnId: id(11) }]);
    expect(bench.wire.turns(SESSION)).toMatchObject([{ state: 'ended' }]);
  });

  it.each([
    ['login', { status: 401, text: '{"error":"LOGIN_GATE"}' }],
    ['rate-limit', { status: 429, retryAfter: '1200', text: '{"error":"prompt failed"}' }],
    ['cloudflare', { status: 200, type: 'text/html', text: '<title>Just a moment...</title>' }],
  ] as const)('may be refused: %s', (kind, reply) => {
    bench.create(1, { mode: 'battle' }, reply);
    expect(bench.events).toEqual([]);
    const retryAfter = 'retryAfter' in reply ? 1_200 : null;
    expect(bench.refusals).toEqual([{ kind, status: reply.status, retryAfter, at: bench.now }]);
  });

  it('that never got a reply leaves nothing', () => {
    const call = bench.ask(`${STREAM}/create-evaluation`, prompt(1, { mode: 'battle' }));
    bench.hear({ k: 'end', id: call, how: 'failed', t: 1, at: 1 });
    expect(bench.events).toEqual([]);
    expect(bench.refusals).toEqual([]);
  });

  it('keeps the last fifty of a conversation', () => {
    for (let n = 1; n <= 60; n += 1) bench.post(n);
    expect(bench.wire.turns(SESSION)).toHaveLength(50);
    expect(bench.wire.turns(SESSION).at(-1)?.turnId).toBe(id(601));
  });
});

describe('an answer that is made anew', () => {
  const retry = (message: number) =>
    `${STREAM}/retry-evaluation-session-message/${SESSION}/messages/${id(message)}`;
  const again = { text: 'a0:"again"\nad:{"finishReason":"stop"}\n' };

  it('is that of one side on a retry, whatever lane letter it comes in', () => {
    bench.create();
    bench.events = [];
    bench.now += 60_000;
    bench.play(retry(12), '{}', again);
    expect(bench.of('answerRestarted')).toMatchObject([
      { turnId: id(11), sides: ['b'], how: 'retry' },
    ]);
    expect(bench.of('pieces')).toMatchObject([
      { side: 'b', from: 0, text: 'again', times: [60_001] },
    ]);
    expect(bench.of('streamEnded')).toMatchObject([{ how: 'complete' }]);
    expect(bench.wire.turns(SESSION)).toMatchObject([{ chars: { a: 1, b: 5 } }]);
  });

  it.each([
    ['rerun', { messageIds: [] }, ['a', 'b']],
    ['rerun', { messageIds: [id(21)] }, ['a']],
    ['resample', {}, ['a', 'b']],
  ])('is that of the newest turn, or what is named, on a %s', (how, body, sides) => {
    bench.create();
    bench.post(2);
    bench.events = [];
    bench.play(`${STREAM}/${how}/${SESSION}`, body, { text: ANSWERS });
    expect(bench.of('answerRestarted')).toMatchObject([{ turnId: id(21), sides, how }]);
  });

  it('is known after a reload from the record that the page loads', () => {
    bench.record(recordOf([1, 2]));
    bench.play(retry(12), '{}', again);
    expect(bench.of('answerRestarted')).toMatchObject([{ turnId: id(11), sides: ['b'] }]);
    expect(bench.of('pieces')).toMatchObject([{ turnId: id(11), side: 'b' }]);
  });

  it('of a turn that is not known tells nothing', () => {
    bench.play(retry(12), '{}', again);
    expect(bench.events).toEqual([]);
  });

  it('leaves what was there when the site refuses', () => {
    bench.create();
    bench.events = [];
    bench.play(retry(11), '{}', { status: 429, text: '' });
    expect(bench.events).toEqual([]);
    expect(bench.refusals).toMatchObject([{ kind: 'rate-limit' }]);
    expect(bench.wire.turns(SESSION)).toMatchObject([{ state: 'ended' }]);
  });
});

describe('an answer that is stopped', () => {
  it('ends as aborted, on its side alone', () => {
    const call = bench.ask(`${STREAM}/create-evaluation`, prompt(1, { mode: 'battle' }));
    const head = { status: 200, type: 'text/plain', retryAfter: null, cfMitigated: null };
    bench.hear({ k: 'head', id: call, ...head, at: 1 });
    bench.hear({ k: 'data', id: call, text: 'a0:"x"\nb0:"y"\n', t: 5 });
    bench.play(`${STREAM}/stop/${SESSION}/messages/${id(12)}`, '{"stoppedAt":1}');
    expect(bench.of('sideDone')).toMatchObject([{ side: 'b', finish: 'aborted' }]);
    bench.hear({ k: 'data', id: call, text: 'ad:{"finishReason":"stop"}\n', t: 6 });
    bench.hear({ k: 'end', id: call, how: 'complete', t: 7, at: 7 });
    expect(bench.of('sideDone').map(({ side }) => side)).toEqual(['b', 'a']);
    expect(bench.of('streamEnded')).toMatchObject([{ how: 'complete' }]);
  });
});

describe('what comes in an unknown form', () => {
  const feed = (path: string, body: unknown, row: string) => {
    const call = bench.ask(path, body);
    const head = { status: 200, type: 'text/plain', retryAfter: null, cfMitigated: null };
    bench.hear({ k: 'head', id: call, ...head, at: bench.now });
    for (let second = 0; second < 6; second += 1) {
      bench.now += 1_000;
      bench.hear({ k: 'data', id: call, text: row, t: second * 1_000 });
    }
    return bench.wire.isBaffled;
  };
  const create = `${STREAM}/create-evaluation`;
  const body = prompt(1, { mode: 'battle' });

  it('is noticed', () => {
    expect(feed(create, '{"prompt":"changed"}', 'a0:"x"\n')).toBe(true);
    expect(feed(create, body, '{{{\n')).toBe(true);
    expect(feed(create, body, 'az:"x"\n')).toBe(true);
  });

  it('is not suspected while rows are understood', () => {
    expect(feed(create, body, 'a2:[{"type":"heartbeat"}]\n')).toBe(false);
    expect(feed(create, body, 'a0:"x"\n')).toBe(false);
  });
});

describe('forged and broken messages', () => {
  it('do nothing', () => {
    const forged = [
      null,
      7,
      {},
      '',
      '{',
      'null',
      '[]',
      '{"k":"data"}',
      '{"k":"data","id":1,"text":"x","t":1}',
    ];
    const end = { k: 'end', id: 99, how: 'complete', t: 1, at: 1 };
    for (const detail of [...forged, JSON.stringify(end)]) bench.wire.hear(detail);
    expect(bench.events).toEqual([]);
  });

  it('in a wrong order leave one turn that is well formed', () => {
    const call = bench.ask(`${STREAM}/create-evaluation`, prompt(1, { mode: 'battle' }));
    const head = { status: 200, type: '', retryAfter: null, cfMitigated: null, at: 1 };
    bench.hear({ k: 'data', id: call, text: 'a0:"early"\n', t: 0 });
    bench.hear({ k: 'head', id: call, ...head });
    bench.hear({ k: 'head', id: call, ...head });
    bench.hear({ k: 'data', id: call, text: ANSWERS, t: 1 });
    for (let i = 0; i < 3; i += 1) bench.hear({ k: 'end', id: call, how: 'complete', t: 1, at: 1 });
    expect(bench.of('turnStarted')).toHaveLength(1);
    expect(bench.of('streamEnded')).toHaveLength(1);
  });

  it('cannot make it follow more and more', () => {
    for (let n = 1; n <= 500; n += 1) {
      const call = bench.ask(`${STREAM}/post-to-evaluation/${SESSION}`, prompt(n));
      const head = { status: 200, type: '', retryAfter: null, cfMitigated: null, at: 1 };
      bench.hear({ k: 'head', id: call, ...head });
    }
    // Those that were given up have ended.
    expect(bench.of('streamEnded')).toHaveLength(400);
  });
});
