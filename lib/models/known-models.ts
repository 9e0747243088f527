// Names of models that many people know, by maker: what a guess can be picked from, and what a prompt should not name.
import type { MakerOrNone } from './makers';

/** Names as their makers write them, newest families first. Not complete: a guess may be any text. */
export const KNOWN_MODELS: Readonly<Record<MakerOrNone, readonly string[]>> = {
  openai:
    'GPT-5.2|GPT-5.1|GPT-5|GPT-5 mini|GPT-5 nano|GPT-4.5|GPT-4.1|GPT-4.1 mini|GPT-4o|GPT-4o mini|GPT-4 Turbo|GPT-3.5 Turbo|gpt-oss-120b|gpt-oss-20b|o4-mini|o3|o3-mini|o1|ChatGPT-4o latest'.split(
      '|',
    ),
  anthropic:
    'Claude Opus 4.5|Claude Sonnet 4.5|Claude Haiku 4.5|Claude Opus 4.1|Claude Opus 4|Claude Sonnet 4|Claude 3.7 Sonnet|Claude 3.5 Sonnet|Claude 3.5 Haiku|Claude 3 Opus'.split(
      '|',
    ),
  google:
    'Gemini 3 Pro|Gemini 3 Flash|Gemini 2.5 Pro|Gemini 2.5 Flash|Gemini 2.5 Flash-Lite|Gemini 2.0 Flash|Gemini 1.5 Pro|Gemma 3 27B|Gemma 3n|Gemma 2'.split(
      '|',
    ),
  xai: 'Grok 4.1|Grok 4|Grok 4 Fast|Grok 3|Grok 3 mini|Grok 2'.split('|'),
  meta: 'Llama 4 Maverick|Llama 4 Scout|Llama 3.3 70B|Llama 3.1 405B|Llama 3.1 70B'.split('|'),
  mistral:
    'Mistral Large 3|Mistral Large|Mistral Medium 3.1|Mistral Medium 3|Mistral Small 3.2|Magistral Medium|Ministral|Mixtral 8x22B|Codestral|Devstral'.split(
      '|',
    ),
  deepseek: 'DeepSeek V3.2|DeepSeek V3.1|DeepSeek V3|DeepSeek R1'.split('|'),
  qwen: 'Qwen3 Max|Qwen3 235B A22B|Qwen3 Next|Qwen3 Coder|Qwen3 VL|Qwen2.5 Max|Qwen2.5 72B|QwQ-32B'.split(
    '|',
  ),
  cohere: 'Command A|Command R+|Command R|Aya Expanse'.split('|'),
  microsoft: 'MAI-1|Phi-4|Phi-3.5|WizardLM'.split('|'),
  moonshot: 'Kimi K2 Thinking|Kimi K2|Kimi K1.5'.split('|'),
  zhipu: 'GLM-4.7|GLM-4.6|GLM-4.5|GLM-4.5 Air|GLM-4 Plus'.split('|'),
  '01ai': 'Yi-Lightning|Yi-Large'.split('|'),
  amazon: 'Nova Premier|Nova Pro|Nova Lite|Nova Micro'.split('|'),
  nvidia: 'Nemotron Ultra 253B|Nemotron Super 49B|Nemotron 70B'.split('|'),
  none: 'ERNIE 5|ERNIE 4.5|Hunyuan Turbos|Hunyuan T1|Doubao Seed|MiniMax M2|MiniMax M1|Step-3|Jamba Large|Granite 4|Reka Flash|Mercury|LongCat Flash|OLMo 3|Hermes 4|EXAONE 4|MiMo V2'.split(
    '|',
  ),
};
