// What each message to the background must look like; apart from sending, so that pages do not load what they never check.
import * as z from 'zod/mini';
import { ChangeSchema } from './annotate/change';
import { BattleEventSchema } from './capture/events';
import { AmendmentSchema, ManualDraftSchema } from './capture/manual';
import { HealthReportSchema } from './health/store';

const BattleRef = { battleId: z.string().check(z.maxLength(300)) };

/** Payloads of the messages to the background. */
export const REQUESTS = {
  /** Stores a run of numbered events of one page; the reply says up to which number all is stored. */
  deliver: z.object({
    instance: z.string().check(z.maxLength(100)),
    first: z.int().check(z.gte(1)),
    events: z.array(BattleEventSchema).check(z.maxLength(2_000)),
  }),
  /** Asks for the newest battle of a conversation. */
  getView: z.object({ site: z.string(), sessionId: z.string().check(z.maxLength(100)) }),
  /** Shows the sealed guess before the vote, and records that. */
  peek: z.object(BattleRef),
  /** Asks what would be guessed now, beside the sealed guess. */
  guessAgain: z.object(BattleRef),
  /** Changes one thing of what the user says about a battle. */
  annotate: z.object({ ...BattleRef, change: ChangeSchema }),
  /** Finds words that were selected on the page in the stored answers. */
  placeSelection: z.object({ ...BattleRef, selected: z.string().check(z.maxLength(5_000)) }),
  /** Keeps a battle that the user put in by hand. */
  keepBattle: ManualDraftSchema,
  /** Puts names or a vote of a battle in by hand, or takes back what was put in so. */
  amendBattle: z.object({ ...BattleRef, change: AmendmentSchema }),
  /** How reading the sender's page goes, for the health page and the toolbar badge. */
  reportHealth: HealthReportSchema,
  /** Loads the panel into the sender's page. */
  showPanel: z.object({}),
} as const;
