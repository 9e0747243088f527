// What the rest of the program takes from the pieces of an answer.
export { CutReader, type CutReading, readCuts, type VocabularyFit } from './cuts';
export { NULLS, type NullId } from './nulls';
export { eachPiece, type Pieces, piecesOf, piecesOfChunks } from './pieces';
export { type RunSummary, summariseRuns } from './tokens-per-piece';
export { readTreatment, TREATMENTS, type Treatment, type TreatmentKind } from './treatment';
export { addMemories, memoryOf, priorOf, type TreatmentMemory } from './treatment-memory';
