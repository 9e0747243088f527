// @vitest-environment happy-dom
// Tests of the leaderboard's views: what is asked for, what is said where nobody can be ranked, and where cells lead.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { boardOf } from '../../lib/leaderboard/board';
import { countedOf } from '../../lib/leaderboard/bouts';
import { matcher } from '../../lib/lines/filter';
import { filterOfQuery } from '../../lib/lines/filter-address';
import { boardLines, LEADERBOARD_SCENES } from '../../tests/gallery/leaderboard-scenes';
import { click, enter, find, type Rendered, render } from '../../tests/gallery/render';
import type { BoardOptions } from './board-controls';
import { LeaderboardView } from './leaderboard-view';

let shown: Rendered;
afterEach(() => shown.unmount());

const OPTIONS: BoardOptions = { ranked: 'model', minGames: 1, include: new Set(), isStyled: false };

async function open(onOptions = vi.fn()) {
  const lines = boardLines(120);
  const board = boardOf(countedOf(lines, 'model', OPTIONS.include), 1);
  shown = await render(
    <LeaderboardView
      state={{ kind: 'ready', board, battles: lines.length }}
      options={OPTIONS}
      style={{ kind: 'off' }}
      onOptions={onOptions}
      onRetry={vi.fn()}
      onSave={vi.fn()}
    />,
  );
  return { board, lines, onOptions };
}

describe('LeaderboardView', () => {
  it('writes each name with its rank, rating, interval and games', async () => {
    const { board } = await open();
    const rows = [...shown.container.querySelectorAll('.tb-table tbody tr')];
    expect(rows).toHaveLength(board.rows.length);
    const [first] = board.rows;
    const cells = [...(rows[0]?.children ?? [])].map((cell) => cell.textContent);
    expect(cells[0]).toBe(first?.name);
    expect(cells[2]).toBe(Math.round(first?.rating ?? 0).toLocaleString('en'));
    expect(cells[4]).toBe(String(first?.games));
  });

  it('leads from a cell to just the battles that it counts', async () => {
    const { board, lines } = await open();
    const cell = find<HTMLElement>(shown.container, 'a[href^="#battles?"]');
    const filter = filterOfQuery(cell.getAttribute('href')?.split('?')[1] ?? '');
    const found = new Set(lines.filter(matcher(filter)).map(({ id }) => id));
    const [a, b] = board.rows;
    const counted = board.bouts.filter(
      (one) => [one.a, one.b].includes(a?.name ?? '') && [one.a, one.b].includes(b?.name ?? ''),
    );
    expect(counted.length).toBeGreaterThan(0);
    expect(found).toEqual(new Set(counted.map(({ id }) => id)));
  });

  it('asks for what the user chooses', async () => {
    const { onOptions } = await open();
    const [ranked, games] = shown.container.querySelectorAll('select');
    if (ranked) await enter(ranked, 'maker');
    expect(onOptions).toHaveBeenLastCalledWith({ ...OPTIONS, ranked: 'maker' });
    if (games) await enter(games, '10');
    expect(onOptions).toHaveBeenLastCalledWith({ ...OPTIONS, minGames: 10 });
    await click(find(shown.container, '[role="switch"]'));
    expect(onOptions).toHaveBeenLastCalledWith({ ...OPTIONS, isStyled: true });
    await click(find(shown.container, 'button', 'Which battles count'));
    await click(find(shown.container, '.tb-include input'));
    expect(onOptions).toHaveBeenLastCalledWith({ ...OPTIONS, include: new Set(['peeked']) });
  });

  it.each([
    ['leaderboard-empty', 'No votes to count yet'],
    ['leaderboard-uncounted', 'No votes to count yet'],
    ['leaderboard-few', 'Too few battles to rank anyone'],
    ['leaderboard-hidden', 'Nobody has that many games'],
    ['leaderboard-failed', 'Your battles could not be read'],
    ['leaderboard-loading', 'Reading your battles'],
    ['leaderboard-reading', 'Reading answers: 40 of 160'],
    ['leaderboard-styled', 'What style is worth to you'],
  ])('says in the scene %s: %s', async (scene, words) => {
    shown = await render(LEADERBOARD_SCENES[scene]?.view);
    expect(shown.container.textContent).toContain(words);
  });
});
