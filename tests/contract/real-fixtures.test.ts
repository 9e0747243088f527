// Reads real recordings of the arena, where a copy lies beside the project; they are not ours to ship.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, type TestContext } from 'vitest';
import { type BattleEvent, BattleEventSchema, type EventOf } from '../../lib/capture/events';
import { makerOfModel } from '../../lib/models/catalogue';
import { readPage } from '../../lib/sites/arena/dom/read';
import { RowScanner } from '../../lib/sites/arena/rows';
import { SHIPPED } from '../../lib/sites/arena/site-data';
import { AnswerStream } from '../../lib/sites/arena/stream';

/** The pack of the month in which the fragments were saved. */
const SELECTORS = SHIPPED.packs.find(({ name }) => name === '2026-03')?.selectors;
const REAL = '../shared/site/real/';
const TAIL = `${REAL}stream-webdev.battle.tail-excerpt.2026-08.txt`;
const PIECES = `${REAL}stream-webdev.battle.answer-pieces.2026-08.txt`;
const FRAGMENTS = `${REAL}arena-ai-dom-fragments.2026-03-31.html`;
const CATALOGUE = `${REAL}model-catalog.2026-08-22.json`;

/** The file's text; without the file the test is skipped, and the report says why. */
function readOrSkip(file: string, context: TestContext): string {
  if (!existsSync(file)) context.skip(`${file} is not there`);
  return readFileSync(file, 'utf8');
}

async function openFragments(context: TestContext) {
  const html = readOrSkip(FRAGMENTS, context);
  const { Window } = await import('happy-dom');
  const { document } = new Window();
  document.write(html);
  return document;
}

function eventsOf(text: string): BattleEvent[] {
  const events: BattleEvent[] = [];
  const turn = { site: 'arena', sessionId: 's', turnId: 't' };
  const stream = new AnswerStream(turn, (event) => events.push(event));
  stream.push(text, 1, 1);
  stream.end('complete', 200, 2, 2);
  return events;
}

/** The pieces of an event, one by one. */
function piecesOf({ text, lengths }: EventOf<'pieces'>): string[] {
  let at = 0;
  return lengths.map((length) => {
    at += length;
    return text.slice(at - length, at);
  });
}

describe('a real recorded stream', () => {
  it.for([TAIL, PIECES])('is read row by row: %s', (file, context) => {
    const text = readOrSkip(file, context);
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const scanner = new RowScanner();
    const rows = scanner.push(text);
    expect(scanner.end([])).toBe(false);
    expect(scanner.malformed).toBe(0);
    expect(rows.map(({ lane, code, json }) => `${lane}${code}:${json}`)).toEqual(lines);
  });

  it('gives the text that an ordinary JSON parser gives, piece by piece', (context) => {
    const text = readOrSkip(PIECES, context);
    const expected = text
      .split('\n')
      .filter((line) => line.startsWith('a0:'))
      .map((line) => JSON.parse(line.slice(3)) as string);
    const pieces = eventsOf(text).flatMap((event) =>
      event.type === 'pieces' ? piecesOf(event) : [],
    );
    expect(pieces).toEqual(expected);
    expect(pieces.length).toBeGreaterThan(80);
  });

  it('ends with the reason that it ended with, and gives each tool call once', (context) => {
    const events = eventsOf(readOrSkip(TAIL, context));
    for (const event of events) expect(BattleEventSchema.safeParse(event).success).toBe(true);
    expect(events.find(({ type }) => type === 'sideDone')).toMatchObject({ finish: 'stop' });
    const ended = events.find((event) => event.type === 'streamEnded');
    expect(ended?.unread).toEqual({});
    const tools = events.flatMap((event) => (event.type === 'partSeen' ? [event.part] : []));
    expect(new Set(tools.map(({ kind }) => kind))).toEqual(new Set(['tool']));
    expect(tools.length).toBeGreaterThan(3);
  });
});

describe('real parts of the page', () => {
  it('hold each part of a card once, as the selectors expect', async (context) => {
    const document = await openFragments(context);
    const inCard = (selector: string) => document.querySelectorAll(selector).length;
    expect(inCard(SELECTORS?.card.css ?? '')).toBe(1);
    expect(inCard(SELECTORS?.mark.css ?? '')).toBe(3);
    expect(inCard('.font-mono .truncate')).toBe(1);
  });

  it('read as a pair when a real card stands in both columns', async (context) => {
    const document = await openFragments(context);
    const card = document.querySelector(SELECTORS?.card.css ?? '')?.outerHTML ?? '';
    const label = document.querySelector('.font-mono .truncate')?.textContent?.trim() ?? '';
    const read = (a: string, b = a) => {
      const slide = (html: string) =>
        `<div role="group" aria-roledescription="slide">${html}</div>`;
      document.body.innerHTML = `<main><div>${slide(a)}${slide(b)}</div></main>`;
      return readPage(document.body as unknown as ParentNode, SHIPPED).turns;
    };
    expect(read(card)).toMatchObject([
      { labels: { a: label, b: label }, isNamed: true, vote: null },
    ]);
    expect(label).not.toBe('');
    const tie = card.replace('lucide-handshake absolute opacity-0', 'lucide-handshake opacity-100');
    expect(read(tie)[0]?.vote).toBe('tie');
    const won = card.replace('border-border-faint', 'border-interactive-positive');
    expect(read(won, card)[0]?.vote).toBe('a');
    expect(read(card, won)[0]?.vote).toBe('b');
  });

  it('name models whose organisation gives their maker', (context) => {
    const models = Object.values(
      JSON.parse(readOrSkip(CATALOGUE, context)) as Record<
        string,
        { publicName: string; organization?: string }
      >,
    ).filter(({ organization }) => organization);
    const unknown = models.filter(
      ({ publicName, organization }) => makerOfModel(publicName, organization ?? null) === null,
    );
    expect(models.length).toBeGreaterThan(100);
    expect(unknown.length / models.length).toBeLessThan(0.02);
  });
});
