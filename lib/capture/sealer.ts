// Seals the battles of one background, remembers which seals had to do without something, and passes on what reveals teach.
import type { BattleRecord } from '../db/schema';
import type { Draft } from './draft';
import { knownSides, type SealContext, sealGuess } from './seal';

export class Sealer {
  /** Battles that were sealed without something that is still being loaded. */
  private readonly poor = new Set<string>();

  constructor(private readonly context: SealContext) {}

  seal(draft: Draft): void {
    sealGuess(draft, this.context);
    const { battle, guess } = draft.record;
    if (guess !== null && this.lacks && !battle.vote) this.poor.add(battle.id);
  }

  /**
   * Battles to seal once more, as soon as what they lacked is there or not to be had. A battle never waits for its seal,
   * and a seal never waits for what only betters it.
   */
  async due(): Promise<string[]> {
    if (this.poor.size === 0) return [];
    const ids = [...this.poor];
    this.poor.clear();
    await this.context.prepare?.();
    return ids;
  }

  /** Seals a battle that was due. What is still lacking then is not waited for again. */
  sealAgain(draft: Draft): void {
    sealGuess(draft, this.context);
  }

  /** Learns from what is known of a battle's makers now. It goes on by itself, and nothing waits for it. */
  teach(record: BattleRecord): void {
    void this.context.learn?.(knownSides(record));
  }

  private get lacks(): boolean {
    return (this.context.without?.() ?? []).length > 0;
  }
}
