// What the view of an answer's cuts says, in Korean.
import type { enCuts } from './en-cuts';
import type { DictionaryOf } from './translate';

export const koCuts: DictionaryOf<typeof enCuts> = {
  'cuts.pieces': '조각 {count}개',
  'cuts.piecesIn': '{time}초 동안 조각 {count}개',
  'cuts.rhythm': '보통 간격 {usual}ms, 가장 긴 간격 {longest}ms',
  'cuts.rhythmLabel': '첫 조각부터 마지막 조각까지 도착한 때',
  'cuts.sealed':
    '답변이 어떻게 도착했는지는 투표한 뒤에 보여 줍니다. 누가 썼는지 드러낼 수 있기 때문입니다.',
  'cuts.none.dom': '화면에 보이는 대로 읽어서 조각을 보지 못했습니다.',
  'cuts.none.record': '사이트의 자체 기록에서 가져와서 조각을 보지 못했습니다.',
  'cuts.none.manual': '직접 입력한 대결이라 조각이 없습니다.',
  'cuts.none.wire': '기록된 조각이 없습니다.',
  'cuts.reading': '답변이 도착한 방식을 읽는 중',
  'cuts.failed': '답변이 도착한 방식을 읽지 못했습니다.',
  'cuts.open': '끊긴 자리와 어휘집',

  // The vocabularies
  'cuts.loading': '어휘집을 불러오는 중',
  'cuts.loadingOne': '어휘집을 불러오는 중',
  'cuts.missing': '이 Telltale 빌드에는 {name} 어휘집이 없습니다.',
  'cuts.missingAll': '이 Telltale 빌드에는 어휘집이 없습니다.',
  'cuts.absent': '이 빌드에 없음',
  'cuts.otherwise': '토큰 없이 가장 잘 설명하는 방식: {name}.',
  'cuts.named': '지목됨',
  'cuts.fitsOf': '{count}개 중 {fits}개',
  'cuts.even': '가능성이 비슷함',
  'cuts.times': '가능성 {times}배',
  'cuts.timesLess': '가능성 {times}분의 1',

  // The drawing
  'cuts.over': '겹쳐 볼 토큰의 어휘집',
  'cuts.legend': '범례',
  'cuts.legendToken': '토큰(번갈아 표시)',
  'cuts.legendBetween': '토큰 사이에서 끊김',
  'cuts.legendInside': '토큰 안에서 끊김',
  'cuts.counts': '조각 {pieces}개: 토큰 사이에서 {between}번, 토큰 안에서 {inside}번 끊김.',
  'cuts.drawing': '끊긴 자리를 그려 넣은 답변. 아래 목록에 같은 내용이 글로 있습니다',
  'cuts.more': '답변 더 보기',
  'cuts.shown': '{total}자 중 {shown}자 표시',

  // The same as a list
  'cuts.list': '조각 목록',
  'cuts.listNumber': '번호',
  'cuts.listText': '조각',
  'cuts.listTokens': '토큰',
  'cuts.listCut': '끝난 자리',
  'cuts.listAt': '도착 시각',
  'cuts.listMore': '조각 더 보기',
  'cuts.at': '{time}ms',
  'cuts.end': '답변의 끝',
  'cuts.between': '토큰 사이',
  'cuts.inside': '토큰 안',
};
