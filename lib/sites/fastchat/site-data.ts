// What a FastChat page is made of, as data: selectors and labels; the user's own may take its place.
import * as z from 'zod/mini';
import shipped from './site-data.json';

const Words = z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(50));
const SelectorSchema = z.object({
  css: z.string().check(z.minLength(1), z.maxLength(500)),
  /** How often it matches on page fixtures in `tests/fixtures/fastchat/`, by file name. */
  counts: z.record(z.string(), z.int().check(z.nonnegative())),
});

export const SiteDataSchema = z.object({
  version: z.string().check(z.minLength(1), z.maxLength(60)),
  structure: z.object({
    selectors: z.object({
      /** Around the two columns of the tab with hidden models. */
      blind: SelectorSchema,
      /** Around the columns of the tabs with chosen models. */
      named: SelectorSchema,
      /** One tab's page. */
      panel: SelectorSchema,
      /** One column of messages. */
      log: SelectorSchema,
      /** One message; says by `data-testid` whose it is. */
      message: SelectorSchema,
      /** Headings with the names, after the vote. */
      names: SelectorSchema,
      /** Where the user chooses a model. */
      chosen: SelectorSchema,
    }),
  }),
  labels: z.object({
    vote: z.object({ a: Words, b: Words, tie: Words, both_bad: Words }),
    /** Buttons that end the conversation. */
    anew: Words,
    /** Buttons that have the newest answers made anew. */
    again: Words,
  }),
  /** Pattern of an answer that is an error message. */
  failed: z.string().check(z.maxLength(500)),
});
export type SiteData = z.infer<typeof SiteDataSchema>;

export const SHIPPED: SiteData = shipped;

/** The user's own site data when it is usable as a whole, else the shipped one. */
export function chooseData(override: unknown): { data: SiteData; isOverridden: boolean } {
  const own = SiteDataSchema.safeParse(override);
  if (!own.success || !isUsable(own.data)) return { data: SHIPPED, isOverridden: false };
  return { data: own.data, isOverridden: true };
}

/** True when every selector and pattern can be read by this browser. */
function isUsable({ structure, failed }: SiteData): boolean {
  try {
    new RegExp(failed);
    const probe = document.createDocumentFragment();
    for (const { css } of Object.values(structure.selectors)) probe.querySelector(css);
    return true;
  } catch {
    return false;
  }
}
