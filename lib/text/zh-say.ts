// What is said where the user annotates a battle, in simplified Chinese.
import type { enSay } from './en-say';
import type { DictionaryOf } from './translate';

export const zhSay: DictionaryOf<typeof enSay> = {
  'ui.choices': '{count} 个选项',

  'say.title': '你的评价',
  'say.clear': '再按一次清除',
  'say.star': '给这场对战加星标',
  'say.starred': '已加星标',
  'say.rating': '{criterion}，回答 {side}',
  'say.reason': '{reason}：回答 {side}',
  'say.activeSide': '按键作用于回答 {side}',
  'say.judged': '{side} 最近评价于 {when}',
  'say.ratings': '打分',
  'say.reasons': '理由',

  'criterion.overall': '总体',
  'criterion.correct': '正确',
  'criterion.style': '文风',
  'criterion.complete': '完整',
  'criterion.brief': '切题简洁',
  'criterion.creative': '有创意',

  'reason.useful': '有用',
  'reason.complete': '完整',
  'reason.creative': '有创意',
  'reason.clear_formatting': '格式清晰',
  'reason.incorrect': '不正确',
  'reason.superficial': '流于表面',
  'reason.instructions_not_followed': '没有遵循指令',

  // Taking back
  'back.undo': '撤销：{what}',
  'back.nothing': '没有可撤销的操作',
  'back.done': '已撤销：{what}',
  'back.guess': '对 {side} 的猜测',
  'back.tags': '标签',
  'back.note': '笔记',
  'back.star': '星标',
  'back.reason': '{side} 的“{reason}”',
  'back.rate': '{side} 的“{criterion}”',
  'back.highlight': '标记的段落',

  // Marked passages
  'mark.title': '标记的段落',
  'mark.take': '标记页面上选中的文字',
  'mark.hint': '请先选中回答中的文字。',
  'mark.none': '在已保存的回答中没有找到这些文字。',
  'mark.many': '这些文字不止出现在一处。请再多选几个字。',
  'mark.long': '太长：最多 {count} 个字符。',
  'mark.empty': '没有选中任何文字。',
  'mark.done': '已在回答 {side} 中标记。',
  'mark.label': '标注',
  'mark.labelOf': '“{quote}”的标注',
  'mark.remove': '取消“{quote}”的标记',
  'mark.lost': '回答已有变化，在其中找不到了。',
  'mark.here': '标记选中的文字',
  'mark.inThis': '标记回答 {side} 中选中的文字',

  // What was known when something was said
  'known.nothing': '投票之前',
  'known.guess': '投票或偷看之后',
  'known.names': '已知名称',
  'known.when': '{time}，{known}',

  // Both answers beside each other
  'difference.title': '两个回答并排比较',
  'difference.detail': '最新一轮的比较。它不透露是谁写的。',
  'difference.measure': '指标',
  'difference.words': '词数',
  'difference.lists': '列表项',
  'difference.headings': '标题',
  'difference.bold': '粗体',
  'difference.code': '代码',
  'difference.emoji': '表情符号',
  'difference.speed': '每秒字符数',
  'difference.unknown': '没有看到',

  // Names in the prompt
  'prompt.named': '你的提问中出现了“{name}”。竞技场可能不统计这类对战的投票。',
  'prompt.namedShort': '提问中出现了模型名称',

  // Keys
  'keys.title': '按键',
  'keys.detail': '键盘焦点在面板中且不在输入框内时有效。可在设置中更改。',
  'keys.close': '关闭按键列表',
  'keys.show': '按键',
  'key.help': '显示此列表',
  'key.sideA': '按键作用于回答 A',
  'key.sideB': '按键作用于回答 B',
  'key.guess': '猜是谁写的',
  'key.rate1': '打 1 分',
  'key.rate2': '打 2 分',
  'key.rate3': '打 3 分',
  'key.rate4': '打 4 分',
  'key.rate5': '打 5 分',
  'key.unrate': '清除打分',
  'key.star': '星标',
  'key.mark': '标记选中的文字',
  'key.tags': '添加标签',
  'key.note': '写笔记',
  'key.undo': '撤销',

  // Settings
  'annotating.title': '批注',
  'annotating.detail': '面板对每个回答询问哪些内容，以及用哪些按键作答。',
  'annotating.criteria': '按 1 到 5 打分的项目',
  'annotating.criteriaDetail': '按键 1 到 5 为第一项打分。最多 {count} 项。',
  'annotating.own': '你自己的评分项',
  'annotating.reasons': '你自己的理由',
  'annotating.onPage': '按键在页面上也有效',
  'annotating.onPageDetail':
    '仅当键盘焦点不在输入框或页面上其他元素时有效。你在那里输入时，按键绝不会起作用。',
  'annotating.keys': '按键',
  'annotating.key': '按键：{action}',
  'annotating.clash': '与“{action}”的按键相同。只有第一个有效。',
  'annotating.badKey': '请用一个字符，例如一个字母。',
  'annotating.reset': '恢复默认按键',
};
