// The user's own leaderboard: nothing, too few, as usual, by maker, with style held equal, and with many names.
import type { BoardOptions, StyleState } from '../../components/leaderboard/board-controls';
import { type BoardState, LeaderboardView } from '../../components/leaderboard/leaderboard-view';
import { boardOf, type Styles } from '../../lib/leaderboard/board';
import { countedOf } from '../../lib/leaderboard/bouts';
import type { StyleCounts } from '../../lib/leaderboard/style';
import type { Line } from '../../lib/lines/line';
import type { DashboardScene } from './dashboard-scenes';
import { NOW } from './fixtures';

const HOUR = 3_600_000;
const MODELS: [string, string][] = [
  ['gpt-harbor-2026', 'openai'],
  ['tern-large-thinking-0826', 'mistral'],
  ['lagoon-2', 'google'],
  ['모래톱-7b', 'qwen'],
  ['quiet-otter', 'none'],
  ['estuary-fast', 'google'],
];

/** A line of a voted battle whose names are out. */
export function boardLine(part: Partial<Line>): Line {
  return {
    ...{ id: '1', rev: 1, startedAt: NOW, updatedAt: NOW, site: 'arena', mode: 'battle' },
    ...{ modality: 'chat', turns: 1, isOpen: false, vote: 'a', models: ['x', 'y'] },
    ...{ makers: [null, null], machine: [null, null], user: [null, null], isPeeked: false },
    ...{ isManual: false, taints: [], tags: [], hasNote: false, language: 'en' },
    ...part,
  };
}

/** Made-up lines: the earlier a model stands in the list, the more it wins. */
export function boardLines(n: number, models = MODELS): Line[] {
  let state = 7;
  const draw = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state >> 8) % below;
  };
  return Array.from({ length: n }, (_, i) => {
    const a = draw(models.length);
    const b = (a + 1 + draw(models.length - 1)) % models.length;
    const v = draw(24);
    const lean = 10 + Math.round(((b - a) * 8) / models.length);
    const [nameA = '', makerA = ''] = models[a] ?? [];
    const [nameB = '', makerB = ''] = models[b] ?? [];
    return boardLine({
      id: `${i}`,
      startedAt: NOW - (n - i) * 7 * HOUR,
      vote: v < lean ? 'a' : v < lean + 2 ? 'tie' : v < lean + 3 ? 'both_bad' : 'b',
      models: [nameA, nameB],
      makers: [makerA, makerB],
      isPeeked: i % 17 === 3,
      isManual: i % 29 === 5,
      taints: i % 23 === 1 ? ['seen'] : [],
    });
  });
}

const USUAL: BoardOptions = { ranked: 'model', minGames: 1, include: new Set(), isStyled: false };
const nothing = () => undefined;

function stylesFor(lines: readonly Line[]): Styles {
  const side = (i: number): StyleCounts => [400 + ((i * 7919) % 2600), i % 5, (i * 3) % 11, i % 7];
  return new Map(lines.map(({ id }, i) => [id, [side(i * 2), side(i * 2 + 1)]]));
}

function scene(
  lines: readonly Line[],
  options: Partial<BoardOptions> = {},
  style: StyleState = { kind: 'off' },
  press: string[] = [],
): DashboardScene {
  const wanted = { ...USUAL, ...options };
  const styles = style.kind === 'ready' ? stylesFor(lines) : null;
  const board = boardOf(countedOf(lines, wanted.ranked, wanted.include), wanted.minGames, styles);
  return { ...drawn({ kind: 'ready', board, battles: lines.length }, wanted, style), press };
}

function drawn(state: BoardState, options = USUAL, style: StyleState = { kind: 'off' }) {
  const calls = { onOptions: nothing, onRetry: nothing, onSave: nothing };
  const view = <LeaderboardView state={state} options={options} style={style} {...calls} />;
  return { section: 'leaderboard', view } satisfies DashboardScene;
}

const met = [
  ...boardLines(160),
  boardLine({ id: 'won', models: ['perfect-heron', 'lagoon-2'] }),
  boardLine({ id: 'lost', vote: 'b', models: ['poor-eel-1b', 'lagoon-2'] }),
];
const many = Array.from({ length: 28 }, (_, i): [string, string] => [`model-${i + 1}`, 'openai']);

export const LEADERBOARD_SCENES: Record<string, DashboardScene> = {
  leaderboard: scene(met, {}, { kind: 'off' }, ['Which battles count', 'Without a rating (2)']),
  'leaderboard-makers': scene(met, { ranked: 'maker' }),
  'leaderboard-styled': scene(met, { isStyled: true }, { kind: 'ready' }),
  'leaderboard-reading': scene(met, { isStyled: true }, { kind: 'reading', done: 40, total: 160 }),
  'leaderboard-many': scene(boardLines(2_000, many), { minGames: 20 }),
  'leaderboard-hidden': scene(met, { minGames: 100 }),
  'leaderboard-few': scene([boardLine({ id: '1' }), boardLine({ id: '2', models: ['x', 'z'] })]),
  'leaderboard-uncounted': scene([
    boardLine({ isPeeked: true }),
    boardLine({ id: '2', vote: null }),
  ]),
  'leaderboard-empty': scene([]),
  'leaderboard-loading': drawn({ kind: 'loading' }),
  'leaderboard-failed': drawn({ kind: 'failed', cause: 'UnknownError: opening backing store' }),
};
