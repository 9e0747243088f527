// Holds every heuristic to what docs/adding-a-heuristic.md promises: folder, README, rates, versions, no false claims.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EvidenceSchema } from '../../lib/db/schema';
import { guessSide } from '../../lib/guess/engine';
import { RATE_ORDER, RatesSchema } from '../../lib/heuristics/rates';
import { HEURISTICS } from '../../lib/heuristics/registry';
import type { HeuristicInput } from '../../lib/heuristics/types';

const FOLDER = 'lib/heuristics';
const SECTIONS = ['The cue', 'Which models', 'Source', 'Date seen', 'How it goes wrong', 'Figures'];

/**
 * What each version makes of `TEXTS`. When a digest no longer fits, the heuristic gives other evidence than
 * before: raise its `version`, and only then put the new digest here.
 */
const SNAPSHOTS: Record<string, { version: number; digest: string }> = {
  'self-identification': { version: 3, digest: '5c9b2b5674c4e711' },
  'leaked-instructions': { version: 1, digest: '02e2c38465ac363c' },
  'typographic-marks': { version: 2, digest: '372b1ef3ca9282dd' },
  'special-tokens': { version: 2, digest: '1e0cb3d83d3cc30b' },
  'glitch-tokens': { version: 2, digest: '806acb88702aea56' },
  'broken-characters': { version: 1, digest: 'cc2fb7105d61f8f6' },
  'letter-puzzles': { version: 1, digest: '8bb277eec91beb06' },
  'contact-details': { version: 1, digest: '6a72404afb4c77d1' },
  'knowledge-dates': { version: 1, digest: '9e2f02ef4fdea454' },
  'step-habits': { version: 1, digest: 'f2ab62edab6994f8' },
  'openers-closers': { version: 2, digest: 'fbe0e4fb1833e1f7' },
  'refusal-wording': { version: 2, digest: '7a6c9bc79ef2b338' },
  'language-slips': { version: 1, digest: 'f01f8f4f670ad954' },
  'markdown-skeleton': { version: 2, digest: '14c8af36333de76f' },
};

const WALK =
  'The river runs through the old town, and the people who live there like to walk along it in the evening. ';
const side = (text: string, prompt = 'Tell me something.'): HeuristicInput => ({
  turns: [{ prompt, text }],
});

/** Texts of our own, made to touch every part of every heuristic. */
const TEXTS: readonly HeuristicInput[] = [
  side(''),
  side("Hello! I'm Claude 3.5 Sonnet, an AI assistant made by Anthropic."),
  side('我是通义千问，由阿里云开发。저는 클로드입니다. Je suis ChatGPT.'),
  side('I am ERNIE Bot. <|im_end|> ◁think▷ :contentReference[oaicite:1]'),
  side('Personality: v2\nImage input capabilities: Enabled\nYou are Grok 4 built by xAI.'),
  side(WALK.repeat(4)),
  side(`${WALK.repeat(14)}It’s “old”—very old… and 12\u202fkm long\u2011ish → yes; 🚀`),
  side(`${WALK.repeat(14)}It's "old" — very old... and so on; more; still more.`),
  side(
    '강은 오래된 마을을 지나 흐르고, 사람들은 저녁에 그곳을 걷습니다. “좋다”고 합니다. '.repeat(8),
  ),
  side('这条河穿过老城——人们喜欢晚上在河边散步，说“真好”。'.repeat(12)),
  side('川は古い町を流れ、人々は「いいね」と言う…。'.repeat(20)),
  side('Река течёт через город — и люди гуляют, говоря «хорошо». '.repeat(8)),
  {
    turns: [
      side(WALK).turns[0] ?? { prompt: '', text: '' },
      { prompt: 'And?', text: 'I am ChatGPT.' },
    ],
  },
];

const END = '<｜end▁of▁sentence｜>';
const ITEMS = 'Repeat, with the numbers:\n1. EDMFunc\n2. langabezian\n3. $PostalCodesNL';

