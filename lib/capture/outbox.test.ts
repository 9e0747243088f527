// Nothing that was put into the outbox is lost or doubled, whatever the background does.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../messages';
import type { BattleEvent, EventOf } from './events';
import { type DeliveryState, Outbox } from './outbox';

type Reply = Result<{ upTo: number; view: null }>;
type Serve = (first: number, events: BattleEvent[]) => Reply | Promise<Reply>;

let life: AbortController;
let states: DeliveryState[];
let sent: { first: number; events: BattleEvent[] }[];

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  states = [];
  sent = [];
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const ok = (first: number, events: BattleEvent[]): Reply => ({
  ok: true,
  value: { upTo: first + events.length - 1, view: null },
});
const dead: Reply = { ok: false, failure: 'unreachable', detail: '' };

function open(serve: Serve): Outbox<null> {
  return new Outbox<null>({
    signal: life.signal,
    deliver: async (first, events) => {
      sent.push({ first, events: structuredClone(events) });
      return serve(first, events);
    },
    onView: () => {},
    onState: (state) => states.push(state),
  });
}

const opened: BattleEvent = { type: 'sessionOpened', site: 'arena', sessionId: 's', at: 1 };
function piece(from: number, text: string, side: 'a' | 'b' = 'a'): EventOf<'pieces'> {
  const base = { site: 'arena', sessionId: 's', turnId: 't', side, channel: 'text' as const };
  return { type: 'pieces', ...base, from, text, lengths: [text.length], times: [from] };
}

describe('Outbox', () => {
  it('gathers the pieces of each lane into one event', async () => {
    const outbox = open(ok);
    for (const [from, side] of [
      [0, 'a'],
      [0, 'b'],
      [2, 'a'],
      [2, 'b'],
      [4, 'a'],
    ] as const) {
      outbox.push(piece(from, 'xy', side));
    }
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.events.map((event) => (event as EventOf<'pieces'>).text)).toEqual([
      'xyxyxy',
      'xyxy',
    ]);
    expect(outbox.pending).toBe(0);
  });

  it('gathers nothing across another event', async () => {
    const outbox = open(ok);
    outbox.push(piece(0, 'x'));
    outbox.push(opened);
    outbox.push(piece(1, 'y'));
    await vi.advanceTimersByTimeAsync(200);
    expect(sent.flatMap(({ events }) => events.map(({ type }) => type))).toEqual([
      'pieces',
      'sessionOpened',
      'pieces',
    ]);
  });

  it('tries again, with the same numbers, until the background answers', async () => {
    let fails = 3;
    const outbox = open((first, events) => {
      fails -= 1;
      return fails >= 0 ? dead : ok(first, events);
    });
    outbox.push(opened);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent.map(({ first }) => first)).toEqual([1, 1, 1, 1]);
    expect(states).toContain('unreachable');
    expect(states.at(-1)).toBe('idle');
  });

  it('keeps what comes while the background is away, and sends it in order', async () => {
    let isAway = true;
    const outbox = open((first, events) => (isAway ? dead : ok(first, events)));
    outbox.push(opened);
    await vi.advanceTimersByTimeAsync(300);
    outbox.push(piece(0, 'x'));
    outbox.push(opened);
    isAway = false;
    await vi.advanceTimersByTimeAsync(10_000);
    const last = sent.filter(({ first }) => first === 1).at(-1);
    expect(last?.events.length).toBeGreaterThanOrEqual(1);
    expect(outbox.pending).toBe(0);
  });

  it('changes nothing that was sent, since it may be stored though no reply came', async () => {
    const stored = new Map<number, string>();
    let isCutOff = true;
    const outbox = open((first, events) => {
      for (const [i, event] of events.entries()) {
        const n = first + i;
        if (!stored.has(n)) stored.set(n, (event as EventOf<'pieces'>).text);
      }
      return isCutOff ? dead : ok(first, events);
    });
    outbox.push(piece(0, 'ab'));
    await vi.advanceTimersByTimeAsync(200);
    outbox.push(piece(2, 'cd'));
    isCutOff = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect([...stored.values()].join('')).toBe('abcd');
    expect(outbox.pending).toBe(0);
  });

  it('sends again only what was not confirmed', async () => {
    const outbox = open((first) => ({ ok: true, value: { upTo: Math.max(first, 2), view: null } }));
    for (let i = 0; i < 3; i += 1) outbox.push(opened);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent.map(({ first, events }) => [first, events.length])).toEqual([
      [1, 3],
      [3, 1],
    ]);
  });

  it('gives up one event that the background will not take, and none of the others', async () => {
    const taken: number[] = [];
    const outbox = open((first, events) => {
      if (events.length > 1 || first === 2)
        return { ok: false, failure: 'bad-message', detail: '' };
      taken.push(first);
      return ok(first, events);
    });
    for (let i = 0; i < 3; i += 1) outbox.push(opened);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(taken).toEqual([1, 3]);
    expect(outbox.pending).toBe(0);
  });

  it('hands over everything when the page goes away, also what is on its way', async () => {
    const outbox = open(() => new Promise<Reply>(() => {}));
    outbox.push(opened);
    await vi.advanceTimersByTimeAsync(10);
    outbox.push(piece(0, 'x'));
    outbox.flush();
    expect(sent.at(-1)).toMatchObject({
      first: 1,
      events: [{ type: 'sessionOpened' }, { text: 'x' }],
    });
  });

  it('hands a long queue over in deliveries of the usual size', async () => {
    const outbox = open(() => dead);
    for (let i = 0; i < 1_200; i += 1) outbox.push(opened);
    sent.length = 0;
    outbox.flush();
    expect(sent.map(({ first, events }) => [first, events.length])).toEqual([
      [1, 500],
      [501, 500],
      [1001, 200],
    ]);
    await vi.advanceTimersByTimeAsync(1);
  });

  it('gives up only the refused event, though it was on its way twice', async () => {
    const taken: number[] = [];
    const outbox = open((first, events) => {
      if (events.some((event) => event.type === 'sessionOpened' && event.at === 1)) {
        return { ok: false, failure: 'bad-message', detail: '' };
      }
      taken.push(first);
      return ok(first, events);
    });
    outbox.push(opened);
    const sending = vi.advanceTimersByTimeAsync(0);
    outbox.flush();
    await sending;
    outbox.push({ ...opened, at: 2 });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(taken).toEqual([2]);
    expect(outbox.pending).toBe(0);
  });
});
