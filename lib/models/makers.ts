// The makers the guesser knows by name, and the word for everyone else.

/** Makers in the guess, by id. The order is the order of display when all else is equal. */
export const MAKERS = [
  'openai',
  'anthropic',
  'google',
  'xai',
  'meta',
  'mistral',
  'deepseek',
  'qwen',
  'cohere',
  'microsoft',
  'moonshot',
  'zhipu',
  '01ai',
  'amazon',
  'nvidia',
] as const;

/** A maker the guesser can name. */
export type Maker = (typeof MAKERS)[number];

/** What a guess can point to: a known maker, or none of them. */
export type MakerOrNone = Maker | 'none';

/** Name for display, as the maker writes it. */
export const MAKER_NAMES: Record<MakerOrNone, string> = {
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  google: 'Google',
  xai: 'xAI',
  meta: 'Meta',
  mistral: 'Mistral AI',
  deepseek: 'DeepSeek',
  qwen: 'Qwen (Alibaba)',
  cohere: 'Cohere',
  microsoft: 'Microsoft',
  moonshot: 'Moonshot AI',
  zhipu: 'Zhipu AI',
  '01ai': '01.AI',
  amazon: 'Amazon',
  nvidia: 'NVIDIA',
  none: 'None of these',
};

/** True when the id is one of `MAKERS`. */
export function isMaker(id: string): id is Maker {
  return (MAKERS as readonly string[]).includes(id);
}
