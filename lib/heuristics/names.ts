// Names of makers and their products in many languages, and where they occur in a text.
import type { MakerOrNone } from '../models/makers';

/** A product can be what a model says it is; a vendor can be who it says made it. */
export type NameKind = 'product' | 'vendor';

interface NameRow {
  maker: MakerOrNone;
  kind: NameKind;
  /** Also a word, a first name or a star sign: asks for more context. */
  isCommon: boolean;
}

const row = (maker: MakerOrNone, kind: NameKind, isCommon = false): NameRow => ({
  maker,
  kind,
  isCommon,
});

/** Spellings, separated by bars. Case counts; the plain ones are also known in lower case. */
const ROWS: readonly (readonly [NameRow, string])[] = [
  [row('openai', 'product'), 'ChatGPT|Chat GPT|챗GPT|챗지피티|ЧатГПТ|شات جي بي تي'],
  [row('openai', 'product', true), 'GPT'],
  [row('openai', 'vendor'), 'OpenAI|Open AI|오픈AI|오픈에이아이|オープンAI'],
  [row('anthropic', 'product', true), 'Claude|claude|클로드|クロード|Клод|كلود'],
  [
    row('anthropic', 'vendor'),
    'Anthropic|앤트로픽|앤스로픽|アンソロピック|アンスロピック|Антропик',
  ],
  [row('google', 'product', true), 'Gemini|Gemma|Bard|제미나이|제미니|젬마|ジェミニ|جيميني'],
  [
    row('google', 'vendor'),
    'Google DeepMind|Google AI|Google|DeepMind|구글 딥마인드|구글|谷歌|グーグル|Гугл|جوجل|गूगल',
  ],
  [row('xai', 'product', true), 'Grok|그록|グロック'],
  [row('xai', 'vendor'), 'xAI|x\\.AI'],
  [row('meta', 'product', true), 'Llama|LLaMA|LLAMA|Meta AI|Muse Spark|메타 AI'],
  [row('meta', 'vendor', true), 'Meta|메타|Facebook AI'],
  [row('mistral', 'product', true), 'Mistral|Mixtral|Le Chat|Magistral|미스트랄'],
  [row('mistral', 'vendor'), 'Mistral AI'],
  [row('deepseek', 'product'), 'DeepSeek|Deepseek|深度求索|딥시크|ディープシーク'],
  [row('qwen', 'product'), 'Qwen|QwQ|Tongyi Qianwen|通义千问|千问|큐웬|통의천문|通義千問'],
  [
    row('qwen', 'vendor'),
    'Alibaba Cloud|Alibaba Group|Alibaba|阿里云|阿里巴巴集团|阿里巴巴|通义实验室|알리바바 클라우드|알리바바|アリババ',
  ],
  [row('cohere', 'product', true), 'Command R\\+|Command R|Command A|Aya|Coral'],
  [row('cohere', 'vendor'), 'Cohere For AI|Cohere Labs|Cohere'],
  [row('microsoft', 'product', true), 'Phi|Copilot'],
  [row('microsoft', 'vendor'), 'Microsoft|마이크로소프트|微软|マイクロソフト'],
  [row('moonshot', 'product', true), 'Kimi|키미'],
  [row('moonshot', 'vendor'), 'Moonshot AI|月之暗面|문샷 AI'],
  [row('zhipu', 'product'), 'ChatGLM|GLM|智谱清言'],
  [row('zhipu', 'vendor'), 'Zhipu AI|Zhipu|智谱AI|智谱|Z\\.ai|Z\\.AI'],
  [row('01ai', 'product', true), 'Yi'],
  [row('01ai', 'vendor'), '01\\.AI|零一万物'],
  [row('amazon', 'product'), 'Amazon Nova|Amazon Titan'],
  [row('amazon', 'vendor'), 'Amazon Web Services|Amazon|AWS|아마존'],
  [row('nvidia', 'product'), 'Nemotron'],
  [row('nvidia', 'vendor'), 'NVIDIA|Nvidia|엔비디아|英伟达'],
  [
    row('none', 'product'),
    'ERNIE Bot|ERNIE|文心一言|文心|豆包|Doubao|腾讯混元|混元|Hunyuan|讯飞星火|EXAONE|엑사원|HyperCLOVA X|HyperCLOVA|하이퍼클로바|클로바X|카나나|DBRX|YandexGPT|GigaChat|Гигачат|MiniMax|InternLM|书生|LongCat|Baichuan|百川|Vicuna|StableLM|OpenAssistant|SmolLM|Palmyra',
  ],
  [
    row('none', 'product', true),
    'Jamba|Granite|Reka|Solar|솔라|MiMo|Mercury|LFM|OLMo|Falcon|Hermes|Sonar|Perplexity|Step|Ling|Trinity|Dolphin|Tülu',
  ],
  [
    row('none', 'vendor'),
    'Baidu|百度|ByteDance|字节跳动|Tencent|腾讯|科大讯飞|iFlytek|StepFun|阶跃星辰|AI21 Labs|AI21|IBM|Reka AI|Databricks|Upstage|업스테이지|LG AI Research|LG AI연구원|LG|NAVER|Naver|네이버|Kakao|카카오|Xiaomi|小米|Inception Labs|Liquid AI|Allen Institute for AI|Ai2|Technology Innovation Institute|TII|Sber|Сбер|Сбером|Яндекс|Yandex|Nous Research|Perplexity AI|Shanghai AI Laborator|LMSYS|Meituan|美团|Hugging Face|Arcee AI|Writer AI',
  ],
];

