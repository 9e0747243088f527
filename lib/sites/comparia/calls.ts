// Reads the page's own requests to compar:IA: prompts, votes and reactions. Picks fields by allow-list.
import * as z from 'zod/mini';
import { MAX_PROMPT_TEXT } from '../../capture/limits';
import type { Preferences, Side } from '../../db/schema';
import { parseJson } from '../arena/json';

/** The calls that matter, by the end of their path. */
export type CallName = 'add_first_text' | 'add_text' | 'retry' | 'react' | 'vote' | 'reveal';

const CALL_PATH = /\/arena\/(add_first_text|add_text|retry|react|vote|reveal)\/?$/;

/** Which call a path is; null for all others. */
export function callOf(path: string): CallName | null {
  return (CALL_PATH.exec(path)?.[1] as CallName | undefined) ?? null;
}

const MAX_FLAGS = 20;
const MAX_FLAG = 60;
const MAX_COMMENT = 5_000;
const Flags = z.catch(z.array(z.string()), []);
const Comment = z.catch(z.string(), '');

const FirstBody = z.object({
  prompt_value: z.string(),
  mode: z.catch(z.string(), 'random'),
  custom_models_selection: z.catch(z.array(z.unknown()), []),
});

/**
 * What the first prompt of a conversation says. With models of the user's choice the pair is known, though not which
 * side is which: such a chat is an example with names, never a blind battle.
 */
export function readFirstPrompt(body: string | null): { prompt: string; mode: string } | null {
  const parsed = FirstBody.safeParse(parseJson(body ?? ''));
  if (!parsed.success) return null;
  const { prompt_value, mode, custom_models_selection } = parsed.data;
  return {
    prompt: prompt_value.slice(0, MAX_PROMPT_TEXT),
    mode: modeOf(mode, custom_models_selection.length),
  };
}

/** Our word for the site's choice of models; `custom` without a choice is played at random. */
export function modeOf(mode: string, chosen: number): string {
  return mode === 'custom' && chosen > 0 ? 'side-by-side' : 'battle';
}

const TextBody = z.object({ message: z.string() });

/** The text of a further prompt. */
export function readPrompt(body: string | null): string | null {
  const parsed = TextBody.safeParse(parseJson(body ?? ''));
  return parsed.success ? parsed.data.message.slice(0, MAX_PROMPT_TEXT) : null;
}

const VoteBody = z.object({
  chosen_llm: z.string().check(z.minLength(1), z.maxLength(100)),
  prefs_a: Flags,
  prefs_b: Flags,
  comment_a: Comment,
  comment_b: Comment,
});

/** A vote with its reasons. */
export function readVote(body: string | null): { raw: string; preferences: Preferences } | null {
  const parsed = VoteBody.safeParse(parseJson(body ?? ''));
  if (!parsed.success) return null;
  const { chosen_llm, prefs_a, prefs_b, comment_a, comment_b } = parsed.data;
  return {
    raw: chosen_llm,
    preferences: { a: preference(prefs_a, comment_a), b: preference(prefs_b, comment_b) },
  };
}

/** Reasons and comment on one side, held to the size that a record allows. */
export function preference(flags: readonly string[], comment: string): Preferences['a'] {
  return { flags: capFlags(flags), comment: comment.slice(0, MAX_COMMENT) };
}

const ReactBody = z.object({
  bot: z.enum(['a', 'b']),
  index: z.int().check(z.nonnegative(), z.lte(10_000)),
  liked: z.nullable(z.boolean()),
  prefs: Flags,
  comment: Comment,
});

/** What a reaction says of one answer. */
export interface ReactionRequest {
  side: Side;
  /** Index of the turn, from 0. */
  turn: number;
  value: 'up' | 'down' | null;
  flags: string[];
  comment: string;
}

/** Reads a reaction; one that was taken back has neither value nor reasons. */
export function readReaction(body: string | null): ReactionRequest | null {
  const parsed = ReactBody.safeParse(parseJson(body ?? ''));
  if (!parsed.success) return null;
  const { bot, index, liked, prefs, comment } = parsed.data;
  // The page counts messages without the system's: prompt, answer, prompt, answer.
  const ref = { side: bot, turn: Math.floor(index / 2) };
  if (liked === null) return { ...ref, value: null, flags: [], comment: '' };
  return { ...ref, value: liked ? 'up' : 'down', ...preference(prefs, comment) };
}

function capFlags(flags: readonly string[]): string[] {
  return flags.slice(0, MAX_FLAGS).map((flag) => flag.slice(0, MAX_FLAG));
}
