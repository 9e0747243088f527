// Plays the practice compar:IA to a site reader, as the tap tells it, and gives the record that comes of it.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { type BattleEvent, BattleEventSchema } from '../../lib/capture/events';
import { Recorder } from '../../lib/capture/recorder';
import { TelltaleDatabase } from '../../lib/db/database';
import { loadRecord } from '../../lib/db/records';
import { type BattleRecord, BattleRecordSchema } from '../../lib/db/schema';
import { CompariaReader } from '../../lib/sites/comparia/reader';
import type { Layers, Refusal } from '../../lib/sites/types';
import { Conversation } from './conversation';
import { type Answer, DEFAULT_SCENARIO, type ScenarioInput, ScenarioSchema } from './scenario';
import { encodeRow, play } from './stream';

/** Events that go to the recorder at once: the stand-in for a database ends a transaction that runs long. */
const BATCH = 5;

/** A reader with a clock, and all that it said. */
export class Bench {
  events: BattleEvent[] = [];
  readonly refusals: Refusal[] = [];
  now = 1_000_000;
  reader: CompariaReader;
  private calls = 0;

  constructor(layers: Layers = { wire: true, dom: true }) {
    this.reader = this.open(layers);
  }

  open(layers: Layers = { wire: true, dom: true }): CompariaReader {
    return new CompariaReader({
      emit: (event) => this.events.push(event),
      now: () => this.now,
      onRefusal: (refusal) => this.refusals.push(refusal),
      layers,
      override: null,
    });
  }

  ofType(type: BattleEvent['type']): BattleEvent[] {
    return this.events.filter((event) => event.type === type);
  }

  /** Plays one call as the tap tells it; a stream is cut into parts of odd sizes, a millisecond apart. */
  call(name: string, body: unknown, text: string, how = 'complete', status = 200): void {
    this.calls += 1;
    const path = `/arena/${name}`;
    const base = { id: this.calls, at: this.now };
    const hear = (message: object) => this.reader.hear(JSON.stringify({ ...base, ...message }));
    if (name === 'reveal') {
      hear({ k: 'record', path, type: 'application/json', text });
      return;
    }
    const isStream = !['vote', 'react'].includes(name);
    const kind = isStream ? 'stream' : 'action';
    hear({ k: 'request', kind, method: 'POST', path, body: JSON.stringify(body) });
    hear({ k: 'head', status, type: 'text/event-stream', retryAfter: '7', cfMitigated: null });
    if (!isStream) hear({ k: 'reply', text, isWhole: true });
    for (let i = 0, t = 1; isStream && i < text.length; i += 37, t++) {
      hear({ k: 'data', text: text.slice(i, i + 37), t });
    }
    this.now += 1_000;
    hear({ k: 'end', how, t: 1_000, at: this.now });
  }

  /** Shows the page of a fixture and looks at it now and two seconds later. */
  show(name: string, change: (page: Document) => void = () => {}): void {
    const html = readFileSync(`tests/fixtures/comparia/${name}.html`, 'utf8');
    document.documentElement.innerHTML = html;
    change(document);
    this.look(0);
    this.look(2_000);
  }

  look(later: number): void {
    this.now += later;
    this.reader.look(document);
  }

  /** The record of a conversation's battle, made by the program's own recorder. */
  async record(id: string): Promise<BattleRecord> {
    for (const event of this.events) BattleEventSchema.parse(event);
    const db = new TelltaleDatabase();
    await db.open();
    const recorder = new Recorder(db, {
      recorder: '0',
      engine: '1',
      now: () => this.now,
      makerOf: () => null,
      guessSide: () => ({ makers: [], verdict: 'flat', evidence: [] }),
    });
    try {
      for (let i = 0; i < this.events.length; i += BATCH) {
        const events = this.events.slice(i, i + BATCH);
        await recorder.deliver({ instance: 'i', first: i + 1, events, tabId: 1 });
      }
      return BattleRecordSchema.parse(await loadRecord(db, `comparia:${id}-0`));
    } finally {
      await db.delete();
    }
  }
}

/** A conversation on the practice site and the text of each reply. */
export class Played {
  readonly conversation: Conversation;

  constructor(
    private readonly bench: Bench,
    scenario: ScenarioInput = DEFAULT_SCENARIO,
    mode = 'random',
    private readonly selection: string[] = [],
  ) {
    const [battle] = ScenarioSchema.parse(scenario).battles;
    if (!battle) throw new Error('The scenario has no battle.');
    this.conversation = new Conversation(battle, mode, selection, 'fr');
  }

  async first(prompt: string): Promise<void> {
    const { hash, mode } = this.conversation;
    const body = { prompt_value: prompt, mode, custom_models_selection: this.selection };
    const init = encodeRow({ type: 'init', session_hash: hash });
    this.bench.call(
      'add_first_text',
      body,
      init + (await this.stream(this.conversation.ask(prompt))),
    );
  }

  async more(prompt: string): Promise<void> {
    this.bench.call(
      'add_text',
      { message: prompt },
      await this.stream(this.conversation.ask(prompt)),
    );
  }

  async retry(): Promise<void> {
    this.bench.call('retry', {}, await this.stream(this.conversation.retry()));
  }

  vote(status = 200): void {
    const body = { chosen_llm: 'both_equal' as const, prefs_a: ['useful'], prefs_b: [] };
    const vote = { ...body, comment_a: 'bien', comment_b: '' };
    this.conversation.vote = vote;
    this.bench.call('vote', vote, JSON.stringify(this.conversation.reveal()), 'complete', status);
  }

  async stream(answers: Record<'a' | 'b', Answer>): Promise<string> {
    let text = '';
    const sink = { write: (part: string) => (text += part), end: () => {}, reset: () => {} };
    await play(this.conversation, answers, sink, { pause: 0, cutAfter: null, isGone: () => false });
    return text;
  }
}

/** Turns of a record as the practice site logs its own. */
export const turnsOf = ({ body }: BattleRecord) =>
  body.turns.map(({ prompt, a, b }) => {
    const side = ({ text, reasoning, versions }: typeof a) => ({
      text,
      reasoning,
      earlier: versions.map((version) => version.text),
    });
    return { prompt, a: side(a), b: side(b) };
  });
export const logOf = ({ turns }: Conversation) =>
  turns.map(({ prompt, a, b }) => {
    const side = ({ text, reasoning, earlier }: typeof a) => ({ text, reasoning, earlier });
    return { prompt, a: side(a), b: side(b) };
  });
