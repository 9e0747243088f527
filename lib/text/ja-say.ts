// What is said where the user annotates a battle, in Japanese.
import type { enSay } from './en-say';
import type { DictionaryOf } from './translate';

export const jaSay: DictionaryOf<typeof enSay> = {
  'ui.choices': '候補 {count} 件',

  'say.title': '自分の評価',
  'say.clear': 'もう一度押すと解除します',
  'say.star': 'この対戦にスターを付ける',
  'say.starred': 'スター付き',
  'say.rating': '{criterion}、回答 {side}',
  'say.reason': '{reason}：回答 {side}',
  'say.activeSide': 'キーの対象は回答 {side}',
  'say.judged': '{side} の最後の評価：{when}',
  'say.ratings': '評価',
  'say.reasons': '理由',

  'criterion.overall': '総合',
  'criterion.correct': '正確さ',
  'criterion.style': '文体',
  'criterion.complete': '網羅性',
  'criterion.brief': '簡潔さ',
  'criterion.creative': '創造性',

  'reason.useful': '役に立つ',
  'reason.complete': '網羅的',
  'reason.creative': '創造的',
  'reason.clear_formatting': '書式が明快',
  'reason.incorrect': '誤りがある',
  'reason.superficial': '表面的',
  'reason.instructions_not_followed': '指示に従っていない',

  // Taking back
  'back.undo': '元に戻す：{what}',
  'back.nothing': '元に戻すものはありません',
  'back.done': '元に戻しました：{what}',
  'back.guess': '{side} の推測',
  'back.tags': 'タグ',
  'back.note': 'メモ',
  'back.star': 'スター',
  'back.reason': '{side} の「{reason}」',
  'back.rate': '{side} の「{criterion}」',
  'back.highlight': 'マークした箇所',

  // Marked passages
  'mark.title': 'マークした箇所',
  'mark.take': 'ページの選択範囲をマーク',
  'mark.hint': '先に回答の語句を選択してください。',
  'mark.none': '保存された回答にこの語句が見つかりませんでした。',
  'mark.many': 'この語句は複数の箇所にあります。もう少し長く選択してください。',
  'mark.long': '長すぎます。上限は {count} 文字です。',
  'mark.empty': '何も選択されていません。',
  'mark.done': '回答 {side} にマークしました。',
  'mark.label': 'ラベル',
  'mark.labelOf': '「{quote}」のラベル',
  'mark.remove': '「{quote}」のマークを外す',
  'mark.lost': '回答が変わったため、見つからなくなりました。',
  'mark.here': '選択範囲をマーク',
  'mark.inThis': '回答 {side} の選択範囲をマーク',

  // What was known when something was said
  'known.nothing': '投票前',
  'known.guess': '投票またはのぞき見の後',
  'known.names': '名前を知った上で',
  'known.when': '{time}、{known}',

  // Both answers beside each other
  'difference.title': '両方の回答の比較',
  'difference.detail': '最新のターンの比較です。書き手については何も示しません。',
  'difference.measure': '項目',
  'difference.words': '語数',
  'difference.lists': 'リスト項目',
  'difference.headings': '見出し',
  'difference.bold': '太字',
  'difference.code': 'コード',
  'difference.emoji': '絵文字',
  'difference.speed': '1 秒あたりの文字数',
  'difference.unknown': '見ていません',

  // Names in the prompt
  'prompt.named':
    'プロンプトに「{name}」という名前があります。アリーナはこのような対戦の投票を数えないことがあります。',
  'prompt.namedShort': 'プロンプトにモデル名あり',

  // Keys
  'keys.title': 'キー',
  'keys.detail': 'パネルにフォーカスがあり、入力欄にいないときに使えます。設定で変更できます。',
  'keys.close': 'キーの一覧を閉じる',
  'keys.show': 'キー',
  'key.help': 'この一覧を表示',
  'key.sideA': 'キーの対象を回答 A にする',
  'key.sideB': 'キーの対象を回答 B にする',
  'key.guess': '書き手を推測',
  'key.rate1': '1 と評価',
  'key.rate2': '2 と評価',
  'key.rate3': '3 と評価',
  'key.rate4': '4 と評価',
  'key.rate5': '5 と評価',
  'key.unrate': '評価を解除',
  'key.star': 'スター',
  'key.mark': '選択範囲をマーク',
  'key.tags': 'タグを追加',
  'key.note': 'メモを書く',
  'key.undo': '元に戻す',

  // Settings
  'annotating.title': '注釈',
  'annotating.detail': '各回答についてパネルが尋ねる内容と、それに答えるキーです。',
  'annotating.criteria': '1～5 で評価する項目',
  'annotating.criteriaDetail': '1～5 のキーは最初の項目を評価します。上限は {count} 件です。',
  'annotating.own': '独自の評価項目',
  'annotating.reasons': '独自の理由',
  'annotating.onPage': 'キーをページ上でも使う',
  'annotating.onPageDetail':
    'ページ上の入力欄などにフォーカスがないときに使えます。ページで入力している間は働きません。',
  'annotating.keys': 'キー',
  'annotating.key': 'キー：{action}',
  'annotating.clash': '「{action}」と同じキーです。最初のものだけが働きます。',
  'annotating.badKey': '文字など、1 文字を入力してください。',
  'annotating.reset': '初期設定のキーに戻す',
};
