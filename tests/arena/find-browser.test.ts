// Finding a browser: the variable first, then the usual places, and clear words when there is none.
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../browser/find.ts';

const place = (files: string[], env: NodeJS.ProcessEnv = {}) => ({
  env,
  platform: 'linux',
  exists: (path: string) => files.includes(path),
});

describe('findBrowser', () => {
  it('takes the path in the variable before all others', () => {
    const files = ['/opt/own', '/usr/bin/chromium'];
    expect(findBrowser('chromium', place(files, { CHROMIUM: '/opt/own' }))).toBe('/opt/own');
    expect(findBrowser('chromium', place(files))).toBe('/usr/bin/chromium');
  });

  it('looks along PATH', () => {
    const files = ['/home/me/bin/firefox-esr'];
    const env = { PATH: ['/bin', '/home/me/bin'].join(':') };
    expect(findBrowser('firefox', place(files, env))).toBe('/home/me/bin/firefox-esr');
  });

  it('says how to get one when there is none', () => {
    expect(() => findBrowser('firefox', place([]))).toThrow(
      /apt install firefox-esr(.|\n)*FIREFOX/,
    );
  });

  it('says why Google Chrome will not do', () => {
    const chrome = '/usr/bin/google-chrome';
    expect(() => findBrowser('chromium', place([chrome]))).toThrow(/Load unpacked/);
    const chosen = place([chrome], { CHROMIUM: chrome });
    expect(() => findBrowser('chromium', chosen)).toThrow(/no longer loads extensions/);
  });

  it('says so when the variable points nowhere', () => {
    expect(() => findBrowser('chromium', place([], { CHROMIUM: '/gone' }))).toThrow(/no such file/);
  });
});
