// Which vocabulary a recorded model has, where its maker has published it: the truth that cuts are measured against.
import type { VocabularyId } from '../lib/tokenizers/vocabularies';

/** First match counts. Null: published, but not one that we have, or not published at all. */
const RULES: readonly (readonly [RegExp, VocabularyId | null])[] = [
  [/distill-llama|hermes-(3|4)|deephermes.*llama-3|llama-?3/, 'llama3'],
  [/distill-qwen|qwen-?(2\.5|3)(?!\.)|qwq/, 'qwen3'],
  // Later than V3: not known to be the same.
  [/deepseek-v4/, null],
  [/deepseek|mai-ds-r1/, 'deepseek3'],
  [/gpt-oss|gpt-4o|gpt-4\.1|gpt-5|(^|\/)o[134](-|$)|chatgpt-4o|codex/, 'o200k'],
  [/gpt-3\.5|gpt-4/, 'cl100k'],
  [/gemma-?3/, 'gemma3'],
  [/gemini|gemma/, 'gemini'],
  [/magistral|devstral|mistral-(small-3|medium-3|nemo)|ministral|pixtral/, 'tekken'],
];

/** Null where the vocabulary is not one of ours, as far as is known. */
export function vocabularyOf(model: string): VocabularyId | null {
  const name = model.toLowerCase();
  return RULES.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
