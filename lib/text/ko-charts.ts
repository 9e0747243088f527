// What charts say around their marks, in Korean.
import type { enCharts } from './en-charts';
import type { DictionaryOf } from './translate';

export const koCharts: DictionaryOf<typeof enCharts> = {
  'chart.drawing': '{title}, 그림. 화살표 키로 표식 사이를 옮겨 다닙니다.',
  'chart.table': '표',
  'chart.tableOf': '{title}, 표로 보기',
  'chart.save': '{title}, {kind} 파일로 저장',
  'chart.saveFailed': '그림을 만들지 못했습니다.',
  'chart.name': '이름',
  'chart.value': '값',
  'chart.low': '하한',
  'chart.high': '상한',
  'chart.mark': '{name}: {value}',
  'chart.markInterval': '{name}: {value}, 95% 구간 {low}~{high}',
  'chart.markAt': '{name}, {at}: {value}',
  'chart.markAtInterval': '{name}, {at}: {value}, 95% 구간 {low}~{high}',
  'chart.cell': '{row} 대 {column}: {value}',
  'chart.said': '말한 확률',
  'chart.happened': '실제 비율',
  'chart.cases': '사례 수',
  'chart.reliable': '{name}, 말한 확률 {said}: 실제 비율 {happened}, 사례 {count}건',
};