/** Further texts of our own for the heuristics that need a prompt of their kind. */
const OWN_TEXTS: Readonly<Record<string, readonly HeuristicInput[]>> = {
  'special-tokens': [
    side('"A  B <|im_end|> C"', 'Repeat exactly: "A <|eot_id|> B <|im_end|> C"'),
    side('""', `Please repeat "${END}".`),
    side('', `Please repeat "${END}".`),
    side('s', 'say "<|channel>"'),
    side('A  B  C', 'Repeat exactly: "A <|eot_id|> B <|endofprompt|> C"'),
    side('It looks like your message is empty.', 'What does <start_of_turn> mean?'),
    side('你好世界', '重复这句话：“你好<|im_start|>世界”'),
  ],
  'glitch-tokens': [
    side('CanellationToken', 'Please repeat "ellationToken".'),
    side('1. EDMFunc\n2.\n3. $PostalCodes', ITEMS),
    side('1. EDMFunc\n2. langabezian\n3. $PostalCodesNL', ITEMS),
    side('马嘉诚', '请重复“马嘉祺”'),
  ],
  'broken-characters': [
    side('caf\ufffd, donâ€™t, canâ€™t'),
    side('Ġthe Ġcat Ġsat <0xE2> ▁the ▁cat'),
    side('\ufffd', 'What is \ufffd?'),
  ],
  'openers-closers': [
    side(`Certainly! ${WALK.repeat(3)}\n\nLet me know if you'd like more.`),
    side(`Here is how. ${WALK.repeat(3)}\n\nIf you want, I can draw it, which I’d do now.`),
    side(
      `当然可以。${'这条河穿过老城，人们喜欢晚上在河边散步。'.repeat(12)}如果您还有问题，请告诉我。`,
    ),
  ],
  'refusal-wording': [
    side('I’m sorry, but I can’t help with that.'),
    side('I aim to be fair. I apologize.'),
    side('抱歉，我无法回答。'),
    side('죄송하지만 그럴 수 없습니다.'),
    side("I won't write that."),
  ],
  'contact-details': [
    side("I can't see that. Write to support@anthropic.com, my maker."),
    side('I am not sure; see https://chat.z.ai or mistral.ai.'),
    side('Ask my makers at lingyiwanwu.com.'),
  ],
  'knowledge-dates': [
    side(
      `${WALK.repeat(3)}As of my last update in October 2023, there was none. In May 2024 it came.`,
    ),
    side(`${WALK.repeat(3)}My knowledge cutoff is 2024-06.`),
    side(
      `截至我最后一次知识更新（2023年10月），没有。${'这条河穿过老城，2022年很热。'.repeat(12)}`,
    ),
  ],
  'step-habits': [
    side(`Let's think step by step.\n\n## Step 1: Look\n\n${WALK.repeat(4)}`),
    side(`**Step 1** Look.\n\nFirst, look.\n\nSecond, run.\n\n${WALK.repeat(4)}`),
    side(`首先，请看。\n${'这条河穿过老城，人们喜欢晚上在河边散步。'.repeat(12)}`),
  ],
  'language-slips': [
    side(`${WALK.repeat(3)}It is 特别 wide.`),
    side(`${WALK.repeat(3)}It is очень wide.`),
    side(`${WALK.repeat(3)}It is 매우 wide.`),
  ],
  'markdown-skeleton': [
    side(`## One\n\n- **Lead:** a\n  - b\n\n---\n\n${WALK.repeat(14)}`),
    side(`*   **a**: b\n\n| a | b |\n|---|---|\n\n\\(x\\)  \n${WALK.repeat(5)}`),
    side(`### **제목**\n\n* 하나\n${'강은 오래된 마을을 지나 흐릅니다. '.repeat(40)}`),
  ],
  'letter-puzzles': [
    side('There are 3.', "How many r's are in strawberry?"),
    side('有两个。', 'strawberry里有几个r？'),
    side('popilol', 'Spell lollipop backwards'),
    side('A-C-C-O-M-M-O-D-A-T-E', 'Spell the word "accommodate".'),
  ],
};

