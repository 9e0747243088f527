// Compares the records with what the server sent, byte for byte: every difference as a plain sentence.
import { lacksMore } from '../../lib/capture/seal';
import type { Answer, AnswerPart, BattleRecord, Seal, SideCapture } from '../../lib/db/schema';
import type { AnswerLog } from '../arena/lane-log.ts';
import type { Session, SideLog } from '../arena/session-store.ts';

type Check = (what: string, got: unknown, wanted: unknown) => void;

/** What was found wrong, by kind. */
export interface Differences {
  /** Sent and received, and not in the records. */
  lost: string[];
  /** In the records more than once. */
  doubled: string[];
  /** Anything else that is not as it was sent. */
  differing: string[];
}

export const none = (): Differences => ({ lost: [], doubled: [], differing: [] });

export function total({ lost, doubled, differing }: Differences): string[] {
  return [...lost, ...doubled, ...differing];
}

/**
 * Compares all records of a conversation with the server's log of it. With `mayBeCut` an answer that is marked as cut
 * short may end before the server's does, but must agree with it up to there.
 */
export function compare(
  records: readonly BattleRecord[],
  session: Session,
  mayBeCut = false,
): Differences {
  const out = none();
  const mine = records.filter(({ battle }) => battle.sessionId === session.id);
  const turns = mine.flatMap(({ body, capture }) =>
    body.turns.map((turn, i) => ({ turn, cuts: capture.turns[i] })),
  );
  for (const [i, log] of session.turns.entries()) {
    // By number and not by id: ids are made anew in every run, and the same seed is to find the same words.
    const name = `turn ${i + 1}`;
    const found = turns.filter(({ turn }) => turn.id === `arena:${log.a.messageId}`);
    if (found.length > 1) out.doubled.push(`${name} is there ${found.length} times`);
    const [one] = found;
    if (!one?.cuts) {
      out.lost.push(name);
      continue;
    }
    const check = checker(out, name);
    check('prompt', one.turn.prompt, log.prompt);
    for (const side of ['a', 'b'] as const) {
      if (log.sides.includes(side)) {
        compareSide(one.turn[side], one.cuts[side], log[side], { check, mayBeCut });
      } else {
        check('finish of the side that is not there', one.turn[side].finish, 'absent');
      }
    }
  }
  if (turns.length > session.turns.length) out.doubled.push(`${turns.length} turns`);
  compareVotes(mine, session, out);
  return out;
}

function checker(out: Differences, name: string): Check {
  return (what, got, wanted) => {
    const [x, y] = [JSON.stringify(got), JSON.stringify(wanted)];
    if (x === y) return;
    out[kindOf(what, got, wanted)].push(`${what} of ${name}: ${brief(x)} instead of ${brief(y)}`);
  };
}

/** Only of a text can a part be missing or be there twice; everything else is as it was sent or is not. */
function kindOf(what: string, got: unknown, wanted: unknown): keyof Differences {
  if (typeof got !== 'string' || typeof wanted !== 'string' || !TEXTS.test(what))
    return 'differing';
  if (isWithin(got, wanted)) return 'lost';
  return isWithin(wanted, got) ? 'doubled' : 'differing';
}

const TEXTS = /^(prompt|text|reasoning)\b/;

/** True when all of `part` stands in `whole`, in the same order, with or without something between. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (let i = 0; i < whole.length && at < part.length; i += 1) if (whole[i] === part[at]) at += 1;
  return at === part.length;
}

const brief = (text: string | undefined) =>
  text && text.length > 160 ? `${text.slice(0, 80)}…${text.slice(-70)} (${text.length})` : text;

interface How {
  check: Check;
  mayBeCut: boolean;
}

function compareSide(answer: Answer, cuts: SideCapture, log: SideLog, how: How): void {
  const { check, mayBeCut } = how;
  const isShort = mayBeCut && CUT_SHORT.has(answer.finish ?? '');
  if (isShort) compareShort(answer, cuts, log, check);
  else compareOne(answer, cuts, log, check);
  check('message', answer.messageId, log.messageId);
  check('number of versions', answer.versions.length, log.earlier.length);
  check('number of cut versions', cuts.versions.length, log.earlier.length);
  for (const [i, earlier] of log.earlier.entries()) {
    const version = answer.versions[i];
    const versionCuts = cuts.versions[i];
    if (!version || !versionCuts) continue;
    compareOne({ ...version, textSource: 'wire' }, versionCuts, earlier, (what, got, wanted) =>
      check(`${what} of version ${i}`, got, wanted),
    );
  }
}

const CUT_SHORT = new Set(['interrupted', 'truncated', 'aborted']);

/** An answer that ended for us before it did for the server. */
function compareShort(answer: Answer, cuts: SideCapture, log: SideLog, check: Check): void {
  for (const channel of ['text', 'reasoning'] as const) {
    let end = 0;
    const pieces = log.pieces.filter((piece) => piece.channel === channel);
    const ends = pieces.map(({ text }) => {
      end += text.length;
      return end;
    });
    const had = cuts[channel].ends;
    check(`cuts of ${channel}`, had, ends.slice(0, had.length));
    const isHealed = channel === 'text' && answer.textSource === 'record';
    const wanted = isHealed ? log.text : log[channel].slice(0, had.at(-1) ?? 0);
    check(channel, answer[channel], wanted);
  }
}

