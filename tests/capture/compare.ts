// Compares what was recorded of a conversation with what the server sent: every difference as a plain sentence.
import type { Answer, BattleRecord, CaptureTurn, Turn } from '../../lib/db/schema';
import type { SessionLog, SideLog, TurnLog } from '../arena/session-store.ts';
import { partDifferences } from './compare-parts.ts';
import type { Played } from './play.ts';

/** The layers that were on. */
export type Layers = 'both' | 'wire' | 'dom';
type Side = 'a' | 'b';

const SIDES: readonly Side[] = ['a', 'b'];

/** What a comparison needs beside the records: the server's log, what was done, and what the page showed. */
export interface Truth {
  session: SessionLog;
  played: Played;
  layers: Layers;
  /** Texts of the answers as the page showed them, newest turn first, side a before b. */
  shown: string[];
}

/** All differences; empty when the records say exactly what happened. */
export function differences(records: readonly BattleRecord[], truth: Truth): string[] {
  const { session } = truth;
  const turns = records.flatMap(({ body, capture, battle }) =>
    body.turns.map((turn, i) => ({ turn, cuts: capture.turns[i], battle })),
  );
  const out: string[] = [];
  const check = (what: string, got: unknown, wanted: unknown) => {
    if (JSON.stringify(got) !== JSON.stringify(wanted)) {
      out.push(`${what}: ${brief(got)} instead of ${brief(wanted)}`);
    }
  };
  check('turns', turns.length, session.turns.length);
  const shown = shownByTurn(truth);
  for (const [i, log] of session.turns.entries()) {
    const found = turns[i];
    if (!found) continue;
    check(`prompt ${i}`, letters(found.turn.prompt), letters(log.prompt));
    if (truth.layers !== 'dom') check(`prompt ${i} as typed`, found.turn.prompt, log.prompt);
    for (const side of SIDES) {
      const isThere = log.sides.includes(side);
      check(`side ${side} of turn ${i} is there`, found.turn[side].finish !== 'absent', isThere);
      if (!isThere) continue;
      const context = { log, side, shown: shown[i]?.[side] ?? null, layers: truth.layers };
      out.push(
        ...answerDifferences(found.turn, found.cuts, context).map((d) => `${i}${side} ${d}`),
      );
    }
  }
  out.push(...outcomeDifferences(records, truth));
  return out;
}

interface AnswerContext {
  log: TurnLog;
  side: Side;
  /** As the page showed it; null when it shows it no more. */
  shown: string | null;
  layers: Layers;
}

function answerDifferences(
  turn: Turn,
  cuts: CaptureTurn | undefined,
  { log, side, shown, layers }: AnswerContext,
): string[] {
  const answer = turn[side];
  const sent = log[side];
  const out: string[] = [];
  const hasFailed = sent.error !== null || sent.finish === 'error';
  if (hasFailed && answer.finish !== 'error') out.push(`finish ${answer.finish}, not error`);
  if (layers === 'dom') {
    if (answer.textSource !== 'dom') out.push(`source ${answer.textSource}`);
    // Failures stand in the page's place for the answer; what is left of the text differs by look.
    if (!hasFailed && shown !== null && bare(unmarked(answer.text)) !== bare(shown)) {
      out.push(`text ${brief(answer.text)} instead of ${brief(shown)}`);
    }
  } else {
    // What a broken connection swallowed never reached the page.
    const isLost = sent.status === 'failed' && sent.finish === null;
    const isShown = isLost && answer.textSource === 'dom' && shown !== null;
    const isFaithful = isShown
      ? bare(unmarked(answer.text)) === bare(shown)
      : isLost
        ? sent.text.startsWith(answer.text)
        : answer.text === sent.text;
    if (!isFaithful) out.push(`text ${brief(answer.text)} instead of ${brief(sent.text)}`);
    if (answer.reasoning !== sent.reasoning) out.push('reasoning differs');
    out.push(...cutDifferences(answer, cuts?.[side], sent, isLost));
  }
  out.push(...partDifferences(answer, sent, layers !== 'dom'));
  if (answer.versions.length !== sent.earlier.length) {
    out.push(`${answer.versions.length} versions instead of ${sent.earlier.length}`);
  }
  return out;
}

