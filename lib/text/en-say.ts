// What is said where the user annotates a battle, in English.

export const enSay = {
  'ui.choices': { one: '{count} choice', other: '{count} choices' },

  'say.title': 'Your judgement',
  'say.clear': 'Press again to clear',
  'say.star': 'Star this battle',
  'say.starred': 'Starred',
  'say.rating': '{criterion}, answer {side}',
  'say.reason': '{reason}: answer {side}',
  'say.activeSide': 'Keys go to answer {side}',
  'say.ratings': 'Ratings',
  'say.reasons': 'Reasons',

  'criterion.overall': 'Overall',
  'criterion.correct': 'Correct',
  'criterion.style': 'Style',
  'criterion.complete': 'Complete',
  'criterion.brief': 'To the point',
  'criterion.creative': 'Creative',

  'reason.useful': 'Useful',
  'reason.complete': 'Complete',
  'reason.creative': 'Creative',
  'reason.clear_formatting': 'Clear formatting',
  'reason.incorrect': 'Incorrect',
  'reason.superficial': 'Superficial',
  'reason.instructions_not_followed': 'Instructions not followed',

  // Taking back
  'back.undo': 'Undo: {what}',
  'back.nothing': 'Nothing to undo',
  'back.done': 'Undone: {what}',
  'back.guess': 'guess of {side}',
  'back.tags': 'tags',
  'back.note': 'note',
  'back.star': 'star',
  'back.reason': '{reason} of {side}',
  'back.rate': '{criterion} of {side}',
  'back.highlight': 'marked passage',

  // Marked passages
  'mark.title': 'Marked passages',
  'mark.take': 'Mark the selection on the page',
  'mark.hint': 'Select words of an answer first.',
  'mark.none': 'These words were not found in the stored answers.',
  'mark.many': 'These words stand in more than one place. Select a few more.',
  'mark.long': 'That is too long: at most {count} characters.',
  'mark.empty': 'Nothing is selected.',
  'mark.done': 'Marked in answer {side}.',
  'mark.label': 'Label',
  'mark.labelOf': 'Label of “{quote}”',
  'mark.remove': 'Take the mark off “{quote}”',
  'mark.lost': 'No longer found in the answer, which has changed.',
  'mark.here': 'Mark the selection',
  'mark.inThis': 'Mark the selection in answer {side}',

  // What was known when something was said
  'known.nothing': 'before the vote',
  'known.guess': 'after the vote or a peek',
  'known.names': 'knowing the names',
  'known.when': '{time}, {known}',

  // Both answers beside each other
  'difference.title': 'Both answers side by side',
  'difference.detail': 'Of the newest turn. It says nothing of who wrote them.',
  'difference.measure': 'Measure',
  'difference.words': 'Words',
  'difference.lists': 'List items',
  'difference.headings': 'Headings',
  'difference.bold': 'Bold',
  'difference.code': 'Code',
  'difference.emoji': 'Emoji',
  'difference.speed': 'Characters a second',
  'difference.unknown': 'not seen',

  // Names in the prompt
  'prompt.named': 'Your prompt names “{name}”. The arena may not count votes on such battles.',
  'prompt.namedShort': 'Prompt names a model',

  // Keys
  'keys.title': 'Keys',
  'keys.detail':
    'They work while the keyboard is in the panel and not in a field. Change them in the settings.',
  'keys.close': 'Close the list of keys',
  'keys.show': 'Keys',
  'key.help': 'Show this list',
  'key.sideA': 'Keys go to answer A',
  'key.sideB': 'Keys go to answer B',
  'key.guess': 'Guess who wrote it',
  'key.rate1': 'Rate it 1',
  'key.rate2': 'Rate it 2',
  'key.rate3': 'Rate it 3',
  'key.rate4': 'Rate it 4',
  'key.rate5': 'Rate it 5',
  'key.unrate': 'Clear its rating',
  'key.star': 'Star',
  'key.mark': 'Mark the selection',
  'key.tags': 'Add a tag',
  'key.note': 'Write a note',
  'key.undo': 'Undo',

  // Settings
  'annotating.title': 'Annotating',
  'annotating.detail': 'What the panel asks of each answer, and the keys that answer it.',
  'annotating.criteria': 'Rated from 1 to 5',
  'annotating.criteriaDetail': 'The keys 1 to 5 rate the first. At most {count}.',
  'annotating.own': 'Criteria of your own',
  'annotating.reasons': 'Reasons of your own',
  'annotating.onPage': 'Keys also work on the page',
  'annotating.onPageDetail':
    'While no field and nothing else on the page has the keyboard. They never work while you type there.',
  'annotating.keys': 'Keys',
  'annotating.key': 'Key for: {action}',
  'annotating.clash': 'The same key as: {action}. Only the first one works.',
  'annotating.badKey': 'One character, such as a letter.',
  'annotating.reset': 'Back to the shipped keys',
} as const;
