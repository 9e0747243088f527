// What is said of the pieces in which an answer came, in Japanese.
import type { enWire } from './en-wire';
import type { DictionaryOf } from './translate';

export const jaWire: DictionaryOf<typeof enWire> = {
  'wire.title': '届き方',

  // What was done to the pieces on their way
  'wire.treatment.as-cut': 'サイトは、提供元が区切ったとおりに回答を渡しました。',
  'wire.treatment.words': 'サイトはこの回答を単語で区切りました。読み取れるのはリズムだけです。',
  'wire.treatment.timer':
    'サイトはこの回答を一定時間ごとに区切りました。区切りからモデルについては何もわかりません。',
  'wire.treatment.merged':
    '提供元の複数の断片がまとまって届きました。区切りからわかることは本来より少なくなります。',
  'wire.treatment.unknown': 'サイトが断片をどう扱ったかはわかりません。',
  'wire.usual.as-cut': 'ここでは通常、回答は提供元が区切ったとおりに届きます。',
  'wire.usual.words': 'ここでは通常、回答は単語で区切られます。',
  'wire.usual.timer': 'ここでは通常、回答は一定時間ごとに区切られます。',
  'wire.usual.merged': 'ここでは通常、断片はまとまって届きます。',

  // What the cuts say
  'wire.cuts.named': '語彙 {name} を使うモデルのような区切り',
  'wire.cuts.group': '次のいずれかの語彙を使うモデルのような区切り：{names}',
  'wire.cuts.unknown': 'トークン間の区切りだが、Telltale が持つどの語彙でもない',
  'wire.cuts.none': '区切りにトークン単位の証拠なし',
  'wire.cuts.fits': '断片 {count} 個中 {fits} 個がトークンの境目で終わる',
  'wire.cuts.one': '断片はそれぞれ 1 トークン',
  'wire.cuts.most': '断片はそれぞれ、おおむね {count} トークン',
  'wire.cuts.range': '断片は {from}～{to} トークン',
  'wire.cuts.table': '区切りと各語彙の適合度',
  'wire.cuts.vocabulary': '語彙',
  'wire.cuts.fitsShort': '適合する断片',
  'wire.cuts.ratio': 'ほかの最良の説明との比較',

  // Explanations that need no tokens
  'wire.null.characters': '一定の文字数での区切り',
  'wire.null.words': '単語の後での区切り',
  'wire.null.spaces': '空白の後での区切り',
  'wire.null.starts': '単語の前での区切り',
  'wire.null.parts': '単語と記号の間での区切り',
  'wire.null.segments': '単語・空白・記号の間での区切り',
  'wire.null.ideographs': '1 文字または 1 語ごとの区切り',
  'wire.null.lines': '行での区切り',
  'wire.null.sentences': '文での区切り',
  'wire.null.shapes': '文字の種類での区切り',
};
