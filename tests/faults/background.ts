// The background as the browser runs it: the real message server over the real database, killed at any point.
import './fake-browser.ts';
import { handlersFor } from '../../entrypoints/background/handlers';
import { answer, type Handlers } from '../../entrypoints/background/serve';
import { Recorder } from '../../lib/capture/recorder';
import type { SealContext } from '../../lib/capture/seal';
import type { BattleView } from '../../lib/capture/view';
import { TelltaleDatabase } from '../../lib/db/database';
import { ENGINE_VERSION, guessSide } from '../../lib/guess/engine';
import { Guessing } from '../../lib/guess/guessing';
import type { Replies, RequestName, RequestPayload, Result } from '../../lib/messages';
import { makerOfModel } from '../../lib/models/catalogue';
import { COARSE, OTHER } from '../../lib/wire/toy-tokenizer';
import { type Random, seededRandom } from '../arena/random.ts';

/** Where in the service of one message the background dies. */
export const KILLS = ['idle', 'before', 'within', 'after', 'overlap'] as const;
export type Kill = (typeof KILLS)[number];

const GONE = { ok: false, failure: 'unreachable', detail: 'killed' } as const;

type Touch = (transaction: IDBTransaction) => void;
/** Called before each request that a store gets. */
let onTouch: Touch | null = null;
let isFull: () => boolean = () => false;
let isHooked = false;

/** Lets a test step in before any single request to the database. */
function hookDatabase(): void {
  if (isHooked) return;
  isHooked = true;
  const stores = IDBObjectStore.prototype as unknown as Record<
    string,
    (...args: unknown[]) => unknown
  >;
  for (const name of ['get', 'put', 'delete']) {
    const own = stores[name];
    if (!own) throw new Error(`no ${name}`);
    stores[name] = function (this: IDBObjectStore, ...args: unknown[]) {
      if (isFull()) throw new DOMException('No room.', 'QuotaExceededError');
      onTouch?.(this.transaction);
      return own.apply(this, args);
    };
  }
}

export interface BackgroundOptions {
  name: string;
  random: Random;
  /** Chooses whether and how the background dies over the next message. */
  nextKill: () => Kill | null;
  /** True while there is no room on the disk. */
  isFull: () => boolean;
  /** Cheap guesses where the test is not about them. */
  guess?: typeof guessSide;
}

/** The background of one browser, over all of its lives. */
export class Background {
  kills = 0;
  /** Messages under way. */
  busy = 0;
  /** What the last failure was, in the database's words. */
  lastDetail = '';
  /** When the counting seal of each battle was made, as of the first moment at which its vote was stored. */
  readonly sealsAtVote = new Map<string, number | null>();
  /** Failures that were told to pages. */
  readonly failures: string[] = [];
  db: TelltaleDatabase;
  /** Outlives the background, as the extension's storage does. */
  private treatments: unknown = null;
  private lessons: unknown = null;
  private readonly chance = seededRandom(1);
  private handlers: Handlers;
  private recorder: Recorder;
  private readonly dead: TelltaleDatabase[] = [];

  constructor(private readonly options: BackgroundOptions) {
    hookDatabase();
    isFull = options.isFull;
    this.db = new TelltaleDatabase(options.name);
    this.recorder = this.newRecorder();
    this.handlers = handlersFor(this.recorder, this.db, { guessSide: (input) => guessSide(input) });
  }

  /** Serves one message as the browser passes it on, or does not. */
  async send<N extends RequestName>(
    name: N,
    payload: RequestPayload<N>,
    tabId: number,
  ): Promise<Result<Replies[N]>> {
    // Messages between the parts of an extension travel as JSON.
    const sent: unknown = JSON.parse(JSON.stringify(payload));
    const kill = this.options.nextKill();
    this.busy += 1;
    try {
      if (kill === 'idle' || kill === 'before') this.restart();
      if (kill === 'before') return GONE;
      const reply = await this.serve(name, sent, tabId, kill);
      if (!reply.ok) {
        this.failures.push(reply.failure);
        this.lastDetail = reply.detail;
      }
      return JSON.parse(JSON.stringify(reply)) as Result<Replies[N]>;
    } finally {
      this.busy -= 1;
    }
  }

