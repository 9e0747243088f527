// What is said of the pieces in which an answer came, in simplified Chinese.
import type { enWire } from './en-wire';
import type { DictionaryOf } from './translate';

export const zhWire: DictionaryOf<typeof enWire> = {
  'wire.title': '到达方式',

  // What was done to the pieces on their way
  'wire.treatment.as-cut': '网站按提供方的切分原样传递了回答。',
  'wire.treatment.words': '网站按词切分了这个回答：只有节奏可读。',
  'wire.treatment.timer': '网站按计时器切分了这个回答：切分不能说明模型。',
  'wire.treatment.merged': '提供方的多个片段合并到达：切分能说明的比本来少。',
  'wire.treatment.unknown': '无法判断网站对片段做了什么。',
  'wire.usual.as-cut': '这里的回答通常按提供方的切分到达。',
  'wire.usual.words': '这里的回答通常按词切分。',
  'wire.usual.timer': '这里的回答通常按计时器切分。',
  'wire.usual.merged': '这里的片段通常合并到达。',

  // What the cuts say
  'wire.cuts.named': '切分方式像使用词表 {name} 的模型',
  'wire.cuts.group': '切分方式像使用以下词表之一的模型：{names}',
  'wire.cuts.unknown': '切在词元之间，但不属于 Telltale 拥有的任何词表',
  'wire.cuts.none': '切分中没有词元层面的证据',
  'wire.cuts.fits': '{count} 个片段中有 {fits} 个结束在其词元之间',
  'wire.cuts.one': '每个片段含一个词元',
  'wire.cuts.most': '每个片段多为 {count} 个词元',
  'wire.cuts.range': '每个片段含 {from} 至 {to} 个词元',
  'wire.cuts.table': '切分与各词表的符合程度',
  'wire.cuts.vocabulary': '词表',
  'wire.cuts.fitsShort': '符合的片段',
  'wire.cuts.ratio': '与最佳的其他解释相比',

  // Explanations that need no tokens
  'wire.null.characters': '按字符数切分',
  'wire.null.words': '在词后切分',
  'wire.null.spaces': '在空格后切分',
  'wire.null.starts': '在词前切分',
  'wire.null.parts': '在词与标点之间切分',
  'wire.null.segments': '在词、空格与标点之间切分',
  'wire.null.ideographs': '在每个汉字或词后切分',
  'wire.null.lines': '按行切分',
  'wire.null.sentences': '按句切分',
  'wire.null.shapes': '按字符种类切分',
};
