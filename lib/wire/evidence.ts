// Says what the wire tells of the maker: as evidence for the guess, in plain sentences.
import type { Evidence } from '../db/schema';
import { VOCABULARY_FACTS, type VocabularyId } from '../tokenizers/vocabularies';
import type { CutReading } from './cuts';
import type { WireProfile } from './learn';
import type { WireReading } from './reading';
import { summariseRuns } from './tokens-per-piece';

export { type AnswerReading, readWire, type WireReading } from './reading';

/** Raised whenever the same reading may give other evidence. */
export const WIRE_VERSION = 1;

export const WIRE_HEURISTICS = ['wire-cuts', 'wire-cadence', 'wire-rhythm'] as const;
export type WireHeuristic = (typeof WIRE_HEURISTICS)[number];

function evidenceOf(
  heuristic: WireHeuristic,
  cue: string,
  sentence: string,
  llr: Record<string, number>,
): Evidence {
  return { heuristic, version: WIRE_VERSION, cue, sentence, quote: '', spans: [], llr };
}

function vocabularyName(id: VocabularyId): string {
  const { owner, name } = VOCABULARY_FACTS[id];
  return name.startsWith(owner) ? name : `${owner}'s ${name}`;
}

function cutSentence({ best, group, perVocabulary, tokensPerPiece }: CutReading): string {
  if (best === null) return 'Where the pieces end points to no vocabulary that we have.';
  const others = group.filter((id) => id !== best).map(vocabularyName);
  const or = others.length === 0 ? '' : ` (or ${others.join(', ')}, which cut alike)`;
  const fit = perVocabulary.find(({ id }) => id === best);
  const runs = summariseRuns(tokensPerPiece);
  const hold = runs && `; pieces hold ${runs.from} to ${runs.to} tokens, mostly ${runs.usual}`;
  return `Cut like a model with the vocabulary ${vocabularyName(best)}${or}: ${fit?.fits ?? 0} of ${fit?.of ?? 0} pieces end between its tokens${hold ?? ''}.`;
}

/**
 * What a reading says of the maker, at most one piece of evidence of each kind; `llr` is empty where a finding says
 * nothing of the maker. Nothing at all where no answer came in pieces. `profile`: what the user's reveals taught.
 */
export function wireEvidence(reading: WireReading, _profile?: WireProfile): Evidence[] {
  const cut = reading.answers.flatMap(({ cuts }) => cuts ?? []);
  const first = cut.find(({ best }) => best !== null) ?? cut[0];
  if (first !== undefined)
    return [evidenceOf('wire-cuts', `vocabulary:${first.best ?? 'none'}`, cutSentence(first), {})];
  const recut = reading.answers.find(({ treatment }) => !treatment.readable);
  if (recut === undefined) return [];
  const at = recut.treatment.kind === 'words' ? 'at words' : 'by a timer';
  const sentence = `The site cut this answer ${at}: only its rhythm can be read.`;
  return [evidenceOf('wire-cuts', `recut:${recut.treatment.kind}`, sentence, {})];
}
