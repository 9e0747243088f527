// The list of names and a dossier in every state: loading, empty, failed, usual, much.
import { createRef } from 'react';
import { type DossierState, DossierView } from '../../components/dossier/dossier-view';
import { NameList, type NamesState } from '../../components/dossier/name-list';
import { type NameFilter, type NameRow, NO_FILTER } from '../../lib/dossier/names';
import { MYSTERY, sampleDossier } from '../../lib/dossier/sample';
import type { DashboardScene } from './dashboard-scenes';
import { NOW } from './fixtures';

const nothing = () => undefined;
const DAY = 86_400_000;

function nameRow(i: number, change: Partial<NameRow> = {}): NameRow {
  return {
    name: `harbor-${i}-${i % 3 === 0 ? 'a-name-that-is-longer-than-any-column-is-wide' : 'mini'}`,
    maker: i % 4 === 0 ? null : (['openai', 'google', 'none'][i % 3] ?? null),
    met: 1 + ((i * 7) % 60),
    firstAt: NOW - (i + 2) * 9 * DAY,
    lastAt: NOW - i * DAY,
    ...{ won: i % 9, lost: i % 5, even: i % 3, ...change },
  };
}

const ROWS = [
  nameRow(0, { name: MYSTERY, met: 12, firstAt: NOW - DAY }),
  ...Array.from({ length: 8 }, (_, i) => nameRow(i + 1)),
];

function list(state: NamesState, filter: Partial<NameFilter> = {}): DashboardScene {
  const view = (
    <NameList
      state={state}
      now={NOW}
      filter={{ ...NO_FILTER, ...filter }}
      onFilter={nothing}
      limit={100}
      onMore={nothing}
      onRetry={nothing}
      hrefOf={(name) => `#names/${name}`}
    />
  );
  return { section: 'names', view };
}

function dossier(state: DossierState, name = MYSTERY): DashboardScene {
  const view = (
    <DossierView
      name={name}
      state={state}
      backHref="#names"
      heading={createRef()}
      saveWords={async () => null}
      copy={async () => true}
      save={nothing}
    />
  );
  return { section: 'names', view };
}

const HYPOTHESES = [
  { id: '1', maker: 'openai', model: 'gpt-harbor-2026', at: NOW },
  { id: '2', maker: 'google', model: '', at: NOW },
];
const usual = sampleDossier(3);
const much = sampleDossier(16, {
  verdict: 'A relative of Harbor, newer',
  note: 'Met first on a Tuesday.\n\nDraws better than it counts.',
  hypotheses: HYPOTHESES,
});
const ready = (made: typeof usual): DossierState => ({
  ...{ kind: 'ready', dossier: made, cappedAt: null, hasStyle: true },
});

export const NAME_SCENES: Record<string, DashboardScene> = {
  names: list({ kind: 'ready', rows: ROWS }),
  'names-much': list({
    kind: 'ready',
    rows: Array.from({ length: 240 }, (_, i) => nameRow(i)),
  }),
  'names-none': list({ kind: 'ready', rows: ROWS }, { text: 'no such name' }),
  'names-empty': list({ kind: 'ready', rows: [] }),
  'names-loading': list({ kind: 'loading' }),
  'names-failed': list({ kind: 'failed', cause: 'DatabaseClosedError: the database is closed' }),
  dossier: dossier(ready(usual)),
  'dossier-much': dossier({ ...ready(much), cappedAt: 400, hasStyle: false } as DossierState),
  'dossier-loading': dossier({ kind: 'loading', done: 75, total: 420 }),
  'dossier-gone': dossier({ kind: 'gone' }, 'never-met'),
  'dossier-failed': dossier({ kind: 'failed', cause: 'QuotaExceededError' }),
};
