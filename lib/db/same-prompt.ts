// Finds answers of known models to the same first prompt among the stored battles, or to nearly the same one.
import Dexie from 'dexie';
import { type Asked, asked, isNearAsked, likeness } from '../probes/likeness';
import type { TelltaleDatabase } from './database';
import { type Battle, type BattleRecord, type Body, SIDES, type Side } from './schema';

/** Battles that are looked at in one go: the page stays quick meanwhile. */
const BATCH = 300;
/** Battles whose texts are read. */
const MOST_BATTLES = 60;
/** Answers that are given. */
const MOST_ANSWERS = 20;

/** How alike two answers are; null where one of them is missing. */
type Alike = ReturnType<typeof likeness> | null;

/** An answer of a known model to the same prompt. */
export interface SameAnswer {
  battleId: string;
  side: Side;
  model: string;
  /** Null when the maker is not known. */
  maker: string | null;
  startedAt: number;
  text: string;
  /** Whether the prompt is the same but for case, spaces and stops. */
  isExactPrompt: boolean;
  /** How alike it is to each answer of the battle that was asked about. */
  to: Record<Side, Alike>;
}

/** `rest` is how many more there are. */
export interface SameAnswers {
  answers: SameAnswer[];
  rest: number;
}

const isNamed = ({ reveal }: Battle): boolean => (reveal?.a?.name ?? reveal?.b?.name ?? '') !== '';

/** Goes through all battles; the most alike answers come first. Throws when `signal` ends it. */
export async function findSamePrompt(
  db: TelltaleDatabase,
  record: Pick<BattleRecord, 'battle' | 'body'>,
  signal?: AbortSignal,
): Promise<SameAnswers> {
  const prompt = record.body.turns[0]?.prompt ?? '';
  if (prompt.trim() === '') return { answers: [], rest: 0 };
  const ids = await candidates(db, record.battle, signal);
  const [battles, bodies] = await Promise.all([
    db.battles.bulkGet(ids.slice(0, MOST_BATTLES)),
    db.bodies.bulkGet(ids.slice(0, MOST_BATTLES)),
  ]);
  const wanted = asked(prompt);
  const found = battles.flatMap((battle, i) => {
    const body = bodies[i];
    return battle && body ? answersOf(battle, body, wanted, record.body) : [];
  });
  const closeness = ({ to }: SameAnswer) => Math.max(to.a?.share ?? 0, to.b?.share ?? 0);
  found.sort((x, y) => closeness(y) - closeness(x) || y.startedAt - x.startedAt);
  return { answers: found.slice(0, MOST_ANSWERS), rest: Math.max(0, found.length - MOST_ANSWERS) };
}

/** Ids of named battles whose first prompt begins in the same way, newest first: only short rows are read. */
async function candidates(
  db: TelltaleDatabase,
  { id, preview }: Battle,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const wanted = asked(preview);
  const found: Battle[] = [];
  for (let last: string | null = null; ; ) {
    signal?.throwIfAborted();
    const page: Battle[] = await db.battles
      .where('id')
      .above(last ?? Dexie.minKey)
      .limit(BATCH)
      .toArray();
    const end = page.at(-1);
    if (!end) break;
    for (const battle of page) {
      if (battle.id === id || !isNamed(battle)) continue;
      if (isNearAsked(wanted, asked(battle.preview))) found.push(battle);
    }
    last = end.id;
  }
  return found.sort((x, y) => y.startedAt - x.startedAt).map((battle) => battle.id);
}

function answersOf(battle: Battle, body: Body, wanted: Asked, mine: Body): SameAnswer[] {
  const [turn] = body.turns;
  const own = mine.turns[0];
  const theirs = asked(turn?.prompt ?? '');
  if (!turn || !own || !isNearAsked(wanted, theirs)) return [];
  return SIDES.flatMap((side) => {
    const model = battle.reveal?.[side] ?? null;
    const { text } = turn[side];
    if (!model || text.trim() === '') return [];
    const to = (one: Side): Alike =>
      own[one].text.trim() === '' ? null : likeness(text, own[one].text);
    return [
      {
        battleId: battle.id,
        side,
        model: model.name,
        maker: model.maker,
        startedAt: battle.startedAt,
        text,
        isExactPrompt: theirs.plain === wanted.plain,
        to: { a: to('a'), b: to('b') },
      },
    ];
  });
}
