// What is said of answers to the same question, in Japanese.
import type { enSame } from './en-same';
import type { DictionaryOf } from './translate';

export const jaSame: DictionaryOf<typeof enSame> = {
  'same.title': '同じ質問、ほかのモデル',
  'same.detail':
    'この対戦の最初の質問に対する既知のモデルの回答を記録から探し、この対戦の回答とどれだけ似ているかを示します。類似度は推測に影響しません。',
  'same.go': '記録を調べる',
  'same.busy': '記録を調べています',
  'same.failed': '記録を読み込めませんでした。',
  'same.found': 'この質問への既知のモデルの回答が {count} 件あります。',
  'same.rest': '類似度がより低い {count} 件は表示していません。',
  'same.open': 'その対戦を開く',
  'same.nearPrompt': 'ほぼ同じ言葉で尋ねています。',
  'same.exact': '{answer}：大文字小文字・空白・句読点を除いて同じ',
  'same.near': '{answer}：{share} が共通',
  'same.text': '回答',
};
