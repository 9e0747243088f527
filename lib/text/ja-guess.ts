// What a guess says and what it is made of, in Japanese.
import type { enGuess } from './en-guess';
import type { DictionaryOf } from './translate';

export const jaGuess: DictionaryOf<typeof enGuess> = {
  'guess.title': 'Telltale の推測',
  'guess.byMachine': 'Telltale',
  'guess.byUser': 'あなた',
  'guess.flat': '判断材料が足りません',
  'guess.flatDetail':
    '手がかりが 1 つの開発元に絞られないため、何も断定しません。近かったのは次のとおりです。',
  'guess.strongly': '有力',
  'guess.withShare': '{maker}、{share}',
  'guess.withStrongShare': '{maker}、{share}、有力',
  'guess.none': 'いずれでもない',
  'guess.models': '{maker} のモデル：{models}',
  'guess.set': '10 回中 9 回は {makers}',
  'guess.setOne': '10 回中 9 回：{makers}',
  'guess.outside': '一覧にない開発元',
  'guess.reasons': '理由 {count} 件',
  'guess.noReasons': '目立った手がかりはありませんでした。割合は文章全体に基づいています。',
  'guess.for': '{maker} を支持',
  'guess.against': '{maker} に不利',
  'guess.elsewhere': 'ほかの手がかり',
  'guess.points': '{maker} を示す',
  'guess.pointsAway': '{maker} に不利',
  'guess.weak': '弱い兆候',
  'guess.fair': '中程度の兆候',
  'guess.strong': '強い兆候',

  // What a guess adds up to: factors that speak for one maker rather than another
  'parts.title': '{first} か {second} か：内訳',
  'parts.part': '要素',
  'parts.factor': '{first} の可能性を増減する倍率',
  'parts.times': '× {factor}',
  'parts.over': '÷ {factor}',
  'parts.sum': '合計',
  'part.prior': 'それぞれに出会う頻度',
  'part.claim': '自分についての名乗り',
  'part.leak': '漏れ出た指示',
  'part.residue': '提供元アプリの痕跡',
  'part.token': '特殊な文字列の扱い',
  'part.typography': '引用符・ダッシュ・記号',
  'part.style': '言い回しと書式',
  'part.learnt': '公開から学んだこと',
  'part.wire': '届き方',
  'part.other': 'その他の兆候',
};
