// Tells which maker stands behind a revealed model name or organisation.
import type { MakerOrNone } from './makers';

/** Organisations by their letters and digits alone, lower case, as sites and hosts write them. */
const ORGANISATIONS: Record<string, MakerOrNone> = {
  openai: 'openai',
  anthropic: 'anthropic',
  google: 'google',
  googledeepmind: 'google',
  deepmind: 'google',
  xai: 'xai',
  meta: 'meta',
  metaai: 'meta',
  metallama: 'meta',
  facebook: 'meta',
  mistral: 'mistral',
  mistralai: 'mistral',
  deepseek: 'deepseek',
  deepseekai: 'deepseek',
  qwen: 'qwen',
  alibaba: 'qwen',
  alibabacloud: 'qwen',
  wan: 'qwen',
  cohere: 'cohere',
  cohereforai: 'cohere',
  coherelabs: 'cohere',
  microsoft: 'microsoft',
  microsoftai: 'microsoft',
  moonshot: 'moonshot',
  moonshotai: 'moonshot',
  zhipu: 'zhipu',
  zhipuai: 'zhipu',
  zhipuzai: 'zhipu',
  zai: 'zhipu',
  zaiorg: 'zhipu',
  thudm: 'zhipu',
  '01': '01ai',
  '01ai': '01ai',
  amazon: 'amazon',
  aws: 'amazon',
  nvidia: 'nvidia',
};

/** Organisations that make language or picture models and are not on our list. */
const OTHER_ORGANISATIONS = new Set(
  (
    'baidu tencent bytedance minimax minimaxai stepfun stepfunai ai21 ai21labs ibm ibmgranite reka ' +
    'rekaai databricks upstage lg lgai lgaiexaone naver xiaomi xiaomimimo inception inceptionai ' +
    'antgroup inclusionai ant ling arcee arceeai perplexity perplexityai allenai ai2 nous ' +
    'nousresearch liquid liquidai tii tiiuae sber kwai kwaipilot kling nanbeige poolside snowflake ' +
    'thinkingmachines thinky meituan longcat apple baichuan hf huggingface shanghaiailab internlm ' +
    'primeintellect bfl ideogram recraft luma lumaai runway pika leonardoai lightricks krea ' +
    'hidream reve genmo shengshu kandinsky aorizon writer yandex kakao skt openbmb tngtech ' +
    'cognitivecomputations lmsys stabilityai mosaicml eleutherai bigscience aleph ' +
    'alephalpha servicenow essentialai motif swissai'
  ).split(' '),
);

/**
 * Name rules, first hit wins: other makers' tunes of known models stand before those models. Names that
 * are also common words or codenames (nova, solar, phi, titan) need what follows them in real names.
 */
