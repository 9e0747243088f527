// Ways of cutting a text that know nothing of tokens, and how likely each makes the cuts that were seen.
import { KINDS, PlaceWalker, RULERS, type RulerId } from './rulers';
import { CutModel, RunLengths } from './run-lengths';

/**
 * The null hypotheses. `characters`: any number of characters, so a fixed size and a timer too. `shapes`: each pair of
 * kinds of characters has its own chance of being cut apart. The others cut at the marks of a ruler.
 */
export const NULLS = ['characters', ...(Object.keys(RULERS) as RulerId[]), 'shapes'] as const;
export type NullId = 'characters' | RulerId | 'shapes';

/** Misses that a null is granted: one in ten to begin with. */
const NULL_NOISE = [{ misses: 0.5, hits: 4.5 }];
/** What is believed of the chance of a cut at one shape of place before any was seen. */
const SHAPE_PRIOR = { cuts: 0.2, passes: 0.8 };

/** Learns how often each shape of place is cut. */
class ShapeModel {
  logLikelihood = 0;
  readonly #cuts = new Float64Array(KINDS.length ** 2).fill(SHAPE_PRIOR.cuts);
  readonly #passes = new Float64Array(KINDS.length ** 2).fill(SHAPE_PRIOR.passes);
  #passed: number[] = [];

  pass(shape: number): void {
    this.#passed.push(shape);
  }

  cut(shape: number): void {
    for (const passed of this.#passed) this.#see(passed, false);
    this.#see(shape, true);
    this.#passed = [];
  }

  #see(shape: number, isCut: boolean): void {
    const cuts = this.#cuts[shape] ?? 1;
    const passes = this.#passes[shape] ?? 1;
    this.logLikelihood += Math.log((isCut ? cuts : passes) / (cuts + passes));
    if (isCut) this.#cuts[shape] = cuts + 1;
    else this.#passes[shape] = passes + 1;
  }
}

/** Reads a text place by place and scores its cuts under every null. */
export class NullReader {
  readonly #walker = new PlaceWalker();
  readonly #lengths = new RunLengths();
  readonly #models = new Map<RulerId, { model: CutModel; marks: number }>();
  readonly #shapes = new ShapeModel();
  #characters = 0;
  #logCharacters = 0;

  constructor() {
    for (const id of Object.keys(RULERS) as RulerId[]) {
      this.#models.set(id, { model: new CutModel(NULL_NOISE), marks: 0 });
    }
  }

  /**
   * Takes the place behind `unit`, with `next` after it (UTF-16 code units). For a cut it gives the log of the chance
   * of a piece of that length that can end anywhere, nats; else null.
   */
  step(unit: number, next: number, isCut: boolean): number | null {
    const marks = this.#walker.step(unit, next);
    this.#characters++;
    for (const id of marks) {
      const ruler = this.#models.get(id);
      if (ruler !== undefined) ruler.marks++;
    }
    const shape = this.#walker.shape(next);
    if (!isCut) {
      this.#shapes.pass(shape);
      return null;
    }
    this.#shapes.cut(shape);
    const logAnywhere = this.#lengths.logChance(this.#characters);
    for (const [id, ruler] of this.#models) {
      ruler.model.learn(ruler.marks, marks.includes(id), logAnywhere);
      ruler.marks = 0;
    }
    this.#lengths.learn(this.#characters);
    this.#logCharacters += logAnywhere;
    this.#characters = 0;
    return logAnywhere;
  }

  /** Log-likelihood of all cuts so far under each null, nats. */
  logLikelihoods(): Record<NullId, number> {
    const of = (id: RulerId) => this.#models.get(id)?.model.logLikelihood() ?? 0;
    const rulers = Object.fromEntries(
      (Object.keys(RULERS) as RulerId[]).map((id) => [id, of(id)]),
    ) as Record<RulerId, number>;
    return { characters: this.#logCharacters, ...rulers, shapes: this.#shapes.logLikelihood };
  }
}
