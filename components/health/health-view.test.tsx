// @vitest-environment happy-dom
// Tests of the capture-health view: each state in words with what to do, and a report that is shown before it is copied.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleReport } from '../../lib/health/sample';
import { parseHealth, withReport } from '../../lib/health/store';
import { verdictsOf } from '../../lib/health/verdict';
import { click, find, type Rendered, render } from '../../tests/gallery/render';
import { type HealthSite, HealthView } from './health-view';

const NOW = Date.UTC(2026, 10, 23, 12);
let shown: Rendered;
afterEach(() => shown.unmount());

function siteOf(changes: Parameters<typeof sampleReport>[0]): HealthSite {
  const kept = withReport(parseHealth(null), 1, sampleReport(changes), NOW - 120_000);
  const [verdict] = verdictsOf(kept, NOW);
  if (!verdict) throw new Error('no site');
  const expected = new Map([['column', { min: 2, max: 4 }]]);
  return { name: 'Arena', verdict, expected, makeReport: async () => 'report of a page' };
}

async function draw(sites: HealthSite[] | null, copy = async (_text: string) => true) {
  shown = await render(<HealthView sites={sites} now={NOW} arenaHref="https://a/" copy={copy} />);
  return shown.container;
}

describe('HealthView', () => {
  it('says what to do before anything was seen', async () => {
    expect((await draw([])).textContent).toContain('No arena page seen yet');
  });

  it('shows what was last seen when, exact on hover, and what was not', async () => {
    const root = await draw([siteOf({ wire: { seen: { text: NOW - 3_600_000 } } })]);
    const times = [...root.querySelectorAll<HTMLTimeElement>('.td-seen time')];
    expect(times.map(({ dateTime }) => dateTime)).toEqual(['2026-11-23T11:00:00.000Z']);
    expect(times[0]?.textContent).toBe('1 hr. ago');
    expect(times[0]?.title).toContain('2026');
    expect(root.textContent).toContain('Nothing yet');
  });

  it('counts hits beside what sample pages have, and marks what is missing in words', async () => {
    const hits = [{ name: 'column', count: 0 }];
    const root = await draw([siteOf({ dom: { hits, missing: ['column'] } })]);
    const cells = [...root.querySelectorAll('.td-hits tbody :is(th, td)')];
    expect(cells.map((cell) => cell.textContent)).toEqual(['column', '0', '2–4']);
    expect(find(root, '.td-missing').textContent).toBe('Missing: column');
  });

  it('says of a page that cannot be read what that means and what to do', async () => {
    const root = await draw([siteOf({ state: 'unreadable', unreadableSince: NOW - 60_000 })]);
    expect(find(root, '[role=status]').textContent).toBe('Cannot be read');
    expect(find(root, '.td-verdict').textContent).toContain('copy the report');
  });

  it('shows the report before it is copied, and copies what was shown', async () => {
    const copy = vi.fn(async (_text: string) => true);
    const root = await draw([siteOf({})], copy);
    expect(root.querySelector('pre')).toBeNull();
    await click(find(root, 'button', 'See what will be copied'));
    expect(find(root, 'pre').textContent).toBe('report of a page');
    await click(find(root, 'button', 'Copy report'));
    expect(copy.mock.calls).toEqual([['report of a page']]);
    expect(root.textContent).toContain('Report copied.');
  });

  it('says so when the browser does not copy', async () => {
    const root = await draw([siteOf({})], async () => false);
    await click(find(root, 'button', 'Copy report'));
    expect(root.textContent).toContain('did not copy');
  });

  it('shows row codes as text', async () => {
    const root = await draw([siteOf({ wire: { unread: { '<b>': 3 } } })]);
    expect(root.querySelector('b')).toBeNull();
    expect(find(root, '.td-codes').textContent).toContain('<b>');
  });
});
