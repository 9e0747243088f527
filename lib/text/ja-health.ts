// What the capture-health page says, in Japanese.
import type { enHealth } from './en-health';
import type { DictionaryOf } from './translate';

export const jaHealth: DictionaryOf<typeof enHealth> = {
  'health.title': '記録の状態',
  'health.lead':
    'Telltale はサイトを 2 通りの方法で読み取り、どちらか一方だけでも足ります。それぞれが最後に見た内容を示します。',
  'health.loading': '最新の報告を読み込んでいます',
  'health.emptyTitle': 'アリーナのページはまだ開かれていません',
  'health.emptyDetail':
    'Telltale を有効にしたままアリーナを開いてください。報告が自動でここに表示されます。',
  'health.reported': '最新の報告',
  'health.pageOpen': '開いているページ：{count}',
  'health.pageClosed': '開いているページはありません',
  'health.route': 'ページ',
  'health.data': 'サイトデータ',
  'health.ownData': '独自',
  'health.shippedData': '付属',
  'health.changeData': 'サイトデータを変更',
  'health.since': '読み取れなくなった時刻',
  'health.seen': '最後に理解した時刻',
  'health.never': 'まだありません',
  'health.kind.prompt': 'プロンプト',
  'health.kind.text': '回答の本文',
  'health.kind.done': '回答の終わり',
  'health.kind.vote': '投票',
  'health.kind.names': '名前',
  'health.kind.record': 'サイト自身の記録',
  'health.unread': '読み取らなかった行コード',
  'health.unreadNone': 'なし。',
  'health.unreadDetail':
    '応答のうち、Telltale が使わない、または知らない部分です。本文が届かなくなったときにだけ問題になります。',
  'health.rowTimes': '{code}、{times} 回',
  'health.selectors': 'セレクター',
  'health.selectorsOf': 'セレクター（{pack} のページ用）',
  'health.selector': '部分',
  'health.found': '検出数',
  'health.expected': '見本のページ',
  'health.expectedRange': '{min}～{max}',
  'health.expectedUnknown': '数えていません',
  'health.noPack': 'ページに対戦がないため、数えるものがありませんでした。',
  'health.noPackBroken': 'このページに合うセレクターの組がありません。',
  'health.missing': '欠落',

  // Sites
  'health.site.good': '正常に読み取り中',
  'health.site.goodText': 'このサイトの対戦を読み取っています。',
  'health.site.goodDo': '何もする必要はありません。',
  'health.site.idle': '準備完了',
  'health.site.idleText': 'サイトは開かれましたが、対戦はまだ見ていません。',
  'health.site.idleDo':
    '対戦モードでプロンプトを送信すると、読み取りの様子がこのページに表示されます。',
  'health.site.partial': '一方の方法に問題があります',
  'health.site.partialText':
    '対戦は、もう一方の方法で見える範囲で引き続き記録されます。一部の詳細が欠けることがあります。',
  'health.site.partialDo':
    'アリーナのページを再読み込みしてください。改善しない場合は、下の報告をコピーしてお知らせください。',
  'health.site.stale': '最近は見ていません',
  'health.site.staleText': '最後にサイトを見たときは正常でしたが、その後変わった可能性があります。',
  'health.site.staleDo': 'サイトを開くと、今日の読み取りの様子がこのページに表示されます。',
  'health.site.off': 'オフ',
  'health.site.offText': '両方の読み取り方法がオフです。何も記録されません。',
  'health.site.offDo': '設定でどちらか一方をオンにしてください。',
  'health.site.broken': '読み取れません',
  'health.site.brokenText':
    '対戦が行われているようですが、読み取れません。誤った内容は保存されません。',
  'health.site.brokenDo':
    'アリーナのページを再読み込みしてください。改善しない場合はサイトが変わっています。下の報告をコピーしてお知らせいただくか、修正したサイトデータを設定に入れてください。',
  'health.site.undelivered': '未保存',
  'health.site.undeliveredText': 'ページが受信した内容の一部がまだ保存されていません。',
  'health.site.undeliveredDo':
    'アリーナのページを開いたままにしてください。Telltale が自動で再試行します。',
  'health.site.storage-failed': '保存できませんでした',
  'health.site.storage-failedText':
    'ブラウザーが書き込みを拒否しました。対戦はページのメモリーに残っています。',
  'health.site.storage-failedDo':
    'ディスクの空きを作り、アリーナのページを開いたままにしてください。Telltale が自動で再試行します。',
  'health.site.orphaned': '再読み込みが必要です',
  'health.site.orphanedText':
    'ページを開いている間に Telltale が更新されました。そのページはもう読み取られません。',
  'health.site.orphanedDo': 'アリーナのページを再読み込みしてください。',

  // Layers
  'health.wire': '通信（要求と応答）',
  'health.wireDetail': 'ページが送受信する内容です。正確な本文が断片ごとに得られます。',
  'health.dom': '表示されたページ',
  'health.domDetail':
    'ページに表示されている内容です。見えているままの本文、投票、名前が得られます。',
  'health.layer.off': 'オフ',
  'health.layer.unconnected': '未接続',
  'health.layer.idle': '準備完了',
  'health.layer.reading': '読み取り中',
  'health.layer.partial': '一部欠落',
  'health.layer.broken': '読み取れません',
  'health.wire.off': '設定でオフになっています。',
  'health.wire.unconnected':
    'ページ内で受信する部分が応答していません。アリーナのページを再読み込みしてください。ほかの拡張機能が妨げている可能性があります。',
  'health.wire.idle': '待ち受けています。回答はまだ届いていません。',
  'health.wire.reading': '待ち受けており、届く内容を理解しています。',
  'health.wire.partial': '待ち受けており、届く内容の一部を理解しています。',
  'health.wire.broken': '対戦が行われているようですが、届く内容をまったく理解できません。',
  'health.dom.off': '設定でオフになっています。',
  'health.dom.unconnected': 'まだページを見ていません。',
  'health.dom.idle': '監視しています。ページに対戦はありません。',
  'health.dom.reading': 'ページから対戦の各部分を見つけています。',
  'health.dom.partial': '対戦は見つかりましたが、一部が本来の場所にありません。',
  'health.dom.broken': 'ページから対戦の部分がまったく見つかりません。',

  // The report
  'health.report': '報告',
  'health.reportDetail':
    '件数、時刻、ページの構造です。プロンプト、回答、名前、アドレスの語句は一切含みません。',
  'health.reportShow': 'コピーされる内容を見る',
  'health.reportLabel': 'コピーされる内容',
  'health.copy': '報告をコピー',
  'health.copied': '報告をコピーしました。',
  'health.copyFailed': 'ブラウザーがコピーできませんでした。上の文字を選択してコピーしてください。',
};
