// @vitest-environment happy-dom
// The guess as it would be now: only when asked for, and plain when it cannot be had.
import { afterEach, expect, it, vi } from 'vitest';
import type { SideGuess } from '../../lib/db/schema';
import { click, find, type Rendered, render } from '../../tests/gallery/render';
import { AgainPart } from './again-part';

let shown: Rendered;
afterEach(() => shown.unmount());

const guess = (maker: string): SideGuess => ({
  makers: [
    { maker, p: 0.9 },
    { maker: 'none', p: 0.1 },
  ],
  verdict: 'maker',
  evidence: [],
});

it('guesses when asked to, and says that the sealed guess stays', async () => {
  const guessAgain = vi.fn(async () => ({ a: guess('xai'), b: guess('cohere') }));
  shown = await render(<AgainPart guessAgain={guessAgain} />);
  expect(guessAgain).not.toHaveBeenCalled();
  expect(shown.container.textContent).toContain('The sealed guess stays as it was');
  await click(find(shown.container, 'button', 'Guess again'));
  expect(shown.container.textContent).toMatch(/xAI.*Cohere/s);
});

it('says so when it cannot be guessed again', async () => {
  shown = await render(<AgainPart guessAgain={async () => null} />);
  await click(find(shown.container, 'button', 'Guess again'));
  expect(find(shown.container, '[role=status]').textContent).not.toBe('');
});
