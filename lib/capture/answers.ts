// The part of the reducer that concerns answers: pieces, texts, ends, versions, and what comes beside the text.
import { partKey } from '../db/part-key';
import {
  type Answer,
  type AnswerPart,
  type CaptureTurn,
  type Finish,
  MAX_PARTS,
  MAX_VERSIONS,
  type Restart,
  SIDES,
  type Side,
  type Turn,
} from '../db/schema';
import {
  type Draft,
  emptyAnswer,
  emptyChannels,
  findTurn,
  isCutShort,
  setFinish,
  settle,
  touch,
} from './draft';
import type { EventOf } from './events';
import { MAX_ANSWER_TEXT } from './limits';

/** Appends pieces. What was appended before is skipped, so that a repeated delivery changes nothing. */
export function addPieces(draft: Draft, event: EventOf<'pieces'>): void {
  const found = findTurn(draft, event.site, event.turnId);
  if (!found) return;
  const answer = found.turn[event.side];
  const cuts = found.cuts[event.side][event.channel];
  const have = answer[event.channel].length;
  let at = event.from;
  let added = '';
  for (const [i, length] of event.lengths.entries()) {
    const start = at;
    at += length;
    if (at > MAX_ANSWER_TEXT) {
      found.cuts.unread.capped = (found.cuts.unread.capped ?? 0) + 1;
      continue;
    }
    if (start !== have + added.length) continue;
    added += event.text.slice(start - event.from, at - event.from);
    cuts.ends.push(at);
    cuts.times.push(event.times[i] ?? cuts.times.at(-1) ?? 0);
  }
  if (added === '' && at <= have) return;
  // A turn that the page showed first, and of which the wire tells all the same.
  if (event.channel === 'text' && answer.text === '') answer.textSource = 'wire';
  answer[event.channel] += added;
  touch(draft, null, 'body', 'capture');
}

/**
 * Takes over a whole text. What a site repeats on the wire replaces what it sent before, and the pieces with it. What
 * was read off the page goes in where the wire gave nothing, or less because it was cut short.
 */
export function showText(draft: Draft, event: EventOf<'textShown'>): void {
  const found = findTurn(draft, event.site, event.turnId);
  if (!found) return;
  const answer = found.turn[event.side];
  const { channel, text, layer } = event;
  if (answer[channel] === text) return;
  if (layer === 'dom' && answer.textSource !== 'dom') {
    const isGap = channel === 'text' && (answer.text === '' || isCutShort(answer));
    // Rendering drops Markdown: a rendered text that is much longer than what was received holds more of the answer.
    if (!isGap || text.length <= answer.text.length) return;
  }
  answer[channel] = text;
  if (channel === 'text') answer.textSource = layer;
  Object.assign(found.cuts[event.side], { [channel]: { ends: [], times: [] } });
  touch(draft, event.at, 'battle', 'body', 'capture');
}

/** Keeps what stands in an answer as an earlier version, and begins the answer anew. */
export function restartAnswers(draft: Draft, event: EventOf<'answerRestarted'>): void {
  const found = findTurn(draft, event.site, event.turnId);
  if (!found) return;
  const ids = { a: event.messageAId, b: event.messageBId };
  for (const side of event.sides) {
    restart(found, side, event);
    const id = ids[side];
    if (id === null) continue;
    found.turn[side].messageId = id;
    const { battle } = draft.record;
    if (!battle.messageIds.includes(id)) battle.messageIds = [...battle.messageIds, id];
  }
  found.cuts.ended = null;
  draft.record.battle.phase = 'streaming';
  touch(draft, event.at, 'battle', 'body', 'capture');
}

/** Makes one side of a turn new; what had come of it is kept as a version. */
export function restart(
  { turn, cuts }: { turn: Turn; cuts: CaptureTurn },
  side: Side,
  event: { at: number; how: Restart; layer: 'wire' | 'dom' },
): void {
  const old = turn[side];
  const fresh = emptyAnswer(old.messageId, event.layer);
  const hasContent = old.text !== '' || old.reasoning !== '' || old.parts.length > 0;
  if (hasContent || old.error !== null) {
    const { messageId, text, reasoning, finish, error, doneAt, parts } = old;
    const replaced = { replacedAt: event.at, replacedBy: event.how };
    const version = { messageId, text, reasoning, finish, error, doneAt, parts, ...replaced };
    fresh.versions = [...old.versions, version].slice(-MAX_VERSIONS);
    const { text: textCuts, reasoning: reasoningCuts, versions } = cuts[side];
    const earlier = [...versions, { text: textCuts, reasoning: reasoningCuts }];
    cuts[side] = { ...emptyChannels(), versions: earlier.slice(-MAX_VERSIONS) };
  } else {
    fresh.versions = old.versions;
    cuts[side] = { ...emptyChannels(), versions: cuts[side].versions };
  }
  turn[side] = fresh;
}

