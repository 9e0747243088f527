// The dashboard's battles: the list, one battle with everything a record can hold, and keeping one by hand.
import { createRef } from 'react';
import { BattleView } from '../../components/data/battle-view';
import { battleDetail } from '../../components/data/detail';
import type { WireReader } from '../../components/wire/reader';
import type { BattleRecord } from '../../lib/db/schema';
import { NO_FILTER, withValue } from '../../lib/lines/filter';
import { VOCABULARIES } from '../../lib/tokenizers/vocabularies';
import { sampleRecord } from '../../lib/transfer/sample';
import type { DashboardScene } from './dashboard-scenes';
import { battle, LATEST } from './fixtures';
import { freshKeep, KeepStage } from './keep-stage';
import { ListStage } from './list-stage';
import { BROKEN_READER, SLOW_READER, toyReader, withPieces } from './wire-stage';

const done = async () => null;
const nothing = () => undefined;

function record(
  n: number,
  change?: (record: BattleRecord) => void,
  press: string[] = [],
  reader: WireReader = toyReader(),
) {
  const shown = sampleRecord(n);
  change?.(shown);
  const view = (
    <BattleView
      state={{ kind: 'ready', detail: battleDetail(shown) }}
      backHref="#battles"
      heading={createRef()}
      annotate={async (change) => ({ ok: true, value: change })}
      amend={done}
      guessAgain={async () => null}
      onDelete={nothing}
      reader={reader}
    />
  );
  return { section: 'battles', view, press } satisfies DashboardScene;
}

const filled = {
  ...freshKeep(),
  site: 'An arena of my friends',
  turns: [
    {
      prompt: 'Why do the tides lag behind the moon?',
      a: 'Because water is slow.',
      b: 'Friction.',
    },
    { prompt: 'And at the poles?', a: '', b: '' },
  ],
  vote: { value: 'a' as const, blind: false },
  names: { a: 'gpt-harbor-2026', b: '' },
};

const listed = [
  battle({ id: 'manual', isManual: true, preview: 'Kept by hand from my phone' }),
  battle({ id: 'direct', mode: 'direct', vote: null, preview: 'A chat with one model' }),
  ...LATEST,
].map((one, i) => ({ battle: one, tags: i === 1 ? ['identity', 'a tag of some length'] : [] }));
for (const { battle: one } of listed) {
  if (one.id === '4' && one.vote) one.vote = { ...one.vote, blind: false };
}

const FILTER = withValue(withValue(NO_FILTER, 'vote', 'a'), 'vote', 'tie');
const SAVED = [
  { name: 'Decided', filter: FILTER, sort: 'newest' as const },
  {
    name: 'Tagged identity, oldest first',
    filter: withValue(NO_FILTER, 'tag', 'identity'),
    sort: 'oldest' as const,
  },
];

export const RECORD_SCENES: Record<string, DashboardScene> = {
  battles: { section: 'battles', view: <ListStage listed={listed} /> },
  'battles-filters': {
    section: 'battles',
    view: <ListStage listed={listed} filter={FILTER} saved={SAVED} />,
    press: ['Filter'],
  },
  'battles-selected': {
    section: 'battles',
    view: <ListStage listed={listed} selected={['manual', 'direct']} />,
    press: ['Tags'],
  },
  'battles-none-fits': {
    section: 'battles',
    view: <ListStage listed={listed} filter={withValue(NO_FILTER, 'tag', 'unheard of')} />,
  },
  'battles-search': {
    section: 'battles',
    view: <ListStage listed={listed} filter={{ ...NO_FILTER, words: 'a' }} />,
  },
  'battles-searching': {
    section: 'battles',
    view: (
      <ListStage
        listed={listed}
        filter={{ ...NO_FILTER, words: '"no such words"' }}
        search={{ search: { checked: 1_280, toCheck: 4_310, isOver: false }, index: null }}
      />
    ),
  },
  'battles-indexing': {
    section: 'battles',
    view: (
      <ListStage
        listed={listed}
        search={{ search: null, index: { done: 18_944, total: 100_000 } }}
      />
    ),
  },
  'battle-sealed': record(0),
  'battle-versions': record(4, undefined, ['2 earlier versions']),
  'battle-parts': record(6, undefined, [
    '1 source',
    '2 tool calls',
    'search',
    '2 files',
    '2 images',
  ]),
  'battle-judged': record(3),
  'battle-evidence': record(2, undefined, ['Mark what the guess rests on']),
  'battle-compared': record(2, undefined, ['Compare word by word']),
  'battle-direct': record(5),
  'battle-manual': record(7),
  'battle-dom': record(2, ({ body, capture }) => {
    capture.layers = ['dom'];
    for (const turn of body.turns) turn.a.textSource = turn.b.textSource = 'dom';
    for (const turn of capture.turns) turn.a.text = turn.b.text = { ends: [], times: [] };
  }),
  'battle-amend': record(1, undefined, ['Put them in']),
  'cuts-closed': record(2, withPieces),
  'cuts-open': record(2, withPieces, ['Cuts and vocabularies', 'The pieces as a list']),
  'cuts-missing': record(
    2,
    withPieces,
    ['Cuts and vocabularies'],
    toyReader(VOCABULARIES.filter((id) => id !== 'cl100k')),
  ),
  'cuts-none-missing': record(2, withPieces, ['Cuts and vocabularies'], toyReader(VOCABULARIES)),
  'cuts-loading': record(2, withPieces, ['Cuts and vocabularies'], SLOW_READER),
  'cuts-failed': record(2, withPieces, ['Cuts and vocabularies'], BROKEN_READER),
  keep: { section: 'keep', view: <KeepStage /> },
  'keep-loading': { section: 'keep', view: <KeepStage isMute /> },
  'keep-draft': { section: 'keep', view: <KeepStage draft={filled} /> },
  'keep-problems': {
    section: 'keep',
    view: <KeepStage draft={filled} />,
    press: ['Keep this battle'],
  },
  'keep-cleared': {
    section: 'keep',
    view: <KeepStage draft={filled} />,
    press: ['Clear the form'],
  },
};
