// What the views of a recorded battle say beyond prompt and answers, in English.

export const enRecord = {
  // How the chat was held
  'mode.battle': 'Battle',
  'mode.side-by-side': 'Side by side, models you chose',
  'mode.direct': 'Chat with one model you chose',
  'mode.direct-battle': 'Chat with a chosen model and a hidden second answer',
  'mode.unknown': 'Mode not known',
  'modality.chat': 'text',
  'modality.webdev': 'web pages',
  'modality.search': 'search',
  'modality.image': 'images',
  'modality.video': 'video',

  // Marks in lists
  'mark.manual': 'By hand',
  'mark.example': 'Example',
  'mark.notBlind': 'Not blind',
  'mark.probe': 'Probe',
  'record.probe': 'Contains a probe: not blind.',

  // Where it all comes from
  'record.source': 'Recorded by',
  'record.site': 'Site',
  'record.recorder': 'Telltale {version}',
  'record.layers.both': 'Requests and the page',
  'record.layers.wire': 'Requests and replies',
  'record.layers.dom': 'The page as shown',
  'record.layers.manual': 'You, by hand',
  'record.layers.none': 'Not known',
  'record.blind': 'Blind',
  'record.blindNo': 'No, names were in sight',
  'record.text.dom': 'Text as rendered, without its Markdown: the wire was not read',
  'record.text.record': 'Text from the site’s own record',
  'record.text.manual': 'Put in by hand',

  // Earlier versions of an answer
  'record.versions': { one: '{count} earlier version', other: '{count} earlier versions' },
  'record.version': 'Version {n}',
  'record.replaced.retry': 'Replaced at {time}: tried again',
  'record.replaced.rerun': 'Replaced at {time}: run again',
  'record.replaced.resample': 'Replaced at {time}: both drawn anew',
  'record.replaced.resend': 'Replaced at {time}: prompt sent again',

  // What belongs to an answer beside its text
  'record.citations': { one: '{count} source', other: '{count} sources' },
  'record.tools': { one: '{count} tool call', other: '{count} tool calls' },
  'record.toolArgs': 'Asked for',
  'record.toolResult': 'Got',
  'record.toolNoResult': 'No result came.',
  'record.files': { one: '{count} file', other: '{count} files' },
  'record.fileNoText': 'Only its name is known.',
  'record.images': { one: '{count} image', other: '{count} images' },
  'record.imageSize': '{width} × {height}',
  'record.imageNotLoaded': 'Addresses only; nothing is loaded from them.',
  'record.opens': 'opens {host} in a new tab',

  // What the user said on the site
  'record.reaction.up': 'You gave it a thumbs up',
  'record.reaction.down': 'You gave it a thumbs down',
  'record.reaction.none': 'You took your reaction back',
  'record.reasons': 'Your reasons',
  'record.reasonsNone': 'None given',

  // The panel
  'panel.example': 'Recorded as an example, not counted as a battle',
  'panel.exampleDetail': 'You chose who answers, so there is nothing to guess.',
  'panel.oneRecorded': 'Answer recorded',
  'panel.notBlind': 'This vote is not blind: names were in sight.',

  // The popup
  'popup.apart': 'Counted apart',
  'popup.examples': { one: '{count} example', other: '{count} examples' },
  'popup.manual': '{count} kept by hand',

  // The way through the list, and what the texts show
  'walk.label': 'Other battles of the list',
  'walk.previous': 'Previous (k)',
  'walk.next': 'Next (j)',
  'shown.evidence': 'Mark what the guess rests on',
  'shown.evidenceKey': 'Marked: findings of the sealed guess, the stronger the heavier.',
  'shown.difference': 'Compare word by word',
  'shown.differenceKey': 'Marked: words that the other answer has not in their place.',
  'shown.tooFar': 'The answers have too little in common to compare them word by word.',

  // The guess as it would be now
  'again.title': 'As it would be now',
  'again.detail':
    'With all that Telltale has learnt since, but for this battle itself. The sealed guess stays as it was, and only it is scored.',
  'again.go': 'Guess again',
  'again.failed': 'It could not be guessed again.',
} as const;
