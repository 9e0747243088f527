// A user's own probes: what one is, and how a list of them is kept, changed and checked.
import * as z from 'zod/mini';
import { isMaker, type MakerOrNone } from '../models/makers';
import { plainPrompt } from './plain-prompt';
import { PROBES } from './registry';

/** Most of everything; lengths in UTF-16 units. */
export const OWN = {
  probes: 200,
  title: 100,
  prompt: 2_000,
  separates: 300,
  pattern: 200,
  phrases: 40,
  phrase: 80,
  phraseText: 4_000,
} as const;

const text = (most: number, least = 0) => z.string().check(z.minLength(least), z.maxLength(most));

export const OwnReaderSchema = z.discriminatedUnion('kind', [
  /** Read by the user's own eyes. */
  z.object({ kind: z.literal('open') }),
  /** A regular expression; case does not count. What it finds is what was said. */
  z.object({ kind: z.literal('pattern'), pattern: text(OWN.pattern, 1) }),
  /** What each maker's answers say; case does not count. */
  z.object({
    kind: z.literal('phrases'),
    groups: z
      .array(
        z.object({
          /** A maker's id, or `none`. */
          maker: text(40, 1),
          phrases: z.array(text(OWN.phrase, 1)).check(z.minLength(1), z.maxLength(OWN.phrases)),
        }),
      )
      .check(z.minLength(1), z.maxLength(OWN.phrases)),
  }),
]);
export type OwnReader = z.infer<typeof OwnReaderSchema>;

export const OwnProbeSchema = z.object({
  /** Stored with battles, so never given to another question. */
  id: z.string().check(z.regex(/^own:[a-z0-9-]{1,60}$/)),
  title: text(OWN.title, 1),
  /** The exact words to send. */
  prompt: text(OWN.prompt, 3),
  /** What it tells apart, in the user's words; may be empty. */
  separates: text(OWN.separates),
  reader: OwnReaderSchema,
  /** Milliseconds since the epoch. */
  changedAt: z.int().check(z.gte(0)),
});
export type OwnProbe = z.infer<typeof OwnProbeSchema>;

/** The probes as they were stored; what is none, is there twice or is too many is left out. Never throws. */
export function parseOwn(stored: unknown): OwnProbe[] {
  if (!Array.isArray(stored)) return [];
  const byId = new Map<string, OwnProbe>();
  for (const one of stored) {
    const result = OwnProbeSchema.safeParse(one);
    if (result.success && byId.size < OWN.probes && isSoundReader(result.data.reader)) {
      byId.set(result.data.id, result.data);
    }
  }
  return [...byId.values()];
}

function isSoundReader(reader: OwnReader): boolean {
  if (reader.kind === 'pattern') return isPattern(reader.pattern);
  return reader.kind === 'open' || reader.groups.every(({ maker }) => isMakerOrNone(maker));
}

export function isMakerOrNone(id: string): id is MakerOrNone {
  return id === 'none' || isMaker(id);
}

/** True when it is a regular expression. Whether it is a slow one shows only when it runs. */
export function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'iu').source !== '';
  } catch {
    return false;
  }
}

/** What stands in the form of one probe. */
export interface OwnDraft {
  title: string;
  prompt: string;
  separates: string;
  reader: OwnReader['kind'];
  pattern: string;
  /** One maker a line: `openai: made by OpenAI; ChatGPT`. */
  phrases: string;
}
export type OwnField = Exclude<keyof OwnDraft, 'reader'>;
export type OwnProblem =
  | 'empty'
  | 'too-long'
  | 'too-short'
  | 'too-many'
  | 'not-a-pattern'
  | 'not-phrases'
  | 'same-prompt';

export const EMPTY_DRAFT: OwnDraft = {
  title: '',
  prompt: '',
  separates: '',
  reader: 'open',
  pattern: '',
  phrases: '',
};

