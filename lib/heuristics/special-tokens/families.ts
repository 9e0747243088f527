// Special tokens that people type, grouped by whose vocabularies have them: a closed table with sources and dates.
import type { MakerOrNone } from '../../models/makers';

export interface TokenFamily {
  id: string;
  /** As they are typed; case counts. */
  tokens: readonly string[];
  /** Makers of current chat models whose vocabularies have these as single tokens; a test compares `lib/wire/makers.ts`. */
  makers: readonly MakerOrNone[];
  /** Looks like an HTML tag: a page may drop it from an answer that has it, so that its absence says less. */
  isTag: boolean;
  source: string;
  /** Month in which the source was read, or in which it says it was seen. */
  seen: string;
}

/** Not read from the vocabulary itself. */
const CITED = 'as commonly cited';
const PACKAGE = 'added tokens of the published vocabulary, see lib/tokenizers/vocabularies.ts';

const family = (
  id: string,
  tokens: string,
  makers: readonly MakerOrNone[],
  source: string,
  seen = '2026-11',
): TokenFamily => {
  const list = tokens.split(' ');
  return { id, tokens: list, makers, isTag: list.every((t) => /^<\/?\w+>$/.test(t)), source, seen };
};

/** Every token is in one family only. `none` stands for makers outside our list, such as IBM and the makers of fine-tunes. */
export const FAMILIES: readonly TokenFamily[] = [
  family(
    'end-of-text',
    '<|endoftext|>',
    ['openai', 'qwen', 'microsoft', '01ai', 'zhipu', 'none'],
    `${PACKAGE}; Phi, Yi and GLM ${CITED}`,
  ),
  family(
    'chatml',
    '<|im_start|> <|im_end|>',
    ['openai', 'qwen', 'microsoft', '01ai', 'moonshot', 'none'],
    `${PACKAGE}; tokenizer_config.json of Kimi K2; OpenAI's ChatML, Phi-4 and Yi ${CITED}`,
  ),
  family(
    'chatml-separator',
    '<|im_sep|>',
    ['openai', 'microsoft'],
    `OpenAI's ChatML and Phi-4 ${CITED}`,
  ),
  family(
    'fill-in',
    '<|fim_prefix|> <|fim_middle|> <|fim_suffix|>',
    ['qwen', 'microsoft'],
    `${PACKAGE}: Qwen and cl100k have them, from which Phi-4 is made; of OpenAI's own only GPT-4 and earlier`,
  ),
  family('end-of-prompt', '<|endofprompt|>', ['openai', 'microsoft'], PACKAGE),
  family(
    'harmony',
    '<|channel|> <|message|> <|constrain|> <|return|> <|call|> <|startoftext|>',
    ['openai'],
    `OpenAI's harmony format, gpt-oss, ${CITED}`,
  ),
  family(
    'llama',
    '<|begin_of_text|> <|eot_id|> <|eom_id|> <|python_tag|>',
    ['meta', 'nvidia'],
    PACKAGE,
  ),
  family(
    'llama-end',
    '<|end_of_text|>',
    ['meta', 'nvidia', 'none'],
    `${PACKAGE}; Granite ${CITED}`,
  ),
  family(
    'llama-header',
    '<|start_header_id|> <|end_header_id|>',
    ['meta', 'nvidia', 'moonshot'],
    `${PACKAGE}; tokenizer_config.json of Kimi K2`,
  ),
  family('llama-4', '<|header_start|> <|header_end|> <|eot|>', ['meta'], `Llama 4 ${CITED}`),
  family(
    'qwen',
    '<|object_ref_start|> <|object_ref_end|> <|box_start|> <|box_end|> <|quad_start|> <|quad_end|> <|vision_start|> <|vision_end|> <|vision_pad|> <|image_pad|> <|video_pad|> <|fim_pad|> <|repo_name|> <|file_sep|>',
    ['qwen'],
    PACKAGE,
  ),
  family(
    'tool-tags',
    '<tool_call> </tool_call> <tool_response> </tool_response>',
    ['qwen', 'zhipu', 'none'],
    `${PACKAGE}; GLM-4.5 ${CITED}`,
  ),
  family(
    'think-tags',
    '<think> </think>',
    ['qwen', 'deepseek', 'zhipu', 'none'],
    `${PACKAGE}; InternLM/lmdeploy#4960`,
    '2026-09',
  ),
  family(
    'deepseek',
    '<｜begin▁of▁sentence｜> <｜end▁of▁sentence｜> <｜▁pad▁｜> <|EOT|> <｜fim▁hole｜> <｜fim▁begin｜> <｜fim▁end｜> <｜User｜> <｜Assistant｜> <｜tool▁calls▁begin｜> <｜tool▁calls▁end｜> <｜tool▁call▁begin｜> <｜tool▁call▁end｜> <｜tool▁outputs▁begin｜> <｜tool▁outputs▁end｜> <｜tool▁output▁begin｜> <｜tool▁output▁end｜> <｜tool▁sep｜>',
    ['deepseek'],
    PACKAGE,
  ),
  family(
    'mistral',
    '[INST] [/INST] [AVAILABLE_TOOLS] [/AVAILABLE_TOOLS] [TOOL_RESULTS] [/TOOL_RESULTS] [TOOL_CALLS] [PREFIX] [MIDDLE] [SUFFIX] [SYSTEM_PROMPT] [/SYSTEM_PROMPT] [THINK] [/THINK]',
    ['mistral'],
    `${PACKAGE}; those of Mistral Small 3 and Magistral ${CITED}`,
  ),
  family('sentence-tags', '<s> </s>', ['mistral', 'meta', 'none'], `${PACKAGE}; Llama 2 ${CITED}`),
  family('unknown-tag', '<unk>', ['google', 'mistral', 'meta'], `${PACKAGE}; Llama 2 ${CITED}`),
  family(
    'gemma',
    '<start_of_turn> <end_of_turn> <start_of_image> <end_of_image> <image_soft_token> <bos> <eos> <mask>',
    ['google'],
    PACKAGE,
  ),
  family('pad-tag', '<pad>', ['google', 'mistral'], PACKAGE),
  family('gemma-text', '[multimodal] [@BOS@] <2mass>', ['google'], PACKAGE),
  family(
    'gemma-4',
    '<|turn> <|channel>',
    ['google'],
    'ollama/ollama#15931, google-deepmind/gemma#770',
    '2026-08',
  ),
  family(
    'kimi',
    '<|im_user|> <|im_assistant|> <|im_system|> <|im_middle|> [BOS] [EOS] [EOT] <|tool_calls_section_begin|> <|tool_calls_section_end|>',
    ['moonshot'],
    'tokenizer_config.json of Kimi K2; fireworks.ai on safe tokenization shows it with Kimi K2.6',
  ),
  family('glm', '[gMASK] <sop> <eop> <|observation|>', ['zhipu'], `GLM-4 ${CITED}`),
  family(
    'roles',
    '<|user|> <|assistant|> <|system|> <|end|>',
    ['zhipu', 'microsoft', 'openai', 'none'],
    `GLM-4, Phi-3 and harmony ${CITED}`,
  ),
  family(
    'command',
    '<BOS_TOKEN> <|START_OF_TURN_TOKEN|> <|END_OF_TURN_TOKEN|> <|USER_TOKEN|> <|CHATBOT_TOKEN|> <|SYSTEM_TOKEN|>',
    ['cohere'],
    `Command R ${CITED}`,
  ),
  family('granite', '<|start_of_role|> <|end_of_role|>', ['none'], `Granite ${CITED}`),
  family(
    'old-claude',
    '<EOT> <META> <META_START> <META_END> <SOS>',
    [],
    `${PACKAGE}: Claude 2 only`,
  ),
];

