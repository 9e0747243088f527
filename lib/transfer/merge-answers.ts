// Merges two copies of one answer: what stands there now, what stood there before, and what came with it.
import { partKey } from '../db/part-key';
import {
  type Answer,
  type AnswerPart,
  type AnswerVersion,
  MAX_PARTS,
  MAX_VERSIONS,
  type SideCapture,
} from '../db/schema';
import { canonicalJson, greater, type Rank } from './canonical';
import { joinLists, type ListRules } from './join-lists';

/** An answer and its cuts: the cuts are offsets into the text, so neither goes without the other. */
export interface SideUnit {
  answer: Answer;
  cuts: SideCapture;
}

/** An earlier version with its cuts. */
interface VersionUnit {
  version: AnswerVersion;
  cuts: SideCapture['versions'][number];
}

/** What stands in an answer now, with its cuts: chosen as a whole. */
interface Current {
  answer: Omit<Answer, 'parts' | 'versions' | 'reaction'>;
  cuts: Omit<SideCapture, 'versions'>;
}

/**
 * All earlier versions of both. Of the current answer the copy that was made anew last; of two copies of the same
 * making the more complete text, the parts of both and the newest reaction.
 */
export function mergeSides(x: SideUnit, y: SideUnit): SideUnit {
  const versions = joinLists(versionsOf(x), versionsOf(y), VERSIONS);
  const [left, right] = [madeAt(x), madeAt(y)];
  const newest = left > right ? x : y;
  const merged = left === right ? mergeCurrent(x, y) : newest;
  return {
    answer: { ...merged.answer, versions: versions.map(({ version }) => version) },
    cuts: { ...merged.cuts, versions: versions.map(({ cuts }) => cuts) },
  };
}

/** When the current answer was begun, if it is not the first: then it takes the place of all versions before. */
function madeAt({ answer }: SideUnit): number {
  return answer.versions.reduce((last, { replacedAt }) => Math.max(last, replacedAt), -1);
}

function mergeCurrent(x: SideUnit, y: SideUnit): SideUnit {
  const current = greater(currentOf(x), currentOf(y), currentRank);
  return {
    answer: {
      ...current.answer,
      parts: joinLists(x.answer.parts, y.answer.parts, PARTS),
      versions: [],
      reaction: greater(x.answer.reaction, y.answer.reaction, ({ at }) => [at]),
    },
    cuts: { ...current.cuts, versions: [] },
  };
}

function currentOf({ answer, cuts }: SideUnit): Current {
  const { parts: _parts, versions: _versions, reaction: _reaction, ...text } = answer;
  const { versions: _cuts, ...channels } = cuts;
  return { answer: text, cuts: channels };
}

/** Longer first; then finished rather than cut short rather than unfinished; then the one that is told more exactly. */
function currentRank({ answer, cuts }: Current): Rank {
  return [
    answer.text.length,
    answer.reasoning.length,
    finishRank(answer),
    answer.messageId === null ? 0 : 1,
    cuts.text.ends.length + cuts.reasoning.ends.length,
    SOURCES.indexOf(answer.textSource),
  ];
}

/** From the least exact to the most. */
const SOURCES: readonly Answer['textSource'][] = ['manual', 'dom', 'record', 'wire'];

function finishRank({ finish }: Pick<Answer, 'finish'>): number {
  if (finish === null) return 0;
  return finish === 'interrupted' || finish === 'aborted' || finish === 'truncated' ? 1 : 2;
}

function versionsOf({ answer, cuts }: SideUnit): VersionUnit[] {
  const none = { text: { ends: [], times: [] }, reasoning: { ends: [], times: [] } };
  return answer.versions.map((version, i) => ({ version, cuts: cuts.versions[i] ?? none }));
}

const VERSIONS: ListRules<VersionUnit> = {
  key: ({ version }) => canonicalJson(version),
  pick: (x, y) => greater(x, y, ({ cuts }) => [cuts.text.ends.length, cuts.reasoning.ends.length]),
  rank: ({ version }) => [version.replacedAt],
  max: MAX_VERSIONS,
};

const PARTS: ListRules<AnswerPart> = {
  key: partKey,
  pick: (x, y) => greater(x, y, partRank),
  rank: () => [],
  max: MAX_PARTS,
};

/** How much a part tells. */
function partRank(part: AnswerPart): Rank {
  switch (part.kind) {
    case 'tool':
      return [part.result === null ? 0 : 1, part.args.length, part.result?.length ?? 0];
    case 'file':
      return [part.text === null ? 0 : 1, part.text?.length ?? 0];
    case 'image':
      return [part.width === null ? 0 : 1, part.type.length];
    case 'citation':
      return [part.title.length];
  }
}