/** One occurrence of a name in a text, UTF-16 offsets. */
export interface NameHit extends NameRow {
  start: number;
  end: number;
  name: string;
}

const plain = (spelling: string): string => spelling.replace(/\\/g, '');
const TABLE = new Map<string, NameRow>();
const SPELLINGS: string[] = [];
for (const [entry, list] of ROWS) {
  for (const spelling of list.split('|')) {
    const lower = entry.isCommon ? spelling : spelling.toLowerCase();
    for (const form of new Set([spelling, lower])) {
      TABLE.set(plain(form), entry);
      SPELLINGS.push(form);
    }
  }
}
SPELLINGS.sort((x, y) => y.length - x.length);

/** Latin and Cyrillic letters around a name make it another word; Chinese, Japanese and Korean ones do not. */
const WORD = 'A-Za-z0-9_À-ɏЀ-ӿ';
/** Names that are written together with the number of their version: "Qwen2.5", "Llama3". */
const NUMBERED = '(?:Qwen|qwen|Llama|LLaMA|ERNIE)(?=\\d)';
const NAMES = new RegExp(
  `(?<![${WORD}@/.])(?:${NUMBERED}|(?:${SPELLINGS.join('|')})(?![${WORD}@]|\\.(?:com|ai|org)(?![a-z])))`,
  'g',
);
/** Of very many names only the first and the last are kept. */
const FIRST_HITS = 300;
const LAST_HITS = 100;

/** Names in a text in reading order, at most 400. Linear in the text. */
export function findNames(text: string): NameHit[] {
  const hits: NameHit[] = [];
  for (const match of text.matchAll(NAMES)) {
    const entry = TABLE.get(match[0]);
    if (entry === undefined) continue;
    hits.push({ ...entry, start: match.index, end: match.index + match[0].length, name: match[0] });
  }
  if (hits.length <= FIRST_HITS + LAST_HITS) return hits;
  return [...hits.slice(0, FIRST_HITS), ...hits.slice(-LAST_HITS)];
}

/** Every spelling that `findNames` knows, as written in a text. */
export function nameSpellings(): readonly string[] {
  return [...TABLE.keys()];
}

const LOOSE = new RegExp(NAMES.source, 'gi');
const LOWER = new Map([...TABLE].map(([name, entry]) => [name.toLowerCase(), entry.maker]));

/** Makers of which any name occurs in the text, whatever its case: used to see what a prompt brings up. */
export function makersNamed(text: string): Set<MakerOrNone> {
  const found = new Set<MakerOrNone>();
  for (const match of text.matchAll(LOOSE)) {
    const maker = LOWER.get(match[0].toLowerCase());
    if (maker !== undefined) found.add(maker);
  }
  return found;
}
