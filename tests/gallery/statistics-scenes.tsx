// The statistics in every state, on made-up battles; and voting again.
import { type AgainState, AgainView } from '../../components/stats/again-view';
import { PairBattles } from '../../components/stats/pair-battles';
import { type StatisticsState, StatisticsView } from '../../components/stats/statistics-view';
import type { Line } from '../../lib/lines/line';
import { figuresOf } from '../../lib/stats/figures';
import { makeLine, said } from '../../lib/stats/sample-lines';
import { count, emptyTally } from '../../lib/stats/tally';
import type { DashboardScene } from './dashboard-scenes';
import { battle, NOW } from './fixtures';

const nothing = () => undefined;
const MAKERS = ['openai', 'google', 'anthropic', 'qwen', 'meta', 'mistral', 'deepseek', 'xai'];
const TELLS = [
  'self-identification',
  'style',
  'typographic-marks',
  'wire-cuts',
  'a-tell-of-tomorrow',
];
const VOTES = ['a', 'b', 'a', 'tie', 'b', 'both_bad', 'a'] as const;
const LANGUAGES = ['en', 'en', 'en', 'de', 'zh', ''];

/** Numbers from 0 to 1 that look like chance and are the same each time. */
const chance = (n: number) => (Math.abs(Math.sin(n * 12.9898 + 4.1414)) * 43758.5453) % 1;
const pick = <T,>(from: readonly T[], n: number) => from[Math.floor(chance(n) * from.length)] as T;

function sideOf(n: number) {
  const truth = pick(MAKERS, n);
  const p = 0.15 + 0.84 * chance(n + 0.1);
  const isRight = chance(n + 0.2) < p;
  const guess = isRight ? truth : pick(MAKERS, n + 0.3);
  const cues = TELLS.filter((_, i) => chance(n + i * 0.07) < 0.5).map((heuristic, i) => ({
    heuristic,
    maker: chance(n + i * 0.11) < 0.4 ? truth : pick(MAKERS, n + i),
  }));
  const outcome = p < 0.45 ? 'silent' : guess === truth ? 'right' : 'wrong';
  const rank = guess === truth ? 1 : 2 + Math.floor(chance(n + 0.4) * 4);
  const own = chance(n + 0.5) < 0.4 ? truth : pick(MAKERS, n + 0.6);
  return { truth, packed: said(guess, p, rank, cues), outcome, own } as const;
}

function madeUp(n: number): Line {
  const [a, b] = [sideOf(n), sideOf(n + 0.5)];
  const hasOwn = n % 3 === 0;
  const ownOutcome = (side: typeof a) =>
    hasOwn ? (side.own === side.truth ? ('right' as const) : ('wrong' as const)) : null;
  const vote = pick(VOTES, n + 0.9);
  return makeLine(
    `arena:m${n}`,
    {
      startedAt: NOW - n * 26 * 3_600_000,
      vote,
      modality: n % 7 === 0 ? 'webdev' : 'chat',
      mode: n % 19 === 0 ? 'direct-battle' : 'battle',
      language: pick(LANGUAGES, n),
      makers: [a.truth, b.truth],
      machine: [a.outcome, b.outcome],
      user: [ownOutcome(a), ownOutcome(b)],
      isPeeked: n % 13 === 5,
      isManual: n % 29 === 7,
      taints: n % 17 === 3 ? ['probe'] : n % 23 === 9 ? ['said'] : [],
    },
    {
      lengths: [200 + Math.floor(2_000 * chance(n)), 200 + Math.floor(2_000 * chance(n + 0.7))],
      machine: [a.packed, b.packed],
      user: [hasOwn ? a.own : null, hasOwn ? b.own : null],
      second: n % 5 === 0 ? (chance(n + 0.8) < 0.7 ? vote : 'tie') : null,
    },
  );
}

function figures(n: number) {
  const tally = emptyTally();
  for (let i = 1; i <= n; i++) count(tally, madeUp(i), new Set());
  return figuresOf(tally);
}

function statistics(state: StatisticsState): DashboardScene {
  const view = (
    <StatisticsView
      state={state}
      wanted={new Set(['probe'])}
      onWanted={nothing}
      pairHref={() => '#statistics/machine/openai/google'}
      againHref="#statistics/again"
      onSave={nothing}
      onRetry={nothing}
    />
  );
  return { section: 'statistics', view };
}

const ready = (n: number) => ({ kind: 'ready', figures: figures(n), filling: null }) as const;

function again(state: AgainState): DashboardScene {
  const view = (
    <AgainView
      state={state}
      backHref="#statistics"
      onVote={nothing}
      onNext={nothing}
      onRetry={nothing}
    />
  );
  return { section: 'statistics', view };
}

const TURNS = [
  {
    id: 't1',
    prompt: 'Why do the tides lag behind the moon?',
    first:
      'Because the sea is wide and shallow:\n\n- water needs time to flow\n- coasts stand in its way',
    second: 'Friction.',
  },
];

const pair = (total: number) => ({
  section: 'statistics' as const,
  view: (
    <PairBattles
      who="machine"
      truth="google"
      guess="openai"
      total={total}
      battles={
        total === 0
          ? []
          : [battle({ id: 'x', preview: 'Why do the tides lag?' }), battle({ id: 'y' })]
      }
      hrefOf={(id) => `#battles/${id}`}
      backHref="#statistics"
    />
  ),
});

export const STATISTICS_SCENES: Record<string, DashboardScene> = {
  'statistics-empty': statistics(ready(0)),
  'statistics-few': statistics(ready(3)),
  'statistics-many': statistics(ready(900)),
  'statistics-loading': statistics({ kind: 'loading', progress: { done: 35_000, total: 100_000 } }),
  'statistics-filling': statistics({ ...ready(60), filling: { done: 4_200, total: 31_000 } }),
  'statistics-failed': statistics({ kind: 'failed', cause: 'DatabaseClosedError' }),
  'statistics-pair': pair(70),
  'statistics-pair-empty': pair(0),
  'again-asked': again({ kind: 'asked', turns: TURNS, problem: null, isSaving: false }),
  'again-problem': again({
    kind: 'asked',
    turns: TURNS,
    problem: 'The disk is full.',
    isSaving: false,
  }),
  'again-voted': again({
    kind: 'voted',
    turns: TURNS,
    vote: 'first',
    before: 'tie',
    names: { first: 'gpt-harbor-2026', second: null },
    href: '#battles/x',
  }),
  'again-none': again({ kind: 'none' }),
  'again-loading': again({ kind: 'loading' }),
};
