// Every state of the popup.
import type { Records } from '../../entrypoints/popup/popup-view';
import * as fix from './fixtures';

export interface PopupScene {
  tab: { state: Parameters<typeof tab>[0]; detail: string };
  records: Records;
}

type State = import('../../components/stats/capture-line').TabState;

function tab(state: State, detail = '') {
  return { state, detail };
}

const none = { right: 0, wrong: 0, silent: 0 };
const empty = {
  examples: 0,
  manual: 0,
  seen: 0,
  battles: 0,
  voted: 0,
  revealed: 0,
  peeked: 0,
  probed: 0,
  votes: { a: 0, b: 0, tie: 0, both_bad: 0 },
  machine: none,
  user: none,
};
const many = {
  ...empty,
  battles: 1284,
  voted: 1102,
  revealed: 1097,
  peeked: 31,
  machine: { right: 803, wrong: 241, silent: 1150 },
  user: { right: 212, wrong: 118, silent: 0 },
};
const few = {
  ...empty,
  battles: 6,
  voted: 4,
  revealed: 3,
  machine: { right: 2, wrong: 1, silent: 3 },
};

const NO_RECENT = { reveals: 0, ...none };
const RECENT = { reveals: 100, right: 84, wrong: 21, silent: 95 };
const ready = (totals: typeof many, current: Extract<Records, { kind: 'ready' }>['current']) =>
  ({ kind: 'ready', totals, recent: RECENT, latest: fix.LATEST, current }) satisfies Records;
const facts = {
  phase: 'answered' as const,
  sealedAt: fix.NOW,
  own: { a: true, b: false },
  hasPeeked: false,
};

export const POPUP_SCENES: Record<string, PopupScene> = {
  'in-a-battle': { tab: tab('recorded'), records: ready(many, facts) },
  recording: {
    tab: tab('recording'),
    records: ready(few, {
      phase: 'streaming',
      sealedAt: null,
      own: { a: false, b: false },
      hasPeeked: false,
    }),
  },
  peeked: {
    tab: tab('recorded'),
    records: ready(many, { ...facts, own: { a: true, b: true }, hasPeeked: true }),
  },
  elsewhere: { tab: tab('elsewhere'), records: ready(many, null) },
  waiting: { tab: tab('waiting'), records: ready(few, null) },
  'kept-apart': {
    tab: tab('waiting'),
    records: ready({ ...few, examples: 12, manual: 3 }, null),
  },
  'first-run': {
    tab: tab('elsewhere'),
    records: { kind: 'ready', totals: empty, recent: NO_RECENT, latest: [], current: null },
  },
  loading: { tab: tab('asking'), records: { kind: 'loading' } },
  failed: {
    tab: tab('recorded'),
    records: { kind: 'failed', cause: 'UnknownError: Internal error opening backing store.' },
  },
  unreadable: { tab: tab('unreadable', 'no answer rows in 3 replies'), records: ready(many, null) },
  undelivered: { tab: tab('undelivered'), records: ready(many, facts) },
  'storage-failed': {
    tab: tab('storage-failed', 'QuotaExceededError'),
    records: ready(many, facts),
  },
  refused: {
    tab: tab(
      'refused',
      'The site asks you to wait for about 12 minutes: too many prompts in a short time.',
    ),
    records: ready(few, null),
  },
  orphaned: { tab: tab('orphaned'), records: ready(many, null) },
};