  /** A tab was closed, or with null the browser starts. */
  async endStreams(tabId: number | null): Promise<void> {
    this.busy += 1;
    await this.recorder.endStreams(tabId).finally(() => {
      this.busy -= 1;
    });
  }

  /** Throws the background away; the next message wakes a new one. */
  restart(): void {
    this.kills += 1;
    this.dead.push(this.db);
    this.db = new TelltaleDatabase(this.options.name);
    this.recorder = this.newRecorder();
    this.handlers = handlersFor(this.recorder, this.db, { guessSide: (input) => guessSide(input) });
  }

  /** Removes the database. */
  async end(): Promise<void> {
    for (const db of this.dead) db.close();
    await this.db.delete();
  }

  private async serve<N extends RequestName>(
    name: N,
    payload: unknown,
    tabId: number,
    kill: Kill | null,
  ): Promise<Result<Replies[N]>> {
    // The abort of one transaction must not reach those of a background that lives.
    let left = kill === 'within' ? 1 + Math.floor(this.options.random() * 24) : -1;
    let died = false;
    let own: IDBTransaction | null = null;
    onTouch = (transaction) => {
      own ??= transaction;
      left -= transaction === own ? 1 : 0;
      if (left !== 0) return;
      died = true;
      transaction.abort();
    };
    const work = answer(this.handlers, name, payload, { tabId });
    if (kill === 'overlap') {
      // What the dead background had asked of the database still happens, while the next one is asked already.
      void work.catch(() => {});
      this.restart();
      return GONE;
    }
    const reply = await work;
    onTouch = null;
    if (name === 'deliver' && reply.ok) this.noteVote((reply.value as Replies['deliver']).view);
    if (kill === 'after' || kill === 'within') this.restart();
    return died || kill === 'after' || kill === 'within' ? GONE : reply;
  }

  private noteVote(view: BattleView | null): void {
    if (!view?.vote || this.sealsAtVote.has(view.battleId)) return;
    this.sealsAtVote.set(view.battleId, view.seal?.sealedAt ?? null);
  }

  /** Vocabularies come soon, late, too late or not at all, as a busy machine has it. */
  private newGuessing(): Omit<SealContext, 'engine' | 'now'> {
    const { guess } = this.options;
    if (guess) return { guessSide: (input) => guess(input) };
    const wait = [0, 40, 900, 20_000, -1][(this.chance() * 5) | 0] ?? 0;
    const made = new Guessing({
      guessSide,
      loadTokenizers: async () => {
        if (wait < 0) throw new Error('not in this build');
        await new Promise((resolve) => setTimeout(resolve, wait));
        return [COARSE, OTHER];
      },
      // The fault suite is about what is stored: the text's own guess will do.
      loadStyle: () => Promise.reject(new Error('not in this build')),
      treatments: {
        read: async () => this.treatments,
        write: async (log) => {
          this.treatments = log;
        },
      },
      learnt: { read: async () => ({}) },
      lessons: {
        read: async () => this.lessons,
        write: async (log) => {
          this.lessons = log;
        },
      },
    });
    return {
      guessSide: (input, wire) => made.guessSide(input, wire),
      warm: () => made.warm(),
      prepare: () => made.prepare(),
      without: () => made.without(),
      learn: (known) => made.learn(known),
    };
  }

  private newRecorder(): Recorder {
    return new Recorder(this.db, {
      recorder: '0.0.0-faults',
      engine: ENGINE_VERSION,
      ...this.newGuessing(),
      makerOf: makerOfModel,
      now: () => Date.now(),
    });
  }
}
