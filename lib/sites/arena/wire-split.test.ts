// However a stream of bytes is cut, the same comes of it; and no stream is too large, too long or too strange.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE_KINDS, hostileRows } from '../../../tests/arena/hostile';
import { WireBench } from '../../../tests/tap/wire-bench';
import type { BattleEvent, EventOf } from '../../capture/events';
import { AnswerStream } from './stream';

const TURN = { site: 'arena', sessionId: 's', turnId: 't' };

/** Reads bytes that come in the given parts, decoded as the tap does it. */
function read(parts: readonly Uint8Array[]): BattleEvent[] {
  const events: BattleEvent[] = [];
  const stream = new AnswerStream(TURN, (event) => events.push(event));
  const decoder = new TextDecoder();
  for (const part of parts) stream.push(decoder.decode(part, { stream: true }), 1, 1);
  stream.push(decoder.decode(), 1, 1);
  stream.end('complete', 200, 2, 2);
  return events;
}

/** The events with the pieces of each text put together, since what arrives together is told together. */
function joined(events: readonly BattleEvent[]) {
  const texts = new Map<string, { text: string; lengths: number[] }>();
  for (const event of events) {
    if (event.type !== 'pieces') continue;
    const key = `${event.side} ${event.channel}`;
    const known = texts.get(key) ?? { text: '', lengths: [] };
    expect(event.from).toBe(known.text.length);
    texts.set(key, {
      text: known.text + event.text,
      lengths: [...known.lengths, ...event.lengths],
    });
  }
  return {
    texts: Object.fromEntries(texts),
    others: events.filter(({ type }) => type !== 'pieces'),
  };
}

const lane = fc.constantFrom('a', 'b');
const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const row = fc.oneof(
  fc
    .tuple(lane, fc.constantFrom('0', 'g', '1'), text)
    .map(([l, code, s]) => `${l}${code}:${JSON.stringify(s)}`),
  fc
    .tuple(lane, text)
    .map(
      ([l, s]) =>
        `${l}9:${JSON.stringify({ toolCallId: s, toolName: 'create_file', args: { path: s, content: s } })}`,
    ),
  lane.map((l) => `${l}2:[{"type":"heartbeat"}]`),
  fc.tuple(lane, fc.jsonValue()).map(([l, v]) => `${l}z:${JSON.stringify(v)}`),
  lane.map((l) => `${l}d:{"finishReason":"stop"}`),
  fc.constantFrom('', 'nonsense', '{"id":1}', 'data: [DONE]', 'a0:"cut'),
);
const stream = fc
  .tuple(fc.array(row, { maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\n\n'))
  .map(([rows, end]) => new TextEncoder().encode(rows.join(end)));
const anyBytes = fc.uint8Array({ maxLength: 300 });

describe('a stream that is cut anywhere', () => {
  it('gives the same events as in one piece, also inside characters and line ends', () => {
    fc.assert(
      fc.property(
        fc.oneof(stream, anyBytes),
        fc.array(fc.nat(), { maxLength: 20 }),
        (bytes, cuts) => {
          const at = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort(
            (x, y) => x - y,
          );
          const ends = [...at, bytes.length];
          const parts = ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
          expect(joined(read(parts))).toEqual(joined(read([bytes])));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives the same events byte by byte', () => {
    fc.assert(
      fc.property(fc.oneof(stream, anyBytes), (bytes) => {
        const parts = Array.from(bytes, (_, i) => bytes.subarray(i, i + 1));
        expect(joined(read(parts))).toEqual(joined(read([bytes])));
      }),
    );
  });
});

describe('a hostile stream', () => {
  const CHUNK = 65_536;
  it.each(HOSTILE_KINDS)(
    'of the kind %s is read in time',
    (kind) => {
      const lines = hostileRows(kind).map(({ code, json }) => `a${code}:${json}\n`);
      const sent = `${lines.join('')}b0:"fine"\nad:{"finishReason":"stop"}\nbd:{"finishReason":"stop"}\n`;
      let events = 0;
      let kept = 0;
      const last: BattleEvent[] = [];
      const answer = new AnswerStream(TURN, (event) => {
        events += 1;
        if (event.type === 'pieces') kept += event.text.length;
        else last.push(event);
      });
      const start = performance.now();
      for (let at = 0; at < sent.length; at += CHUNK)
        answer.push(sent.slice(at, at + CHUNK), at, at);
      answer.end('complete', 200, 1, 1);
      expect(performance.now() - start).toBeLessThan(15_000);
      expect(events).toBeLessThan(5_000);
      expect(kept).toBeLessThanOrEqual(2 * 4_194_304);
      const done = last.filter((event): event is EventOf<'sideDone'> => event.type === 'sideDone');
      expect(done.map(({ side }) => side).sort()).toEqual(['a', 'b']);
      expect(({} as Record<string, unknown>).isPolluted).toBeUndefined();
    },
    60_000,
  );

  it('of messages is survived by the wire layer', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json(), fc.anything())), (details) => {
        const bench = new WireBench();
        for (const detail of details) bench.wire.hear(detail);
        expect(bench.events).toEqual([]);
      }),
    );
  });
});
