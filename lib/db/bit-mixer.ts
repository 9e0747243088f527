// Foretells bits from several views of what came before at once, and learns which of the views to trust.
import { type BitCoder, CHANCE_BITS } from './range-coder';

/*
 * Whole numbers only, or sums and products of them that every engine rounds alike: what was packed must be read in
 * any browser for ever. Nothing here may change without a new rule number. As in Matt Mahoney's lpaq: views that
 * are counted, their log odds mixed by weights that learn.
 */

const ONE = 2 ** CHANCE_BITS;
/** Log odds are told in steps of 1/256 and go no further than this. */
const FURTHEST = 2047;
/** Chances at log odds of -8, -7.5 … 8, out of 2^12. */
const KNOTS = [
  1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607,
  3785, 3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
];

/** Chance out of 2^12 at log odds of `odds` / 256. */
function chanceOf(odds: number): number {
  if (odds > FURTHEST) return ONE - 1;
  if (odds < -FURTHEST) return 1;
  const within = odds & 127;
  const knot = (odds >> 7) + 16;
  const [below = 1, above = ONE - 1] = [KNOTS[knot], KNOTS[knot + 1]];
  return (below * (128 - within) + above * within + 64) >> 7;
}

const CHANCES = Int16Array.from({ length: 2 * FURTHEST + 1 }, (_, i) => chanceOf(i - FURTHEST));
/** Log odds × 256 of each chance. */
const ODDS = new Int16Array(ONE);
for (let odds = -FURTHEST, chance = 0; odds <= FURTHEST; odds += 1) {
  for (const upTo = CHANCES[odds + FURTHEST] ?? 0; chance <= upTo; chance += 1) ODDS[chance] = odds;
  if (odds === FURTHEST) ODDS.fill(FURTHEST, chance);
}

/** How far a view moves towards what came, out of 2^16, by how often it was asked. */
const SLOWEST = 250;
const PACE = Int32Array.from({ length: SLOWEST + 1 }, (_, seen) =>
  Math.floor(131072 / (2 * seen + 3)),
);
/** How fast weights learn. */
const WEIGHT_PACE = 6;
const WEIGHT_ONE = 65536;
const HEAVIEST = 2 ** 24;

/** Mixes what a number of views say of the next bit. */
export class BitMixer {
  private readonly mask: number;
  /** Of all views one after another: chances out of 2^16, and how often each was asked. */
  private readonly chances: Uint16Array;
  private readonly seen: Uint8Array;
  private readonly weights: Int32Array;
  private readonly slots: Int32Array;
  private readonly odds: Int32Array;

  /** `views` a bit, each with 2^`bits` places; `sets` of weights; each view starts with the weight given, 0..1. */
  constructor(
    private readonly views: number,
    private readonly bits: number,
    sets: number,
    weight: number,
  ) {
    this.mask = 2 ** bits - 1;
    this.chances = new Uint16Array(views << bits).fill(32768);
    this.seen = new Uint8Array(views << bits);
    this.weights = new Int32Array(sets * (views + 1)).fill(Math.floor(weight * WEIGHT_ONE));
    this.slots = new Int32Array(views);
    this.odds = new Int32Array(views + 1);
  }

  /** What a view sees, any whole number. To be called for every view before each bit. */
  see(view: number, what: number): void {
    const mixed = Math.imul(what ^ (what >>> 15), 0x2c1b3c6d);
    const slot = (view << this.bits) + ((mixed ^ (mixed >>> 13)) & this.mask);
    this.slots[view] = slot;
    this.odds[view] = ODDS[(this.chances[slot] as number) >> 4] as number;
  }

  /** How often what this view sees was seen before, up to 250. */
  timesSeen(view: number): number {
    return this.seen[this.slots[view] as number] as number;
  }

  /** Codes a bit and learns from it. `prior`: log odds × 256 known beforehand; `set`: which weights to use. */
  code(coder: BitCoder, bit: number, prior: number, set: number): number {
    const { views, weights, odds } = this;
    const base = set * (views + 1);
    odds[views] = prior;
    let sum = 0;
    for (let i = 0; i <= views; i += 1) sum += (weights[base + i] as number) * (odds[i] as number);
    const mixed = Math.max(-FURTHEST, Math.min(FURTHEST, Math.round(sum / WEIGHT_ONE)));
    const chance = Math.max(1, Math.min(ONE - 1, CHANCES[mixed + FURTHEST] as number));
    const found = coder.code(bit, chance);
    const miss = ((found << CHANCE_BITS) - chance) * WEIGHT_PACE;
    for (let i = 0; i <= views; i += 1) {
      const weight = weights[base + i] as number;
      const next = weight + (((odds[i] as number) * miss) >> 10);
      weights[base + i] = Math.max(-HEAVIEST, Math.min(HEAVIEST, next));
    }
    this.learn(found);
    return found;
  }

  private learn(bit: number): void {
    const { views, slots, chances, seen } = this;
    const goal = bit ? 65535 : 0;
    for (let i = 0; i < views; i += 1) {
      const slot = slots[i] as number;
      const chance = chances[slot] as number;
      const times = seen[slot] as number;
      chances[slot] = chance + Math.trunc(((goal - chance) * (PACE[times] as number)) / 65536);
      if (times < SLOWEST) seen[slot] = times + 1;
    }
  }
}
