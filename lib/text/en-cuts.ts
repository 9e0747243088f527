// What the view of an answer's cuts says, in English.

export const enCuts = {
  'cuts.pieces': { one: '{count} piece', other: '{count} pieces' },
  'cuts.piecesIn': { one: '{count} piece at once', other: '{count} pieces in {time} s' },
  'cuts.rhythm': 'Usual gap {usual} ms, longest {longest} ms',
  'cuts.rhythmLabel': 'When the pieces came, from the first to the last',
  'cuts.sealed': 'How the answers came is shown once you have voted: it tells of who wrote them.',
  'cuts.none.dom': 'Read from the page as shown: no pieces were seen.',
  'cuts.none.record': 'Taken from the site’s own record: no pieces were seen.',
  'cuts.none.manual': 'Kept by hand: there are no pieces.',
  'cuts.none.wire': 'No pieces were recorded.',
  'cuts.reading': 'Reading how the answer came',
  'cuts.failed': 'How the answer came could not be read.',
  'cuts.open': 'Cuts and vocabularies',

  // The vocabularies
  'cuts.loading': 'Loading the vocabularies',
  'cuts.loadingOne': 'Loading the vocabulary',
  'cuts.missing': 'This build of Telltale does not have the vocabulary {name}.',
  'cuts.missingAll': 'This build of Telltale has no vocabularies.',
  'cuts.absent': 'not in this build',
  'cuts.otherwise': 'The best explanation without tokens: {name}.',
  'cuts.named': 'Named',
  'cuts.fitsOf': '{fits} of {count}',
  'cuts.even': 'about as likely',
  'cuts.times': '{times} times likelier',
  'cuts.timesLess': '{times} times less likely',

  // The drawing
  'cuts.over': 'Drawn over the tokens of',
  'cuts.legend': 'Legend',
  'cuts.legendToken': 'tokens, in turn',
  'cuts.legendBetween': 'cut between tokens',
  'cuts.legendInside': 'cut inside a token',
  'cuts.counts': '{pieces} pieces: {between} cuts between tokens, {inside} inside one.',
  'cuts.drawing': 'The answer with its cuts, for the eye; the list below says the same in words',
  'cuts.more': 'Show more of the answer',
  'cuts.shown': '{shown} of {total} characters shown',

  // The same as a list
  'cuts.list': 'The pieces as a list',
  'cuts.listNumber': 'No.',
  'cuts.listText': 'Piece',
  'cuts.listTokens': 'Tokens',
  'cuts.listCut': 'Its end',
  'cuts.listAt': 'Came at',
  'cuts.listMore': 'Show more pieces',
  'cuts.at': '{time} ms',
  'cuts.end': 'end of the answer',
  'cuts.between': 'between tokens',
  'cuts.inside': 'inside a token',
} as const;
