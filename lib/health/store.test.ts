// Tests of what is kept of reports: last seen outlives a page load, tabs come and go, nothing grows without end.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeFor, isTroubled } from './badge';
import { routeShape } from './route-shape';
import { sampleReport } from './sample';
import {
  CaptureStateSchema,
  HealthReportSchema,
  parseHealth,
  withoutTab,
  withReport,
} from './store';

const NONE = parseHealth(null);

describe('parseHealth', () => {
  it('takes anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseHealth(value).sites).toBeInstanceOf(Array);
      }),
    );
    expect(parseHealth({ sites: 'x' })).toEqual({ sites: [], tabs: [] });
  });

  it('reads back what was kept', () => {
    const kept = withReport(NONE, 4, sampleReport(), 1_000);
    expect(parseHealth(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });
});

describe('withReport', () => {
  it('keeps when each kind was last seen over page loads', () => {
    const first = withReport(
      NONE,
      1,
      sampleReport({ wire: { seen: { text: 50, vote: 60 } } }),
      100,
    );
    const second = withReport(first, 1, sampleReport({ wire: { seen: { text: 200 } } }), 300);
    expect(second.sites[0]?.health.wire.seen).toEqual({ text: 200, vote: 60 });
    expect(second.tabs[0]?.report.health.wire.seen).toEqual({ text: 200 });
    expect(second.sites[0]?.at).toBe(300);
  });

  it('forgets unknown row codes when the data changes', () => {
    const data = { version: '1', isOverridden: false };
    const first = withReport(NONE, 1, sampleReport({ data, wire: { unread: { z: 9 } } }), 1);
    const same = withReport(first, 1, sampleReport({ data, wire: { unread: { z: 2, y: 1 } } }), 2);
    expect(same.sites[0]?.health.wire.unread).toEqual({ z: 9, y: 1 });
    const mended = { version: '2', isOverridden: true };
    const other = withReport(same, 1, sampleReport({ data: mended, wire: { unread: {} } }), 3);
    expect(other.sites[0]?.health.wire.unread).toEqual({});
  });

  it('keeps the last hits when a page has no battle, not when it cannot be read', () => {
    const first = withReport(NONE, 1, sampleReport(), 1);
    const quiet = { dom: { pack: null, hits: [], missing: [] } };
    expect(withReport(first, 1, sampleReport(quiet), 2).sites[0]?.health.dom.pack).toBe('2026-08');
    const broken = sampleReport({ ...quiet, state: 'unreadable' });
    expect(withReport(first, 1, broken, 2).sites[0]?.health.dom.pack).toBeNull();
  });

  it('folds row codes that could be text of the page', () => {
    const unread = { z: 1, 'my secret': 2, geheim: 3, malformed: 4, ['__proto__']: 5 };
    const kept = withReport(NONE, 1, sampleReport({ wire: { unread } }), 1);
    expect(kept.sites[0]?.health.wire.unread).toEqual({ z: 1, other: 10, malformed: 4 });
  });

  it('stays small whatever comes', () => {
    let kept = NONE;
    const many = Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`${i}`, i]));
    for (let i = 0; i < 200; i += 1) {
      const report = sampleReport({ site: `site${i}`, wire: { seen: many, unread: many } });
      kept = withReport(kept, i, report, i);
    }
    expect(kept.sites).toHaveLength(10);
    expect(kept.sites[0]?.health.site).toBe('site199');
    expect(kept.tabs.length).toBeLessThanOrEqual(40);
    expect(JSON.stringify(kept).length).toBeLessThan(200_000);
  });

  it('forgets a tab that closes, and all when the browser starts', () => {
    const kept = withReport(withReport(NONE, 1, sampleReport(), 1), 2, sampleReport(), 2);
    expect(withoutTab(kept, 1).tabs.map(({ tabId }) => tabId)).toEqual([2]);
    expect(withoutTab(kept, null)).toEqual({ sites: kept.sites, tabs: [] });
  });
});

describe('HealthReportSchema', () => {
  it('refuses what is no report', () => {
    expect(HealthReportSchema.safeParse(sampleReport()).success).toBe(true);
    expect(HealthReportSchema.safeParse({ ...sampleReport(), state: 'fine' }).success).toBe(false);
    expect(HealthReportSchema.safeParse({ state: 'waiting', route: '/' }).success).toBe(false);
  });
});

describe('badgeFor', () => {
  it.each(CaptureStateSchema.options)(
    'warns in the state %s only when a battle may be lost',
    (state) => {
      const badge = badgeFor(state);
      expect(badge.text).toBe(isTroubled(state) ? '!' : '');
      expect(badge.title).not.toBe('');
      expect(badge.color).toMatch(/^#[0-9a-f]{6}$/);
    },
  );
});

describe('routeShape', () => {
  it.each([
    ['/', '/'],
    ['/c/0198a1b2-1111-7222-8333-444455556666', '/c/{}'],
    ['/zh/c/new', '/zh/c/new'],
    ['/My-Secret/battle', '/{}/battle'],
    ['/a/b/c/d/e/f/g/h/i', '/{}/{}/c/{}/{}/{}/{}/{}/…'],
  ])('writes %s as %s', (path, shape) => expect(routeShape(path)).toBe(shape));

  it('holds nothing of an unknown path', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (parts) => {
        const path = parts.map((part) => `/xxx${encodeURIComponent(part.toWellFormed())}`).join('');
        expect(routeShape(path)).toMatch(/^\/(\{\}\/?)*(…)?$/);
      }),
    );
  });
});