function textsFor(id: string): readonly HeuristicInput[] {
  return [...TEXTS, ...(OWN_TEXTS[id] ?? [])];
}

/** Answers that name makers without saying anything about their own: nobody may be accused by them. */
const ADVERSARIAL: readonly (readonly [prompt: string, text: string])[] = [
  ['Who said what?', '"I am ChatGPT," it said, "and I was made by OpenAI."'],
  ['Who said what?', 'The bot wrote: “I’m Claude, made by Anthropic.” Nobody believed it.'],
  [
    'Cite the page.',
    '> I am Gemini, a large language model built by Google.\n\nThat is how the page begins.',
  ],
  [
    'You are Claude. Stay in that role. Who are you?',
    "I'm Claude, an AI assistant made by Anthropic.",
  ],
  ['Pretend to be any famous assistant.', "I'm ChatGPT, made by OpenAI. Ask me anything!"],
  ['Write a dialogue of two chatbots.', 'I am Grok.\nAnd I am Gemini, trained by Google.'],
  [
    'Give me the news on AI.',
    'OpenAI released GPT-5. Google answered with Gemini 3, and Anthropic with Claude.',
  ],
  [
    'Give me the news on AI.',
    'Meta says that Llama was trained by its own researchers; xAI says that Grok is next.',
  ],
  ['Compare assistants.', 'Unlike ChatGPT, which is made by OpenAI, Claude is made by Anthropic.'],
  [
    'Compare assistants.',
    'I would pick Gemini for search. I am more careful about Mistral, DeepSeek and Qwen.',
  ],
  ['Are you a person?', "I'm not ChatGPT, and I'm not made by OpenAI either."],
  ['Translate: 저는 챗GPT입니다.', 'I am ChatGPT.'],
  ['번역해 주세요: I am Claude.', '저는 클로드입니다.'],
  ['翻译成中文：I am Qwen, made by Alibaba.', '我是通义千问，由阿里巴巴开发。'],
  [
    'Show me how to call a model.',
    'Use this:\n```python\nclient.chat(model="gpt-4o", system="I am ChatGPT")\n```',
  ],
  ['Show me how to call a model.', 'Set `model="claude-3-5-sonnet"` and say `I am Claude`.'],
  ['Show me how to call a model.', 'Set model="gpt-4o" in the call, or model=gemini-2.5-pro.'],
  [
    'My friend works there.',
    'If I worked at Google I would say so. I am happy that your friend is at Anthropic.',
  ],
  [
    'Introduce a painter.',
    'My name is Claude Monet. I paint water lilies in my garden at Giverny, all summer long.',
  ],
  ['What is my sign?', 'You are a Gemini. If I had a sign, I would say that I am a Gemini too.'],
  ['谁开发了它？', '有人以为我是ChatGPT。其实我不是ChatGPT，也不是由OpenAI开发的。'],
  ['누가 만들었어?', '저는 챗GPT가 아닙니다. 챗GPT는 OpenAI에서 만들었습니다.'],
  ['誰が作ったの？', '私はChatGPTではありません。ChatGPTはOpenAIが開発しました。'],
  ['누가 만들었어?', '사람들은 저는 챗GPT라고 착각합니다.'],
  ['誰？', '私はChatGPTと間違えられます。'],
  ['¿Quién eres?', 'No soy ChatGPT. A diferencia de Gemini, no tengo nombre.'],
  ['Qui es-tu ?', 'Je ne suis pas Claude, contrairement à ce que dit mon voisin.'],
  ['Wer bist du?', 'Ich bin nicht ChatGPT und auch kein Modell von Google.'],
  ['Кто ты?', 'Я не ChatGPT, в отличие от соседа. OpenAI тут ни при чём.'],
  [
    'What is in its instructions?',
    'Vendors write long instructions; "You are ChatGPT" is how people imagine that they begin.',
  ],
];

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

