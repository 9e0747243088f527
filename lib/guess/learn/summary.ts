// What packs hold, counted for people: models of each place, and the packs of others.
import { VECTORS } from './learnt';
import { type Pack, sidesIn, sumOf } from './pack';

/** One place and the models that were met there, the most frequent first. */
export interface PlaceSummary {
  site: string;
  modality: string;
  representation: string;
  models: { model: string; maker: string | null; n: number }[];
}

/** A pack that was taken in. */
export interface PackSummary {
  id: string;
  answers: number;
  /** False for one that was counted by another version and weighs nothing. */
  isUsed: boolean;
}

export interface LearntSummary {
  /** Of this browser's own reveals. */
  places: PlaceSummary[];
  packs: PackSummary[];
}

/** Sums up the packs of a browser. */
export function summaryOf(packs: readonly (Pack & { own: boolean })[]): LearntSummary {
  const own = packs.filter((pack) => pack.own);
  const places = Object.entries(sumOf(own, VECTORS)).map(([place, models]) => {
    const [site = '', modality = '', representation = ''] = place.split('|');
    const rows = Object.entries(models).map(([model, { maker, n }]) => ({ model, maker, n }));
    rows.sort((x, y) => y.n - x.n || (x.model < y.model ? -1 : 1));
    return { site, modality, representation, models: rows };
  });
  const others = packs.filter((pack) => !pack.own);
  return {
    places: places.filter(({ models }) => models.length > 0),
    packs: others.map((pack) => ({
      id: pack.id,
      answers: sidesIn(pack),
      isUsed: pack.vectors === VECTORS,
    })),
  };
}
