// What the settings page says, in Japanese.
import type { enSettings } from './en-settings';
import type { DictionaryOf } from './translate';

export const jaSettings: DictionaryOf<typeof enSettings> = {
  'settings.title': '設定',
  'settings.loading': '設定を読み込んでいます',
  'settings.failed': 'ブラウザーがこの設定を書き込めませんでした。',
  'settings.undo': '元に戻す',

  // Language
  'settings.language': '言語',
  'settings.languageDetail':
    'Telltale 自身の表示言語です。開いているページやパネルには、開き直すと反映されます。',
  'settings.languageAuto': 'ブラウザーに合わせる',

  // Layers
  'settings.layers': '読み取り方法',
  'settings.layersDetail':
    'どちらか一方だけでも対戦を記録できます。両方を使うと互いに確認し合います。開いているページには、再読み込みすると反映されます。',
  'settings.wire': '通信（要求と応答）',
  'settings.wireDetail':
    'ページ自身が送受信する内容を受け取ります。正確な本文と、断片ごとの届き方を知るために必要です。何も変更せず、何も送信しません。',
  'settings.dom': '表示されたページ',
  'settings.domDetail':
    'ページに表示されている内容を、あなたと同じように読み取ります。サイトが通信の形を変えても働き続けます。',
  'settings.layersOff': '両方をオフにすると、何も記録されません。',

  // Hosts
  'settings.hosts': 'サイト',
  'settings.hostsDetail':
    'Telltale はこれらのページだけを読み取ります。ほかのサイトを許可する前に、ブラウザーが確認を求めます。',
  'settings.builtIn': '常に読み取る',
  'settings.offered': 'compar:IA（使う場合）',
  'settings.added': '自分のアリーナ',
  'settings.addedNone': 'まだありません。',
  'settings.addLabel': 'セルフホストの FastChat アリーナを追加',
  'settings.addHint': 'アドレスの例：https://chat.example.org、http://localhost:7860',
  'settings.add': '追加',
  'settings.remove': '{host} を削除',
  'settings.removeShort': '削除',
  'settings.hostAdded':
    '今後 {host} を読み取ります。ページが開いている場合は再読み込みしてください。',
  'settings.hostAddedLocal':
    '今後 {host} をすべてのポートで読み取ります。ページが開いている場合は再読み込みしてください。',
  'settings.hostRemoved': '{host} の読み取りをやめました。Telltale は許可を返上しました。',
  'settings.hostRefused': 'ブラウザーが {host} を許可しませんでした。何も変更されていません。',
  'settings.hostKept': 'ブラウザーが {host} の許可を取り消しませんでした。',
  'settings.hostThere': '{host} はすでに一覧にあります。',
  'settings.hostProblem.empty': 'アリーナのアドレスを入力してください。',
  'settings.hostProblem.no-address': 'アドレスではありません。例：https://chat.example.org',
  'settings.hostProblem.plain-http':
    '読み取れるのは https:// のアドレスと、このコンピューター（localhost）の http:// だけです。',
  'settings.hostProblem.scheme': '読み取れるのは https:// のアドレスだけです。',
  'settings.hostProblem.login': 'アドレスからユーザー名とパスワードを除いてください。',
  'settings.hostProblem.wildcard': '* を使わず、ホストを 1 つずつ追加してください。',

  // What was learnt
  'settings.lessons': '公開から学んだこと',
  'settings.lessonsDetail':
    '名前が公開されると、Telltale はそのモデルのここでの書き方（書式、長さ、約物）と回答の届き方を集計します。集計は以後の推測に使われます。本文は含まず、この端末に残ります。',
  'settings.lessonsNone': 'まだありません。対戦で投票すると、最初の学習結果が表示されます。',
  'settings.lessonsSize': '回答の届き方：最近の対戦から、{makers}、{answers}。',
  'settings.lessonsAnswers': '回答 {count} 件',
  'settings.lessonsMakers': '開発元 {count} 件',
  'settings.lessonsLearn': '記録から学ぶ',
  'settings.lessonsLearnt': '名前のある対戦 {count} 件を調べました。',
  'settings.lessonsForget': '学んだことを消去',
  'settings.lessonsForgotten': '消去しました。記録とその中の推測は元のままです。',
  'settings.learntSize': 'モデルの書き方：{models}、{answers}。',
  'settings.learntModels': 'モデル {count} 件',
  'settings.learntList': '学んだ内容',
  'settings.learntModel': 'モデル',
  'settings.learntMaker': '開発元',
  'settings.learntAnswers': '回答',
  'settings.learntWritten': '送信されたままの本文',
  'settings.learntShown': '表示されたままの本文',
  'settings.packShare': 'パックとして保存',
  'settings.packAdd': 'パックを取り込む',
  'settings.packFile': '集計のパック',
  'settings.packs': 'ほかの人のパック',
  'settings.packOld': '別の版のため未使用',
  'settings.packRemove': '削除',
  'settings.packRemoveNamed': '{name} を削除',
  'settings.packAdded': '取り込みました。集計は次の対戦から使われます。',
  'settings.packRemoved': '削除しました。内容は何も残っていません。',
  'settings.packRefused': '何も取り込まれませんでした。',
  'settings.packTooBig': 'このファイルはパックとしては大きすぎます。',
  'settings.packProblem.not-json': 'このファイルは JSON ではありません。',
  'settings.packProblem.not-a-pack': '集計のパックではありません。',
  'settings.packProblem.other-vectors': '別の版の Telltale で集計されたものです。',
  'settings.packProblem.own': 'このブラウザー自身が学んだものです。',
  'settings.packProblem.known': '同じもの、またはより新しいものがすでにあります。',

  // Site data
  'settings.data': 'サイトデータ',
  'settings.dataDetail':
    'Telltale がサイトを見分けるためのアドレス、セレクター、ラベルです。サイトが変わったとき、修正したデータをここに入れると、更新を待たずにすぐ働きます。',
  'settings.dataSite': 'サイト',
  'settings.dataInUse': '使用中',
  'settings.dataShipped': '付属、バージョン {version}',
  'settings.dataOwn': '独自、バージョン {version}',
  'settings.dataShippedIs': 'Telltale に付属：バージョン {version}',
  'settings.dataUnsound':
    '独自のデータがこの版の Telltale に合わなくなったため、代わりに付属のデータを使っています。',
  'settings.dataEdit': 'データを編集',
  'settings.dataLabel': 'サイトデータ（JSON）',
  'settings.dataHint': 'ここに貼り付けるか、ファイルを読み込んでください。',
  'settings.dataLoad': 'ファイルを読み込む',
  'settings.dataCheck': '検査',
  'settings.dataUse': 'このデータを使う',
  'settings.dataReset': '初期設定に戻す',
  'settings.dataSound': 'このデータに問題はありません。',
  'settings.dataProblems': 'このデータには問題が {count} 件あります。使用されていません。',
  'settings.dataInvalid': '欠けているか、ここに入るべき種類の値ではありません。',
  'settings.dataWhole': '全体',
  'settings.dataUsed':
    '独自のデータを使用中です。開いているアリーナのページを再読み込みしてください。',
  'settings.dataIsReset':
    '付属のデータに戻しました。開いているアリーナのページを再読み込みしてください。',
  'settings.dataUndone': '元に戻しました。',
  'settings.dataTooBig': 'このファイルはサイトデータとしては大きすぎます。',
  'settings.dataNoFile': 'ファイルを読み込めませんでした。',
};
