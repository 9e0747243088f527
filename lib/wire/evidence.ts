// Says what the wire tells of the maker: as evidence for the guess, in plain sentences.
import type { Evidence } from '../db/schema';
import { MAKER_NAMES, type MakerOrNone } from '../models/makers';
import { VOCABULARY_FACTS, type VocabularyId } from '../tokenizers/vocabularies';
import shipped from './cadence-model.json';
import type { CutReading } from './cuts';
import { type Learnt, learntEvidence, type WireProfile } from './learn';
import { cutLogs } from './makers';
import { type CadenceModel, type CadenceModelData, makeCadenceModel } from './model';
import type { AnswerReading, WireReading } from './reading';
import { summariseRuns } from './tokens-per-piece';

export { type AnswerReading, readWire, type WireReading } from './reading';

/** Raised whenever the same reading may give other evidence. */
export const WIRE_VERSION = 3;

export const WIRE_HEURISTICS = ['wire-cuts', 'wire-cadence', 'wire-rhythm'] as const;
export type WireHeuristic = (typeof WIRE_HEURISTICS)[number];

type Weights = Readonly<Partial<Record<string, number>>>;

/** What all but the strongest ratios are rounded to, and below which a maker is left out, nats. */
const STEP = 0.001;

function evidenceOf(
  heuristic: WireHeuristic,
  cue: string,
  sentence: string,
  weights: Weights,
): Evidence {
  const llr = Object.fromEntries(
    Object.entries(weights)
      .map(([maker, log]) => [maker, Math.round((log ?? 0) / STEP) * STEP] as const)
      .filter(([, log]) => log !== 0 && Number.isFinite(log)),
  );
  return { heuristic, version: WIRE_VERSION, cue, sentence, quote: '', spans: [], llr };
}

let model: CadenceModel | null = null;

/** The trees are unpacked when they are first asked. */
function theModel(): CadenceModel {
  model ??= makeCadenceModel(shipped as CadenceModelData);
  return model;
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function scaled(weights: Weights, factor: number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(weights).map(([maker, log]) => [maker, (log ?? 0) * factor]),
  );
}

function added(a: Weights, b: Weights): Record<string, number> {
  const all = new Map(Object.entries(a));
  for (const [maker, log] of Object.entries(b)) all.set(maker, (all.get(maker) ?? 0) + (log ?? 0));
  return Object.fromEntries([...all].map(([maker, log]) => [maker, log ?? 0]));
}

/** Mean of what each answer's cadence says, by its pieces, times the factor for all pieces together. */
function cadenceWeights(answers: readonly AnswerReading[]): Record<string, number> {
  const read = answers.flatMap(({ cadence }) =>
    cadence !== null && theModel().scale(cadence.pieces) > 0 ? [cadence] : [],
  );
  const pieces = sumOf(read.map((features) => features.pieces));
  const scale = theModel().scale(pieces);
  return read.reduce<Record<string, number>>(
    (sum, features) =>
      added(sum, scaled(theModel().logs(features), (scale * features.pieces) / pieces)),
    {},
  );
}

function vocabularyName(id: VocabularyId): string {
  const { owner, name } = VOCABULARY_FACTS[id];
  return name.startsWith(owner) ? name : `${owner}'s ${name}`;
}

function howMany(tokensPerPiece: readonly number[]): string {
  const runs = summariseRuns(tokensPerPiece);
  if (runs === null) return '';
  if (runs.from === runs.to)
    return `; pieces hold ${runs.usual === 1 ? 'one token' : `${runs.usual} tokens`} each`;
  return `; pieces hold ${runs.from} to ${runs.to} tokens, mostly ${runs.usual}`;
}

function cutSentence(named: CutReading, all: readonly CutReading[]): string {
  const { best, group } = named;
  if (best === null) return 'Where the pieces end points to no vocabulary that we have.';
  const others = group.filter((id) => id !== best).map(vocabularyName);
  const or = others.length === 0 ? '' : ` (or ${others.join(', ')}, which cuts alike)`;
  const fits = all.flatMap(({ perVocabulary }) => perVocabulary.filter(({ id }) => id === best));
  const [fit, of] = [sumOf(fits.map((one) => one.fits)), sumOf(fits.map((one) => one.of))];
  const hold = howMany(all.flatMap(({ tokensPerPiece }) => tokensPerPiece));
  return `Cut like a model with the vocabulary ${vocabularyName(best)}${or}: ${fit} of ${of} pieces end between its tokens${hold}.`;
}

