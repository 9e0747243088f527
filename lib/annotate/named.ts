// Whether a prompt names a maker or a model: the arena discards votes on such battles.

/** More of a prompt than this is not read, UTF-16 units. */
const LONGEST = 20_000;

/** Names that mean a maker or a model whatever stands around them; common words are left out. */
const NAMES =
  'openai|chatgpt|anthropic|claude|deepmind|gemini|gemma|grok|xai|llama|meta ai|mistral|mixtral|magistral|codestral|deepseek|qwen|qwq|alibaba cloud|cohere|moonshot ai|kimi|zhipu|chatglm|glm|01\\.ai|nemotron|nvidia|microsoft copilot|hunyuan|ernie bot|doubao|minimax|perplexity|gpt|o[134](?:-mini|-preview)|phi-?[34]|yi-(?:large|lightning)|nova (?:pro|lite|micro|premier)|command[ -](?:r\\+?|a)(?=[^a-z]|$)';
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${NAMES})(?![\\p{L}])(?:[-\\s]?\\d[\\d.]*[a-z]?)?`,
  'iu',
);
/** Names in scripts that set no spaces. */
const UNSPACED =
  /通义千问|通义|智谱|豆包|文心一言|混元|月之暗面|克劳德|제미나이|클로드|챗지피티|チャットGPT/u;

/** The first name in a prompt, as it stands there; null when there is none. Never throws. */
export function namedIn(prompt: string): string | null {
  const text = prompt.slice(0, LONGEST);
  return (NAME.exec(text) ?? UNSPACED.exec(text))?.[0].trim() ?? null;
}
