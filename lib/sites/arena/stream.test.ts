// An answer stream becomes the right events, and nothing that tells who wrote it is read.
import { describe, expect, it, vi } from 'vitest';
import { type BattleEvent, BattleEventSchema, type EventOf } from '../../capture/events';
import { AnswerStream } from './stream';

const TURN = { site: 'arena', sessionId: 's', turnId: 't' };

function read(text: string, how: 'complete' | 'aborted' | 'failed' = 'complete') {
  const events: BattleEvent[] = [];
  const stream = new AnswerStream(TURN, (event) => events.push(event));
  stream.push(text, 12.3, 1_000);
  stream.end(how, 200, 20, 1_100);
  return events;
}

const pieces = (events: BattleEvent[]) =>
  events.filter((event): event is EventOf<'pieces'> => event.type === 'pieces');
const ofType = <T extends BattleEvent['type']>(events: BattleEvent[], type: T) =>
  events.filter((event) => event.type === type) as EventOf<T>[];

describe('AnswerStream', () => {
  it('keeps text and reasoning of both lanes apart, with offsets', () => {
    const events = read(
      'bg:"Hm"\na0:"Gi"\nb0:"x"\na0:"raffe"\nad:{"finishReason":"stop"}\nbd:{"finishReason":"length","usage":{}}\n',
    );
    expect(
      pieces(events).map(({ side, channel, from, text }) => [side, channel, from, text]),
    ).toEqual([
      ['b', 'reasoning', 0, 'Hm'],
      ['a', 'text', 0, 'Gi'],
      ['b', 'text', 0, 'x'],
      ['a', 'text', 2, 'raffe'],
    ]);
    expect(ofType(events, 'sideDone').map(({ side, finish }) => [side, finish])).toEqual([
      ['a', 'stop'],
      ['b', 'length'],
    ]);
    expect(ofType(events, 'streamEnded')[0]).toMatchObject({ how: 'complete', unread: {} });
    for (const event of events) expect(BattleEventSchema.safeParse(event).success).toBe(true);
  });

  it('records the error of one lane and goes on with the other', () => {
    const events = read(
      'a0:"Fine"\nb3:"Something went wrong"\nbd:{"finishReason":"error"}\na0:"."\nad:{"finishReason":"stop"}\n',
    );
    expect(ofType(events, 'sideDone')).toEqual([
      expect.objectContaining({ side: 'b', finish: 'error', error: 'Something went wrong' }),
      expect.objectContaining({ side: 'a', finish: 'stop', error: null }),
    ]);
    expect(
      pieces(events)
        .map(({ text }) => text)
        .join(''),
    ).toBe('Fine.');
  });

  it('takes the error sentinel for an error and not for text', () => {
    const events = read(
      'a0:"hasArenaError"\nad:{"finishReason":"error"}\nb0:"ok"\nbd:{"finishReason":"stop"}\n',
    );
    expect(pieces(events).map(({ side }) => side)).toEqual(['b']);
    expect(ofType(events, 'sideDone')[0]).toMatchObject({ side: 'a', finish: 'error' });
  });

  it('calls a body that ends without finish rows truncated, and an aborted one aborted', () => {
    expect(ofType(read('a0:"x"\nb0:"half'), 'streamEnded')[0]?.how).toBe('truncated');
    expect(ofType(read('a0:"x"\n', 'aborted'), 'streamEnded')[0]?.how).toBe('aborted');
  });

  it('counts codes that it does not read', () => {
    const events = read('ah:{"x":1}\naz:["future"]\naz:[]\na0:"still fine"\n');
    expect(ofType(events, 'streamEnded')[0]?.unread).toEqual({ h: 1, z: 2 });
  });

  it('never parses a data row, so that a maker named in one is not read', () => {
    const parse = vi.spyOn(JSON, 'parse');
    const events = read(
      'a2:[{"type":"routed_model","organization":"acme-labs"}]\na0:"x"\nad:{"finishReason":"stop"}\n',
    );
    const parsed = parse.mock.calls.map(([text]) => text);
    expect(parsed).toEqual(['"x"']);
    expect(JSON.stringify(events)).not.toMatch(/acme|routed|organization/);
  });

  it('knows no finish reason that is not in the list', () => {
    expect(ofType(read('ad:{"finishReason":"vendor-x"}\n'), 'sideDone')[0]?.finish).toBe('unknown');
    expect(ofType(read('ad:[]\n'), 'sideDone')[0]?.finish).toBe('unknown');
  });
});
