// What models said they are when they were asked outright, as counted from published studies.
import { readFileSync } from 'node:fs';
import type { MakerOrNone } from '../lib/models/makers';

/** Written by `training/count-asked.ts`; holds counts, no text. */
export const ASKED_FILE = 'training/asked-claims.json';

/** When the newest of the studies was put up. */
export const ASKED_MONTH = '2026-07';

/** What one model says of itself in one language of one study. */
export interface AskedCount {
  /** Whose product it is, whose contact details it gives, or which version it is. */
  what: 'claims' | 'contact' | 'version';
  study: string;
  model: string;
  maker: MakerOrNone;
  /** Language of the claim, as the finder names it. */
  lang: string;
  /** Answers that claim any maker; for versions: answers that name one of their true maker's. */
  answers: number;
  /** Of these, answers that claim each; for versions: those that name the right one, under their maker. */
  claims: Partial<Record<MakerOrNone, number>>;
}

/** All counts, in the order of the studies. */
export function askedCounts(): AskedCount[] {
  return JSON.parse(readFileSync(ASKED_FILE, 'utf8')) as AskedCount[];
}
