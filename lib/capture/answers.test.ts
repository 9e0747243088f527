// Answers of a turn: pieces, versions, whole texts, and what comes beside the text.
import { describe, expect, it } from 'vitest';
import type { AnswerPart } from '../db/schema';
import { addPart, addPieces, endStream, finishSide, restartAnswers, showText } from './answers';
import { beginBattle } from './battle';
import type { Draft } from './draft';
import type { EventOf } from './events';
import { done, ended, piece, SITE, start } from './sample-events';

const CONTEXT = { recorder: '0', makerOf: () => null };
const REF = { site: SITE, sessionId: 's', turnId: 't1' };

function begun(): Draft {
  return beginBattle(start() as EventOf<'turnStarted'>, false, CONTEXT);
}

function say(draft: Draft, from: number, text: string): void {
  addPieces(draft, piece('a', from, text) as EventOf<'pieces'>);
}

function show(draft: Draft, text: string, layer: 'wire' | 'dom', at = 150): void {
  showText(draft, { type: 'textShown', ...REF, side: 'a', channel: 'text', text, layer, at });
}

function add(draft: Draft, part: AnswerPart): void {
  addPart(draft, { type: 'partSeen', ...REF, side: 'a', part });
}

function again(draft: Draft, how: 'retry' | 'resample', at: number): void {
  const ids = { messageAId: null, messageBId: null };
  restartAnswers(draft, {
    type: 'answerRestarted',
    ...REF,
    sides: ['a'],
    how,
    ...ids,
    layer: 'wire',
    at,
  });
}

const sideA = (draft: Draft) => draft.record.body.turns[0]?.a;
const cutsA = (draft: Draft) => draft.record.capture.turns[0]?.a;

describe('versions', () => {
  it('keep text, cuts, parts and finish of each answer that was made anew, oldest first', () => {
    const draft = begun();
    say(draft, 0, 'One');
    add(draft, { kind: 'citation', url: 'https://example.org/', title: 'x' });
    finishSide(draft, done('a') as EventOf<'sideDone'>);
    again(draft, 'retry', 300);
    say(draft, 0, 'Two, longer');
    again(draft, 'resample', 400);
    say(draft, 0, 'Three');
    const answer = sideA(draft);
    expect(answer).toMatchObject({ text: 'Three', finish: null, parts: [] });
    expect(answer?.versions).toMatchObject([
      { text: 'One', finish: 'stop', replacedBy: 'retry', replacedAt: 300 },
      { text: 'Two, longer', finish: null, replacedBy: 'resample', parts: [] },
    ]);
    expect(answer?.versions[0]?.parts).toHaveLength(1);
    expect(cutsA(draft)?.versions.map(({ text }) => text.ends)).toEqual([[3], [11]]);
    expect(draft.record.body.turns[0]?.b.versions).toEqual([]);
    expect(draft.record.battle.phase).toBe('streaming');
  });

  it('are not made of answers of which nothing had come', () => {
    const draft = begun();
    again(draft, 'retry', 300);
    expect(sideA(draft)?.versions).toEqual([]);
    expect(cutsA(draft)?.versions).toEqual([]);
  });
});

describe('parts', () => {
  it('replace the one before under the same key, and keep what only that knew', () => {
    const draft = begun();
    const call = { kind: 'tool', callId: 'c', name: 'create_file' } as const;
    add(draft, { ...call, args: '{"x":1}', result: null });
    add(draft, { ...call, args: '{"x":12}', result: null });
    add(draft, { kind: 'tool', callId: 'c', name: '', args: '', result: '"ok"' });
    add(draft, { kind: 'file', path: 'a.ts', text: 'let a;' });
    add(draft, { kind: 'file', path: 'a.ts', text: null });
    expect(sideA(draft)?.parts).toEqual([
      { ...call, args: '{"x":12}', result: '"ok"' },
      { kind: 'file', path: 'a.ts', text: 'let a;' },
    ]);
  });

  it('beyond the limit are counted, not kept', () => {
    const draft = begun();
    for (let i = 0; i < 510; i += 1) {
      add(draft, { kind: 'citation', url: `https://example.org/${i}`, title: '' });
    }
    expect(sideA(draft)?.parts).toHaveLength(500);
    expect(draft.record.capture.turns[0]?.unread.parts).toBe(10);
  });
});

describe('a whole text', () => {
  it('of the wire replaces the pieces before it', () => {
    const draft = begun();
    say(draft, 0, 'One two');
    show(draft, 'One three', 'wire');
    expect(sideA(draft)?.text).toBe('One three');
    expect(cutsA(draft)?.text.ends).toEqual([]);
  });

  it('of the page never replaces what the wire said, unless that was cut short and is shorter', () => {
    const draft = begun();
    say(draft, 0, 'One **two**');
    show(draft, 'One two, and much more', 'dom');
    expect(sideA(draft)).toMatchObject({ text: 'One **two**', textSource: 'wire' });
    endStream(draft, { ...(ended() as EventOf<'streamEnded'>), how: 'truncated' });
    show(draft, 'One', 'dom');
    expect(sideA(draft)?.text).toBe('One **two**');
    show(draft, 'One two, and much more', 'dom');
    expect(sideA(draft)).toMatchObject({ text: 'One two, and much more', textSource: 'dom' });
  });
});
