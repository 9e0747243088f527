// What charts say around their marks, in Japanese.
import type { enCharts } from './en-charts';
import type { DictionaryOf } from './translate';

export const jaCharts: DictionaryOf<typeof enCharts> = {
  'chart.drawing': '{title}、図。矢印キーで印から印へ移動できます。',
  'chart.table': '表',
  'chart.tableOf': '{title}の表',
  'chart.save': '{title}を {kind} で保存',
  'chart.saveFailed': '画像を作成できませんでした。',
  'chart.name': '名前',
  'chart.value': '値',
  'chart.low': '下限',
  'chart.high': '上限',
  'chart.mark': '{name}：{value}',
  'chart.markInterval': '{name}：{value}、95% 区間 {low}～{high}',
  'chart.markAt': '{name}、{at}：{value}',
  'chart.markAtInterval': '{name}、{at}：{value}、95% 区間 {low}～{high}',
  'chart.cell': '{row} 対 {column}：{value}',
  'chart.said': '予測',
  'chart.happened': '実際',
  'chart.cases': '件数',
  'chart.reliable': '{name}、予測 {said}：実際 {happened}、{count} 件',
};
