// What the view of an answer's cuts says, in Japanese.
import type { enCuts } from './en-cuts';
import type { DictionaryOf } from './translate';

export const jaCuts: DictionaryOf<typeof enCuts> = {
  'cuts.pieces': '断片 {count} 個',
  'cuts.piecesIn': '断片 {count} 個（{time} 秒）',
  'cuts.rhythm': '通常の間隔 {usual} ms、最長 {longest} ms',
  'cuts.rhythmLabel': '最初から最後までの断片の到着時刻',
  'cuts.sealed': '回答の届き方は書き手の手がかりになるため、投票するまで表示しません。',
  'cuts.none.dom': '表示されたページから読み取ったため、断片は見ていません。',
  'cuts.none.record': 'サイト自身の記録から取得したため、断片は見ていません。',
  'cuts.none.manual': '手動で保存した対戦のため、断片はありません。',
  'cuts.none.wire': '断片は記録されていません。',
  'cuts.reading': '回答の届き方を読み込んでいます',
  'cuts.failed': '回答の届き方を読み込めませんでした。',
  'cuts.open': '区切りと語彙',

  // The vocabularies
  'cuts.loading': '語彙を読み込んでいます',
  'cuts.loadingOne': '語彙を読み込んでいます',
  'cuts.missing': 'このビルドの Telltale には語彙 {name} がありません。',
  'cuts.missingAll': 'このビルドの Telltale には語彙がありません。',
  'cuts.absent': 'このビルドにはありません',
  'cuts.otherwise': 'トークンを使わない最良の説明：{name}。',
  'cuts.named': '該当',
  'cuts.fitsOf': '{count} 個中 {fits} 個',
  'cuts.even': 'ほぼ同程度',
  'cuts.times': '可能性は {times} 倍',
  'cuts.timesLess': '可能性は {times} 分の 1',

  // The drawing
  'cuts.over': '重ねて表示するトークン',
  'cuts.legend': '凡例',
  'cuts.legendToken': 'トークン（交互に色分け）',
  'cuts.legendBetween': 'トークン間の区切り',
  'cuts.legendInside': 'トークン内の区切り',
  'cuts.counts': '断片 {pieces} 個：トークン間の区切り {between}、トークン内の区切り {inside}。',
  'cuts.drawing': '区切りを示した回答の図。下の一覧は同じ内容を文字で示します',
  'cuts.more': '回答の続きを表示',
  'cuts.shown': '{total} 文字中 {shown} 文字を表示',

  // The same as a list
  'cuts.list': '断片の一覧',
  'cuts.listNumber': '番号',
  'cuts.listText': '断片',
  'cuts.listTokens': 'トークン',
  'cuts.listCut': '末尾',
  'cuts.listAt': '到着時刻',
  'cuts.listMore': '断片をさらに表示',
  'cuts.at': '{time} ms',
  'cuts.end': '回答の終わり',
  'cuts.between': 'トークン間',
  'cuts.inside': 'トークン内',
};
