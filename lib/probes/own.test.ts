// Checks the user's own probes: their form, their file, recognising them, and reading their answers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  draftOf,
  EMPTY_DRAFT,
  OWN,
  type OwnDraft,
  type OwnProbe,
  ownFrom,
  ownProblems,
  parseOwn,
  phraseGroups,
  withOwn,
} from './own';
import { ownFile, takeOwnFile } from './own-file';
import { type Matcher, readOwnAnswer } from './own-reading';
import { recogniseProbe } from './recognise';

const draft = (changes: Partial<OwnDraft> = {}): OwnDraft => ({
  ...EMPTY_DRAFT,
  title: 'Cat',
  prompt: 'What would a cat name its favourite lighthouse?',
  ...changes,
});
const probe = (changes: Partial<OwnProbe> = {}): OwnProbe => ({
  ...ownFrom(draft(), 'own:cat', 5),
  ...changes,
});
const never: Matcher = async () => ({ kind: 'none' });

describe('the user’s own probes', () => {
  it('keeps what the form says, and shows it again', () => {
    const said = draft({
      reader: 'phrases',
      phrases: 'openai: made by OpenAI; ChatGPT\nnone: nobody',
    });
    const kept = ownFrom(said, 'own:x', 1);
    expect(kept.reader).toEqual({
      kind: 'phrases',
      groups: [
        { maker: 'openai', phrases: ['made by OpenAI', 'ChatGPT'] },
        { maker: 'none', phrases: ['nobody'] },
      ],
    });
    expect(draftOf(kept)).toEqual(said);
    expect(parseOwn([kept])).toEqual([kept]);
  });

  it('says what is wrong with a form, field by field', () => {
    const fields = (changes: Partial<OwnDraft>, others: OwnProbe[] = []) =>
      Object.fromEntries(ownProblems(draft(changes), others));
    expect(fields({})).toEqual({});
    expect(fields({ title: ' ', prompt: '' })).toEqual({ title: 'empty', prompt: 'empty' });
    expect(fields({ prompt: '?!?!' })).toEqual({ prompt: 'too-short' });
    expect(fields({ prompt: 'x'.repeat(OWN.prompt + 1) })).toEqual({ prompt: 'too-long' });
    expect(fields({ prompt: 'Who are you?' })).toEqual({ prompt: 'same-prompt' });
    expect(fields({}, [probe()])).toEqual({ prompt: 'same-prompt' });
    expect(fields({ reader: 'pattern', pattern: '(' })).toEqual({ pattern: 'not-a-pattern' });
    expect(fields({ reader: 'phrases', phrases: 'acme: hello' })).toEqual({
      phrases: 'not-phrases',
    });
    expect(phraseGroups('openai:')).toBeNull();
  });

  it('leaves out of a store what is no probe, and never throws', () => {
    const slow = { ...probe({ id: 'own:p' }), reader: { kind: 'pattern', pattern: '(' } };
    expect(parseOwn([probe(), slow, { id: 'identity:who-en' }, 3])).toEqual([probe()]);
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(Array.isArray(parseOwn(stored))).toBe(true);
      }),
    );
  });

  it('puts a changed probe in its place and a new one at the end', () => {
    const [one, two] = [probe({ id: 'own:1' }), probe({ id: 'own:2' })];
    const changed = { ...one, title: 'Dog' };
    expect(withOwn([one, two], changed)).toEqual([changed, two]);
    expect(withOwn([one], two)).toEqual([one, two]);
  });

  it('is known again when typed by hand, before those that are shipped', () => {
    const typed = 'what would a cat name its favorite lighthouse';
    expect(recogniseProbe(typed)).toBeNull();
    expect(recogniseProbe(typed, [probe()])).toBe('own:cat');
  });
});

describe('a file of probes', () => {
  it('comes back as it went out, once', () => {
    const mine = [probe(), probe({ id: 'own:b', prompt: 'Name three colours of fog.' })];
    const taken = takeOwnFile(ownFile(mine), []);
    expect(taken).toMatchObject({ probes: mine, added: 2, same: 0, refused: 0 });
    expect(takeOwnFile(ownFile(mine), mine)).toMatchObject({ probes: mine, added: 0, same: 2 });
  });

  it('keeps the later of two and counts what is not sound', () => {
    const later = probe({ changedAt: 9, prompt: 'What would a cat name its boat?' });
    expect(takeOwnFile(ownFile([later]), [probe()])).toMatchObject({ probes: [later], changed: 1 });
    expect(takeOwnFile(ownFile([probe()]), [later])).toMatchObject({ probes: [later], same: 1 });
    const broken = ownFile([{ ...probe(), prompt: '' }]);
    expect(takeOwnFile(broken, [])).toMatchObject({ probes: [], refused: 1 });
  });

  it('says why a file is none', () => {
    expect(takeOwnFile('{', [])).toEqual({ problem: 'not-json' });
    expect(takeOwnFile('null', [])).toEqual({ problem: 'not-probes' });
    const later = JSON.stringify({ format: 'telltale-probes', version: 2, probes: [] });
    expect(takeOwnFile(later, [])).toEqual({ problem: 'later' });
  });
});

describe('reading answers to the user’s own probes', () => {
  const phrases = probe({
    reader: {
      kind: 'phrases',
      groups: [
        { maker: 'openai', phrases: ['Beacon'] },
        { maker: 'google', phrases: ['Lumen'] },
      ],
    },
  });

  it('names the maker whose phrase alone is there', async () => {
    const read = await readOwnAnswer(phrases, 'I say: beacon!', never);
    expect(read).toMatchObject({
      outcome: 'pass',
      value: 'openai',
      spans: [{ start: 7, end: 13 }],
    });
    expect(await readOwnAnswer(phrases, 'Beacon or Lumen', never)).toMatchObject({
      outcome: 'unclear',
      value: '',
    });
    expect(await readOwnAnswer(phrases, 'Tower', never)).toMatchObject({ outcome: 'unclear' });
  });

  it('gives what a pattern finds, and says when it was stopped', async () => {
    const own = probe({ reader: { kind: 'pattern', pattern: 'b\\w+' } });
    const found: Matcher = async () => ({ kind: 'found', start: 2, end: 8 });
    expect(await readOwnAnswer(own, 'a beacon', found)).toMatchObject({ value: 'beacon' });
    const slow = await readOwnAnswer(own, 'a beacon', async () => ({ kind: 'slow' }));
    expect(slow.detail).toContain('too long');
  });
});
