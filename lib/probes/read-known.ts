// Reads answers with the heuristics that know their kind: claims, special tokens, rare words, letters, instructions.
import { findGlitches } from '../heuristics/glitch-tokens/heuristic';
import { findLeaks } from '../heuristics/leaked-instructions/heuristic';
import { findPuzzles } from '../heuristics/letter-puzzles/heuristic';
import type { Finding } from '../heuristics/rates';
import { findClaims } from '../heuristics/self-identification/claims';
import { findSpecialTokens } from '../heuristics/special-tokens/heuristic';
import { MAKER_NAMES } from '../models/makers';
import { missing, READ, reading } from './reading';
import type { Reading } from './types';

const inputOf = (prompt: string, text: string) => ({ turns: [{ prompt, text }] });
const spansOf = (findings: readonly Finding[]) =>
  findings.flatMap(({ spans }) => spans.map(({ start, end }) => ({ start, end })));
const cuesOf = (findings: readonly Finding[]) => findings.map(({ cue }) => cue).join(' ');
const said = (findings: readonly Finding[]) => findings.map(({ clause }) => `${clause}.`).join(' ');

/** Reads whose model the answer says it is; two makers at once fail. */
export function readClaim(prompt: string, text: string): Reading {
  const claims = findClaims(inputOf(prompt, text));
  const makers = [...new Set(claims.map(({ hit }) => hit.maker))];
  if (makers.length === 0) return missing(text, 'Does not say whose it is.');
  const spans = claims.map(({ start, end }) => ({ start, end }));
  const names = makers.map((maker) => MAKER_NAMES[maker]).join(' and ');
  const value = [...makers].sort().join(' ');
  return makers.length === 1
    ? reading('pass', `Says that it is of ${names}.`, { value, spans })
    : reading('fail', `Says that it is of ${names}.`, { value, spans });
}

/** Reads what became of special tokens: passed where all are repeated. */
export function readSpecialTokens(prompt: string, text: string): Reading {
  const findings = findSpecialTokens(inputOf(prompt, text));
  if (findings.length === 0) return missing(text, 'What became of the token cannot be told.');
  const kept = findings.filter(({ cue }) => cue.startsWith('echoed'));
  const more = {
    value: cuesOf(findings),
    spans: spansOf(findings),
    score: kept.length / findings.length,
  };
  return reading(kept.length === findings.length ? 'pass' : 'fail', said(findings), more);
}

/** Reads whether rare words can be repeated. */
export function readGlitches(prompt: string, text: string): Reading {
  const findings = findGlitches(inputOf(prompt, text));
  if (findings.length === 0)
    return missing(text, 'Whether the word can be repeated cannot be told.');
  const kept = findings.filter(({ cue }) => cue.startsWith('said'));
  const more = {
    value: cuesOf(findings),
    spans: spansOf(findings),
    score: kept.length / findings.length,
  };
  return reading(kept.length === findings.length ? 'pass' : 'fail', said(findings), more);
}

/** Reads whether a question about letters is answered right. */
export function readLetters(prompt: string, text: string): Reading {
  const findings = findPuzzles(inputOf(prompt, text));
  if (findings.length === 0) return missing(text, 'The answer cannot be read.');
  const right = findings.filter(({ cue }) => cue.endsWith(':right'));
  const more = {
    value: cuesOf(findings),
    spans: spansOf(findings),
    score: right.length / findings.length,
  };
  return reading(right.length === findings.length ? 'pass' : 'fail', said(findings), more);
}

/** Instructions to a model speak to it; a tale about having none does not. */
const ADDRESSED =
  /(?:^|["“`>\n*])\s*(?:You are|You're|Your (?:name|task|role)|Knowledge cutoff|Current date|Personality:)/u;

/** Reads whether an answer lets out instructions: a known line names its maker, other ones only show that there are some. */
export function readInstructions(prompt: string, whole: string): Reading {
  const text = whole.slice(0, READ);
  const leaks = findLeaks(inputOf(prompt, whole));
  if (leaks.length > 0) {
    return reading('pass', said(leaks), { value: cuesOf(leaks), spans: spansOf(leaks) });
  }
  const match = ADDRESSED.exec(text);
  if (match === null) return missing(text, 'Lets out nothing that looks like instructions.');
  const spans = [{ start: match.index, end: match.index + match[0].length }];
  return reading('pass', 'Writes what looks like instructions to it, of nobody known.', {
    value: 'unknown',
    score: 0.5,
    spans,
  });
}
