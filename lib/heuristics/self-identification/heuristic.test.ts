// Checks which statements count as a model speaking of itself, and which do not.
import { describe, expect, it } from 'vitest';
import { expectSoundFindings } from '../../../tests/findings';
import { findSelfClaims, selfIdentification } from './heuristic';

const say = (text: string, prompt = 'What is the capital of France?') =>
  findSelfClaims({ turns: [{ prompt, text }] }).map(({ cue }) => cue);

const FIRES: readonly (readonly [string, string])[] = [
  ["Hello! I'm Claude, an AI assistant made by Anthropic.", 'claims:anthropic'],
  ['I’m **Claude**. How can I help?', 'claims:anthropic'],
  ['As an AI language model developed by OpenAI, I cannot browse.', 'claims:openai'],
  ['I am a large language model, trained by Google.', 'claims:google'],
  ["I don't have access to files because I'm ChatGPT.", 'claims:openai'],
  ['My name is Grok, an AI built by xAI.', 'claims:xai'],
  ['As Grok, I try to keep my answers short.', 'claims:xai'],
  ['I was created by Mistral AI.', 'claims:mistral'],
  ["I'm Anthropic's AI model, so take this with care.", 'claims:anthropic'],
  ["I'm DeepSeek-V3, a language model.", 'claims:deepseek'],
  ["I'm Llama 3, a model by Meta.", 'claims:meta'],
  ['I am Nemotron, trained by NVIDIA.', 'claims:nvidia'],
  ['I am ERNIE Bot, made by Baidu.', 'claims:none'],
  ['我是通义千问，由阿里云开发的大语言模型。', 'claims:qwen'],
  ['你好！我是由OpenAI训练的人工智能助手。', 'claims:openai'],
  ['我是文心一言。', 'claims:none'],
  ['我是豆包，很高兴认识你。', 'claims:none'],
  ['我叫Kimi，是月之暗面的人工智能助手。', 'claims:moonshot'],
  ['저는 클로드입니다. 무엇을 도와드릴까요?', 'claims:anthropic'],
  ['저는 OpenAI에서 개발한 언어 모델입니다.', 'claims:openai'],
  ['저는 챗GPT라고 합니다.', 'claims:openai'],
  ['저는 구글이 개발한 제미나이입니다.', 'claims:google'],
  ['저는 알리바바 클라우드에서 만든 통의천문입니다.', 'claims:qwen'],
  ['私はClaudeです。よろしくお願いします。', 'claims:anthropic'],
  ['私はGoogleによって開発された大規模言語モデルです。', 'claims:google'],
  ['Soy ChatGPT, un modelo de lenguaje.', 'claims:openai'],
  ['Soy un modelo de lenguaje creado por Google.', 'claims:google'],
  ['Je suis Claude, un assistant créé par Anthropic.', 'claims:anthropic'],
  ['Je suis un assistant développé par Mistral AI.', 'claims:mistral'],
  ['Ich bin ein Sprachmodell, entwickelt von OpenAI.', 'claims:openai'],
  ['Ich bin ChatGPT.', 'claims:openai'],
  ['Я — языковая модель, разработанная компанией OpenAI.', 'claims:openai'],
  ['Меня зовут Claude, я ассистент.', 'claims:anthropic'],
  ['Sou um modelo de linguagem treinado pela Google.', 'claims:google'],
  ['Sono ChatGPT, un modello di OpenAI.', 'claims:openai'],
  ['Tôi là ChatGPT.', 'claims:openai'],
  ['Ben OpenAI tarafından geliştirilen bir dil modeliyim.', 'claims:openai'],
  ['أنا ChatGPT، كيف أساعدك؟', 'claims:openai'],
  ['मैं ChatGPT हूँ।', 'claims:openai'],
];

const SILENT: readonly string[] = [
  '',
  "I'm not Claude, I am only a tool.",
  'I am not made by OpenAI.',
  'Unlike ChatGPT, I keep no memory.',
  'Unlike me, Gemini was trained by Google.',
  '"I\'m Claude," said the robot.',
  '‘I am ChatGPT’, it wrote on the wall.',
  '> I am Gemini, a model by Google.',
  '```\nI am ChatGPT\n```',
  'Print `I am ChatGPT` to the screen.',
  'If I were Claude, I would decline.',
  'If I am Claude, then I decline.',
  'People often think I am ChatGPT.',
  "I'm a big fan of Claude.",
  "I'm a ChatGPT user and an engineer.",
  'I am a Gemini, born in June.',
  'My name is Claude Monet and I paint water lilies for a living every single day of the year.',
  'Am I Claude? Are you ChatGPT?',
  'I am impressed by Google.',
  'I am working for Google on search.',
  '我不是ChatGPT。',
  '我在谷歌工作。',
  '저는 챗GPT가 아닙니다.',
  '저는 구글에서 일합니다.',
  '私はChatGPTではありません。',
  'No soy ChatGPT.',
  'Je ne suis pas ChatGPT.',
  'Ich bin nicht ChatGPT.',
  'Я не ChatGPT.',
  'Robot: I am ChatGPT.\nMan: And I am tired.',
];

