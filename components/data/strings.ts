// What the dashboard says, in English.
import { formatCount } from '../../lib/text/format';

const plural = (n: number, one: string, other: string) =>
  `${formatCount(n)} ${n === 1 ? one : other}`;
export const battleCount = (n: number) => plural(n, 'battle', 'battles');

/** A number of bytes in the unit that reads best. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return plural(bytes, 'byte', 'bytes');
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes / 1_000;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}

export const strings = {
  title: 'Telltale',
  sections: 'Sections',
  battles: 'Battles',
  leaderboard: 'Leaderboard',
  statistics: 'Statistics',
  data: 'Data',
  health: 'Capture health',
  probes: 'Probes',
  names: 'Names',
  settings: 'Settings',
  keep: 'Keep by hand',

  list: {
    loading: 'Reading your battles',
    emptyTitle: 'No battles yet',
    emptyDetail:
      'Send a prompt in battle mode on the arena and it is recorded here, or import a file of battles.',
    emptyAction: 'Import a file',
    errorTitle: 'Your battles could not be read',
    errorDetail: 'Nothing is deleted. Close other Telltale pages and try again.',
    noPreview: 'No text in the prompt',
    versus: (a: string, b: string) => `${a} vs ${b}`,
    namesPending: 'Names not out yet',
    notVoted: 'Not voted',
    peeked: 'Peeked',
    tags: 'Tags',
    scoreOf: (who: string, side: string, outcome: string) => `${who}, answer ${side}: ${outcome}`,
  },

  detail: {
    back: 'All battles',
    loading: 'Reading this battle',
    goneTitle: 'This battle is not stored',
    goneDetail: 'It may have been deleted.',
    untitled: 'Battle',
    facts: 'About this battle',
    vote: 'Vote',
    names: 'Names',
    mode: 'Mode',
    started: 'Started',
    votedWith: (vote: string, time: string) => `${vote}, ${time}`,
    prompt: 'Prompt',
    texts: 'Prompt and answers',
    turn: (n: number) => `Turn ${n}`,
    attachments: 'Sent along',
    answer: (side: string) => `Answer ${side}`,
    reasoning: (n: number) => `Reasoning, ${plural(n, 'character', 'characters')}`,
    noAnswer: 'No text',
    showAll: (n: number) => `Show all ${plural(n, 'character', 'characters')}`,
    guess: 'Guesses',
    sealed: 'Sealed',
    sealedDetail:
      'Telltale’s guess stays hidden until you vote. Only the panel on the arena page can open it before, and records that.',
    noSeal: 'No guess was sealed for this battle.',
    ownGuess: 'Your guess',
    notes: 'Your notes',
    delete: 'Delete this battle',
    finish: {
      streaming: 'Still coming when last seen',
      truncated: 'The stream ended early',
      aborted: 'The page stopped listening',
      interrupted: 'The page went away',
      error: 'The site reported an error',
      length: 'Cut at the length limit',
      'content-filter': 'Stopped by a content filter',
    } as Record<string, string>,
  },

  export: {
    title: 'Export',
    detail:
      'All battles with their texts, guesses and notes as one JSON file. It stays on your computer.',
    start: 'Export all battles',
    cancel: 'Cancel',
    progress: 'Export progress',
    running: (done: number, total: number) => `${formatCount(done)} of ${battleCount(total)}`,
    done: (n: number, size: string) => `Exported ${battleCount(n)}, ${size}.`,
    again: 'Save the file again',
    cancelled: 'Export cancelled. No file was saved.',
    failed: 'The export did not work.',
  },

  import: {
    title: 'Import',
    detail:
      'Takes in a file that Telltale exported. The whole file is checked first. Battles you have already are merged; nothing is deleted.',
    choose: 'Choose a file',
    drop: 'or drop it here',
    cancel: 'Cancel',
    progress: 'Import progress',
    checking: (share: string) => `Checking the file, ${share}`,
    writing: (share: string) => `Storing, ${share}`,
    doneTitle: 'Import finished',
    done: (added: number, changed: number, same: number) =>
      `${formatCount(added)} added, ${formatCount(changed)} changed, ${formatCount(same)} already the same.`,
    nothing: 'The file holds no battles.',
    faultsTitle: 'Nothing was imported',
    faultsDetail: (n: number, isMore: boolean) =>
      `${isMore ? `At least ${formatCount(n)}` : formatCount(n)} ${n === 1 && !isMore ? 'thing is' : 'things are'} wrong with this file. Your battles were not changed.`,
    faults: 'What is wrong with the file',
    fault: (path: string, expected: string, found: string) => ({ path, expected, found }),
    whole: 'The file',
    expected: 'expected',
    found: 'found',
    stopped: 'Import cancelled.',
    full: 'The disk is full. Free some space, then import the file again.',
    storage: 'The browser could not write.',
    unreadable: 'The file could not be read. Was it moved or changed?',
    written: (n: number) =>
      n === 0
        ? 'Nothing was changed.'
        : `${battleCount(n)} had been stored before; importing the file again goes on from there.`,
  },

  storage: {
    title: 'Storage',
    loading: 'Asking the browser',
    used: 'Used by Telltale',
    free: 'Room left',
    count: 'Battles stored',
    kept: 'Kept',
    keptYes: 'Yes. The browser does not clear it by itself.',
    keptNo: 'Not promised. The browser may clear it when the disk fills up.',
    keep: 'Ask the browser to keep it',
    unknown: 'The browser does not say',
  },
};
