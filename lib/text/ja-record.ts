// What the views of a recorded battle say beyond prompt and answers, in Japanese.
import type { enRecord } from './en-record';
import type { DictionaryOf } from './translate';

export const jaRecord: DictionaryOf<typeof enRecord> = {
  // How the chat was held
  'mode.battle': '対戦',
  'mode.side-by-side': '選んだモデルの並列比較',
  'mode.direct': '選んだ 1 つのモデルとのチャット',
  'mode.direct-battle': '選んだモデルとのチャット（隠れた第 2 の回答付き）',
  'mode.unknown': 'モードは不明',
  'modality.chat': 'テキスト',
  'modality.webdev': 'ウェブページ',
  'modality.search': '検索',
  'modality.image': '画像',
  'modality.video': '動画',

  // Marks in lists
  'mark.manual': '手動',
  'mark.example': '例',
  'mark.notBlind': 'ブラインドでない',
  'mark.probe': '探り質問',
  'record.probe': '探り質問を含むため、ブラインドではありません。',

  // Where it all comes from
  'record.source': '記録元',
  'record.site': 'サイト',
  'record.recorder': 'Telltale {version}',
  'record.layers.both': '通信とページ',
  'record.layers.wire': '通信（要求と応答）',
  'record.layers.dom': '表示されたページ',
  'record.layers.manual': '手動入力',
  'record.layers.none': '不明',
  'record.blind': 'ブラインド',
  'record.blindNo': 'いいえ、名前が見えていました',
  'record.text.dom': '表示されたままの本文（Markdown なし）：通信は読み取られていません',
  'record.text.record': 'サイト自身の記録による本文',
  'record.text.manual': '手動で入力',

  // Earlier versions of an answer
  'record.versions': '以前の版 {count} 件',
  'record.version': '版 {n}',
  'record.replaced.retry': '{time} に置き換え：再試行',
  'record.replaced.rerun': '{time} に置き換え：再実行',
  'record.replaced.resample': '{time} に置き換え：両方を生成し直し',
  'record.replaced.resend': '{time} に置き換え：プロンプトを再送信',

  // What belongs to an answer beside its text
  'record.citations': '出典 {count} 件',
  'record.tools': 'ツール呼び出し {count} 件',
  'record.toolArgs': '要求',
  'record.toolResult': '結果',
  'record.toolNoResult': '結果は届きませんでした。',
  'record.files': 'ファイル {count} 件',
  'record.fileNoText': '名前だけがわかっています。',
  'record.images': '画像 {count} 件',
  'record.imageSize': '{width} × {height}',
  'record.imageNotLoaded': 'アドレスのみです。そこからは何も読み込みません。',
  'record.opens': '{host} を新しいタブで開きます',

  // What the user said on the site
  'record.reaction.up': '高評価を付けました',
  'record.reaction.down': '低評価を付けました',
  'record.reaction.none': '評価を取り消しました',
  'record.reasons': '自分の理由',
  'record.reasonsNone': '理由なし',

  // The panel
  'panel.example': '例として記録し、対戦には数えません',
  'panel.exampleDetail': '回答するモデルを自分で選んだため、推測するものがありません。',
  'panel.oneRecorded': '回答を記録しました',
  'panel.notBlind': 'この投票はブラインドではありません。名前が見えていました。',

  // The popup
  'popup.apart': '別に集計',
  'popup.examples': '例 {count} 件',
  'popup.manual': '手動で保存 {count} 件',

  // The way through the list, and what the texts show
  'walk.label': '一覧のほかの対戦',
  'walk.previous': '前へ（k）',
  'walk.next': '次へ（j）',
  'shown.evidence': '推測の根拠を示す',
  'shown.evidenceKey': '印：封印された推測の根拠。強いものほど濃く示します。',
  'shown.difference': '語ごとに比較',
  'shown.differenceKey': '印：もう一方の回答の同じ位置にない語。',
  'shown.tooFar': '共通点が少なすぎるため、語ごとに比較できません。',

  // The guess as it would be now
  'again.title': '現時点での推測',
  'again.detail':
    'この対戦自体を除き、その後 Telltale が学んだすべてを使います。封印された推測はそのまま残り、採点されるのはそれだけです。',
  'again.go': 'もう一度推測',
  'again.failed': 'もう一度推測できませんでした。',
};
