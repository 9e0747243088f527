// What a battle whose names are known teaches: one lesson a side, of numbers only.
import { type Battle, type Body, SIDES, type Side } from '../../db/schema';
import type { Representation } from '../../style/reading';
import { habitsOf } from './habits';
import { type Lesson, wholeParts } from './pack';

/** Longest name of a model in a lesson. */
const MAX_NAME = 200;

/** Where habits can be compared: one site, one kind of task, one way of reading. */
export function placeOf(site: string, modality: string, representation: Representation): string {
  return [site, modality, representation].join('|');
}

/** How the texts of one side were captured. */
export function representationOf({ turns }: Pick<Body, 'turns'>, side: Side): Representation {
  const isWritten = turns.every((turn) => ['wire', 'record'].includes(turn[side].textSource));
  return isWritten ? 'markdown' : 'rendered';
}

/** The texts of one side's answers. */
export function textsOf({ turns }: Pick<Body, 'turns'>, side: Side): string[] {
  return turns.filter((turn) => turn[side].finish !== 'absent').map((turn) => turn[side].text);
}

/** True when a side was written to its end by its model: nothing is learnt from an answer that broke off. */
function isWhole({ turns }: Pick<Body, 'turns'>, side: Side): boolean {
  return turns.every(({ [side]: { finish } }) => finish !== null && finish !== 'error');
}

function isMet({ mode }: Battle, side: Side): boolean {
  return mode === 'battle' || mode === 'unknown' || (mode === 'direct-battle' && side === 'b');
}

/**
 * What is known of the battle's makers now; empty while answers are coming, without names, and for battles that were kept
 * by hand, whose texts nobody saw come in.
 */
export function lessonsOf(battle: Battle, body: Pick<Body, 'turns'>): Lesson[] {
  if (battle.isManual) return [];
  return SIDES.flatMap((side) => {
    const model = battle.reveal?.[side];
    const texts = textsOf(body, side);
    const isSilent = texts.every((text) => text.trim() === '');
    if (!model || model.name.trim() === '' || isSilent || !isWhole(body, side)) return [];
    return [
      {
        place: placeOf(battle.site, battle.modality, representationOf(body, side)),
        model: model.name.trim().slice(0, MAX_NAME),
        maker: model.maker,
        isMet: isMet(battle, side),
        vector: wholeParts(habitsOf(texts)),
      },
    ];
  });
}
