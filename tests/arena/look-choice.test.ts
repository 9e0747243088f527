// The look of a page: what the arena was told, what the address adds, and the language of the path.
import { describe, expect, it } from 'vitest';
import { nonsense } from './client/look.ts';
import { lookAt } from './look-choice.ts';
import { clientAsset, renderPage } from './page.ts';

describe('lookAt', () => {
  it('is the page of March 2026 in English when nothing is asked for', () => {
    expect(lookAt({}, '/')).toMatchObject({ generation: '2026-03', locale: 'en', nonsense: false });
  });

  it('adds what the address asks for, and ignores words it does not know', () => {
    const set = { generation: '2025-04' } as const;
    expect(lookAt(set, '/?look=ja,nonsense')).toMatchObject({
      ...set,
      locale: 'ja',
      nonsense: true,
    });
    expect(lookAt(set, '/?look=blue')).toEqual(lookAt(set, '/'));
  });

  it('speaks the language of the path before any other', () => {
    expect(lookAt({ locale: 'ko' }, '/zh/c/1').locale).toBe('zh');
    expect(lookAt({ locale: 'ko' }, '/c/1').locale).toBe('ko');
    expect(lookAt({}, '/fr/c/1').locale).toBe('en');
  });
});

describe('a page with nonsense for class names', () => {
  const settings = { suggestions: [], plans: [], plain: [], next: null, current: null };
  const linked = (html: string) => [...html.matchAll(/href="(\/_next\/static\/css\/[^"]+)"/g)];

  it('links style sheets that know no class of the plain page', async () => {
    const { html } = renderPage('', { ...settings, look: lookAt({}, '/zh?look=nonsense') });
    expect(html).toContain('<html lang="zh">');
    const sheets = await Promise.all(linked(html).map(([, path = '']) => clientAsset(path)));
    expect(sheets).toHaveLength(4);
    const css = sheets.map((sheet) => sheet?.body ?? '').join('\n');
    expect(css).toContain(`.${nonsense('prose')}`);
    expect(css).not.toContain('.prose');
    expect(css).toContain('[aria-roledescription="slide"]');
  });

  it('links the plain ones otherwise', async () => {
    const { html } = renderPage('', { ...settings, look: lookAt({}, '/') });
    const sheets = await Promise.all(linked(html).map(([, path = '']) => clientAsset(path)));
    expect(sheets.map((sheet) => sheet?.body ?? '').join('\n')).toContain('.prose');
  });
});
