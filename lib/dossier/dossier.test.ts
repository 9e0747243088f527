// A dossier made of records: what it counts, what it quotes, and what it leaves out.
import { describe, expect, it } from 'vitest';
import { claimHistory } from '../heuristics/claim-history';
import { historyBlocks } from './claim-sections';
import { makeDossier, stepsFor } from './dossier';
import { NO_WORDS } from './own';
import { placesWithout, readSighting } from './reading';
import { MYSTERY, mysteryRecord, mysterySightings, sampleDossier } from './sample';
import { sightingsOf } from './sightings';

const CONTEXT = { style: null, learnt: {} };

describe('sightingsOf', () => {
  it('finds both named sides with how the vote went for each', () => {
    const found = sightingsOf(mysteryRecord(1));
    expect(found.map(({ name, result }) => [name, result])).toEqual([
      [MYSTERY, 'won'],
      ['gpt-harbor-2026', 'lost'],
    ]);
  });

  it('sees nothing of a battle whose names are hidden', () => {
    const hidden = mysteryRecord(1, ({ battle }) => {
      battle.reveal = null;
    });
    expect(sightingsOf(hidden)).toEqual([]);
  });

  it('counts no vote as blind where a probe was asked or names were in sight', () => {
    const probed = mysteryRecord(1, ({ battle }) => {
      battle.probes = ['identity:who'];
    });
    const seen = mysteryRecord(1, ({ battle }) => {
      if (battle.vote) battle.vote.blind = false;
    });
    for (const record of [probed, seen]) expect(sightingsOf(record)[0]?.isBlind).toBe(false);
  });

  it('leaves out the text of an answer that failed', () => {
    const failed = mysteryRecord(1, ({ body }) => {
      const turn = body.turns[0];
      if (turn) turn.a.finish = 'error';
    });
    const [first] = sightingsOf(failed);
    expect(first?.turns).toEqual([]);
    expect(first && readSighting(first, CONTEXT)).toBeNull();
  });
});

describe('makeDossier', () => {
  const dossier = sampleDossier(10);

  it('counts meetings and blind votes', () => {
    expect(dossier.record).toMatchObject({ met: 10, won: 6, lost: 4, tied: 0, chosen: 0 });
    expect(dossier.record.winRate?.share).toBeCloseTo(0.6);
    expect(dossier.record.firstAt).toBeLessThan(dossier.record.lastAt);
  });

  it('quotes what the answers claim of themselves and of their cut-off', () => {
    expect(dossier.claims[0]).toMatchObject({ value: 'openai', n: 2 });
    expect(dossier.claims[0]?.quotes[0]?.text).toContain('ChatGPT');
    expect(dossier.cutoffs[0]).toMatchObject({ value: '2023-10', n: 2 });
  });

  it('counts claims battle by battle, and says after enough of them that no other maker was named', () => {
    expect(dossier.history).toMatchObject({ battles: 10, claiming: 2, only: 'openai' });
    expect(historyBlocks(dossier.history)).toEqual([]);
    const long = claimHistory(Array.from({ length: 60 }, () => ['openai'] as const));
    const [block] = historyBlocks(long);
    expect(JSON.stringify(block)).toMatch(/60 of 60 battles.*never named another maker.*5\s?%/u);
    expect(historyBlocks(claimHistory([...Array(60).fill(['openai']), ['google']]))).toEqual([]);
  });

  it('names OpenAI and says how sure it was after each answer', () => {
    expect(dossier.pooled?.makers[0]?.maker).toBe('openai');
    expect(dossier.steps.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const { makers } of dossier.steps) {
      expect(makers.reduce((sum, { p }) => sum + p, 0)).toBeCloseTo(1);
    }
  });

  it('puts what it answered to probes beside what others did', () => {
    const row = dossier.probes.find(({ probe }) => probe.startsWith('drawing:'));
    expect(row?.own.n).toBe(2);
    expect(row?.others[0]).toMatchObject({ name: 'gpt-harbor-2026', maker: 'openai' });
  });

  it('says which answers it could not have been told by', () => {
    expect(dossier.kin[0]).toMatchObject({ name: 'gpt-harbor-2026', n: [10, 10] });
    expect(dossier.aliases).toEqual([]);
  });

  it('weighs the hypotheses of the user', () => {
    const at = 1;
    const { hypotheses } = sampleDossier(5, {
      hypotheses: [
        { id: 'x', maker: 'openai', model: 'GPT Harbor', at },
        { id: 'y', maker: 'google', model: '', at },
      ],
    });
    const [right, wrong] = hypotheses;
    expect(right?.p).toBeGreaterThan(wrong?.p ?? 1);
    const claims = (of: typeof right) => of?.arguments.find(({ kind }) => kind === 'claims');
    expect(claims(right)?.isFor).toBe(true);
    expect(claims(wrong)?.isFor).toBe(false);
    expect(right?.arguments.some(({ kind }) => kind === 'kin')).toBe(true);
  });

  it('finds a claim that the reveal contradicts, and cut-offs that differ', () => {
    const sightings = mysterySightings(5).map((one, i) => ({
      ...one,
      maker: 'google',
      turns: i === 0 ? [{ prompt: 'Hm?', text: 'My knowledge cutoff is May 2024.' }] : one.turns,
    }));
    const claimed = { ...sightings[1], turns: [{ prompt: 'Hm?', text: 'I am ChatGPT.' }] };
    const all = [...sightings, claimed as (typeof sightings)[number]];
    const { contradictions } = makeDossier(
      MYSTERY,
      all.map((sighting) => ({ sighting, reading: readSighting(sighting, CONTEXT) })),
      { others: [], probes: [], own: NO_WORDS },
    );
    expect(contradictions).toContainEqual({
      kind: 'reveal',
      claimed: 'openai',
      revealed: 'google',
    });
    expect(contradictions).toContainEqual({ kind: 'cutoffs', months: ['2023-10', '2024-05'] });
  });
});

describe('placesWithout', () => {
  it('takes a name out of every place, so that it is not known by itself', () => {
    const counts = { maker: null, n: 1, met: 1, sum: [1] };
    const places = { here: { [MYSTERY]: counts, other: counts } };
    expect(placesWithout(places, MYSTERY)).toEqual({ here: { other: counts } });
  });
});

describe('stepsFor', () => {
  it('ends with all answers, begins with the first, and stays short', () => {
    for (const n of [1, 12, 13, 57, 1_000, 100_000]) {
      const steps = stepsFor(n);
      expect([steps[0], steps.at(-1)]).toEqual([1, n]);
      expect(steps.length).toBeLessThanOrEqual(13);
      expect([...steps].sort((x, y) => x - y)).toEqual(steps);
    }
  });
});
