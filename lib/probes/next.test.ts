// Checks what is suggested to ask next: information worked out by hand, and nothing sealed in a suggestion.
import { describe, expect, it } from 'vitest';
import { makeView } from '../capture/make-view';
import { sampleRecords } from '../transfer/sample';
import { informationOf, nextProbes } from './next';
import { nextFor } from './next-for';

const even = { openai: 0.5, google: 0.5 };

describe('the information of a probe', () => {
  it('is one bit where the answer tells two even makers apart, and none where it does not', () => {
    const telling = [
      { openai: 1, google: 0 },
      { openai: 0, google: 1 },
    ];
    const idle = [
      { openai: 0.3, google: 0.3 },
      { openai: 0.7, google: 0.7 },
    ];
    expect(informationOf(even, telling)).toBeCloseTo(1, 10);
    expect(informationOf(even, idle)).toBeCloseTo(0, 10);
    // 1 - H(3/4) bits, worked out by hand.
    const noisy = [
      { openai: 0.75, google: 0.25 },
      { openai: 0.25, google: 0.75 },
    ];
    expect(informationOf(even, noisy)).toBeCloseTo(0.18872, 4);
  });

  it('is none where one maker is certain, and never below none', () => {
    expect(informationOf({ openai: 1 }, [{ openai: 0.5 }, { openai: 0.5 }])).toBe(0);
    expect(informationOf({}, [{ openai: 1 }])).toBe(0);
  });
});

describe('what to ask next', () => {
  it('gives the best of each group, best first, without what was asked', () => {
    const list = nextProbes([even]);
    expect(list.length).toBeGreaterThan(1);
    expect(list.map(({ bits }) => bits)).toEqual(
      list.map(({ bits }) => bits).sort((x, y) => y - x),
    );
    expect(new Set(list.map(({ probe }) => probe.id.split(':')[0])).size).toBe(list.length);
    const asked = list.map(({ probe }) => probe.id);
    expect(nextProbes([even], asked).some(({ probe }) => asked.includes(probe.id))).toBe(false);
  });

  it('asks for a vocabulary that parts the makers that are left', () => {
    const ids = nextProbes([{ qwen: 0.5, cohere: 0.5 }], [], 14).map(({ probe }) => probe.id);
    expect(ids.some((id) => id.startsWith('special-tokens:'))).toBe(true);
    expect(nextProbes([{ qwen: 1 }])).toEqual([]);
  });

  it('is the same for every battle whose guess is sealed', () => {
    const [record] = sampleRecords(1);
    if (!record) throw new Error('No sample');
    record.battle = { ...record.battle, vote: null, reveal: null, peekedAt: null };
    const view = makeView(record);
    const guess = (maker: string) => {
      const side = { makers: [{ maker, p: 1 }], verdict: 'maker' as const, evidence: [] };
      return { a: side, b: side };
    };
    const sealed = nextFor({ ...view, visibility: 'hidden', guess: null });
    expect(sealed.by).toBe('prior');
    // Also where a guess came along by mistake.
    expect(nextFor({ ...view, visibility: 'hidden', guess: guess('qwen') })).toEqual(sealed);
    const open = nextFor({ ...view, visibility: 'voted', guess: guess('qwen') });
    expect(open).toEqual({ by: 'guess', list: [] });
  });
});
