// Short phrases by which makers' own instruction texts are recognised when an answer repeats them.
import type { Maker } from '../../models/makers';

export interface LeakPhrase {
  maker: Maker;
  id: string;
  /** Case counts; short enough to quote, long enough not to be common speech. */
  phrase: string;
  /** Month in which collections of published instruction texts last showed it. */
  seen: string;
}

const phrase = (maker: Maker, id: string, text: string, seen: string): LeakPhrase => ({
  maker,
  id,
  phrase: text,
  seen,
});

/** Sources: public collections of leaked instruction texts (see README.md); only recognition phrases. */
export const LEAK_PHRASES: readonly LeakPhrase[] = [
  phrase('openai', 'personality-v2', 'Personality: v2', '2026-02'),
  phrase('openai', 'you-are-chatgpt', 'You are ChatGPT, a large language model', '2026-02'),
  phrase('openai', 'gpt4-architecture', 'based on the GPT-4 architecture', '2024-12'),
  phrase('openai', 'image-input', 'Image input capabilities: Enabled', '2026-02'),
  phrase('openai', 'accessed-via-api', 'an AI assistant accessed via an API', '2025-09'),
  phrase('openai', 'valid-channels', 'Valid channels: analysis', '2026-02'),
  phrase('openai', 'oververbosity', 'oververbosity', '2025-09'),
  phrase('openai', 'yap-score', 'Yap score', '2025-04'),
  phrase(
    'anthropic',
    'the-assistant-is',
    'The assistant is Claude, created by Anthropic',
    '2026-07',
  ),
  phrase('anthropic', 'behavior-tag', '<claude_behavior>', '2026-07'),
  phrase('anthropic', 'selected-version', 'currently selected version of Claude', '2026-07'),
  phrase('google', 'you-are-gemini', 'You are Gemini, a large language model built by', '2026-01'),
  phrase('xai', 'you-are-grok', 'built by xAI.', '2026-03'),
  phrase('xai', 'policy-tags', 'core policies within the <policy> tags', '2026-03'),
  phrase('meta', 'muse-spark', 'You are powered by Muse Spark', '2026-04'),
  phrase('meta', 'you-are-meta-ai', 'You are Meta AI, a friendly', '2024-12'),
  phrase('mistral', 'le-chat', 'say you are Le Chat', '2026-03'),
  phrase('mistral', 'knowledge-base', 'knowledge base was last updated on', '2026-03'),
  phrase('moonshot', 'you-are-kimi', 'You are Kimi, an AI', '2026-06'),
  phrase('moonshot', 'developed-by', 'developed by Moonshot AI(月之暗面)', '2026-06'),
  phrase('qwen', 'you-are-qwen', 'You are Qwen, created by Alibaba Cloud', '2024-12'),
  phrase('deepseek', 'r1-chinese', '该助手为DeepSeek', '2025-05'),
  phrase('cohere', 'you-are-command', 'You are Command R', '2024-12'),
];
