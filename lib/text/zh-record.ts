// What the views of a recorded battle say beyond prompt and answers, in simplified Chinese.
import type { enRecord } from './en-record';
import type { DictionaryOf } from './translate';

export const zhRecord: DictionaryOf<typeof enRecord> = {
  // How the chat was held
  'mode.battle': '对战',
  'mode.side-by-side': '并排，模型由你选定',
  'mode.direct': '与你选定的一个模型对话',
  'mode.direct-battle': '与选定的模型对话，另有一个隐藏的第二回答',
  'mode.unknown': '模式未知',
  'modality.chat': '文本',
  'modality.webdev': '网页',
  'modality.search': '搜索',
  'modality.image': '图像',
  'modality.video': '视频',

  // Marks in lists
  'mark.manual': '手动',
  'mark.example': '示例',
  'mark.notBlind': '非盲测',
  'mark.probe': '探针问题',
  'record.probe': '含有探针问题：非盲测。',

  // Where it all comes from
  'record.source': '记录者',
  'record.site': '网站',
  'record.recorder': 'Telltale {version}',
  'record.layers.both': '请求与页面',
  'record.layers.wire': '请求与回复',
  'record.layers.dom': '页面显示',
  'record.layers.manual': '你，手动',
  'record.layers.none': '未知',
  'record.blind': '盲测',
  'record.blindNo': '否，能看到名称',
  'record.text.dom': '渲染后的文本，不含 Markdown：未读取请求与回复',
  'record.text.record': '文本取自网站自己的记录',
  'record.text.manual': '手动填入',

  // Earlier versions of an answer
  'record.versions': '{count} 个较早版本',
  'record.version': '版本 {n}',
  'record.replaced.retry': '{time} 被替换：重试',
  'record.replaced.rerun': '{time} 被替换：重新运行',
  'record.replaced.resample': '{time} 被替换：两个都重新生成',
  'record.replaced.resend': '{time} 被替换：重新发送提问',

  // What belongs to an answer beside its text
  'record.citations': '{count} 个来源',
  'record.tools': '{count} 次工具调用',
  'record.toolArgs': '请求',
  'record.toolResult': '结果',
  'record.toolNoResult': '没有收到结果。',
  'record.files': '{count} 个文件',
  'record.fileNoText': '只知道文件名。',
  'record.images': '{count} 张图像',
  'record.imageSize': '{width} × {height}',
  'record.imageNotLoaded': '只保留地址；不会从中加载任何内容。',
  'record.opens': '在新标签页中打开 {host}',

  // What the user said on the site
  'record.reaction.up': '你点了赞',
  'record.reaction.down': '你点了踩',
  'record.reaction.none': '你撤回了反应',
  'record.reasons': '你的理由',
  'record.reasonsNone': '没有给出',

  // The panel
  'panel.example': '已记录为示例，不算作对战',
  'panel.exampleDetail': '由谁回答是你选定的，所以没有什么可猜。',
  'panel.oneRecorded': '回答已记录',
  'panel.notBlind': '这次投票不是盲测：能看到名称。',

  // The popup
  'popup.apart': '单独统计',
  'popup.examples': '{count} 个示例',
  'popup.manual': '{count} 场手动记录',

  // The way through the list, and what the texts show
  'walk.label': '列表中的其他对战',
  'walk.previous': '上一场（k）',
  'walk.next': '下一场（j）',
  'shown.evidence': '标出猜测的依据',
  'shown.evidenceKey': '标记：封存猜测的发现，越强标记越重。',
  'shown.difference': '逐词比较',
  'shown.differenceKey': '标记：另一个回答在相应位置没有的词。',
  'shown.tooFar': '两个回答共同之处太少，无法逐词比较。',

  // The guess as it would be now
  'again.title': '现在会怎么猜',
  'again.detail':
    '使用 Telltale 此后学到的一切，但不含这场对战本身。封存的猜测保持不变，也只有它计分。',
  'again.go': '重新猜测',
  'again.failed': '无法重新猜测。',
};
