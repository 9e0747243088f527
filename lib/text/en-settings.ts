// What the settings page says, in English.

export const enSettings = {
  'settings.title': 'Settings',
  'settings.loading': 'Reading your settings',
  'settings.failed': 'The browser could not write this setting.',
  'settings.undo': 'Undo',

  // Language
  'settings.language': 'Language',
  'settings.languageDetail':
    'What Telltale itself says. Pages and panels that are open take a change up when you open them again.',
  'settings.languageAuto': 'As the browser',

  // Layers
  'settings.layers': 'Ways of reading',
  'settings.layersDetail':
    'Either is enough to record a battle; together they check each other. Pages that are open take a change up when you reload them.',
  'settings.wire': 'Requests and replies',
  'settings.wireDetail':
    'Hears what the page itself sends and gets. Needed for the exact text and for how it came in, piece by piece. It changes nothing and sends nothing.',
  'settings.dom': 'The page as shown',
  'settings.domDetail':
    'Reads what stands on the page, as you do. Works on when the site changes its requests.',
  'settings.layersOff': 'With both switched off, nothing is recorded.',

  // Hosts
  'settings.hosts': 'Sites',
  'settings.hostsDetail':
    'Telltale reads these pages and no others. The browser asks you before it allows another one.',
  'settings.builtIn': 'Always read',
  'settings.offered': 'compar:IA, if you use it',
  'settings.added': 'Your own arenas',
  'settings.addedNone': 'None yet.',
  'settings.addLabel': 'Add a self-hosted FastChat arena',
  'settings.addHint': 'An address such as https://chat.example.org or http://localhost:7860',
  'settings.add': 'Add',
  'settings.remove': 'Remove {host}',
  'settings.removeShort': 'Remove',
  'settings.hostAdded': '{host} is read from now on. Reload its page if it is open.',
  'settings.hostAddedLocal':
    '{host} is read from now on, on every port. Reload its page if it is open.',
  'settings.hostRemoved': '{host} is no longer read. Telltale has given the permission back.',
  'settings.hostRefused': 'The browser did not allow {host}. Nothing was changed.',
  'settings.hostKept': 'The browser did not take the permission for {host} back.',
  'settings.hostThere': '{host} is on the list already.',
  'settings.hostProblem.empty': 'Type the address of the arena.',
  'settings.hostProblem.no-address': 'This is no address. Try one such as https://chat.example.org',
  'settings.hostProblem.plain-http':
    'Only https:// addresses are read, and http:// on this computer (localhost).',
  'settings.hostProblem.scheme': 'Only https:// addresses are read.',
  'settings.hostProblem.login': 'Leave the name and the password out of the address.',
  'settings.hostProblem.wildcard': 'Add one host at a time, without *.',

  // What was learnt
  'settings.lessons': 'Learnt from reveals',
  'settings.lessonsDetail':
    'When names come out, Telltale counts how that model wrote here (its layout, its lengths, its punctuation) and how its answer came in. The counts weigh in later guesses. They hold no text and stay on this device.',
  'settings.lessonsNone': 'Nothing yet. Vote in a battle, and the first lesson is here.',
  'settings.lessonsSize': 'How answers came in: {answers} of {makers}, from the latest battles.',
  'settings.lessonsAnswers': { one: '{count} answer', other: '{count} answers' },
  'settings.lessonsMakers': { one: '{count} maker', other: '{count} makers' },
  'settings.lessonsLearn': 'Learn from my records',
  'settings.lessonsLearnt': {
    one: 'Looked through {count} battle with names.',
    other: 'Looked through {count} battles with names.',
  },
  'settings.lessonsForget': 'Forget it',
  'settings.lessonsForgotten': 'Forgotten. Your records and the guesses in them are as they were.',
  'settings.learntSize': 'How models write: {answers} of {models}.',
  'settings.learntModels': { one: '{count} model', other: '{count} models' },
  'settings.learntList': 'What is learnt',
  'settings.learntModel': 'Model',
  'settings.learntMaker': 'Maker',
  'settings.learntAnswers': 'Answers',
  'settings.learntWritten': 'text as it was sent',
  'settings.learntShown': 'text as it was shown',
  'settings.packShare': 'Save as a pack',
  'settings.packAdd': 'Take in a pack',
  'settings.packFile': 'Pack of counts',
  'settings.packs': 'Packs of others',
  'settings.packOld': 'of another version, not used',
  'settings.packRemove': 'Remove',
  'settings.packRemoveNamed': 'Remove {name}',
  'settings.packAdded': 'Taken in. Its counts weigh from the next battle on.',
  'settings.packRemoved': 'Removed. Nothing of it is left.',
  'settings.packRefused': 'Nothing was taken in.',
  'settings.packTooBig': 'This file is too big to be a pack.',
  'settings.packProblem.not-json': 'This file is not JSON.',
  'settings.packProblem.not-a-pack': 'This is no pack of counts.',
  'settings.packProblem.other-vectors': 'It was counted by another version of Telltale.',
  'settings.packProblem.own': 'It is what this browser has learnt itself.',
  'settings.packProblem.known': 'It is here already, as it is or newer.',

  // Site data
  'settings.data': 'Site data',
  'settings.dataDetail':
    'The addresses, selectors and labels by which Telltale knows a site. When the site changes, mended data put in here works at once, without an update.',
  'settings.dataSite': 'Site',
  'settings.dataInUse': 'In use',
  'settings.dataShipped': 'Shipped, version {version}',
  'settings.dataOwn': 'Your own, version {version}',
  'settings.dataShippedIs': 'Shipped with Telltale: version {version}',
  'settings.dataUnsound':
    'Your own data no longer fits this version of Telltale, so the shipped data is used in its place.',
  'settings.dataEdit': 'Edit the data',
  'settings.dataLabel': 'Site data, as JSON',
  'settings.dataHint': 'Paste here, or load a file.',
  'settings.dataLoad': 'Load a file',
  'settings.dataCheck': 'Check',
  'settings.dataUse': 'Use this data',
  'settings.dataReset': 'Back to default',
  'settings.dataSound': 'Nothing is wrong with this data.',
  'settings.dataProblems': {
    one: '{count} thing is wrong with this data. It is not in use.',
    other: '{count} things are wrong with this data. It is not in use.',
  },
  'settings.dataInvalid': 'This is missing or is not of the kind that belongs here.',
  'settings.dataWhole': 'The whole text',
  'settings.dataUsed': 'Your data is in use. Reload the arena pages that are open.',
  'settings.dataIsReset': 'The shipped data is in use again. Reload the arena pages that are open.',
  'settings.dataUndone': 'As it was before.',
  'settings.dataTooBig': 'This file is too big to be site data.',
  'settings.dataNoFile': 'The file could not be read.',
} as const;
