// What the dashboard says of battles, files and storage, in Japanese.
import type { enDesk } from './en-desk';
import type { DictionaryOf } from './translate';

export const jaDesk: DictionaryOf<typeof enDesk> = {
  'desk.count': '{count} 件の対戦',
  'desk.bytes': '{count} バイト',
  'desk.sections': 'セクション',
  'desk.section.battles': '対戦',
  'desk.section.leaderboard': 'ランキング',
  'desk.section.statistics': '統計',
  'desk.section.data': 'データ',
  'desk.section.health': '記録の状態',
  'desk.section.probes': '探り質問',
  'desk.section.names': '名前',
  'desk.section.settings': '設定',
  'desk.section.keep': '手動で保存',

  // list
  'desk.list.loading': '対戦を読み込んでいます',
  'desk.list.emptyTitle': '対戦はまだありません',
  'desk.list.emptyDetail':
    'アリーナの対戦モードでプロンプトを送信するとここに記録されます。対戦のファイルをインポートすることもできます。',
  'desk.list.emptyAction': 'ファイルをインポート',
  'desk.list.errorTitle': '対戦を読み込めませんでした',
  'desk.list.errorDetail':
    '何も削除されていません。ほかの Telltale のページを閉じて、もう一度お試しください。',
  'desk.list.noPreview': 'プロンプトに文字がありません',
  'desk.list.versus': '{a} 対 {b}',
  'desk.list.namesPending': '名前は未公開',
  'desk.list.notVoted': '未投票',
  'desk.list.peeked': 'のぞき見あり',
  'desk.list.tags': 'タグ',
  'desk.list.scoreOf': '{who}、回答 {side}：{outcome}',

  // detail
  'desk.finish.streaming': '最後に見た時点では受信中',
  'desk.finish.truncated': '受信が途中で終了',
  'desk.finish.aborted': 'ページが受信を中止',
  'desk.finish.interrupted': 'ページが閉じられた',
  'desk.finish.error': 'サイトがエラーを報告',
  'desk.finish.length': '長さの上限で打ち切り',
  'desk.finish.content-filter': 'コンテンツフィルターにより停止',
  'desk.detail.back': 'すべての対戦',
  'desk.detail.loading': 'この対戦を読み込んでいます',
  'desk.detail.goneTitle': 'この対戦は保存されていません',
  'desk.detail.goneDetail': '削除された可能性があります。',
  'desk.detail.untitled': '対戦',
  'desk.detail.facts': 'この対戦について',
  'desk.detail.vote': '投票',
  'desk.detail.names': '名前',
  'desk.detail.mode': 'モード',
  'desk.detail.started': '開始',
  'desk.detail.votedWith': '{vote}、{time}',
  'desk.detail.prompt': 'プロンプト',
  'desk.detail.texts': 'プロンプトと回答',
  'desk.detail.turn': 'ターン {n}',
  'desk.detail.attachments': '添付',
  'desk.detail.answer': '回答 {side}',
  'desk.detail.reasoning': '思考過程、{count} 文字',
  'desk.detail.noAnswer': '文字なし',
  'desk.detail.showAll': '全 {count} 文字を表示',
  'desk.detail.guess': '推測',
  'desk.detail.sealed': '封印済み',
  'desk.detail.sealedDetail':
    'Telltale の推測は投票するまで隠されています。それより前に開けるのはアリーナのページのパネルだけで、開いたことは記録されます。',
  'desk.detail.noSeal': 'この対戦で封印された推測はありません。',
  'desk.detail.ownGuess': '自分の推測',
  'desk.detail.notes': '自分のメモ',
  'desk.detail.delete': 'この対戦を削除',

  // export
  'desk.export.title': 'エクスポート',
  'desk.export.detail':
    'すべての対戦を、本文・推測・メモとともに 1 つの JSON ファイルに書き出します。ファイルはお使いのコンピューターに残ります。',
  'desk.export.start': 'すべての対戦をエクスポート',
  'desk.export.cancel': 'キャンセル',
  'desk.export.progress': 'エクスポートの進行状況',
  'desk.export.running': '{count} 件中 {done} 件の対戦',
  'desk.export.done': '{count} 件の対戦をエクスポートしました（{size}）。',
  'desk.export.again': 'ファイルをもう一度保存',
  'desk.export.cancelled': 'エクスポートをキャンセルしました。ファイルは保存されていません。',
  'desk.export.failed': 'エクスポートできませんでした。',

  // import
  'desk.import.title': 'インポート',
  'desk.import.detail':
    'Telltale がエクスポートしたファイルを取り込みます。先にファイル全体を検査します。すでにある対戦は統合され、何も削除されません。',
  'desk.import.choose': 'ファイルを選択',
  'desk.import.drop': 'またはここにドロップ',
  'desk.import.cancel': 'キャンセル',
  'desk.import.progress': 'インポートの進行状況',
  'desk.import.checking': 'ファイルを検査中、{share}',
  'desk.import.writing': '保存中、{share}',
  'desk.import.doneTitle': 'インポートが完了しました',
  'desk.import.done': '追加 {added} 件、変更 {changed} 件、変更なし {same} 件。',
  'desk.import.nothing': 'ファイルに対戦がありません。',
  'desk.import.faultsTitle': '何もインポートされませんでした',
  'desk.import.faultsDetail':
    'このファイルには問題が {count} 件あります。お手元の対戦は変更されていません。',
  'desk.import.faults': 'ファイルの問題',
  'desk.import.whole': 'ファイル',
  'desk.import.expected': '期待される内容',
  'desk.import.found': '実際の内容',
  'desk.import.stopped': 'インポートをキャンセルしました。',
  'desk.import.full':
    'ディスクがいっぱいです。空きを作ってから、ファイルをもう一度インポートしてください。',
  'desk.import.storage': 'ブラウザーが書き込めませんでした。',
  'desk.import.unreadable': 'ファイルを読み込めませんでした。移動または変更されていませんか？',
  'desk.import.written':
    'それまでに {count} 件の対戦が保存されています。ファイルをもう一度インポートすると続きから再開します。',
  'desk.import.faultsMore':
    'このファイルには問題が {count} 件以上あります。お手元の対戦は変更されていません。',
  'desk.import.writtenNone': '何も変更されていません。',

  // storage
  'desk.storage.title': 'ストレージ',
  'desk.storage.loading': 'ブラウザーに確認しています',
  'desk.storage.used': 'Telltale の使用量',
  'desk.storage.free': '空き容量',
  'desk.storage.count': '保存された対戦',
  'desk.storage.kept': '保持',
  'desk.storage.keptYes': 'はい。ブラウザーが自動で消去することはありません。',
  'desk.storage.keptNo':
    '保証されていません。ディスクがいっぱいになると、ブラウザーが消去することがあります。',
  'desk.storage.keep': '保持するようブラウザーに求める',
  'desk.storage.unknown': 'ブラウザーが回答しません',
};