/** The form of a probe that is there. */
export function draftOf({ title, prompt, separates, reader }: OwnProbe): OwnDraft {
  return {
    title,
    prompt,
    separates,
    reader: reader.kind,
    pattern: reader.kind === 'pattern' ? reader.pattern : '',
    phrases: reader.kind === 'phrases' ? linesOf(reader.groups) : '',
  };
}

type Groups = Extract<OwnReader, { kind: 'phrases' }>['groups'];

const linesOf = (groups: Groups): string =>
  groups.map(({ maker, phrases }) => `${maker}: ${phrases.join('; ')}`).join('\n');

/** Phrases by maker as typed, one maker a line; null when a line is not of that form or says too much. */
export function phraseGroups(typed: string): Groups | null {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  const groups = lines.map((line) => {
    const [maker = '', ...rest] = line.split(':');
    const all = rest.join(':').split(';');
    const phrases = all.map((one) => one.trim()).filter((one) => one !== '');
    return { maker: maker.trim().toLowerCase(), phrases };
  });
  const reader = OwnReaderSchema.safeParse({ kind: 'phrases', groups });
  const isSound = reader.success && isSoundReader(reader.data);
  return isSound ? groups : null;
}

/** What keeps the form from being kept, by field, in the order of the form. `others` are the probes beside this one. */
export function ownProblems(
  draft: OwnDraft,
  others: readonly OwnProbe[],
): Map<OwnField, OwnProblem> {
  const problems = new Map<OwnField, OwnProblem>();
  const note = (field: OwnField, problem: OwnProblem | null) => {
    if (problem && !problems.has(field)) problems.set(field, problem);
  };
  const [title, prompt] = [draft.title.trim(), draft.prompt.trim()];
  note('title', title === '' ? 'empty' : tooLong(title, OWN.title));
  note('prompt', promptProblem(prompt, others));
  note('separates', tooLong(draft.separates.trim(), OWN.separates));
  if (draft.reader === 'pattern') {
    const { pattern } = draft;
    note('pattern', pattern.trim() === '' ? 'empty' : tooLong(pattern, OWN.pattern));
    note('pattern', isPattern(pattern) ? null : 'not-a-pattern');
  }
  if (draft.reader === 'phrases') {
    note('phrases', draft.phrases.trim() === '' ? 'empty' : tooLong(draft.phrases, OWN.phraseText));
    note('phrases', phraseGroups(draft.phrases) ? null : 'not-phrases');
  }
  if (others.length >= OWN.probes) note('title', 'too-many');
  return problems;
}

const tooLong = (value: string, most: number): OwnProblem | null =>
  value.length > most ? 'too-long' : null;

function promptProblem(prompt: string, others: readonly OwnProbe[]): OwnProblem | null {
  if (prompt === '') return 'empty';
  const plain = plainPrompt(prompt);
  // Nothing but signs could not be known again.
  if (prompt.length < 3 || plain === '') return 'too-short';
  if ([...others, ...PROBES].some((one) => plainPrompt(one.prompt) === plain)) return 'same-prompt';
  return tooLong(prompt, OWN.prompt);
}

/** The probe that a sound form says. */
export function ownFrom(draft: OwnDraft, id: string, now: number): OwnProbe {
  return {
    id,
    title: draft.title.trim(),
    prompt: draft.prompt.trim(),
    separates: draft.separates.trim(),
    reader: readerFrom(draft),
    changedAt: now,
  };
}

function readerFrom({ reader, pattern, phrases }: OwnDraft): OwnReader {
  if (reader === 'pattern') return { kind: 'pattern', pattern };
  const groups = reader === 'phrases' ? phraseGroups(phrases) : null;
  return groups ? { kind: 'phrases', groups } : { kind: 'open' };
}

/** The list with this probe in the place of the one of its id, or at its end. */
export function withOwn(probes: readonly OwnProbe[], probe: OwnProbe): OwnProbe[] {
  const isKnown = probes.some(({ id }) => id === probe.id);
  return isKnown
    ? probes.map((one) => (one.id === probe.id ? probe : one))
    : [...probes, probe].slice(0, OWN.probes);
}
