// Lessons of the wire: each battle counts once, can be changed and taken back, and only the latest are kept.
import { describe, expect, it } from 'vitest';
import { type LessonLog, parseLessons, profileFrom, sizeOf, withLesson } from './lessons';

const taught = (maker: string, cell = 'rhythm:pauseMs:4') => ({
  [maker]: { answers: 1, cells: { [cell]: 1 } },
});

describe('withLesson', () => {
  it('counts a battle once, however often it is told', () => {
    const once = withLesson([], 'b1', taught('openai'));
    expect(withLesson(once, 'b1', taught('openai'))).toBe(once);
    expect(sizeOf(once)).toEqual({ answers: 1, makers: 1 });
  });

  it('puts what a battle teaches now in place of what it taught before, and takes it back', () => {
    const log = withLesson(withLesson([], 'b1', taught('openai')), 'b2', taught('google'));
    const changed = withLesson(log, 'b1', taught('xai'));
    expect(Object.keys(profileFrom(changed)).sort()).toEqual(['google', 'xai']);
    expect(withLesson(changed, 'b1', {})).toEqual(withLesson([], 'b2', taught('google')));
    expect(withLesson(changed, 'b3', {})).toBe(changed);
  });

  it('keeps the latest battles only', () => {
    let log: LessonLog = [];
    for (let i = 0; i < 450; i++) log = withLesson(log, `b${i}`, taught('openai'));
    expect(log).toHaveLength(400);
    expect(log[0]?.id).toBe('b50');
  });
});

describe('profileFrom', () => {
  it('adds all battles up but for the one that is being guessed', () => {
    const log = withLesson(withLesson([], 'b1', taught('openai')), 'b2', taught('openai'));
    expect(profileFrom(log)).toEqual({ openai: { answers: 2, cells: { 'rhythm:pauseMs:4': 2 } } });
    expect(profileFrom(log, 'b2')).toEqual(taught('openai'));
  });
});

describe('parseLessons', () => {
  it('gives back what was stored, and nothing for what is no log', () => {
    const log = withLesson([], 'b1', taught('constructor'));
    expect(parseLessons(JSON.parse(JSON.stringify(log)))).toEqual(log);
    for (const other of [null, 7, [{ id: 1 }], [{ id: 'x', taught: { a: { answers: -1 } } }]]) {
      expect(parseLessons(other)).toEqual([]);
    }
  });
});
