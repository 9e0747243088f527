// Tests of the words that a site's reports come to, and of the report that a user may pass on.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import shipped from '../sites/arena/site-data.json';
import { expectedHits } from './expected';
import { browserOf, reportText } from './report';
import { sampleReport } from './sample';
import {
  type CaptureHealth,
  type HealthReport,
  parseHealth,
  withoutTab,
  withReport,
} from './store';
import { type SiteVerdict, verdictsOf } from './verdict';

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;
const seen = { text: NOW - 60_000 };

function keep(report: HealthReport, at = NOW, isOpen = true): CaptureHealth {
  const kept = withReport(parseHealth(null), 1, report, at);
  return isOpen ? kept : withoutTab(kept, 1);
}

function only(kept: CaptureHealth): SiteVerdict {
  const [verdict] = verdictsOf(kept, NOW);
  if (!verdict) throw new Error('no site');
  return verdict;
}

describe('verdictsOf', () => {
  it('is good when both layers read', () => {
    const verdict = only(keep(sampleReport({ wire: { seen }, dom: { seen } })));
    expect(verdict).toMatchObject({ state: 'good', wire: 'reading', dom: 'reading', tabId: 1 });
  });

  it('is idle before the first battle', () => {
    const quiet = { pack: null, hits: [], missing: [] };
    expect(only(keep(sampleReport({ dom: quiet })))).toMatchObject({
      state: 'idle',
      wire: 'idle',
      dom: 'idle',
    });
  });

  it('is partial when the script in the page does not answer or parts are missing', () => {
    const mute = sampleReport({ wire: { isConnected: false }, dom: { seen } });
    expect(only(keep(mute))).toMatchObject({ state: 'partial', wire: 'unconnected' });
    const torn = sampleReport({ wire: { seen }, dom: { missing: ['prompt'] } });
    expect(only(keep(torn))).toMatchObject({ state: 'partial', dom: 'partial', wire: 'reading' });
  });

  it('is broken when a battle cannot be read, also after the page is closed', () => {
    const report = sampleReport({ state: 'unreadable', unreadableSince: NOW - 9 * DAY });
    const verdict = only(keep(report, NOW - 8 * DAY, false));
    expect(verdict).toMatchObject({ state: 'broken', wire: 'broken', dom: 'broken', tabId: null });
  });

  it('is stale after days without a page, and off when both layers are', () => {
    const well = sampleReport({ wire: { seen }, dom: { seen } });
    expect(only(keep(well, NOW - 4 * DAY, false)).state).toBe('stale');
    expect(only(keep(well, NOW - 2 * DAY, false)).state).toBe('good');
    const off = sampleReport({ wire: { isOn: false }, dom: { isOn: false } });
    expect(only(keep(off))).toMatchObject({ state: 'off', wire: 'off', dom: 'off' });
  });

  it('lets a page in trouble speak for its site while it is open', () => {
    const troubled = withReport(parseHealth(null), 1, sampleReport({ state: 'undelivered' }), NOW);
    const kept = withReport(troubled, 2, sampleReport({ wire: { seen } }), NOW + 1);
    expect(only(kept)).toMatchObject({ state: 'undelivered', tabId: 1, openPages: 2 });
    expect(only(withoutTab(kept, 1))).toMatchObject({ state: 'good', tabId: 2, openPages: 1 });
  });
});

describe('expectedHits', () => {
  it('gives the range over the fixtures', () => {
    const counts = { 'a.html': 2, 'b.html': 4 };
    const data = {
      structure: { selectors: { box: { css: 'x', counts: { 'a.html': 1 } } } },
      packs: [{ name: 'p', selectors: { column: { css: 'x', counts }, label: { counts: {} } } }],
    };
    expect([...expectedHits(data, 'p')]).toEqual([
      ['box', { min: 1, max: 1 }],
      ['column', { min: 2, max: 4 }],
    ]);
    expect(expectedHits(data, 'other').size).toBe(1);
  });

  it('takes anything, the shipped data too', () => {
    expect(expectedHits(shipped, '2026-08')).toBeInstanceOf(Map);
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (selectors, packs) => {
        expect(expectedHits({ packs: [{ name: 'p', selectors }, packs] }, 'p')).toBeDefined();
        expect(expectedHits(packs, null)).toBeInstanceOf(Map);
      }),
    );
  });
});

describe('reportText', () => {
  const facts = (report: HealthReport) => ({
    verdict: only(keep(report)),
    version: '0.1.0',
    browser: 'Firefox 153',
    expected: new Map([['column', { min: 2, max: 4 }]]),
    skeleton: 'body 1e\n main',
    now: NOW,
  });

  it('says what a mender needs', () => {
    const report = sampleReport({
      wire: { seen, unread: { z: 12 } },
      dom: { missing: ['prompt'] },
    });
    const text = reportText(facts(report));
    for (const line of [
      'version: 0.1.0',
      'site data: 2026-11-23.1',
      'page: /c/{}',
      'state: recorded (partial)',
      '[wire] reading',
      'seen text: 2026-11-23T11:59:00Z (1 min ago)',
      'unread rows: "z" x12',
      'hit column: 2, expected 2 to 4',
      'missing: prompt',
      ' main',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
  });

  it('passes on nothing that is no name', () => {
    const text = reportText(
      facts(
        sampleReport({
          data: { version: '비밀\n', isOverridden: true },
          dom: { missing: ['secret “quote”'], hits: [{ name: '<b>secret', count: 1 }] },
        }),
      ),
    );
    expect(text).not.toContain('비밀');
    expect(text).not.toContain('secret');
  });

  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153'],
    ['Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/139.0.0.0 Safari/537.36', 'Chrome 139'],
    ['Mozilla/5.0 Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0', 'Edge 139'],
    ['curl', 'unknown'],
  ])('reads %s', (agent, browser) => expect(browserOf(agent)).toBe(browser));
});