type OneAnswer = Pick<Answer, 'text' | 'reasoning' | 'finish' | 'error' | 'parts' | 'textSource'>;

/** The text as far as a connection carried it, or all of it where the session record completed it. */
function compareOne(
  answer: OneAnswer,
  cuts: Pick<SideCapture, 'text' | 'reasoning'>,
  log: AnswerLog,
  check: Check,
): void {
  const isCut = log.pieces.some((piece) => !piece.onWire) || log.status === 'pending';
  for (const channel of ['text', 'reasoning'] as const) {
    const pieces = log.pieces.filter((piece) => piece.channel === channel && piece.onWire);
    const sent = pieces.map(({ text }) => text).join('');
    const isHealed = channel === 'text' && answer.textSource === 'record';
    check(channel, answer[channel], isHealed ? log.text : sent);
    let end = 0;
    const ends = pieces.map(({ text }) => {
      end += text.length;
      return end;
    });
    check(`cuts of ${channel}`, cuts[channel].ends, ends);
    check(`times of ${channel}`, areTimes(cuts[channel].times, pieces.length), true);
  }
  if (!isCut || log.isFinishOnWire) check('finish', answer.finish, finishOf(log));
  if (log.isFinishOnWire || (log.finish === null && !isCut)) {
    check('parts', answer.parts.map(sorted).sort(), partsOf(log).map(sorted).sort());
    check('error', answer.error, log.finish === 'error' ? (log.error ?? 'hasArenaError') : null);
  }
}

const areTimes = (times: readonly number[], count: number) =>
  times.length === count && times.every((time, i) => time >= (times[i - 1] ?? 0));

/** What a page can know of the end: all of a text may have come, and the row that ends it not. */
function finishOf({ finish, error, status, isFinishOnWire }: AnswerLog): string {
  if (error !== null || finish === 'error') return 'error';
  if (finish !== null && isFinishOnWire) return finish;
  return status === 'stopped' ? 'aborted' : 'truncated';
}

const sorted = (part: AnswerPart) =>
  JSON.stringify(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)));

/** What a record keeps of all that came beside the text. */
function partsOf({ tools, files, citations, images }: AnswerLog): AnswerPart[] {
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  for (const { name, args } of tools) {
    const { path, content } = args as { path?: string; content?: string };
    if (name === 'create_file' && path !== undefined) byPath.set(path, content ?? '');
  }
  return [
    ...tools.map(({ id, name, args, result }) => ({
      kind: 'tool' as const,
      callId: id,
      name,
      args: JSON.stringify(args),
      result: result === null ? null : JSON.stringify(result),
    })),
    ...[...byPath].map(([path, text]) => ({ kind: 'file' as const, path, text })),
    ...citations.map(({ url, title }) => ({
      kind: 'citation' as const,
      url: new URL(url).href,
      title,
    })),
    ...images.map(({ url, mimeType }) => ({
      kind: 'image' as const,
      url: url.replace(/[?#].*$/, ''),
      type: mimeType ?? '',
      width: null,
      height: null,
    })),
  ];
}

const VALUES: Record<string, string | null> = {
  model_a: 'a',
  model_b: 'b',
  tie: 'tie',
  both_bad: 'both_bad',
};

function compareVotes(records: readonly BattleRecord[], session: Session, out: Differences): void {
  for (const [i, vote] of session.votes.entries()) {
    const found = records.filter(({ battle }) => battle.messageIds.includes(vote.messageAId));
    const [record] = found;
    if (found.length > 1) out.doubled.push(`battle of vote ${i + 1}`);
    const value = record?.battle.vote?.value ?? null;
    if (value !== (VALUES[vote.value] ?? null)) out.lost.push(`vote ${vote.value}: ${value}`);
    compareSeal(record, out);
  }
  const votes = records.filter(({ battle }) => battle.vote !== null).length;
  if (votes > session.votes.length) out.doubled.push(`${votes} votes`);
}

/** A battle that was voted on has a seal, and no more of them than there was material. */
function compareSeal(record: BattleRecord | undefined, out: Differences): void {
  if (!record || record.battle.mode === 'side-by-side') return;
  const { guess, body } = record;
  const seals = guess?.seals ?? [];
  const last = seals.at(-1);
  if (!last) out.lost.push('seal');
  // Each further turn or version, and each answer that was completed later, may add one; the same material never does.
  const answers = body.turns.flatMap(({ a, b }) => [a, b]);
  const versions = answers.flatMap((answer) => answer.versions).length;
  const completed = answers.filter(({ textSource }) => textSource === 'record').length;
  // One that was made without something may be followed by one of the same material that had it.
  const bettered = seals.filter((seal, i) => isBettered(seal, seals[i + 1])).length;
  if (seals.length - bettered > body.turns.length + versions + completed)
    out.doubled.push(`${seals.length} seals`);
}

function isBettered(seal: Seal, next: Seal | undefined): boolean {
  return next !== undefined && next.turns === seal.turns && lacksMore(seal, next);
}
