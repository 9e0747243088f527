// What the user's own leaderboard says, in English.

export const enLeaderboard = {
  'board.title': 'Leaderboard',
  'board.intro':
    'Who wins by your votes, by the arena’s published method. It says what you prefer, not what is best for all.',
  'board.loading': 'Reading your battles',
  'board.errorTitle': 'Your battles could not be read',
  'board.errorDetail': 'Nothing is deleted. Close other Telltale pages and try again.',
  'board.emptyTitle': 'No votes to count yet',
  'board.emptyDetail': 'A battle counts once you have voted and the names are out.',
  'board.fewTitle': 'Too few battles to rank anyone',
  'board.fewDetail':
    'A rating needs names that have won against each other in some way: whoever only won, or only lost, could be any amount better or worse.',
  'board.hiddenTitle': 'Nobody has that many games',
  'board.hiddenDetail': 'Lower the least number of games to see the ratings.',

  // What is asked for
  'board.controls': 'What is ranked',
  'board.by': 'Rank',
  'board.by.model': 'Models',
  'board.by.maker': 'Makers',
  'board.minGames': 'Least games',
  'board.style': 'Hold style equal',
  'board.styleDetail':
    'Takes length, headings, lists and bold out of the comparison. Reads all answers once.',
  'board.styleReading': 'Reading answers: {done} of {total}',
  'board.styleFailed': 'The answers could not be read.',

  // What counts
  'board.counted': { one: '{count} battle counts', other: '{count} battles count' },
  'board.leftOut': { one: '{count} does not', other: '{count} do not' },
  'board.which': 'Which battles count',
  'board.include': 'Count all the same',
  'board.never': 'Cannot count',
  'board.reason': '{why}: {n}',
  'reason.open': 'Answers still coming',
  'reason.chosen': 'You chose a model yourself',
  'reason.unvoted': 'Not voted',
  'reason.unnamed': 'Names or makers not known',
  'reason.same': 'The same on both sides',
  'reason.peeked': 'Peeked before the vote',
  'reason.manual': 'Kept by hand',
  'reason.seen': 'Names in sight at the vote',
  'reason.pair': 'Pair known from before',
  'reason.said': 'An answer named its maker',
  'reason.probe': 'A probe was asked',

  // The table
  'board.rank': 'Rank',
  'board.name': 'Name',
  'board.rating': 'Rating',
  'board.interval': '95% interval',
  'board.games': 'Games',
  'board.record': 'Won, tied, lost',
  'board.recordOf': '{wins}, {ties}, {losses}',
  'board.rankHint': 'Who cannot be told apart by intervals shares a rank.',
  'board.hidden': {
    one: '{count} rated name has fewer games and is not shown.',
    other: '{count} rated names have fewer games and are not shown.',
  },
  'board.unplaced': 'Without a rating',
  'board.unplacedHint':
    'Their battles count in the record, and cannot say how much better or worse.',
  'board.why': 'Why',
  'board.why.won': 'Won all',
  'board.why.lost': 'Lost all',
  'board.why.apart': 'Not joined to the others',

  // Charts
  'board.ratings': 'Ratings with their intervals',
  'board.matrix': 'Who wins against whom',
  'board.matrixHint':
    'Share of wins of the row over the column, ties as half. A cell leads to its battles.',
  'board.matrixFirst': 'The first {count} are shown.',
  'board.cell': '{share} of {games} ({wins} won, {ties} tied, {losses} lost)',
  'board.history': 'Change over time',
  'board.historyHint':
    'Ratings of all battles up to each day, for the first {count}, once the interval is narrower than 400.',
  'board.historyPlain': 'Style is not held equal here.',
  'board.day': 'Day',

  // What style is worth
  'board.worth': 'What style is worth to you',
  'board.worthHint':
    'How a difference of one standard deviation changes the odds of your vote, all else equal.',
  'board.worthOdds': 'Odds',
  'style.length': 'Longer',
  'style.headers': 'More headings',
  'style.lists': 'More list items',
  'style.bold': 'More bold',
} as const;
