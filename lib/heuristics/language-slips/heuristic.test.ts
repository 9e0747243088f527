// Checks when words of another script count as a slip.
import { describe, expect, it } from 'vitest';
import { expectSoundFindings } from '../../../tests/findings';
import { findSlips, languageSlips } from './heuristic';

const PROSE =
  'The river runs through the old town and the people who live there like to walk along it in the evening. ';
const cue = (text: string, prompt = 'Tell me of the river.') =>
  findSlips({ turns: [{ prompt, text }] })[0]?.cue;

describe('language-slips', () => {
  it.each([
    ['The town has a 特色 of its own.', 'slip:han'],
    ['The people 特别 like it.', 'slip:han'],
    ['It is очень wide.', 'slip:cyrillic'],
    ['It is 매우 wide.', 'slip:hangul'],
    ['It is جدا wide.', 'slip:arabic'],
    ['It is wide.', 'slip:none'],
    ['The river (河) is wide.', 'slip:none'],
    ['They call it “大河” at home.', 'slip:none'],
    ['In code: `河`.', 'slip:none'],
    ['河 one 河 two 河 three 河 four.', 'slip:none'],
    ['The β and the é are no slips.', 'slip:none'],
  ])('finds in %j: %s', (text, expected) => {
    expect(cue(`${PROSE.repeat(3)}${text}`)).toBe(expected);
  });

  it('says nothing where the prompt or the answer is about another language, is short or empty', () => {
    const slip = `${PROSE.repeat(3)}It is 特别 wide.`;
    expect(cue(slip, '河？')).toBeUndefined();
    expect(cue(slip, 'Translate this.')).toBeUndefined();
    expect(cue('It is 特别 wide.')).toBeUndefined();
    expect(cue('')).toBeUndefined();
    expect(cue('这条河穿过老城，人们喜欢晚上在河边散步。'.repeat(20))).toBeUndefined();
  });

  it('weighs what was shown to help, and only remarks on the rest', () => {
    const run = (text: string) =>
      languageSlips.run({ turns: [{ prompt: '', text: `${PROSE.repeat(3)}${text}` }] });
    const [han] = run('It is 特别 wide.');
    expect(han?.llr.zhipu).toBeGreaterThan(0.5);
    expect(han?.quote).toContain('特别');
    expect(run('It is جدا wide.')[0]?.llr).toEqual({});
    expect(run('It is wide.')).toEqual([]);
  });

  it('reads a megabyte within two seconds', () => {
    const began = performance.now();
    cue(PROSE.repeat(10_000));
    cue(`${PROSE.repeat(9_000)}${'a河 '.repeat(30_000)}`);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('never throws, keeps spans inside the text and quotes short', () => {
    expectSoundFindings(findSlips, [PROSE, ' 特别 ', ' очень ', '(', '`', '\ud800', '\n']);
  });
});
