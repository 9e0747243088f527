// Copies of one answer: what was made anew, what came with it, and where lists are too long to be kept whole.
import { describe, expect, it } from 'vitest';
import { type AnswerPart, type AnswerVersion, MAX_PARTS, MAX_VERSIONS } from '../db/schema';
import { mergeSides, type SideUnit } from './merge-answers';

const none = () => ({ text: { ends: [], times: [] }, reasoning: { ends: [], times: [] } });

function side(text: string, versions: AnswerVersion[] = [], parts: AnswerPart[] = []): SideUnit {
  const answer = {
    messageId: 'm',
    text,
    reasoning: '',
    finish: 'stop' as const,
    error: null,
    doneAt: 1,
    textSource: 'wire' as const,
    parts,
    versions,
    reaction: null,
  };
  return { answer, cuts: { ...none(), versions: versions.map(none) } };
}

function version(text: string, replacedAt: number): AnswerVersion {
  const rest = { reasoning: '', finish: 'stop', error: null, doneAt: 1, parts: [] } as const;
  return { ...rest, parts: [], messageId: 'm', text, replacedAt, replacedBy: 'retry' };
}

const link = (n: number): AnswerPart => ({
  kind: 'citation',
  url: `https://example.test/${String(n).padStart(4, '0')}`,
  title: '',
});

describe('mergeSides', () => {
  it('keeps the answer that was made anew, though the copy from before is longer', () => {
    const before = side('a long first try');
    const after = side('short', [version('a long first try', 5)]);
    expect(mergeSides(before, after)).toEqual(after);
    expect(mergeSides(after, before)).toEqual(after);
  });

  it('keeps no reaction and no part of an answer that was replaced', () => {
    const before = side('first', [], [link(1)]);
    before.answer.reaction = { value: 'down', flags: [], comment: '', at: 99 };
    const after = side('second', [version('first', 5)]);
    expect(mergeSides(before, after)).toEqual(after);
  });

  it('puts the versions of both in the order of their replacing, each with its own cuts', () => {
    const x = side('now', [version('one', 1), version('three', 3)]);
    const y = side('now', [version('two', 2), version('three', 3)]);
    x.cuts.versions[0] = { ...none(), text: { ends: [3], times: [1] } };
    y.cuts.versions[1] = { ...none(), text: { ends: [2, 5], times: [1, 2] } };
    const merged = mergeSides(x, y);
    expect(merged.answer.versions.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect(merged.cuts.versions.map(({ text }) => text.ends)).toEqual([[3], [], [2, 5]]);
  });

  it('leaves versions in the order of the page when the clock was set back between them', () => {
    const x = side('now', [version('first', 9), version('second', 2)]);
    expect(mergeSides(x, structuredClone(x))).toEqual(x);
  });

  it('keeps the newest versions where there are too many', () => {
    const all = Array.from({ length: MAX_VERSIONS + 6 }, (_, i) => version(`${i}`, i));
    const merged = mergeSides(side('', all.slice(0, MAX_VERSIONS)), side('', all.slice(6)));
    expect(merged.answer.versions).toEqual(all.slice(6));
    expect(merged.cuts.versions).toHaveLength(MAX_VERSIONS);
  });

  it('takes parts in the order of the copy that has all, and of each the one that tells more', () => {
    const call = { kind: 'tool', callId: 'c', name: 'f', args: '{}' } as const;
    const x = side('', [], [link(2), { ...call, result: null }, link(1)]);
    const y = side('', [], [link(1), { ...call, result: '[]' }]);
    const parts = [link(2), { ...call, result: '[]' }, link(1)];
    expect(mergeSides(x, y).answer.parts).toEqual(parts);
    expect(mergeSides(y, x).answer.parts).toEqual(parts);
  });

  it('keeps no more parts than an answer may have', () => {
    const all = Array.from({ length: MAX_PARTS + 10 }, (_, i) => link(i));
    const merged = mergeSides(
      side('', [], all.slice(0, MAX_PARTS)),
      side('', [], all.slice(MAX_PARTS)),
    );
    expect(merged.answer.parts).toHaveLength(MAX_PARTS);
    expect(new Set(merged.answer.parts.map((part) => JSON.stringify(part))).size).toBe(MAX_PARTS);
  });

  it('keeps the newest reaction', () => {
    const [x, y] = [side('same'), side('same')];
    x.answer.reaction = { value: 'up', flags: [], comment: '', at: 1 };
    y.answer.reaction = { value: null, flags: [], comment: '', at: 2 };
    expect(mergeSides(x, y).answer.reaction).toEqual(y.answer.reaction);
  });
});