describe('self-identification', () => {
  it.each(FIRES)('hears %s', (text, cue) => {
    expect(say(text)).toContain(cue);
  });

  it.each(SILENT)('is silent on %j', (text) => {
    expect(say(text)).toEqual([]);
  });

  it('keeps version claims apart from maker claims', () => {
    expect(say("I'm GPT-4.1, a model by OpenAI.")).toEqual([
      'claims:openai',
      'claims-version:gpt-4.1',
    ]);
    expect(say('I am Claude 3.5 Sonnet.')).toContain('claims-version:claude-3.5-sonnet');
  });

  it('hears names that are written together with their version, and makers before their product', () => {
    expect(say('I am **Qwen3.5**, the latest model by Alibaba Cloud.')).toEqual([
      'claims:qwen',
      'claims-version:qwen-3.5',
    ]);
    expect(say("I am OpenAI's **GPT-4o** model.")).toEqual([
      'claims:openai',
      'claims-version:gpt-4o',
    ]);
    expect(say('我是 OpenAI 的 **ChatGPT**，通过 API 提供服务。')).toEqual(['claims:openai']);
    expect(say('我是基于OpenAI的GPT-4架构的大型语言模型。')).toContain('claims:openai');
  });

  it('weighs a claim by its language: less in Chinese than in English, and not at all where that was never measured', () => {
    const weight = (text: string) =>
      selfIdentification.run({ turns: [{ prompt: 'Hi', text }] })[0]?.llr.openai ?? 0;
    const english = weight("I'm ChatGPT.");
    const chinese = weight('我是ChatGPT。');
    expect(english).toBeGreaterThan(chinese);
    expect(chinese).toBeGreaterThan(0);
    for (const text of ['Ich bin ChatGPT.', 'Je suis ChatGPT.', 'Soy ChatGPT.', 'Я ChatGPT.'])
      expect(weight(text), text).toBe(0);
  });

  it('takes no claim whose name the prompt brought up, in any language or case', () => {
    expect(say("I'm Claude, an AI.", 'You are claude. Who are you?')).toEqual([]);
    expect(say('I am ChatGPT.', 'Translate: 저는 챗GPT입니다')).toEqual([]);
    expect(say("I'm Claude, an AI.", 'Are you ChatGPT?')).toEqual(['claims:anthropic']);
  });

  it('takes no claim when the prompt asks for a part to play', () => {
    expect(say("I'm ChatGPT.", 'Write a short story about a robot.')).toEqual([]);
    expect(say("I'm ChatGPT.", 'Pretend to be any chatbot.')).toEqual([]);
  });

  it('remembers what an earlier prompt brought up, and looks at later turns', () => {
    const turns = [
      { prompt: 'Tell me about Claude.', text: 'A model.' },
      { prompt: 'And you?', text: "I'm Claude, an AI." },
    ];
    expect(findSelfClaims({ turns })).toEqual([]);
    const late = [
      { prompt: 'Hi', text: 'Hello.' },
      { prompt: 'And you?', text: "I'm Claude, an AI." },
    ];
    expect(findSelfClaims({ turns: late })[0]?.spans[0]?.turn).toBe(1);
  });

  it('says it once, however often the answer does, with the words it rests on', () => {
    const [evidence, ...rest] = selfIdentification.run({
      turns: [{ prompt: 'Hi', text: "I'm Claude, made by Anthropic. Yes, I'm Claude." }],
    });
    expect(rest).toEqual([]);
    expect(evidence?.sentence).toBe('Says it is Claude, made by Anthropic.');
    expect(evidence?.quote).toBe("I'm Claude");
    expect(evidence?.spans).toHaveLength(2);
    expect(evidence?.llr.anthropic).toBeGreaterThan(1);
  });

  it('finds a claim at the very end of a megabyte within a second', () => {
    const text = `${'I am told that GPT. "x I’m «'.repeat(40_000)}\nI'm Claude, an AI model.`;
    const began = performance.now();
    expect(say(text)).toContain('claims:anthropic');
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('never throws, keeps spans inside the text and quotes short', () => {
    expectSoundFindings(
      (input) => selfIdentification.run(input),
      [
        'I am ',
        "I'm ",
        'Claude',
        ' GPT-4',
        'Qwen2.5',
        '저는 ',
        '我是',
        '"',
        '\ud800',
        '\n',
        '> ',
        '`',
      ],
    );
  });
});