const NAME_RULES: readonly (readonly [MakerOrNone, RegExp])[] = [
  ['microsoft', /(?<![a-z])(?:wizard-?(?:lm|coder|math)|mai-(?:ds|\d|image|voice)|orca-2)/],
  ['nvidia', /nemotron|(?<![a-z])nvidia|chatqa|(?<![a-z])cosmos\d/],
  [
    'none',
    /hermes|dolphin|chimera|r1-1776|vicuna|(?<![a-z])alpaca-\d|koala|tulu|openchat|starling|zephyr-\d|open-?orca|samantha|openhermes|airoboros|guanaco|tinyllama|llava|sauerkraut|athene|minicpm|intellect-\d|openbuddy|stablelm|kat-coder/,
  ],
  ['deepseek', /(?<![a-z])deepseek/],
  ['xai', /(?<![a-z])(?:grok|xai)(?![a-z])/],
  ['anthropic', /(?<![a-z])(?:claude|anthropic)/],
  [
    'openai',
    /(?<![a-z])(?:gpt-(?:\d|oss|image|audio|realtime|unspecified)|gpt\d?-?(?:3\.5|35)|gpt4(?:o|-|$)|chatgpt|openai|text-davinci|davinci-\d|codex(?:-|$)|sora(?:-|$)|dall-?e|computer-use-preview)|^o[134](?:-|$)/,
  ],
  [
    'google',
    /(?<![a-z])(?:gemini|gemma|palm-2|bard(?:-|$)|learnlm|(?:text|chat)-bison|veo-\d|imagen-?\d|nano-banana)/,
  ],
  [
    'mistral',
    /(?<![a-z])(?:open-)?(?:mistral|mixtral|ministral|magistral|codestral|devstral|pixtral|mathstral|voxtral)|(?<![a-z])le-chat/,
  ],
  ['qwen', /(?<![a-z])(?:qwen|qwq|qvq|tongyi|alibaba|wan\d)/],
  ['meta', /(?<![a-z])(?:code)?llama|(?<![a-z])muse-spark|(?<![a-z])meta-ai/],
  [
    'cohere',
    /(?<![a-z])(?:command-(?:r|a|light|nightly|xlarge)|command(?:$|@)|cohere|c4ai|aya-(?:\d|expanse|vision)|north-mini)/,
  ],
  ['microsoft', /(?<![a-z])(?:phi-?\d|microsoft)/],
  ['moonshot', /(?<![a-z])(?:kimi|moonshot|moonlight-\d)/],
  ['zhipu', /(?<![a-z])(?:chat)?glm|(?<![a-z])(?:zhipu|z\.ai|codegeex)/],
  ['01ai', /(?<![a-z])(?:yi-(?:\d|large|lightning|medium|spark|vision|vl|coder)|01-?ai)/],
  [
    'amazon',
    /(?<![a-z])(?:nova-(?:\d|micro|lite|pro|premier|experimental|sonic)|amazon|titan(?:-(?:text|tg|embed)|$))/,
  ],
  [
    'none',
    /(?<![a-z])(?:ernie|wenxin|hunyuan|hy\d|seed-(?:\d|oss)|dola-seed|doubao|seedream|seedance|seededit|minimax|abab\d|hailuo|step-\d|jamba|jurassic|granite|reka|dbrx|solar-(?:pro|mini|open|\d)|exaone|hyperclova|hcx|mimo-v?\d|mercury(?:-\d|-coder|$)|baichuan|internlm|internvl|yandexgpt|gigachat|falcon|olmo|molmo|lfm-?\d|lfm2|sonar|ppl-|pplx|ling-|ring-\d|ring-flash|longcat|trinity-(?:large|mini)|palmyra|smollm|openelm|snowflake-arctic|inkling|laguna|nanbeige|aquila|skywork|spark-?desk|kanana|cobuddy|mpt-\d|rwkv|stablelm|opt-\d|flan-t5|oasst|fastchat|gpt-(?:j|neo|sw3)|gpt4all|flux-\d|ideogram|recraft|kling|hidream|runway|pika-|ltx-|krea-|ray-?\d|vidu)/,
  ],
];

/** Letters and digits of a name in lower case. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function makerOfOrganisation(organization: string): MakerOrNone | null {
  const key = bare(organization);
  if (Object.hasOwn(ORGANISATIONS, key)) return ORGANISATIONS[key] ?? null;
  return OTHER_ORGANISATIONS.has(key) ? 'none' : null;
}

function makerOfName(name: string): MakerOrNone | null {
  const path = name.trim().toLowerCase().slice(0, 300).split(/\/|--/);
  const last = (path.pop() ?? '').replace(/[\s_]+/g, '-');
  for (const part of path.reverse()) {
    const maker = makerOfOrganisation(part);
    if (maker !== null) return maker;
  }
  return NAME_RULES.find(([, rule]) => rule.test(last))?.[0] ?? null;
}

/**
 * The maker of a revealed model: a known one, `none` for a known maker outside our list, null for names
 * that say nothing (codenames of models under test). A known organisation is believed before the name.
 */
export function makerOfModel(name: string, organization: string | null): MakerOrNone | null {
  return (organization === null ? null : makerOfOrganisation(organization)) ?? makerOfName(name);
}
