// Checks that what reveals teach adds up in any order and speaks for the maker that was like it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addProfiles, learn, learntEvidence, type WireProfile } from './learn';
import { piecesOfChunks } from './pieces';
import { readWire, type WireReading } from './reading';

/** Words in bursts of so many, smoothed at 10 ms. */
function reading(wordsEach: number, every: number): WireReading {
  const chunks = Array.from({ length: 60 }, () => 'word ');
  const times = chunks.map((_, i) => Math.floor(i / wordsEach) * every + (i % wordsEach) * 10);
  return readWire([{ ...piecesOfChunks(chunks), times }], []);
}
const SLOW = reading(12, 900);
const QUICK = reading(1, 30);

function taught(each: number): WireProfile {
  let profile: WireProfile = {};
  for (let i = 0; i < each; i += 1) {
    profile = learn(profile, SLOW, 'google');
    profile = learn(profile, QUICK, 'openai');
  }
  return profile;
}

describe('learning rhythm from reveals', () => {
  it('says nothing before two makers were revealed', () => {
    expect(learntEvidence({}, SLOW, 'rhythm')).toEqual({});
    expect(learntEvidence(learn({}, SLOW, 'google'), SLOW, 'rhythm')).toEqual({});
  });

  it('speaks for the maker whose answers came like this one, louder the more were seen', () => {
    const little = learntEvidence(taught(1), SLOW, 'rhythm');
    const much = learntEvidence(taught(20), SLOW, 'rhythm');
    expect(little.google).toBeGreaterThan(0);
    expect(much.google).toBeGreaterThan(little.google ?? 9);
    expect(much.openai).toBeLessThan(0);
    expect(Math.abs(little.google ?? 9)).toBeLessThan(0.5);
  });

  it('says nothing of makers that were never revealed, and nothing of cadence that was never read', () => {
    expect(learntEvidence(taught(5), QUICK, 'rhythm').meta).toBeUndefined();
    expect(learntEvidence(taught(5), QUICK, 'cadence')).toEqual({});
  });

  it('adds up the same in any order and grouping', () => {
    const makers = fc.constantFrom('openai', 'google', '__proto__', 'none');
    const cells = fc.dictionary(
      fc.constantFrom('rhythm:a:1', 'rhythm:a:2', 'cadence:b:0'),
      fc.nat(9),
    );
    const profile = fc
      .array(fc.tuple(makers, fc.record({ answers: fc.nat(9), cells })), { maxLength: 4 })
      .map((entries): WireProfile => Object.fromEntries(entries));
    fc.assert(
      fc.property(profile, profile, profile, (a, b, c) => {
        expect(addProfiles(a, b)).toEqual(addProfiles(b, a));
        expect(addProfiles(addProfiles(a, b), c)).toEqual(addProfiles(a, addProfiles(b, c)));
        expect(addProfiles({}, a)).toEqual(a);
        for (const kind of ['rhythm', 'cadence'] as const) {
          const llr = Object.values(learntEvidence(addProfiles(a, b), SLOW, kind));
          for (const value of llr) expect(Math.abs(value)).toBeLessThanOrEqual(2);
        }
      }),
    );
  });

  it('learns the same from one profile with both as from two added up', () => {
    const both = learn(learn({}, SLOW, 'google'), QUICK, 'openai');
    expect(addProfiles(learn({}, QUICK, 'openai'), learn({}, SLOW, 'google'))).toEqual(both);
  });
});
