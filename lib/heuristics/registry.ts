// The list of heuristics the guesser asks.
import { brokenCharacters } from './broken-characters/heuristic';
import { contactDetails } from './contact-details/heuristic';
import { glitchTokens } from './glitch-tokens/heuristic';
import { knowledgeDates } from './knowledge-dates/heuristic';
import { languageSlips } from './language-slips/heuristic';
import { leakedInstructions } from './leaked-instructions/heuristic';
import { letterPuzzles } from './letter-puzzles/heuristic';
import { markdownSkeleton } from './markdown-skeleton/heuristic';
import { openersClosers } from './openers-closers/heuristic';
import { refusalWording } from './refusal-wording/heuristic';
import { selfIdentification } from './self-identification/heuristic';
import { specialTokens } from './special-tokens/heuristic';
import { stepHabits } from './step-habits/heuristic';
import type { Heuristic } from './types';
import { typographicMarks } from './typographic-marks/heuristic';

/** Every heuristic, in the order in which they run; the order does not change a guess. */
export const HEURISTICS: readonly Heuristic[] = [
  selfIdentification,
  contactDetails,
  leakedInstructions,
  specialTokens,
  glitchTokens,
  brokenCharacters,
  letterPuzzles,
  typographicMarks,
  markdownSkeleton,
  openersClosers,
  refusalWording,
  languageSlips,
  knowledgeDates,
  stepHabits,
];
