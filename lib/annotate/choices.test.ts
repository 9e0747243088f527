// Choices for annotating: whole whatever is stored; keys found, refused and clashing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CHOICES, parseChoices } from './choices';
import { actionOf, clashes, DEFAULT_KEYS, isKey, isTypingIn } from './shortcuts';

const press = (key: string, part = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...part,
});

describe('parseChoices', () => {
  it('gives the defaults for nothing, and a whole choice for anything', () => {
    expect(parseChoices(null)).toEqual(DEFAULT_CHOICES);
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { criteria, keys } = parseChoices(stored);
        expect(criteria.length).toBeGreaterThan(0);
        expect(Object.keys(keys)).toEqual(Object.keys(DEFAULT_KEYS));
      }),
    );
  });

  it('keeps what holds and leaves the rest at its default', () => {
    const stored = {
      criteria: ['tone', 'tone'],
      reasons: ['too long'],
      keys: { star: 'q', help: 'Enter', note: '' },
      onPage: true,
    };
    const choices = parseChoices(stored);
    expect(choices).toMatchObject({ criteria: ['tone'], reasons: ['too long'], onPage: true });
    expect(choices.keys).toEqual({ ...DEFAULT_KEYS, star: 'q', note: '' });
  });
});

describe('a shortcut', () => {
  it('is found by its key alone, in either case, and not with a modifier or while composing', () => {
    expect(actionOf(DEFAULT_KEYS, press('?'))).toBe('help');
    expect(actionOf(DEFAULT_KEYS, press('U'))).toBe('useful');
    expect(actionOf(DEFAULT_KEYS, press('u', { ctrlKey: true }))).toBeNull();
    expect(actionOf(DEFAULT_KEYS, press('u', { isComposing: true }))).toBeNull();
    expect(actionOf({ ...DEFAULT_KEYS, useful: '' }, press('u'))).toBeNull();
  });

  it('clashes by default with none, and says which one where two share a key', () => {
    expect(clashes(DEFAULT_KEYS).size).toBe(0);
    const found = clashes({ ...DEFAULT_KEYS, star: 'U' });
    expect([...found]).toEqual([
      ['useful', 'star'],
      ['star', 'useful'],
    ]);
  });

  it('can be any one visible character, and never fires in a field', () => {
    expect(['a', '?', 'é', 'ж'].every(isKey)).toBe(true);
    expect(['', ' ', 'Tab', 'Enter', '\u0000'].some(isKey)).toBe(false);
    expect(isTypingIn({ localName: 'textarea' })).toBe(true);
    expect(isTypingIn({ localName: 'div', isContentEditable: true })).toBe(true);
    expect(isTypingIn({ localName: 'button' })).toBe(false);
    expect(isTypingIn(null)).toBe(false);
  });
});
