// What the capture-health page says, in English.

export const enHealth = {
  'health.title': 'Capture health',
  'health.lead':
    'Telltale reads a site in two ways, and either is enough. Here is what each of them last saw.',
  'health.loading': 'Reading the latest reports',
  'health.emptyTitle': 'No arena page seen yet',
  'health.emptyDetail': 'Open an arena while Telltale is on. Its report appears here by itself.',
  'health.reported': 'Last report',
  'health.pageOpen': { one: '{count} page open', other: '{count} pages open' },
  'health.pageClosed': 'No page open',
  'health.route': 'Page',
  'health.data': 'Site data',
  'health.ownData': 'Your own',
  'health.shippedData': 'Shipped',
  'health.changeData': 'Change site data',
  'health.since': 'Unreadable since',
  'health.seen': 'Last understood',
  'health.never': 'Nothing yet',
  'health.kind.prompt': 'Prompt',
  'health.kind.text': 'Answer text',
  'health.kind.done': 'End of an answer',
  'health.kind.vote': 'Vote',
  'health.kind.names': 'Names',
  'health.kind.record': 'The site’s own record',
  'health.unread': 'Row codes not read',
  'health.unreadNone': 'None.',
  'health.unreadDetail':
    'Parts of replies that Telltale does not use or does not know. They matter only when text stops coming in.',
  'health.rowTimes': '{code}, {times} times',
  'health.selectors': 'Selectors',
  'health.selectorsOf': 'Selectors, made for pages of {pack}',
  'health.selector': 'Part',
  'health.found': 'Found',
  'health.expected': 'On sample pages',
  'health.expectedRange': '{min}–{max}',
  'health.expectedUnknown': 'not counted',
  'health.noPack': 'No battle on the page, so there was nothing to count.',
  'health.noPackBroken': 'No set of selectors fits this page.',
  'health.missing': 'Missing',

  // Sites
  'health.site.good': 'Reading well',
  'health.site.goodText': 'Battles on this site are being read.',
  'health.site.goodDo': 'Nothing to do.',
  'health.site.idle': 'Ready',
  'health.site.idleText': 'The site was opened, and no battle has been seen on it yet.',
  'health.site.idleDo': 'Send a prompt in battle mode, and this page shows how reading goes.',
  'health.site.partial': 'One way is in trouble',
  'health.site.partialText':
    'Battles are still recorded as far as the other way sees them. Some details may be missing.',
  'health.site.partialDo':
    'Reload the arena page. If it stays so, copy the report below and pass it on.',
  'health.site.stale': 'Not seen lately',
  'health.site.staleText':
    'All was well when the site was last seen, but it may have changed since.',
  'health.site.staleDo': 'Open the site, and this page shows how reading goes today.',
  'health.site.off': 'Switched off',
  'health.site.offText': 'Both ways of reading are switched off. Nothing is recorded.',
  'health.site.offDo': 'Switch one of them on in the settings.',
  'health.site.broken': 'Cannot be read',
  'health.site.brokenText':
    'A battle seems to be going on and cannot be read. Nothing wrong is stored.',
  'health.site.brokenDo':
    'Reload the arena page. If it stays so, the site has changed: copy the report below and pass it on, or put mended site data into the settings.',
  'health.site.undelivered': 'Not stored yet',
  'health.site.undeliveredText': 'A page has received more than is stored.',
  'health.site.undeliveredDo': 'Leave the arena page open. Telltale tries again by itself.',
  'health.site.storage-failed': 'Could not store',
  'health.site.storage-failedText':
    'The browser refused to write. The page keeps the battle in memory.',
  'health.site.storage-failedDo':
    'Free some disk space and leave the arena page open. Telltale tries again by itself.',
  'health.site.orphaned': 'Reload needed',
  'health.site.orphanedText':
    'Telltale was updated while a page was open. That page is no longer read.',
  'health.site.orphanedDo': 'Reload the arena page.',

  // Layers
  'health.wire': 'Requests and replies',
  'health.wireDetail': 'What the page sends and gets: the exact text, piece by piece.',
  'health.dom': 'The page as shown',
  'health.domDetail': 'What stands on the page: the text as you see it, your vote, the names.',
  'health.layer.off': 'Off',
  'health.layer.unconnected': 'Not connected',
  'health.layer.idle': 'Ready',
  'health.layer.reading': 'Reading',
  'health.layer.partial': 'Parts missing',
  'health.layer.broken': 'Cannot read',
  'health.wire.off': 'You have switched it off in the settings.',
  'health.wire.unconnected':
    'The part that listens inside the page has not answered. Reload the arena page; another extension may be in its way.',
  'health.wire.idle': 'It listens. No answer has come in yet.',
  'health.wire.reading': 'It listens and understands what comes in.',
  'health.wire.partial': 'It listens and understands some of what comes in.',
  'health.wire.broken':
    'A battle seems to be going on, and it understands nothing of what comes in.',
  'health.dom.off': 'You have switched it off in the settings.',
  'health.dom.unconnected': 'It has not looked at the page yet.',
  'health.dom.idle': 'It watches. There is no battle on the page.',
  'health.dom.reading': 'It finds the parts of a battle on the page.',
  'health.dom.partial': 'It finds a battle, but some of its parts are not where they should be.',
  'health.dom.broken': 'It finds none of the parts of a battle on the page.',

  // The report
  'health.report': 'Report',
  'health.reportDetail':
    'Counts, times and the structure of the page. It holds no word of a prompt, an answer, a name or an address of yours.',
  'health.reportShow': 'See what will be copied',
  'health.reportLabel': 'What will be copied',
  'health.copy': 'Copy report',
  'health.copied': 'Report copied.',
  'health.copyFailed': 'The browser did not copy. Select the text above and copy it yourself.',
} as const;
