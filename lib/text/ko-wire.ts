// What is said of the pieces in which an answer came, in Korean.
import type { enWire } from './en-wire';
import type { DictionaryOf } from './translate';

export const koWire: DictionaryOf<typeof enWire> = {
  'wire.title': '도착한 방식',

  // What was done to the pieces on their way
  'wire.treatment.as-cut': '사이트가 제공자가 끊은 그대로 답변을 전했습니다.',
  'wire.treatment.words': '사이트가 이 답변을 단어마다 끊어서 리듬만 읽을 수 있습니다.',
  'wire.treatment.timer':
    '사이트가 이 답변을 시간에 맞춰 끊어서, 끊긴 자리는 모델을 알려 주지 않습니다.',
  'wire.treatment.merged':
    '제공자의 조각 여러 개가 하나로 합쳐져 와서, 끊긴 자리가 알려 주는 것이 적습니다.',
  'wire.treatment.unknown': '사이트가 조각을 어떻게 했는지 알 수 없습니다.',
  'wire.usual.as-cut': '여기서는 보통 제공자가 끊은 그대로 도착합니다.',
  'wire.usual.words': '여기서는 보통 단어마다 끊깁니다.',
  'wire.usual.timer': '여기서는 보통 시간에 맞춰 끊깁니다.',
  'wire.usual.merged': '여기서는 보통 조각이 합쳐져 옵니다.',

  // What the cuts say
  'wire.cuts.named': '{name} 어휘집을 쓰는 모델처럼 끊김',
  'wire.cuts.group': '다음 어휘집 중 하나를 쓰는 모델처럼 끊김: {names}',
  'wire.cuts.unknown': '토큰 사이에서 끊기지만 Telltale에 있는 어휘집이 아님',
  'wire.cuts.none': '끊긴 자리에 토큰 수준의 증거가 없음',
  'wire.cuts.fits': '조각 {count}개 중 {fits}개가 이 어휘집의 토큰 사이에서 끝남',
  'wire.cuts.one': '조각마다 토큰 1개',
  'wire.cuts.most': '조각마다 대개 토큰 {count}개',
  'wire.cuts.range': '조각마다 토큰 {from}~{to}개',
  'wire.cuts.table': '끊긴 자리가 각 어휘집에 맞는 정도',
  'wire.cuts.vocabulary': '어휘집',
  'wire.cuts.fitsShort': '맞는 조각',
  'wire.cuts.ratio': '가장 나은 다른 설명과 비교',

  // Explanations that need no tokens
  'wire.null.characters': '글자 수로 끊음',
  'wire.null.words': '단어 뒤에서 끊음',
  'wire.null.spaces': '공백 뒤에서 끊음',
  'wire.null.starts': '단어 앞에서 끊음',
  'wire.null.parts': '단어와 부호 사이에서 끊음',
  'wire.null.segments': '단어, 공백, 부호 사이에서 끊음',
  'wire.null.ideographs': '글자나 단어마다 끊음',
  'wire.null.lines': '줄에서 끊음',
  'wire.null.sentences': '문장에서 끊음',
  'wire.null.shapes': '문자 종류에 따라 끊음',
};
