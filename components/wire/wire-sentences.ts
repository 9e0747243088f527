// Says in plain sentences what cuts tell.
import { t } from '../../lib/text';
import { VOCABULARY_FACTS, type VocabularyId } from '../../lib/tokenizers/vocabularies';
import { type CutReading, summariseRuns } from '../../lib/wire';
import { NAMED_FROM } from '../../lib/wire/cuts';

/** A vocabulary's name with whose it is. */
export function vocabularyName(id: VocabularyId): string {
  const { name, owner } = VOCABULARY_FACTS[id];
  return name.startsWith(owner) ? name : `${owner} ${name}`;
}

/** What the cuts of one answer say, in one or two clauses. */
export function cutsSentence(reading: CutReading): string {
  const { best, group } = reading;
  if (best === null) {
    const isToken = reading.unknown >= NAMED_FROM;
    return t(isToken ? 'wire.cuts.unknown' : 'wire.cuts.none');
  }
  const said =
    group.length > 1
      ? t('wire.cuts.group', { names: group.map(vocabularyName).join(', ') })
      : t('wire.cuts.named', { name: vocabularyName(best) });
  const fit = reading.perVocabulary.find(({ id }) => id === best);
  const clauses = fit ? [t('wire.cuts.fits', { fits: fit.fits, count: fit.of })] : [];
  const runs = runsClause(reading.tokensPerPiece);
  if (runs) clauses.push(runs);
  return `${said}: ${clauses.join('; ')}`;
}

/** How many tokens pieces hold; null when there are none. */
function runsClause(tokensPerPiece: readonly number[]): string | null {
  const runs = summariseRuns(tokensPerPiece);
  if (!runs) return null;
  if (runs.share >= 0.6) {
    return runs.usual === 1 ? t('wire.cuts.one') : t('wire.cuts.most', { count: runs.usual });
  }
  return t('wire.cuts.range', { from: runs.from, to: runs.to });
}

/** A log-likelihood ratio (nats) as a power of ten or a plain number, with which way it points. */
export function ratioOf(nats: number): { times: string; power: number | null; isFor: boolean } {
  const size = Math.abs(nats);
  const isFor = nats > 0;
  if (size < Math.log(10_000))
    return { times: String(Math.round(Math.exp(size))), power: null, isFor };
  const power = Math.round(size / Math.LN10);
  return { times: `10^${power}`, power, isFor };
}
