// Checks which addresses count as given by a model for its own maker, and which do not.
import { describe, expect, it } from 'vitest';
import { expectSoundFindings } from '../../../tests/findings';
import { contactDetails, findContacts } from './heuristic';

const give = (text: string, prompt = 'Where can I get help?') =>
  findContacts({ turns: [{ prompt, text }] }).map(({ cue }) => cue);

describe('contact details', () => {
  it.each([
    ["I can't look that up. Please write to support@anthropic.com.", 'contact:anthropic'],
    ['My maker has a help page: https://help.openai.com/en/', 'contact:openai'],
    ['I am not sure, but you can ask at mistral.ai about me.', 'contact:mistral'],
    ['关于我的更多信息，请访问 https://chat.z.ai。', 'contact:zhipu'],
    ['저는 잘 모릅니다. deepseek.com 을 보세요.', 'contact:deepseek'],
    ['I was made by MiniMax; see minimax.io.', 'contact:none'],
  ])('sees the address in %s', (text, cue) => {
    expect(give(text)).toEqual([cue]);
  });

  it.each([
    '',
    'Companies in the field: openai.com, anthropic.com, mistral.ai.',
    'I like notopenai.com and openai.company and x.ai.example.org.',
    'I would call it like this:\n```\ncurl https://api.openai.com/v1\n```',
    'I would set `https://api.openai.com/v1` there.',
    `I do not know.\n\n${'The town has a river. '.repeat(20)}See openai.com.`,
  ])('is silent on %j', (text) => {
    expect(give(text)).toEqual([]);
  });

  it('is silent where a prompt names the maker or the address, or asks for a part to play', () => {
    const text = 'I think that you should ask at claude.ai.';
    expect(give(text, 'Who made Claude?')).toEqual([]);
    expect(give(text, 'Where is claude.ai?')).toEqual([]);
    expect(give(text, 'Pretend to be a robot.')).toEqual([]);
    expect(give(text, 'Is it ChatGPT?')).toEqual(['contact:anthropic']);
  });

  it('quotes the whole address, and says whose it is', () => {
    const text = 'Write to me at help@support.openai.com today.';
    const [finding] = findContacts({ turns: [{ prompt: '', text }] });
    expect(finding?.quote).toBe('help@support.openai.com');
    expect(finding?.clause).toContain('OpenAI');
    expect(text.slice(finding?.spans[0]?.start, finding?.spans[0]?.end)).toBe(finding?.quote);
  });

  it('gives a remark without a weight for what was never measured', () => {
    const turns = [{ prompt: '', text: 'Ask my makers at lingyiwanwu.com.' }];
    const [evidence] = contactDetails.run({ turns });
    expect(evidence?.llr).toEqual({});
    expect(evidence?.sentence).toContain('a remark only');
  });

  it('reads a megabyte within a second', () => {
    const text = `${'I am me@x.a openai.co '.repeat(45_000)} and openai.com`;
    const began = performance.now();
    give(text);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('never throws, keeps spans inside the text and quotes short', () => {
    expectSoundFindings(
      (input) => contactDetails.run(input),
      ['I ', 'my ', 'openai.com', 'a@', 'claude.ai', '/', '\n\n', '`', '\ud800'],
    );
  });
});
