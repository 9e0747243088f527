// The statistics as drawn: what is counted, what is left out and let in, where cells lead, and a blind second vote.
// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { figuresOf } from '../../lib/stats/figures';
import type { Reason } from '../../lib/stats/left-out';
import { makeLine, said } from '../../lib/stats/sample-lines';
import { count, emptyTally } from '../../lib/stats/tally';
import { click, find, render } from '../../tests/gallery/render';
import { type AgainState, AgainView } from './again-view';
import { type StatisticsState, StatisticsView } from './statistics-view';

const nothing = () => undefined;

function figures(lines: readonly ReturnType<typeof makeLine>[]) {
  const tally = emptyTally();
  for (const line of lines) count(tally, line, new Set());
  return figuresOf(tally);
}

const line = (id: string, changes: Parameters<typeof makeLine>[1] = {}) =>
  makeLine(
    id,
    { vote: 'a', machine: ['right', 'wrong'], ...changes },
    { machine: [said('openai', 0.8, 1), said('openai', 0.7, 2)], lengths: [20, 10] },
  );

async function shown(
  state: StatisticsState,
  onWanted: (wanted: ReadonlySet<Reason>) => void = nothing,
) {
  const { container } = await render(
    <StatisticsView
      state={state}
      wanted={new Set(['manual'])}
      onWanted={onWanted}
      pairHref={(who, truth, guess) => `#${who}/${truth}/${guess}`}
      againHref="#again"
      onSave={nothing}
      onRetry={nothing}
    />,
  );
  return container;
}

describe('StatisticsView', () => {
  it('tells how many battles count and how many are left out', async () => {
    const state = figures([line('x'), line('y', { isPeeked: true })]);
    const page = await shown({ kind: 'ready', figures: state, filling: null });
    expect(page.textContent).toContain('1 battle counts for guesses, 1 battle counts for votes');
    expect(page.textContent).toContain('Peeked before the vote (1)');
    expect(page.textContent).toContain('Telltale named the maker right');
  });

  it('lets in what is asked for beside what is in already', async () => {
    const onWanted = vi.fn();
    const page = await shown(
      { kind: 'ready', figures: figures([line('x')]), filling: null },
      onWanted,
    );
    const boxes = [...page.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.map(({ checked }) => checked)).toEqual([false, true, false, false, false]);
    await click(boxes[0] as HTMLInputElement);
    expect(onWanted).toHaveBeenCalledWith(new Set(['manual', 'peeked']));
  });

  it('leads from a cell to the battles behind it', async () => {
    const page = await shown({ kind: 'ready', figures: figures([line('x')]), filling: null });
    const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('#machine/google/openai');
    expect(links).toContain('#machine/openai/openai');
  });

  it('says that there is nothing to count, and how far it is', async () => {
    const empty = await shown({ kind: 'ready', figures: figures([]), filling: null });
    expect(empty.textContent).toContain('Nothing to count yet');
    const loading = await shown({ kind: 'loading', progress: { done: 5_000, total: 20_000 } });
    expect(loading.textContent).toContain('5,000 of 20,000 battles');
  });
});

describe('AgainView', () => {
  const turns = [{ id: 't', prompt: 'Why?', first: 'Because.', second: 'Who knows.' }];
  const draw = async (state: AgainState, onVote: (choice: string) => void = nothing) => {
    const { container } = await render(
      <AgainView state={state} backHref="#b" onVote={onVote} onNext={nothing} onRetry={nothing} />,
    );
    return container;
  };

  it('asks for a vote by place', async () => {
    const onVote = vi.fn();
    const page = await draw({ kind: 'asked', turns, problem: null, isSaving: false }, onVote);
    await click(find(page, 'button', 'Second is better'));
    expect(onVote).toHaveBeenCalledWith('second');
  });

  it('tells the first vote and the names once it is cast, and takes the focus there', async () => {
    const page = await draw({
      kind: 'voted',
      turns,
      vote: 'second',
      before: 'first',
      names: { first: 'model-x', second: null },
      href: '#battles/x',
    });
    expect(page.textContent).toContain('you voted “First is better”');
    expect(page.textContent).toContain('First answer: model-x. Second answer: name not out.');
    expect(document.activeElement?.textContent).toContain('Not the same');
  });
});
