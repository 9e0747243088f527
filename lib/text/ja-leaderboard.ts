// What the user's own leaderboard says, in Japanese.
import type { enLeaderboard } from './en-leaderboard';
import type { DictionaryOf } from './translate';

export const jaLeaderboard: DictionaryOf<typeof enLeaderboard> = {
  'board.title': 'ランキング',
  'board.intro':
    'あなたの投票でどれが勝っているかを、アリーナが公表している方法で示します。万人にとっての優劣ではなく、あなたの好みを表します。',
  'board.loading': '対戦を読み込んでいます',
  'board.errorTitle': '対戦を読み込めませんでした',
  'board.errorDetail':
    '何も削除されていません。ほかの Telltale のページを閉じて、もう一度お試しください。',
  'board.emptyTitle': '集計できる投票がまだありません',
  'board.emptyDetail': '対戦は、投票が済み、名前が公開されると集計されます。',
  'board.fewTitle': '順位を付けるには対戦が足りません',
  'board.fewDetail':
    'レーティングには、何らかの形で互いに勝ったことのある名前が必要です。全勝または全敗の名前は、どれだけ優れているか、劣っているかを決められません。',
  'board.hiddenTitle': 'その試合数に達した名前はありません',
  'board.hiddenDetail': '最少試合数を下げるとレーティングが表示されます。',

  // What is asked for
  'board.controls': '順位付けの対象',
  'board.by': '対象',
  'board.by.model': 'モデル',
  'board.by.maker': '開発元',
  'board.minGames': '最少試合数',
  'board.style': '文体の差を除く',
  'board.styleDetail':
    '長さ、見出し、リスト、太字の影響を比較から除きます。すべての回答を一度読み込みます。',
  'board.styleReading': '回答を読み込み中：{total} 件中 {done} 件',
  'board.styleFailed': '回答を読み込めませんでした。',

  // What counts
  'board.counted': '集計対象の対戦 {count} 件',
  'board.leftOut': '対象外 {count} 件',
  'board.which': '集計対象の対戦',
  'board.include': 'それでも集計する',
  'board.never': '集計できないもの',
  'board.reason': '{why}：{n}',
  'reason.open': '回答を受信中',
  'reason.chosen': '自分でモデルを選択',
  'reason.unvoted': '未投票',
  'reason.unnamed': '名前または開発元が不明',
  'reason.same': '両側が同じ',
  'reason.peeked': '投票前にのぞき見',
  'reason.manual': '手動で保存',
  'reason.seen': '投票時に名前が見えていた',
  'reason.pair': '組み合わせが既知',
  'reason.said': '回答が開発元を名乗った',
  'reason.probe': '探り質問を使用',

  // The table
  'board.rank': '順位',
  'board.name': '名前',
  'board.rating': 'レーティング',
  'board.interval': '95% 区間',
  'board.games': '試合数',
  'board.record': '勝ち、引き分け、負け',
  'board.recordOf': '{wins}、{ties}、{losses}',
  'board.rankHint': '区間で区別できない名前は同じ順位になります。',
  'board.hidden': '試合数がこれより少ない {count} 件の名前は表示していません。',
  'board.unplaced': 'レーティングなし',
  'board.unplacedHint':
    '対戦は戦績に含まれますが、どれだけ優れているか、劣っているかは決められません。',
  'board.why': '理由',
  'board.why.won': '全勝',
  'board.why.lost': '全敗',
  'board.why.apart': 'ほかとつながりがない',

  // Charts
  'board.ratings': 'レーティングと区間',
  'board.matrix': '対戦成績の表',
  'board.matrixHint':
    '行の名前が列の名前に勝った割合です。引き分けは半分と数えます。マスからその対戦へ移動できます。',
  'board.matrixFirst': '最初の {count} 件を表示しています。',
  'board.cell': '{games} 試合の {share}（{wins} 勝、{ties} 引き分け、{losses} 敗）',
  'board.history': '時間による変化',
  'board.historyHint':
    '各日までのすべての対戦によるレーティングです。上位 {count} 件について、区間が 400 より狭くなってから表示します。',
  'board.historyPlain': 'ここでは文体の差を除いていません。',
  'board.day': '日',

  // What style is worth
  'board.worth': '文体があなたに与える影響',
  'board.worthHint': 'ほかの条件が同じとき、1 標準偏差の差が投票のオッズをどう変えるかを示します。',
  'board.worthOdds': 'オッズ',
  'style.length': 'より長い',
  'style.headers': '見出しが多い',
  'style.lists': 'リスト項目が多い',
  'style.bold': '太字が多い',
};
