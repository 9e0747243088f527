// What keeping a battle by hand says, in Japanese.
import type { enKeep } from './en-keep';
import type { DictionaryOf } from './translate';

export const jaKeep: DictionaryOf<typeof enKeep> = {
  'keep.title': '対戦を手動で保存',
  'keep.lead':
    'Telltale が読み取れなかった対戦や、ほかの場所で行われた対戦のためのものです。印が付き、別に集計されます。',
  'keep.loading': '下書きを探しています',
  'keep.form': '保存する対戦',
  'keep.site': 'サイト',
  'keep.siteOther': '別のサイト',
  'keep.siteName': 'サイトの名前',
  'keep.turn': 'ターン {n}',
  'keep.prompt': 'プロンプト',
  'keep.answer': '回答 {side}',
  'keep.addTurn': 'ターンを追加',
  'keep.removeTurn': 'ターン {n} を削除',
  'keep.take': '選択範囲を取り込む',
  'keep.takeFor': '選択範囲を「{field}」として取り込む',
  'keep.takeNothing': '先にページ上の文字を選択してから、ボタンを押してください。',
  'keep.takeCut': '選択範囲が長すぎるため、最初の {count} 文字を取り込みました。',
  'keep.vote': '自分の投票',
  'keep.vote.none': 'まだなし',
  'keep.blind': '名前を見る前に投票しました',
  'keep.blindHint': '選ばない場合は、名前が見えている状態での投票として扱います。',
  'keep.names': '名前（わかる場合）',
  'keep.name': '回答 {side} のモデル',
  'keep.nameHint': 'わかるまで空のままにしてください',
  'keep.note': 'メモ',
  'keep.sealHint': '名前も投票もない場合、Telltale は先に推測を封印します。',
  'keep.save': 'この対戦を保存',
  'keep.clear': '入力欄を空にする',
  'keep.cleared': '入力欄を空にしました。',
  'keep.removed': 'ターンを削除しました。',
  'keep.undo': '元に戻す',
  'keep.draft': '入力した内容は、保存するか空にするまで下書きとして残ります。',
  'keep.draftFailed': 'ブラウザーが下書きを保持できません。離れる前に対戦を保存してください。',
  'keep.failed': '対戦を保存できませんでした。',
  'keep.check': '確認が必要な項目が {count} 件あります。',
  'keep.done': '保存しました。ダッシュボードに「手動」の印付きで表示されます。',
  'keep.another': '別の対戦を保存',
  'keep.back': '戻る',

  // What is wrong with a field
  'keep.problem.site.empty': 'どのサイトか入力してください。',
  'keep.problem.prompt.empty': '質問した内容を入力してください。',
  'keep.problem.answer.empty': 'この回答を入力してください。',
  'keep.problem.all.empty': '少なくとも 1 つのターンを入力してください。',
  'keep.problem.tooLong': '長すぎます。上限は {count} 文字です。',
  'keep.problem.all.tooLong': '全体の文字数が多すぎます。上限は {count} 文字です。',
  'keep.problem.all.tooMany': 'ターンが多すぎます。上限は {count} です。',

  // Names and vote put in later
  'amend.title': '名前と投票の手動入力',
  'amend.detail':
    'Telltale が見ていなかった内容のためのものです。Telltale 自身が見た内容は変わりません。',
  'amend.open': '入力する',
  'amend.opens': '名前または投票を入力すると、封印された推測が開きます。',
  'amend.save': '保存',
  'amend.saved': '保存しました。',
  'amend.undone': '取り消しました。',
  'amend.failed': '保存できませんでした。',
};
