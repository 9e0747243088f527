// @vitest-environment happy-dom
// The list of names and a dossier, as a reader meets them.
import { createRef } from 'react';
import { expect, it, vi } from 'vitest';
import { NO_FILTER } from '../../lib/dossier/names';
import { MYSTERY, sampleDossier } from '../../lib/dossier/sample';
import { SECTIONS } from '../../lib/dossier/sections';
import { click, render } from '../../tests/gallery/render';
import { DossierView } from './dossier-view';
import { NameList } from './name-list';

const row = (name: string, maker: string | null) => ({
  ...{ name, maker, met: 3, firstAt: 0, lastAt: 1 },
  ...{ won: 1, lost: 1, even: 1 },
});

it('lists names with a link each, and hides those that a filter leaves out', async () => {
  const rows = [row('<b>odd', null), row('known', 'openai')];
  const list = (isNameless: boolean) => (
    <NameList
      state={{ kind: 'ready', rows }}
      now={10}
      filter={{ ...NO_FILTER, isNameless }}
      onFilter={() => undefined}
      limit={10}
      onMore={() => undefined}
      onRetry={() => undefined}
      hrefOf={(name) => `#names/${name}`}
    />
  );
  const { container, rerender, unmount } = await render(list(false));
  const links = () => [...container.querySelectorAll('a')].map((link) => link.textContent);
  expect(links()).toEqual(['<b>odd', 'known']);
  await rerender(list(true));
  expect(links()).toEqual(['<b>odd']);
  expect(container.querySelector('[role=status]')?.textContent).toBe('1 of 2');
  await unmount();
});

it('shows every section of a dossier, and hands on what is to be copied', async () => {
  const copy = vi.fn(async () => true);
  const { container, unmount } = await render(
    <DossierView
      name={MYSTERY}
      state={{ kind: 'ready', dossier: sampleDossier(5), cappedAt: null, hasStyle: true }}
      backHref="#names"
      heading={createRef()}
      saveWords={async () => null}
      copy={copy}
      save={() => undefined}
    />,
  );
  const shown = [...container.querySelectorAll('[data-section]')].map((part) =>
    part.getAttribute('data-section'),
  );
  expect(shown).toEqual(SECTIONS.filter((id) => id !== 'hypotheses'));
  expect(container.querySelector('h1')?.textContent).toBe(MYSTERY);
  const buttons = [...container.querySelectorAll('button')];
  const button = buttons.find(({ textContent }) => textContent === 'Copy');
  if (!button) throw new Error('no button to copy');
  await click(button);
  expect(copy).toHaveBeenCalledWith({ format: 'markdown', hasQuotes: true });
  await unmount();
});