/** Adds a citation, tool call, file or image; one with the same key replaces the one before. */
export function addPart(draft: Draft, event: EventOf<'partSeen'>): void {
  const found = findTurn(draft, event.site, event.turnId);
  if (!found) return;
  const { parts } = found.turn[event.side];
  const known = parts.findIndex((part) => partKey(part) === partKey(event.part));
  if (known >= 0) parts[known] = joined(parts[known], event.part);
  else if (parts.length < MAX_PARTS) parts.push(event.part);
  else found.cuts.unread.parts = (found.cuts.unread.parts ?? 0) + 1;
  touch(draft, null, 'body', 'capture');
}

/** The newer part, with what only the older one knew. */
function joined(old: AnswerPart | undefined, part: AnswerPart): AnswerPart {
  if (old?.kind === 'tool' && part.kind === 'tool') {
    return {
      ...part,
      name: part.name || old.name,
      args: part.args || old.args,
      result: part.result ?? old.result,
    };
  }
  if (old?.kind === 'file' && part.kind === 'file') return { ...part, text: part.text ?? old.text };
  if (old?.kind === 'image' && part.kind === 'image') {
    const { width, height } = part;
    const type = part.type || old.type;
    return { ...part, type, width: width ?? old.width, height: height ?? old.height };
  }
  return part;
}

/** Keeps what the user said of an answer on the site; the newest reaction counts. */
export function react(draft: Draft, event: EventOf<'reacted'>): void {
  const found = findTurn(draft, event.site, event.turnId);
  if (!found) return;
  const { value, flags, comment, at } = event;
  found.turn[event.side].reaction = { value, flags, comment, at };
  touch(draft, at, 'battle', 'body');
}

/** Marks a side as done. The first finish counts, but for one that was only concluded from a page that went away. */
export function finishSide(draft: Draft, event: EventOf<'sideDone'>): void {
  const found = findTurn(draft, event.site, event.turnId);
  const answer = found?.turn[event.side];
  if (!answer || (answer.finish !== null && answer.finish !== 'interrupted')) return;
  setFinish(answer, event.finish, event.at);
  answer.error = event.error;
  touch(draft, event.at, 'battle', 'body');
  settle(draft);
}

/** Ends a turn's stream; sides without a finish of their own end with it. */
export function endStream(
  draft: Draft,
  event: Pick<EventOf<'streamEnded'>, 'site' | 'turnId' | 'how' | 'status' | 'unread' | 'at'>,
): void {
  const found = findTurn(draft, event.site, event.turnId);
  if (!found || found.cuts.ended !== null) return;
  found.cuts.ended = event.how;
  found.cuts.status = event.status;
  found.cuts.unread = { ...found.cuts.unread, ...event.unread };
  const finish: Finish = event.how === 'complete' ? 'truncated' : event.how;
  for (const side of SIDES) {
    if (found.turn[side].finish === null) setFinish(found.turn[side], finish, event.at);
  }
  touch(draft, event.at, 'battle', 'body', 'capture');
  settle(draft);
}

/**
 * Fills answers that were cut short, or of which nothing could be read, from the page's own session record, where that
 * holds more. True when a text changed.
 */
export function healTexts(draft: Draft, event: EventOf<'textsSeen'>): boolean {
  let healed = false;
  for (const turn of draft.record.body.turns) {
    for (const side of SIDES) {
      const answer = turn[side];
      const seen = event.answers.find(({ messageId }) => messageId === answer.messageId);
      if (!seen || !mayHeal(answer, seen.text)) continue;
      answer.text = seen.text;
      answer.textSource = 'record';
      healed = true;
    }
  }
  if (healed) touch(draft, event.at, 'battle', 'body');
  return healed;
}

function mayHeal(answer: Answer, text: string): boolean {
  // What was read off the page lacks its Markdown: the record is better.
  if (answer.textSource === 'dom') return text !== answer.text;
  return (isCutShort(answer) || answer.text === '') && text.length > answer.text.length;
}
