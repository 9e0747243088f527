// The short list of names must not fall behind the registry.
import { describe, expect, it } from 'vitest';
import { SITE_NAMES, siteName } from './names';
import { SITES } from './registry';

describe('siteName', () => {
  it('knows every site of the registry and no other', () => {
    expect(Object.keys(SITE_NAMES).sort()).toEqual(SITES.map(({ id }) => id).sort());
  });

  it('leaves what it does not know as it is', () => {
    expect(siteName('toString')).toBe('toString');
    expect(siteName('My own arena')).toBe('My own arena');
  });
});
