// What is said of answers to the same question, in simplified Chinese.
import type { enSame } from './en-same';
import type { DictionaryOf } from './translate';

export const zhSame: DictionaryOf<typeof enSame> = {
  'same.title': '同一问题，其他模型',
  'same.detail':
    '你的记录中，已知模型对这场对战第一个问题的回答，以及它们与这里的回答有多相似。相似程度在猜测中没有权重。',
  'same.go': '查找我的记录',
  'same.busy': '正在查找你的记录',
  'same.failed': '无法读取你的记录。',
  'same.found': '已知模型对这个问题有 {count} 个回答。',
  'same.rest': '另有 {count} 个不太相似的未显示。',
  'same.open': '打开它的对战',
  'same.nearPrompt': '提问的措辞几乎相同。',
  'same.exact': '{answer}：除大小写、空格和标点外完全相同',
  'same.near': '{answer}：{share} 相同',
  'same.text': '回答',
};
