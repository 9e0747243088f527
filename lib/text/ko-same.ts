// What is said of answers to the same question, in Korean.
import type { enSame } from './en-same';
import type { DictionaryOf } from './translate';

export const koSame: DictionaryOf<typeof enSame> = {
  'same.title': '같은 질문, 다른 모델',
  'same.detail':
    '이 대결의 첫 질문에 대해 내 기록에 있는 알려진 모델의 답변과, 그 답변이 이 대결의 답변과 얼마나 비슷한지 보여 줍니다. 비슷함은 추측에 반영하지 않습니다.',
  'same.go': '내 기록에서 찾기',
  'same.busy': '내 기록에서 찾는 중',
  'same.failed': '기록을 읽지 못했습니다.',
  'same.found': '이 질문에 대한 알려진 모델의 답변 {count}개.',
  'same.rest': '덜 비슷한 {count}개는 숨겼습니다.',
  'same.open': '해당 대결 열기',
  'same.nearPrompt': '거의 같은 말로 물었습니다.',
  'same.exact': '{answer}: 대소문자, 공백, 문장 부호 말고는 같음',
  'same.near': '{answer}: {share} 공통',
  'same.text': '답변',
};
