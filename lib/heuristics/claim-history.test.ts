// Checks the count of claims over many battles of one name.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MakerOrNone } from '../models/makers';
import { claimedIn, claimHistory } from './claim-history';

describe('claim history', () => {
  it('reads makers from cues, each once, and no versions', () => {
    expect(claimedIn(['claims:openai', 'claims-version:gpt-4', 'claims:openai', 'style'])).toEqual([
      'openai',
    ]);
    expect(claimedIn(['claims:nobody'])).toEqual([]);
  });

  it('says that a name never claimed another maker, and how sure that makes', () => {
    const history = claimHistory([...Array(60).fill(['openai']), ...Array(40).fill([])]);
    expect(history).toEqual({
      battles: 100,
      claiming: 60,
      claimed: { openai: 60 },
      only: 'openai',
      othersAtMost: 0.05,
    });
  });

  it('says nothing from no claims, from few, or from claims of two makers', () => {
    expect(claimHistory([])).toMatchObject({ only: null, othersAtMost: 1 });
    expect(claimHistory([['openai'], []])).toMatchObject({ only: 'openai', othersAtMost: 1 });
    expect(claimHistory([['openai'], ['anthropic']])).toMatchObject({
      only: null,
      othersAtMost: 1,
    });
    expect(claimHistory([['openai', 'anthropic']])).toMatchObject({ only: null, claiming: 1 });
  });

  it('is the same in whatever order battles come', () => {
    const maker = fc.constantFrom<MakerOrNone>('openai', 'google', 'none');
    fc.assert(
      fc.property(fc.array(fc.array(maker)), (battles) => {
        expect(claimHistory([...battles].reverse())).toEqual(claimHistory(battles));
      }),
    );
  });
});
