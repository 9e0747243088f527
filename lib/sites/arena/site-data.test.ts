// Site data is used when it is sound, and a person is told what is wrong with it when it is not.
// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { checkSiteData, SHIPPED, selectorsOf, siteData } from './site-data';

const copy = () => structuredClone(SHIPPED);

describe('siteData', () => {
  it('gives what was shipped when there is nothing of the user', () => {
    expect(siteData(null)).toEqual({ data: SHIPPED, isOverridden: false, problems: [] });
    expect(siteData(undefined).isOverridden).toBe(false);
  });

  it('gives the data of the user when they are sound', () => {
    const own = { ...copy(), version: 'mine' };
    expect(siteData(own)).toEqual({ data: own, isOverridden: true, problems: [] });
  });

  it.each([
    ['no object', 7, ''],
    ['a part that is missing', { ...SHIPPED, packs: undefined }, 'packs'],
    [
      'a pattern that is none',
      { ...SHIPPED, urls: { ...SHIPPED.urls, session: '(' } },
      'urls.session',
    ],
  ])('gives what was shipped in place of %s, and says why', (_, own, path) => {
    const { data, isOverridden, problems } = siteData(own);
    expect(data).toBe(SHIPPED);
    expect(isOverridden).toBe(false);
    expect(problems[0]?.path).toBe(path);
  });
});

describe('checkSiteData', () => {
  it('finds what was shipped sound, with every selector tried out', () => {
    expect(checkSiteData(JSON.stringify(SHIPPED), document)).toEqual({ ok: true, data: SHIPPED });
  });

  it('says where a value is not what it must be', () => {
    const own = copy();
    Object.assign(own.packs[0]?.selectors.column ?? {}, { css: 5 });
    const checked = checkSiteData(JSON.stringify(own));
    expect(checked).toMatchObject({
      ok: false,
      problems: [{ path: 'packs.0.selectors.column.css' }],
    });
  });

  it('finds a selector that is none only where a document is at hand', () => {
    const own = copy();
    Object.assign(own.packs[1]?.selectors.label ?? {}, { css: 'span[' });
    const text = JSON.stringify(own);
    expect(checkSiteData(text).ok).toBe(true);
    expect(checkSiteData(text, document)).toEqual({
      ok: false,
      problems: [{ path: 'packs.1.selectors.label.css', message: 'This is no selector.' }],
    });
  });

  it('says that text is no JSON', () => {
    expect(checkSiteData('{"version": ')).toMatchObject({ ok: false, problems: [{ path: '' }] });
  });
});

it('lists every selector once', () => {
  const paths = selectorsOf(SHIPPED).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toContain('structure.selectors.box.css');
});
