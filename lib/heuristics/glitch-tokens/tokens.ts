// Words that a vocabulary has as one token and its models hardly ever saw: a closed table with sources and dates.
import type { MakerOrNone } from '../../models/makers';
import type { VocabularyId } from '../../tokenizers/vocabularies';

export interface GlitchFamily {
  id: string;
  /** As they are typed; case counts. */
  words: readonly string[];
  /** Makers whose current chat models have these words as single tokens; OpenAI's have had another vocabulary since GPT-4o. */
  makers: readonly MakerOrNone[];
  /** Those of our packed vocabularies that have each of the words as one token, with a space before it or without. */
  packed: readonly VocabularyId[];
  /** `verified`: a published test of the model's own probabilities; `reported`: seen to fail in replies, or said to. */
  basis: 'verified' | 'reported';
  source: string;
  /** Month in which the source says it was seen. */
  seen: string;
}

const MAGIKARP = 'cohere-ai/magikarp, results/reports';
const RELAY =
  'the relay audit of Tencent/AI-Infra-Guard, which calls its list weak and version-dependent';

/** Every word is in one family only, and none is a word of a common language or a short one. */
export const GLITCHES: readonly GlitchFamily[] = [
  {
    id: 'cl100k',
    words:
      '$PostalCodesNL PostalCodesNL ForCanBeConvertedToF ForCanBeConverted useRalative useRal _typeDefinitionSize _ComCallableWrapper _FieldOffsetTable'.split(
        ' ',
      ),
    makers: ['meta', 'qwen', 'zhipu', 'nvidia', 'microsoft'],
    packed: ['cl100k', 'llama3', 'qwen3'],
    basis: 'verified',
    source: `${MAGIKARP}: Llama 3.1 70B, Qwen3 32B, Qwen3.5 4B, GLM 4.7 Flash: whoever took over GPT-4's vocabulary`,
    seen: '2026-04',
  },
  {
    id: 'cl100k-reported',
    words: ['davidjl', 'useRalativeImagePath', 'Hexatrigesimal', 'webElementX', 'artisanlib'],
    makers: ['meta', 'qwen', 'zhipu', 'nvidia', 'microsoft'],
    packed: ['cl100k', 'llama3', 'qwen3'],
    basis: 'reported',
    source: "lists of GPT-3.5's and GPT-4's glitch tokens; programming.dev on GPT-4 and davidjl",
    seen: '2023-06',
  },
  {
    id: 'llama',
    words: ['ЎыџN', 'ЎыџNЎыџN', 'CLIIIK', 'krvldkf', 'ávající', 'ıldığında', 'İTESİ'],
    makers: ['meta', 'nvidia'],
    packed: ['llama3'],
    basis: 'verified',
    source: `${MAGIKARP}: Llama 3.1 70B`,
    seen: '2024-08',
  },
  {
    id: 'llama-4',
    words: ['地方抹消', '陆海晨', '韩卓言', '이프티비', 'エントリーをは'],
    makers: ['meta'],
    packed: [],
    basis: 'verified',
    source: `${MAGIKARP}: Llama 4 Scout`,
    seen: '2025-05',
  },
  {
    id: 'qwen',
    words: ['法战组合', 'ספטמ', 'ניוזל', 'przedsięb', 'zwłaszc'],
    makers: ['qwen'],
    packed: ['qwen3'],
    basis: 'verified',
    source: `${MAGIKARP}: Qwen3 32B`,
    seen: '2025-05',
  },
  {
    id: 'qwen-3-5',
    words:
      '生意通银牌及以上会员 Kinhtedothi tedothi JernihBer 后至多加 葉影幽 受苹果公司新规定 小有建树答主 大有可为答主 tarskereso'.split(
        ' ',
      ),
    makers: ['qwen'],
    packed: [],
    basis: 'verified',
    source: `${MAGIKARP}: Qwen3.5 4B`,
    seen: '2026-04',
  },
  {
    id: 'tekken',
    words:
      'erresident erresidentzia langabezian 页面存档 higiez higiezinen komertzio norbanako igeltsero Játékvezet'.split(
        ' ',
      ),
    makers: ['mistral'],
    packed: ['tekken'],
    basis: 'verified',
    source: `${MAGIKARP}: Mistral Small 3.1, Mistral Nemo`,
    seen: '2025-05',
  },
  {
    id: 'command',
    words: ['tocguid', 'ARStdSong', 'hbBiddersParams'],
    makers: ['cohere'],
    packed: [],
    basis: 'verified',
    source: `${MAGIKARP}: Command R+, as cited`,
    seen: '2024-08',
  },
  {
    id: 'glm',
    words: [
      '基督教上帝亿次',
      '上帝亿次',
      '极速创建通道',
      '百度百科企业词条极速创建通道',
      '词条初始信息均引自',
    ],
    makers: ['zhipu'],
    packed: [],
    basis: 'verified',
    source: `${MAGIKARP}: GLM 4.7 Flash`,
    seen: '2026-04',
  },
  {
    id: 'gemma',
    words: ['subTestPanorama', 'HIMQTTRVM', 'CAdxRtList', 'squarePosVecchio', 'mlabeledtr'],
    makers: ['google'],
    packed: ['gemma3'],
    basis: 'verified',
    source: `${MAGIKARP}: Gemma 3 and 4, as cited`,
    seen: '2026-04',
  },
  {
    id: 'gemini',
    words: ['StarSrvGroupBody', 'intFragmentation'],
    makers: ['google'],
    packed: ['gemma3'],
    basis: 'reported',
    source: RELAY,
    seen: '2026-06',
  },
  {
    id: 'deepseek',
    words: [
      'Nameeee',
      'EDMFunc',
      'ellationToken',
      'kasarangang',
      'asarangang',
      'everydaycalculation',
    ],
    makers: ['deepseek'],
    packed: ['deepseek3'],
    basis: 'reported',
    source:
      'outsidetext.substack.com, tokens that DeepSeek V3 and R1 could not repeat over their chat interface',
    seen: '2025-01',
  },
  {
    id: 'o200k',
    words: ['给主人留下些什么吧'],
    makers: ['openai'],
    packed: ['o200k'],
    basis: 'reported',
    source: RELAY,
    seen: '2026-06',
  },
  {
    id: 'kimi',
    words: ['百度百科内容由网友共同编辑', '不代表新浪看点观点或立场', '豫冠薰衣草疤痕精华素'],
    makers: ['moonshot'],
    packed: [],
    basis: 'reported',
    source: RELAY,
    seen: '2026-06',
  },
  {
    id: 'minimax',
    words: ['马嘉祺', '王郸'],
    makers: ['none'],
    packed: [],
    basis: 'reported',
    source:
      'minimax.io, "Sparse token forgetting": MiniMax\'s own account of what M2 could not say',
    seen: '2026-05',
  },
];

/** Word to its family. */
export const GLITCH_OF: ReadonlyMap<string, GlitchFamily> = new Map(
  GLITCHES.flatMap((entry) => entry.words.map((word) => [word, entry] as const)),
);

/** Largest ratio for one maker: what a test of probabilities shows, and what replies were reported to show. */
const MOST = { verified: 8, reported: 4 };

/**
 * Assumed ratio for each maker of a family when its word cannot be repeated (split over those who share it), or can
 * (a little against: later models of the same maker learn to say them).
 */
export function glitchTimes({ basis, makers }: GlitchFamily, outcome: 'garbled' | 'said'): number {
  if (outcome === 'garbled') return MOST[basis] / makers.length;
  return basis === 'verified' && makers.length <= 2 ? 0.6 : 0.85;
}
