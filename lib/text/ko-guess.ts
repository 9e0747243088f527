// What a guess says and what it is made of, in Korean.
import type { enGuess } from './en-guess';
import type { DictionaryOf } from './translate';

export const koGuess: DictionaryOf<typeof enGuess> = {
  'guess.title': 'Telltale의 추측',
  'guess.byMachine': 'Telltale',
  'guess.byUser': '나',
  'guess.flat': '판단하기에 부족함',
  'guess.flatDetail':
    '단서가 한 개발사로 모이지 않아 아무것도 단정하지 않습니다. 가장 가까운 후보입니다.',
  'guess.strongly': '강함',
  'guess.withShare': '{maker}, {share}',
  'guess.withStrongShare': '{maker}, {share}, 강함',
  'guess.none': '이 중에 없음',
  'guess.models': '{maker}의 모델: {models}',
  'guess.set': '열에 아홉은 {makers} 중 하나',
  'guess.setOne': '열에 아홉: {makers}',
  'guess.outside': '목록에 없는 개발사',
  'guess.reasons': '근거 {count}개',
  'guess.noReasons': '눈에 띄는 단서가 하나도 없어, 비율은 글 전체를 보고 정했습니다.',
  'guess.for': '{maker}에 유리한 근거',
  'guess.against': '{maker}에 불리한 근거',
  'guess.elsewhere': '다른 단서',
  'guess.points': '{maker} 쪽을 가리킴',
  'guess.pointsAway': '{maker}에 불리함',
  'guess.weak': '약한 단서',
  'guess.fair': '보통 단서',
  'guess.strong': '강한 단서',

  // What a guess adds up to: factors that speak for one maker rather than another
  'parts.title': '{first} 대 {second}: 근거를 합친 결과',
  'parts.part': '부분',
  'parts.factor': '{first}일 가능성을 높이거나 낮추는 정도',
  'parts.times': '× {factor}',
  'parts.over': '÷ {factor}',
  'parts.sum': '합계',
  'part.prior': '얼마나 자주 만나는지',
  'part.claim': '스스로 밝힌 내용',
  'part.leak': '새어 나온 지시문',
  'part.residue': '개발사 자체 앱의 흔적',
  'part.token': '특수 문자열의 처리 결과',
  'part.typography': '따옴표, 줄표, 기호',
  'part.style': '표현과 구성',
  'part.learnt': '공개된 이름에서 배운 것',
  'part.wire': '도착한 방식',
  'part.other': '그 밖의 단서',
};
