// What a name says of itself, and what of that does not go together, in words.
import type { ClaimHistory } from '../heuristics/claim-history';
import { t } from '../text';
import { formatShare } from '../text/format';
import { isolated } from '../text/isolate';
import { type Block, dayOf, makerWord, say, vocabularyWord } from './blocks';
import type { ClaimCount } from './claims';
import type { Contradiction } from './contradictions';
import type { Dossier } from './dossier';

/** Each claim with its count, and the words that it was made in. */
export function claimSections(
  claims: readonly ClaimCount[],
  word: (value: string) => string,
  none: string,
): Block[] {
  if (claims.length === 0) return [say(none)];
  return claims.flatMap(({ value, versions, n, quotes }): Block[] => {
    const count = t('report.claim', { what: word(value), count: n });
    const as = t('report.versions', { versions: versions.join(', ') });
    return [
      say(versions.length > 0 ? `${count}, ${as}.` : `${count}.`),
      { kind: 'quotes', items: quotes.map(({ at, text }) => `${dayOf(at)}: “${isolated(text)}”`) },
    ];
  });
}

/** Battles with claims from which it is worth saying that another maker never was among them. */
const LEAST_CLAIMING = 5;

/** That a name never claimed another maker, once it could have; nothing before, nor where it did. */
export function historyBlocks({ only, claiming, battles, othersAtMost }: ClaimHistory): Block[] {
  if (only === null || claiming < LEAST_CLAIMING) return [];
  const most = formatShare(othersAtMost);
  return [say(t('report.claimHistory', { claiming, battles, most }))];
}

function sentenceOf(one: Contradiction): string {
  switch (one.kind) {
    case 'makers':
      return t('report.contra.makers', { makers: one.makers.map(makerWord).join(', ') });
    case 'reveal':
      return t('report.contra.reveal', {
        claimed: makerWord(one.claimed),
        revealed: makerWord(one.revealed),
      });
    case 'looks':
      return t('report.contra.looks', {
        ...{ claimed: makerWord(one.claimed), looks: makerWord(one.looks) },
        share: formatShare(one.p),
      });
    case 'vocabulary':
      return t('report.contra.vocabulary', {
        ...{ claimed: makerWord(one.claimed), vocabulary: vocabularyWord(one.vocabulary) },
        n: one.n,
      });
    case 'cutoffs':
      return t('report.contra.cutoffs', { months: one.months.join(', ') });
  }
}

/** Every contradiction as a sentence. */
export function contradictionBlocks({ contradictions }: Dossier): Block[] {
  if (contradictions.length === 0) return [say(t('report.consistent'))];
  return [{ kind: 'list', items: contradictions.map(sentenceOf) }];
}
