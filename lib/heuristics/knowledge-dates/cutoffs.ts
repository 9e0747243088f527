// Ends of knowledge that makers, or who serves their models, have published: month by model, each with its source.
import type { MakerOrNone } from '../../models/makers';

/** Models of one maker with the month in which their knowledge ends. */
export interface PublishedCutoff {
  /** `YYYY-MM` */
  month: string;
  maker: MakerOrNone;
  /** Names as a reader knows them. */
  models: string;
  source: string;
}

const AZURE = 'https://learn.microsoft.com/en-us/azure/ai-services/openai/concepts/models';
const OPENAI = 'https://platform.openai.com/docs/models';
const ANTHROPIC = 'https://docs.anthropic.com/en/docs/about-claude/models/overview';
const GOOGLE = 'https://ai.google.dev/gemini-api/docs/models';
const VERTEX = 'https://cloud.google.com/vertex-ai/generative-ai/docs/learn/models';
const META = 'https://github.com/meta-llama/llama-models';
const XAI = 'https://docs.x.ai/docs/models';

const row = (
  month: string,
  maker: MakerOrNone,
  models: string,
  source: string,
): PublishedCutoff => ({ month, maker, models, source });

/** Oldest first; as gathered in `HaoooWang/llm-knowledge-cutoff-dates`, read in November 2026. */
export const PUBLISHED_CUTOFFS: readonly PublishedCutoff[] = [
  row('2021-09', 'openai', 'GPT-3.5 and GPT-4', AZURE),
  row('2023-02', 'google', 'Gemini 1.0 Pro', VERTEX),
  row('2023-04', 'openai', 'GPT-4 Turbo of November 2023', AZURE),
  row('2023-05', 'deepseek', 'DeepSeek LLM', 'https://arxiv.org/abs/2401.02954'),
  row('2023-08', 'anthropic', 'Claude 3', ANTHROPIC),
  row('2023-10', 'openai', 'GPT-4o, o1 and o3-mini', AZURE),
  row('2023-10', 'microsoft', 'Phi-3', 'https://huggingface.co/microsoft/Phi-3-mini-4k-instruct'),
  row(
    '2023-11',
    'deepseek',
    'DeepSeek Coder V2',
    'https://github.com/deepseek-ai/DeepSeek-Coder-V2',
  ),
  row('2023-12', 'openai', 'GPT-4 Turbo of 2024', AZURE),
  row('2023-12', 'meta', 'Llama 3.1 to 3.3', META),
  row('2024-04', 'anthropic', 'Claude 3.5 Sonnet', ANTHROPIC),
  row('2024-05', 'google', 'Gemini 1.5', VERTEX),
  row('2024-05', 'openai', 'GPT-5 mini and nano', OPENAI),
  row('2024-06', 'openai', 'GPT-4.1, o3 and o4-mini', OPENAI),
  row('2024-07', 'anthropic', 'Claude 3.5 Haiku', ANTHROPIC),
  row('2024-08', 'google', 'Gemini 2.0 Flash', GOOGLE),
  row('2024-08', 'meta', 'Llama 4', META),
  row('2024-09', 'openai', 'GPT-5 and GPT-5.1', OPENAI),
  row('2024-11', 'anthropic', 'Claude 3.7 Sonnet', ANTHROPIC),
  row('2024-11', 'xai', 'Grok 3 and Grok 4', XAI),
  row('2025-01', 'google', 'Gemini 2.5 and Gemini 3', GOOGLE),
  row('2025-03', 'anthropic', 'Claude 4', ANTHROPIC),
  row('2025-07', 'anthropic', 'Claude Sonnet 4.5', ANTHROPIC),
];

/** Rows whose month is the given one. */
export function publishedFor(year: number, month: number): PublishedCutoff[] {
  const wanted = `${year}-${String(month).padStart(2, '0')}`;
  return PUBLISHED_CUTOFFS.filter((one) => one.month === wanted);
}