function cutDifferences(
  answer: Answer,
  cuts: CaptureTurn[Side] | undefined,
  sent: SideLog,
  isLost: boolean,
): string[] {
  if (answer.textSource !== 'wire') return [];
  const out: string[] = [];
  for (const channel of ['text', 'reasoning'] as const) {
    let end = 0;
    const ends = sent.pieces
      .filter((piece) => piece.channel === channel && piece.onWire)
      .map(({ text }) => (end += text.length));
    const got = cuts?.[channel].ends ?? [];
    const wanted = isLost ? ends.slice(0, got.length) : ends;
    if (JSON.stringify(got) !== JSON.stringify(wanted)) {
      out.push(`${channel} cut into ${got.length} pieces instead of ${ends.length}`);
    }
  }
  return out;
}

const VALUES: Record<string, string> = {
  model_a: 'a',
  model_b: 'b',
  tie: 'tie',
  both_bad: 'both_bad',
};

function outcomeDifferences(records: readonly BattleRecord[], truth: Truth): string[] {
  const { session, played } = truth;
  const out: string[] = [];
  const votes = records.flatMap(({ battle }) => (battle.vote ? [battle.vote] : []));
  const wanted = session.votes.map(({ value }) => VALUES[value] ?? null);
  const got = votes.map(({ value }) => value);
  if (JSON.stringify(got) !== JSON.stringify(wanted)) {
    out.push(`votes ${brief(got)} instead of ${brief(wanted)}`);
  }
  if (played.names) {
    const reveal = records.at(-1)?.battle.reveal;
    const names = [reveal?.a?.name ?? null, reveal?.b?.name ?? null];
    if (JSON.stringify(names) !== JSON.stringify(played.names)) {
      out.push(`names ${brief(names)} instead of ${brief(played.names)}`);
    }
  }
  const modalities = new Set(records.map(({ battle }) => battle.modality));
  if (truth.layers !== 'dom' && records.length > 0 && !modalities.has(session.modality)) {
    out.push(`modality ${[...modalities].join()} instead of ${session.modality}`);
  }
  const seen = session.votes.map(({ modelsRevealed }) => modelsRevealed === true);
  const isSighted = votes.map(({ blind, modelsRevealed }) => modelsRevealed === true && !blind);
  if (truth.layers !== 'dom' && JSON.stringify(seen) !== JSON.stringify(isSighted)) {
    out.push(`votes cast with names in sight: ${brief(isSighted)} instead of ${brief(seen)}`);
  }
  const modes = new Set(records.map(({ battle }) => battle.mode));
  if (records.length > 0 && (modes.size !== 1 || !modes.has(session.mode))) {
    out.push(`mode ${[...modes].join()} instead of ${session.mode}`);
  }
  return out;
}

/** Shown texts by turn, oldest first, and side. */
function shownByTurn({ session, shown }: Truth): Partial<Record<Side, string>>[] {
  const rest = [...shown];
  const newestFirst = session.turns.toReversed().map(({ sides }) => {
    const texts: Partial<Record<Side, string>> = {};
    for (const side of sides) texts[side] = rest.shift();
    return texts;
  });
  return newestFirst.toReversed();
}

/** Without the marks of lists, which the page draws and does not write. */
const unmarked = (text: string) => text.replace(/^\s*(?:-|\d+\.) /gmu, '');
/** Without white space: how lines are broken is the page's business. */
const bare = (text: string) => text.replace(/\s+/gu, '');
const letters = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 120 ? `${text.slice(0, 60)}…${text.slice(-50)} (${text.length})` : text;
}
