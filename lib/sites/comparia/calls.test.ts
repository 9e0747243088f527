// What the page's own requests and the reveal say, and what bad ones do not.
import { describe, expect, it } from 'vitest';
import { callOf, readFirstPrompt, readReaction, readVote } from './calls';
import { readNames } from './names';

describe('requests', () => {
  it('knows a call by the end of its path', () => {
    expect(callOf('/arena/vote')).toBe('vote');
    expect(callOf('/api/arena/add_first_text')).toBe('add_first_text');
    expect(callOf('/arena/votes')).toBeNull();
    expect(callOf('/models')).toBeNull();
  });

  it.each([
    ['random', [], 'battle'],
    ['big-vs-small', [], 'battle'],
    ['small-models', null, 'battle'],
    ['custom', [], 'battle'],
    ['custom', ['x'], 'side-by-side'],
    ['custom', ['x', 'y'], 'side-by-side'],
  ])('reads the mode %s with %j as %s', (mode, custom_models_selection, expected) => {
    const body = JSON.stringify({ prompt_value: 'Hé', mode, custom_models_selection, cohorts: '' });
    expect(readFirstPrompt(body)).toEqual({ prompt: 'Hé', mode: expected });
  });

  it('reads a vote with its reasons, held to size', () => {
    const vote = readVote(
      JSON.stringify({
        chosen_llm: 'both_equal',
        prefs_a: Array.from({ length: 30 }, () => 'useful'.repeat(20)),
        comment_a: 'x'.repeat(6_000),
      }),
    );
    expect(vote?.raw).toBe('both_equal');
    expect(vote?.preferences.a.flags).toHaveLength(20);
    expect(vote?.preferences.a.flags[0]).toHaveLength(60);
    expect(vote?.preferences.a.comment).toHaveLength(5_000);
    expect(vote?.preferences.b).toEqual({ flags: [], comment: '' });
  });

  it('reads a reaction, and one that was taken back', () => {
    const body = {
      bot: 'b',
      index: 3,
      value: 'x',
      liked: false,
      prefs: ['incorrect'],
      comment: '',
    };
    const read = (part: object) => readReaction(JSON.stringify({ ...body, ...part }));
    const ref = { side: 'b', turn: 1 };
    expect(read({})).toEqual({ ...ref, value: 'down', flags: ['incorrect'], comment: '' });
    expect(read({ liked: null })).toEqual({ ...ref, value: null, flags: [], comment: '' });
    expect(read({ index: -1 })).toBeNull();
    expect(read({ bot: '__proto__' })).toBeNull();
  });

  it.each([null, '', '{', '[]', '{"chosen_llm":7}', '{"chosen_llm":""}'])('refuses %j', (body) => {
    expect([readVote(body), readReaction(body), readFirstPrompt(body)]).toEqual([null, null, null]);
  });
});

describe('names', () => {
  const llm = { id: 'm-1', simple_name: 'Model 1', organisation: 'Org', license: 'x' };
  const named = { name: 'Org/Model 1', modelId: 'm-1', organization: 'Org' };

  it('reads both names with their ids', () => {
    expect(readNames(JSON.stringify({ b64: '', a: { llm }, b: { llm } }))).toEqual({
      a: named,
      b: named,
    });
  });

  it('takes the ids in the link where a name is missing', () => {
    const b64 = btoa(JSON.stringify({ a: 'm-1', b: 'm-2', ta: 1, tb: 1, c: 'a' }));
    expect(readNames(JSON.stringify({ b64, a: { llm }, b: null }))).toEqual({
      a: named,
      b: { name: 'm-2', modelId: 'm-2', organization: null },
    });
  });

  it.each(['', '{}', '{"a":{"llm":{"simple_name":""}},"b64":"%%%"}', '{"detail":"no"}'])(
    'finds none in %s',
    (text) => {
      expect(readNames(text)).toBeNull();
    },
  );
});
