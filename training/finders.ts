// The heuristics whose rates are measured: one line for each says what finds, what counts and what weighs.
import { brokenCharactersWith, findBroken } from '../lib/heuristics/broken-characters/heuristic';
import { contactDetailsWith, findContacts } from '../lib/heuristics/contact-details/heuristic';
import { findGlitches, glitchTokensWith } from '../lib/heuristics/glitch-tokens/heuristic';
import { findDates, knowledgeDatesWith } from '../lib/heuristics/knowledge-dates/heuristic';
import { findSlips, languageSlipsWith } from '../lib/heuristics/language-slips/heuristic';
import { findLeaks, leakedInstructionsWith } from '../lib/heuristics/leaked-instructions/heuristic';
import { findPuzzles, letterPuzzlesWith } from '../lib/heuristics/letter-puzzles/heuristic';
import { findSkeleton, markdownSkeletonWith } from '../lib/heuristics/markdown-skeleton/heuristic';
import { findForms, openersClosersWith } from '../lib/heuristics/openers-closers/heuristic';
import type { Finding, RateTables } from '../lib/heuristics/rates';
import { findRefusals, refusalWordingWith } from '../lib/heuristics/refusal-wording/heuristic';
import {
  findSelfClaims,
  selfIdentificationWith,
} from '../lib/heuristics/self-identification/heuristic';
import { findSpecialTokens, specialTokensWith } from '../lib/heuristics/special-tokens/heuristic';
import { findSteps, stepHabitsWith } from '../lib/heuristics/step-habits/heuristic';
import type { Heuristic, HeuristicInput } from '../lib/heuristics/types';
import { findMarks, typographicMarksWith } from '../lib/heuristics/typographic-marks/heuristic';
import { claimTables, contactTables, leakTables, residueTable } from './explicit-tables';
import { provenTables, STRICT } from './proven';
import { featureTables, type Tables, type Years } from './smoothing';
import type { Group } from './tally';
import { brokenTables, glitchTables, puzzleTables, specialTables } from './token-tables';

/** How one heuristic is measured. */
export interface Measured {
  /** What it sees in an answer, before any weight. */
  find(input: HeuristicInput): Finding[];
  /** Its tables of weights from counts. */
  tables(groups: readonly Group[], years: Years): Tables;
  /** The heuristic with given rates. */
  make(rates: RateTables): Heuristic;
}

/** A new heuristic is one more line here. */
const REGISTRY = {
  'self-identification': {
    find: findSelfClaims,
    tables: claimTables,
    make: selfIdentificationWith,
  },
  'contact-details': { find: findContacts, tables: contactTables, make: contactDetailsWith },
  'leaked-instructions': { find: findLeaks, tables: leakTables, make: leakedInstructionsWith },
  'special-tokens': { find: findSpecialTokens, tables: specialTables, make: specialTokensWith },
  'glitch-tokens': { find: findGlitches, tables: glitchTables, make: glitchTokensWith },
  'broken-characters': { find: findBroken, tables: brokenTables, make: brokenCharactersWith },
  'letter-puzzles': { find: findPuzzles, tables: puzzleTables, make: letterPuzzlesWith },
  'typographic-marks': { find: findMarks, tables: markTables, make: typographicMarksWith },
  'markdown-skeleton': {
    find: findSkeleton,
    tables: (groups, years) => featureTables('markdown-skeleton', groups, years),
    make: markdownSkeletonWith,
  },
  'openers-closers': {
    find: findForms,
    tables: (groups, years) => provenTables('openers-closers', groups, years),
    make: openersClosersWith,
  },
  'refusal-wording': {
    find: findRefusals,
    tables: (groups, years) => provenTables('refusal-wording', groups, years),
    make: refusalWordingWith,
  },
  'language-slips': {
    find: findSlips,
    tables: (groups, years) => provenTables('language-slips', groups, years),
    make: languageSlipsWith,
  },
  'knowledge-dates': {
    find: findDates,
    tables: (groups, years) => provenTables('knowledge-dates', groups, years, STRICT),
    make: knowledgeDatesWith,
  },
  'step-habits': {
    find: findSteps,
    tables: (groups, years) => provenTables('step-habits', groups, years, STRICT),
    make: stepHabitsWith,
  },
} satisfies Record<string, Measured>;

export type FinderId = keyof typeof REGISTRY;
export const FINDERS: Record<FinderId, Measured> = REGISTRY;
export const FINDER_IDS = Object.keys(REGISTRY) as FinderId[];

function markTables(groups: readonly Group[], years: Years): Tables {
  return { all: residueTable(groups), ...featureTables('typographic-marks', groups, years) };
}
