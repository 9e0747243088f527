// Everything the user reads, in Japanese.
import type { Dictionary } from './index';
import { jaCharts } from './ja-charts';
import { jaCuts } from './ja-cuts';
import { jaDesk } from './ja-desk';
import { jaDossier } from './ja-dossier';
import { jaGuess } from './ja-guess';
import { jaHealth } from './ja-health';
import { jaKeep } from './ja-keep';
import { jaLeaderboard } from './ja-leaderboard';
import { jaList } from './ja-list';
import { jaPage } from './ja-page';
import { jaProbes } from './ja-probes';
import { jaRecord } from './ja-record';
import { jaSame } from './ja-same';
import { jaSay } from './ja-say';
import { jaSettings } from './ja-settings';
import { jaStats } from './ja-stats';
import { jaWire } from './ja-wire';

export const ja: Dictionary = {
  ...jaCharts,
  ...jaCuts,
  ...jaDesk,
  ...jaDossier,
  ...jaGuess,
  ...jaHealth,
  ...jaKeep,
  ...jaLeaderboard,
  ...jaList,
  ...jaPage,
  ...jaProbes,
  ...jaRecord,
  ...jaSame,
  ...jaSay,
  ...jaSettings,
  ...jaStats,
  ...jaWire,
  'app.name': 'Telltale',
  'time.now': 'たった今',

  // Parts shared by all views
  'ui.loading': '読み込み中',
  'ui.retry': 'もう一度試す',
  'ui.tags.label': 'タグ',
  'ui.tags.add': 'タグを追加',
  'ui.tags.remove': 'タグ {tag} を外す',
  'ui.tags.added': 'タグ {tag} を追加しました',
  'ui.tags.removed': 'タグ {tag} を外しました',
  'ui.tags.double': '「{tag}」はすでにあります',
  'ui.tags.full': 'タグは {count} 個までです',
  'ui.saving': '保存しています…',
  'ui.saved': '保存しました',
  'ui.unsaved': 'まだ保存されていません',
  'ui.saveFailed': '保存できませんでした。',
  'ui.interval': '95% 区間 {low}～{high}',
  'ui.chooseMaker': '推測なし',
  'ui.range': '{low}～{high}',

  // Why something was not done
  'failure.bad-message':
    '拡張機能がこの要求を理解できませんでした。ページを再読み込みしてください。',
  'failure.not-found': 'この対戦は保存されていません。',
  'failure.unreachable': '拡張機能が応答しませんでした。',

  // Sides and votes
  'side.a': 'A',
  'side.b': 'B',
  'side.answer': '回答 {side}',
  'vote.a': 'A が良い',
  'vote.b': 'B が良い',
  'vote.tie': 'どちらも良い',
  'vote.both_bad': 'どちらも悪い',
  'vote.unknown': '投票を理解できません',

  // Outcomes
  'outcome.right': '正解',
  'outcome.wrong': '不正解',
  'outcome.silent': '推測なし',
  'outcome.unscored': '採点なし',

  // The toolbar button
  'badge.unreadable': 'Telltale：このページの対戦を読み取れません',
  'badge.undelivered': 'Telltale：受信済み、未保存',
  'badge.storage-failed': 'Telltale：ブラウザーがこの対戦を保存できませんでした',
  'badge.orphaned': 'Telltale が更新されました：このページを再読み込みしてください',

  // The panel on the arena page
  'panel.label': 'Telltale、この対戦のメモ',
  'panel.fold': '折りたたむ',
  'panel.unfold': 'Telltale を開く：{state}',
  'panel.toLeft': '左側へ移動',
  'panel.toRight': '右側へ移動',
  'panel.waiting': '対戦を待っています',
  'panel.waitingDetail': '対戦モードでプロンプトを送信すると、Telltale が一緒に読み取ります。',
  'panel.recording': 'この対戦を記録しています',
  'panel.turn': 'ターン {n}',
  'panel.progress': '{count} 文字',
  'panel.writing': '受信中',
  'panel.done': '完了',
  'panel.stopped': '停止',
  'panel.laneError': 'エラー',
  'panel.recorded': '両方の回答を記録しました',
  'panel.sealing': '手がかりを検討しています…',
  'panel.sealed': '{time} に推測を封印しました',
  'panel.engine': 'エンジン {engine}',
  'panel.sealedDetail': '判断に影響しないよう、投票するまで隠されています。',
  'panel.peek': 'のぞき見する',
  'panel.peekDetail': 'のぞき見は記録されます。その後に行った自分の推測は採点されません。',
  'panel.peekFailed': '推測を開けませんでした。',
  'panel.peeked': '投票前にのぞき見しました',
  'panel.peekedDetail': '記録しました。これ以降の自分の推測は採点されません。',
  'panel.voted': '投票済み：{vote}',
  'panel.votedDetail': '名前の公開を待っています。',
  'panel.noSeal': 'この対戦で封印された推測はありません。',
  'panel.revealed': '名前が公開されました',
  'panel.revealedDetail': 'あなたの投票：{vote}。',
  'panel.revealedNoVote': '投票は確認されませんでした。',

  // The pill
  'pill.waiting': '待機中',
  'pill.recording': '記録中',
  'pill.recorded': '記録済み',
  'pill.sealed': '封印済み',
  'pill.peeked': 'のぞき見済み',
  'pill.voted': '投票済み',
  'pill.revealed': '名前公開済み',
  'pill.refused': 'プロンプト未受理',
  'pill.problem': '要確認',

  // Trouble
  'trouble.undelivered': 'まだ保存されていません',
  'trouble.undeliveredDetail':
    '届いた内容はこのページに残り、再送されます。ページを開いたままにしてください。',
  'trouble.storage-failed': 'ブラウザーがこの対戦を保存できませんでした',
  'trouble.storage-failedDetail':
    'このページが開いている間はメモリーに残ります。ディスクの空きを作ってください。Telltale が再試行します。',
  'trouble.orphaned': 'Telltale が更新されました',
  'trouble.orphanedDetail':
    '続けるにはこのページを再読み込みしてください。届いていた内容は保存されています。',
  'trouble.reload': 'このページを再読み込み',
  'trouble.unreadable': 'この対戦を読み取れません',
  'trouble.unreadableDetail':
    'ページが Telltale の知らない形に変わりました。誤った内容は保存されません。',
  'trouble.saveHint': '入力した内容はここに残っています。',

  // Prompts that the arena did not take
  'refused.title': 'サイトがプロンプトを受け付けませんでした',

  // Names
  'reveal.makerUnknown': '開発元は不明、採点なし',
  'reveal.makerOutside': '一覧にない開発元',
  'reveal.by': '開発元：{maker}',

  // The user's own guess
  'own.title': '自分の推測',
  'own.who': '回答 {side} の書き手',
  'own.hint': '開発元またはモデル',
  'own.unscored': '推測を見た後のもの：保存されますが、採点されません。',
  'own.late': '今からの推測は保存されますが、採点されません。',
  'own.none': '推測なし',

  // Notes
  'note.label': 'メモ',
  'note.hint': '何が決め手でしたか？',

  // The popup
  'popup.dashboard': 'ダッシュボードを開く',
  'popup.export': 'すべてを JSON でエクスポート',
  'popup.openArena': 'アリーナを開く',
  'popup.tab.label': 'このタブ',
  'popup.tab.asking': 'このタブを確認しています…',
  'popup.tab.elsewhere': 'アリーナのページではありません',
  'popup.tab.elsewhereDetail': 'Telltale が読み取るのは arena.ai と、追加したアリーナだけです。',
  'popup.tab.waiting': '準備完了。このページに対戦はまだありません',
  'popup.tab.waitingDetail': '対戦モードでプロンプトを送信してください。',
  'popup.tab.refused': 'サイトがプロンプトを受け付けませんでした',
  'popup.tab.refusedDetail': 'サイト側の動作です。Telltale は関与しません。',
  'popup.tab.recording': 'この対戦を記録しています',
  'popup.tab.recorded': 'この対戦を記録しました',
  'popup.tab.unreadable': 'このページを読み取れません',
  'popup.tab.unreadableDetail': 'ページが変わりました。誤った内容は保存されません。',
  'popup.tab.undelivered': '受信済み、未保存',
  'popup.tab.undeliveredDetail': 'ページを開いたままにしてください。Telltale が再試行します。',
  'popup.tab.storage-failed': 'ブラウザーがこの対戦を保存できませんでした',
  'popup.tab.storage-failedDetail': 'ディスクの空きを作り、ページを開いたままにしてください。',
  'popup.tab.orphaned': 'Telltale が更新されました',
  'popup.tab.orphanedDetail':
    '続けるにはページを再読み込みしてください。届いていた内容は保存されています。',
  'popup.health': '記録の状態を見る',
  'popup.battle': 'この対戦',
  'popup.battle.streaming': '回答を受信中',
  'popup.battle.answered': '両方の回答を受信済み、未投票',
  'popup.battle.voted': '投票済み、名前の公開待ち',
  'popup.battle.revealed': '名前が公開されました',
  'popup.battle.sealed': '推測を封印：{time}',
  'popup.battle.unsealed': '封印された推測はまだありません',
  'popup.battle.ownBoth': '自分の推測：A と B',
  'popup.battle.ownOne': '自分の推測：{side} のみ',
  'popup.battle.ownNone': '自分の推測：なし',
  'popup.battle.peeked': 'のぞき見済み',
  'popup.totals': 'これまで',
  'popup.battles': '対戦',
  'popup.voted': '投票済み',
  'popup.revealed': '公開済み',
  'popup.accuracy': '開発元の正解',
  'popup.you': 'あなた',
  'popup.telltale': 'Telltale',
  'popup.ofAnswers': '{n} 件中 {right} 件',
  'popup.silent': '推測なし：{n}',
  'popup.few': '少なすぎて判断できません',
  'popup.noneYet': '採点済みのものはまだありません',
  'popup.running': 'Telltale、直近の{reveals}：{n} 件中 {right} 件正解（95% 区間 {low}～{high}）',
  'popup.reveals': '公開 {count} 件',
  'popup.latest': '最近の対戦',
  'popup.noPreview': 'プロンプトに文字がありません',
  'popup.namesPending': '名前は未公開',
  'popup.versus': '{a} 対 {b}',
  'popup.notVoted': '未投票',
  'popup.who.machine': 'Telltale',
  'popup.who.user': 'あなた',
  'popup.scoreOf': '{who}、回答 {side}：{outcome}',
  'popup.emptyTitle': '対戦はまだありません',
  'popup.first.battle':
    'アリーナを開き、対戦モードでプロンプトを送信します。Telltale が両方の回答を記録します。',
  'popup.first.guess': 'それぞれの書き手についての推測を封印します。自分の推測はパネルで行えます。',
  'popup.first.reveal': '投票します。名前が公開されると、両方の推測が採点されます。',
  'popup.errorTitle': '記録を開けませんでした',
  'popup.errorDetail':
    '何も削除されていません。ほかの Telltale のページを閉じて、もう一度お試しください。',
};
