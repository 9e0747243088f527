// A battle's line: what is in it, and that nothing sealed shows through it.
import { describe, expect, it } from 'vitest';
import { sampleRecord } from '../transfer/sample';
import { lineOf } from './line';

describe('lineOf', () => {
  it('has names, outcomes, tags and language of a battle', () => {
    expect(lineOf(sampleRecord(3))).toMatchObject({
      id: 'arena:m3',
      vote: 'both_bad',
      models: ['gpt-9-mini', 'mystery-model'],
      makers: ['openai', null],
      machine: ['right', null],
      user: ['right', null],
      isPeeked: true,
      tags: ['identity', 'short answer'],
      hasNote: true,
      ratings: [4, null],
      isStarred: true,
      language: 'en',
      turns: 2,
    });
  });

  it('says of a battle before the vote neither names nor what its answers said', () => {
    const record = sampleRecord(0);
    expect(record.guess?.seals[0]?.a.evidence[0]?.cue).toBe('claims:openai');
    expect(lineOf(record)).toMatchObject({ models: [null, null], taints: [], vote: null });
    record.battle.peekedAt = 1;
    expect(lineOf(record).taints).toEqual(['said']);
  });

  it('holds no text of prompt, answer or note', () => {
    const record = sampleRecord(3);
    const line = JSON.stringify(lineOf(record));
    const turn = record.body.turns[0];
    for (const text of [turn?.prompt, turn?.a.text, record.annotation?.note]) {
      expect(text).toBeTruthy();
      expect(line).not.toContain(text?.slice(0, 12));
    }
  });

  it('tells all that a vote may rest on beside the answers', () => {
    const record = sampleRecord(3);
    Object.assign(record.battle, { pairKnown: true, probes: ['who'] });
    if (record.battle.vote) record.battle.vote.blind = false;
    expect(lineOf(record).taints).toEqual(['seen', 'pair', 'probe', 'said']);
  });
});
