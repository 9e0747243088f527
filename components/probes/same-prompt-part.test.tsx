// @vitest-environment happy-dom
// Checks that answers to the same question are looked for on demand, shown with their likeness, and failures said.
import { expect, it, vi } from 'vitest';
import type { SameAnswers } from '../../lib/db/same-prompt';
import { click, find, render } from '../../tests/gallery/render';
import { SamePromptPart } from './same-prompt-part';

const FOUND: SameAnswers = {
  answers: [
    {
      battleId: 'arena:1',
      side: 'a',
      model: 'quiet-otter',
      maker: 'openai',
      startedAt: 1,
      text: 'Because of the moon.',
      isExactPrompt: false,
      to: { a: { isExact: true, share: 1 }, b: { isExact: false, share: 0.42 } },
    },
  ],
  rest: 0,
};

it('looks when asked to, and says how alike each answer is', async () => {
  const findSame = vi.fn(async () => FOUND);
  const { container } = await render(
    <SamePromptPart findSame={findSame} hrefOf={(id) => `#battles/${id}`} />,
  );
  expect(findSame).not.toHaveBeenCalled();
  await click(find(container, 'button', 'Look through my records'));
  expect(container.textContent).toContain('quiet-otter');
  expect(container.textContent).toContain('Answer A: the same');
  expect(container.textContent).toMatch(/Answer B: 42.?% in common/);
  expect(container.textContent).toContain('nearly the same words');
  expect(find<HTMLAnchorElement>(container, 'a').getAttribute('href')).toBe('#battles/arena:1');
});

it('says when nothing is there, and when it could not look', async () => {
  const empty = await render(
    <SamePromptPart findSame={async () => ({ answers: [], rest: 0 })} hrefOf={String} />,
  );
  await click(find(empty.container, 'button'));
  expect(empty.container.textContent).toContain('0 answers');
  const failed = await render(
    <SamePromptPart findSame={() => Promise.reject(new Error('full'))} hrefOf={String} />,
  );
  await click(find(failed.container, 'button'));
  expect(failed.container.textContent).toContain('could not be read');
});
