// What the arena's pages are made of, as data: URL patterns, selectors and labels; the user's own may take its place.
import * as z from 'zod/mini';
import shipped from './site-data.json';

const MAX_PROBLEMS = 20;

const Css = z.string().check(z.minLength(1), z.maxLength(500));
const Name = z.string().check(z.minLength(1), z.maxLength(60));
const Words = z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(50));
const SelectorSchema = z.object({
  css: Css,
  /** How often it matches on page fixtures in `tests/fixtures/arena/`, by file name. */
  counts: z.record(Name, z.int().check(z.nonnegative())),
});

const PackSchema = z.object({
  name: Name,
  /** Month in which pages of this make were first seen. */
  since: Name,
  selectors: z.object({
    /** One answer's column; two under one parent are a turn. */
    column: SelectorSchema,
    /** Within a column: who answers. */
    label: SelectorSchema,
    /** Within a column: the answer's text. */
    answer: SelectorSchema,
    prompt: SelectorSchema,
    /** Within an answer: says that it failed. */
    error: SelectorSchema,
    /** Within a column: moves while the answer is coming. */
    busy: SelectorSchema,
    /** Within a column: icons for tie, won and bad, in this order. */
    mark: SelectorSchema,
    /** Within a column: the frame that shows the vote. */
    card: SelectorSchema,
    /** Within a column: what is no part of the answer. */
    unread: SelectorSchema,
  }),
  /** Class names by which cards and icons show the vote. */
  marks: z.object({ won: Name, lost: Name, shown: Name }),
});

const LabelsSchema = z.object({
  /** Words that stand before A or B in a head without a name. */
  anonymous: Words,
  vote: z.object({ a: Words, tie: Words, both_bad: Words, b: Words }),
  /** The bar under two answers in a chat with one model. */
  choice: z.object({ a: Words, skip: Words, b: Words }),
  stop: Words,
  retry: Words,
  /** What stands in place of an answer that failed. */
  failed: Words,
  /** What the mode picker says. */
  mode: z.object({ battle: Words, 'side-by-side': Words, direct: Words }),
});

const Pattern = z.string().check(z.minLength(1), z.maxLength(500));

export const SiteDataSchema = z.object({
  version: Name,
  urls: z.catchall(z.object({ session: Pattern }), Pattern),
  /** One pack for each make of the page, newest first. */
  packs: z.array(PackSchema).check(z.maxLength(20)),
  /** What is left to go by when no class name is known. */
  structure: z.object({
    selectors: z.object({
      column: SelectorSchema,
      /** Button that opens an answer's thinking; its parent is no part of the answer. */
      thought: SelectorSchema,
      /** Tabs of code answers, which may hold buttons that look like votes. */
      preview: SelectorSchema,
      box: SelectorSchema,
      mode: SelectorSchema,
    }),
  }),
  /** What the page says, by language. */
  labels: z.record(Name, LabelsSchema),
});
export type SiteData = z.infer<typeof SiteDataSchema>;
export type Pack = SiteData['packs'][number];

/** The site data this version ships with. A test holds it to the schema: the compiler takes its counts for too narrow. */
export const SHIPPED = shipped as unknown as SiteData;

/** Something in site data that is not as it must be. */
export interface Problem {
  /** Where, as `packs.0.selectors.column.css`; '' for the whole. */
  path: string;
  message: string;
}

export interface ChosenData {
  data: SiteData;
  /** True when the user's own data is in use. */
  isOverridden: boolean;
  /** Why the user's own data is not in use; empty when it is, or when there is none. */
  problems: Problem[];
}

/** The user's own site data where it is sound, else what was shipped. `null` and `undefined` stand for no own data. */
export function siteData(override: unknown): ChosenData {
  if (override === null || override === undefined) return shippedData([]);
  const checked = checkValue(override, null);
  if (!checked.ok) return shippedData(checked.problems);
  return { data: checked.data, isOverridden: true, problems: [] };
}

function shippedData(problems: Problem[]): ChosenData {
  return { data: SHIPPED, isOverridden: false, problems };
}

export type Checked = { ok: true; data: SiteData } | { ok: false; problems: Problem[] };

/** Checks site data as a person wrote it; with a document its selectors are tried out too. */
export function checkSiteData(text: string, page: Document | null = null): Checked {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'This is no JSON.';
    return { ok: false, problems: [{ path: '', message }] };
  }
  return checkValue(value, page);
}

function checkValue(value: unknown, page: Document | null): Checked {
  const parsed = SiteDataSchema.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      path: path.map(String).join('.'),
      message,
    }));
    return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
  }
  const { data } = parsed;
  const problems = [...badPatterns(data), ...(page ? badSelectors(data, page) : [])];
  return problems.length === 0
    ? { ok: true, data }
    : { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
}

/** Names in `urls` that are plain text and no pattern. */
const PLAIN = new Set(['actionHeader']);

function badPatterns({ urls }: SiteData): Problem[] {
  return Object.entries(urls).flatMap(([name, pattern]) => {
    if (PLAIN.has(name)) return [];
    try {
      new RegExp(pattern);
      return [];
    } catch (error) {
      return [{ path: `urls.${name}`, message: String(error) }];
    }
  });
}

/** Every selector with its place in the data. */
export function selectorsOf(data: SiteData): { path: string; css: string }[] {
  const list = (path: string, selectors: Record<string, { css: string }>) =>
    Object.entries(selectors).map(([name, { css }]) => ({
      path: `${path}.selectors.${name}.css`,
      css,
    }));
  const packs = data.packs.flatMap(({ selectors }, i) => list(`packs.${i}`, selectors));
  return [...packs, ...list('structure', data.structure.selectors)];
}

function badSelectors(data: SiteData, page: Document): Problem[] {
  return selectorsOf(data).flatMap(({ path, css }) => {
    try {
      page.querySelector(css);
      return [];
    } catch {
      return [{ path, message: 'This is no selector.' }];
    }
  });
}