/** The makers that the weights speak for most, in words; null when they hardly speak. */
function likeliest(weights: Weights): string | null {
  const best = Object.entries(weights)
    .map(([maker, log]) => ({ maker, log: log ?? 0 }))
    .filter(({ log }) => log > 0.3)
    .sort((x, y) => y.log - x.log || (x.maker < y.maker ? -1 : 1));
  if (best.length === 0) return null;
  const names = best
    .slice(0, 3)
    .map(({ maker }) =>
      maker === 'none' ? 'makers outside the list' : (MAKER_NAMES[maker as MakerOrNone] ?? maker),
    );
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function cutEvidence(answers: readonly AnswerReading[], isEnough: boolean): Evidence[] {
  const all = answers.flatMap(({ cuts }) =>
    cuts !== null && cuts.perVocabulary.length > 0 ? [cuts] : [],
  );
  const named = all.find(({ best }) => best !== null) ?? all[0];
  if (named !== undefined) {
    const weights = isEnough ? scaled(cutLogs(all) ?? {}, theModel().cutScale) : {};
    const cue = `vocabulary:${named.best ?? 'none'}`;
    return [evidenceOf('wire-cuts', cue, cutSentence(named, all), weights)];
  }
  const recut = answers.find(({ treatment }) => !treatment.readable);
  if (recut === undefined) return [];
  const at = recut.treatment.kind === 'words' ? 'at words' : 'by a timer';
  const sentence = `The site cut this answer ${at}: only its rhythm can be read.`;
  return [evidenceOf('wire-cuts', `recut:${recut.treatment.kind}`, sentence, {})];
}

function cadenceEvidence(answers: readonly AnswerReading[], learnt: Weights): Evidence[] {
  const weights = added(cadenceWeights(answers), learnt);
  if (Object.keys(weights).length === 0) return [];
  const names = likeliest(weights);
  const sentence =
    names === null
      ? 'How long the pieces are and where they break fits many makers.'
      : `How long the pieces are and where they break is most like recordings of ${names}.`;
  return [evidenceOf('wire-cadence', 'cadence', sentence, weights)];
}

function rhythmEvidence(answers: readonly AnswerReading[], learnt: Weights): Evidence[] {
  const rhythm = answers.find((answer) => answer.rhythm !== null)?.rhythm;
  if (rhythm === undefined || rhythm === null) return [];
  const { firstMs, burstChars, pauseMs, perSecond } = rhythm;
  const shape = `first piece after ${(firstMs / 1000).toFixed(1)} s, bursts of about ${Math.round(burstChars)} characters ${Math.round(pauseMs)} ms apart, ${Math.round(perSecond)} characters a second`;
  const names = likeliest(learnt);
  const told = names === null ? '' : `; in your own reveals that is most like ${names}`;
  return [evidenceOf('wire-rhythm', 'rhythm', `Rhythm: ${shape}${told}.`, learnt)];
}

/**
 * What a reading says of the maker, at most one piece of evidence of each kind; `llr` is empty where a finding says
 * nothing of the maker. Nothing at all where no answer came in pieces. Cuts and cadence were fitted together and add
 * up. `profile`: what the user's reveals taught; without one, rhythm has no weight.
 */
export function wireEvidence(reading: WireReading, profile: WireProfile = {}): Evidence[] {
  const { answers } = reading;
  const learnt = (kind: Learnt) => learntEvidence(profile, reading, kind);
  const isEnough = Object.keys(cadenceWeights(answers)).length > 0;
  return [
    ...cutEvidence(answers, isEnough),
    ...cadenceEvidence(answers, learnt('cadence')),
    ...rhythmEvidence(answers, learnt('rhythm')),
  ];
}
