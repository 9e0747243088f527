// What is said of the pieces in which an answer came, in English.

export const enWire = {
  'wire.title': 'How it came',

  // What was done to the pieces on their way
  'wire.treatment.as-cut': 'The site passed the answer on as the provider cut it.',
  'wire.treatment.words': 'The site cut this answer at words: only its rhythm can be read.',
  'wire.treatment.timer': 'The site cut this answer by a timer: the cuts say nothing of the model.',
  'wire.treatment.merged':
    'Several of the provider’s pieces came in one: the cuts say less than they could.',
  'wire.treatment.unknown': 'What the site did to the pieces cannot be told.',
  'wire.usual.as-cut': 'Here answers usually come as the provider cut them.',
  'wire.usual.words': 'Here answers are usually cut at words.',
  'wire.usual.timer': 'Here answers are usually cut by a timer.',
  'wire.usual.merged': 'Here pieces usually come merged.',

  // What the cuts say
  'wire.cuts.named': 'Cut like a model with the vocabulary {name}',
  'wire.cuts.group': 'Cut like a model with one of these vocabularies: {names}',
  'wire.cuts.unknown': 'Cut between tokens, but of no vocabulary that Telltale has',
  'wire.cuts.none': 'No token-level evidence in the cuts',
  'wire.cuts.fits': {
    one: '{fits} of {count} piece ends between its tokens',
    other: '{fits} of {count} pieces end between its tokens',
  },
  'wire.cuts.one': 'pieces hold one token each',
  'wire.cuts.most': 'pieces hold {count} tokens each, mostly',
  'wire.cuts.range': 'pieces hold {from} to {to} tokens',
  'wire.cuts.table': 'How well the cuts fit each vocabulary',
  'wire.cuts.vocabulary': 'Vocabulary',
  'wire.cuts.fitsShort': 'Pieces that fit',
  'wire.cuts.ratio': 'Against the best other explanation',

  // Explanations that need no tokens
  'wire.null.characters': 'cut by a number of characters',
  'wire.null.words': 'cut after words',
  'wire.null.spaces': 'cut after spaces',
  'wire.null.starts': 'cut before words',
  'wire.null.parts': 'cut between words and marks',
  'wire.null.segments': 'cut between words, spaces and marks',
  'wire.null.ideographs': 'cut after each character or word',
  'wire.null.lines': 'cut at lines',
  'wire.null.sentences': 'cut at sentences',
  'wire.null.shapes': 'cut by kinds of characters',
} as const;
