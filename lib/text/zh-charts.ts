// What charts say around their marks, in simplified Chinese.
import type { enCharts } from './en-charts';
import type { DictionaryOf } from './translate';

export const zhCharts: DictionaryOf<typeof enCharts> = {
  'chart.drawing': '{title}，图形。用方向键在各标记之间移动。',
  'chart.table': '表格',
  'chart.tableOf': '{title}（表格）',
  'chart.save': '将 {title} 保存为 {kind}',
  'chart.saveFailed': '无法生成图片。',
  'chart.name': '名称',
  'chart.value': '值',
  'chart.low': '下限',
  'chart.high': '上限',
  'chart.mark': '{name}：{value}',
  'chart.markInterval': '{name}：{value}，95% 区间 {low} 至 {high}',
  'chart.markAt': '{name}，{at}：{value}',
  'chart.markAtInterval': '{name}，{at}：{value}，95% 区间 {low} 至 {high}',
  'chart.cell': '{row} 对 {column}：{value}',
  'chart.said': '所称概率',
  'chart.happened': '实际应验',
  'chart.cases': '次数',
  'chart.reliable': '{name}，所称 {said}：实际应验 {happened}，{count} 次',
};
