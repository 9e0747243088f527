// What the views of a recorded battle say beyond prompt and answers, in Korean.
import type { enRecord } from './en-record';
import type { DictionaryOf } from './translate';

export const koRecord: DictionaryOf<typeof enRecord> = {
  // How the chat was held
  'mode.battle': '대결',
  'mode.side-by-side': '나란히 비교, 모델을 직접 고름',
  'mode.direct': '직접 고른 모델 하나와 대화',
  'mode.direct-battle': '고른 모델과 대화, 두 번째 답변은 숨겨진 모델',
  'mode.unknown': '모드 알 수 없음',
  'modality.chat': '글',
  'modality.webdev': '웹 페이지',
  'modality.search': '검색',
  'modality.image': '이미지',
  'modality.video': '동영상',

  // Marks in lists
  'mark.manual': '직접 입력',
  'mark.example': '예시',
  'mark.notBlind': '블라인드 아님',
  'mark.probe': '탐침 질문',
  'record.probe': '탐침 질문 포함: 블라인드 아님.',

  // Where it all comes from
  'record.source': '기록한 방법',
  'record.site': '사이트',
  'record.recorder': 'Telltale {version}',
  'record.layers.both': '요청과 페이지',
  'record.layers.wire': '요청과 응답',
  'record.layers.dom': '보이는 페이지',
  'record.layers.manual': '직접 입력',
  'record.layers.none': '알 수 없음',
  'record.blind': '블라인드',
  'record.blindNo': '아니요, 이름이 보였음',
  'record.text.dom': 'Markdown 없이 화면에 보이는 글: 요청과 응답을 읽지 못함',
  'record.text.record': '사이트의 자체 기록에서 가져온 글',
  'record.text.manual': '직접 입력한 글',

  // Earlier versions of an answer
  'record.versions': '이전 버전 {count}개',
  'record.version': '버전 {n}',
  'record.replaced.retry': '{time}에 바뀜: 다시 시도',
  'record.replaced.rerun': '{time}에 바뀜: 다시 실행',
  'record.replaced.resample': '{time}에 바뀜: 둘 다 새로 뽑음',
  'record.replaced.resend': '{time}에 바뀜: 프롬프트를 다시 보냄',

  // What belongs to an answer beside its text
  'record.citations': '출처 {count}개',
  'record.tools': '도구 호출 {count}회',
  'record.toolArgs': '요청',
  'record.toolResult': '결과',
  'record.toolNoResult': '결과가 오지 않았습니다.',
  'record.files': '파일 {count}개',
  'record.fileNoText': '이름만 알려져 있습니다.',
  'record.images': '이미지 {count}개',
  'record.imageSize': '{width} × {height}',
  'record.imageNotLoaded': '주소만 있으며, 그 주소에서 아무것도 불러오지 않습니다.',
  'record.opens': '새 탭에서 {host} 열기',

  // What the user said on the site
  'record.reaction.up': '좋아요를 눌렀음',
  'record.reaction.down': '싫어요를 눌렀음',
  'record.reaction.none': '반응을 거두었음',
  'record.reasons': '내가 고른 이유',
  'record.reasonsNone': '고르지 않음',

  // The panel
  'panel.example': '예시로 기록됨, 대결로 세지 않음',
  'panel.exampleDetail': '답할 모델을 직접 골랐으므로 추측할 것이 없습니다.',
  'panel.oneRecorded': '답변이 기록됨',
  'panel.notBlind': '블라인드 투표가 아닙니다: 이름이 보였습니다.',

  // The popup
  'popup.apart': '따로 셈',
  'popup.examples': '예시 {count}건',
  'popup.manual': '직접 입력 {count}건',

  // The way through the list, and what the texts show
  'walk.label': '목록의 다른 대결',
  'walk.previous': '이전(k)',
  'walk.next': '다음(j)',
  'shown.evidence': '추측의 근거 표시',
  'shown.evidenceKey': '표시: 봉인했던 추측의 근거. 강할수록 진합니다.',
  'shown.difference': '단어별로 비교',
  'shown.differenceKey': '표시: 다른 답변의 같은 자리에는 없는 단어.',
  'shown.tooFar': '두 답변에 공통점이 너무 적어 단어별로 비교할 수 없습니다.',

  // The guess as it would be now
  'again.title': '지금 추측한다면',
  'again.detail':
    'Telltale이 그 뒤로 배운 것을 모두 쓰되 이 대결 자체는 뺍니다. 봉인된 추측은 그대로이며, 채점도 그 추측만 합니다.',
  'again.go': '다시 추측',
  'again.failed': '다시 추측하지 못했습니다.',
};
