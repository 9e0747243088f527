// Looks at how an answer goes step by step: announced steps, headings with their number, and words of order.
import { type Finding, type RateTables, remarkUnproven, weigh } from '../rates';
import { maskCode, promptText, quoteOf, scriptClass, windows } from '../text';
import type { Heuristic, HeuristicInput } from '../types';
import rates from './rates.json';

const ID = 'step-habits';
const VERSION = 1;
/** Answers shorter than this (units) are not worth steps. */
const MIN_SIZE = 200;
/** Nats; a habit that moves nobody by this much is not worth a line. */
const WORTH_SAYING = 0.15;
/** Habits that are told even where they have no weight. */
const WORTH_A_REMARK = /^(?:announced:think|numbered:)/;

const STEP = '(?:step|schritt|étape|paso|passo|etapa|шаг|bước|adım|단계|ステップ|步骤|第[一1]步)';

interface Form {
  /** Ends in the class of writing that it belongs to, where there is one: `first-han`. */
  id: string;
  pattern: RegExp;
  /** Ends "It …". */
  words: string;
}

const form = (id: string, pattern: RegExp, words: string): Form => ({ id, pattern, words });

/** By feature; of each the first form that fits counts. All patterns are anchored to a line or bounded. */
const FEATURES: Readonly<Record<string, readonly Form[]>> = {
  announced: [
    form(
      'think',
      /\b(?:let['’]?s|let us|let me|I['’]ll|I will|we['’]ll|we can) (?:think|reason|work|go|walk)\b[^.\n]{0,50}\bstep[ -]by[ -]step/i,
      'says that it will think or go step by step',
    ),
    form(
      'other',
      /\b(?:let['’]?s|let us|let me|I['’]ll|I will) [^.\n]{3,40}\bstep[ -]by[ -]step/i,
      'says that it will do something step by step',
    ),
    form(
      'break',
      /\blet['’]?s break (?:this|it|that|down|the)\b/i,
      'says that it will break it down',
    ),
    form(
      'mention',
      /\bstep[ -]by[ -]step\b|一步一步|逐步(?:分析|解决|计算|推理)|단계별로|ステップバイステップ|段階的に|шаг за шагом|пошагов|schritt für schritt|étape par étape|paso a paso|passo a passo/i,
      'speaks of going step by step',
    ),
  ],
  numbered: [
    form(
      'heading-colon',
      new RegExp(`^#{1,6}[ ]{0,2}\\*{0,2}${STEP} ?[1一]\\*{0,2}[:：]`, 'im'),
      'numbers its steps in headings, with a colon',
    ),
    form(
      'heading',
      new RegExp(`^#{1,6}[ ]{0,2}\\*{0,2}${STEP} ?[1一]`, 'im'),
      'numbers its steps in headings',
    ),
    form('bold', new RegExp(`^[ >]{0,4}\\*\\*${STEP} ?[1一]`, 'im'), 'numbers its steps in bold'),
    form(
      'plain',
      new RegExp(`^[ >*-]{0,6}${STEP} ?[1一]`, 'im'),
      'numbers its steps in plain words',
    ),
  ],
  order: [
    form(
      'firstly',
      /^\W{0,4}(?:Firstly|First of all|Erstens|Premièrement|En primer lugar|Во-первых),?\s/m,
      'begins a paragraph with "Firstly"',
    ),
    form(
      'first-second',
      /^\W{0,4}Second(?:ly)?,\s/m,
      'leads its paragraphs with "First" and "Second"',
    ),
    form('first', /^\W{0,4}First,?\s/m, 'begins a paragraph with "First"'),
    form('first-han', /^\W{0,4}(?:首先|第一[，,])/m, 'begins a paragraph with 首先'),
    form('first-hangul', /^\W{0,4}(?:먼저|우선|첫째)/m, 'begins a paragraph with 먼저'),
    form('first-kana', /^\W{0,4}(?:まず|第一に)/m, 'begins a paragraph with まず'),
    form(
      'first-others',
      /^\W{0,4}(?:Zuerst|Zunächst|D['’]abord|Primero|Primeiro|Innanzitutto|Сначала)/m,
      'begins a paragraph with its word for "first"',
    ),
  ],
};

const ASKED = new RegExp(`${STEP}|\\bfirst(?:ly)?\\b|首先|逐步|먼저|まず`, 'i');

/** One finding for each feature of a side's newest answer that is long enough; none when a prompt speaks of steps. */
export function findSteps(input: HeuristicInput): Finding[] {
  const turn = input.turns.findLastIndex(({ text }) => text.trim().length >= MIN_SIZE);
  const whole = input.turns[turn]?.text;
  if (whole === undefined || ASKED.test(promptText(input))) return [];
  const table = scriptClass(whole);
  const [window] = windows(whole);
  if (table === 'other' || window === undefined) return [];
  const text = maskCode(window.text);
  return Object.entries(FEATURES).map(([feature, forms]): Finding => {
    for (const { id, pattern, words } of forms) {
      const [, script] = /-(han|hangul|kana)$/.exec(id) ?? [];
      const match = script === undefined || script === table ? pattern.exec(text) : null;
      if (match === null) continue;
      const start = match.index;
      const end = Math.min(start + match[0].length, start + 80);
      const quote = quoteOf(whole, start, end);
      return {
        table,
        cue: `${feature}:${id}`,
        clause: `It ${words}`,
        quote,
        spans: [{ turn, start, end }],
      };
    }
    return {
      table,
      cue: `${feature}:none`,
      clause: 'It has no steps of that kind',
      quote: '',
      spans: [],
    };
  });
}

/** The heuristic with given rates, for leaving data out when measuring. */
export function stepHabitsWith(table: RateTables): Heuristic {
  return {
    id: ID,
    version: VERSION,
    title: 'Step by step',
    describe: 'Looks at announced steps, at headings that number them, and at words of order.',
    run: (input) => {
      const found = findSteps(input).filter(({ cue }) => !cue.endsWith(':none'));
      const told = remarkUnproven(found, table).filter(
        ({ cue, isRemark }) => isRemark !== true || WORTH_A_REMARK.test(cue),
      );
      return weigh({ id: ID, version: VERSION }, told, table, WORTH_SAYING);
    },
  };
}

export const stepHabits = stepHabitsWith(rates);
