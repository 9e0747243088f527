// An answer stream becomes the right events, and nothing that tells who wrote it is read.
import { describe, expect, it, vi } from 'vitest';
import { type BattleEvent, BattleEventSchema, type EventOf } from '../../capture/events';
import type { Side } from '../../db/schema';
import { AnswerStream } from './stream';

const TURN = { site: 'arena', sessionId: 's', turnId: 't' };

function read(text: string, how: 'complete' | 'aborted' | 'failed' = 'complete') {
  const events: BattleEvent[] = [];
  const stream = new AnswerStream(TURN, (event) => events.push(event));
  stream.push(text, 12.3, 1_000);
  stream.end(how, 200, 20, 1_100);
  return events;
}

/** Reads a whole stream of some sides that was asked for a second after its turn. */
function readSides(sides: Side[], isOneOfTwo: boolean, text: string) {
  const events: BattleEvent[] = [];
  const options = { sides, isOneOfTwo, startedAfter: isOneOfTwo ? 1_000 : 0 };
  const stream = new AnswerStream(TURN, (event) => events.push(event), options);
  stream.push(text, 12.3, 1_000);
  stream.end('complete', 200, 20, 1_100);
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
      pieces(events).map(({ side, channel, from, text, lengths }) => [
        side,
        channel,
        from,
        text,
        lengths,
      ]),
    ).toEqual([
      ['b', 'reasoning', 0, 'Hm', [2]],
      ['a', 'text', 0, 'Giraffe', [2, 5]],
      ['b', 'text', 0, 'x', [1]],
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
    // Words of our own for what no server can say.
    for (const word of ['absent', 'interrupted']) {
      const events = read(`ad:{"finishReason":"${word}"}\n`);
      expect(ofType(events, 'sideDone')[0]?.finish).toBe('unknown');
    }
  });

  it('is whole with one side when one side answers', () => {
    const events = readSides(['a'], false, 'ag:"Hm"\na0:"x"\nad:{"finishReason":"stop"}\n');
    expect(ofType(events, 'streamEnded')[0]).toMatchObject({ how: 'complete', unread: {} });
  });

  it('leaves a lane out that was not asked for, and counts its rows', () => {
    const events = readSides(['a'], false, 'a0:"x"\nb0:"y"\nad:{"finishReason":"stop"}\n');
    expect(pieces(events).map(({ side }) => side)).toEqual(['a']);
    expect(ofType(events, 'streamEnded')[0]?.unread).toEqual({ lane: 1 });
  });

  it.each(['a', 'b'])('gives a retry of side b its rows when they come in lane %s', (lane) => {
    const text = `${lane}0:"again"\n${lane}d:{"finishReason":"stop"}\n`;
    const events = readSides(['b'], true, text);
    expect(pieces(events)).toMatchObject([{ side: 'b', from: 0, text: 'again', times: [1_012] }]);
    expect(ofType(events, 'streamEnded')[0]?.how).toBe('complete');
  });

  it('calls an answer aborted that the user stopped, and keeps what still comes of it', () => {
    const events: BattleEvent[] = [];
    const stream = new AnswerStream(TURN, (event) => events.push(event));
    stream.push('a0:"x"\nb0:"y"\n', 1, 1);
    stream.stop('a', 2);
    stream.push('a0:"z"\nad:{"finishReason":"stop"}\nbd:{"finishReason":"stop"}\n', 3, 3);
    stream.end('complete', 200, 4, 4);
    expect(ofType(events, 'sideDone').map(({ side, finish }) => [side, finish])).toEqual([
      ['a', 'aborted'],
      ['b', 'stop'],
    ]);
    expect(stream.chars).toEqual({ a: 2, b: 1 });
    expect(ofType(events, 'streamEnded')[0]?.how).toBe('complete');
  });

  it('does not mix the second text of a lane into the first', () => {
    const events = read('a0:"x"\na1:"second"\n');
    expect(pieces(events).map(({ text }) => text)).toEqual(['x']);
    expect(ofType(events, 'streamEnded')[0]?.unread).toEqual({ 1: 1 });
  });
});
