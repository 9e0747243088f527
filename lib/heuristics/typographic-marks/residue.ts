// Traces of a maker's own tools in an answer: citation codes, thinking tags, end tokens.
import type { MakerOrNone } from '../../models/makers';

export interface Residue {
  id: string;
  pattern: RegExp;
  /** Plain clause without a full stop. */
  clause: string;
  /** Assumed likelihood ratios against everyone else; at most 40. */
  times: Partial<Record<MakerOrNone, number>>;
}

const residue = (
  id: string,
  pattern: RegExp,
  clause: string,
  times: Residue['times'],
): Residue => ({ id, pattern, clause, times });

const CITES = "Contains a citation code of OpenAI's own search tool";
const ENDS = 'Contains a stray end-of-turn token';

/** Every pattern is linear: no repetition inside a repetition. */
export const RESIDUES: readonly Residue[] = [
  residue('oaicite', /oaicite|oai_citation/g, CITES, { openai: 40 }),
  residue(
    'search-code',
    /(?:cite)?\bturn\d{1,2}(?:search|view|news|image|file|fetch)\d{1,3}\b|citeturn\d/g,
    CITES,
    { openai: 40 },
  ),
  residue('private-glyph', /[\ue200-\ue206]/g, CITES, { openai: 20 }),
  residue(
    'dagger-source',
    /【\d{1,4}†[^】\n]{0,60}】/g,
    "Contains a source mark of the kind OpenAI's tools write, which others copy",
    { openai: 8, deepseek: 2 },
  ),
  residue('utm-openai', /utm_source=(?:chatgpt\.com|openai)/g, CITES, { openai: 20 }),
  residue(
    'cite-start',
    /\[cite_start\]|\[cite: ?\d|\((?:start|end)_span\)/g,
    "Contains a citation code of Google's models",
    { google: 20 },
  ),
  residue(
    'grok-card',
    /grok-card|grok_render|<grok:render|<xai:/g,
    "Contains a code of xAI's own page",
    { xai: 40 },
  ),
  residue('caret-cite', /\[\^\d{1,3}\^\]/g, 'Cites in the way Kimi does', { moonshot: 4 }),
  residue('think-tag', /<\/?think>/g, 'Shows a thinking tag that several open models use', {
    deepseek: 3,
    qwen: 3,
    zhipu: 2,
    none: 2,
    nvidia: 2,
  }),
  residue('kimi-think', /◁\/?think▷/g, 'Shows a thinking tag that only Kimi uses', {
    moonshot: 30,
  }),
  residue(
    'channel',
    /<\|channel\|>|<\|start\|>assistant/g,
    "Shows a channel token of OpenAI's open models",
    { openai: 20 },
  ),
  residue('seed-think', /<seed:(?:think|cot)/g, "Shows a thinking tag of ByteDance's models", {
    none: 20,
  }),
  residue('upper-think', /\[\/?THINK\]/g, "Shows a thinking tag of Mistral's models", {
    mistral: 10,
  }),
  residue(
    'ant-tag',
    /<function_calls>|antThinking|antArtifact/g,
    "Shows a tag of Anthropic's tools",
    { anthropic: 15 },
  ),
  residue('im-end', /<\|im_(?:end|start)\|>/g, ENDS, { qwen: 4, '01ai': 2, moonshot: 2, none: 2 }),
  residue('eot-id', /<\|eot_id\|>|<\|start_header_id\|>/g, `${ENDS} of Llama`, { meta: 15 }),
  residue('end-of-turn', /<(?:end|start)_of_turn>/g, `${ENDS} of Gemma and Gemini`, { google: 15 }),
  residue('deepseek-end', /<｜[^｜\n]{1,24}｜>/g, `${ENDS} of DeepSeek`, { deepseek: 30 }),
  residue('slash-s', /<\/s>(?=\s{0,8}$)/g, ENDS, { mistral: 4, meta: 2 }),
  residue('cohere-end', /<\|(?:END|START)_OF_TURN_TOKEN\|>/g, `${ENDS} of Cohere`, { cohere: 20 }),
  residue('glm-token', /\[gMASK\]|<sop>|<\|observation\|>/g, `${ENDS} of GLM`, { zhipu: 10 }),
  residue('endoftext', /<\|endoftext\|>/g, ENDS, { qwen: 2, openai: 1.5, microsoft: 2 }),
];
