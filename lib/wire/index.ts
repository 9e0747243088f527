// What the rest of the program takes from the pieces of an answer.
export { CutReader, type CutReading, readCuts, type VocabularyFit } from './cuts';
export {
  type AnswerReading,
  readWire,
  WIRE_HEURISTICS,
  WIRE_VERSION,
  type WireHeuristic,
  type WireReading,
  wireEvidence,
} from './evidence';
export { addProfiles, learn, learntEvidence, type MakerCounts, type WireProfile } from './learn';
export { NULLS, type NullId } from './nulls';
export { eachPiece, type Pieces, piecesOf, piecesOfChunks } from './pieces';
export { type Rhythm, readRhythm } from './rhythm';
export { type RoundStop, roundStopEvidence, roundStops } from './round-stops';
export { type RunSummary, summariseRuns } from './tokens-per-piece';
export { readTreatment, TREATMENTS, type Treatment, type TreatmentKind } from './treatment';
export { addMemories, memoryOf, priorOf, type TreatmentMemory } from './treatment-memory';
