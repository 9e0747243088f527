// Checks which refusals are known by their wording and apostrophe.
import { describe, expect, it } from 'vitest';
import { expectSoundFindings } from '../../../tests/findings';
import { findRefusals, refusalWording } from './heuristic';

const cue = (text: string, prompt = '') =>
  findRefusals({ turns: [{ prompt, text }] })[0]?.cue.slice('refusal:'.length);

describe('refusal-wording', () => {
  it.each([
    ['I’m sorry, but I can’t help with that.', 'only-sorry-help-c'],
    ["I'm sorry, but I can't help with that.", 'only-sorry-help-s'],
    ["I'm sorry, but I can't assist with that request.", 'only-sorry-assist-s'],
    ["\n I can't help with that.\n", 'only-cannot-help-s'],
    ["I'm sorry, but I can't help with that. Try the library.", 'sorry-help-s'],
    ['I am sorry, but I cannot comply.', 'sorry-comply-n'],
    ["Sorry, but I can't do so.", 'bare-sorry-s'],
    ['I cannot fulfill your request to do so.', 'cannot-fulfill-n'],
    ['I won’t do that.', 'wont-c'],
    ["I'm not going to write that.", 'not-going-to-s'],
    ['I do not feel comfortable with it.', 'not-comfortable-n'],
    ['I aim to be fair.', 'aim-to-n'],
    ['抱歉，我无法回答。', 'zh-n'],
    ['죄송하지만 그럴 수 없습니다.', 'ko-n'],
  ])('knows %j', (text, expected) => {
    expect(cue(text)).toBe(expected);
  });

  it.each([
    'The river is wide.',
    'He said: I’m sorry, but I can’t help with that.',
    '"I can\'t help with that," said the clerk.',
    'I can help with that.',
    'I canned the plums.',
  ])('hears no refusal in %j', (text) => {
    expect(cue(text)).toBe('none');
  });

  it('says nothing of an empty side, and takes no words that the prompt has given', () => {
    expect(findRefusals({ turns: [{ prompt: 'x', text: ' ' }] })).toEqual([]);
    expect(cue("I can't help with that.", "Say: I can't help with that.")).toBe('none');
  });

  it('finds the refusal of a later turn', () => {
    const turns = [
      { prompt: '', text: 'The river is wide.' },
      { prompt: '', text: 'I’m sorry, but I can’t help with that.' },
    ];
    expect(findRefusals({ turns })[0]?.spans[0]?.turn).toBe(1);
  });

  it('weighs what was shown to help, and only remarks on the rest', () => {
    const run = (text: string) => refusalWording.run({ turns: [{ prompt: '', text }] })[0];
    const weighed = run('I’m sorry, but I can’t help with that.');
    expect(weighed?.llr.openai).toBeGreaterThan(1);
    expect(weighed?.sentence).toMatch(
      /^Says nothing but a set refusal with a curly apostrophe: more usual for OpenAI/,
    );
    expect(run('Я не могу.')).toBeDefined();
    expect(run('Desculpe, não posso.')?.llr).toEqual({});
    expect(run('The river is wide.')).toBeUndefined();
  });

  it('reads a megabyte within a second', () => {
    const began = performance.now();
    cue(`I’m sorry${' '.repeat(1_000_000)}`);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('never throws, keeps spans inside the text and quotes short', () => {
    expectSoundFindings(findRefusals, [
      "I'm sorry, ",
      'but I can’t ',
      'help with that.',
      '抱歉',
      '\ud800',
      '\n',
    ]);
  });
});