/** Token to its family. */
export const FAMILY_OF: ReadonlyMap<string, TokenFamily> = new Map(
  FAMILIES.flatMap((entry) => entry.tokens.map((token) => [token, entry] as const)),
);

/** Largest ratio for any maker, as the mechanism is documented and its rate is not. */
const MOST = 8;
/** The same where a page may have dropped the token by itself. */
const MOST_TAG = 3;

/** How an outcome compares with a plain disappearance. */
export const OUTCOMES = {
  /** Left out, or the answer sees nothing to work on: documented, see README.md. */
  vanished: 1,
  /** Empty answers and cut ones have many other causes. */
  stopped: 0.6,
  /** Models also misquote what they can read. */
  replaced: 0.4,
} as const;
export type Outcome = keyof typeof OUTCOMES;

/**
 * Assumed ratio for each maker of a family: the largest one, split over those who share the token; 1 (nothing) where
 * little would be left. `echoed` speaks a little against them: careful hosts write the token as text for everybody.
 */
export function timesOf(entry: TokenFamily, outcome: Outcome | 'echoed'): number {
  if (entry.makers.length === 0) return 1;
  if (outcome === 'echoed') return entry.makers.length <= 2 ? 0.75 : 0.9;
  const most = (entry.isTag ? MOST_TAG : MOST) * OUTCOMES[outcome];
  const share = most / entry.makers.length;
  return share < 1.2 ? 1 : share;
}
