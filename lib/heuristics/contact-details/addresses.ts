// Addresses at which makers and their products can be reached.
import type { MakerOrNone } from '../../models/makers';

/** Domains by maker, as their sites were reached in November 2026; a subdomain of one counts as it. */
const ROWS: readonly (readonly [MakerOrNone, string])[] = [
  ['openai', 'openai.com chatgpt.com'],
  ['anthropic', 'anthropic.com claude.ai claude.com'],
  ['google', 'gemini.google.com ai.google.dev aistudio.google.com deepmind.google deepmind.com'],
  ['xai', 'x.ai grok.com'],
  ['meta', 'meta.ai ai.meta.com llama.com'],
  ['mistral', 'mistral.ai'],
  ['deepseek', 'deepseek.com'],
  ['qwen', 'qwen.ai qwenlm.ai tongyi.com tongyi.aliyun.com qianwen.com'],
  ['cohere', 'cohere.com cohere.ai'],
  ['microsoft', 'copilot.microsoft.com'],
  ['moonshot', 'moonshot.cn moonshot.ai kimi.com kimi.ai'],
  ['zhipu', 'z.ai zhipuai.cn chatglm.cn bigmodel.cn'],
  ['01ai', '01.ai lingyiwanwu.com'],
  ['nvidia', 'build.nvidia.com'],
  [
    'none',
    'minimax.io minimaxi.com doubao.com yiyan.baidu.com stepfun.com hunyuan.tencent.com inceptionlabs.ai pi.ai',
  ],
];

/** Maker by domain. */
export const MAKER_OF_DOMAIN: ReadonlyMap<string, MakerOrNone> = new Map(
  ROWS.flatMap(([maker, list]) =>
    list.split(' ').map((domain): [string, MakerOrNone] => [domain, maker]),
  ),
);
