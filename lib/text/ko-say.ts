// What is said where the user annotates a battle, in Korean.
import type { enSay } from './en-say';
import type { DictionaryOf } from './translate';

export const koSay: DictionaryOf<typeof enSay> = {
  'ui.choices': '선택지 {count}개',

  'say.title': '내 판단',
  'say.clear': '다시 누르면 지웁니다',
  'say.star': '이 대결에 별표',
  'say.starred': '별표함',
  'say.rating': '{criterion}, 답변 {side}',
  'say.reason': '{reason}: 답변 {side}',
  'say.activeSide': '키 입력 대상: 답변 {side}',
  'say.judged': '{side}, 마지막 판단: {when}',
  'say.ratings': '평점',
  'say.reasons': '이유',

  'criterion.overall': '전체',
  'criterion.correct': '정확함',
  'criterion.style': '문체',
  'criterion.complete': '빠짐없음',
  'criterion.brief': '간결함',
  'criterion.creative': '창의적',

  'reason.useful': '유용함',
  'reason.complete': '빠짐없음',
  'reason.creative': '창의적',
  'reason.clear_formatting': '깔끔한 형식',
  'reason.incorrect': '틀림',
  'reason.superficial': '피상적',
  'reason.instructions_not_followed': '지시를 따르지 않음',

  // Taking back
  'back.undo': '실행 취소: {what}',
  'back.nothing': '취소할 것이 없습니다',
  'back.done': '취소함: {what}',
  'back.guess': '{side} 추측',
  'back.tags': '태그',
  'back.note': '메모',
  'back.star': '별표',
  'back.reason': '{side}의 {reason}',
  'back.rate': '{side}의 {criterion}',
  'back.highlight': '표시한 구절',

  // Marked passages
  'mark.title': '표시한 구절',
  'mark.take': '페이지에서 선택한 글 표시',
  'mark.hint': '먼저 답변에서 글을 선택하세요.',
  'mark.none': '저장된 답변에서 이 글을 찾지 못했습니다.',
  'mark.many': '이 글이 여러 곳에 있습니다. 조금 더 길게 선택하세요.',
  'mark.long': '너무 깁니다. 최대 {count}자입니다.',
  'mark.empty': '선택한 글이 없습니다.',
  'mark.done': '답변 {side}에 표시했습니다.',
  'mark.label': '라벨',
  'mark.labelOf': '‘{quote}’의 라벨',
  'mark.remove': '‘{quote}’의 표시 지우기',
  'mark.lost': '답변이 바뀌어 더 이상 찾을 수 없습니다.',
  'mark.here': '선택한 글 표시',
  'mark.inThis': '답변 {side}에서 선택한 글 표시',

  // What was known when something was said
  'known.nothing': '투표 전',
  'known.guess': '투표하거나 엿본 뒤',
  'known.names': '이름을 아는 상태',
  'known.when': '{time}, {known}',

  // Both answers beside each other
  'difference.title': '두 답변 나란히 보기',
  'difference.detail': '가장 최근 턴 기준입니다. 누가 썼는지는 알려 주지 않습니다.',
  'difference.measure': '항목',
  'difference.words': '단어',
  'difference.lists': '목록 항목',
  'difference.headings': '제목',
  'difference.bold': '굵은 글씨',
  'difference.code': '코드',
  'difference.emoji': '이모지',
  'difference.speed': '초당 글자 수',
  'difference.unknown': '보지 못함',

  // Names in the prompt
  'prompt.named':
    '프롬프트에 ‘{name}’ 이름이 있습니다. 아레나가 이런 대결의 투표를 세지 않을 수 있습니다.',
  'prompt.namedShort': '프롬프트에 모델 이름이 있음',

  // Keys
  'keys.title': '단축키',
  'keys.detail':
    '키보드 초점이 패널에 있고 입력란에 없을 때 작동합니다. 설정에서 바꿀 수 있습니다.',
  'keys.close': '단축키 목록 닫기',
  'keys.show': '단축키',
  'key.help': '이 목록 보기',
  'key.sideA': '키 입력을 답변 A로',
  'key.sideB': '키 입력을 답변 B로',
  'key.guess': '누가 썼는지 추측',
  'key.rate1': '평점 1',
  'key.rate2': '평점 2',
  'key.rate3': '평점 3',
  'key.rate4': '평점 4',
  'key.rate5': '평점 5',
  'key.unrate': '평점 지우기',
  'key.star': '별표',
  'key.mark': '선택한 글 표시',
  'key.tags': '태그 추가',
  'key.note': '메모 쓰기',
  'key.undo': '실행 취소',

  // Settings
  'annotating.title': '평가와 메모',
  'annotating.detail': '패널이 각 답변에 대해 묻는 것과, 그에 답하는 단축키입니다.',
  'annotating.criteria': '1~5점으로 매길 항목',
  'annotating.criteriaDetail': '키 1~5는 첫 항목에 점수를 매깁니다. 최대 {count}개.',
  'annotating.own': '내가 정한 항목',
  'annotating.reasons': '내가 정한 이유',
  'annotating.onPage': '페이지에서도 단축키 사용',
  'annotating.onPageDetail':
    '페이지의 입력란이나 다른 요소에 키보드 초점이 없을 때 작동합니다. 입력하는 동안에는 절대 작동하지 않습니다.',
  'annotating.keys': '단축키',
  'annotating.key': '단축키: {action}',
  'annotating.clash': '다음 동작과 키가 같습니다: {action}. 첫 번째만 작동합니다.',
  'annotating.badKey': '글자 하나여야 합니다.',
  'annotating.reset': '기본 단축키로 되돌리기',
};
