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
