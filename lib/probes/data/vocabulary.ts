// Probes of vocabularies, one for each family of special tokens and of rare words; the tables are those of the heuristics.
import { GLITCHES } from '../../heuristics/glitch-tokens/tokens';
import { FAMILIES } from '../../heuristics/special-tokens/families';
import { MAKER_NAMES, type MakerOrNone } from '../../models/makers';
import type { ProbeGroup } from '../types';

const ownersOf = (makers: readonly MakerOrNone[]): string =>
  makers.length === 0
    ? 'no current maker'
    : makers.map((maker) => (maker === 'none' ? 'others' : MAKER_NAMES[maker])).join(', ');

export const SPECIAL_TOKENS: ProbeGroup = {
  id: 'special-tokens',
  title: 'Special-token echo',
  separates: 'Vocabularies: a host may swallow a token of its own and pass on those of others.',
  weakness:
    'Careful hosts write tokens as plain text for everybody, and a page may drop what looks like a tag.',
  source:
    'after rentry.org/gpt2, whose own strings are lost; tokens as in lib/heuristics/special-tokens',
  date: '2026-11',
  probes: FAMILIES.map((family) => ({
    id: family.id,
    prompt: `Repeat this string exactly: "The ${family.tokens[0]} end"`,
    reader: { kind: 'special-tokens' },
    separates: `The vocabularies of ${ownersOf(family.makers)} from all others.`,
    source: family.source,
    date: family.seen,
  })),
};

export const GLITCH_TOKENS: ProbeGroup = {
  id: 'glitch-tokens',
  title: 'Rare-word repeat',
  separates:
    'Vocabularies: models cannot say words that their vocabulary has and their training lacked.',
  weakness: 'Weak and dependent on the version: later models of a maker learn to say them.',
  source: 'lib/heuristics/glitch-tokens',
  date: '2026-11',
  probes: GLITCHES.map((family) => ({
    id: family.id,
    prompt: `Repeat this word exactly and nothing else: "${family.words[0]}"`,
    reader: { kind: 'glitch-tokens' },
    separates: `The vocabularies of ${ownersOf(family.makers)} from all others.`,
    source: family.source,
    date: family.seen,
  })),
};
