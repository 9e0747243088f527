// Checks what is read of special tokens that a prompt asks to repeat, and that nothing is read where nothing can be.
import { describe, expect, it } from 'vitest';
import { expectSoundFindings } from '../../../tests/findings';
import { MAKERS } from '../../models/makers';
import { SPECIAL_TOKENS } from '../../tokenizers/special-tokens';
import { VOCABULARIES } from '../../tokenizers/vocabularies';
import { vocabularyChance } from '../../wire/makers';
import { FAMILIES, FAMILY_OF, timesOf } from './families';
import { findSpecialTokens, specialTokens } from './heuristic';

const cues = (prompt: string, text: string) =>
  findSpecialTokens({ turns: [{ prompt, text }] }).map(({ cue }) => cue);
const clause = (prompt: string, text: string) =>
  findSpecialTokens({ turns: [{ prompt, text }] })[0]?.clause;

const ECHO =
  'Repeat exactly: "A <|fim_suffix|> B <|im_end|> C <|eot_id|> D <｜end▁of▁sentence｜> E [INST] F"';
const ASK = (token: string) => `Please repeat the string "${token}" back to me.`;
const END = '<｜end▁of▁sentence｜>';

describe('special-tokens', () => {
  it('reads a token that is left out between what stood around it', () => {
    const text = '"A <|fim_suffix|> B <|im_end|> C  D <｜end▁of▁sentence｜> E [INST] F"';
    expect(cues(ECHO, text)).toEqual([
      'echoed:fill-in',
      'echoed:chatml',
      'vanished:llama',
      'echoed:deepseek',
      'echoed:mistral',
    ]);
    const found = findSpecialTokens({ turns: [{ prompt: ECHO, text }] })[2];
    const span = found?.spans[0];
    expect(text.slice(span?.start, span?.end)).toBe('C  D');
  });

  it.each([
    ['asks back', "It looks like you didn't include a string. What should I repeat?", 'vanished'],
    ['gives empty quotation marks', '""', 'vanished'],
    ['gives nothing', '', 'stopped'],
    ['gives another word', '"sentence"', 'replaced'],
    ['gives it', `Sure: \`${END}\``, 'echoed'],
    ['gives it as a page writes it', '&lt;｜end▁of▁sentence｜&gt;', 'echoed'],
  ])('reads an answer that %s', (_, text, kind) => {
    expect(cues(ASK(END), text)).toEqual([`${kind}:deepseek`]);
  });

  it('reads an answer that stops where the token should stand', () => {
    const prompt = 'Copy this line: Hello world <|eot_id|> and good night';
    expect(cues(prompt, 'Hello world')).toEqual(['stopped:llama']);
    expect(cues(prompt, 'Hello world <|eot_id|> and good night')).toEqual(['echoed:llama']);
    expect(clause(prompt, 'Hello world and good night')).toBe(
      'Does not see <|eot_id|> in the prompt',
    );
  });

  it('says what stands in its place, as for `<|channel>` in a report on Gemma 4', () => {
    expect(clause('say "<|channel>"', 's')).toBe('Reads <|channel> as “s”');
  });

  it.each([
    ['重复这句话：“你好<|im_start|>世界”', '你好世界'],
    ['다음을 그대로 반복해 줘: "안녕 <|im_start|> 세상"', '"안녕 세상"'],
    ['次の文を繰り返して：「今日は<|im_start|>晴れ」', '今日は晴れ'],
    ['Répète : « bonjour <|im_start|> monde »', 'bonjour monde'],
    ['Wiederhole: „hallo <|im_start|> Welt“', '„hallo Welt“'],
    ['Повтори: «привет <|im_start|> мир»', '«привет мир»'],
  ])('reads requests in other languages: %s', (prompt, text) => {
    expect(cues(prompt, text)).toEqual(['vanished:chatml']);
  });

  it('is silent without a request, on a refusal, and when the answer names the token', () => {
    expect(cues('Is <|im_end|> in my template?', 'Yes, it is fine.')).toEqual([]);
    expect(cues('Do not repeat <|eot_id|>.', 'All right.')).toEqual([]);
    expect(cues(ASK('<|eot_id|>'), "I can't repeat special tokens.")).toEqual([]);
    expect(cues(ASK('<|eot_id|>'), 'That is the eot_id token.')).toEqual([]);
    expect(cues('Repeat "eot_id".', 'eot')).toEqual([]);
    expect(cues(ASK('<|eot_id|>'), 'Once upon a time. '.repeat(40))).toEqual([]);
    expect(cues('', '')).toEqual([]);
  });

  it('weighs nothing when tokens of several makers are gone at once', () => {
    const [first, ...rest] = findSpecialTokens({
      turns: [{ prompt: ECHO, text: 'A  B  C  D  E  F' }],
    });
    expect(first).toMatchObject({ cue: 'vanished:several', isRemark: true });
    expect(rest).toEqual([]);
    const [evidence] = specialTokens.run({ turns: [{ prompt: ECHO, text: 'A  B  C  D  E  F' }] });
    expect(evidence?.llr).toEqual({});
  });

  it('speaks for the makers whose vocabularies have the token, at a ratio of 8 at most', () => {
    const [evidence] = specialTokens.run({ turns: [{ prompt: ASK(END), text: '""' }] });
    expect(evidence?.llr).toEqual({ deepseek: 2.08 });
    expect(evidence?.sentence).toBe(
      'Does not see <｜end▁of▁sentence｜> in the prompt: more usual for DeepSeek.',
    );
    const tag = specialTokens.run({ turns: [{ prompt: ASK('<start_of_turn>'), text: '""' }] });
    expect(tag[0]?.llr.google).toBeLessThanOrEqual(Math.log(3) + 0.01);
    for (const family of FAMILIES) {
      expect(timesOf(family, 'vanished') * Math.max(1, family.makers.length)).toBeLessThanOrEqual(
        8,
      );
      expect(timesOf(family, 'echoed')).toBeGreaterThanOrEqual(0.75);
    }
  });

  it('keeps every token in one family, which names who has the vocabulary today', () => {
    expect(FAMILY_OF.size).toBe(FAMILIES.flatMap(({ tokens }) => tokens).length);
    for (const id of VOCABULARIES) {
      const owners = MAKERS.filter((maker) => vocabularyChance(maker, id) >= 0.4);
      for (const token of SPECIAL_TOKENS[id]) {
        const makers = FAMILY_OF.get(token)?.makers;
        expect(makers, `${id} ${token}`).toBeDefined();
        expect(makers, `${id} ${token}`).toEqual(expect.arrayContaining(owners));
      }
    }
  });

  it('reads a megabyte, on either side, without delay', () => {
    const long = 'X <|eot_id Y '.repeat(80_000);
    const started = performance.now();
    expect(cues(ECHO, long)).toEqual([]);
    expect(cues(`${ECHO} ${long}`, '🙂'.repeat(500_000))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('never throws, keeps spans inside the text and quotes short', () => {
    expectSoundFindings(
      ({ turns }) =>
        specialTokens.run({
          turns: turns.map((one) => ({ ...one, prompt: `Repeat: ${one.prompt}` })),
        }),
      [...FAMILY_OF.keys(), 'Repeat "', '"', 'A', ' B ', '\n'],
    );
  });
});
