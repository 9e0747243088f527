// What the view of an answer's cuts says, in simplified Chinese.
import type { enCuts } from './en-cuts';
import type { DictionaryOf } from './translate';

export const zhCuts: DictionaryOf<typeof enCuts> = {
  'cuts.pieces': '{count} 个片段',
  'cuts.piecesIn': '{count} 个片段，历时 {time} 秒',
  'cuts.rhythm': '通常间隔 {usual} 毫秒，最长 {longest} 毫秒',
  'cuts.rhythmLabel': '各片段到达的时间，从第一个到最后一个',
  'cuts.sealed': '回答的到达方式要等你投票后才显示：它会透露是谁写的。',
  'cuts.none.dom': '按页面显示读取：没有看到片段。',
  'cuts.none.record': '取自网站自己的记录：没有看到片段。',
  'cuts.none.manual': '手动记录：没有片段。',
  'cuts.none.wire': '没有记录到片段。',
  'cuts.reading': '正在读取回答的到达方式',
  'cuts.failed': '无法读取回答的到达方式。',
  'cuts.open': '切分与词表',

  // The vocabularies
  'cuts.loading': '正在加载各词表',
  'cuts.loadingOne': '正在加载词表',
  'cuts.missing': '这个版本的 Telltale 不含词表 {name}。',
  'cuts.missingAll': '这个版本的 Telltale 不含任何词表。',
  'cuts.absent': '此版本不含',
  'cuts.otherwise': '不涉及词元的最佳解释：{name}。',
  'cuts.named': '被认定',
  'cuts.fitsOf': '{count} 个中 {fits} 个',
  'cuts.even': '可能性相当',
  'cuts.times': '可能性是它的 {times} 倍',
  'cuts.timesLess': '可能性是它的 1/{times}',

  // The drawing
  'cuts.over': '对照此词表的词元',
  'cuts.legend': '图例',
  'cuts.legendToken': '词元，交替着色',
  'cuts.legendBetween': '词元之间的切分',
  'cuts.legendInside': '词元内部的切分',
  'cuts.counts': '{pieces} 个片段：{between} 处切在词元之间，{inside} 处切在词元内部。',
  'cuts.drawing': '带切分标记的回答，供目视；下面的列表用文字说明同样的内容',
  'cuts.more': '显示更多回答内容',
  'cuts.shown': '已显示 {shown} 个字符，共 {total} 个',

  // The same as a list
  'cuts.list': '片段列表',
  'cuts.listNumber': '序号',
  'cuts.listText': '片段',
  'cuts.listTokens': '词元',
  'cuts.listCut': '结尾',
  'cuts.listAt': '到达时间',
  'cuts.listMore': '显示更多片段',
  'cuts.at': '{time} 毫秒',
  'cuts.end': '回答结束',
  'cuts.between': '词元之间',
  'cuts.inside': '词元内部',
};
