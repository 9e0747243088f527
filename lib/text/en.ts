// Everything the user reads, in English. Other languages are objects with the same keys.
import { enCharts } from './en-charts';
import { enCuts } from './en-cuts';
import { enDesk } from './en-desk';
import { enDossier } from './en-dossier';
import { enGuess } from './en-guess';
import { enHealth } from './en-health';
import { enKeep } from './en-keep';
import { enLeaderboard } from './en-leaderboard';
import { enList } from './en-list';
import { enPage } from './en-page';
import { enProbes } from './en-probes';
import { enRecord } from './en-record';
import { enSame } from './en-same';
import { enSay } from './en-say';
import { enSettings } from './en-settings';
import { enStats } from './en-stats';
import { enWire } from './en-wire';

export const en = {
  ...enCharts,
  ...enCuts,
  ...enDesk,
  ...enDossier,
  ...enGuess,
  ...enHealth,
  ...enKeep,
  ...enLeaderboard,
  ...enList,
  ...enPage,
  ...enProbes,
  ...enRecord,
  ...enSame,
  ...enSay,
  ...enSettings,
  ...enStats,
  ...enWire,
  'app.name': 'Telltale',
  'time.now': 'just now',

  // Parts shared by all views
  'ui.loading': 'Loading',
  'ui.retry': 'Try again',
  'ui.tags.label': 'Tags',
  'ui.tags.add': 'Add a tag',
  'ui.tags.remove': 'Remove tag {tag}',
  'ui.tags.added': 'Added tag {tag}',
  'ui.tags.removed': 'Removed tag {tag}',
  'ui.tags.double': '“{tag}” is already there',
  'ui.tags.full': { one: 'At most {count} tag', other: 'At most {count} tags' },
  'ui.saving': 'Saving…',
  'ui.saved': 'Saved',
  'ui.unsaved': 'Not saved yet',
  'ui.saveFailed': 'Could not save.',
  'ui.interval': '95% interval {low} to {high}',
  'ui.chooseMaker': 'No guess',
  'ui.range': '{low}–{high}',

  // Why something was not done
  'failure.bad-message': 'The extension did not understand this. Reload the page.',
  'failure.not-found': 'This battle is not stored.',
  'failure.unreachable': 'The extension did not answer.',

  // Sides and votes
  'side.a': 'A',
  'side.b': 'B',
  'side.answer': 'Answer {side}',
  'vote.a': 'A is better',
  'vote.b': 'B is better',
  'vote.tie': 'Both good',
  'vote.both_bad': 'Both bad',
  'vote.unknown': 'Vote not understood',

  // Outcomes
  'outcome.right': 'Right',
  'outcome.wrong': 'Wrong',
  'outcome.silent': 'Said nothing',
  'outcome.unscored': 'Not scored',

  // The toolbar button
  'badge.unreadable': 'Telltale: a battle on this page cannot be read',
  'badge.undelivered': 'Telltale: received, not stored yet',
  'badge.storage-failed': 'Telltale: the browser could not store this battle',
  'badge.orphaned': 'Telltale was updated: reload this page',

  // The panel on the arena page
  'panel.label': 'Telltale, notes on this battle',
  'panel.fold': 'Fold',
  'panel.unfold': 'Unfold Telltale: {state}',
  'panel.toLeft': 'Move to the left side',
  'panel.toRight': 'Move to the right side',
  'panel.waiting': 'Waiting for a battle',
  'panel.waitingDetail': 'Send a prompt in battle mode; Telltale reads along.',
  'panel.recording': 'Recording this battle',
  'panel.turn': 'Turn {n}',
  'panel.progress': { one: '{count} character', other: '{count} characters' },
  'panel.writing': 'writing',
  'panel.done': 'done',
  'panel.stopped': 'stopped',
  'panel.laneError': 'error',
  'panel.recorded': 'Both answers recorded',
  'panel.sealing': 'Weighing the tells…',
  'panel.sealed': 'Guess sealed at {time}',
  'panel.engine': 'engine {engine}',
  'panel.sealedDetail': 'It stays hidden until you vote, so it cannot sway you.',
  'panel.peek': 'Peek',
  'panel.peekDetail': 'A peek is recorded. A guess of yours made after it is not scored.',
  'panel.peekFailed': 'The guess could not be opened.',
  'panel.peeked': 'Peeked before the vote',
  'panel.peekedDetail': 'Recorded. Your own guesses from now on are not scored.',
  'panel.voted': 'Voted: {vote}',
  'panel.votedDetail': 'Waiting for the names.',
  'panel.noSeal': 'No guess was sealed for this battle.',
  'panel.revealed': 'The names are out',
  'panel.revealedDetail': 'You voted: {vote}.',
  'panel.revealedNoVote': 'No vote was seen.',

  // The pill
  'pill.waiting': 'Waiting',
  'pill.recording': 'Recording',
  'pill.recorded': 'Recorded',
  'pill.sealed': 'Sealed',
  'pill.peeked': 'Peeked',
  'pill.voted': 'Voted',
  'pill.revealed': 'Names are out',
  'pill.refused': 'Prompt not taken',
  'pill.problem': 'Needs a look',

  // Trouble
  'trouble.undelivered': 'Not stored yet',
  'trouble.undeliveredDetail': 'What arrived is kept in this page and sent again. Leave it open.',
  'trouble.storage-failed': 'The browser could not store this battle',
  'trouble.storage-failedDetail':
    'It is kept in memory while this page is open. Free some disk space; Telltale tries again.',
  'trouble.orphaned': 'Telltale was updated',
  'trouble.orphanedDetail': 'Reload this page to go on; what had arrived is stored.',
  'trouble.reload': 'Reload this page',
  'trouble.unreadable': 'This battle cannot be read',
  'trouble.unreadableDetail':
    'The page has changed in a way Telltale does not know. Nothing wrong is stored.',
  'trouble.saveHint': 'What you typed is still here.',

  // Prompts that the arena did not take
  'refused.title': 'The site did not take the prompt',

  // Names
  'reveal.makerUnknown': 'Maker unknown, not scored',
  'reveal.makerOutside': 'Maker not on the list',
  'reveal.by': 'by {maker}',

  // The user's own guess
  'own.title': 'Your guess',
  'own.who': 'Who wrote answer {side}',
  'own.hint': 'Maker or model',
  'own.unscored': 'Made after seeing the guess: kept, not scored.',
  'own.late': 'A guess made now is kept, not scored.',
  'own.none': 'No guess',

  // Notes
  'note.label': 'Note',
  'note.hint': 'What gave it away?',

  // The popup
  'popup.dashboard': 'Open dashboard',
  'popup.export': 'Export all as JSON',
  'popup.openArena': 'Open the arena',
  'popup.tab.label': 'This tab',
  'popup.tab.asking': 'Looking at this tab…',
  'popup.tab.elsewhere': 'Not an arena page',
  'popup.tab.elsewhereDetail': 'Telltale reads arena.ai and the arenas you add, and nothing else.',
  'popup.tab.waiting': 'Ready. No battle on this page yet',
  'popup.tab.waitingDetail': 'Send a prompt in battle mode.',
  'popup.tab.refused': 'The site did not take the prompt',
  'popup.tab.refusedDetail': 'That is the site’s doing; Telltale keeps out of it.',
  'popup.tab.recording': 'Recording this battle',
  'popup.tab.recorded': 'This battle is recorded',
  'popup.tab.unreadable': 'This page cannot be read',
  'popup.tab.unreadableDetail': 'The page has changed. Nothing wrong is stored.',
  'popup.tab.undelivered': 'Received, not stored yet',
  'popup.tab.undeliveredDetail': 'Leave the page open; Telltale tries again.',
  'popup.tab.storage-failed': 'The browser could not store this battle',
  'popup.tab.storage-failedDetail': 'Free some disk space and leave the page open.',
  'popup.tab.orphaned': 'Telltale was updated',
  'popup.tab.orphanedDetail': 'Reload the page to go on; what had arrived is stored.',
  'popup.health': 'See capture health',
  'popup.battle': 'This battle',
  'popup.battle.streaming': 'Answers are coming in',
  'popup.battle.answered': 'Both answers in, not voted',
  'popup.battle.voted': 'Voted, names awaited',
  'popup.battle.revealed': 'Names are out',
  'popup.battle.sealed': 'Guess sealed {time}',
  'popup.battle.unsealed': 'No guess sealed yet',
  'popup.battle.ownBoth': 'Your guess: A and B',
  'popup.battle.ownOne': 'Your guess: {side} only',
  'popup.battle.ownNone': 'Your guess: not made',
  'popup.battle.peeked': 'Peeked',
  'popup.totals': 'So far',
  'popup.battles': { one: 'battle', other: 'battles' },
  'popup.voted': 'voted',
  'popup.revealed': 'revealed',
  'popup.accuracy': 'Maker named right',
  'popup.you': 'You',
  'popup.telltale': 'Telltale',
  'popup.ofAnswers': '{right} of {n}',
  'popup.silent': 'Said nothing: {n}',
  'popup.few': 'Too few to say',
  'popup.noneYet': 'None scored yet',
  'popup.running': 'Telltale, last {reveals}: {right} of {n} right (95% interval {low} to {high})',
  'popup.reveals': { one: '{count} reveal', other: '{count} reveals' },
  'popup.latest': 'Latest battles',
  'popup.noPreview': 'No text in the prompt',
  'popup.namesPending': 'Names not out yet',
  'popup.versus': '{a} vs {b}',
  'popup.notVoted': 'Not voted',
  'popup.who.machine': 'Telltale',
  'popup.who.user': 'You',
  'popup.scoreOf': '{who}, answer {side}: {outcome}',
  'popup.emptyTitle': 'No battles yet',
  'popup.first.battle':
    'Open the arena and send a prompt in battle mode. Telltale records both answers.',
  'popup.first.guess': 'It seals a guess of who wrote each. Make your own in the panel.',
  'popup.first.reveal': 'Vote. When the names come out, both guesses are checked.',
  'popup.errorTitle': 'Your records could not be opened',
  'popup.errorDetail': 'Nothing is deleted. Close other Telltale pages and try again.',
} as const;