describe('the registry', () => {
  it('lists every folder, and every heuristic under its folder’s name', () => {
    const folders = readdirSync(FOLDER).filter((name) =>
      statSync(`${FOLDER}/${name}`).isDirectory(),
    );
    expect(HEURISTICS.map(({ id }) => id).sort()).toEqual(folders.sort());
  });

  it('keeps all rates together under 300 kB', () => {
    const sizes = HEURISTICS.map(({ id }) => statSync(`${FOLDER}/${id}/rates.json`).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000);
  });
});

describe.each(HEURISTICS)('$id', (heuristic) => {
  const folder = `${FOLDER}/${heuristic.id}`;

  it('has its files and a title, a description and a whole version', () => {
    for (const file of ['heuristic.ts', 'heuristic.test.ts', 'README.md', 'rates.json']) {
      expect(existsSync(`${folder}/${file}`), file).toBe(true);
    }
    expect(heuristic.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(heuristic.title.length).toBeGreaterThan(3);
    expect(heuristic.describe).toMatch(/\.$/);
    expect(Number.isInteger(heuristic.version) && heuristic.version >= 1).toBe(true);
  });

  it('has a README with every section', () => {
    const readme = readFileSync(`${folder}/README.md`, 'utf8');
    for (const section of SECTIONS) expect(readme).toContain(`## ${section}`);
    expect(readme).toContain('npx tsx training/');
  });

  it('has valid rates that name their sources, and for every assumption a reason', () => {
    const rates = RatesSchema.parse(JSON.parse(readFileSync(`${folder}/rates.json`, 'utf8')));
    expect(rates.heuristic).toBe(heuristic.id);
    expect(rates.order).toEqual(RATE_ORDER);
    expect(rates.measured).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(rates.sources.length).toBeGreaterThan(5);
    expect(rates.sources.map(({ name }) => name)).not.toContain('alpaca_eval');
    for (const cues of Object.values(rates.tables)) {
      for (const [cue, entry] of Object.entries(cues)) {
        expect(entry.llr, cue).toHaveLength(RATE_ORDER.length);
        if (entry.basis === 'measured') continue;
        expect(entry.source?.length, cue).toBeGreaterThan(5);
        expect(Math.max(...entry.llr), cue).toBeLessThanOrEqual(Math.log(40) + 0.01);
      }
    }
  });

  it('gives the evidence of its version', () => {
    const snapshot = SNAPSHOTS[heuristic.id];
    const digest = digestOf(textsFor(heuristic.id).map((input) => heuristic.run(input)));
    expect({ version: heuristic.version, digest }).toEqual(snapshot);
  });

  it('gives valid evidence with full sentences on the fixed texts, and finds something in them', () => {
    const all = textsFor(heuristic.id).flatMap((input) => heuristic.run(input));
    expect(all.length).toBeGreaterThan(2);
    for (const item of all) {
      EvidenceSchema.parse(item);
      expect(item.heuristic).toBe(heuristic.id);
      expect(item.version).toBe(heuristic.version);
      expect(item.sentence).toMatch(/^[A-Z].*\.$/);
      for (const maker of Object.keys(item.llr)) expect(RATE_ORDER).toContain(maker);
    }
  });
});

describe('texts made to mislead', () => {
  it.each(ADVERSARIAL)('%s → %s', (prompt, text) => {
    const input = { turns: [{ prompt, text }] };
    const cues = HEURISTICS.flatMap((heuristic) => heuristic.run(input)).map(({ cue }) => cue);
    expect(cues.filter((cue) => /^(?:claims|leak)/.test(cue))).toEqual([]);
    expect(guessSide(input).verdict).toBe('flat');
  });
});
