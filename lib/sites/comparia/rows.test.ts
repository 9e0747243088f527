// Rows are found however the stream is cut, and what cannot be read is counted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Row, RowScanner } from './rows';

const thread = (content: string) => [
  { role: 'system', content: 'You are Secret, made by Nobody.' },
  { role: 'user', content: 'Hé' },
  { role: 'assistant', content, reasoning: 'hm', metadata: { generation_id: 'g', bot: 'a' } },
];
const encode = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`;
const STREAM = [
  { type: 'init', session_hash: 'abc-12345678' },
  { type: 'chunk', pos: 'a', messages: thread('Bon') },
  { type: 'chunk', pos: 'a', messages: thread('Bonjour\n\nà toi') },
  { type: 'error', error: 'x', pos: 'b' },
  { type: 'complete', pos: 'a' },
  { type: 'complete' },
]
  .map(encode)
  .join('');

function scan(parts: string[]) {
  const scanner = new RowScanner();
  const rows: Row[] = parts.flatMap((part) => scanner.push(part));
  return { rows, isCut: scanner.end(), unread: scanner.unread };
}

describe('RowScanner', () => {
  it('reads every kind of row', () => {
    const { rows, isCut, unread } = scan([STREAM]);
    const chunk = { type: 'chunk', side: 'a', prompts: 1, prompt: 'Hé' };
    const answer = (text: string) => ({ text, reasoning: 'hm', generation: 'g' });
    expect(rows).toEqual([
      { type: 'init', sessionId: 'abc-12345678' },
      { ...chunk, answer: answer('Bon') },
      { ...chunk, answer: answer('Bonjour\n\nà toi') },
      { type: 'error', error: 'x', side: 'b' },
      { type: 'complete', side: 'a' },
      { type: 'complete', side: null },
    ]);
    expect([isCut, unread]).toEqual([false, {}]);
  });

  it('passes nothing of a system prompt on', () => {
    expect(JSON.stringify(scan([STREAM]).rows)).not.toContain('Secret');
  });

  it('reads the same however the text is cut', () => {
    const whole = scan([STREAM]).rows;
    const cuts = fc.array(fc.integer({ min: 0, max: STREAM.length }), { maxLength: 12 });
    fc.assert(
      fc.property(cuts, (at) => {
        const points = [0, ...at.sort((x, y) => x - y), STREAM.length];
        const parts = points.slice(1).map((end, i) => STREAM.slice(points[i], end));
        expect(scan(parts).rows).toEqual(whole);
      }),
    );
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (parts) => {
        scan(parts);
      }),
    );
  });

  it('counts what it cannot read and a half row, and goes on', () => {
    const bad = 'data: {"type":"chunk","pos":"c","messages":[]}\n\ndata: {oops\n\n';
    const { rows, isCut, unread } = scan([bad, encode({ type: 'complete' }), 'data: {"ty']);
    expect(rows).toHaveLength(1);
    expect([isCut, unread]).toEqual([true, { malformed: 2, half: 1 }]);
  });

  it('skips a row without end, and reads the next', () => {
    const part = 'x'.repeat(1_048_576);
    const long = ['data: "', ...Array.from({ length: 12 }, () => part), '"\n\n'];
    const { rows, unread } = scan([...long, encode({ type: 'complete' })]);
    expect(rows).toHaveLength(1);
    expect(unread).toEqual({ 'too-long': 1 });
  });
});
